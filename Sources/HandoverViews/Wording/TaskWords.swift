public import HandoverModel

extension Severity {
    /// What the severity is written as; the same in every language.
    public func words(_ language: Language) -> String {
        switch self {
        case .p0: "P0"
        case .p1: "P1"
        case .p2: "P2"
        case .p3: "P3"
        }
    }
}

extension AskedOf {
    public func words(_ language: Language) -> String {
        switch self {
        case .own: language("接收方服务台", "the receiving team's desk")
        case .delivering: language("移交方服务台", "the delivering team's desk")
        }
    }
}

extension Helper {
    public func words(_ language: Language) -> String {
        switch self {
        case .delivering: language("移交方", "the delivering team")
        case .colleague: language("本团队同事", "a colleague")
        }
    }
}

extension TaskMark {
    public func words(_ language: Language) -> String {
        switch self {
        case .cancelled: language("已取消", "cancelled")
        case .drill: language("演练", "drill")
        case .duplicate: language("重复", "duplicate")
        case .resolvedItself: language("自行恢复", "resolved by itself")
        case .takenOver: language("被接手", "taken over")
        }
    }
}

extension TaskOutcome {
    public func words(_ language: Language) -> String {
        switch self {
        case .notEligible: language("不计入", "not counted")
        case .drill: language("演练", "drill")
        case .unrated: language("未填独立程度", "unrated")
        case .independent: language("独立完成", "independent")
        case .assisted: language("非独立完成", "assisted")
        }
    }
}

extension TaskReport.DrillResult {
    public func words(_ language: Language) -> String {
        switch self {
        case .passed: language("通过", "passed")
        case .failed: language("未通过", "failed")
        }
    }
}

extension TaskRecord.Review {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language("未核实", "as reported")
        case .confirmed: language("已核实", "confirmed")
        case .overturned: language("已改判", "overturned")
        }
    }
}
