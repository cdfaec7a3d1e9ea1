/// Everything the files of a workspace define, checked.
public struct Definitions: Hashable, Sendable {
    public var handover: Handover
    public var roles: [Role]
    public var people: [Person]
    public var checklists: [Checklist]
    public var capabilities: [Capability]
    public var plans: [TrainingPlan]
    public var targets: [MeasureID: Target]
    public var independence: IndependenceRule
    public var calendar: WorkingCalendar
    /// Others, by which a severity or a channel may go.
    public var calendars: [WorkingCalendar]
    /// What the support promises; nil where no file says it.
    public var services: ServiceLevels?
    /// The ways in which users reach the support, in the order of the file.
    public var channels: [SupportChannel]
    /// Whom to call about what, in the order of the file.
    public var contacts: [SupportContact]
    /// The services that the support offers, in the order of the file.
    public var catalogue: [OfferedService]
    /// The documents that are handed over; nil where no file says it.
    public var knowledge: KnowledgeBase?
    /// Who is on duty when; nil where no file says it.
    public var rota: Rota?
    /// What is given back when promises were missed by far; nil where no file says it.
    public var credits: CreditTerms?
    /// By what the quality of the support is judged; nil where no file says it.
    public var quality: QualityTable?
    /// What people are alerted to; nil where no file says it.
    public var alerts: AlertRules?
    /// What the support promises again and again, in the order of the file.
    public var commitments: [Commitment]
    public var questions: [OpenQuestion]
    /// The digest of the files' contents, contact details left out.
    public var digest: Digest

    public init(
        handover: Handover, roles: [Role], people: [Person], checklists: [Checklist], capabilities: [Capability] = [],
        plans: [TrainingPlan] = [], targets: [MeasureID: Target] = [:], independence: IndependenceRule = .init(),
        calendar: WorkingCalendar = .plain, calendars: [WorkingCalendar] = [],
        services: ServiceLevels? = nil, channels: [SupportChannel] = [],
        contacts: [SupportContact] = [], catalogue: [OfferedService] = [], knowledge: KnowledgeBase? = nil,
        rota: Rota? = nil, credits: CreditTerms? = nil, quality: QualityTable? = nil,
        alerts: AlertRules? = nil, commitments: [Commitment] = [], questions: [OpenQuestion] = [], digest: Digest
    ) {
        self.handover = handover
        self.roles = roles
        self.people = people
        self.checklists = checklists
        self.capabilities = capabilities
        self.plans = plans
        self.targets = targets
        self.independence = independence
        self.calendar = calendar
        self.calendars = calendars
        self.services = services
        self.channels = channels
        self.contacts = contacts
        self.catalogue = catalogue
        self.knowledge = knowledge
        self.rota = rota
        self.credits = credits
        self.quality = quality
        self.alerts = alerts
        self.commitments = commitments
        self.questions = questions
        self.digest = digest
    }
}

extension Definitions {
    /// All items, in the order of the files.
    public var items: [Item] { checklists.flatMap(\.items) }

    public func item(_ id: Item.ID) -> Item? {
        let checklist = id.checklist
        return checklists.first { $0.id == checklist }?.items.first { $0.id == id }
    }

    /// The calendar of an id; the handover's own for nil, and for an id that none has.
    public func workingCalendar(_ id: Identifier<WorkingCalendar>?) -> WorkingCalendar {
        calendars.first { $0.id == id } ?? calendar
    }

    public func commitment(_ id: Commitment.ID) -> Commitment? { commitments.first { $0.id == id } }

    public func person(_ id: Person.ID) -> Person? { people.first { $0.id == id } }

    public func role(_ id: Role.ID) -> Role? { roles.first { $0.id == id } }

    public func capability(_ id: Capability.ID) -> Capability? { capabilities.first { $0.id == id } }

    public func module(_ id: Module.ID) -> Module? { plans.lazy.flatMap(\.modules).first { $0.id == id } }

    /// The people who hold a role of a team on a day.
    public func holders(of key: TeamRole, on day: Day) -> [Person] {
        people.filter { $0.side == key.side && $0.roles(on: day).contains(key.role) }
    }

    /// The rights a person has on a day.
    public func rights(of person: Person, on day: Day) -> Set<Right> {
        let held = person.roles(on: day)
        return roles.reduce(into: []) { if held.contains($1.id) { $0.formUnion($1.rights) } }
    }

    /// Whether a person may judge something on a day: they hold one of `roles`, or the right `assessor` when it is empty.
    public func mayAssess(_ person: Person, roles allowed: [Role.ID], on day: Day) -> Bool {
        allowed.isEmpty
            ? rights(of: person, on: day).contains(.assessor)
            : !person.roles(on: day).isDisjoint(with: allowed)
    }

    /// The last day on which an item is on time; nil when it has no due date, or an anchor that the handover lacks.
    public func dueDay(of item: Item) -> Day? {
        item.due.flatMap(day(of:))
    }

    /// The date a due rule comes to in this handover.
    public func day(of due: Due) -> Day? {
        switch due {
        case .on(let day): day
        case .relative(let anchor, let count, let unit):
            switch anchor {
            case .start: day(count, unit, from: handover.starts)
            case .acceptBy: handover.acceptBy.flatMap { day(count, unit, from: $0) }
            }
        }
    }

    /// Whether the date of a due rule rests on working days that have not been published.
    public func isProvisional(_ due: Due) -> Bool {
        guard case .relative(let anchor, let count, .workingDays) = due, count != 0, let last = day(of: due) else {
            return false
        }
        let first = anchor == .start ? handover.starts : handover.acceptBy
        return calendar.isProvisional(max(first ?? last, last))
    }

    private func day(_ count: Int, _ unit: Due.Unit, from anchor: Day) -> Day? {
        switch unit {
        case .days: anchor.adding(days: count)
        case .workingDays: calendar.day(count, workingDaysAfter: anchor)
        }
    }

    /// Each person of the receiving team with each capability that their training plans teach, on a day.
    ///
    /// These are the pairs that assessed independence counts; each pair stands once.
    public func requiredPairs(on day: Day) -> [(person: Person, capability: Capability.ID)] {
        people.filter { $0.side == .receiving && $0.isPresent(on: day) }.flatMap { person in
            let taught = requiredModules(of: person, on: day).flatMap(\.teaches)
            return capabilities.filter { taught.contains($0.id) }.map { (person, $0.id) }
        }
    }

    /// The modules of the plans for the roles a person holds on a day, each once.
    public func requiredModules(of person: Person, on day: Day) -> [Module] {
        let held = person.roles(on: day)
        return plans.filter { !held.isDisjoint(with: $0.roles) }.flatMap(\.modules)
    }
}

/// A thing the customer's document leaves open, with the answer taken until somebody decides.
public struct OpenQuestion: Hashable, Sendable, Codable {
    public var id: Identifier<OpenQuestion>
    public var question: LocalizedText
    public var answer: LocalizedText
    /// Where in the customer's document it arises.
    public var place: LocalizedText?

    public init(
        id: Identifier<OpenQuestion>, question: LocalizedText, answer: LocalizedText, place: LocalizedText? = nil
    ) {
        self.id = id
        self.question = question
        self.answer = answer
        self.place = place
    }
}
