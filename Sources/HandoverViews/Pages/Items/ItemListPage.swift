public import HandoverModel
public import HandoverReadiness

/// The working list: where every item stands, what the reader can sign now, and one form that signs several at once.
///
/// The form posts to `/items`: `sign` once for each chosen item (see `Choice`), `shown` (the language it
/// was read in), the fields of the evidence, `note`, and
/// `password` where a proof is asked for.
public enum ItemListPage {
    public struct Model: Hashable, Sendable {
        /// All items, in the order of the definitions.
        public var items: [ItemState]
        /// What the reader can do now; those that sign put a box in front of their item.
        public var steps: [NextStep]
        /// Who goes on where the reader cannot; nil where that is not told.
        public var upNext: UpNext?
        public var filter: ItemFilter
        /// The day whose people are asked whose turn it is; nil where that is not told.
        public var day: Day?
        /// The earliest and latest days of the open items; nil where nobody worked them out.
        public var schedule: Schedule?
        /// Those of an accepted handover, each with its number.
        public var conditions: [Condition] = []
        /// How many alerts are open; 0 where that is not told.
        public var openAlerts = 0
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            items: [ItemState], steps: [NextStep] = [], filter: ItemFilter = .init(), day: Day? = nil,
            schedule: Schedule? = nil,
            proof: Proof = .given, draft: FormDraft? = nil
        ) {
            self.items = items
            self.steps = steps
            self.filter = filter
            self.day = day
            self.schedule = schedule
            self.proof = proof
            self.draft = draft
        }

        /// A condition of the acceptance.
        public struct Condition: Hashable, Sendable {
            public var number: Int
            public var state: ConditionState

            public init(number: Int, state: ConditionState) {
                self.number = number
                self.state = state
            }
        }
    }

    /// An item that was ticked, with the meaning and the wording that were in sight: the value of a `sign` field.
    public struct Choice: Hashable, Sendable, CustomStringConvertible {
        public var item: Item.ID
        public var meaning: Meaning
        /// Of the wording in the page's language; nil where the item has none.
        public var wording: Digest?

        public init(item: Item.ID, meaning: Meaning, wording: Digest?) {
            self.item = item
            self.meaning = meaning
            self.wording = wording
        }

        /// Reads what `description` writes.
        public init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard (2...3).contains(parts.count), let meaning = Meaning(rawValue: String(parts[1])) else { return nil }
            self.init(item: Item.ID(String(parts[0])), meaning: meaning, wording: nil)
            if parts.count == 3 {
                guard let digest = Digest(String(parts[2])) else { return nil }
                wording = digest
            }
        }

        /// `team/rota accepted sha256:…`.
        public var description: String {
            [item.rawValue, meaning.rawValue, wording?.description].compactMap { $0 }.joined(separator: " ")
        }
    }

    /// Rows on a page.
    static let pageSize = 100

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let lists = Lists(model, frame)
        let title = language("交接项", "Items")
        let content: HTML = """
            <h1>\(title)</h1>
            \(AlertsPage.way(model.openAlerts, language))\(head(model, lists, frame))
            \(ItemRows(lists, model, frame).html)\(lists.pages)\(note(lists.slice, language))\(conditions(model, frame))
            """
        return frame.page(title, place: .items, draft: model.draft, content)
    }

    /// What was left open when the handover was accepted, below the items of all checklists; not behind a number of items.
    private static func conditions(_ model: Model, _ frame: PageFrame) -> HTML? {
        let (names, language) = (frame.names, frame.language)
        guard !model.conditions.isEmpty, model.filter.checklist == nil, model.filter.rows == .init() else { return nil }
        let rows = model.conditions.map { condition -> HTML in
            """
            <li><p class="subject">\(condition.state.state.sign.html) \
            <a\(href: Path.condition(condition.number))>\(condition.state.condition.subject.words(names))</a></p>\
            <p class="say small">\(condition.state.details(names))</p></li>

            """
        }
        return .section(
            language("验收条件（\(rows.count) 项）", "Conditions of the acceptance (\(rows.count))"), id: "conditions",
            "<ul class=\"list\">\(rows)</ul>")
    }

    /// How many there are, and the ways to others; behind a number, what it counts and the way to all of them.
    private static func head(_ model: Model, _ lists: Lists, _ frame: PageFrame) -> HTML {
        let language = frame.language
        guard model.filter.isPlain else {
            let narrowed = model.filter.narrowing(frame.names)
            let count = language("共 \(lists.shown.count) 项", counted(lists.shown.count, "item"))
            guard !narrowed.isEmpty else { return "<p class=\"quiet lead\">\(count)</p>" }
            let all = HTML.links([(language("看全部交接项", "Show all items"), Path.items().asOf(model.filter.time))])
            return "<p class=\"quiet lead say\">\(narrowed)</p><p>\(count)</p>\(all)"
        }
        let list = model.filter.checklist
        let settled = HTML.rows(
            lists.inList.count(where: \.isSettled), .items(.init(checklist: list, rows: .init(settled: true))))
        let all = HTML.rows(lists.inList.count, .items(.init(checklist: list)))
        let summary: HTML =
            language == .zh
            ? "共 \(all) 项，\(settled) 项已完成、限期豁免或不适用" : "\(all) items, \(settled) done, waived or not applicable"
        let agreements = ItemAgreements.section(model, frame)
        return """
            <p class="quiet lead">\(summary)</p>
            \(agreements)\(upNext(model, lists, frame, isElse: agreements != nil))\(lists.choices)\(lists.checklists)
            """
    }

    /// Whoever can do nothing is told so, and who can.
    ///
    /// `isElse`: Something that waits for them stands above.
    private static func upNext(_ model: Model, _ lists: Lists, _ frame: PageFrame, isElse: Bool) -> HTML? {
        guard lists.turn.items.isEmpty, model.filter.show != .turn else { return nil }
        return model.upNext.map { .note(nil, "<p>\($0.words(frame.names, isElse: isElse))</p>") }
    }

    private static func note(_ shown: [ItemState], _ language: Language) -> HTML? {
        shown.contains { !$0.isSettled && $0.dueIsProvisional }
            ? "<p class=\"small quiet\">\(language.provisionalNote)</p>" : nil
    }

    /// What the filter leaves, and the ways to other filters.
    struct Lists {
        let shown: [ItemState]
        let slice: [ItemState]
        /// Those of the checklist that is shown, or all.
        let inList: [ItemState]
        let turn: ItemTurn
        private let model: Model
        private let frame: PageFrame
        private let counts: [ItemFilter.Show: Int]
        private let defined: [Item.ID: Item]

        init(_ model: Model, _ frame: PageFrame) {
            self.model = model
            self.frame = frame
            let turn = ItemTurn(model.steps)
            self.turn = turn
            let sides = frame.names.definitions.flatMap { definitions in
                model.day.map { ItemTurns(definitions, on: $0) }
            }
            let defined = Dictionary(
                (frame.names.definitions?.items ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            self.defined = defined
            let inList = model.items.filter {
                model.filter.checklist == nil || $0.id.checklist == model.filter.checklist
            }
            self.inList = inList
            func matching(_ show: ItemFilter.Show) -> [ItemState] {
                inList.filter { show.matches($0, item: defined[$0.id], reader: frame.reader, turn: turn, sides: sides) }
            }
            counts = Dictionary(uniqueKeysWithValues: ItemFilter.Show.allCases.map { ($0, matching($0).count) })
            // What the reader can do comes first, and of that what can be signed.
            func rank(_ id: Item.ID) -> Int { turn.signable[id] != nil ? 0 : turn.items.contains(id) ? 1 : 2 }
            let matches = matching(model.filter.show)
            shown = (0...2).flatMap { place in matches.filter { rank($0.id) == place } }
            slice = Array(shown.dropFirst((model.filter.page - 1) * pageSize).prefix(pageSize))
        }

        func item(_ id: Item.ID) -> Item? { defined[id] }

        /// The kinds of items with how many there are; those that are empty are left out, but for the one in use.
        var choices: HTML {
            let language = frame.language
            let links = ItemFilter.Show.allCases.compactMap { show -> HTML? in
                let count = counts[show] ?? 0
                guard count > 0 || show == model.filter.show || show == .all else { return nil }
                let path = Path.items(.init(show: show, checklist: model.filter.checklist))
                let current: HTML = show == model.filter.show ? " aria-current=\"true\"" : ""
                return "<a\(href: path)\(current)>\(show.words(language)) <span>\(count)</span></a>"
            }
            return "<nav class=\"choices\" aria-label=\"\(language("筛选", "Filter"))\">\(links)</nav>\n"
        }

        /// Folded, so that on a phone the first item is in sight.
        var checklists: HTML {
            let language = frame.language
            let all = frame.names.definitions?.checklists ?? []
            guard all.count > 1 else { return "" }
            let show = model.filter.show
            let links = ([nil] + all.map { $0.id }).map { id -> HTML in
                let current: HTML = id == model.filter.checklist ? " aria-current=\"true\"" : ""
                return "<a\(href: Path.items(.init(show: show, checklist: id)))\(current)>\(title(of: id))</a>"
            }
            let here = language(
                "清单：\(title(of: model.filter.checklist))", "Checklist: \(title(of: model.filter.checklist))")
            return .more(here, "<nav class=\"links\" aria-label=\"\(language("清单", "Checklists"))\">\(links)</nav>\n")
        }

        private func title(of checklist: Checklist.ID?) -> String {
            checklist.map(frame.names.checklistTitle) ?? frame.language("全部", "all")
        }

        /// The ways to the pages before and behind.
        var pages: HTML {
            let language = frame.language
            let last = (shown.count + pageSize - 1) / pageSize
            guard last > 1 else { return "" }
            func path(_ page: Int) -> Path {
                var filter = model.filter
                filter.page = page
                return .items(filter)
            }
            var links: [(words: String, path: Path)] = []
            if model.filter.page > 1 { links.append((language("上一页", "Previous page"), path(model.filter.page - 1))) }
            if model.filter.page < last { links.append((language("下一页", "Next page"), path(model.filter.page + 1))) }
            let here = language("第 \(model.filter.page) 页，共 \(last) 页", "Page \(model.filter.page) of \(last)")
            return "<p class=\"quiet\">\(here)</p>\(HTML.links(links))"
        }
    }
}
