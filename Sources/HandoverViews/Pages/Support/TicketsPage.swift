internal import HandoverModel
public import HandoverReadiness

/// What runs now: the clocks of open tasks, the most urgent first, and a form to open a task.
///
/// Its form posts to `/tickets`: `do` is `open`, with `task`, `title`, `severity`, `service`, `channel`, `reporter`,
/// `asked-of` and `when`.
public enum TicketsPage {
    public struct Model: Hashable, Sendable {
        public var clocks: RunningClocks
        public var filter: TicketFilter
        /// What the newest tasks were about.
        public var services: [String]
        /// Whether the reader may open a task.
        public var mayOpen: Bool
        public var draft: FormDraft?

        public init(
            clocks: RunningClocks, filter: TicketFilter = .init(), services: [String] = [], mayOpen: Bool = false,
            draft: FormDraft? = nil
        ) {
            self.clocks = clocks
            self.filter = filter
            self.services = services
            self.mayOpen = mayOpen
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("支持工单", "Support tickets")
        let ways = [(language("全部工单，含已关闭", "All tasks, closed ones too"), Path.tasks())]
        let content: HTML = """
            \(SupportPlace.tickets.ways(frame))<h1>\(title)</h1>
            <p class="quiet lead">\(summary(model, frame))</p>
            \(states(model, language))\(narrowing(model, frame))\(list(model, frame))\(HTML.links(ways))\
            \(TicketOpening(model, frame).html)
            """
        return frame.page(title, place: .support, draft: model.draft, content)
    }

    /// Whether the tasks in sight are the reader's own alone.
    private static func isOwn(_ frame: PageFrame) -> Bool { frame.reader.map { !$0.seesPeople } ?? false }

    private static func summary(_ model: Model, _ frame: PageFrame) -> String {
        let words = RunningClocksView.summary(model.clocks, frame.language)
        return isOwn(frame) && model.filter.isMine ? frame.language("你的：\(words)", "Yours: \(words)") : words
    }

    /// The states that clocks are in, with how many; those that none is in are left out, but for the one in use.
    private static func states(_ model: Model, _ language: Language) -> HTML {
        guard model.clocks.count > 0 || model.filter.state != nil else { return "" }
        let states: [TaskClocks.State?] = [nil, .breached, .atRisk, .running, .paused]
        let links = states.compactMap { state -> HTML? in
            let count = state.map { model.clocks.states[$0] ?? 0 } ?? model.clocks.count
            guard count > 0 || state == model.filter.state || state == nil else { return nil }
            var filter = model.filter
            filter.state = state
            let current: HTML = state == model.filter.state ? " aria-current=\"true\"" : ""
            let words = state?.words(language) ?? language("全部计时", "all clocks")
            return "<a\(href: Path.tickets(filter))\(current)>\(words) <span>\(count)</span></a>"
        }
        return "<nav class=\"choices\" aria-label=\"\(language("按状态筛选", "Filter by state"))\">\(links)</nav>\n"
    }

    /// By severity, and whose.
    private static func narrowing(_ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        func link(_ words: String, _ change: (inout TicketFilter) -> Void) -> HTML {
            var filter = model.filter
            change(&filter)
            let current: HTML = filter == model.filter ? " aria-current=\"true\"" : ""
            return "<a\(href: Path.tickets(filter))\(current)>\(words)</a>"
        }
        let severities =
            [link(language("全部级别", "Every severity")) { $0.severity = nil }]
            + Severity.allCases.map { severity in link(severity.words(language)) { $0.severity = severity } }
        let all =
            isOwn(frame)
            ? language("我的，以及本团队可以接手的", "Mine, and those of my team's desk to take up")
            : language("所有人的", "Everybody's")
        let whose = [
            link(all) { $0.isMine = false }, link(language("我的", "Mine")) { $0.isMine = true },
        ]
        let name = language("按级别和处理人筛选", "Filter by severity and by whose it is")
        return "<nav class=\"links\" aria-label=\"\(name)\">\(severities + whose)</nav>\n"
    }

    private static func list(_ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        guard !model.clocks.clocks.isEmpty else { return none(model, language) }
        let label = language("计时，最紧急的在前", "Clocks, the most urgent first")
        let left = model.clocks.number(in: model.filter.state) - model.clocks.clocks.count
        let more: HTML? =
            left > 0
            ? "<p class=\"quiet\">\(language("另有 \(left) 项不那么紧急，未列出", "\(left) less urgent ones are not listed"))</p>"
            : nil
        let notes = RunningClocksView.notes(model.clocks, names).map { "<p class=\"small quiet\">\($0)</p>" as HTML }
        let rule = HTML.rule(ClockRule.words(names.definitions?.services, language), language)
        return "\(HTML.wide(label, table(model.clocks.clocks, names)))\(more)\(notes)\(rule)"
    }

    private static func none(_ model: Model, _ language: Language) -> HTML {
        guard model.clocks.count == 0 else { return .empty(language("没有符合条件的计时。", "No clock is like that.")) }
        return .empty(
            language("现在没有在计时的工单。", "No clock is running now."),
            then: language(
                "受理一张工单就开始计时；别的系统里的工单用 handover task import 导入，或经接口推送。",
                "A clock starts when a task is opened; tasks of another system are imported by handover task import, or sent over the API."
            ))
    }

    /// A task's other clocks are named below its most urgent one.
    private static func table(_ clocks: [RunningClock], _ names: Names) -> HTML {
        let language = names.language
        let byTask = Dictionary(grouping: clocks, by: \.task)
        var seen: Set<TaskRecord.ID> = []
        let first = clocks.filter { seen.insert($0.task).inserted }
        return PageTable(
            columns: [
                .init(title: language("工单", "Task")), .init(title: language("计时", "Clock")),
                .init(title: language("状态", "State")), .init(title: language("剩余", "Left"), isNumber: true),
                .init(title: language("到期", "Due")), .init(title: language("处理人", "Whose")),
            ],
            rows: first.map { clock in
                let others = (byTask[clock.task] ?? []).dropFirst().map { other($0, language) }
                return [
                    .init(task(clock, names)),
                    .init("\(clock.promise.shortWords(language)) \(clock.target.words(language))\(others)"),
                    .init(
                        .tag(
                            RunningClocksView.state(clock, language), clock.state.style, clock.state.sign)),
                    .init(HTML(text: RunningClocksView.left(clock, language))),
                    .init(due(clock, names), style: "date"),
                    .init(HTML(text: RunningClocksView.who(clock, names))),
                ]
            }
        ).html
    }

    private static func other(_ clock: RunningClock, _ language: Language) -> HTML {
        let (state, left) = (RunningClocksView.state(clock, language), RunningClocksView.left(clock, language))
        let time = clock.left < 0 ? left : language("剩余 \(left)", "\(left) left")
        let words = "\(clock.promise.shortWords(language)) \(clock.target.words(language))"
        return "<br><span class=\"small quiet\">\(language.clauses { words; state; time })</span>"
    }

    private static func task(_ clock: RunningClock, _ names: Names) -> HTML {
        let title = names.isAnonymous ? nil : clock.title.map { "<br>\($0.printable)" as HTML }
        return """
            <span class="strong">\(clock.severity.words(names.language))</span> \
            <a\(href: Path.task(clock.task))>\(clock.task.rawValue)</a>\(title)
            """
    }

    private static func due(_ clock: RunningClock, _ names: Names) -> HTML {
        guard let due = clock.due else { return HTML(text: names.language("暂停时不计", "none while it is paused")) }
        return HTML(text: names.weekdayTime(due) + (clock.isProvisional ? "?" : ""))
    }
}

extension RunningClocks {
    /// How many clocks are in a state; of all of them without one.
    fileprivate func number(in state: TaskClocks.State?) -> Int { state.map { states[$0] ?? 0 } ?? count }
}

extension TaskClocks.State {
    var sign: Mark {
        switch self {
        case .met: .tick
        case .breached: .cross
        case .atRisk: .attention
        case .running: .clock
        case .paused: .dash
        }
    }
}
