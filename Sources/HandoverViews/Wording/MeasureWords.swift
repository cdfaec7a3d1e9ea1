public import HandoverModel
public import HandoverReadiness

extension Measure {
    /// `26/39（66.7%），目标 ≥ 90%，未达标`; below ten cases `5 of 8` and no percentage.
    public func words(_ names: Names) -> String {
        let language = names.language
        if state == .notMeasured {
            return language.clauses {
                state.words(language)
                targetWords(language)
            }
        }
        return language.clauses {
            share(language)
            targetWords(language)
            stateWords(names)
        }
    }

    /// The state; no task at all is not too few where no least number is asked for.
    func stateWords(_ names: Names) -> String {
        state == .tooFew && denominator == 0 && !hasLeast(names)
            ? names.language("还没有工单", "no tasks yet") : state.words(names.language)
    }

    /// Whether a least number of tasks is asked for.
    private func hasLeast(_ names: Names) -> Bool {
        id != .independence || target == nil || names.definitions?.independence.tasks != 0
    }

    /// The numerator and denominator, with a percentage from ten cases on; a score for satisfaction.
    public func share(_ language: Language) -> String {
        if state == .notMeasured { return language("无数据", "no data") }
        let ratio = Ratio(numerator: numerator, denominator: denominator)
        guard id != .satisfaction else {
            return rate.map {
                language(
                    "\(Decimals.text($0, 2)) 分（\(denominator) 个评分）",
                    "\(Decimals.text($0, 2)) (\(counted(denominator, "rating")))")
            }
                ?? ratio.text
        }
        return ratio.words(language, rate: rate, target: target?.value)
    }

    /// `目标 ≥ 90%`, `target ≥ 90%`; nothing without a target.
    public func targetWords(_ language: Language) -> String {
        target.map { language("目标 ≥ \($0.words(id))", "target ≥ \($0.words(id))") } ?? ""
    }

    /// Everything else there is to say, a clause each: interval, bound, what would prove it, confirmed, unrated.
    func remarks(_ names: Names) -> [String] { remarks(names, linked: false).map(\.plain) }

    /// `linked`: Numbers of tasks lead to them.
    func remarks(_ names: Names, linked: Bool) -> [Phrase] {
        let language = names.language
        var parts: [Phrase] = []
        func add(_ words: String) { parts.append(Phrase(words)) }
        func number(_ count: Int, _ path: Path) -> Phrase { Phrase(count, rows: linked ? path : nil) }
        if denominator >= 10, let interval {
            add(language("95% 区间 \(interval.words)", "95% interval \(interval.words)"))
        }
        if denominator >= 10, let lowerBound, let confidence {
            add(
                language(
                    "\(Decimals.trimmed(confidence * 100))% 置信下限 \(Decimals.percent(lowerBound, target: target?.value))",
                    "lower bound \(Decimals.percent(lowerBound, target: target?.value)) at \(Decimals.trimmed(confidence * 100))%"
                ))
        }
        // Such a rule goes by what there is on any day: no proof, and no checkpoint.
        let hasLeast = hasLeast(names)
        if !hasLeast, denominator > 0 {
            add(
                language(
                    "共 \(denominator) 张，独立完成 \(numerator) 张，不要求最少张数",
                    "\(numerator) of \(counted(denominator, "task")), no least number asked for"))
        }
        if state != .demonstrated, let cleanTasksNeeded, cleanTasksNeeded > 0 {
            add(
                language(
                    "再独立完成 \(cleanTasksNeeded) 张即可证实",
                    "\(counted(cleanTasksNeeded, "more independent task")) would prove it"))
        } else if state == .observed, cleanTasksNeeded == 0, let nextLook {
            // The bound is there, and only the look is missing.
            add(language("等 \(nextLook) 的检查点证实", "the checkpoint of \(nextLook) decides whether it is proved"))
        }
        if hasLeast, demonstrated == nil, let looked {
            let checkpoint = looked.checkpoint
            let outcome = outcome(of: looked, names)
            let paths = linked ? paths(of: checkpoint, names) : nil
            parts.append(
                Phrase(language("\(checkpoint.day) 检查点 ", "checkpoint \(checkpoint.day): "))
                    + Phrase(checkpoint.numerator, rows: paths?.above) + "/"
                    + Phrase(checkpoint.denominator, rows: paths?.below) + Phrase(language("，", ", ") + outcome))
        }
        if let demonstrated {
            let ratio = Ratio(numerator: demonstrated.numerator, denominator: demonstrated.denominator).text
            add(language("\(demonstrated.day) 证实（\(ratio)）", "demonstrated on \(demonstrated.day) (\(ratio))"))
        }
        if let words = recordedWords(language) { add(words) }
        if let holding {
            let ratio = Ratio(numerator: holding.numerator, denominator: holding.denominator).text
            let state = holding.isSlipping ? language("有下滑", "slipping") : language("保持", "holding")
            add(language("最近 \(ratio)，\(state)", "newest \(ratio), \(state)"))
        }
        if toReview > 0 {
            let asked = number(toReview, .tasks(closed: window, drawn: true))
            let done = number(reviewed, .tasks(closed: window, drawn: true, reviewed: true))
            // Those that were overturned were looked at and not confirmed.
            let isAll = overturned == 0
            let head = Phrase(language(isAll ? " 张，已核实 " : " 张，已看过 ", isAll ? "confirmed " : "levels looked at "))
            parts.append(
                language == .zh ? "应核实 " + asked + head + done + " 张" : head + done + " of " + asked)
        }
        if overturned > 0 { add(language("改判 \(overturned) 张（不限抽中的）", "\(overturned) overturned, drawn or not")) }
        if unrated > 0 {
            parts.append(
                number(unrated, .tasks(outcome: .unrated, closed: window))
                    + Phrase(language(" 张未填独立程度", " unrated")))
        }
        if provisional > 0 {
            let newest = window.map { window in
                Span(first: window.last.adding(days: 1 - IndependenceRule.provisionalDays), last: window.last)
            }
            let words = language(" 张暂计", " provisional")
            // On a page it says what that means.
            let days = IndependenceRule.provisionalDays
            let meaning = linked ? language("（关闭不满 \(days) 天）", " (closed less than \(days) days ago)") : ""
            parts.append(number(provisional, .tasks(counted: true, closed: newest)) + Phrase(words + meaning))
        }
        if !bySeverity.isEmpty { add(language.list(bySeverityWords(language))) }
        return parts
    }

    /// In words that fit beside what it counted on its day.
    private func outcome(of look: Look, _ names: Names) -> String {
        let (language, checkpoint) = (names.language, look.checkpoint)
        if look.isReached { return language("达到合同值", "reached") }
        let least = max(1, names.definitions?.independence.tasks ?? 1)
        if checkpoint.denominator < least { return language("工单太少", "too few tasks") }
        let wasReached = target.map { checkpoint.numerator * 1_000_000 >= $0.atLeast * checkpoint.denominator }
        return wasReached == true
            ? language("当日达到，现在不算", "reached that day and does not count as that now")
            : language("未达到", "not reached")
    }

    /// The tasks that a checkpoint counted, as they stood and as they were known on its day.
    private func paths(of checkpoint: Checkpoint, _ names: Names) -> (above: Path, below: Path)? {
        guard let rule = names.definitions?.independence else { return nil }
        let span = Span(
            first: checkpoint.day.adding(days: 1 - rule.windowDays),
            last: checkpoint.day.adding(days: -IndependenceRule.provisionalDays))
        let then = RowsTime(asOf: .day(checkpoint.day), known: .by(.day(checkpoint.day)))
        return (
            .tasks(outcome: .independent, closed: span, at: then), .tasks(counted: true, closed: span, at: then)
        )
    }

    /// `P1 3/5`, the worst first.
    private func bySeverityWords(_ language: Language) -> [String] {
        bySeverity.sorted { $0.key < $1.key }.map { "\($0.key.words(language)) \($0.value.text)" }
    }
}

extension Measure.Ratio {
    /// `26/39（66.7%）`; below ten cases `5/8` in Chinese and `5 of 8` in English.
    func words(_ language: Language, rate: Double? = nil, target: Double? = nil) -> String {
        guard denominator >= 10 else {
            return language("\(numerator)/\(denominator)", "\(numerator) of \(denominator)")
        }
        let share = rate ?? Double(numerator) / Double(denominator)
        return language.remark(text, Decimals.percent(share, target: target))
    }
}

extension Measure.Ratio {
    /// `words` with the ways to what is counted above and below the line.
    func phrase(
        _ language: Language, rate: Double? = nil, target: Double? = nil, above: Path?, below: Path?
    ) -> Phrase {
        guard denominator >= 10 else {
            return Phrase(numerator, rows: above) + Phrase(language("/", " of ")) + Phrase(denominator, rows: below)
        }
        let share = rate ?? Double(numerator) / Double(denominator)
        let percent = Decimals.percent(share, target: target)
        return fraction(above: above, below: below) + Phrase(language("（\(percent)）", " (\(percent))"))
    }

    /// `26/39` with the ways to what is counted above and below the line.
    func fraction(above: Path?, below: Path?) -> Phrase {
        Phrase(numerator, rows: above) + "/" + Phrase(denominator, rows: below)
    }
}

extension Measure {
    /// `share` with the ways to what is counted above and below the line; a score has its ratings below.
    func linkedShare(_ language: Language, above: Path?, below: Path?) -> Phrase {
        guard state != .notMeasured, id != .satisfaction else { return Phrase(share(language)) }
        return Ratio(numerator: numerator, denominator: denominator)
            .phrase(language, rate: rate, target: target?.value, above: above, below: below)
    }
}

extension Measure.Interval {
    var words: String { "\(Decimals.percent(lower))–\(Decimals.percent(upper))" }
}

extension Target {
    /// `90%`, or `4.5` of a score.
    func words(_ id: MeasureID) -> String {
        id == .satisfaction ? Decimals.trimmed(value) : Decimals.trimmed(value * 100) + "%"
    }
}
