internal import HandoverModel
internal import HandoverReadiness

/// The open items with their earliest and latest ends, those with the least to spare first.
enum ForecastItems {
    static func section(_ schedule: Schedule, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("未完成的交接项", "Open items")
        guard !schedule.items.isEmpty else {
            return .section(title, id: "spare", .empty(language("都已了结。", "Everything is settled.")))
        }
        let path = schedule.path.map { path -> HTML in
            "<p class=\"say\">\(StatusView.pathLine(path, names).asOf(frame.asked).html)</p>"
        }
        let ordered = schedule.items.enumerated().sorted {
            ($0.element.float, $0.offset) < ($1.element.float, $1.offset)
        }
        let shown = ordered.prefix(ForecastPage.mostItems).map(\.element)
        let rest = ordered.count - shown.count
        let left: HTML? =
            rest > 0
            ? "<p class=\"quiet\">\(language("另有 \(rest) 项余量更大。", "\(counted(rest, "more item")) with more to spare."))</p>"
            : nil
        return .section(
            title, id: "spare",
            """
            \(path)\(HTML.wide(title, table(shown, frame)))\(left)\(HTML.rule(RuleWords.float(language), language))
            """)
    }

    /// How many wait for it, with the way to them.
    private static func blocks(_ slot: Schedule.Slot, _ time: RowsTime) -> HTML {
        .rows(slot.blocks, .items(.init(rows: .init(waitingFor: slot.item), time: time)))
    }

    private static func table(_ slots: [Schedule.Slot], _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let heads = [
            language("交接项", "Item"), language("最早完成", "Earliest end"), language("最晚完成", "Latest end"),
            language("余量", "To spare"), language("阻塞", "Blocks"),
        ]
        return PageTable(
            columns: heads.map { .init(title: $0) },
            rows: slots.map { slot in
                let critical: HTML = slot.isCritical ? " " + .tag(language("关键路径", "critical path")) : ""
                return [
                    .init("<a\(href: Path.item(slot.item))>\(names.itemTitle(slot.item))</a>\(critical)"),
                    .init("\(slot.finish.html(isProvisional: slot.isProvisional))"),
                    .init("\(slot.lateFinish.html(isProvisional: slot.isLateProvisional))"),
                    .init(slot.spare(language).html), .init(blocks(slot, frame.asked)),
                ]
            }
        ).html
    }
}
