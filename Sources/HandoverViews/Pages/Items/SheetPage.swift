public import HandoverModel
public import HandoverReadiness

/// A checklist as a confirmation sheet (交接确认单) of A4, to be signed by hand, sealed, scanned and given as evidence.
public enum SheetPage {
    public struct Model: Hashable, Sendable {
        public var checklist: Checklist.ID
        /// The items of the checklist, in its order.
        public var items: [ItemState]

        public init(checklist: Checklist.ID, items: [ItemState]) {
            self.checklist = checklist
            self.items = items
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("交接确认单", "Confirmation sheet")
        let rows = model.items.enumerated().map { index, state in row(state, index + 1, names) }
        let heads = [
            language("交接项", "Item"), language("状态", "State"), language("移交", "Delivered"), language("接收", "Accepted"),
        ].map { "<th scope=\"col\">\($0)</th>" as HTML }
        let signers = [
            (language("移交人", "Delivered by"), names.team(.delivering)),
            (language("接收人", "Accepted by"), names.team(.receiving)), (language("监交人", "Witnessed by"), ""),
        ].map { who, team -> HTML in
            """
            <div class="signer"><p class="strong">\(who)</p><p class="small quiet">\(team.isEmpty ? "—" : team)</p>\
            <p class="line">\(language("签字", "Signature"))</p><p class="line">\(language("日期", "Date"))</p>\
            <p class="small quiet">\(language("（盖章）", "(seal)"))</p></div>
            """
        }
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(names.checklistTitle(model.checklist))</p>
            <section aria-label="\(language("交接项", "Items"))"><div class="scroll" role="group" aria-label="\(language("清单内容", "The checklist"))" tabindex="0"><table><thead><tr><th scope="col" class="number">\(language("序号", "No."))</th>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></div></section>
            <section class="signers" aria-label="\(language("签字", "Signatures"))">\(signers)</section>
            <p class="hint screen lead">\(language("用浏览器打印，双方签字盖章后扫描，在交接项清单里作为证据上传。", "Print it with the browser; once signed and sealed, scan it and upload it as evidence in the list of items."))</p>
            """
        return frame.page("\(title) \(names.checklistTitle(model.checklist))", place: .items, content)
    }

    private static func row(_ state: ItemState, _ number: Int, _ names: Names) -> HTML {
        """
        <tr><td class="number">\(number)</td><td><a\(href: Path.item(state.id))>\(names.itemTitle(state.id))</a></td>\
        <td>\(state.status.words(names.language))</td><td>\(signed(.delivered, state, names))</td><td>\(signed(.accepted, state, names))</td></tr>

        """
    }

    /// Who signed and when; nothing where nobody has.
    private static func signed(_ meaning: Meaning, _ state: ItemState, _ names: Names) -> HTML {
        state.keys.filter { $0.key.meaning == meaning && $0.isValid }.map { key -> HTML in
            let day = key.at.map { names.zone.day(of: $0).description } ?? ""
            return "\(key.person.map(names.person) ?? "") <span class=\"date\">\(day)</span>"
        }.joined(separator: "<br>")
    }
}
