internal import HandoverModel
public import HandoverReadiness

/// The main pages, as the navigation names them.
public enum Place: CaseIterable, Hashable, Sendable {
    case director, items, me, review, audit, acceptance, support, questions, phases, accounts

    public var path: Path {
        switch self {
        case .director: .director
        case .items: .items()
        case .me: .me
        case .review: .review
        case .audit: .audit
        case .acceptance: .acceptance
        case .support: .tickets()
        case .questions: .questions
        case .phases: .phases
        case .accounts: .accounts()
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .director: language("总览", "Overview")
        case .items: language("交接项", "Items")
        case .me: language("我的", "Mine")
        case .review: language("评估", "Review")
        case .audit: language("审计", "Audit")
        case .acceptance: language("验收", "Acceptance")
        case .support: language("支持", "Support")
        case .questions: language("求助", "Questions")
        case .phases: language("阶段", "Phases")
        case .accounts: language("人员账号", "Accounts")
        }
    }

    /// Where a reader's rights lead, the page they come for first.
    public static func places(for reader: PageFrame.Reader) -> [Place] {
        var places: [Place] = []
        if reader.rights.contains(.trainee), reader.side == .receiving { places.append(.me) }
        if reader.rights.contains(.lead) { places.append(.items) }
        if reader.rights.contains(.assessor) { places.append(.review) }
        if reader.rights.contains(.auditor) { places.append(.audit) }
        if reader.rights.contains(.director) { places = [.director, .items, .audit] + places }
        var seen: Set<Place> = []
        var others: [Place] = []
        if !reader.rights.isDisjoint(with: [.lead, .director]) { others.append(.acceptance) }
        others.append(.support)
        if reader.mayAskHelp || reader.side == .delivering { others.append(.questions) }
        if reader.rights.contains(.lead) { others.append(.phases) }
        if reader.isAdministrator { others.append(.accounts) }
        return (places + [.director, .items] + others).filter { seen.insert($0).inserted }
    }

    /// How many of a reader's steps are done at each place; with a plus sign where there are more than are named.
    public static func waiting(_ steps: [NextStep]) -> [Place: String] {
        let items = ItemTurn(steps).count
        var counts: [Place: Int] = items > 0 ? [.items: items] : [:]
        var tasks = 0
        for step in steps {
            switch step.action {
            case .sign, .addEvidence, .confirmWaiver, .confirmNotApplicable: break
            case .agreeToDefinitions, .accept, .confirmBlockerWaiver: counts[.items, default: 0] += 1
            case .assess, .assessAgain, .judgeModule: counts[.review, default: 0] += 1
            case .confirmTask:
                counts[.review, default: 0] += 1
                tasks += 1
            case .rateLevel, .answerAssessment, .learnModule, .practise, .keepUp, .logTasks:
                counts[.me, default: 0] += 1
            case .answerHelp: counts[.questions, default: 0] += 1
            case .agreeToPhase: counts[.phases, default: 0] += 1
            case .reverify: counts[.acceptance, default: 0] += 1
            case .approveReport, .improve, .claim, .documentChange, .keepCommitment,
                .acknowledgeAlerts:
                counts[.support, default: 0] += 1
            case .meetCondition, .recordCheckpoint: break
            }
        }
        return Dictionary(
            uniqueKeysWithValues: counts.map { place, count in
                (place, place == .review && tasks >= ReviewPage.mostTasks ? "\(count)+" : String(count))
            })
    }

    /// The page that `/` is to a reader.
    public static func home(for reader: PageFrame.Reader) -> Place { places(for: reader).first ?? .director }
}
