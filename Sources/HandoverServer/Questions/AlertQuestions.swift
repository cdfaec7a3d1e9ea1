import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// What people are alerted to.
///
///     GET /api/v1/alerts   ?all ?limit ?as-of ?known-at
struct AlertQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "alerts", "Alerts that are open, the newest first",
                [
                    QueryParameters.allAlerts.about, QueryParameters.limit.about, QueryParameters.asOf.about,
                    QueryParameters.knownAt.about,
                ], document: "Alerts"
            ) { asked in
                let query = AlertQuery(
                    all: try asked.query[QueryParameters.allAlerts] ?? false, time: try desk.time(asked),
                    limit: try asked.query[QueryParameters.limit] ?? 100)
                let reply = try desk.ask(.alerts(query), asked)
                guard case .alerts(let list) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { AlertListView.report(list, names: $0) }
            }
        ]
    }
}
