internal import HandoverModel

/// Entries that have taken effect by an instant, ordered by effective time, then by place in the ledger.
struct Timeline {
    let entries: [Entry]
    /// The entry that takes back each entry taken back, by the latter's number.
    let revocations: [Int: Entry]

    init(_ statements: [Entry], asOf: Instant) {
        // Entries mostly come complete and in order; then they are taken as they are, without a copy.
        let isReady = statements.indices.allSatisfy { index in
            let isNext = index == 0 || Timeline.precedes(statements[index - 1], statements[index])
            return isNext && statements[index].record.effective <= asOf
        }
        let entries =
            isReady ? statements : statements.filter { $0.record.effective <= asOf }.sorted(by: Timeline.precedes)
        var revocations: [Int: Entry] = [:]
        for entry in entries {
            if case .revoked(let revocation) = entry.record.statement { revocations[revocation.entry] = entry }
        }
        self.entries = entries
        self.revocations = revocations
    }

    /// The entries not taken back.
    var standing: [Entry] {
        revocations.isEmpty ? entries : entries.filter { revocations[$0.number] == nil }
    }

    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        (left.record.effective, left.number) < (right.record.effective, right.number)
    }
}
