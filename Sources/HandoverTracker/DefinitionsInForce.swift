import HandoverDefinitions
import HandoverLedger
import HandoverModel
import Synchronization

/// Which definitions held when, as the ledger tells.
struct DefinitionsHistory: Sendable {
    struct Application: Sendable {
        var entry: Int
        var at: Instant
        var change: DefinitionsChange
    }

    /// Those put in force, in their order.
    var applications: [Application]

    /// `through`: the last entry to look at; nil for all.
    init(view: LedgerView, through: Int? = nil) throws {
        applications = try view.entries(about: .handover, through: through).compactMap { entry in
            guard case .definitionsApplied(let change) = entry.record.statement else { return nil }
            return Application(entry: entry.number, at: entry.record.at, change: change)
        }
    }

    var inForce: Application? { applications.last }

    /// What held at an instant; before the first, the first.
    func inForce(at instant: Instant) -> Application? {
        applications.last { $0.at <= instant } ?? applications.first
    }
}

/// The history as it was read last: good until there is another entry about the handover.
final class HistoryCache: Sendable {
    private let known = Mutex<(last: TreeHash, history: DefinitionsHistory)?>(nil)

    func history(of view: LedgerView) throws -> DefinitionsHistory {
        let last = try view.lastLeaf(about: .handover)
        if let known = known.withLock({ $0 }), known.last == last { return known.history }
        let history = try DefinitionsHistory(view: view)
        if let last { known.withLock { $0 = (last, history) } }
        return history
    }
}

/// Definitions already read, by their digest.
///
/// They never change, so an entry is good for ever; only the newest few are kept.
final class DefinitionsCache: Sendable {
    private struct Known {
        var digest: Digest
        var definitions: Definitions
        /// Their recorded form.
        var text: String
    }

    private let known = Mutex<[Known]>([])
    private let reader: DefinitionsReader
    private static let capacity = 8

    /// `reader`: That of the ledger, so that nothing is read twice.
    init(_ reader: DefinitionsReader) {
        self.reader = reader
    }

    /// What is kept was checked when it was recorded, and is not checked again.
    ///
    /// - Throws: `LedgerError.unsound` when it is not what the digest says.
    func definitions(_ digest: Digest, from view: LedgerView) throws -> Definitions {
        if let found = find(digest) { return found.definitions }
        guard let recorded = try view.definitions(digest) else { throw LedgerError.definitionsMissing(digest) }
        guard Digest(sha256: recorded) == digest else {
            throw LedgerError.unsound(.definitionsDamaged(digest.hex, entry: nil))
        }
        guard let definitions = reader.read(digest, recorded) ?? Workspace.load(recorded: recorded) else {
            throw LedgerError.definitionsUnreadable(digest)
        }
        known.withLock {
            $0.insert(
                Known(digest: digest, definitions: definitions, text: String(decoding: recorded, as: UTF8.self)), at: 0)
            $0 = Array($0.prefix(Self.capacity))
        }
        return definitions
    }

    /// The recorded form of definitions; nil for those that are not recorded.
    func text(_ digest: Digest, from view: LedgerView) throws -> String? {
        if let found = find(digest) { return found.text }
        return try view.definitions(digest).map { String(decoding: $0, as: UTF8.self) }
    }

    private func find(_ digest: Digest) -> Known? {
        known.withLock { $0.first { $0.digest == digest } }
    }
}
