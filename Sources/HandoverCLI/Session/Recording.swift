import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

extension Session {
    /// Records a command and prints its receipt.
    ///
    /// `files`: What it names as evidence. They are stored once it is known that the command would be recorded, so that a
    /// dry run and a refusal leave none.
    func record(_ command: Command, _ options: RecordOptions, files: [String] = []) async throws {
        if !files.isEmpty, !options.dryRun {
            var rehearsal = options
            rehearsal.dryRun = true
            _ = try await submit(command, rehearsal)
            for path in files { _ = try await connection.store(file: path) }
        }
        try await printReceipt(try await submit(command, options))
    }

    /// Does what is asked of accounts, and prints the receipt.
    func act(_ command: AccessCommand, _ options: ActOptions) async throws {
        // Before: the act may end the token that is shown.
        let reply = try? await ask(.people)
        try await printReceipt(try await perform(command, options).recorded, naming: reply)
    }

    /// Prints what was recorded and what comes next.
    ///
    /// `known`: what names people and zone, where that was asked already. `stale`: the sign-offs that definitions, once in
    /// force, take out of the count.
    func printReceipt(
        _ recorded: Recorded, naming known: Reply? = nil, stale: [StaleSignOff]? = nil
    ) async throws {
        // After a dry run of the first apply nothing is in force that could name anybody.
        let reply: Reply? = if let known { known } else { try? await ask(.people) }
        print(
            ReceiptView.report(
                recorded.receipt, record: recorded.record, item: await setAside(by: recorded),
                stale: stale,
                names: reply.map(names) ?? Names(nil, language: language),
                isDemonstration: reply?.isDemonstration ?? false))
    }

    /// The item that was waived or marked not applicable, as it stands now: whether both sides have said so.
    private func setAside(by recorded: Recorded) async -> ItemState? {
        let statement = recorded.record.statement
        guard [.waived, .markedNotApplicable].contains(statement.kind), case .item(let item) = statement.subject else {
            return nil
        }
        // It is recorded already: where nothing may be asked, the receipt says less.
        guard !recorded.receipt.isRehearsal, let reply = try? await ask(.item(item, .now)),
            case .item(let state) = reply.answer
        else { return nil }
        return state
    }
}
