public import HandoverModel
internal import HandoverTracker

/// Who acts on accounts, how they were identified, and when.
public struct Author: Sendable {
    public var person: Person.ID
    public var identified: Identification
    /// The time of the machine, by which secrets last.
    public var now: Instant
    /// A time said by the caller, at which the entry is made; only a demonstration takes it.
    public var scripted: Instant?
    /// Say what would be recorded, and do nothing.
    public var isRehearsal: Bool

    public init(
        _ person: Person.ID, identified: Identification, now: Instant, scripted: Instant? = nil,
        isRehearsal: Bool = false
    ) {
        self.person = person
        self.identified = identified
        self.now = now
        self.scripted = scripted
        self.isRehearsal = isRehearsal
    }

    var clock: Clock { scripted.map(Clock.scripted) ?? .machine(now) }
}
