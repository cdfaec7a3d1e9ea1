import ArgumentParser
import HandoverModel

/// The task that goes a step on, when it did, and a remark.
struct TicketStepOptions: ParsableArguments {
    @Argument(help: .words("工单号，如 T-2。", "The task's id.", value: "工单号"))
    var task: TaskRecord.ID
    @Option(help: .words("补充说明，随记录保存。", "A remark.", value: "说明"))
    var note: String?
    @Option(help: .words("何时：日期和时间（默认：现在）。", "When: a date and a time (default: now).", value: "时刻"))
    var when: String?
}
