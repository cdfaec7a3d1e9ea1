internal import HandoverModel
public import HandoverReadiness

/// What people are alerted to, the most urgent and newest first, each with a form to say that one knows.
///
/// Its form posts to `/alerts`: `do` is `acknowledge`, with `entry` and `note`.
public enum AlertsPage {
    /// How many are shown.
    public static let most = 100

    public struct Model: Hashable, Sendable {
        public var list: AlertList
        public var filter: AlertFilter
        /// What the reader may say that they know of, by the entries.
        public var acknowledgeable: Set<Int>
        public var draft: FormDraft?

        public init(
            list: AlertList, filter: AlertFilter = .open, acknowledgeable: Set<Int> = [], draft: FormDraft? = nil
        ) {
            self.list = list
            self.filter = filter
            self.acknowledgeable = acknowledgeable
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("告警", "Alerts")
        let shown = model.filter.alerts(of: model.list, for: frame.reader)
        let rows = shown.prefix(most).map { row($0, model, frame) }
        let list: HTML =
            rows.isEmpty ? .empty(none(model, frame)) : "<ul class=\"list\">\(rows)</ul>\n"
        let content: HTML = """
            \(SupportPlace.alerts.ways(frame))<h1>\(title)</h1>
            <p class="quiet lead">\(AlertListView.summary(model.list, language))</p>
            \(choices(model, frame))\(list)\(hidden(model, shown, frame))
            """
        return frame.page(title, place: .support, draft: model.draft, content)
    }

    /// `3 条告警未解除`, which leads here from other pages, on the screen alone; nil where none is open.
    static func way(_ open: Int, _ language: Language) -> HTML? {
        guard open > 0 else { return nil }
        let words = language("\(open) 条告警未解除", counted(open, "open alert"))
        return "<div class=\"screen\">\(HTML.links([(words, Path.alerts())]))</div>\n"
    }

    private static func choices(_ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let links = AlertFilter.allCases.map { filter -> HTML in
            let current: HTML = filter == model.filter ? " aria-current=\"true\"" : ""
            let count =
                switch filter {
                case .mine, .acknowledged: filter.alerts(of: model.list, for: frame.reader).count
                case .open: model.list.open
                // How many there ever were is nothing to act on.
                case .all: nil as Int?
                }
            let words = filter.words(language) + (count.map { language("（\($0)）", " (\($0))") } ?? "")
            return "<a\(href: Path.alerts(filter))\(current)>\(words)</a>"
        }
        return "<nav class=\"choices\" aria-label=\"\(language("筛选", "Filter"))\">\(links)</nav>\n"
    }

    private static func none(_ model: Model, _ frame: PageFrame) -> String {
        let language = frame.language
        guard frame.names.definitions?.alerts != nil else {
            return language("没有告警规则（support/alerts.yaml）。", "There are no alert rules (support/alerts.yaml).")
        }
        return switch model.filter {
        case .mine: language("没有归你处理的未解除告警。", "No open alert is yours.")
        case .open: language("没有未解除的告警。", "No alert is open.")
        case .acknowledged: language("没有已确认而未解除的告警。", "No open alert has been acknowledged.")
        case .all: language("没有告警。", "No alerts.")
        }
    }

    /// Open ones that are not in the list: more than fit in it, or about tasks that are not the reader's.
    private static func hidden(_ model: Model, _ shown: [AlertState], _ frame: PageFrame) -> HTML {
        let open = shown.prefix(most).count(where: \.isOpen)
        let left =
            switch model.filter {
            case .open, .all: model.list.open - open
            case .mine, .acknowledged: shown.count - open
            }
        guard left > 0 else { return "" }
        let words = AlertListView.left(left, frame.language)
        return "<p class=\"quiet\">\(words)</p>\n"
    }

    private static func row(_ alert: AlertState, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let tag: HTML =
            alert.isOpen
            ? .tag(language("未解除", "open"), .bad, .cross) : .tag(language("已解除", "over"), .good, .tick)
        let subject: HTML = "<a\(href: alert.finding.about.path(names))>\(alert.finding.words(names))</a>"
        let raised = language("\(names.weekdayTime(alert.raised)) 发出", "raised \(names.weekdayTime(alert.raised))")
        let state = AlertListView.state(alert, names)
        return """
            <li><p id="acknowledge-\(alert.entry)-about">\(subject) \(tag)</p>\
            <p class="small quiet say">\(raised)\(language("，", ", "))\(names.role(alert.finding.owner))\
            \(language("，", ", "))<a\(href: Path.entry(alert.entry))>\(language("第 \(alert.entry) 条", "entry \(alert.entry)"))</a></p>\
            <p class="small say">\(state)</p>\(acknowledging(alert, model, frame))</li>

            """
    }

    private static func acknowledging(_ alert: AlertState, _ model: Model, _ frame: PageFrame) -> HTML {
        guard alert.isOpen, model.acknowledgeable.contains(alert.entry) else { return "" }
        let language = frame.language
        let form = Form(
            "acknowledge", to: .alerts(model.filter), in: frame, draft: model.draft,
            about: .init("entry", String(alert.entry)), scope: "acknowledge-\(alert.entry)")
        let words = language("我知道了", "I know of it")
        return SupportForms.folded(
            form, words,
            form.html(
                """
                \(form.input("note", language("说明（可不填）", "Note (optional)")))\
                \(form.button(language("确认告警", "Acknowledge it"), second: true))
                """))
    }
}

extension AlertMatter {
    /// The page on which it is seen to.
    fileprivate func path(_ names: Names) -> Path {
        switch self {
        case .clock(let task, _, _, _, _): .task(task)
        case .outage: .service().at("outages")
        case .satisfaction: .service()
        case .overdue(let item, _), .evidence(let item, _), .signOff(let item, _), .check(let item, _): .item(item)
        case .capability(let id, _, _, _, _): .why(.capability(id))
        case .duty(_, let from, _, _, _): .duty(week: names.zone.day(of: from))
        case .problem: .actions.at("repeated")
        case .commitment: .commitments
        }
    }
}
