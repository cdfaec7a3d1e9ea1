internal import HandoverModel
public import HandoverReadiness

/// What k of n would prove against the target.
public enum ClaimView {
    public static func report(_ claim: Claim, names: Names) -> Report {
        let language = names.language
        let ratio = Measure.Ratio(numerator: claim.numerator, denominator: claim.denominator)
        let confidence = Decimals.trimmed(claim.confidence * 100) + "%"
        var facts = [
            Report.Fact(
                language("独立完成", "Independent"), Phrase(ratio.words(language, rate: claim.rate, target: claim.target))),
            Report.Fact(language("目标", "Target"), Phrase("≥ \(Decimals.trimmed(claim.target * 100))%")),
        ]
        if let interval = claim.interval {
            facts.append(.init(language("95% 区间", "95% interval"), Phrase(interval.words)))
        }
        if let bound = claim.lowerBound {
            let text = Decimals.percent(bound, target: claim.target)
            facts.append(.init(language("\(confidence) 置信下限", "Lower bound at \(confidence)"), Phrase(text)))
        }
        facts.append(.init(language("状态", "State"), Phrase(claim.state.words(language), claim.state.style)))
        facts.append(.init(language("要证实", "To demonstrate it"), Phrase(needed(claim, language))))
        return Report(sections: [.init(nil, [.facts(facts)])], data: data(claim), json: json(claim))
    }

    private static func needed(_ claim: Claim, _ language: Language) -> String {
        guard let needed = claim.cleanTasksNeeded else {
            return language("再独立完成 10000 张也不够", "more than 10,000 independent tasks")
        }
        return needed == 0
            ? language("已证实", "nothing more") : language("再独立完成 \(needed) 张", counted(needed, "more independent task"))
    }

    private static func data(_ claim: Claim) -> ReportTable {
        let keys = [
            "numerator", "denominator", "rate", "interval_lower", "interval_upper", "lower_bound", "confidence",
            "state",
            "target", "clean_tasks_needed",
        ]
        let row = [
            String(claim.numerator), String(claim.denominator), claim.rate.map { Decimals.text($0, 6) } ?? "",
            claim.interval.map { Decimals.text($0.lower, 6) } ?? "",
            claim.interval.map { Decimals.text($0.upper, 6) } ?? "",
            claim.lowerBound.map { Decimals.text($0, 6) } ?? "", Decimals.trimmed(claim.confidence),
            claim.state.rawValue,
            Decimals.trimmed(claim.target), claim.cleanTasksNeeded.map { String($0) } ?? "",
        ]
        return ReportTable(keys.map { .init($0, $0) }, rows: [row.map { Phrase($0) }])
    }

    private static func json(_ claim: Claim) -> JSONText {
        .object([
            .init("numerator", .int(claim.numerator)), .init("denominator", .int(claim.denominator)),
            .init("rate", .fixed(orNull: claim.rate)), .init("interval", MeasureJSON.interval(claim.interval)),
            .init("lower_bound", .fixed(orNull: claim.lowerBound)), .init("confidence", .decimal(claim.confidence)),
            .init("state", .string(claim.state.rawValue)), .init("target", .decimal(claim.target)),
            .init("clean_tasks_needed", .int(orNull: claim.cleanTasksNeeded)),
        ])
    }
}
