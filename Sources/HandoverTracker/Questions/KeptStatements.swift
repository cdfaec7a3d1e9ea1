import HandoverLedger
import HandoverModel
import Synchronization

/// All entries that are not about tasks, as they were read last.
///
/// Entries never change, so that only those recorded since are read again.
final class KeptStatements: Sendable {
    private struct State {
        var entries: [Entry] = []
        /// The hash of the last of them, by which a ledger is known to go on from it.
        var leaf: TreeHash?
    }

    private let state = Mutex(State())

    /// In the ledger's order, up to and including a number; nil for all.
    func statements(of view: LedgerView, through last: Int?) throws -> [Entry] {
        let all = try statements(of: view)
        guard let last, let end = all.firstIndex(where: { $0.number > last }) else { return all }
        return Array(all[..<end])
    }

    private func statements(of view: LedgerView) throws -> [Entry] {
        let kept = state.withLock { $0 }
        let isGoingOn = try kept.entries.last.map { try view.leaf($0.number) == kept.leaf } ?? true
        guard isGoingOn else { return try view.statements() }
        let more = try view.statements(after: kept.entries.last?.number ?? 0)
        guard let last = more.last else { return kept.entries }
        let all = kept.entries + more
        // What is being written may not stay.
        if !view.isWriting, let leaf = try view.leaf(last.number) {
            state.withLock { if $0.entries.count < all.count { $0 = State(entries: all, leaf: leaf) } }
        }
        return all
    }
}

extension Inquiry {
    func statements(through last: Int? = nil) throws -> [Entry] {
        try tracker.statements.statements(of: view, through: last)
    }
}
