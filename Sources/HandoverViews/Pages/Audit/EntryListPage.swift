public import HandoverModel

/// The ledger, entry by entry, narrowed by kind, author, the way they were identified, lateness, and kind of exception.
public enum EntryListPage {
    public struct Model: Hashable, Sendable {
        public var entries: [Entry]
        public var filter: Filter
        /// Where the entries go on; nil at the end.
        public var next: Path?

        public init(entries: [Entry], filter: Filter = .init(), next: Path? = nil) {
            self.entries = entries
            self.filter = filter
            self.next = next
        }
    }

    /// What the list is narrowed to; nil does not narrow it.
    public struct Filter: Hashable, Sendable {
        public var kind: Statement.Kind?
        public var by: Person.ID?
        public var identified: Identification.Method?
        public var backdated: Bool
        public var exception: LedgerExceptions.Kind?

        public init(
            kind: Statement.Kind? = nil, by: Person.ID? = nil, identified: Identification.Method? = nil,
            backdated: Bool = false, exception: LedgerExceptions.Kind? = nil
        ) {
            self.kind = kind
            self.by = by
            self.identified = identified
            self.backdated = backdated
            self.exception = exception
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
            \(exception(model.filter, language))\(EntryFilterForm.html(model.filter, names))\(list)\(next)
            <p class="quiet small">\(language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)"))</p>
            """
        return frame.page(title, place: .audit, content)
    }

    /// Where a list is of one kind of exception, which, and the way out of it.
    private static func exception(_ filter: Filter, _ language: Language) -> HTML {
        guard let exception = filter.exception else { return "" }
        return """
            <p class="lead"><span class="strong">\(exception.words(language))</span> <span class="quiet">\(exception.why(language))</span></p>
            \(HTML.links([(language("所有例外", "All exceptions"), .audit), (language("整本台账", "The whole ledger"), .entries())]))
            """
    }

    private static func row(_ entry: Entry, _ names: Names) -> HTML {
        let record = entry.record
        let number = names.language("第 \(entry.number) 条", "Entry \(entry.number)")
        return """
            <li><p class="small"><a\(href: Path.entry(entry.number))>\(number)</a> \
            <time class="date" datetime="\(record.at.description)">\(names.time(record.at))</time></p>\
            <p class="small">\(names.person(record.by)) <span class="quiet">\(record.identified.words(names.language))</span></p>\
            <p class="say">\(HistoryView.what(record, names))</p></li>

            """
    }
}
