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
    func remarks(_ names: Names) -> [String] {
        let language = names.language
        var parts: [String] = []
        if denominator >= 10, let interval {
            parts.append(language("95% 区间 \(interval.words)", "95% interval \(interval.words)"))
        }
        if denominator >= 10, let lowerBound, let confidence {
            parts.append(
                language(
                    "\(Decimals.trimmed(confidence * 100))% 置信下限 \(Decimals.percent(lowerBound, target: target?.value))",
                    "lower bound \(Decimals.percent(lowerBound, target: target?.value)) at \(Decimals.trimmed(confidence * 100))%"
                ))
        }
        // Such a rule goes by what there is on any day: no proof, and no checkpoint.
        let hasLeast = hasLeast(names)
        if !hasLeast, denominator > 0 {
            parts.append(
                language(
                    "共 \(denominator) 张，独立完成 \(numerator) 张，不要求最少张数",
                    "\(numerator) of \(counted(denominator, "task")), no least number asked for"))
        }
        if state != .demonstrated, let cleanTasksNeeded, cleanTasksNeeded > 0 {
            parts.append(
                language(
                    "再独立完成 \(cleanTasksNeeded) 张即可证实",
                    "\(counted(cleanTasksNeeded, "more independent task")) would prove it"))
        }
        if hasLeast, demonstrated == nil, let looked {
            let checkpoint = looked.checkpoint
            let ratio = Ratio(numerator: checkpoint.numerator, denominator: checkpoint.denominator).text
            let outcome = looked.isReached ? language("达到合同值", "reached") : language("未达到", "not reached")
            parts.append(
                language(
                    "\(checkpoint.day) 检查点 \(ratio)，\(outcome)", "checkpoint \(checkpoint.day): \(ratio), \(outcome)"))
        }
        if let demonstrated {
            let ratio = Ratio(numerator: demonstrated.numerator, denominator: demonstrated.denominator).text
            parts.append(language("\(demonstrated.day) 证实（\(ratio)）", "demonstrated on \(demonstrated.day) (\(ratio))"))
        }
        if let words = recordedWords(language) { parts.append(words) }
        if let holding {
            let ratio = Ratio(numerator: holding.numerator, denominator: holding.denominator).text
            let state = holding.isSlipping ? language("有下滑", "slipping") : language("保持", "holding")
            parts.append(language("最近 \(ratio)，\(state)", "newest \(ratio), \(state)"))
        }
        if toReview > 0 {
            parts.append(language("应核实 \(toReview) 张，已核实 \(reviewed) 张", "confirmed \(reviewed) of \(toReview)"))
        }
        if unrated > 0 { parts.append(language("\(unrated) 张未填独立程度", "\(unrated) unrated")) }
        if provisional > 0 {
            parts.append(language("\(provisional) 张暂计", "\(provisional) provisional"))
        }
        if !bySeverity.isEmpty { parts.append(language.list(bySeverityWords(language))) }
        return parts
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

extension Measure.Interval {
    var words: String { "\(Decimals.percent(lower))–\(Decimals.percent(upper))" }
}

extension Target {
    /// `90%`, or `4.5` of a score.
    func words(_ id: MeasureID) -> String {
        id == .satisfaction ? Decimals.trimmed(value) : Decimals.trimmed(value * 100) + "%"
    }
}
