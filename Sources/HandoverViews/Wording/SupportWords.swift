public import HandoverModel
public import HandoverReadiness

extension SupportPeriod.Kind {
    public func words(_ language: Language) -> String {
        switch self {
        case .week: language("周", "week")
        case .month: language("月", "month")
        case .quarter: language("季", "quarter")
        }
    }
}

extension SupportReport.Part {
    /// As the contract calls the report.
    public func words(_ language: Language) -> String {
        switch self {
        case .problems: language("问题处理统计", "Problems")
        case .response: language("响应时间分析", "Response times")
        case .satisfaction: language("用户满意度", "Satisfaction of users")
        case .quality: language("服务质量评估", "Quality of the service")
        }
    }
}

extension SupportDimension {
    func words(_ language: Language) -> String {
        switch self {
        case .severity: language("级别", "Severity")
        case .service: language("服务", "Service")
        case .channel: language("渠道", "Channel")
        case .capability: language("能力", "Capability")
        case .document: language("文档", "Document")
        }
    }

    /// What a value of it is called; tasks that say nothing of it have one too.
    func title(_ value: String, _ names: Names) -> String {
        if value.isEmpty { return names.language("未填写", "not said") }
        return switch self {
        case .severity: Severity(value)?.words(names.language) ?? value.printable
        case .service: names.service(named: value)
        case .channel: names.definitions?.channel(named: value).map(names.channel) ?? value.printable
        case .capability: names.capabilityTitle(Capability.ID(value))
        case .document: value.printable
        }
    }
}

extension QualityRow.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .met: language("达标", "met")
        case .missed: language("未达标", "missed")
        case .tooFew: language("例数太少", "too few")
        case .notMeasured: language("不在本系统测量", "measured elsewhere")
        }
    }

    var style: Style? {
        switch self {
        case .met: .good
        case .missed: .bad
        case .tooFew: .caution
        case .notMeasured: .faint
        }
    }
}

extension QualityMeasure {
    /// How it is worked out.
    func rule(_ language: Language) -> String {
        switch self {
        case .responseOnTime:
            language("按时响应 /（按时 + 超时）", "answered in time / (in time + late)")
        case .resolvedOnTime:
            language("按时解决 /（按时 + 超时），未关闭而已超时的计为超时", "solved in time / (in time + late); open and over counts as late")
        case .resolved:
            language("已解决 /（已解决 + 超过时限仍未解决）", "solved / (solved + not solved and past the time limit)")
        case .resolvedFirstTime:
            language(
                "关闭后从未重新打开 / 关闭的工单，取消和自行恢复的两边都不计",
                "closed and never opened again / closed, without those cancelled or gone by themselves")
        case .satisfaction: language("评分之和 / 评分份数", "sum of ratings / ratings")
        case .availability:
            language("1 −（中断的并集 − 维护）/ 时段", "1 − (union of outages − maintenance) / period")
        case .documentsUpToDate:
            language("按时更新文档的技术变更 /（文档已更新的 + 过期未更新的）", "technical changes documented in time / (documented + overdue)")
        }
    }
}

extension QualityRow {
    func title(_ names: Names) -> String {
        names.definitions?.quality?[id]?.title.text(in: names.language) ?? id.rawValue
    }

    /// How it is worked out, or where it is measured.
    func rule(_ names: Names) -> String {
        if let measure { return measure.rule(names.language) }
        guard case .elsewhere(let source) = names.definitions?.quality?[id]?.source else { return "" }
        return source.text(in: names.language)
    }

    /// The rule, and below how many cases nothing is judged.
    func explained(_ names: Names) -> String {
        let few =
            measure == nil || measure == .availability || minimum == 0
            ? "" : names.language("；少于 \(minimum) 例不判定", "; not judged below \(minimum)")
        return rule(names) + few + otherTarget(names)
    }

    /// That handover.yaml asks for another target, by which the handover's own measure is judged; empty where it does not.
    private func otherTarget(_ names: Names) -> String {
        guard let measure, let asked = names.definitions?.targets[measure.id]?.atLeast,
            asked != target
        else { return "" }
        let value =
            Decimals.trimmed(Double(asked) / (measure.isScore ? 1_000_000 : 10_000)) + (measure.isScore ? "" : "%")
        return names.language(
            "；本表按 \(targetText) 判定，交接的验收目标是 ≥ \(value)",
            "; judged here by \(targetText), the handover's own target is ≥ \(value)")
    }

    /// `≥ 95%`, `≥ 4.5`.
    var targetText: String {
        let value = Decimals.trimmed(Double(target) / (measure?.isScore == true ? 1_000_000 : 10_000))
        return "\(comparison.sign) \(value)\(measure?.isScore == true ? "" : "%")"
    }

    /// `18/20（90.0%）`, `60/13（4.61）`, `99.950%`; below the least number of cases without the share.
    func value(_ language: Language) -> String {
        guard let measure, state != .notMeasured else { return "-" }
        guard denominator > 0 else { return language("无", "none") }
        if measure == .availability { return SupportWords.availability(numerator, denominator) }
        let counts = "\(numerator)/\(denominator)"
        guard state != .tooFew else { return counts }
        return language.remark(
            counts,
            measure.isScore
                ? SupportWords.mean(Int(numerator), Int(denominator))
                : Decimals.percent(Double(numerator) / Double(denominator), target: Double(target) / 1_000_000))
    }
}

/// How figures of the support are written.
enum SupportWords {
    /// With two decimals, never rounded up.
    static func mean(_ sum: Int, _ count: Int) -> String {
        count > 0 ? Decimals.text(Double(sum * 100 / count) / 100, 2) : "-"
    }

    /// With three decimals, never rounded up.
    static func availability(_ up: Int64, _ period: Int64) -> String {
        guard period > 0 else { return "-" }
        let share = period.dividingFullWidth(up.multipliedFullWidth(by: 100_000)).quotient
        return Decimals.text(Double(share) / 1000, 3) + "%"
    }

    static func minutes(_ minutes: Int, _ language: Language) -> String {
        ElapsedWords.words(Int64(minutes) * 60_000, language)
    }

    /// `+3`, `-2`, `0`.
    static func change(_ now: Int, from before: Int?) -> String {
        guard let before else { return "" }
        return now > before ? "+\(now - before)" : String(now - before)
    }

    /// `2026-01，01-01 至 01-31`.
    static func span(_ period: SupportPeriod, _ language: Language) -> String {
        language("\(period.first) 至 \(period.last)", "\(period.first) to \(period.last)")
    }

    static func open(_ open: OpenSupport, asOf: Instant, _ language: Language) -> String {
        guard open.tasks > 0 else { return language("没有未关闭的工单", "nothing is open") }
        return language.clauses {
            language("未关闭 \(open.tasks) 张", counted(open.tasks, "task") + " open")
            if let oldest = open.oldest {
                let age = ElapsedWords.toTheMinute(max(0, asOf.milliseconds - oldest.milliseconds), language)
                language("最久的已 \(age)", "the oldest for \(age)")
            }
            if open.unsolvedLate > 0 {
                language("\(open.unsolvedLate) 张已过解决时限", "\(open.unsolvedLate) past the time for a solution")
            }
        }
    }
}
