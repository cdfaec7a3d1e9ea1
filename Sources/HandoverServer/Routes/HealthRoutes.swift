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
            Route(.get, "healthz", .open) { _, _, _ in Self.fine },
            Route(.get, "readyz", .open) { _, _, _ in try ready() },
        ]
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
