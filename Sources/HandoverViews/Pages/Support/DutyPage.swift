public import HandoverModel
public import HandoverReadiness

/// Who is on duty: now, in a week, where too few are, what it takes of each, and what whoever comes on duty is told.
public enum DutyPage {
    public struct Model: Hashable, Sendable {
        /// Nil for a workspace without a rota.
        public var rota: Answers?
        /// Telephones and mail addresses; nil where the files of the workspace are not at hand.
        public var contacts: ContactDetails?
        /// The day on which the contacts are asked for.
        public var day: Day

        public init(rota: Answers?, contacts: ContactDetails? = nil, day: Day) {
            self.rota = rota
            self.contacts = contacts
            self.day = day
        }
    }

    /// What the rota says.
    public struct Answers: Hashable, Sendable {
        public var now: OnDuty
        /// Seven days from a Monday on.
        public var week: DutyWeek
        public var gaps: DutyGaps
        public var load: DutyLoad
        public var note: HandOffNote

        public init(now: OnDuty, week: DutyWeek, gaps: DutyGaps, load: DutyLoad, note: HandOffNote) {
            self.now = now
            self.week = week
            self.gaps = gaps
            self.load = load
            self.note = note
        }
    }

    /// How many gaps are listed.
    private static let mostGaps = 20

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("值班", "On call")
        let none = HTML.empty(
            language("没有写明值班安排。", "Nobody is said to be on duty yet."),
            then: language("写在 support/rota.yaml 里。", "Write it into support/rota.yaml."))
        let turns = model.rota.map { rota -> HTML in
            """
            \(now(rota.now, names))\(DutyWeekTable(rota.week, names).section(today: names.zone.day(of: rota.now.asOf)))\
            \(gaps(rota.gaps, names))\(HandOffSection.html(rota.note, frame))
            """
        }
        let effort = model.rota.map { "\(load($0.load, frame))\(calendar(frame))" as HTML }
        let content: HTML = """
            \(SupportPlace.duty.ways(frame))<h1>\(title)</h1>
            <p class="quiet lead">\(language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)"))</p>
            \(turns ?? none)\(contacts(model, names))\(channels(names))\(effort)
            """
        return frame.page(title, place: .support, content)
    }

    /// Whom to call about what.
    private static func contacts(_ model: Model, _ names: Names) -> HTML {
        guard let definitions = names.definitions, !definitions.contacts.isEmpty else { return "" }
        let title = names.language("找谁", "Whom to call")
        let report = ContactListView.report(definitions, model.contacts, on: model.day, names: names)
        return .section(title, id: "contacts", blocks(of: report, title))
    }

    /// By what users reach the support.
    private static func channels(_ names: Names) -> HTML {
        guard let channels = names.definitions?.channels, !channels.isEmpty else { return "" }
        let title = names.language("支持渠道", "Channels")
        return .section(title, id: "channels", blocks(of: ChannelListView.report(channels, names: names), title))
    }

    private static func blocks(of report: Report, _ title: String) -> HTML {
        report.sections.flatMap(\.blocks).map { ReportHTML.html($0, title, [:]) }.joined()
    }

    private static func now(_ onDuty: OnDuty, _ names: Names) -> HTML {
        let language = names.language
        let label = language("现在谁值班", "On duty now")
        let table = PageTable(
            columns: [
                .init(title: language("值班层", "Layer")), .init(title: language("当班", "On duty")),
                .init(title: language("至", "Until")), .init(title: language("下一班", "Next")),
                .init(title: language("从", "From")),
            ],
            rows: onDuty.layers.map { layer in
                let own = names.definitions?.rota?.layer(layer.layer)
                let severities = own?.severities.map(\.rawValue).joined(separator: " ") ?? ""
                let only: HTML? = severities.isEmpty ? nil : "<br><span class=\"small quiet\">\(severities)</span>"
                let people: HTML =
                    layer.now.isEmpty
                    ? "<span class=\"quiet\">\(language("此刻无人", "nobody at this time"))</span>"
                    : "<span class=\"strong\">\(language.list(layer.now.map(names.onDuty)))</span>"
                return [
                    .init("\(names.layer(layer.layer))\(only)"), .init(people),
                    .init(HTML(text: layer.now.map(\.to).min().map(names.weekdayTime) ?? ""), style: "date"),
                    .init(HTML(text: language.list(layer.next.map(names.onDuty)))),
                    .init(HTML(text: layer.next.first.map { names.weekdayTime($0.from) } ?? ""), style: "date"),
                ]
            })
        let time = "<p class=\"quiet\">\(names.weekdayTime(onDuty.asOf))</p>" as HTML
        return .section(label, id: "now", time + .wide(label, table.html))
    }

    /// Each cover that is asked for, with whether it is there; then the gaps, and shifts in which nobody can do what is critical.
    private static func gaps(_ gaps: DutyGaps, _ names: Names) -> HTML {
        let language = names.language
        let covers = names.definitions?.rota?.cover ?? []
        let span = names.span(gaps.from, gaps.to)
        guard !covers.isEmpty || gaps.capabilities != nil else {
            return .section(
                language("空缺", "Gaps"), id: "gaps",
                .empty(language("没有写明值守要求（cover）。", "No cover is required (cover).")))
        }
        let table = PageTable(
            columns: [
                .init(title: language("值守要求", "Required cover")), .init(title: language("时间", "Hours")),
                .init(title: language("人数", "People"), isNumber: true), .init(title: language("情况", "State")),
            ],
            rows: covers.map { cover in
                let own = gaps.gaps.filter { $0.cover == cover.id }
                let state: HTML =
                    own.isEmpty
                    ? .tag(language("没有空缺", "no gaps"), .good, .tick)
                    : .tag(language("\(own.count) 处空缺", counted(own.count, "gap")), .bad, .cross)
                return [
                    .init(HTML(text: names.cover(cover.id))), .init(HTML(text: cover.hours.words(language))),
                    .init("\(cover.people)"), .init(state),
                ]
            })
        let label = language("值守要求与空缺", "Required cover and gaps")
        return .section(
            label, id: "gaps",
            """
            <p class="quiet">\(span)</p>\(covers.isEmpty ? "" : HTML.wide(label, table.html))\
            \(list(gaps.gaps.map { DutyRows.words($0, names) }, language))\(capabilities(gaps, names))\(provisional(gaps.isProvisional, language))
            """)
    }

    private static func list(_ lines: [String], _ language: Language) -> HTML {
        guard !lines.isEmpty else { return "" }
        let rows = lines.prefix(mostGaps).map { "<li class=\"bad\">\(Mark.cross.html) \($0)</li>" as HTML }
        let left = lines.count - rows.count
        let more: HTML? =
            left > 0
            ? "<p class=\"quiet\">\(language("另有 \(left) 处，未列出", "\(left) more are not listed"))</p>" : nil
        return "<ul class=\"list\">\(rows)</ul>\(more)"
    }

    private static func capabilities(_ gaps: DutyGaps, _ names: Names) -> HTML {
        guard let found = gaps.capabilities, !found.checked.isEmpty else { return "" }
        let language = names.language
        let all = language.list(found.checked.map(names.capabilityTitle))
        let covered: HTML =
            found.gaps.isEmpty
            ? "<p class=\"good\">\(Mark.tick.html) \(language("接收方每班都有人具备：\(all)", "In every shift of the receiving team somebody has: \(all)"))</p>"
            : ""
        let held = language(
            "以 \(names.weekdayTime(found.asOf)) 时具备的能力为准，到期后不再算。",
            "By what is held on \(names.weekdayTime(found.asOf)), until it lapses.")
        return """
            <h3 class="lead">\(language("关键能力", "Critical capabilities"))</h3>\(covered)\
            \(list(found.gaps.map { DutyGapsView.words($0, names) }, language))<p class="small quiet">\(held)</p>
            """
    }

    private static func provisional(_ isProvisional: Bool, _ language: Language) -> HTML {
        guard isProvisional else { return "" }
        let words = language(
            "后面的日子超出日历已公布的范围，只按每周推算，为暂定。",
            "The later days lie beyond what the calendar has published: they follow the week alone and are provisional."
        )
        return "<p class=\"small quiet\">\(words)</p>"
    }

    private static func load(_ load: DutyLoad, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("值班负荷", "Load")
        return .section(title, id: "load", blocks(of: DutyLoadView.report(load, names: frame.names), title))
    }

    /// The duties for calendar programs.
    private static func calendar(_ frame: PageFrame) -> HTML {
        let language = frame.language
        let own = frame.reader.map { (language("我的值班（.ics）", "My duties (.ics)"), Path.dutyCalendar(of: $0.id)) }
        let all = (language("全部值班（.ics）", "All duties (.ics)"), Path.dutyCalendar())
        let hint = language(
            "日历程序要自动更新的，用个人令牌订阅 /api/v1/oncall/calendar。",
            "A calendar program that is to keep up subscribes to /api/v1/oncall/calendar with a personal token.")
        return .section(
            language("放进日历", "In your calendar"), id: "calendar",
            "\(HTML.links([own, all].compactMap { $0 }))<p class=\"small quiet\">\(hint)</p>")
    }
}
