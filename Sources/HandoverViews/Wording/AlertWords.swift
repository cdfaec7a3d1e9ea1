public import HandoverModel

extension AlertCondition {
    public func words(_ language: Language) -> String {
        switch self {
        case .slaAtRisk: language("时限将到", "time limit at risk")
        case .slaBreached: language("已超时限", "time limit passed")
        case .escalationDue: language("应当升级", "escalation due")
        case .serviceDown: language("服务中断", "service down")
        case .serviceSlow: language("服务变慢", "service slow")
        case .satisfactionFalling: language("满意度下降", "satisfaction falling")
        case .signOffOverdue: language("交接项逾期", "sign-off overdue")
        case .capabilityLapsing: language("能力将到期", "capability lapsing")
        case .evidenceLapsing: language("佐证材料或签字将到期", "evidence or sign-off lapsing")
        case .rotaGap: language("值班人数不足", "gap in the rota")
        case .checkFailing: language("自动检查未通过", "check failing")
        case .repeatedProblem: language("问题反复出现", "repeated problem")
        case .commitmentOverdue: language("定期承诺未按期完成", "commitment overdue")
        }
    }
}
