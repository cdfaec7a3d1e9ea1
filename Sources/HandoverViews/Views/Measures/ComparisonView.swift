internal import HandoverModel
public import HandoverReadiness

/// Independence in two periods, and what the difference comes from.
public enum ComparisonView {
    public static func report(_ comparison: PeriodComparison, names: Names) -> Report {
        let language = names.language
        let (first, second) = (comparison.first, comparison.second)
        var blocks: [Report.Block] = [
            .facts([first, second].map { fact($0, language) }), .line(Phrase(sentence(comparison, language))),
        ]
        if comparison.sharedDays > 0 { blocks.append(.line(Phrase(shared(comparison, language), .caution))) }
        let standardised = [first, second].compactMap { period in
            period.standardised.map {
                Report.Bullet(Phrase("\(period.span.words(language))\(language("：", ": "))\($0.words(language))"))
            }
        }
        if !standardised.isEmpty { blocks.append(.list(standardised)) }
        return Report(
            title: Phrase(MeasureID.independence.words(language)),
            sections: [
                .init(nil, blocks), .init(language("严重级别", "Severity"), [.table(table(comparison, language))]),
            ],
            data: data(comparison), json: json(comparison, language))
    }

    private static func shared(_ comparison: PeriodComparison, _ language: Language) -> String {
        let days = comparison.sharedDays
        return language(
            "两个时期有 \(days) 天相同，其间的工单两边都计入。",
            "The periods share \(counted(days, "day", "days")), whose tasks count in both.")
    }

    /// One plain sentence; in points from ten tasks on in each period.
    static func sentence(_ comparison: PeriodComparison, _ language: Language) -> String {
        let words = clause(comparison, language)
        return language("\(words)。", words.prefix(1).uppercased() + words.dropFirst() + ".")
    }

    /// The four weeks up to now and the four before with their numbers, and what the difference comes from.
    ///
    /// `linked`: Numbers of tasks lead to them.
    static func lately(_ comparison: PeriodComparison, _ language: Language, linked: Bool) -> Phrase {
        func ratio(_ period: PeriodComparison.Period) -> Phrase {
            period.ratio.phrase(
                language, above: linked ? .tasks(outcome: .independent, closed: period.span) : nil,
                below: linked ? .tasks(counted: true, closed: period.span) : nil)
        }
        let (before, now) = (ratio(comparison.first), ratio(comparison.second))
        let head: Phrase =
            language == .zh
            ? "最近四周 " + now + "，此前四周 " + before : "last 4 weeks " + now + ", the 4 before " + before
        return head + Phrase(language("：", ": ") + clause(comparison, language))
    }

    private static func clause(_ comparison: PeriodComparison, _ language: Language) -> String {
        let empty = [comparison.first, comparison.second].filter { $0.ratio.denominator == 0 }
        guard let split = comparison.split else {
            let spans = language.list(empty.map { $0.span.words(language) })
            return language("\(spans) 没有计入的工单，无法比较", "no task counts from \(spans): nothing to compare")
        }
        guard comparison.first.ratio.denominator >= 10, comparison.second.ratio.denominator >= 10 else {
            return language("不足 10 张的时期不比较百分点", "fewer than ten tasks in a period: no points are compared")
        }
        return split.words(language)
    }

    private static func fact(_ period: PeriodComparison.Period, _ language: Language) -> Report.Fact {
        let unrated =
            period.unrated > 0 ? language("，\(period.unrated) 张未填独立程度", ", \(period.unrated) without a level") : ""
        return .init(period.span.words(language), Phrase(period.ratio.words(language) + unrated))
    }

    static func table(_ comparison: PeriodComparison, _ language: Language) -> ReportTable {
        ReportTable(
            [
                .init("severity", language("严重级别", "Severity")),
                .init("from", language("前期", "Earlier"), isNumber: true),
                .init("to", language("后期", "Later"), isNumber: true),
            ],
            rows: Severity.allCases.map { severity in
                [severity.words(language)]
                    + [comparison.first, comparison.second].map { $0.bySeverity[severity]?.words(language) ?? "-" }
            }.map { $0.map { Phrase($0) } })
    }

    private static func data(_ comparison: PeriodComparison) -> ReportTable {
        let keys = ["first", "last", "severity", "numerator", "denominator"]
        let rows = [comparison.first, comparison.second].flatMap { period in
            Severity.allCases.compactMap { severity in
                period.bySeverity[severity].map { ratio in
                    [
                        period.span.first.description, period.span.last.description, severity.rawValue,
                        String(ratio.numerator), String(ratio.denominator),
                    ].map { Phrase($0) }
                }
            }
        }
        return ReportTable(keys.map { .init($0, $0) }, rows: rows)
    }

    static func json(_ comparison: PeriodComparison, _ language: Language) -> JSONText {
        .object([
            .init("id", .string(MeasureID.independence.rawValue)), .init("as_of", .string(comparison.asOf.description)),
            .init("from", json(comparison.first)), .init("to", json(comparison.second)),
            .init(
                "split",
                comparison.split.map {
                    .object([
                        .init("difference", .fixed($0.difference)), .init("work", .fixed($0.work)),
                        .init("mix", .fixed($0.mix)),
                    ])
                } ?? .null),
            .init("shared_days", .int(comparison.sharedDays)),
            .init("message", .string(sentence(comparison, language))),
        ])
    }

    private static func json(_ period: PeriodComparison.Period) -> JSONText {
        let ratio = period.ratio
        let rate = ratio.denominator > 0 ? Double(ratio.numerator) / Double(ratio.denominator) : nil
        return .object(
            [
                .init("first", .string(period.span.first.description)),
                .init("last", .string(period.span.last.description)),
            ] + MeasureJSON.ratio(ratio) + [
                .init("rate", .fixed(orNull: rate)), .init("unrated", .int(period.unrated)),
                .init(
                    "by_severity",
                    .object(
                        period.bySeverity.sorted { $0.key < $1.key }.map {
                            .init($0.key.rawValue, .object(MeasureJSON.ratio($0.value)))
                        })),
                .init("standardised", period.standardised.map(MeasureDetailJSON.json) ?? .null),
            ])
    }
}
