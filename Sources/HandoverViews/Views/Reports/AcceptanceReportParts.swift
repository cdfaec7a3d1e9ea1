internal import HandoverModel
internal import HandoverReadiness

/// The sections of a report on the acceptance: who signed what, what it rests on, and what became of it.
enum AcceptanceReportParts {
    /// How many changes stand in the text; CSV and JSON have all of them.
    private static let changes = 40

    static func title(_ names: Names) -> String {
        let language = names.language
        let title = names.definitions?.handover.title.text(in: language) ?? language("交接项目", "Handover")
        return language("验收报告：\(title)", "Acceptance report: \(title)")
    }

    static func parts(
        _ report: AcceptanceReport, _ head: [Report.Block], _ names: Names
    ) -> [ReportDocument.Part] {
        let readiness = report.readiness
        let first = head + [.line(AcceptanceView.head(readiness, names))]
        return [
            .init(nil, first + AcceptanceView.ending(readiness.acceptance.current, names)),
            signatures(report, names), objections(report, names), conditions(report, names),
            .init(names.language("限期豁免", "Waivers"), AcceptanceView.waivers(readiness.acceptance.waivers, names)),
            measures(report, names), numbers(report, names), rounds(report, names), since(report, names),
            steps(report, names),
        ]
    }

    private static func signatures(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        var columns: [ReportTable.Column] = [
            .init("key", language("身份", "As"), isFlexible: true),
            .init("meaning", language("含义", "Meaning"), isFlexible: true),
        ]
        if !names.isAnonymous { columns.append(.init("person", language("签字人", "Signer"), isFlexible: true)) }
        columns += [
            .init("at", language("时间", "Time"), isFlexible: true),
            .init("identified", language("身份确认方式", "Identified by"), isFlexible: true),
            .init("entry", language("条目", "Entry"), isNumber: true),
        ]
        let rows = AcceptanceKey.allCases.map { key -> [Phrase] in
            let signed = report.signatures.first { $0.signature.key == key }
            let who =
                signed.map { Phrase(names.person($0.signature.person), .good) }
                ?? Phrase(language("未签字", "not signed"), .caution)
            let person = names.isAnonymous ? [] : [who]
            return [Phrase(key.words(language)), Phrase(key.meaning(language))] + person + [
                Phrase(signed.map { names.time($0.signature.at) } ?? ""),
                Phrase(signed?.identified?.words(language) ?? ""),
                Phrase(signed.map { String($0.signature.entry) } ?? ""),
            ]
        }
        return .init(
            language("谁在何时以何身份签字", "Who signed, when, and in which meaning"),
            [.table(ReportTable(columns, rows: rows))])
    }

    /// What keeps the next signature from being given.
    private static func objections(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let bullets = AcceptanceView.standing(in: report.readiness).map {
            Report.Bullet(Phrase($0.words(names), .strong))
        }
        return .init(
            names.language("签字前还要解决的", "To be settled before it is signed"),
            bullets.isEmpty ? [] : [.list(bullets)])
    }

    /// Those of the statement, with where each stands on the report's day.
    private static func conditions(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let title = language("条件及其状态", "Conditions, and where they stand")
        guard report.statement != nil else { return .init(title, []) }
        let states = report.readiness.acceptance.current?.conditions ?? []
        guard !states.isEmpty else { return .init(title, [.line(Phrase(language("没有条件。", "There are none.")))]) }
        let columns: [ReportTable.Column] = [
            .init("until", language("至", "Until")),
            .init("condition", language("事项", "What is left open"), isFlexible: true),
            .init("state", language("状态", "State"), isFlexible: true),
            .init("details", language("理由、同意人", "Why, and who agreed"), isFlexible: true),
        ]
        let rows = states.map { state -> [Phrase] in
            let condition = state.condition
            let details = language.clauses {
                if !names.isAnonymous { condition.reason.printable }
                if !names.isAnonymous { names.people(condition.by) }
                if !state.canAct.isEmpty {
                    language("可处理：\(names.roles(state.canAct))", "can act: \(names.roles(state.canAct))")
                }
            }
            return [
                Phrase(condition.until.description, state.state == .overdue ? .bad : nil),
                Phrase(condition.subject.words(names)), Phrase(state.stateWords(language), state.state.style),
                Phrase(details),
            ]
        }
        return .init(title, [.table(ReportTable(columns, rows: rows))])
    }

    /// The measures of the statement as they are on the report's day.
    static func now(_ report: AcceptanceReport) -> [Measure] {
        let stated = (report.statement?.measures ?? []).filter { $0.state != .notMeasured }.map(\.measure)
        return report.readiness.measures.filter { stated.contains($0.id) }
    }

    private static func measures(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let title = language("声明的指标", "The measures as stated")
        guard let statement = report.statement else { return .init(title, []) }
        let columns: [ReportTable.Column] = [
            .init("measure", language("指标", "Measure"), isFlexible: true),
            .init("stated", language("声明时", "As stated"), isNumber: true),
            .init("target", language("目标", "Target"), isNumber: true),
            .init("state", language("状态", "State"), isFlexible: true),
            .init("now", language("报告日", "On the day"), isNumber: true),
            .init("now_state", language("报告日状态", "State then"), isFlexible: true),
        ]
        let now = now(report)
        let figures = statement.measures.filter { $0.state != .notMeasured }
        let rows = figures.map { figure -> [Phrase] in
            let today = now.first { $0.id == figure.measure }
            return [
                Phrase(figure.measure.words(language)), Phrase(AcceptanceNumbers.share(figure, language)),
                Phrase(Measure(figure).target.map { "≥ \($0.words(figure.measure))" } ?? ""),
                Phrase(figure.state.words(language), figure.state.style), Phrase(today?.share(language) ?? ""),
                Phrase(today?.state.words(language) ?? "", today?.state.style),
            ]
        }
        let remarks = figures.compactMap { figure -> Report.Fact? in
            let words = AcceptanceNumbers.remarks(figure, language)
            return words.isEmpty ? nil : Report.Fact(figure.measure.words(language), Phrase(words))
        }
        let chart = figures.first { $0.measure == .independence }.flatMap { IntervalChart.svg(Measure($0), language) }
        return .init(
            title, [.table(ReportTable(columns, rows: rows))] + (remarks.isEmpty ? [] : [.facts(remarks)]),
            figure: chart)
    }

    /// All else that was stated, with the digests that fix it.
    private static func numbers(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let sections = AcceptanceNumbers.sections(report.statement, names).dropFirst()
        return .init(
            names.language("声明的其他数字和证明", "What else was stated, and its proof"), sections.flatMap(\.blocks))
    }

    private static func rounds(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let rounds = report.readiness.acceptance.rounds
        let title = RoundsView.title(names.language)
        guard !rounds.isEmpty else {
            return .init(title, [.line(Phrase(RoundsView.nothing(report.readiness, names)))])
        }
        let dips = report.dips
        let failed: [Report.Block] =
            dips.isEmpty ? [.line(Phrase(none(rounds, names.language)))] : [.table(RoundsView.dips(dips, names))]
        return .init(title, [.table(RoundsView.table(rounds, names))] + failed, figure: RoundChart.svg(rounds, names))
    }

    private static func none(_ rounds: [ReverificationRound], _ language: Language) -> String {
        rounds.contains { !$0.findings.isEmpty }
            ? language("没有发现不再成立的项。", "Nothing was found that does not hold.")
            : language("还没有复核任何一项。", "Nothing was looked at yet.")
    }

    private static func since(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let language = names.language
        let title = language("声明以来的变化", "What changed since it was stated")
        guard let since = report.since else { return .init(title, []) }
        var shown = since
        // What became of the statement stands in a section of its own.
        shown.changes = since.changes.filter { if case .acceptance = $0 { false } else { true } }
        let more = shown.changes.count - changes
        shown.changes = Array(shown.changes.prefix(changes))
        let blocks = DifferenceView.report(shown, names: names).sections.flatMap(\.blocks)
        let rest = language("另有 \(more) 项，见 CSV 或 JSON", "\(more) more, in CSV and JSON")
        return .init(title, blocks + (more > 0 ? [.line(Phrase(rest, .faint))] : []))
    }

    private static func steps(_ report: AcceptanceReport, _ names: Names) -> ReportDocument.Part {
        let facts = report.steps.map { Report.Fact(names.time($0.at), Phrase($0.words(names))) }
        return .init(names.language("验收经过", "What became of it"), facts.isEmpty ? [] : [.facts(facts)])
    }
}
