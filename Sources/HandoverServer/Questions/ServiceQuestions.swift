import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// What the support promises, and its clocks.
///
///     GET /api/v1/sla/levels
///     GET /api/v1/sla/due       ?from ?severity ?promise ?target
///     GET /api/v1/sla/elapsed   ?from ?to ?severity
struct ServiceQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "sla/levels", "What is promised for each severity", document: "ServiceLevels", followsLedger: true
            ) { asked in
                let reply = try desk.ask(.serviceLevels, asked)
                return .init(asked.names(reply)) { ServiceLevelsView.report(reply.definitions?.services, names: $0) }
            },
            desk.route(
                "sla/due", "When a time limit ends, counted in the hours of the service",
                [
                    QueryParameters.clockFrom.about, QueryParameters.clockSeverity.about,
                    QueryParameters.promise.about, QueryParameters.timeLimit.about,
                ], document: "ServiceTimes", followsLedger: true
            ) { asked in
                let promise = try asked.query[QueryParameters.promise] ?? .response
                let limit = try asked.query[QueryParameters.timeLimit]
                return try times(limit.map { .target($0) } ?? .promise(promise), asked)
            },
            desk.route(
                "sla/elapsed", "How long the clock ran between two instants",
                [
                    QueryParameters.clockFrom.about, QueryParameters.clockTo.about,
                    QueryParameters.clockSeverity.about,
                ], document: "ServiceTimes", followsLedger: true
            ) { asked in
                try times(.elapsed(to: try asked.query.require(QueryParameters.clockTo)), asked)
            },
        ]
    }

    private func times(_ sought: ServiceQuery.Sought, _ asked: Asked) throws -> QuestionDesk.Answered {
        let query = ServiceQuery(
            sought, severity: try asked.query[QueryParameters.clockSeverity],
            from: try asked.query.require(QueryParameters.clockFrom))
        let reply = try desk.ask(.serviceTimes(query), asked)
        guard case .serviceTimes(let times) = reply.answer else { throw UnexpectedAnswer() }
        return .init(asked.names(reply)) { ServiceTimesView.report(times, names: $0) }
    }
}
