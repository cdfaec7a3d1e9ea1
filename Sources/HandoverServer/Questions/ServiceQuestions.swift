import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// What the support promises, and its clocks.
///
///     GET /api/v1/sla/levels
///     GET /api/v1/sla/due          ?from ?severity ?promise ?target
///     GET /api/v1/sla/elapsed      ?from ?to ?severity
///     GET /api/v1/sla/clocks       ?severity ?service ?person ?state ?limit ?as-of ?known-at
///     GET /api/v1/sla/attainment   ?from ?to ?by ?asked-of ?as-of ?known-at
///     GET /api/v1/sla/availability ?from ?to ?service ?as-of ?known-at
///     GET /api/v1/sla/credits      ?from ?to ?severity ?service ?limit ?as-of ?known-at
///     GET /api/v1/outages          ?as-of ?known-at
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
            clocks, attainment, availability, credits, outages,
        ]
    }

    private var clocks: Route {
        desk.route(
            "sla/clocks", "The clocks of open tasks, the most urgent first",
            [
                QueryParameters.severity.about, QueryParameters.service.about, QueryParameters.clocksOf.about,
                QueryParameters.clockState.about, QueryParameters.limit.about, QueryParameters.asOf.about,
                QueryParameters.knownAt.about,
            ], document: "RunningClocks"
        ) { asked in
            let query = ClockQuery(
                severity: try asked.query[QueryParameters.severity], service: try asked.query[QueryParameters.service],
                person: try asked.query[QueryParameters.clocksOf], state: try asked.query[QueryParameters.clockState],
                time: try desk.time(asked), limit: try asked.query[QueryParameters.limit] ?? 100)
            let reply = try desk.ask(.clocks(query), asked)
            guard case .clocks(let clocks) = reply.answer else { throw UnexpectedAnswer() }
            return .init(asked.names(reply)) { RunningClocksView.report(clocks, names: $0) }
        }
    }

    private var attainment: Route {
        desk.route(
            "sla/attainment", "Which share of the clocks was kept, and what was left out of it",
            [
                QueryParameters.closedFrom.about, QueryParameters.closedTo.about, QueryParameters.attainmentBy.about,
                QueryParameters.askedOf.about, QueryParameters.asOf.about, QueryParameters.knownAt.about,
            ], document: "Attainment"
        ) { asked in
            let query = AttainmentQuery(
                first: try asked.query[QueryParameters.closedFrom], last: try asked.query[QueryParameters.closedTo],
                by: try asked.query[QueryParameters.attainmentBy] ?? .severity,
                desk: try asked.query[QueryParameters.askedOf] ?? .delivering, time: try desk.time(asked))
            let reply = try desk.ask(.attainment(query), asked)
            guard case .attainment(let attainment) = reply.answer else { throw UnexpectedAnswer() }
            return .init(asked.names(reply)) { AttainmentView.report(attainment, names: $0) }
        }
    }

    private var availability: Route {
        desk.route(
            "sla/availability", "Which share of a period services were there",
            [
                QueryParameters.periodFrom.about, QueryParameters.periodTo.about, QueryParameters.awayService.about,
                QueryParameters.asOf.about, QueryParameters.knownAt.about,
            ], document: "Availability"
        ) { asked in
            let query = AvailabilityQuery(
                first: try asked.query[QueryParameters.periodFrom], last: try asked.query[QueryParameters.periodTo],
                service: try asked.query[QueryParameters.awayService], time: try desk.time(asked))
            let reply = try desk.ask(.availability(query), asked)
            guard case .availability(let availability) = reply.answer else { throw UnexpectedAnswer() }
            return .init(asked.names(reply)) { AvailabilityView.report(availability, names: $0) }
        }
    }

    private var credits: Route {
        desk.route(
            "sla/credits",
            "What missed promises would give back of the fee: a preview, with the arithmetic of each task",
            [
                QueryParameters.creditFrom.about, QueryParameters.creditTo.about, QueryParameters.severity.about,
                QueryParameters.service.about, QueryParameters.limit.about, QueryParameters.asOf.about,
                QueryParameters.knownAt.about,
            ], document: "ServiceCredits"
        ) { asked in
            let query = CreditQuery(
                first: try asked.query[QueryParameters.creditFrom], last: try asked.query[QueryParameters.creditTo],
                severity: try asked.query[QueryParameters.severity], service: try asked.query[QueryParameters.service],
                time: try desk.time(asked), limit: try asked.query[QueryParameters.limit] ?? 100)
            let reply = try desk.ask(.credits(query), asked)
            guard case .credits(let credits) = reply.answer else { throw UnexpectedAnswer() }
            return .init(asked.names(reply)) { ServiceCreditsView.report(credits, names: $0) }
        }
    }

    private var outages: Route {
        desk.route(
            "outages", "Outages and maintenance, the newest first",
            [QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "Outages"
        ) { asked in
            let reply = try desk.ask(.outages(try desk.time(asked)), asked)
            guard case .outages(let register) = reply.answer else { throw UnexpectedAnswer() }
            return .init(asked.names(reply)) { OutageListView.report(register, names: $0) }
        }
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
