internal import HandoverModel
public import HandoverReadiness

/// A report on the support as a note to paste into a chat: at most twenty lines, without any marks of a format.
public struct SupportBrief: Sendable {
    private let report: SupportReport
    private let source: ReportSource
    private let names: Names

    /// Nil for a report about anything else.
    public init?(_ report: HandoverReport, names: Names, isDemonstration: Bool = false) {
        guard case .support(let content) = report.content else { return nil }
        self.report = content
        self.names = names
        source = ReportSource(report, language: names.language, isDemonstration: isDemonstration)
    }

    /// How many lines it has at most.
    public static let lines = 20

    public var text: String {
        lines.prefix(Self.lines).map { $0.printable + "\n" }.joined()
    }

    private var lines: [String] {
        guard let figures = report.figures else { return [] }
        let language = names.language
        let title = "\(SupportReportParts.title(report, names))\(language("：", ": "))"
        let desk = language("\(report.desk.words(.zh))收到的工单", "tasks of \(report.desk.words(.en))")
        var lines = [
            title
                + language.clauses {
                    SupportWords.span(report.period, language); desk
                }
        ]
        lines += source.head(names).compactMap { block in
            if case .line(let phrase) = block { phrase.plain } else { nil }
        }
        for part in SupportReport.Part.allCases where report.has(part) {
            switch part {
            case .problems: lines += problems(figures)
            case .response: lines += response(figures)
            case .satisfaction: lines.append(satisfaction(figures))
            case .quality: lines += quality(figures)
            }
        }
        if let actions = report.actions { lines.append(SupportReportParts.inTime(actions, language)) }
        if let commitments = report.commitments { lines.append(SupportReportParts.kept(commitments, language)) }
        if let approval = report.approval { lines.append(approval.words(names)) }
        let size = counted(source.size, "entry", "entries")
        lines.append(language("依据：台账前 \(source.size) 条", "Source: the first \(size) of the ledger"))
        return lines
    }

    private func line(_ zh: String, _ en: String, _ parts: [String]) -> String {
        names.language("\(zh)：\(parts.joined(separator: "，"))", "\(en): \(parts.joined(separator: ", "))")
    }

    private func problems(_ figures: SupportFigures) -> [String] {
        let language = names.language
        let before = report.before
        func compared(_ zh: String, _ en: String, _ now: Int, _ then: Int?) -> String {
            let earlier = then.map { language("（上期 \($0)）", " (before: \($0))") } ?? ""
            return language("\(zh) \(now)", "\(now) \(en)") + earlier
        }
        var lines = [
            line(
                "问题", "Problems",
                [
                    compared("新开", "opened", figures.opened, before?.opened),
                    compared("关闭", "closed", figures.closed, before?.closed),
                    compared("期末未关闭", "open at the end", figures.backlog, before?.backlog),
                ])
        ]
        var more: [String] = []
        if figures.reopened > 0 {
            more.append(language("重新打开 \(figures.reopened) 次", "\(figures.reopened) opened again"))
        }
        if figures.duplicates > 0 {
            more.append(language("重复 \(figures.duplicates)", "\(figures.duplicates) duplicates"))
        }
        if figures.cancelled > 0 { more.append(language("取消 \(figures.cancelled)", "\(figures.cancelled) cancelled")) }
        if !more.isEmpty { lines.append(line("其中", "Of these", more)) }
        let rows = report.breakdowns.first { $0.by == .severity }?.rows ?? []
        if !rows.isEmpty {
            lines.append(
                line(
                    "按级别（新开/关闭/未关闭）", "By severity (opened/closed/open)",
                    rows.map { "\($0.value) \($0.opened)/\($0.closed)/\($0.backlog)" }))
        }
        return lines
    }

    private func response(_ figures: SupportFigures) -> [String] {
        let language = names.language
        func kept(_ zh: String, _ en: String, _ promise: ServicePromise, _ kind: SupportTimes.Kind) -> String {
            let medians = figures.times.filter { $0.kind == kind }.compactMap { times in
                times.severity.map { "\($0.rawValue) \(SupportWords.minutes(times.median, language))" }
            }
            let share = SupportCourse.kept(figures, promise, language)
            let middle = language.list(medians)
            return line(
                zh, en,
                [language("按时 \(share)", "in time \(share)")]
                    + (medians.isEmpty ? [] : [language("中位数 \(middle)", "median \(middle)")]))
        }
        return [
            kept("响应", "Response", .response, .response), kept("解决", "Solution", .resolution, .resolution),
            line("期末", "At the end", [SupportWords.open(figures.open, asOf: figures.asOf, language)]),
        ]
    }

    private func satisfaction(_ figures: SupportFigures) -> String {
        let language = names.language
        guard figures.rated > 0 else { return line("满意度", "Satisfaction", [language("本期没有评分", "no ratings")]) }
        let from = names.definitions?.quality?.satisfiedFrom ?? QualityTable.satisfiedFromDefault
        return line(
            "满意度", "Satisfaction",
            [
                SupportReportParts.mean(figures, language),
                language(
                    "\(from) 分及以上 \(figures.rated(atLeast: from)) 份",
                    "\(figures.rated(atLeast: from)) rated \(from) or more"),
            ])
    }

    private func quality(_ figures: SupportFigures) -> [String] {
        let language = names.language
        let judged = report.judged
        func named(_ state: QualityRow.State) -> [String] {
            report.quality.filter { $0.state == state }.map { row in
                "\(row.title(names)) \(row.value(language))\(language("，目标", ", target")) \(row.targetText)"
            }
        }
        var lines = [
            line(
                "质量指标", "Quality",
                [
                    language(
                        "达标 \(judged.numerator)/\(judged.denominator)",
                        "\(judged.numerator) of \(judged.denominator) met")
                ])
        ]
        let (missed, few) = (named(.missed), named(.tooFew))
        if !missed.isEmpty { lines.append(line("未达标", "Missed", [missed.joined(separator: language("；", "; "))])) }
        if !few.isEmpty {
            let titles = report.quality.filter { $0.state == .tooFew }.map {
                "\($0.title(names)) \($0.value(language))"
            }
            lines.append(line("例数太少", "Too few to judge", titles))
        }
        let outages = figures.availability.rows.first?.outages ?? 0
        lines.append(
            line(
                "可用性", "Availability",
                [SupportCourse.availability(figures), language("中断 \(outages) 次", counted(outages, "outage"))]))
        return lines
    }
}
