/// The colours of pages, by name: each text colour is read on each surface at 4.5 : 1 or better. (WCAG 2.2, 1.4.3)
struct Palette: Sendable {
    /// What text stands on: the page, and what is set off from it.
    var page: String
    var card: String
    /// Text, and text that gives way to it.
    var ink: String
    var quiet: String
    /// Rules between things, and the edges of what can be operated, which need 3 : 1. (WCAG 2.2, 1.4.11)
    var line: String
    var edge: String
    var link: String
    var onLink: String
    var good: String
    var goodTint: String
    var caution: String
    var cautionTint: String
    var bad: String
    var badTint: String
    /// Bars and curves, and the part of them that is not there yet.
    var data: String
    var dataSoft: String

    static let light = Palette(
        page: "#ffffff", card: "#f4f6f8", ink: "#19212a", quiet: "#525d69", line: "#d8dee5", edge: "#6f7a86",
        link: "#0b56a4", onLink: "#ffffff", good: "#14633a", goodTint: "#e5f3ea", caution: "#744a00",
        cautionTint: "#fbf0d2", bad: "#a3211a", badTint: "#fbe9e7", data: "#1c6688", dataSoft: "#a6c8d8")

    static let dark = Palette(
        page: "#11161b", card: "#1a2128", ink: "#e8ecf0", quiet: "#a5b1bd", line: "#323c46", edge: "#84909c",
        link: "#86baff", onLink: "#0c1929", good: "#78d39b", goodTint: "#12301f", caution: "#e8bc62",
        cautionTint: "#33270c", bad: "#ff9a91", badTint: "#3d1b18", data: "#62b2d5", dataSoft: "#2d566a")

    /// Every colour with the name the style sheet knows it by.
    var named: [(name: String, colour: String)] {
        [
            ("page", page), ("card", card), ("ink", ink), ("quiet", quiet), ("line", line), ("edge", edge),
            ("link", link), ("on-link", onLink), ("good", good), ("good-tint", goodTint), ("caution", caution),
            ("caution-tint", cautionTint), ("bad", bad), ("bad-tint", badTint), ("data", data),
            ("data-soft", dataSoft),
        ]
    }

    /// `--page:#fff;--ink:#000`.
    var declarations: String { named.map { "--\($0.name):\($0.colour)" }.joined(separator: ";") }
}
