internal import HandoverModel
internal import HandoverReadiness

/// What whoever comes on duty is told, opened when it is asked for.
enum HandOffSection {
    static func html(_ note: HandOffNote, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("交班说明", "Hand-off note")
        // Who is on duty stands above.
        let parts = HandOffView.report(note, names: frame.names).sections.dropFirst(2)
        // Whoever sees nobody else's tasks is told so.
        let isOwn = frame.reader.map { !$0.seesPeople } ?? false
        let own: HTML? =
            isOwn ? "<p class=\"quiet\">\(language("工单和计时只列你自己的。", "Tasks and clocks are your own alone."))</p>" : nil
        let content = parts.map { part -> HTML in
            let head = part.title.map { "<h3 class=\"lead\">\($0)</h3>" as HTML }
            let blocks = part.blocks.map { block in
                ReportHTML.html(block, part.title ?? title, ["task": { Self.task(in: $0) }])
            }
            return "\(head)\(blocks)"
        }
        let summary = language("未关闭的、暂停的、快到期的", "What is open, paused, or ends soon")
        return .section(title, id: "hand-off", .more(summary, "\(own)\(content.joined())"))
    }

    /// The task of a cell such as `P1 T-702`.
    private static func task(in cell: String) -> Path? {
        let parts = cell.split(separator: " ", maxSplits: 1)
        return parts.count == 2 ? .task(.init(String(parts[1]))) : nil
    }
}
