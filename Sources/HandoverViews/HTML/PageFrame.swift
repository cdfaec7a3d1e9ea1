public import HandoverModel
public import HandoverReadiness

/// What surrounds every page: who reads it, in which language, and what it was made from.
public struct PageFrame: Sendable {
    /// The reader's language, without ids beside names.
    public var names: Names
    /// The page's own address.
    public var path: Path
    /// Nil when nobody is signed in.
    public var reader: Reader?
    public var stylesheet: Path
    /// Pages work without it.
    public var script: Path?
    /// Names what had been recorded when the page was made, for the script to notice when more is; nil where it need
    /// not.
    public var revision: String?
    /// What the page was made from; nil where it shows nothing of the ledger.
    public var source: Source?
    /// The ledger is a demonstration: its last instant is now.
    public var isDemonstration: Bool
    /// What each form sends along; nil where there is nothing to send.
    public var seal: FormSeal?
    /// What has just been recorded.
    public var notice: Notice?
    /// How much waits for the reader at a place, where the page's own questions told it.
    public private(set) var waiting: [Place: String] = [:]
    /// The same of the pages of the support.
    private(set) var waitingSupport: [SupportPlace: Int] = [:]
    /// The time that was asked for in the address.
    public var asked = RowsTime.now

    /// Says at each place how many of the reader's steps wait there.
    public mutating func count(_ steps: [NextStep]) {
        (waiting, waitingSupport) = (Place.waiting(steps), SupportPlace.waiting(steps))
    }

    /// Who is signed in.
    public struct Reader: Hashable, Sendable {
        public var id: Person.ID
        public var side: Side
        /// Those of today.
        public var roles: Set<Role.ID>
        public var rights: Set<Right>
        /// Whether they manage accounts and tokens.
        public var isAdministrator: Bool

        public init(
            id: Person.ID, side: Side, roles: Set<Role.ID>, rights: Set<Right>, isAdministrator: Bool = false
        ) {
            self.id = id
            self.side = side
            self.roles = roles
            self.rights = rights
            self.isAdministrator = isAdministrator
        }

        /// Whether the ledger as a whole is theirs to see.
        var readsLedger: Bool { !rights.isDisjoint(with: Right.overLedger) }

        /// Whether what is recorded about others is theirs to see.
        var seesPeople: Bool { !rights.isDisjoint(with: Right.overPeople) }

        /// Whether they may ask the delivering team.
        var mayAskHelp: Bool { side == .receiving && !rights.isDisjoint(with: Right.askingHelp) }

        /// Whether a page is theirs to open, as far as that follows from who they are.
        ///
        /// What stands on a page may still be others'; the tracker decides.
        func mayOpen(_ path: Path) -> Bool {
            switch path.parts.first {
            case "audit": path.parts.dropFirst().first == "entries" && path.parts.count > 2 || readsLedger
            case "plan": readsLedger
            case "me": side == .receiving
            case "accounts": isAdministrator
            default: true
            }
        }
    }

    /// The state of the ledger that a page shows.
    public struct Source: Hashable, Sendable {
        public var asOf: Instant
        public var ledger: LedgerState

        public init(asOf: Instant, ledger: LedgerState) {
            self.asOf = asOf
            self.ledger = ledger
        }
    }

    public init(
        names: Names, path: Path, reader: Reader? = nil, stylesheet: Path, script: Path? = nil, revision: String? = nil,
        source: Source? = nil,
        isDemonstration: Bool = false, seal: FormSeal? = nil, notice: Notice? = nil
    ) {
        self.names = names
        self.names.showsIDs = false
        self.names.longestSaid = PageFrame.longestSaid
        self.path = path
        self.reader = reader
        self.stylesheet = stylesheet
        self.script = script
        self.revision = revision
        self.source = source
        self.isDemonstration = isDemonstration
        self.seal = seal
        self.notice = notice
    }

    /// A long reason stands whole on the pages of what it is about, and begins elsewhere.
    private static let longestSaid = 120

    /// The names with everything that people wrote.
    var wholeNames: Names {
        var names = names
        names.longestSaid = nil
        return names
    }

    public var language: Language { names.language }

    /// A link for a reader who may follow it, the words alone for any other.
    func link(_ path: Path, _ words: String) -> HTML {
        mayOpen(path) ? "<a\(href: path)>\(words)</a>" : HTML(text: words)
    }

    private func mayOpen(_ path: Path) -> Bool { reader?.mayOpen(path) ?? true }

    /// The problem with a way on that the reader may go.
    func passable(_ problem: PageProblem) -> PageProblem {
        guard let path = problem.path, !mayOpen(path) else { return problem }
        var problem = problem
        problem.path = nil
        // Such a way is named by nothing but where it leads.
        if path == .entries() { problem.remedy = nil }
        return problem
    }

    /// The handover's title.
    var handover: String { names.definitions?.handover.title.text(in: language) ?? language("交接项目", "Handover") }

    /// The whole document.
    ///
    /// `draft`: The form of the page that was not taken, of which it is said above the content.
    ///
    /// What is told of the whole team opens to its rows for those who may see them all.
    func page(_ title: String, place: Place? = nil, draft: FormDraft? = nil, _ content: HTML) -> HTML {
        let isOfTeam = [.director, .acceptance].contains(place) && reader.map { !$0.seesPeople } ?? false
        let content = isOfTeam ? content.withoutRowsOfPeople() : content
        var draft = draft
        if let problem = draft?.problem { draft?.problem = passable(problem) }
        let scripts = script.map { "<script\(src: $0) defer></script>\n" as HTML }
        let live = revision.map { revision -> HTML in
            let note = language("有新记录，点这里刷新", "Something was recorded: show it")
            return " data-revision=\"\(revision)\" data-note=\"\(note)\""
        }
        return """
            <!doctype html>
            <html lang="\(language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) · \(handover)</title>
            <link rel="icon" type="image/svg+xml"\(href: Path.icon)>
            <link rel="stylesheet"\(href: stylesheet)>
            \(scripts)</head>
            <body>
            \(Mark.sprites)
            <a class="skip" href="#main">\(language("跳到正文", "Skip to the content"))</a>
            \(header(place))
            <main id="main" tabindex="-1"\(live)>
            \(ofAnotherTime)\(notice?.html(names))\(draft?.html(above: content, language))\(draft?.typed(missingFrom: content, language))\(content)
            </main>
            \(footer)
            </body>
            </html>

            """
    }

    /// That the page shows another time than now, with the way to now.
    private var ofAnotherTime: HTML? {
        guard asked != .now else { return nil }
        let now = RowsTime.names.reduce(path) { $0.with($1, nil) }
        return """
            <p class="panel caution">\(asked.words(names)) <a\(href: now)>\(language("看现在", "Show now"))</a></p>

            """
    }

    private func header(_ place: Place?) -> HTML {
        let places = reader.map { Place.places(for: $0) } ?? []
        let entries = places.map { entry -> HTML in
            let current: HTML = entry == place ? " aria-current=\"page\"" : ""
            let count = waiting[entry].map { HTML.count($0, language) }
            return "<a\(href: entry.path)\(current)>\(entry.words(language))\(count)</a>"
        }
        let name = language("主导航", "Main")
        let bar: HTML? = entries.isEmpty ? nil : "<nav class=\"places\" aria-label=\"\(name)\">\(entries)</nav>\n"
        return """
            <header class="band"><div class="top">
            <a class="title"\(href: Path.home)>\(handover)</a>
            <div class="account">\(account)</div>
            \(bar)</div></header>
            """
    }

    private var account: HTML {
        let other = language.other
        let current: HTML = """
            <a\(href: path.inLanguage(other)) lang="\(other.tag)" hreflang="\(other.tag)">\(other.ownName)</a>
            """
        guard let reader else {
            let isThere = path.parts.first == "sign-in" || path.parts.first == "invitation"
            return isThere ? current : current + "<a\(href: Path.signIn(next: path))>\(language("登录", "Sign in"))</a>"
        }
        return """
            \(current)<a\(href: Path.account)><span class="name">\(names.person(reader.id))</span>\
            <span class="short">\(language("账号", "Account"))</span></a>\
            <form method="post"\(action: Path.signOut)>\(seal?.token)\
            <button class="text">\(language("退出", "Sign out"))</button></form>
            """
    }

    private var footer: HTML {
        var lines: [HTML] = []
        if names.definitions != nil { lines.append("<p>\(handover)</p>") }
        if isDemonstration { lines.append("<p><strong>\(StatusView.demonstrationNote(language))</strong></p>") }
        if let source {
            let when = "\(names.time(source.asOf)) (\(names.zone.identifier))"
            let size = counted(source.ledger.size, "entry", "entries")
            let root = source.ledger.root.prefix(12)
            let text = language(
                "截至 \(when)，台账 \(source.ledger.size) 条，根 \(root)…", "As of \(when), ledger of \(size), root \(root)…")
            lines.append("<p>\(link(.entries(), text))</p>")
        }
        if lines.isEmpty { return "" }
        return "<footer class=\"foot\">\(lines)</footer>"
    }
}

/// What stands above a page after a form has done its work.
public struct Notice: Hashable, Sendable {
    /// The entries it made.
    public var entries: [Int]
    /// What the first of them say, as far as the reader may see it.
    public var records: [Record] = []
    /// How many of them are said.
    public static let said = 3
    /// What the reader can sign next.
    public var next: Item.ID?
    /// Who goes on, where the reader can do nothing more at items.
    public var upNext: UpNext?
    /// Who acts next after what was recorded, where the page does not say it anyway.
    public var nextActors: [NextActor] = []
    /// What was signed and has too little evidence.
    public var lacking: [Lacking] = []
    /// The task that it was said of, on whose page it can be taken back.
    public var task: TaskRecord.ID?

    /// An item with too little evidence.
    public struct Lacking: Hashable, Sendable {
        public var item: Item.ID
        public var have: Int
        public var need: Int
        /// Whether the reader is to bring it.
        public var isOwn: Bool

        public init(item: Item.ID, have: Int, need: Int, isOwn: Bool) {
            self.item = item
            self.have = have
            self.need = need
            self.isOwn = isOwn
        }

        fileprivate func html(_ names: Names) -> HTML {
            let language = names.language
            let title = names.itemTitle(item)
            let words = language(
                "还缺证据：“\(title)”需 \(need) 份，现有 \(have) 份",
                "Evidence still missing: \(names.quoted(title)) has \(have) of \(need)")
            let who: HTML =
                isOwn
                ? "\(language("，", ", "))<a\(href: Path.item(item).at("bring"))>\(language("由你补上", "to be added by you"))</a>"
                : ""
            return "<p class=\"caution\">\(Mark.attention.html) \(words)\(who)</p>"
        }
    }

    public init(entries: [Int], next: Item.ID? = nil, task: TaskRecord.ID? = nil) {
        self.entries = entries
        self.next = next
        self.task = task
    }

    func html(_ names: Names) -> HTML {
        let language = names.language
        let numbers = language.list(entries.map { String($0) })
        let text =
            entries.count == 1
            ? language("已记入台账第 \(numbers) 条", "Recorded as entry \(numbers)")
            : language("已记入台账 \(entries.count) 条：\(numbers)", "Recorded as \(entries.count) entries: \(numbers)")
        let way = next.map { item -> HTML in
            let words = language("下一项可签的：\(names.itemTitle(item))", "Sign next: \(names.itemTitle(item))")
            return "<p><a\(href: Path.item(item))>\(words)</a></p>"
        }
        let back = task.map { task -> HTML in
            let words = language("填错了？到工单 \(task) 撤销", "A mistake? Take it back at task \(task)")
            return "<p><a\(href: Path.task(task))>\(words)</a></p>"
        }
        let says = records.map { record -> HTML in
            "<p class=\"say\">\(HistoryView.what(record, names))\(evidence(record, language))</p>"
        }
        let actors = nextActors.map { "<p class=\"strong\">\($0.words(names))</p>" as HTML }
        let rest = upNext.map { "<p>\($0.words(names))</p>" as HTML }
        return
            "<div id=\"said\" class=\"note good\" role=\"status\"><p>\(Mark.tick.html) \(text)</p>\(says)\(actors)\(lacking.map { $0.html(names) })\(way)\(rest)\(back)</div>\n"
    }
}

extension Notice {
    /// What was given with a sign-off.
    private func evidence(_ record: Record, _ language: Language) -> String {
        guard case .signedOff(let fact) = record.statement, let given = fact.evidence, !given.isEmpty else { return "" }
        return language("，附", ", with ") + language.list(given.map { $0.words(language) })
    }
}

extension RowsTime {
    /// What a page of this time shows, in a sentence each.
    fileprivate func words(_ names: Names) -> String {
        let language = names.language
        let time =
            switch asOf {
            case .day(let day):
                language("这一页是 \(day) 当天结束时的情况，不是现在的。", "This page shows the end of \(day), not now.")
            case .instant(let instant):
                language("这一页是 \(names.time(instant)) 的情况，不是现在的。", "This page shows \(names.time(instant)), not now.")
            case nil: ""
            }
        let ledger =
            switch known {
            case .by(.day(let day)):
                language("只计 \(day) 结束时已记录的。", "It counts what had been recorded by the end of \(day).")
            case .by(.instant(let instant)):
                language(
                    "只计 \(names.time(instant)) 已记录的。", "It counts what had been recorded at \(names.time(instant)).")
            case .through(let number):
                language("只计台账第 1 至 \(number) 条。", "It counts entries 1 to \(number) of the ledger.")
            case nil: ""
            }
        return [time, ledger].filter { !$0.isEmpty }.joined(separator: language("", " "))
    }
}
