import HandoverModel
import HandoverTracker
import Hummingbird

/// The service, not the handover.
///
///     GET /healthz   the process is alive
///     GET /readyz    the ledger can be read
struct HealthRoutes: Sendable {
    let tracker: Tracker
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.get, "healthz", .open, about: Self.about("The process is alive")) { _, _, _ in Self.fine },
            Route(.get, "readyz", .open, about: Self.about("The ledger can be read")) { _, _, _ in try ready() },
        ]
    }

    private static func about(_ summary: String) -> RouteDescription {
        RouteDescription(
            summary,
            answers: [DescribedAnswer(200, "It is so", [.init(mediaType: "text/plain", schema: .word(["ok\n"]))])],
            ignoresOthers: true)
    }

    private func ready() throws -> Response {
        do {
            _ = try tracker.ask(.entries(EntryQuery(limit: 1)), by: .machine, clock: .machine(clock()))
        } catch is Refusal {
            // Nothing has been put in force yet; the ledger said so.
        }
        return Self.fine
    }

    private static var fine: Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: "ok\n")))
    }
}
