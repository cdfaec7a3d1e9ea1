internal import HandoverModel
internal import HandoverReadiness

/// The open tasks that are a person's to see to, each with its most urgent clock.
enum OpenTickets {
    private static let inSight = 5

    /// `clocks`: Those of the person's open tasks; nothing where none of them runs or stands still.
    static func section(_ clocks: RunningClocks, _ names: Names) -> HTML? {
        let language = names.language
        var seen: Set<TaskRecord.ID> = []
        let first = clocks.clocks.filter { seen.insert($0.task).inserted }
        guard !first.isEmpty else { return nil }
        let rows = first.prefix(inSight).map { row($0, names) }
        let all = (language("看计时", "All clocks"), Path.tickets(TicketFilter(isMine: true)))
        let title = language("手上的工单（\(clocks.openTasks) 张）", "Your open tasks (\(clocks.openTasks))")
        return .section(title, id: "open", "<ul class=\"list\">\(rows)</ul>\(HTML.links([all]))")
    }

    private static func row(_ clock: RunningClock, _ names: Names) -> HTML {
        let language = names.language
        let title = names.isAnonymous ? nil : clock.title.map { " \($0.printable)" as HTML }
        let due = clock.due.map { names.weekdayTime($0) + (clock.isProvisional ? "?" : "") }
        let left = RunningClocksView.left(clock, language)
        let details = language.clauses {
            clock.left < 0 ? left : language("剩余 \(left)", "\(left) left")
            due.map { language("\($0) 到期", "due \($0)") }
        }
        let promise = clock.promise.shortWords(language)
        return """
            <li><p><span class="strong">\(clock.severity.words(language))</span> \
            <a\(href: Path.task(clock.task))>\(clock.task.rawValue)\(title)</a> \
            \(HTML.tag(RunningClocksView.state(clock, language), clock.state.style, clock.state.sign))</p>\
            <p class="small quiet say">\(promise)\(language("：", ": "))\(details)</p></li>

            """
    }
}
