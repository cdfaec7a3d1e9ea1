public import HandoverModel

/// How well the receiving team covers its capabilities, and what will take that away (decision 0035).
public struct Coverage: Hashable, Sendable, Codable {
    /// In the order of the definitions.
    public var capabilities: [CapabilityCoverage]
    /// On how few people the critical capabilities hang; nil without any.
    public var busFactor: BusFactor?

    public init(_ capabilities: [CapabilityCoverage] = []) {
        self.capabilities = capabilities
        busFactor = BusFactor(capabilities)
    }

    public subscript(id: Capability.ID) -> CapabilityCoverage? { capabilities.first { $0.id == id } }

    /// The same without who the people are: the counts alone.
    public var counted: Coverage {
        var counted = self
        for index in counted.capabilities.indices { counted.capabilities[index].people = nil }
        counted.busFactor?.keyPeople = []
        return counted
    }
}

/// One capability of the receiving team on a day: how many have it, and how many of them will not in a month.
public struct CapabilityCoverage: Hashable, Sendable, Codable {
    public var id: Capability.ID
    public var isCritical: Bool
    public var have: Int
    public var need: Int
    /// Those of `have` whose last day in the handover comes within the days that are warned of.
    public var leaving: Int
    /// Those of `have` who will not have it any more by then unless they are assessed again or use it.
    public var ending: Int
    /// Those of `have` who are neither leaving nor ending.
    public var remaining: Int
    /// People assessed high enough who have not used it within the time it asks for.
    public var notUsed: Int
    /// Who they are; nil for a reader who may see the counts alone.
    public var people: People?

    public struct People: Hashable, Sendable, Codable {
        public var holders: [Person.ID]
        public var leaving: [End]
        public var ending: [End]
        public var notUsed: [Person.ID]

        public init(
            holders: [Person.ID] = [], leaving: [End] = [], ending: [End] = [], notUsed: [Person.ID] = []
        ) {
            self.holders = holders
            self.leaving = leaving
            self.ending = ending
            self.notUsed = notUsed
        }
    }

    /// Somebody, and the last day that counts.
    public struct End: Hashable, Sendable, Codable {
        public var person: Person.ID
        public var day: Day

        public init(person: Person.ID, day: Day) {
            self.person = person
            self.day = day
        }
    }

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case nobody
        /// Exactly one has it, also where no more are asked for.
        case singlePerson = "single-person"
        /// Several, and fewer than are asked for.
        case tooFew = "too-few"
        case covered
    }

    public init(id: Capability.ID, isCritical: Bool, need: Int, people: People) {
        self.id = id
        self.isCritical = isCritical
        have = people.holders.count
        self.need = need
        leaving = people.leaving.count
        ending = people.ending.count
        let going = Set((people.leaving + people.ending).map(\.person))
        remaining = people.holders.count { !going.contains($0) }
        notUsed = people.notUsed.count
        self.people = people
    }

    public var isCovered: Bool { have >= need }

    public var state: State {
        switch have {
        case 0: .nobody
        case 1: .singlePerson
        default: isCovered ? .covered : .tooFew
        }
    }

    /// Somebody leaves soon, and those who stay are fewer than are asked for.
    public var isLeavingSoon: Bool { leaving > 0 && have - leaving < need }

    /// It is covered, and will not be in a month unless something is done.
    public var isFalling: Bool { isCovered && remaining < need }
}

/// On how few people the critical capabilities hang, strictly: by the worst of them.
public struct BusFactor: Hashable, Sendable, Codable {
    /// The smallest number of people whose leaving leaves nobody for some critical capability; 0 when one has nobody.
    public var toNobody: Int
    /// The smallest number of people whose leaving leaves some critical capability with fewer people than it asks for; 0
    /// when one has too few.
    public var toShort: Int
    /// The critical capabilities of `toNobody`.
    public var weakest: [Capability.ID]
    /// Those whose leaving alone would take a critical capability below the people it asks for, or leave nobody.
    public var keyPeople: [Person.ID]

    /// Nil when no capability is critical.
    ///
    /// To take a capability from everybody, all who have it must leave, and nobody else need: so the smallest number for
    /// some capability is the smallest number of holders.
    init?(_ capabilities: [CapabilityCoverage]) {
        let critical = capabilities.filter(\.isCritical)
        guard let fewest = critical.map(\.have).min(), let spare = critical.map({ $0.have - $0.need + 1 }).min() else {
            return nil
        }
        toNobody = fewest
        toShort = max(0, spare)
        weakest = critical.filter { $0.have == fewest }.map(\.id)
        var seen: Set<Person.ID> = []
        keyPeople = critical.filter { $0.have == 1 || $0.have == $0.need }.flatMap { $0.people?.holders ?? [] }
            .filter { seen.insert($0).inserted }
    }
}
