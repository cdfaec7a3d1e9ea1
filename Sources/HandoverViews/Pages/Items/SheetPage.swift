public import HandoverModel
public import HandoverReadiness

/// A checklist as a confirmation sheet (交接确认单) of A4, to be signed by hand, sealed, scanned and given as evidence.
public enum SheetPage {
    public struct Model: Hashable, Sendable {
        public var checklist: Checklist.ID
        /// The items of the checklist, in its order.
        public var items: [ItemState]
        /// Of the definitions in force; nil where nothing is.
        public var definitions: Digest?

        public init(checklist: Checklist.ID, items: [ItemState], definitions: Digest? = nil) {
            self.checklist = checklist
            self.items = items
            self.definitions = definitions
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("交接确认单", "Confirmation sheet")
        let heads = [
            language("交接项", "Item"), language("状态", "State"), language("移交", "Delivered"), language("接收", "Accepted"),
            language("内容摘要", "Wording"),
        ]
        let table = PageTable(
            columns: [.init(title: language("序号", "No."), isNumber: true)] + heads.map { .init(title: $0) },
            rows: model.items.enumerated().map { index, state in row(state, index + 1, names) }, namesRows: false)
        let signers = [
            (language("移交人", "Delivered by"), names.team(.delivering)),
            (language("接收人", "Accepted by"), names.team(.receiving)),
            (language("监交人", "Witnessed by"), language("如有", "if there is one")),
        ].map { who, team -> HTML in
            let lines = [
                language("姓名", "Name"), language("签字", "Signature"), language("日期", "Date"),
            ].map { "<p class=\"line\">\($0)</p>" as HTML }
            return """
                <div class="signer"><p class="strong">\(who)</p><p class="small quiet">\(team)</p>\
                \(lines)<p class="seal small quiet">\(language("（盖章）", "(seal)"))</p></div>
                """
        }
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(names.checklistTitle(model.checklist))</p>
            <section aria-label="\(language("交接项", "Items"))">\(HTML.wide(language("清单内容", "The checklist"), table.html))</section>
            <p class="lead">\(confirmed(language))</p>
            <section class="signers" aria-label="\(language("签字", "Signatures"))">\(signers)</section>
            \(origin(model, frame))
            <p class="hint screen lead">\(language("用浏览器打印，双方签字盖章后扫描，在交接项清单里作为证据上传。", "Print it with the browser; once signed and sealed, scan it and upload it as evidence in the list of items."))</p>
            """
        return frame.page("\(title) \(names.checklistTitle(model.checklist))", place: .items, content)
    }

    /// What the signatures mean.
    private static func confirmed(_ language: Language) -> String {
        language(
            "签字即确认：上表写有移交人和日期的各项已由移交方移交，写有接收人和日期的各项已由接收方按验收标准核对并接收；空着的各项尚未完成。",
            "Those who sign confirm that what has a name under Delivered was delivered, and that what has one under Accepted was checked against its acceptance text and accepted; what is blank is still open."
        )
    }

    /// By what a scan is tied to what was signed: the definitions, and the ledger as it was when the sheet was made.
    private static func origin(_ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let definitions = model.definitions.map { digest -> HTML in
            "<dt>\(language("定义摘要", "Definitions"))</dt><dd><code>\(digest.description)</code></dd>"
        }
        let ledger = frame.source.map { source -> HTML in
            let size = source.ledger.size
            let count = language("\(size) 条，根", "\(counted(size, "entry", "entries")), root")
            return """
                <dt>\(language("生成于", "Made at"))</dt><dd>\(frame.names.zoned(source.asOf))</dd>\
                <dt>\(language("台账", "Ledger"))</dt><dd>\(count) <code>\(source.ledger.root)</code></dd>
                """
        }
        return """
            <section class="origin small" aria-label="\(language("本单依据", "What this sheet was made from"))"><dl class="facts">\(ledger)\(definitions)</dl>\
            <p class="quiet">\(language("内容摘要是所印语言文字的 SHA-256 的前 12 位，与台账中签字所记的一致。", "A wording is the first 12 digits of the SHA-256 of the text printed here, as sign-offs in the ledger have it."))</p></section>
            """
    }

    private static func row(_ state: ItemState, _ number: Int, _ names: Names) -> [PageTable.Cell] {
        let wording = names.definitions?.item(state.id)?.wording[names.language]
        return [
            .init("\(number)"), .init("<a\(href: Path.item(state.id))>\(names.itemTitle(state.id))</a>"),
            .init("\(state.status.words(names.language))"), .init(signed(.delivered, state, names)),
            .init(signed(.accepted, state, names)), .init(wording.map { "<code>\($0.short)</code>" } ?? ""),
        ]
    }

    /// Who signed and when; nothing where nobody has.
    private static func signed(_ meaning: Meaning, _ state: ItemState, _ names: Names) -> HTML {
        state.keys.filter { $0.key.meaning == meaning && $0.isValid }.map { key -> HTML in
            let day = key.at.map { names.zone.day(of: $0).description } ?? ""
            return "\(key.person.map(names.person) ?? "") <span class=\"date\">\(day)</span>"
        }.joined(separator: "<br>")
    }
}
