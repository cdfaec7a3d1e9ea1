import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Questions of the receiving team to the delivering team.
///
///     GET /api/v1/help   ?as-of ?known-at ?unanswered
struct HelpQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "help", "What the receiving team asked the delivering team, how much of it a week, and what waits",
                [QueryParameters.asOf.about, QueryParameters.knownAt.about, QueryParameters.unanswered.about],
                document: "Help"
            ) { asked in
                let onlyUnanswered = try asked.query[QueryParameters.unanswered] ?? false
                let reply = try desk.ask(.help(try desk.time(asked)), asked)
                guard case .help(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    HelpView.report(register, onlyUnanswered: onlyUnanswered, names: $0)
                }
            }
        ]
    }
}
