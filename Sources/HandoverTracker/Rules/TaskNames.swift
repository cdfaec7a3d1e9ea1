import HandoverLedger
import HandoverModel

extension LedgerView {
    /// The error for a task that does not exist, with the nearest among the newest tasks.
    func unknown(_ id: TaskRecord.ID) throws -> Refusal {
        .unknownTask(id, nearest: nearest(to: id, in: try tasks(limit: 200).map(\.id)))
    }
}
