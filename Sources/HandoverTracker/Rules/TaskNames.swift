import HandoverLedger
import HandoverModel

extension LedgerView {
    /// The error for a task of which nothing stands: it was withdrawn, or does not exist.
    func absent(_ id: TaskRecord.ID) throws -> Refusal {
        if let withdrawal = TaskEntries(try taskEntries(id)).withdrawal {
            return .taskWithdrawn(id, entry: withdrawal.number)
        }
        return try unknown(id)
    }

    /// The error for a task that does not exist, with the nearest among the newest tasks.
    func unknown(_ id: TaskRecord.ID) throws -> Refusal {
        .unknownTask(id, nearest: nearest(to: id, in: try tasks(limit: 200).map(\.id)))
    }
}
