import Testing

@testable import HandoverViews

@Suite struct WidthTests {
    @Test(arguments: [
        ("abc", 3), ("值班", 4), ("，。（）", 8), ("e\u{301}", 1), ("\u{200B}", 0), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("🇨🇳", 2),
        ("“a”", 3), ("ｶ", 1), ("한국", 4), ("…", 1),
    ])
    func countsColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func aNameAmongLatinWordsStaysWhole() {
        func lines(_ text: String, _ width: Int) -> [String] { Phrase(text).wrapped(to: width).map(\.plain) }
        #expect(lines("refused by 甲一: \"x\"", 13) == ["refused by", "甲一: \"x\""])
        #expect(lines("by 欧阳长风", 9) == ["by", "欧阳长风"])
        // A Chinese sentence breaks where it must.
        #expect(lines("支持团队组织架构确认", 8) == ["支持团队", "组织架构", "确认"])
    }

    /// UAX #11 calls these ambiguous: one column each, so that they leave the columns of a table straight.
    @Test(arguments: ["“", "”", "‘", "’", "…", "—", "–", "·", "→", "≥", "×", "±", "①", "Ω"])
    func countsAmbiguousCharactersAsOne(text: String) {
        #expect(DisplayWidth.of(text) == 1)
        let table = TerminalTable(
            table: ReportTable([.init("a", "一"), .init("b", "二")], rows: [["已\(text)", "x"], ["已签", "x"]]),
            layout: Layout())
        #expect(table.lines.dropFirst(2).map { DisplayWidth.of($0.prefix { $0 != "x" }) } == [6, 6])
    }
}
