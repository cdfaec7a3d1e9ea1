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
        case .unsaid: language("没有登记", "nobody said")
        }
    }

    var style: Style? {
        switch self {
        case .done: .good
        case .late, .overdue: .bad
        case .open, .unsaid: nil
        }
    }
}

extension ClockOutcome {
    public func words(_ language: Language) -> String {
        switch self {
        case .met: language("按时", "in time")
        case .breached: language("超时", "breached")
        case .regraded: language("因级别调整超时", "breached by a change of severity")
        case .untimed: language("时刻未知或未精确到分", "not known, or not to the minute")
        case .unpromised: language("没有承诺", "nothing promised")
        case .cancelled: language("已取消", "cancelled")
        case .duplicate: language("重复", "duplicate")
        case .resolvedItself: language("自行恢复", "resolved by itself")
        case .drill: language("演练", "drill")
        }
    }
}

extension Attainment.Grouping {
    public func words(_ language: Language) -> String {
        switch self {
        case .severity: language("级别", "Severity")
        case .service: language("服务", "Service")
        case .month: language("月份", "Month")
        }
    }
}
