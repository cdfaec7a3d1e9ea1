import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird

/// Which resources are there for whom.
struct Routes: Sendable {
    let desk: AccessDesk
    let board: StatusBoard
    let scratch: ScratchFolder
    let limits: Limits
    /// What to believe of requests that come through a reverse proxy.
    var proxies = TrustedProxies()
    /// The looks through the whole ledger, of programs and people alike.
    let checks = LedgerChecks()
    let keptPages = KeptPages()
    var openID = OpenIDDesk()
    /// The event streams of each person: pages that are open at a time, on all their machines.
    let streams = Shares<Person.ID>(most: 32)
    /// Looks at the knowledge base on a day; nil where the server was not told where it is.
    var knowledge: KnowledgeLook?
    let clock: @Sendable () -> Instant
    /// What the server counts of itself.
    var meters = Meters(startedAt: Instant(milliseconds: 0), entriesAtStart: 0)

    /// Every route that there is, of both routers.
    var table: [Route] {
        HealthRoutes(tracker: desk.tracker, clock: clock).routes + StatusRoutes(board: board).routes
            + RecordRoutes(desk: desk, limits: limits, clock: clock).routes + questions
            + AlertmanagerRoutes(desk: desk, limits: limits, clock: clock).routes
            + FileRoutes(desk: desk, limits: limits, scratch: scratch, clock: clock).routes
            + LedgerRoutes(tracker: desk.tracker, limits: limits, scratch: scratch, checks: checks, clock: clock).routes
            + AccessRoutes(desk: desk, limits: limits, clock: clock).routes
            + SignInRoutes(desk: desk, forms: forms, clock: clock).routes + signInPages.routes
            + PageRoutes(desk: pages).routes + SupportPages(desk: pages).routes
            + AuditRoutes(pages: pages, checks: checks, clock: clock).routes
            + AccountRoutes(desk: desk, pages: pages, forms: forms, clock: clock).routes
            + FormRoutes(
                desk: desk, pages: pages, forms: forms, scratch: scratch, limits: limits, clock: clock
            ).routes
            + AssetRoutes().routes + ChangeRoutes(desk: desk, limits: limits, streams: streams, clock: clock).routes
            + OpenIDRoutes(desk: desk, way: openIDWay, forms: forms).routes
    }

    var pages: PageDesk { PageDesk(tracker: desk.tracker, clock: clock, kept: keptPages, knowledgeLook: knowledge) }
    private var openIDWay: OpenIDWay { OpenIDWay(openID: openID, desk: desk, pages: pages, clock: clock) }
    private var forms: FormDesk { FormDesk(desk: desk, pages: pages, openID: openIDWay, clock: clock) }
    private var signInPages: SignInPages { SignInPages(desk: desk, pages: pages, openID: openIDWay, clock: clock) }

    /// What other programs ask, what they may, and what they collect.
    private var questions: [Route] {
        let desk = QuestionDesk(tracker: desk.tracker, clock: clock)
        return HandoverQuestions(desk: desk).routes + ItemQuestions(desk: desk).routes
            + PeopleQuestions(desk: desk).routes + CapabilityQuestions(desk: desk).routes
            + HelpQuestions(desk: desk).routes + PhaseQuestions(desk: desk).routes
            + TaskQuestions(desk: desk).routes + ServiceQuestions(desk: desk).routes
            + ImprovementQuestions(desk: desk).routes + CreditClaimQuestions(desk: desk).routes
            + TechnicalChangeQuestions(desk: desk).routes + CommitmentQuestions(desk: desk).routes
            + SupportQuestions(desk: desk).routes
            + DutyQuestions(desk: desk).routes + CheckQuestions(desk: desk).routes
            + AlertQuestions(desk: desk).routes
            + MeasureQuestions(desk: desk).routes
            + LedgerQuestions(desk: desk).routes + ReportRoutes(desk: desk).routes + OpenAPIRoutes { table }.routes
            + MetricsRoutes(tracker: desk.tracker, meters: meters, clock: clock).routes
    }

    /// The routes that can be reached over the server's port.
    var publicTable: [Route] { table.filter { $0.access != .machine } }

    /// For everybody who can reach the server's port.
    func publicRouter() -> Router<HandoverContext> {
        let router = Router(context: HandoverContext.self)
        router.addMiddleware {
            RequestOrigin(proxies: proxies)
            ResponseHeaders()
            RequestLog()
            RequestMeter(meters: meters)
            Problems(tellsFailure: false, pages: ProblemPages(desk: desk, pages: pages, signInPages: signInPages))
        }
        if let rate = limits.rate { router.add(middleware: RateLimit(buckets: TokenBuckets(rate))) }
        router.add(middleware: ProtocolVersion(isNeeded: false))
        let gate = Gate(desk: desk, clock: clock)
        let personal = limits.rate.map { PersonalRateLimit(buckets: TokenBuckets($0)) }
        router.add(publicTable) { request, context, route in
            let visitor = try await gate.admit(request, context, to: route)
            try personal?.check(visitor.caller, context)
            return visitor
        }
        return router
    }

    /// For the user of the operating system who runs the server: nobody else can open the socket.
    ///
    /// Nobody signs in there.
    func localRouter() -> Router<HandoverContext> {
        let router = Router(context: HandoverContext.self)
        router.addMiddleware {
            ResponseHeaders()
            RequestLog()
            RequestMeter(meters: meters)
            Problems(tellsFailure: true)
            ProtocolVersion(isNeeded: true)
        }
        router.add(table.filter { $0.access != .form && $0.access != .session }) { _, _, _ in .machine }
        return router
    }

    /// The longest body that is taken of a request over the server's port, before it is known who asks.
    ///
    /// Longer ones than most are for those who show something to be known by, and for forms: what was typed into one outlives
    /// its session. The table is made once and for all requests.
    func longestBody() -> @Sendable (HTTPRequest) -> Int {
        let table = publicTable.filter { $0.body != .plain }
        return { [limits] head in
            guard let route = table.first(where: { $0.matches(head) }) else { return limits.body }
            let isKnown = head.headerFields[.authorization] != nil || head.headerFields[.cookie] != nil
            return isKnown || route.body == .form ? max(limits.body, route.longestBody(limits)) : limits.body
        }
    }
}
