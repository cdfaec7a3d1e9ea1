import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// A row of a table is a card on a phone, and a row to a screen reader still.
@Suite struct PageTableTests {
    @Test func everyCellSaysItsColumnAndKeepsItsRole() {
        let table = PageTable(
            columns: [.init(title: "Checklist"), .init(title: "Done", isNumber: true), .init(title: "Left")],
            rows: [[.init("Team"), .init("5/6", style: "of"), .init("")]])
        #expect(
            table.html.text == """
                <table class="cards" role="table"><thead role="rowgroup"><tr role="row">\
                <th scope="col" role="columnheader">Checklist</th>\
                <th scope="col" role="columnheader" class="number">Done</th>\
                <th scope="col" role="columnheader">Left</th></tr></thead><tbody role="rowgroup">\
                <tr role="row"><th scope="row" role="rowheader">Team</th>\
                <td role="cell" class="number of" data-name="Done"><span>5/6</span></td><td role="cell"></td></tr>
                </tbody></table>
                """)
    }

    /// Numbers have room of their own in columns alone: in a sentence it would be a hole.
    @Test func aNumberHasABoxInColumnsAlone() {
        #expect(Stylesheet.text.contains("}td .n,.number .n{display:inline-block;min-height:1.5rem}"))
        #expect(!Stylesheet.text.contains("\n.n{display") && !Stylesheet.text.contains("}.n{display"))
    }

    /// No line goes through the words of a chart.
    @Test func wordsOfAChartStandOnTheirOwnGround() {
        #expect(
            Stylesheet.text.contains(
                ".chart text{fill:var(--quiet);paint-order:stroke;stroke:var(--page);stroke-width:3px;"))
    }

    /// A scan of the sheet can be tied to what was signed.
    @Test func aSheetHasRoomForNamesAndSaysWhatItWasMadeFrom() throws {
        let sample = PageSamples.plain
        let items = sample.readiness.items.filter { $0.id.checklist == "team" }
        let html = SheetPage.html(
            .init(checklist: "team", items: items, definitions: sample.readiness.definitions),
            in: sample.frame(.zh, .sheet("team"))
        ).text
        #expect(html.ranges(of: "<p class=\"line\">姓名</p>").count == 3)
        #expect(html.ranges(of: "<p class=\"line\">日期</p>").count == 3 && html.ranges(of: "（盖章）").count == 3)
        #expect(html.contains("<code>\(sample.readiness.definitions.description)</code>"))
        // As large on paper as a seal with its margin, for each who signs.
        #expect(Stylesheet.text.contains(".seal{height:40mm;") && html.ranges(of: "<p class=\"seal").count == 3)
        let wording = try #require(sample.definitions.items.first { $0.id == items[0].id }?.wording[.zh])
        #expect(html.contains("<code>\(wording.short)</code>"))
    }
}
