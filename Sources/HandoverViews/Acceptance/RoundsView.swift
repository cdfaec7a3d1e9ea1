internal import HandoverModel
public import HandoverReadiness

/// The rounds in which an accepted handover is checked again: how much held in each, what does not hold, and what is blank.
public enum RoundsView {
    public static func report(_ readiness: Readiness, names: Names) -> Report {
        let language = names.language
        let rounds = readiness.acceptance.rounds
        let newest = readiness.acceptance.newestRound
        let none = Phrase(nothing(readiness, names))
        return Report(
            title: Phrase(title(language)),
            sections: [
                .init(nil, [rounds.isEmpty ? .line(none) : .table(table(rounds, names))]),
                .init(failing(language), list(newest?.failing ?? [], names)),
                .init(
                    language("以前各轮不成立的", "Did not hold in rounds before"),
                    RoundDips(rounds).earlier.isEmpty ? [] : [.table(dips(RoundDips(rounds).earlier, names))]),
                .init(blank(language), bullets((newest?.blank ?? []).map(names.item))),
            ], data: data(rounds), json: RoundsJSON.document(readiness, names))
    }

    static func title(_ language: Language) -> String { language("验收后的复核", "Checked again after the acceptance") }
    static func failing(_ language: Language) -> String { language("不再成立", "Does not hold") }
    private static func blank(_ language: Language) -> String { language("还没有复核", "Not looked at yet") }

    /// Why there is no round.
    static func nothing(_ readiness: Readiness, _ names: Names) -> String {
        let language = names.language
        guard names.definitions?.handover.reverification != nil else {
            return language("定义没有要求复核（re-verification）", "The definitions ask for none (re-verification)")
        }
        return readiness.acceptance.current?.stage == .accepted
            ? language("没有复核日", "There is no day for it") : language("验收之后才复核", "It begins after the acceptance")
    }

    static func table(_ rounds: [ReverificationRound], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("round", language("开始日", "Begins")), .init("last", language("最后一天", "Last day")),
                .init("state", language("状态", "State")),
                .init("looked-at", language("已复核", "Looked at"), isNumber: true),
                .init("holding", language("仍然成立", "Hold"), isNumber: true),
                .init("reached", language("目标", "Target"), isFlexible: true),
            ],
            rows: rounds.map { round in
                let isPlanned = round.state == .planned
                let ratio = Measure.Ratio(numerator: round.holding, denominator: round.findings.count)
                return [
                    Phrase(round.day.description), Phrase(round.last?.description ?? ""),
                    Phrase(round.stateWords(language), round.isEmpty ? .faint : round.state.style),
                    Phrase(isPlanned || round.items == 0 ? "" : "\(round.findings.count)/\(round.items)"),
                    Phrase(round.findings.isEmpty ? "" : ratio.words(language), round.style),
                    Phrase(round.reached(names), round.isReached == false ? .bad : nil),
                ]
            })
    }

    /// What did not hold in each round, who saw it, and what was said of the item since.
    static func dips(_ dips: [RoundDips.Dip], _ names: Names) -> ReportTable {
        let language = names.language
        var columns: [ReportTable.Column] = [
            .init("round", language("开始日", "Round")), .init("item", language("交接项", "Item"), isFlexible: true),
        ]
        if !names.isAnonymous { columns.append(.init("seen", language("所见", "What was seen"), isFlexible: true)) }
        columns.append(.init("since", language("之后", "Since"), isFlexible: true))
        return ReportTable(
            columns,
            rows: dips.map { dip in
                let item = [Phrase(dip.round.description), Phrase(names.item(dip.finding.item))]
                let seen = names.isAnonymous ? [] : [Phrase(dip.finding.details(names))]
                return item + seen + [Phrase(dip.since(language), dip.style)]
            })
    }

    private static func list(_ findings: [ReverificationRound.Finding], _ names: Names) -> [Report.Block] {
        let bullets = findings.map { finding in
            Report.Bullet(
                Phrase(names.item(finding.item), .strong),
                details: names.isAnonymous ? [] : [Phrase(finding.details(names))])
        }
        return bullets.isEmpty ? [] : [.list(bullets)]
    }

    private static func bullets(_ texts: [String]) -> [Report.Block] {
        texts.isEmpty ? [] : [.list(texts.map { .init(Phrase($0)) })]
    }

    /// A row for each finding.
    private static func data(_ rounds: [ReverificationRound]) -> ReportTable {
        let rows = rounds.flatMap { round in
            round.findings.map { [round.day.description, $0.item.rawValue, $0.finding.rawValue, String($0.entry)] }
        }
        return ReportTable(
            ["round", "item", "finding", "entry"].map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}
