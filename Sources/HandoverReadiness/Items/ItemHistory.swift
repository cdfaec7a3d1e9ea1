public import HandoverModel

/// What the entries about one item make of its sign-offs, its evidence and its being set aside, as of an instant.
///
/// Needs only the entries about that item. Entries about others and those that take effect later are left out. What
/// the item waits for (`needs`, `requires`) is not known here.
public struct ItemHistory: Sendable {
    public let item: Item
    let zone: Zone
    /// In the order in which the item asks for them.
    public let keys: [KeyState]
    public let evidence: EvidenceState
    /// What its check last came to; nil where it has none.
    public let check: CheckState?
    /// The waiver in force; one that has ended is none.
    public let waiver: Agreement?
    /// The not-applicable in force.
    public let exclusion: Agreement?
    /// The newest waiver or not-applicable that one side alone has asked for.
    public let proposal: ItemState.Proposal?
    /// The meanings each person has given the item since it was last reopened; those taken back are left out.
    public let meanings: [Person.ID: Set<Meaning>]

    /// What a lead of each side said in the same sense.
    public struct Agreement: Hashable, Sendable {
        /// The last day of a waiver.
        public var until: Day?
        /// The reason given first.
        public var reason: String
        /// Those who said so, in their order.
        public var by: [Person.ID]
        public var entries: [Int]
    }

    public init(
        item: Item, entries: [Entry], editorial: [EditorialConsent] = [], definitions: Definitions, asOf: Instant
    ) {
        let own = entries.filter { $0.record.statement.subject == .item(item.id) }
        self.init(item: item, own: own, editorial: editorial, zone: definitions.handover.zone, asOf: asOf)
    }

    /// Takes entries that are known to be about the item.
    init(item: Item, own: [Entry], editorial: [EditorialConsent], zone: Zone, asOf: Instant) {
        let timeline = Timeline(own, asOf: asOf)
        let today = zone.day(of: asOf)
        let validity = Validity(zone: zone)
        var walk = SignOffWalk(item: item)
        for (position, entry) in timeline.entries.enumerated() {
            walk.take(entry, at: position, revokedBy: timeline.revocations[entry.number])
        }
        let aside = SettingAside(item: item, timeline: timeline, today: today)
        self.item = item
        self.zone = zone
        keys = walk.states(editorial: editorial, validity: validity, today: today)
        meanings = walk.meanings
        check = item.check.map { CheckState($0, timeline: timeline, validity: validity, today: today) }
        evidence = EvidenceState(
            rule: item.evidence, timeline: timeline, check: check, validity: validity, today: today)
        waiver = aside.waiver
        exclusion = aside.exclusion
        proposal = aside.proposal
    }

    /// Every key is valid and the evidence is there.
    public var isSigned: Bool { keys.allSatisfy(\.isValid) && evidence.isEnough }

    public func state(of key: SignOffKey) -> KeyState? { keys.first { $0.key == key } }

    /// Keys of meaning `delivered` that do not stand; `accepted` waits for them.
    public var undelivered: [SignOffKey] { keys.filter { $0.key.meaning == .delivered && !$0.isValid }.map(\.key) }
}

extension EvidenceState {
    public var isEnough: Bool { valid >= needed }
}
