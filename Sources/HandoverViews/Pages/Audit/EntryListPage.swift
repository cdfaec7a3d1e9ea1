public import HandoverModel

/// The ledger, entry by entry, narrowed by kind, author and lateness.
public enum EntryListPage {
    public struct Model: Hashable, Sendable {
        public var entries: [Entry]
        public var kind: Statement.Kind?
        public var by: Person.ID?
        public var backdated: Bool
        /// Where the entries go on; nil at the end.
        public var next: Path?

        public init(
            entries: [Entry], kind: Statement.Kind? = nil, by: Person.ID? = nil, backdated: Bool = false,
            next: Path? = nil
        ) {
            self.entries = entries
            self.kind = kind
            self.by = by
            self.backdated = backdated
            self.next = next
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("台账", "Ledger")
        let rows = model.entries.map { row($0, names) }
        let list: HTML =
            rows.isEmpty
            ? .empty(
                language("没有这样的记录。", "There are no such entries."), (language("看全部", "Show all"), .entries()))
            : "<ol class=\"list entries\">\(rows)</ol>"
        let next = model.next.map { HTML.links([(language("下一页", "Next page"), $0)]) }
        let content: HTML = """
            <h1>\(title)</h1>
            \(filter(model, names))\(list)\(next)
            <p class="quiet small">\(language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)"))</p>
            """
        return frame.page(title, place: .audit, content)
    }

    private static func row(_ entry: Entry, _ names: Names) -> HTML {
        let record = entry.record
        let number = names.language("第 \(entry.number) 条", "Entry \(entry.number)")
        return """
            <li><p class="small"><a\(href: Path.entry(entry.number))>\(number)</a> \
            <time class="date" datetime="\(record.at.description)">\(names.time(record.at))</time></p>\
            <p class="small">\(names.person(record.by)) <code>\(record.identified.description)</code></p>\
            <p class="say">\(HistoryView.what(record, names))</p></li>

            """
    }

    /// A form of its own kind: it asks, and records nothing.
    private static func filter(_ model: Model, _ names: Names) -> HTML {
        let language = names.language
        let kinds = Statement.Kind.allCases.map { kind -> HTML in
            let selected: HTML = kind == model.kind ? " selected" : ""
            return "<option value=\"\(kind.rawValue)\"\(selected)>\(kind.words(language))</option>"
        }
        let people = (names.definitions?.people ?? []).map { person -> HTML in
            let selected: HTML = person.id == model.by ? " selected" : ""
            return "<option value=\"\(person.id.rawValue)\"\(selected)>\(names.person(person.id))</option>"
        }
        let checked: HTML = model.backdated ? " checked" : ""
        let any = language("不限", "Any")
        return """
            <form method="get"\(action: Path.entries()) class="filter"><div class="field"><label for="kind">\(language("类别", "Kind"))</label>\
            <select id="kind" name="kind"><option value="">\(any)</option>\(kinds)</select></div>
            <div class="field"><label for="by">\(language("记录人", "By"))</label>\
            <select id="by" name="by"><option value="">\(any)</option>\(people)</select></div>
            <div class="field options"><label for="backdated"><input id="backdated" type="checkbox" name="backdated" value="true"\(checked)>\
            <span>\(language("只看补录", "Backdated only"))</span></label></div>
            <p class="actions"><button class="second">\(language("筛选", "Filter"))</button></p></form>

            """
    }
}
