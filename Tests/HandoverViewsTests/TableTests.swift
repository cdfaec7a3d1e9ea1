import Testing

@testable import HandoverViews

@Suite struct TableTests {
    @Test(arguments: [
        ("值班安排，和联系方式确认。", 8, ["值班安", "排，和联", "系方式确", "认。"]),
        ("one two three", 7, ["one two", "three"]),
        ("（甲）乙丙丁", 6, ["（甲）", "乙丙丁"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("capability/technical-support", 20, ["capability/", "technical-support"]),
        ("capability/technical-support", 12, ["capability/", "technical-", "support"]),
        ("今日，由李四 (lisi) 签字", 16, ["今日，", "由李四 (lisi) 签", "字"]),
        ("需要移交方李四 (lisi) 签字", 16, ["需要移交", "方李四 (lisi) 签", "字"]),
        ("能力应急响应 (incident-response)", 20, ["能力应急响应", "(incident-response)"]),
        ("assessed by Anna (anna) today", 16, ["assessed by", "Anna (anna)", "today"]),
        ("Support manager (giving)", 16, ["Support manager", "(giving)"]),
        ("due 2026-01-05", 9, ["due", "2026-01-0", "5"]),
        ("由李四 (a-long-id) 签", 11, ["由李四", "(a-long-id)", "签"]),
        ("", 10, [""]),
    ])
    func wraps(text: String, width: Int, lines: [String]) {
        #expect(Phrase(text).wrapped(to: width).map(\.plain) == lines)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }

    @Test func truncatesByColumns() {
        #expect(Phrase("值班安排").truncated(to: 6).plain == "值班…")
        #expect(Phrase("值班安排").truncated(to: 8).plain == "值班安排")
    }

    @Test func alignsChineseAndNumbersAndShrinksFlexibleColumns() {
        let table = ReportTable(
            [.init("a", "清单"), .init("n", "Done", isNumber: true), .init("b", "说明", isFlexible: true)],
            rows: [["团队", "3/6", "每个班次都排定了具名的值班工程师，其值班电话拨得通"], ["ab", "12/12", "短"]])
        let lines = TerminalTable(table: table, layout: Layout(width: 40)).lines
        #expect(
            lines == [
                "清单   Done  说明",
                "----  -----  ---------------------------",
                "团队    3/6  每个班次都排定了具名的值班",
                "             工程师，其值班电话拨得通",
                "ab    12/12  短",
            ])
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    }

    /// A column keeps its longest word whole while another can give way.
    @Test func breaksNoWordWhileAnotherColumnCanGiveWay() {
        let table = ReportTable(
            [.init("id", "Id", isFlexible: true), .init("b", "Note", isFlexible: true)],
            rows: [["capability/technical-support", "a b c d e f g h i j k l m n o p q r s t u v w"]])
        #expect(
            TerminalTable(table: table, layout: Layout(width: 40)).lines == [
                "Id                   Note", "-------------------  -------------------",
                "capability/          a b c d e f g h i j", "technical-support    k l m n o p q r s t",
                "                     u v w",
            ])
    }

    /// Rather a list than dates and ids in pieces.
    @Test(arguments: [(50, true), (62, false)])
    func listsCellsWhereColumnsHaveNoRoom(width: Int, isListed: Bool) {
        let titles = ["条目", "Day", "Person", "Capability", "Level", "Remarks"]
        let columns = titles.enumerated().map { ReportTable.Column("\($0)", $1, isFlexible: [2, 3, 5].contains($0)) }
        let row: [Phrase] = ["12", "2025-12-01", "李四 (lisi)", "incident-response", "4 teaching", ""]
        let lines = TerminalTable(
            table: ReportTable(columns, rows: [row, row]), layout: Layout(width: width)
        ).lines
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        let listed = [
            "条目        12", "Day         2025-12-01", "Person      李四 (lisi)", "Capability  incident-response",
            "Level       4 teaching",
        ]
        #expect((lines == listed + [""] + listed) == isListed)
    }

    @Test func coloursOnlyWhenAskedAndNeverAlone() {
        let report = Report(sections: [.init(nil, [.line(Phrase("late", .bad) + Phrase(", due"))])], json: .null)
        #expect(report.text(as: .table) == "late, due\n")
        #expect(report.text(as: .table, in: Layout(colour: true)) == "\u{1B}[31mlate\u{1B}[0m, due\n")
    }

    @Test func neverLiftsAShareToItsTarget() {
        #expect(Decimals.percent(0.8996, target: 0.9) == "89.9%")
        #expect(Decimals.percent(0.9, target: 0.9) == "90.0%")
        #expect(Decimals.percent(0.99999) == "99.9%")
        #expect(Decimals.percent(0.99999, target: 0.9) == "99.9%")
        #expect(Decimals.percent(1, target: 0.9) == "100.0%")
        #expect(Decimals.text(2.0 / 3, 6) == "0.666667")
        #expect(Decimals.trimmed(0.999) == "0.999")
    }
}
