import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// What monitoring reports.
///
///     POST /api/v1/alertmanager   a webhook's message of Prometheus' Alertmanager → what became of each alert
struct AlertmanagerRoutes: Sendable {
    let desk: AccessDesk
    let limits: Limits
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [Route(.post, "api/v1/alertmanager", .token(.record), about: Self.about, work: take)]
    }

    private static let about = RouteDescription(
        "Opens and closes outages by the alerts of Prometheus' Alertmanager, each once however often it is sent",
        bodies: [.json(SentAlerts.shape)],
        answers: [
            DescribedAnswer(
                200, "What became of each; those that could not be taken say why",
                [.json(.named("AlertsTaken"))])
        ])

    @Sendable private func take(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard let caller = visitor.caller else { throw RequestProblem.signInNeeded }
        let sent = try await SentAlerts.read(from: request, upTo: limits.body)
        let taken = try await AlertmanagerDesk(desk: desk, clock: clock).take(sent, by: caller)
        let reply = try desk.tracker.ask(.people, by: caller.asker, clock: .machine(clock()))
        let names = Names(reply.definitions, language: .en)
        return try JSONBody.response(
            Answer(alerts: taken.map { .init($0, names: names, reference: context.reference) }))
    }

    private struct Answer: Encodable {
        var alerts: [Alert]

        struct Alert: Encodable {
            var fingerprint: String
            var status: String
            var outcome: String
            /// The entry that opened the outage.
            var entry: Int?
            var problem: ProblemDocument?

            init(_ taken: AlertmanagerDesk.Taken, names: Names, reference: String) {
                fingerprint = taken.alert.fingerprint.text
                status = taken.alert.status.rawValue
                outcome = taken.outcome.rawValue
                entry = taken.entry
                problem = taken.problem.map { error in
                    var problem = ProblemDocument(error, names: names, reference: reference)
                    problem.failure = nil
                    return problem
                }
            }
        }
    }
}
