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

    /// As one of a few to be chosen from.
    func short(_ language: Language) -> String {
        switch self {
        case .delivering: language("移交方", "delivering team")
        case .colleague: language("本团队同事", "a colleague")
        }
    }

    /// The choice beside them.
    static func unsaid(_ language: Language) -> String { language("不清楚", "not known") }

    /// What the answer decides.
    static func rule(_ language: Language) -> String {
        language(
            "1 至 3 级会再问谁帮的：移交方帮的不算独立完成，本团队同事帮的不影响；不清楚的按移交方算。",
            "At levels 1 to 3 it asks who helped: with the delivering team's help the task is not independent, a colleague's help does no harm, and what is not known counts as the delivering team's."
        )
    }

    /// `移交方帮过忙`, `helped by the delivering team`.
    func asClause(_ language: Language) -> String { language("\(words(.zh))帮过忙", "helped by \(words(.en))") }
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

extension Shortfall {
    /// Why the team did not do it alone, in a clause.
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .askedOfDelivering: return language("提给了移交方的服务台", "it was asked of the delivering team's desk")
        case .takenOver: return language("被别人接手", "somebody else took it over")
        case .workedByDelivering(let people):
            return language(
                "移交方\(names.people(people))参与处理", "\(names.people(people)) of the delivering team worked on it")
        case .helpedByDelivering: return language("移交方提供了帮助", "the delivering team helped")
        case .supervised(let person, let level):
            return language(
                "\(names.actor(person))的独立程度为 \(level.numbered(.zh))",
                "\(names.person(person)) was at level \(level.numbered(.en))")
        case .reopenedEarly: return language("关闭后七天内重开", "reopened within seven days of closing")
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
        case .open: language("未核实", "not reviewed yet")
        case .confirmed: language("已核实", "confirmed")
        case .overturned: language("已改判", "overturned")
        }
    }
}
