/// One thing to hand over, addressed as `checklist/item`.
public struct Item: Hashable, Sendable {
    public typealias ID = Identifier<Item>

    public var id: ID
    public var title: LocalizedText
    public var acceptWhen: LocalizedText?
    public var importance: Importance
    public var weight: Int
    public var owner: Role.ID?
    public var keys: [SignOffKey]
    public var evidence: EvidenceRule
    public var due: Due?
    public var needs: [ID]
    public var requires: Capability.ID?
    /// How long a sign-off holds.
    public var validFor: Length?
    public var mayBeNotApplicable: Bool
    /// What a machine looks at for it, whose result is evidence.
    public var check: ItemCheck?
    /// The digest of the item's wording in each language it is worded in.
    public var wording: [Language: Digest]

    public init(
        id: ID, title: LocalizedText, acceptWhen: LocalizedText? = nil, importance: Importance = .must, weight: Int = 1,
        owner: Role.ID? = nil, keys: [SignOffKey], evidence: EvidenceRule = .none, due: Due? = nil, needs: [ID] = [],
        requires: Capability.ID? = nil, validFor: Length? = nil, mayBeNotApplicable: Bool = false,
        check: ItemCheck? = nil,
        wording: [Language: Digest] = [:]
    ) {
        self.id = id
        self.title = title
        self.acceptWhen = acceptWhen
        self.importance = importance
        self.weight = weight
        self.owner = owner
        self.keys = keys
        self.evidence = evidence
        self.due = due
        self.needs = needs
        self.requires = requires
        self.validFor = validFor
        self.mayBeNotApplicable = mayBeNotApplicable
        self.check = check
        self.wording = wording
    }

    /// The checklist's part of the address.
    public var checklist: Checklist.ID { id.checklist }
}

extension Identifier where Subject == Item {
    /// The checklist's part of the address: what stands before the first slash.
    public var checklist: Checklist.ID {
        Checklist.ID(String(Substring(rawValue.utf8.prefix { $0 != UInt8(ascii: "/") })))
    }
}

/// How much an item counts for the verdict.
public enum Importance: String, CaseIterable, Hashable, Sendable, Codable {
    case must, should, may
}

/// What a sign-off says.
public enum Meaning: String, CaseIterable, Hashable, Sendable, Codable {
    case delivered, accepted, approved, witnessed
}

/// One sign-off an item asks for: a meaning, and the role of a team that gives it.
public struct SignOffKey: Hashable, Sendable, Codable {
    public var meaning: Meaning
    public var by: TeamRole

    public init(_ meaning: Meaning, by: TeamRole) {
        self.meaning = meaning
        self.by = by
    }
}

/// What an item asks for as evidence.
public struct EvidenceRule: Hashable, Sendable, Codable {
    public var atLeast: Int
    public var kinds: Set<EvidenceKind>
    /// How long a piece counts, from the day it takes effect.
    public var validFor: Length?

    public init(atLeast: Int, kinds: Set<EvidenceKind> = Set(EvidenceKind.allCases), validFor: Length? = nil) {
        self.atLeast = atLeast
        self.kinds = kinds
        self.validFor = validFor
    }

    public static let none = EvidenceRule(atLeast: 0)

    /// The kind that is easiest to give by hand; nil when only a machine's check is taken.
    public var easiestKind: EvidenceKind? {
        [EvidenceKind.link, .file, .note].first { kinds.contains($0) }
    }
}

/// What a piece of evidence is.
public enum EvidenceKind: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case link, file, note, check

    public static func < (left: EvidenceKind, right: EvidenceKind) -> Bool { left.rawValue < right.rawValue }
}

/// When something is due.
public enum Due: Hashable, Sendable, CustomStringConvertible {
    case on(Day)
    case relative(to: Anchor, count: Int, unit: Unit)

    public enum Anchor: String, CaseIterable, Sendable {
        case start
        case acceptBy = "accept-by"
    }

    public enum Unit: String, CaseIterable, Sendable {
        case workingDays = "wd"
        case days = "d"
    }

    public var description: String {
        switch self {
        case .on(let day): day.description
        case .relative(let anchor, 0, _): anchor.rawValue
        case .relative(let anchor, let count, let unit):
            "\(anchor.rawValue)\(count < 0 ? "-" : "+")\(abs(count))\(unit.rawValue)"
        }
    }
}
