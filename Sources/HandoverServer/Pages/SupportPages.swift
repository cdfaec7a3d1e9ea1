import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// The pages of the support.
///
///     GET /tickets             ?state ?severity ?mine
///     GET /alerts              ?all
///     GET /oncall              ?from
///     GET /oncall/duties.ics   ?person   iCalendar
///     GET /kb
///     GET /kb/case.md          ?kind     Markdown
///     GET /service             ?from ?to
///     GET /actions
///     GET /terms
///
/// What is sent to them stands in `FormRoutes`.
struct SupportPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            desk.page("tickets", isKept: true) { desk, visit, _, _ in
                try desk.tickets(try TicketFilter(visit.path), visit)
            },
            desk.page("alerts", isKept: true) { desk, visit, _, _ in try desk.alerts(AlertFilter(visit.path), visit)
            },
            desk.page("oncall", isKept: true) { desk, visit, _, _ in try desk.duty(visit) },
            Route(.get, "oncall/duties.ics", .session, work: calendar),
            desk.page("kb", isKept: true) { desk, visit, _, _ in try desk.knowledge(visit) },
            Route(.get, "kb/case.md", .session, work: caseTemplate),
            desk.page("service", isKept: true) { desk, visit, _, _ in try desk.service(visit) },
            desk.page("actions", isKept: true) { desk, visit, _, _ in try desk.actions(visit) },
            desk.page("terms", isKept: true) { desk, visit, _, _ in try desk.terms(visit) },
        ]
    }

    @Sendable private func calendar(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let text = try desk.dutyCalendar(try Visit(request, visitor))
        return attachment(text, DutyCalendarText.mediaType, named: "duties.ics")
    }

    @Sendable private func caseTemplate(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        attachment(try desk.caseTemplate(try Visit(request, visitor)), "text/markdown", named: "case.md")
    }

    private func attachment(_ text: String, _ type: String, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "\(type); charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

extension AlertFilter {
    /// As `Path.alerts` writes it; the open ones for anything else.
    init(_ path: Path) {
        self = path.query.first { $0.name == "show" }.flatMap { Self(rawValue: $0.value) } ?? .open
    }
}

extension TicketFilter {
    /// As `Path.tickets` writes it.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    init(_ path: Path) throws(RequestProblem) {
        self.init()
        for field in path.query {
            switch field.name {
            case "state": state = try path.read(field, TaskClocks.State.allCases)
            case "severity": severity = try path.read(field, Severity.allCases)
            case "mine": isMine = field.value == "true"
            default: break
            }
        }
    }
}
