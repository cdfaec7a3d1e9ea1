public import HandoverModel
public import HandoverReadiness

extension TaskClocks.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .met: language("按时", "in time")
        case .breached: language("超时", "breached")
        case .running: language("计时中", "running")
        case .atRisk: language("即将超时", "at risk")
        case .paused: language("暂停", "paused")
        }
    }

    var style: Style? {
        switch self {
        case .met: .good
        case .breached: .bad
        case .atRisk: .caution
        case .running, .paused: nil
        }
    }
}

extension TaskClocks.StageState {
    public func words(_ language: Language) -> String {
        switch self {
        case .done: language("已完成", "done")
        case .late: language("逾期完成", "done late")
        case .open: language("待完成", "open")
        case .overdue: language("已逾期", "overdue")
        }
    }

    var style: Style? {
        switch self {
        case .done: .good
        case .late, .overdue: .bad
        case .open: nil
        }
    }
}
