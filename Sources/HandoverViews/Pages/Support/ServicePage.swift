public import HandoverModel
public import HandoverReadiness

/// How well the support keeps what it promises: the quality table of a month, clocks kept, availability with its outages, and
/// what misses would give back, which is by the delivering team's desk alone.
///
/// Its forms post to `/service`. `do` is `outage`, with `service`, `severity`, `when` and `note`; `over`, with `entry`, `when`
/// and `note`; `maintenance`, with `service`, `start`, `end` and `note`; `approve`, with `period` and `seen`, of its report;
/// or about claims: `claim`, with `ground`, `task` (ids, with blanks or commas between), `reason`, `link` and `file`; or, with `claim`,
/// `review`, with `finding` and `reason`; `offer`, with `share`, `amount` or `service`; `agree`, with the `entry` that was seen; `settle`,
/// with `note`, `link` and `file`; `confirm`, with `note`; or `withdraw`, with `entry` and `reason`.
public enum ServicePage {
    public struct Model: Hashable, Sendable {
        public var attainment: Attainment
        /// Of the month that is shown; nil for other days.
        public var quality: SupportReport?
        public var availability: Availability
        public var outages: OutageRegister
        public var credits: ServiceCredits
        public var claims: Claims
        /// What the reader may record.
        public var actions: Set<Action>
        /// The outages that they may say are over, by their entries.
        public var closable: Set<Int>
        /// What the newest tasks were about.
        public var services: [String]
        /// Of the month that is shown; nil for other days, and for a month that is not over.
        public var report: Reported?
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            attainment: Attainment, quality: SupportReport? = nil, availability: Availability, outages: OutageRegister,
            credits: ServiceCredits,
            claims: Claims, actions: Set<Action> = [], closable: Set<Int> = [], services: [String] = [],
            report: Reported? = nil, proof: Proof = .given, draft: FormDraft? = nil
        ) {
            self.attainment = attainment
            self.quality = quality
            self.availability = availability
            self.outages = outages
            self.credits = credits
            self.claims = claims
            self.actions = actions
            self.closable = closable
            self.services = services
            self.report = report
            self.proof = proof
            self.draft = draft
        }
    }

    /// The claims, and what the reader may do about them.
    public struct Claims: Hashable, Sendable {
        public var register: ClaimRegister
        /// Whether they are one of those who file claims.
        public var mayFile: Bool
        /// The tasks that are shown and that they may claim now.
        public var claimable: [TaskRecord.ID]
        /// The claims whose next step they may take.
        public var mayStep: Set<CreditClaim.ID>
        /// The entries about claims that they may take back.
        public var mayWithdraw: Set<Int>

        public init(
            register: ClaimRegister, mayFile: Bool = false, claimable: [TaskRecord.ID] = [],
            mayStep: Set<CreditClaim.ID> = [], mayWithdraw: Set<Int> = []
        ) {
            self.register = register
            self.mayFile = mayFile
            self.claimable = claimable
            self.mayStep = mayStep
            self.mayWithdraw = mayWithdraw
        }
    }

    /// How the report of a month stands.
    public struct Reported: Hashable, Sendable {
        public var period: SupportPeriod
        public var approval: SupportApproval
        /// Whether the reader is a director who may approve it.
        public var mayApprove: Bool

        public init(period: SupportPeriod, approval: SupportApproval, mayApprove: Bool) {
            self.period = period
            self.approval = approval
            self.mayApprove = mayApprove
        }
    }

    public enum Action: CaseIterable, Hashable, Sendable {
        case openOutage, planMaintenance
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("服务质量", "Service quality")
        let content: HTML = """
            \(SupportPlace.service.ways(frame))<h1>\(title)</h1>
            \(period(model, frame.names))\(ReportApprovalSection.html(model, frame))\(QualitySection.html(model.quality, frame))\(attainment(model.attainment, frame))\
            \(availability(model, frame))\
            \(OutageSection(model, frame).html)\(ServiceCreditsSection.html(model.credits, frame))\(ClaimSection(model, frame).html)
            """
        return frame.page(title, place: .support, draft: model.draft, content)
    }

    /// The days that are shown, with the ways to the months before and after: from the month in which the handover starts
    /// to the month of today; and to what the other desk got.
    private static func period(_ model: Model, _ names: Names) -> HTML {
        let language = names.language
        let (first, last) = (model.credits.first, model.credits.last)
        let today = names.zone.day(of: model.credits.asOf)
        let (before, after) = (first.firstOfMonth.adding(days: -1).firstOfMonth, first.firstOfNextMonth)
        let starts = names.definitions?.handover.starts.firstOfMonth ?? first
        func span(_ start: Day) -> Measure.Span {
            .init(first: start, last: start.firstOfNextMonth.adding(days: -1))
        }
        let desk = model.attainment.desk
        let other = AskedOf.allCases.filter { $0 != desk }
        let shown = model.credits.includesOpen ? nil : Measure.Span(first: first, last: last)
        var ways: [(String, Path)] = []
        if before >= starts { ways.append((language("上一月", "Month before"), .service(span(before), desk: desk))) }
        ways.append((language("本月", "This month"), .service(desk: desk)))
        if after <= today { ways.append((language("下一月", "Month after"), .service(span(after), desk: desk))) }
        ways += other.map { (language("看\($0.words(.zh))", "See \($0.words(.en))"), .service(shown, desk: $0)) }
        return """
            <p class="lead strong">\(language("\(first) 至 \(last)", "\(first) to \(last)"))</p>
            \(HTML.links(ways))
            """
    }

    /// Which share of clocks was kept, by severity.
    private static func attainment(_ attainment: Attainment, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("按时完成", "Kept in time")
        let desk = language(
            "只计\(attainment.desk.words(.zh))的工单", "Only tasks of \(attainment.desk.words(.en)) count")
        let open = attainment.includesOpen ? language("，含未关闭的", ", with what is open") : ""
        let other =
            attainment.otherDesk > 0
            ? language(
                "；另一方服务台的 \(attainment.otherDesk) 张不计", "; \(attainment.otherDesk) of the other desk are left out") : ""
        let rows: HTML =
            AttainmentView.listed(attainment).isEmpty
            ? .empty(language("这段时间没有计入的工单。", "No task counts in these days."))
            : .wide(title, table(attainment, frame.names).html)
        let rule = HTML.rule(
            [
                language(
                    "按时 = 按时的计时 /（按时 + 超时）。未关闭而已超时的计为超时，还在计时的不计；已关闭的按关闭时生效的定义判定，以后改定义也不重算。不足 10 项只写“几项中几项”，不写百分比。",
                    "In time = clocks kept / (kept + breached). What is open and over counts as breached, what still runs does not count; a closed task goes by the definitions in force when it was closed, and is never judged anew. Below ten there is no percentage."
                )
            ] + ClockRule.words(frame.names.definitions?.services, language), language)
        return .section(title, id: "attainment", "<p class=\"quiet\">\(desk + open + other)</p>\(rows)\(rule)")
    }

    private static func availability(_ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("可用性", "Availability")
        let availability = model.availability
        guard availability.period > 0 else {
            return .section(
                title, id: "availability", .empty(language("这段时间还没有开始。", "These days have not begun.")))
        }
        let span = language(
            "\(names.time(availability.from)) 至 \(names.time(availability.to))",
            "\(names.time(availability.from)) to \(names.time(availability.to))")
        let rule = HTML.rule(
            [
                language(
                    "可用性 = 1 −（中断的并集 − 维护）/ 时段，从不进位。“全部”计所有中断，各级别只计本级别的中断；维护窗口内的中断不计。",
                    "Availability = 1 − (union of outages − maintenance) / period, never rounded up. \"All\" counts every outage, a severity its own; what is away in maintenance does not count."
                )
            ], language)
        return .section(
            title, id: "availability",
            "<p class=\"quiet\">\(span)</p>\(HTML.wide(title, table(availability, language).html))\(rule)"
        )
    }

    private static func table(_ attainment: Attainment, _ names: Names) -> PageTable {
        let (table, language) = (AttainmentView.table(attainment, names), names.language)
        return PageTable(
            columns: [
                .init(title: language("计时", "Clock")), .init(title: language("时限", "Limit")),
                .init(title: language("按时", "In time"), isNumber: true),
                .init(title: language("目标", "Goal"), isNumber: true), .init(title: language("结论", "Result")),
                .init(title: language("超时", "Breached")), .init(title: language("不计入", "Not counted")),
            ],
            rows: zip(table.rows, AttainmentView.listed(attainment)).map { cells, row -> [PageTable.Cell] in
                let name: HTML = "\(cells[0].plain) \(cells[1].plain)"
                return line(
                    [PageTable.Cell(name)] + cells[2...4].map(cell), result(row.isReached, language), cells[5...])
            })
    }

    private static func table(_ availability: Availability, _ language: Language) -> PageTable {
        let table = AvailabilityView.table(availability, language)
        return PageTable(
            columns: [
                .init(title: language("级别", "Severity")), .init(title: language("可用性", "Availability"), isNumber: true),
                .init(title: language("目标", "Target"), isNumber: true), .init(title: language("结论", "Result")),
                .init(title: language("计入的中断", "Away"), isNumber: true),
                .init(title: language("维护内", "In maintenance"), isNumber: true),
                .init(title: language("中断次数", "Outages"), isNumber: true),
            ],
            rows: zip(table.rows, availability.rows).map { cells, row -> [PageTable.Cell] in
                line(cells[...2].map(cell), result(availability.isReached(row), language), cells[3...])
            })
    }

    private static func cell(_ phrase: Phrase) -> PageTable.Cell { PageTable.Cell(phrase.html) }

    /// A row with the result in the midst of it.
    private static func line(
        _ before: [PageTable.Cell], _ result: HTML, _ after: ArraySlice<Phrase>
    ) -> [PageTable.Cell] {
        var line = before
        line.append(PageTable.Cell(result))
        line += after.map(cell)
        return line
    }

    /// Whether the goal is reached, in words; nothing without one.
    private static func result(_ isReached: Bool?, _ language: Language) -> HTML {
        guard let isReached else { return "" }
        return isReached
            ? HTML.tag(language("达标", "reached"), .good, .tick) : HTML.tag(language("未达标", "missed"), .bad, .cross)
    }
}
