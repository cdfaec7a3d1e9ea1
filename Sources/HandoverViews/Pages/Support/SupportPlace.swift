internal import HandoverModel
internal import HandoverReadiness

/// The pages of the support, each of which leads to the others.
enum SupportPlace: CaseIterable {
    case tickets, alerts, duty, knowledge, service, actions, terms

    var path: Path {
        switch self {
        case .tickets: .tickets()
        case .alerts: .alerts()
        case .duty: .duty()
        case .knowledge: .knowledge
        case .service: .service()
        case .actions: .actions
        case .terms: .terms
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .tickets: language("工单", "Tickets")
        case .alerts: language("告警", "Alerts")
        case .duty: language("值班", "On call")
        case .knowledge: language("文档", "Documents")
        case .service: language("服务质量", "Quality")
        case .actions: language("改进措施", "Actions")
        case .terms: language("合同用语", "Terms")
        }
    }

    /// The ways to all of them, above the heading of this one, with how many of the reader's steps are done at each.
    func ways(_ frame: PageFrame) -> HTML {
        let language = frame.language
        let links = SupportPlace.allCases.map { place -> HTML in
            let current: HTML = place == self ? " aria-current=\"page\"" : ""
            let count = frame.waitingSupport[place].map { HTML.count(String($0), language) }
            return "<a\(href: place.path)\(current)>\(place.words(language))\(count)</a>"
        }
        return "<nav class=\"links ways\" aria-label=\"\(language("支持", "Support"))\">\(links)</nav>\n"
    }

    /// How many of a reader's steps are done at each.
    static func waiting(_ steps: [NextStep]) -> [SupportPlace: Int] {
        steps.reduce(into: [:]) { counts, step in
            if let place = SupportPlace(of: step.action) { counts[place, default: 0] += 1 }
        }
    }

    /// Nil for what is done elsewhere.
    init?(of action: NextStep.Action) {
        switch action {
        case .approveReport, .claim: self = .service
        case .improve: self = .actions
        case .documentChange: self = .knowledge
        case .acknowledgeAlerts: self = .alerts
        default: return nil
        }
    }
}
