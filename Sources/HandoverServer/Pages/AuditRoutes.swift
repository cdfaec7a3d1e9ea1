import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOPosix

/// The auditor's pages: what is not the ordinary way, and the ledger entry by entry.
///
///     GET  /audit
///     GET  /audit/entries            ?from=101 &kind= &by= &how= &backdated=true &exception=
///     GET  /audit/entries/{number}
///     POST /audit/verify             looks through the whole ledger → 303 to /audit
///
/// `LedgerRoutes` has the export.
struct AuditRoutes: Sendable {
    let pages: PageDesk
    let checks: LedgerChecks
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            pages.page("audit", isKept: true, also: { [checks] in [checks.newest.at, checks.newest.since] }) {
                [checks] desk, visit, _, _ in try desk.audit(checks.newest, visit)
            },
            pages.page("audit/entries", isKept: true) { desk, visit, _, _ in
                try desk.entries(try EntryQuery(visit.path), visit)
            },
            pages.page("audit/entries/{number}", isKept: true) { desk, visit, place, _ in
                guard let number = Int(place["number"]), number > 0 else {
                    throw RequestProblem.unknownPath(visit.path.route)
                }
                return try desk.entry(number, visit)
            },
            Route(.post, "audit/verify", .session, work: verify),
        ]
    }

    @Sendable private func verify(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard case .session(_, let secret) = visitor else { throw RequestProblem.signInNeeded }
        let tracker = pages.tracker
        try tracker.requireWholeLedger(by: try visitor.asker, clock: .machine(clock()))
        try SealedForms.check(try await SentForm.read(request), session: secret)
        do {
            _ = try await checks.run(clock: clock) {
                // On a thread that no request waits for.
                try await NIOThreadPool.singleton.runIfActive { try tracker.verify() }
            }
        } catch RequestProblem.checkUnderWay {
            // The page says so.
        }
        return .seeOther(Path.audit.address)
    }
}
