public import HandoverModel
public import HandoverReadiness

/// Every address that pages link to, in one place: routes are tested against these.
extension Path {
    public static let home = Path()
    public static let director = Path("director")
    public static let me = Path("me")

    /// A person's own page with a capability chosen for the next task.
    public static func me(practising capability: Capability.ID) -> Path {
        me.with("capability", capability.rawValue).at("log")
    }

    public static let review = Path("review")
    public static let audit = Path("audit")
    public static let people = Path("people")
    public static let capabilities = Path("capabilities")
    /// Those that enough people have, or too few.
    public static func capabilities(covered: Bool) -> Path {
        Path("capabilities", query: [.init("covered", String(covered))])
    }
    /// The modules asked for, person by person; those that stand so where a state is given.
    public static func modules(_ state: PersonModule.State? = nil, of person: Person.ID? = nil) -> Path {
        Path(
            "people",
            query: [.init("modules", state?.rawValue ?? "all"), .init("person", person?.rawValue ?? "")])
    }
    /// Questions of the receiving team to the delivering team.
    public static let questions = Path("questions")
    /// Whose the work on each service and severity is.
    public static let phases = Path("phases")
    /// Definitions that wait for agreement.
    public static let plan = Path("plan")
    /// What is stated and signed of the handover as a whole.
    public static let acceptance = Path("acceptance")
    /// A condition of the acceptance by its number.
    public static func condition(_ number: Int) -> Path { Path("acceptance", "conditions", String(number)) }

    /// Of an acceptance that all have signed, a page of its own to be printed and kept.
    public static let certificate = Path("acceptance", "certificate")
    public static let certificateDocument = Path("acceptance", "certificate.json")
    /// One's own.
    public static let account = Path("account")
    public static let signOut = Path("sign-out")
    public static let openID = Path("sign-in", "openid")
    public static let openIDCallback = Path("sign-in", "openid", "callback")

    /// The working list, narrowed.
    public static func items(_ filter: ItemFilter = .init()) -> Path {
        Path(
            "items",
            query: [
                .init("show", filter.show == .all ? "" : filter.show.rawValue),
                .init("checklist", filter.checklist?.rawValue ?? ""),
                .init("status", filter.rows.status?.rawValue ?? ""), .init("due", filter.rows.due ? "true" : ""),
                .init("counted", filter.rows.counted ? "true" : ""),
                .init("open", filter.rows.open ? "true" : ""), .init("settled", filter.rows.settled ? "true" : ""),
                .init("waiting-for", filter.rows.waitingFor?.rawValue ?? ""),
                .init("requiring", filter.rows.requiring?.rawValue ?? ""),
            ] + filter.time.fields + [.init("page", filter.page > 1 ? String(filter.page) : "")])
    }

    /// `/items/team/rota`.
    public static func item(_ id: Item.ID) -> Path {
        Path(["items"] + id.rawValue.split(separator: "/", maxSplits: 1).map(String.init))
    }

    /// The confirmation sheet of a checklist, to be printed and sealed.
    public static func sheet(_ id: Checklist.ID) -> Path { Path("sheets", id.rawValue) }

    /// Why a blocker's subject is as it is: `/why/items/team/rota`, `/why/capabilities/…`, `/why/measures/…`.
    public static func why(_ subject: Blocker.Subject) -> Path {
        switch subject {
        case .item(let id): Path(["why"] + item(id).parts)
        case .capability(let id): Path("why", "capabilities", id.rawValue)
        case .measure(let id): Path("why", "measures", id.rawValue)
        }
    }

    /// A report as a file: of the handover, of its acceptance, or of one person.
    public static let readinessReport = Path("reports", "readiness")
    /// The report on the support of a period.
    public static func supportReport(_ period: SupportPeriod) -> Path {
        Path(
            "reports", "support",
            query: [.init("span", period.kind.rawValue), .init("of", period.first.description)])
    }
    public static let acceptanceReport = Path("reports", "acceptance")
    public static func report(of id: Person.ID) -> Path {
        Path("reports", "person", query: [.init("person", id.rawValue)])
    }

    public static let whyVerdict = Path("why", "verdict")
    /// When it will be done, and what that rests on.
    public static let whyForecast = Path("why", "forecast")

    /// Closed tasks; what is nil does not narrow them.
    ///
    /// `newest`: Only so many to begin with.
    public static func tasks(
        outcome: TaskOutcome? = nil, counted: Bool = false, closed: Measure.Span? = nil,
        capability: Capability.ID? = nil, service: String? = nil, person: Person.ID? = nil, own: Bool = false,
        severity: Severity? = nil, toReview: Bool = false, outOfHours: Bool = false, drawn: Bool = false,
        reviewed: Bool = false, at time: RowsTime = .now, newest: Int? = nil, after: TaskRecord.ID? = nil
    ) -> Path {
        func flag(_ name: String, _ isSet: Bool) -> Field { .init(name, isSet ? "true" : "") }
        return Path(
            "tasks",
            query: [
                .init("outcome", outcome?.rawValue ?? ""), flag("counted", counted),
                .init("from", closed?.first.description ?? ""),
                .init("to", closed?.last.description ?? ""), .init("capability", capability?.rawValue ?? ""),
                .init("service", service ?? ""), .init("person", person?.rawValue ?? ""), flag("own", own),
                .init("severity", severity?.rawValue ?? ""),
                flag("to-review", toReview), flag("out-of-hours", outOfHours), flag("drawn", drawn),
                flag("reviewed", reviewed),
            ] + time.fields + [
                .init("limit", newest.map(String.init) ?? ""), .init("after", after?.rawValue ?? ""),
            ])
    }

    public static func task(_ id: TaskRecord.ID) -> Path { Path("tasks", id.rawValue) }

    /// The clocks of open tasks, narrowed.
    public static func tickets(_ filter: TicketFilter = .init()) -> Path {
        Path(
            "tickets",
            query: [
                .init("state", filter.state?.rawValue ?? ""), .init("severity", filter.severity?.rawValue ?? ""),
                .init("mine", filter.isMine ? "true" : ""),
            ])
    }

    /// What people are alerted to; those that are open where nothing else is asked for.
    public static func alerts(_ filter: AlertFilter = .open) -> Path {
        Path("alerts", query: [.init("show", filter == .open ? "" : filter.rawValue)])
    }

    /// Who is on duty in the week of a day; of today without one.
    public static func duty(week day: Day? = nil) -> Path {
        Path("oncall", query: [.init("from", day?.description ?? "")])
    }

    /// Duties as a file for a calendar program; of everybody without a person.
    public static func dutyCalendar(of person: Person.ID? = nil) -> Path {
        Path("oncall", "duties.ics", query: [.init("person", person?.rawValue ?? "")])
    }

    /// The documents of the knowledge base.
    public static let knowledge = Path("kb")

    /// Technical changes, and which of its documents tell of them.
    public static let technicalChanges = Path("kb").at("changes")

    /// A file to begin a case of the knowledge base with.
    public static func caseTemplate(_ kind: CaseKind) -> Path {
        Path("kb", "case.md", query: [.init("kind", kind.rawValue)])
    }

    /// How well the support keeps what it promises, in some days; by what the delivering team's desk got where none is named.
    public static func service(_ days: Measure.Span? = nil, desk: AskedOf = .delivering) -> Path {
        Path(
            "service",
            query: [
                .init("from", days?.first.description ?? ""), .init("to", days?.last.description ?? ""),
                .init("asked-of", desk == .delivering ? "" : desk.rawValue),
            ])
    }

    /// What is to be done so that the support gets better.
    public static let actions = Path("actions")

    /// What is promised again and again, and how it was kept.
    public static let commitments = actions.at("commitments")

    /// What the contract says, clause by clause.
    public static let terms = Path("terms")

    public static func person(_ id: Person.ID) -> Path { Path("people", id.rawValue) }

    /// Everybody's accounts.
    public static func accounts(page: Int = 1) -> Path {
        Path("accounts", query: [.init("page", page > 1 ? String(page) : "")])
    }

    public static func account(of id: Person.ID) -> Path { Path("accounts", id.rawValue) }

    /// The ledger from an entry on; what is nil does not narrow it.
    public static func entries(
        from number: Int = 1, kind: Statement.Kind? = nil, by person: Person.ID? = nil,
        identified: Identification.Method? = nil, backdated: Bool = false, exception: LedgerExceptions.Kind? = nil
    ) -> Path {
        Path(
            "audit", "entries",
            query: [
                .init("from", number > 1 ? String(number) : ""), .init("kind", kind?.rawValue ?? ""),
                .init("by", person?.rawValue ?? ""), .init("how", identified?.rawValue ?? ""),
                .init("backdated", backdated ? "true" : ""), .init("exception", exception?.rawValue ?? ""),
            ])
    }

    /// One entry with its exact bytes.
    public static func entry(_ number: Int) -> Path { Path("audit", "entries", String(number)) }

    public static let export = Path("audit", "export")
    public static let verify = Path("audit", "verify")

    /// A stored file, sent as an attachment.
    public static func file(_ digest: Digest, named name: String?) -> Path {
        Path("files", digest.hex, query: [.init("name", name ?? "")])
    }

    /// To sign in and then go on to a page of ours.
    public static func signIn(next: Path? = nil) -> Path {
        Path("sign-in", query: [.init("next", next?.address ?? "")])
    }

    public static func invitation(_ secret: String) -> Path { Path("invitation", secret) }

    /// To link an account at an identity provider by an invitation; `form` is the seal of the page's forms.
    public static func invitationByOpenID(_ secret: String, form: String) -> Path {
        Path("invitation", secret, "openid").with(FormSeal.formField, form)
    }

    /// To prove at an identity provider who one is, and then go on to a page of ours.
    public static func proveByOpenID(next: Path) -> Path {
        Path("prove", "openid", query: [.init("next", next.address)])
    }

    /// `digest`: of the sheet's text, so that it can be kept for ever.
    public static func stylesheet(digest: String) -> Path { Path("assets", "handover-\(digest).css") }

    public static let icon = Path("assets", "handover.svg")

    public static func script(digest: String) -> Path { Path("assets", "handover-\(digest).js") }

    /// Whether the page shows how things stood at any time that its address asks for.
    public var takesTime: Bool { parts.first == "why" || parts == ["tasks"] || parts == ["items"] }

    /// The same page as of a time: pages that show now alone, and those that have a time of their own, stay as they are.
    public func asOf(_ time: RowsTime) -> Path {
        guard takesTime, !query.contains(where: { RowsTime.names.contains($0.name) }) else { return self }
        return time.fields.reduce(self) { $0.with($1.name, $1.value) }
    }

    /// Every path under this one is the same page in another language.
    public func inLanguage(_ language: Language) -> Path { with("lang", language.rawValue) }
}

/// Which clocks of open tasks a page lists.
public struct TicketFilter: Hashable, Sendable {
    public var state: TaskClocks.State?
    public var severity: Severity?
    /// Only of the reader's own tasks.
    public var isMine: Bool

    public init(state: TaskClocks.State? = nil, severity: Severity? = nil, isMine: Bool = false) {
        self.state = state
        self.severity = severity
        self.isMine = isMine
    }
}

/// Which items a working list shows.
public struct ItemFilter: Hashable, Sendable {
    public enum Show: String, CaseIterable, Hashable, Sendable {
        case all
        /// The reader's role owns it, or owes it a sign-off or an answer.
        case mine
        /// The reader can do something about it now.
        case turn
        /// The reader may sign it now.
        case signable
        case late
        /// The wording changed since somebody signed.
        case stale
        /// The other side goes on with it, and nobody of the reader's can.
        case waiting
    }

    public var show: Show
    public var checklist: Checklist.ID?
    /// What else narrows it: the rows behind a number.
    public var rows: ItemQuery
    /// How items stood then; nothing can be signed there.
    public var time: RowsTime
    /// Counted from 1.
    public var page: Int

    public init(
        show: Show = .all, checklist: Checklist.ID? = nil, rows: ItemQuery = .init(), time: RowsTime = .now,
        page: Int = 1
    ) {
        self.show = show
        self.checklist = checklist
        self.rows = rows
        self.time = time
        self.page = max(1, page)
    }
}

/// As of when a page shows things, and up to where the ledger counts for it; nil is now, and everything.
public struct RowsTime: Hashable, Sendable {
    public var asOf: Moment?
    public var known: Known?

    /// Up to where the ledger counts.
    public enum Known: Hashable, Sendable {
        /// What had been recorded by an instant, or by the end of a day.
        case by(Moment)
        /// The entries up to this one, counted from 1.
        case through(Int)
    }

    public init(asOf: Moment? = nil, known: Known? = nil) {
        self.asOf = asOf
        self.known = known
    }

    public static let now = RowsTime()

    /// What an address names it by.
    public static let names = ["as-of", "known-at"]

    /// What an address asks for it.
    var fields: [Path.Field] {
        let known: String =
            switch known {
            case .by(let moment): Self.text(moment)
            case .through(let number): String(number)
            case nil: ""
            }
        return [.init(Self.names[0], asOf.map(Self.text) ?? ""), .init(Self.names[1], known)]
    }

    private static func text(_ moment: Moment) -> String {
        switch moment {
        case .day(let day): day.description
        case .instant(let instant): instant.exact
        }
    }

    /// The end of a day.
    public static func day(_ day: Day) -> RowsTime { .init(asOf: .day(day)) }
}
