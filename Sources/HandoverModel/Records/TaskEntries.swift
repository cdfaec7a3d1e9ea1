/// All entries about one task, in the ledger's order, and which of them stand.
public struct TaskEntries: Hashable, Sendable {
    public let all: [Entry]
    /// The entry that takes back each entry taken back, by the latter's number.
    public let revocations: [Int: Entry]

    /// Takes every entry about the task, as they were recorded.
    public init(_ entries: [Entry]) {
        all = entries
        var revocations: [Int: Entry] = [:]
        for entry in entries {
            if case .revoked(let revocation) = entry.record.statement { revocations[revocation.entry] = entry }
        }
        self.revocations = revocations
    }

    /// Those that state something of the task and were not taken back.
    public var standing: [Entry] {
        all.filter { $0.record.statement.kind != .revoked && revocations[$0.number] == nil }
    }

    /// The revocation that withdrew the task; nil while anything of it stands, or where nothing was ever recorded.
    public var withdrawal: Entry? {
        standing.isEmpty ? all.last { $0.record.statement.kind == .revoked } : nil
    }
}
