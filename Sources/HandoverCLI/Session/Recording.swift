import HandoverModel
import HandoverTracker
import HandoverViews

extension Session {
    /// Records a command and prints its receipt.
    func record(_ command: Command, _ options: RecordOptions) async throws {
        try await printReceipt(try await submit(command, options))
    }

    func printReceipt(_ recorded: Recorded) async throws {
        // After a dry run of the first apply nothing is in force that could name anybody.
        let reply = try? await ask(.people)
        print(
            ReceiptView.report(
                recorded.receipt, record: recorded.record, names: reply.map(names) ?? Names(nil, language: language),
                isDemonstration: reply?.isDemonstration ?? false))
    }
}
