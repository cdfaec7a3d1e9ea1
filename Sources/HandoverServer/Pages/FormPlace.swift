import HandoverModel
import HandoverReadiness
import HandoverViews

/// A page with forms: what is sent there is recorded, and what is not taken is shown there again.
enum FormPlace: Hashable {
    case items(ItemFilter)
    case item(Item.ID)
    case task(TaskRecord.ID)
    case me
    case review
    case plan
    case acceptance
    case measure(MeasureID)
    case phases
    case questions
    case tickets(TicketFilter)
    case service
    case alerts(AlertFilter)
    case actions
    case knowledge
    case account
    case accountOf(Person.ID)

    /// Nil for the address of a page without forms.
    init?(_ path: Path) {
        switch path.parts {
        case ["items"]: self = .items(ItemFilter(path))
        case ["me"]: self = .me
        case ["review"]: self = .review
        case ["plan"]: self = .plan
        case ["acceptance"]: self = .acceptance
        case ["phases"]: self = .phases
        case ["questions"]: self = .questions
        case ["tickets"]: self = .tickets((try? TicketFilter(path)) ?? .init())
        case ["service"]: self = .service
        case ["alerts"]: self = .alerts(AlertFilter(path))
        case ["actions"]: self = .actions
        case ["kb"]: self = .knowledge
        case ["account"]: self = .account
        default:
            switch (path.parts.first, path.parts.count) {
            case ("items", 3): self = .item(Item.ID(path.parts[1] + "/" + path.parts[2]))
            case ("tasks", 2): self = .task(TaskRecord.ID(path.parts[1]))
            case ("accounts", 2): self = .accountOf(Person.ID(path.parts[1]))
            case ("why", 3):
                guard path.parts[1] == "measures", let id = MeasureID(rawValue: path.parts[2]) else { return nil }
                self = .measure(id)
            default: return nil
            }
        }
    }
}

extension ItemFilter {
    /// As `Path.items` writes it; what it does not write is left out.
    init(_ path: Path) {
        func value(_ name: String) -> String? { path.query.first { $0.name == name }?.value }
        func flag(_ name: String) -> Bool { value(name) == "true" }
        self.init(
            show: value("show").flatMap { Show(rawValue: $0) } ?? .all,
            checklist: value("checklist").map { Checklist.ID($0) },
            rows: ItemQuery(
                open: flag("open"), settled: flag("settled"), due: flag("due"), counted: flag("counted"),
                status: value("status").flatMap { ItemQuery.Status(rawValue: $0) },
                waitingFor: value("waiting-for").map { Item.ID($0) },
                requiring: value("requiring").map { Capability.ID($0) }),
            time: (try? RowsTime(path)) ?? .now, page: value("page").flatMap { Int($0) } ?? 1)
    }
}

extension RowsTime {
    /// The time in an address, as the API takes it; now without one.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    init(_ path: Path) throws(RequestProblem) {
        let known: Known? =
            switch try path.read(QueryParameters.knownAt) {
            case nil: nil
            case .moment(let moment): .by(moment)
            case .entry(let number): .through(number)
            }
        self.init(asOf: try path.read(QueryParameters.asOf), known: known)
    }
}

extension Path {
    /// Nil where it does not say.
    fileprivate func read<Value>(_ parameter: Parameter<Value>) throws(RequestProblem) -> Value? {
        guard let field = query.first(where: { $0.name == parameter.name }) else { return nil }
        guard let value = parameter.read(field.value) else { throw parameter.about.problem }
        return value
    }
}
