import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover task revoke`.
struct TaskRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: .words(
            "撤销关于工单的记录：登记、步骤、核实或评分。",
            "Takes back what was said of a task: a report, a step, a review, a rating."),
        discussion: .words(
            "不写 --entry 时，撤销关于该工单、自己有权撤销的最近一条。条目仍留在台账里。记录全部撤销的工单即撤回：从撤销之时起不再计入任何地方，截至更早时间的报告里仍有，工单号可以重新登记。",
            """
            Without --entry it is the newest entry about the task that you may take back. The entry stays in the ledger. \
            A task of which nothing stands is withdrawn: it counts nowhere from then on, stays in reports as of an earlier time, \
            and its id may be logged again.
            """,
            example: """
                handover task revoke T-2 --reason "Logged under the wrong number" --as jia3
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(
        help: .words("要撤销的条目号（见 task show）。", "The number of the entry to take back (task show has it).", value: "条目号"))
    var entry: Int?
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func run() async throws {
        let session = try await Session.open(options.output)
        let command: Command =
            entry.map { .revoke(entry: $0, task: task, reason: reason) } ?? .revokeTask(task: task, reason: reason)
        try await session.record(command, options)
    }
}
