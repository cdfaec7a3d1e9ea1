public import HandoverModel

extension ServicePromise {
    public func words(_ language: Language) -> String {
        switch self {
        case .response: language("响应时限", "response time")
        case .resolution: language("解决时限", "resolution time")
        case .escalation: language("升级时限", "escalation time")
        }
    }
}

extension ServicePromise {
    /// As a column of a table has it.
    func shortWords(_ language: Language) -> String {
        switch self {
        case .response: language("响应", "response")
        case .resolution: language("解决", "resolution")
        case .escalation: language("升级", "escalation")
        }
    }
}

extension ServiceTarget {
    /// `15 分钟`, `1 个工作日`; `15 minutes`, `1 working day`.
    public func words(_ language: Language) -> String {
        switch unit {
        case .minutes: language("\(count) 分钟", counted(count, "minute"))
        case .hours: language("\(count) 小时", counted(count, "hour"))
        case .workingDays: language("\(count) 个工作日", counted(count, "working day"))
        }
    }
}

extension ServiceHours {
    public func words(_ language: Language) -> String {
        switch self {
        case .always: language("7×24 小时", "around the clock")
        case .working: language("工作时间", "working hours")
        }
    }
}

extension ServiceHours {
    /// With the calendar by which they count, where it is not the handover's own.
    func words(_ language: Language, _ calendar: Identifier<WorkingCalendar>?) -> String {
        calendar.map { language.remark(words(language), $0.rawValue) } ?? words(language)
    }
}

extension ServiceLevels.ResolutionEnd {
    public func words(_ language: Language) -> String {
        switch self {
        case .restored: language("解决计时止于恢复服务，永久修复另列为环节", "The resolution clock ends when the service is back")
        case .fixed: language("解决计时止于永久修复", "The resolution clock ends with the permanent fix")
        }
    }

    /// What the clock ends with.
    func end(_ language: Language) -> String {
        switch self {
        case .restored: language("恢复服务", "the service is back")
        case .fixed: language("永久修复", "the permanent fix")
        }
    }
}

extension SupportKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .security: language("安全事件", "Security incident")
        case .dataLeak: language("数据泄露", "Data leak")
        }
    }
}

/// A length of time as people read it.
enum ElapsedWords {
    /// As `words`, without the seconds of what takes a minute or more.
    static func toTheMinute(_ milliseconds: Int64, _ language: Language) -> String {
        words(milliseconds < 60_000 ? milliseconds : milliseconds / 60_000 * 60_000, language)
    }

    /// `1 小时 30 分`, `45 秒`; `1 h 30 min`, `45 s`.
    ///
    /// Parts of a second are left out.
    static func words(_ milliseconds: Int64, _ language: Language) -> String {
        let seconds = milliseconds / 1000
        let parts = [
            (seconds / 3600, language("小时", "h")), (seconds / 60 % 60, language("分", "min")),
            (seconds % 60, language("秒", "s")),
        ]
        let shown = parts.filter { $0.0 > 0 }
        return (shown.isEmpty ? [parts[1]] : shown).map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
