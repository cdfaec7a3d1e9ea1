import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Improvement actions, and what is proposed for them.
///
///     GET /api/v1/actions            ?open ?as-of ?known-at
///     GET /api/v1/actions/{action}   ?as-of ?known-at
///     GET /api/v1/repeated-problems  ?days ?as-of ?known-at
struct ImprovementQuestions: Sendable {
    let desk: QuestionDesk

    private static let open = Parameter.flag("open", "Only those that are not done or dropped.")

    private static let days = Parameter.number(
        "days", 1...366, standard: RepeatedProblems.standardDays,
        "Of how many days, the last of them that of the time asked for.")

    var routes: [Route] {
        [
            desk.route(
                "actions", "What is to be done so that the support gets better, the late actions first",
                [Self.open.about, QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "Actions"
            ) { asked in
                let isOpenOnly = try asked.query[Self.open] ?? false
                let reply = try desk.ask(.improvements(try desk.time(asked)), asked)
                guard case .improvements(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    ImprovementListView.report(register, isOpenOnly: isOpenOnly, names: $0)
                }
            },
            desk.route(
                "actions/{action}", "One improvement action, with what it comes from and what became of it",
                [QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "Action"
            ) { asked in
                let reply = try desk.ask(.improvement(asked.action, try desk.time(asked)), asked)
                guard case .improvement(let action) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ImprovementView.report(action, names: $0) }
            },
            desk.route(
                "repeated-problems", "Tasks of one service with the same title or the same document",
                [Self.days.about, QueryParameters.asOf.about, QueryParameters.knownAt.about],
                document: "RepeatedProblems"
            ) { asked in
                let days = try asked.query[Self.days] ?? RepeatedProblems.standardDays
                let reply = try desk.ask(.repeatedProblems(days: days, try desk.time(asked)), asked)
                guard case .repeatedProblems(let problems) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { RepeatedProblemsView.report(problems, names: $0) }
            },
        ]
    }
}
