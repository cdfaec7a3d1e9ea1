public import HandoverModel

/// What may be done about a task as a ticket: the `do` fields of its page's forms, in the order in which they stand there.
public enum TicketAction: String, CaseIterable, Hashable, Sendable {
    case respond, wait, work, stage, restore, resolve, reopen, severity
    case handOn = "hand"
    case escalate, duplicate
    case rateTask = "rating"
    case review

    func words(_ language: Language) -> String {
        switch self {
        case .respond: language("首次响应", "First answer")
        case .wait: language("转为等待用户", "Wait for the user")
        case .work: language("恢复处理", "Go on working")
        case .stage: language("完成一个环节", "Finish a stage")
        case .restore: language("服务已恢复", "The service is restored")
        case .resolve: language("解决并关闭", "Resolve and close")
        case .reopen: language("重新打开", "Open it again")
        case .severity: language("调整级别", "Change the severity")
        case .handOn: language("转给别人", "Hand it on")
        case .escalate: language("升级", "Escalate")
        case .duplicate: language("与另一张重复", "It is a duplicate")
        case .rateTask: language("记录用户评分", "Record the rating by the user")
        case .review: language("复盘", "Review what it taught")
        }
    }
}

extension TicketAction {
    /// How a team stands among people to whom a task is handed.
    public static func team(_ side: Side) -> String { "@" + side.rawValue }
}
