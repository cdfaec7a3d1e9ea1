import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Phases of services and severities.
///
///     GET /api/v1/phases   ?as-of ?known-at
struct PhaseQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "phases", "Which phase each service and severity is in, and whose its tasks are",
                [QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "Phases"
            ) { asked in
                let reply = try desk.ask(.phases(try desk.time(asked)), asked)
                guard case .phases(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { PhaseListView.report(register, names: $0) }
            }
        ]
    }
}
