import HandoverModel
import HandoverReadiness
import Testing

/// A small handover and its ledger, written as a test needs it.
///
/// Delivering: li (manager: lead, assessor), zhao and qian (expert: assessor). Receiving: ma (manager),
/// jia and yi (engineer: trainee). It starts on Monday 2025-12-01 in Shanghai; Monday to Friday are worked.
struct Sample {
    static let manager = Role.ID("manager")
    static let expert = Role.ID("expert")
    static let engineer = Role.ID("engineer")
    static let delivered = SignOffKey(.delivered, by: TeamRole(.delivering, manager))
    static let accepted = SignOffKey(.accepted, by: TeamRole(.receiving, manager))
    static let approved = SignOffKey(.approved, by: TeamRole(.delivering, expert))

    var items: [Item] = []
    var capabilities: [Capability] = []
    var modules: [Module] = []
    var targets: [MeasureID: Target] = [:]
    var rule = IndependenceRule()
    var separation = true
    var acceptBy: Day? = Day("2026-02-27")
    var calendar = WorkingCalendar.plain
    var entries: [Entry] = []
    var tasks = TaskFigures()
    var people = [
        Person(id: "li", name: .init([.en: "Li"]), side: .delivering, roles: [manager]),
        Person(id: "zhao", name: .init([.en: "Zhao"]), side: .delivering, roles: [expert]),
        Person(id: "qian", name: .init([.en: "Qian"]), side: .delivering, roles: [expert]),
        Person(id: "ma", name: .init([.en: "Ma"]), side: .receiving, roles: [manager]),
        Person(id: "jia", name: .init([.en: "Jia"]), side: .receiving, roles: [engineer]),
        Person(id: "yi", name: .init([.en: "Yi"]), side: .receiving, roles: [engineer]),
    ]

    init(_ items: [Item] = []) { self.items = items }

    var zone: Zone { Zone("Asia/Shanghai") ?? .utc }

    var definitions: Definitions {
        var order: [Checklist.ID] = []
        for item in items where !order.contains(item.checklist) { order.append(item.checklist) }
        return Definitions(
            handover: Handover(
                id: "test", title: .init([.en: "Test"]), zone: zone, language: .en, starts: day("2025-12-01"),
                acceptBy: acceptBy, ends: Day("2026-11-30"), teams: [:], separation: separation),
            roles: [
                Role(id: Sample.manager, title: .init([.en: "Manager"]), rights: [.lead, .assessor]),
                Role(id: Sample.expert, title: .init([.en: "Expert"]), rights: [.assessor]),
                Role(id: Sample.engineer, title: .init([.en: "Engineer"]), rights: [.trainee]),
            ],
            people: people,
            checklists: order.map { id in
                Checklist(id: id, title: .init([.en: id.rawValue]), items: items.filter { $0.checklist == id })
            },
            capabilities: capabilities,
            plans: modules.isEmpty
                ? []
                : [TrainingPlan(id: "plan", title: .init([.en: "Plan"]), roles: [Sample.engineer], modules: modules)],
            targets: targets, independence: rule, calendar: calendar, digest: digest("definitions"))
    }

    var facts: Facts {
        Facts(statements: entries, tasks: tasks, ledger: LedgerState(size: entries.count, root: "root"))
    }

    func readiness(_ text: String) -> Readiness { .of(definitions, facts: facts, asOf: noon(text)) }

    func item(_ id: Item.ID, on text: String) throws -> ItemState {
        try #require(readiness(text).items.first { $0.id == id })
    }

    /// The states of an item's keys, in its order.
    func keys(_ id: Item.ID = "team/rota", on text: String) throws -> [KeyState.State] {
        try item(id, on: text).keys.map(\.state)
    }

    // MARK: Recording

    @discardableResult
    mutating func record(_ statement: Statement, by: Person.ID, on text: String, recorded: String? = nil) -> Int {
        let number = entries.count + 1
        entries.append(
            Entry(
                number: number,
                record: Record(
                    at: noon(recorded ?? text), effective: noon(text), by: by, identified: .session, key: "k\(number)",
                    request: digest("r\(number)"), statement: statement)))
        return number
    }

    @discardableResult
    mutating func sign(
        _ meaning: Meaning, _ id: Item.ID = "team/rota", by: Person.ID? = nil, on text: String,
        wording: [Language: Digest]? = nil, evidence: [Evidence]? = nil
    ) -> Int {
        let item = items.first { $0.id == id }
        let role = item?.keys.first { $0.meaning == meaning }?.by ?? Sample.delivered.by
        let signOff = SignOff(
            item: id, meaning: meaning, role: role, wording: wording ?? item?.wording ?? [:], shown: .en,
            evidence: evidence)
        return record(.signedOff(signOff), by: by ?? (meaning == .accepted ? "ma" : "li"), on: text)
    }

    /// Delivered and accepted on one day.
    mutating func finish(_ id: Item.ID, on text: String) {
        sign(.delivered, id, on: text)
        sign(.accepted, id, on: text)
    }

    @discardableResult
    mutating func refuse(_ id: Item.ID = "team/rota", reason: String = "not good", on text: String) -> Int {
        let refusal = SignOffRefusal(item: id, meaning: .accepted, role: Sample.accepted.by, reason: reason)
        return record(.refused(refusal), by: "ma", on: text)
    }

    mutating func revoke(_ entry: Int, item: Item.ID? = "team/rota", person: Person.ID? = nil, on text: String) {
        let revocation = Revocation(entry: entry, item: person == nil ? item : nil, person: person, reason: "mistake")
        record(.revoked(revocation), by: "li", on: text)
    }

    @discardableResult
    mutating func waive(_ id: Item.ID, by side: Side, until: String, on text: String) -> Int {
        let waiver = Waiver(item: id, side: side, until: day(until), reason: "later (\(side.rawValue))")
        return record(.waived(waiver), by: side == .delivering ? "li" : "ma", on: text)
    }

    @discardableResult
    mutating func exclude(_ id: Item.ID, by side: Side, on text: String) -> Int {
        let exclusion = Exclusion(item: id, side: side, reason: "out of scope")
        return record(.markedNotApplicable(exclusion), by: side == .delivering ? "li" : "ma", on: text)
    }

    @discardableResult
    mutating func assess(
        _ person: Person.ID, _ capability: Capability.ID, _ level: SupervisionLevel, by: Person.ID = "zhao",
        on text: String
    ) -> Int {
        let fact = Assessment(person: person, capability: capability, level: level, observed: "seen")
        return record(by == person ? .selfAssessed(fact) : .assessed(fact), by: by, on: text)
    }

    /// Tasks closed on one day and known from that day, and told on it or later.
    mutating func close(
        _ independent: Int, of eligible: Int, unrated: Int = 0, on text: String, known: String? = nil,
        told: String? = nil
    ) {
        tasks.changes.append(
            TallyChange(
                value: "",
                closed: day(text), effective: day(known ?? text), recorded: told.map { day($0) },
                tally: Tally(eligible: eligible, independent: independent, unrated: unrated)))
    }

    func noon(_ text: String) -> Instant { zone.instant(of: day(text), secondOfDay: 43_200) }
}

func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no date") }
    return day
}

/// Some digest that is the same for the same text.
func digest(_ text: String) -> Digest {
    var state: UInt64 = 14_695_981_039_346_656_037
    var bytes: [UInt8] = []
    for round in 0..<4 {
        for byte in text.utf8 + [UInt8(round)] { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: state >> (8 * UInt64($0))) }
    }
    return Digest(bytes: bytes)
}

extension Item {
    /// An item with the keys `delivered` by li and `accepted` by ma, worded in English as its id.
    static func sample(
        _ id: Item.ID, importance: Importance = .must, keys: [SignOffKey] = [Sample.delivered, Sample.accepted],
        evidence: EvidenceRule = .none, due: Due? = nil, needs: [Item.ID] = [], requires: Capability.ID? = nil,
        validFor: Length? = nil, mayBeNotApplicable: Bool = true
    ) -> Item {
        Item(
            id: id, title: .init([.en: id.rawValue]), importance: importance, owner: Sample.manager, keys: keys,
            evidence: evidence, due: due, needs: needs, requires: requires, validFor: validFor,
            mayBeNotApplicable: mayBeNotApplicable, wording: [.en: digest(id.rawValue)])
    }
}

extension Tally {
    /// Counts as the measures name them.
    init(eligible: Int, independent: Int, unrated: Int = 0) {
        self.init()
        self.independent = independent
        assisted = eligible - independent
        self.unrated = unrated
    }
}
