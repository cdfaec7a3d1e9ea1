import HandoverModel

/// The office as the rules see it, written down a second time and by hand, so that the model reads no definitions.
enum Universe {
    struct Member {
        var side: Side
        var roles: Set<Role.ID>
        var from: Day?
        var to: Day?
    }

    static let members: [Person.ID: Member] = [
        "lin": Member(side: .delivering, roles: ["manager"]),
        "lu": Member(side: .delivering, roles: ["manager"]),
        "wang": Member(side: .delivering, roles: ["expert"]),
        "zhao": Member(side: .delivering, roles: ["expert"]),
        "chen": Member(side: .delivering, roles: ["coach"]),
        "wei": Member(side: .delivering, roles: ["expert"], to: day("2026-03-31")),
        "han": Member(side: .receiving, roles: ["manager"]),
        "jia": Member(side: .receiving, roles: ["engineer"]),
        "yi": Member(side: .receiving, roles: ["engineer"]),
        "rui": Member(side: .receiving, roles: ["engineer", "coach"]),
        "bo": Member(side: .receiving, roles: ["engineer"], from: day("2026-04-01")),
        "dora": Member(side: .receiving, roles: ["director"]),
        "audra": Member(side: .receiving, roles: ["auditor"]),
    ]

    static func isPresent(_ person: Person.ID, on day: Day) -> Bool {
        guard let member = members[person] else { return false }
        return (member.from.map { $0 <= day } ?? true) && (member.to.map { day <= $0 } ?? true)
    }

    static func roles(_ person: Person.ID, on today: Day) -> Set<Role.ID> {
        guard let member = members[person], isPresent(person, on: today) else { return [] }
        let isDeputy = person == "yi" && (day("2026-03-16")...day("2026-03-20")).contains(today)
        return isDeputy ? member.roles.union(["manager"]) : member.roles
    }

    static func side(_ person: Person.ID) -> Side { members[person]?.side ?? .delivering }

    /// Whoever is there to direct or to audit alone.
    static func onlyReads(_ person: Person.ID, on day: Day) -> Bool {
        let held = roles(person, on: day)
        return !held.isEmpty && held.isSubset(of: ["director", "auditor"])
    }

    static func isLead(_ person: Person.ID, on day: Day) -> Bool { roles(person, on: day).contains("manager") }

    static func mayAssess(_ person: Person.ID, roles asked: Set<Role.ID> = ["expert", "coach"], on day: Day) -> Bool {
        !roles(person, on: day).isDisjoint(with: asked)
    }

    static func assessors(of capability: Capability.ID?) -> Set<Role.ID> {
        capability == "deploying" ? ["expert"] : ["expert", "coach"]
    }

    struct Thing {
        var keys: [(meaning: Meaning, by: TeamRole)]
        var evidence = 0
        var kinds = Set(EvidenceKind.allCases)
        var evidenceDays: Int?
        var validDays: Int?
        var needs: [Item.ID] = []
        var requires: Capability.ID?
        var mayBeNotApplicable = false
        var owner: Role.ID?
        /// How many days a pass of its check counts, which asks whether somebody can deploy; nil where it has none.
        var checkDays: Int?
    }

    private static let handing: [(meaning: Meaning, by: TeamRole)] = [
        (.delivered, TeamRole(.delivering, "manager")), (.accepted, TeamRole(.receiving, "manager")),
    ]

    static let order: [Item.ID] = ["team/organisation", "team/rota", "team/contacts", "work/deploy", "work/manual"]

    /// The item under one of the sets of files: as they are, organisation worded anew, contacts relaxed, an
    /// engineer more.
    static func thing(_ id: Item.ID, _ variant: Int) -> Thing {
        switch id {
        case "team/organisation": Thing(keys: handing)
        case "team/rota":
            Thing(
                keys: handing + [(.approved, TeamRole(.receiving, "director"))], evidence: 1, kinds: [.link, .note],
                validDays: 30, needs: ["team/organisation"], mayBeNotApplicable: true)
        case "team/contacts":
            Thing(keys: handing, evidence: variant == 2 ? 1 : 2, evidenceDays: 10, checkDays: 6)
        case "work/deploy":
            Thing(
                keys: [(.delivered, TeamRole(.delivering, "expert")), (.accepted, TeamRole(.receiving, "manager"))],
                needs: ["team/rota"], requires: "deploying", checkDays: 30)
        default:
            Thing(
                keys: [
                    (.delivered, TeamRole(.delivering, "expert")), (.accepted, TeamRole(.receiving, "engineer")),
                    (.witnessed, TeamRole(.receiving, "engineer")),
                ], owner: "coach")
        }
    }

    static let variants: [[Office.Edit]] = [
        [], [Office.rewordedOrganisation], [ApplyTests.relaxed],
        [AuthorityTests.added("{ id: new, name: New, team: receiving, roles: [engineer] }")],
    ]

    /// Which wording an item has under a set of files.
    static func wording(_ id: Item.ID, _ variant: Int) -> Int {
        switch id {
        case "team/organisation": variant == 1 ? 1 : 0
        case "team/contacts": variant == 2 ? 1 : 0
        default: 0
        }
    }

    /// Contacts are not relaxed by one side, and the receiving team's engineers come and go by its own lead.
    static func takesBoth(from old: Int, to new: Int, by side: Side) -> Bool {
        old != 2 && new == 2 || (old == 3) != (new == 3) && side == .delivering
    }
}

/// Numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(next() % UInt64(elements.count))]
    }

    mutating func chance(_ percent: UInt64) -> Bool { next() % 100 < percent }
}
