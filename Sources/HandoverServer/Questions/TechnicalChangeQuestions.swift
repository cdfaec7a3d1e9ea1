import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Technical changes, and what became of the documents that they touch.
///
///     GET /api/v1/technical-changes  ?open ?as-of ?known-at
struct TechnicalChangeQuestions: Sendable {
    let desk: QuestionDesk

    private static let open = Parameter.flag("open", "Only those of which a document does not tell yet.")

    var routes: [Route] {
        [
            desk.route(
                "technical-changes", "Technical changes with when their documents told of them, the open ones first",
                [Self.open.about, QueryParameters.asOf.about, QueryParameters.knownAt.about],
                document: "TechnicalChanges"
            ) { asked in
                let isOpenOnly = try asked.query[Self.open] ?? false
                let reply = try desk.ask(.technicalChanges(try desk.time(asked)), asked)
                guard case .technicalChanges(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    TechnicalChangeListView.report(register, isOpenOnly: isOpenOnly, names: $0)
                }
            }
        ]
    }
}
