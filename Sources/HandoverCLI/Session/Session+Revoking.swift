import HandoverModel
import HandoverTracker

extension Session {
    /// Takes back an entry of one of these kinds.
    ///
    /// - Throws: `nothingToRevoke` for an entry of another kind, whose number was typed by mistake; what recording throws.
    func revoke(
        _ entry: Int, of kinds: Set<Statement.Kind>, reason: String, _ options: RecordOptions
    ) async throws {
        let reply = try await ask(.entry(entry))
        guard case .entry(let detail) = reply.answer, kinds.contains(detail.entry.record.statement.kind) else {
            throw named(Refusal.nothingToRevoke(entry: entry), reply)
        }
        try await record(.revoke(entry: entry, reason: reason), options)
    }
}
