/// What a check of an item came to.
///
/// The tracker finds it out itself: no command carries it (decision 0068).
public struct CheckRun: Hashable, Sendable, Codable {
    public var item: Item.ID
    /// What was asked for.
    public var check: ItemCheck
    public var result: CheckResult
    /// How much there is of what is asked for, in the unit of the check's kind; nil where nothing is counted.
    public var have: Int?
    public var need: Int?
    /// Why it did not pass, at most `limit` of them.
    public var reasons: [CheckReason]?
    /// How many reasons there are besides.
    public var more: Int?
    public var place: CheckPlace

    /// How many reasons an entry tells.
    public static let limit = 20

    public init(
        item: Item.ID, check: ItemCheck, result: CheckResult, have: Int? = nil, need: Int? = nil,
        reasons: [CheckReason] = [], place: CheckPlace
    ) {
        self.item = item
        self.check = check
        self.result = result
        self.have = have
        self.need = need
        self.reasons = reasons.isEmpty ? nil : Array(reasons.prefix(Self.limit))
        more = reasons.count > Self.limit ? reasons.count - Self.limit : nil
        self.place = place
    }

    /// Whether another run of the same check found the same, whatever it counted.
    public func found(theSameAs other: CheckRun) -> Bool {
        check == other.check && result == other.result && reasons == other.reasons && more == other.more
    }
}

public enum CheckResult: String, CaseIterable, Hashable, Sendable, Codable {
    case passed, failed
    /// It says nothing of what is asked for.
    case couldNotRun = "could-not-run"
}

/// Which process looked.
public enum CheckPlace: String, CaseIterable, Hashable, Sendable, Codable {
    /// The server that owns the ledger.
    case server
    /// The command line, of whoever holds the ledger's files.
    case commandLine = "command-line"
}
