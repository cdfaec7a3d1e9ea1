import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// What is promised again and again, and how it was kept.
///
///     GET /api/v1/commitments  ?missed ?as-of ?known-at
struct CommitmentQuestions: Sendable {
    let desk: QuestionDesk

    private static let missed = Parameter.flag("missed", "Only those of which a period passed without it.")

    var routes: [Route] {
        [
            desk.route(
                "commitments", "What is promised again and again, with the periods that have begun",
                [Self.missed.about, QueryParameters.asOf.about, QueryParameters.knownAt.about],
                document: "Commitments"
            ) { asked in
                let isMissedOnly = try asked.query[Self.missed] ?? false
                let reply = try desk.ask(.commitments(try desk.time(asked)), asked)
                guard case .commitments(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    CommitmentListView.report(register, isMissedOnly: isMissedOnly, names: $0)
                }
            }
        ]
    }
}
