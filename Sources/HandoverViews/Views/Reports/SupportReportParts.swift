internal import HandoverModel
internal import HandoverReadiness

/// The sections of a report on the support.
enum SupportReportParts {
    static func title(_ report: SupportReport, _ names: Names) -> String {
        let language = names.language
        let kind = report.period.kind
        if let part = report.part { return "\(part.words(language)) \(report.period)" }
        return language(
            "支持服务\(kind.words(.zh))报 \(report.period)", "Support in the \(kind.words(.en)) \(report.period)")
    }

    static func parts(_ report: SupportReport, _ head: [Report.Block], _ names: Names) -> [ReportDocument.Part] {
        guard let figures = report.figures else { return [.init(nil, head)] }
        var parts: [ReportDocument.Part] = [.init(nil, head + self.head(report, figures, names))]
        for part in SupportReport.Part.allCases where report.has(part) {
            switch part {
            case .problems:
                parts += problems(report, figures, names) + [documents(report, figures, names)].compactMap { $0 }
            case .response: parts += SupportTimesParts.parts(report, figures, names)
            case .satisfaction: parts.append(satisfaction(report, figures, names))
            case .quality: parts.append(quality(report, names))
            }
        }
        if !report.desks.isEmpty { parts.append(desks(report, names)) }
        if let actions = report.actions { parts.append(self.actions(actions, names)) }
        if let commitments = report.commitments {
            let line = Report.Block.line(Phrase(kept(commitments, names.language)))
            parts.append(.init(names.language("定期承诺", "Commitments"), [line]))
        }
        parts.append(course(report, names))
        return parts
    }

    private static func head(_ report: SupportReport, _ figures: SupportFigures, _ names: Names) -> [Report.Block] {
        let language = names.language
        let span = SupportWords.span(report.period, language)
        var lines = [
            language("报告期：\(span)", "Period: \(span)"),
            language(
                "只计\(report.desk.words(.zh))收到的工单，演练不计，重复的只计一次",
                "Tasks of \(report.desk.words(.en)) alone; no drills, and duplicates once"),
        ]
        let others = figures.attainment.otherDesk
        if others > 0 {
            let desk: AskedOf = report.desk == .own ? .delivering : .own
            lines.append(
                language(
                    "\(desk.words(.zh))本期关闭和期末未关闭的另有 \(others) 张，演练和取消的也在内，不计入本报告（--asked-of \(desk.rawValue)）",
                    "\(counted(others, "task")) of \(desk.words(.en)), closed in the period or open at its end, rehearsed and cancelled ones among them, \(others == 1 ? "is" : "are") left out (--asked-of \(desk.rawValue))"
                ))
        }
        if names.zone.day(of: figures.asOf) < report.period.last {
            lines.append(language("报告期尚未结束", "The period is not over"))
        }
        if let approval = report.approval { lines.append(approval.words(names)) }
        return lines.map { .line(Phrase($0)) }
    }

    private static func problems(
        _ report: SupportReport, _ figures: SupportFigures, _ names: Names
    ) -> [ReportDocument.Part] {
        let (language, before) = (names.language, report.before)
        let rows = SupportFigure.allCases.map { figure in
            let now = figure.value(figures)
            return [
                Phrase(figure.words(language)), Phrase(String(now)),
                Phrase(before.map { String(figure.value($0)) } ?? ""),
                Phrase(SupportWords.change(now, from: before.map(figure.value))),
            ]
        }
        let table = ReportTable(
            [
                .init("figure", language("统计项", "Figure"), isFlexible: true),
                .init("now", language("本期", "This period"), isNumber: true),
                .init("before", language("上期", "Before"), isNumber: true),
                .init("change", language("变化", "Change"), isNumber: true),
            ], rows: rows)
        var blocks: [Report.Block] = [.table(table)]
        if figures.undated > 0 {
            blocks.append(
                .line(
                    Phrase(
                        language(
                            "另有 \(figures.undated) 张未关闭的工单没有写明何时打开，不计入",
                            "\(counted(figures.undated, "open task")) beside these: nobody said since when"), .caution))
            )
        }
        let first = ReportDocument.Part(
            SupportReport.Part.problems.words(language), blocks,
            figure: SupportChart.problems(report.course, language).map { "<figure>\($0)</figure>" as HTML })
        return [first] + report.breakdowns.compactMap { breakdown(of: $0, names) }
    }

    /// Which documents the closed tasks named; nil where no knowledge base is handed over.
    private static func documents(
        _ report: SupportReport, _ figures: SupportFigures, _ names: Names
    ) -> ReportDocument.Part? {
        guard names.definitions?.knowledge != nil else { return nil }
        let language = names.language
        let head = documented(figures, language)
        let title = language("知识库使用情况", "Use of the knowledge base")
        guard !report.documents.isEmpty else { return .init(title, [.line(Phrase(head))]) }
        let table = ReportTable(
            [
                .init("document", language("文档", "Document"), isFlexible: true),
                .init("tasks", language("工单", "Tasks"), isNumber: true),
            ],
            rows: report.documents.map { [Phrase(names.document($0.document)), Phrase(String($0.tasks))] })
        return .init(title, [.line(Phrase(head)), .table(table)])
    }

    /// How many of the closed tasks named a document.
    static func documented(_ figures: SupportFigures, _ language: Language) -> String {
        let ratio = Measure.Ratio(numerator: figures.documented, denominator: figures.closed)
        return language("关闭的工单中写明更新了文档的：", "Closed tasks that named the document updated: ")
            + (figures.closed > 0 ? ratio.words(language) : language("无", "none"))
    }

    private static func actions(_ actions: Measure.Ratio, _ names: Names) -> ReportDocument.Part {
        .init(
            names.language("改进措施", "Improvement actions"), [.line(Phrase(inTime(actions, names.language)))])
    }

    /// How many of the improvement actions of a period were done in time.
    static func inTime(_ actions: Measure.Ratio, _ language: Language) -> String {
        actions.denominator == 0
            ? language("本期没有到期的改进措施", "No improvement action was due in the period")
            : language("本期到期的改进措施按期完成：", "Improvement actions due in the period, done in time: ")
                + actions.words(language)
    }

    /// How many of the commitments of a period were kept in time.
    static func kept(_ commitments: Measure.Ratio, _ language: Language) -> String {
        commitments.denominator == 0
            ? language("本期没有到期的定期承诺", "No commitment was due in the period")
            : language("本期到期的定期承诺按时完成：", "Commitments due in the period, kept in time: ")
                + commitments.words(language)
    }

    private static func breakdown(of breakdown: SupportBreakdown, _ names: Names) -> ReportDocument.Part? {
        let language = names.language
        // What nobody says is no way to tell tasks apart.
        guard breakdown.rows.contains(where: { !$0.value.isEmpty }) else { return nil }
        let title = breakdown.by.words(language)
        let table = ReportTable(
            [
                .init("value", title, isFlexible: true),
                .init("before", language("期初未关闭", "Open before"), isNumber: true),
                .init("opened", language("新开", "Opened"), isNumber: true),
                .init("closed", language("关闭", "Closed"), isNumber: true),
                .init("after", language("期末未关闭", "Open after"), isNumber: true),
            ],
            rows: breakdown.rows.map { row in
                [Phrase(breakdown.by.title(row.value, names))]
                    + [row.backlogBefore, row.opened, row.closed, row.backlog].map { Phrase(String($0)) }
            })
        return .init(language("问题：按\(title)", "Problems by \(title.lowercased())"), [.table(table)])
    }

    private static func satisfaction(
        _ report: SupportReport, _ figures: SupportFigures, _ names: Names
    ) -> ReportDocument.Part {
        let language = names.language
        let title = SupportReport.Part.satisfaction.words(language)
        guard figures.rated > 0 else {
            return .init(title, [.line(Phrase(language("本期没有评分", "No ratings in this period")))])
        }
        let from = names.definitions?.quality?.satisfiedFrom ?? QualityTable.satisfiedFromDefault
        let satisfied = Measure.Ratio(numerator: figures.rated(atLeast: from), denominator: figures.rated)
        var facts: [Report.Fact] = [
            .init(language("平均分", "Mean"), Phrase(mean(figures, language))),
            .init(
                language("\(from) 分及以上", "\(from) or more"),
                Phrase(satisfied.words(language))),
            .init(
                language("评分份数", "Rated"),
                Phrase(String(figures.rated))),
        ]
        if let before = report.before, before.rated > 0 {
            facts.append(.init(language("上期平均分", "Mean before"), Phrase(mean(before, language))))
        }
        let table = ReportTable(
            [
                .init("rating", language("评分", "Rating"), isNumber: true),
                .init("tasks", language("份数", "Ratings"), isNumber: true),
            ],
            rows: zip(1...5, figures.ratings).reversed().map { [Phrase(String($0)), Phrase(String($1))] })
        return .init(title, [.facts(facts), .table(table)])
    }

    static func mean(_ figures: SupportFigures, _ language: Language) -> String {
        language.remark(
            SupportWords.mean(figures.ratingSum, figures.rated), "\(figures.ratingSum)/\(figures.rated)")
    }

    private static func quality(_ report: SupportReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let title = SupportReport.Part.quality.words(language)
        guard !report.quality.isEmpty else {
            let none = language("没有 support/quality.yaml，无质量指标", "There is no support/quality.yaml, and no indicators")
            return .init(title, [.line(Phrase(none))])
        }
        let judged = report.judged
        let head = language(
            "已判定 \(judged.denominator) 项，达标 \(judged.numerator) 项",
            "\(judged.numerator) of \(counted(judged.denominator, "indicator")) that could be judged met \(judged.denominator == 1 ? "its" : "their") target"
        )
        let rows = report.quality.map { row in
            let before = report.earlierQuality.first { $0.id == row.id }
            return [
                Phrase(row.title(names)), Phrase(row.value(language)), Phrase(row.targetText),
                Phrase(row.state.words(language), row.state.style), Phrase(before?.value(language) ?? ""),
            ]
        }
        let table = ReportTable(
            [
                .init("indicator", language("指标", "Indicator"), isFlexible: true),
                .init("value", language("本期", "This period"), isNumber: true),
                .init("target", language("目标", "Target"), isNumber: true),
                .init("result", language("结果", "Result"), isFlexible: true),
                .init("before", language("上期", "Before"), isNumber: true),
            ], rows: rows)
        let rules = report.quality.map { row in
            Report.Bullet(Phrase("\(row.title(names))\(language("：", ": "))\(row.explained(names))", .faint))
        }
        return .init(title, [.line(Phrase(head)), .table(table), .list(rules)])
    }

    private static func desks(_ report: SupportReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let note = language("只按团队统计，不按个人。", "Teams alone, and no persons.")
        let rows = report.desks.map { figures -> [Phrase] in
            [
                Phrase(figures.desk.words(language)), Phrase(String(figures.closed)), Phrase(String(figures.backlog)),
                Phrase(SupportCourse.kept(figures, .response, language)),
                Phrase(SupportCourse.kept(figures, .resolution, language)),
                Phrase(SupportCourse.firstTime(figures, language)),
                Phrase(figures.rated > 0 ? mean(figures, language) : "-"),
            ]
        }
        let table = ReportTable(
            [
                .init("desk", language("服务台", "Desk"), isFlexible: true),
                .init("closed", language("关闭", "Closed"), isNumber: true),
                .init("open", language("未关闭", "Open"), isNumber: true),
                .init("response", language("按时响应", "Answered in time"), isNumber: true),
                .init("resolution", language("按时解决", "Solved in time"), isNumber: true),
                .init("first", language("一次解决", "First time"), isNumber: true),
                .init("satisfaction", language("满意度", "Rating"), isNumber: true),
            ], rows: rows)
        return .init(language("团队绩效", "How the teams did"), [.table(table), .line(Phrase(note, .faint))])
    }

    private static func course(_ report: SupportReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        return .init(
            language("最近 \(SupportReport.periods) 期", "The last \(SupportReport.periods) periods"),
            [
                .table(SupportCourse.table(report.course, language)),
                .line(Phrase(language("各期截至其末尾。", "Each as of its own end."), .faint)),
            ],
            figure: SupportChart.shares(report.course, language).map { "<figure>\($0)</figure>" as HTML })
    }
}
