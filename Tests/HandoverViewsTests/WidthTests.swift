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
}
