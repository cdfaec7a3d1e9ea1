import Testing

@testable import HandoverViews

@Suite struct TableTests {
    @Test(arguments: [
        ("值班安排，和联系方式确认。", 8, ["值班安", "排，和联", "系方式确", "认。"]),
        ("one two three", 7, ["one two", "three"]),
        ("（甲）乙丙丁", 6, ["（甲）", "乙丙丁"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
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

    @Test func coloursOnlyWhenAskedAndNeverAlone() {
        let report = Report(sections: [.init(nil, [.line(Phrase("late", .bad) + Phrase(", due"))])], json: .null)
        #expect(report.text(as: .table) == "late, due\n")
        #expect(report.text(as: .table, in: Layout(colour: true)) == "\u{1B}[31mlate\u{1B}[0m, due\n")
    }

    @Test func neverLiftsAShareToItsTarget() {
        #expect(Decimals.percent(0.8996, target: 0.9) == "89.9%")
        #expect(Decimals.percent(0.9, target: 0.9) == "90.0%")
        #expect(Decimals.percent(0.99999) == "99.9%")
        #expect(Decimals.text(2.0 / 3, 6) == "0.666667")
        #expect(Decimals.trimmed(0.999) == "0.999")
    }
}
