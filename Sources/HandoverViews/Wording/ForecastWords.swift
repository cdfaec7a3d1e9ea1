internal import HandoverModel
internal import HandoverReadiness

extension ChecklistForecast {
    /// `有一半把握 2026-03-06 前做完，85% 把握 2026-03-20 前做完`, or why there is no date.
    func words(_ language: Language) -> String {
        switch outcome {
        case .dates(let p50, let p85):
            let even = p50.text(isProvisional: isProvisional(p50))
            let sure = p85.text(isProvisional: isProvisional)
            return language("有一半把握 \(even) 前做完，85% 把握 \(sure) 前做完", "as likely as not by \(even), 85% sure by \(sure)")
        case .none(.nothingLeft): return language("必须项和应当项都已了结", "nothing is left that must or should be done")
        case .none(let reason): return language("无法预测：", "no forecast: ") + reason.words(language)
        }
    }

    /// `剩 12 项，最近 9 周完成 14 项，以前给出的 85% 日期 6 次中守住 5 次`.
    func grounds(_ language: Language) -> String {
        let completed = weeks.reduce(0) { $0 + $1.completed }
        return language.clauses {
            language("剩 \(remaining) 项", "\(counted(remaining, "item")) left")
            if waiting > 0 { language("另有 \(waiting) 项已签在等", "\(waiting) more signed and waiting") }
            if !weeks.isEmpty {
                language("最近 \(weeks.count) 周完成 \(completed) 项", "\(completed) done in \(counted(weeks.count, "week"))")
            }
            if record.denominator > 0 { recordWords(language) }
        }
    }

    /// How often the dates of past forecasts held.
    func recordWords(_ language: Language) -> String {
        let (held, all) = (record.numerator, record.denominator)
        let ratio = record.words(.en)
        return language(
            all < 10 ? "以前给出的 85% 日期 \(all) 次中守住 \(held) 次" : "以前给出的 85% 日期守住 \(record.words(.zh))",
            "earlier 85% dates held in \(ratio)")
    }
}

extension ChecklistForecast.NoDate {
    func words(_ language: Language) -> String {
        switch self {
        case .nothingLeft: language("没有剩下的项", "nothing is left")
        case .tooFewWeeks(let have, let need):
            language(
                "有工作日的整周太少（\(have)/\(need)）", "too few whole weeks with working days (\(have) of \(need))")
        case .standstill(let weeks):
            language("最近 \(weeks) 周一项也没有完成", "nothing was done in the last \(counted(weeks, "week"))")
        case .beyondHorizon(let years):
            language("照这样 \(years) 年内也做不完", "not done within \(years) years at this pace")
        case .tooManyItems(let most):
            language("超过 \(most) 项", "more than \(most) items")
        }
    }

    var code: String {
        switch self {
        case .nothingLeft: "nothing-left"
        case .tooFewWeeks: "too-few-weeks"
        case .standstill: "standstill"
        case .beyondHorizon: "beyond-horizon"
        case .tooManyItems: "too-many-items"
        }
    }
}

extension IndependenceForecast {
    /// `按走势 2026-03-16 的检查点达到（77/85（90.6%））`, or why there is no date.
    func words(_ language: Language) -> String {
        switch outcome {
        case .met: return language("现已达到", "reached now")
        case .expected(let checkpoint):
            let ratio = Measure.Ratio(numerator: checkpoint.numerator, denominator: checkpoint.denominator).text
            return language(
                "照现在的走势，\(checkpoint.day) 的检查点达到，那时窗口内 \(ratio)",
                "on its trend reached at the checkpoint of \(checkpoint.day), with \(ratio) in the window")
        case .none(let reason): return language("无法预测：", "no forecast: ") + reason.words(language)
        }
    }

    /// `7 周 70 张，其中独立 35 张（50.0%），每周升 10.0 个百分点，z = 5.29，每周约 10 张`.
    ///
    /// `tested`: With the figure of the test, which a page leaves to its rule.
    func grounds(_ language: Language, tested: Bool = true) -> String {
        guard let trend else { return "" }
        let tasks = Measure.Ratio(
            numerator: trend.weeks.reduce(0) { $0 + $1.independent },
            denominator: trend.weeks.reduce(0) { $0 + $1.eligible })
        let points = Decimals.text(abs(trend.slope) * 100, 1)
        let weeks = trend.weeks.count
        return language.clauses {
            language(
                "\(weeks) 周内独立完成 \(tasks.words(.zh))", "\(tasks.words(.en)) independent in \(counted(weeks, "week"))")
            trend.slope < 0
                ? language("每周降 \(points) 个百分点", "falling by \(points) points a week")
                : language("每周升 \(points) 个百分点", "rising by \(points) points a week")
            if tested, let z = trend.z { "z = \(Decimals.text(z, 2))" }
            language("每周约 \(trend.tasksPerWeek) 张", "about \(counted(trend.tasksPerWeek, "task")) a week")
        }
    }
}

extension IndependenceForecast.NoDate {
    func words(_ language: Language) -> String {
        switch self {
        case .noTarget: language("没有定目标", "no target is set")
        case .tooFewWeeks(let have, let need):
            language("有工单的整周太少（\(have)/\(need)）", "too few whole weeks with tasks (\(have) of \(need))")
        case .tooFewTasks(let have, let need): language("工单太少（\(have)/\(need)）", "too few tasks (\(have) of \(need))")
        case .notImproving: language("进步不够快，还看不出来", "not improving fast enough to tell")
        case .beyondHorizon(let weeks):
            language("照现在的走势 \(weeks) 周内达不到", "on its trend not reached within \(weeks) weeks")
        }
    }

    var code: String {
        switch self {
        case .noTarget: "no-target"
        case .tooFewWeeks: "too-few-weeks"
        case .tooFewTasks: "too-few-tasks"
        case .notImproving: "not-improving"
        case .beyondHorizon: "beyond-horizon"
        }
    }
}

extension Forecast.ReadyBy {
    /// `2026-03-20（清单的速度最慢）`.
    func words(_ language: Language) -> String {
        language.remark(day.text(isProvisional: isProvisional), restsOn.words(language))
    }
}

extension Forecast.ReadyBy.Basis {
    func words(_ language: Language) -> String {
        switch self {
        case .pace: language("取决于清单的速度", "by the pace of the checklists")
        case .criticalPath: language("取决于关键路径", "by the critical path")
        case .independence: language("取决于独立完成率", "by independence")
        }
    }
}

extension Schedule.Slot {
    /// `余量 3 个工作日`; with bad style where its latest end cannot be kept.
    func spare(_ language: Language) -> Phrase {
        if float < 0 {
            return Phrase(
                language("比最晚完成日晚 \(-float) 个工作日", "\(counted(-float, "working day")) past its latest end"), .bad)
        }
        if float == 0 { return Phrase(language("没有余量", "nothing to spare"), .caution) }
        return Phrase(language("余量 \(float) 个工作日", "\(counted(float, "working day")) to spare"))
    }
}
