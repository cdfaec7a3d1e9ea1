import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Tells open pages that something was recorded of the handover.
///
///     GET /changes    text/event-stream: `data: REVISION`, now and whenever something is recorded
///
/// A revision is a text that differs from the one of a page as soon as anything was recorded since; sign-ins and other facts
/// about accounts are nobody's news. A stream is a few
/// minutes long; whoever still wants to know asks again, and only somebody who is signed in may. It keeps no session alive.
struct ChangeRoutes: Sendable {
    let desk: AccessDesk
    let limits: Limits
    let streams: Shares<Person.ID>
    let clock: @Sendable () -> Instant

    /// The longest that nothing is sent: connections on which nothing happens are closed.
    static let heartbeat = Duration.seconds(15)

    var routes: [Route] { [Route(.get, "changes", .session, isUse: false, work: follow)] }

    @Sendable private func follow(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard let person = visitor.caller?.person, let place = streams.take(for: person) else {
            throw RequestProblem.tooManyRequests(retryAfter: 30)
        }
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        // Reverse proxies pass each event on at once.
        if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
        let (tracker, length) = (desk.tracker, limits.stream)
        return Response(
            status: .ok, headers: headers,
            body: .init { writer in
                try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
                try await writer.write(ByteBuffer(string: Events.event(tracker.handoverRevision)))
                for await event in Events(tracker.handoverRevisions(), heartbeat: Self.heartbeat, length: length).stream
                {
                    try await writer.write(ByteBuffer(string: event))
                }
                try await writer.finish(nil)
                withExtendedLifetime(place) {}
            })
    }
}

/// Names a revision of this run of the server: another run's is another, whatever its number.
struct Revision {
    private static let run = String(UInt64.random(in: .min ... .max), radix: 36)

    let text: String

    init(_ number: Int) {
        text = "\(Self.run)-\(number)"
    }
}

/// The text of an event stream: revisions as they come, and a comment now and then.
///
/// It ends after its length, when the server stops, and with whoever reads it.
private struct Events {
    let stream: AsyncStream<String>

    static func event(_ revision: Int) -> String { "data: \(Revision(revision).text)\n\n" }

    init(_ revisions: AsyncStream<Int>, heartbeat: Duration, length: Duration) {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(4))
        self.stream = stream
        let work = Task {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await revision in revisions.cancelOnGracefulShutdown() {
                        continuation.yield(Events.event(revision))
                    }
                }
                group.addTask {
                    let end = ContinuousClock.now + length
                    while !Task.isCancelled, ContinuousClock.now < end {
                        try? await cancelWhenGracefulShutdown { try await Task.sleep(for: heartbeat) }
                        continuation.yield(": \n\n")
                    }
                }
                // Whichever ends first ends both.
                await group.next()
                group.cancelAll()
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in work.cancel() }
    }
}
