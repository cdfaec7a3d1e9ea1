internal import HandoverModel

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

    /// The ways to all of them, above the heading of this one.
    func ways(_ language: Language) -> HTML {
        let links = SupportPlace.allCases.map { place -> HTML in
            let current: HTML = place == self ? " aria-current=\"page\"" : ""
            return "<a\(href: place.path)\(current)>\(place.words(language))</a>"
        }
        return "<nav class=\"links ways\" aria-label=\"\(language("支持", "Support"))\">\(links)</nav>\n"
    }
}
