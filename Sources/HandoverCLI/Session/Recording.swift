import HandoverModel
import HandoverTracker
import HandoverViews

extension Session {
    /// Records a command and prints its receipt.
    func record(_ command: Command, _ options: RecordOptions) async throws {
        try await printReceipt(try await submit(command, options))
    }

    func printReceipt(_ recorded: Recorded) async throws {
        let reply = try await ask(.people)
        print(
            ReceiptView.report(
                recorded.receipt, record: recorded.record, names: names(reply), isDemonstration: reply.isDemonstration))
    }
}
