import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// What machines look at for items.
///
///     GET /api/v1/checks   ?as-of ?known-at
struct CheckQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "checks", "Checks of items, and what each last came to",
                [QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "Checks"
            ) { asked in
                let reply = try desk.ask(.checks(try desk.time(asked)), asked)
                guard case .checks(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { CheckListView.report(register, names: $0) }
            }
        ]
    }
}
