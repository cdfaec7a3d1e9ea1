import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The numbers the contract asks for.
///
///     GET /api/v1/measures                       ?as-of ?known-at
///     GET /api/v1/measures/{measure}             ?as-of ?known-at ?by
///     GET /api/v1/measures/{measure}/comparison  ?as-of ?known-at ?from ?to   of independence
struct MeasureQuestions: Sendable {
    let desk: QuestionDesk

    private static let time = [QueryParameters.asOf.about, QueryParameters.knownAt.about]

    var routes: [Route] {
        [
            desk.route("measures", "All measures against their targets", Self.time, document: "Measures") { asked in
                let (readiness, reply) = try desk.readiness(asked)
                return .init(asked.names(reply)) { MeasureListView.report(readiness.measures, names: $0) }
            },
            desk.route(
                "measures/{measure}", "One measure: what is asked for beside it, and what it is made of",
                Self.time + [QueryParameters.dimension.about], document: "MeasureDetail"
            ) { asked in
                let dimensions =
                    try asked.query[QueryParameters.dimension].map { [$0] } ?? MeasureSplit.Dimension.always
                let reply = try desk.ask(.measure(try asked.measure(), by: dimensions, try desk.time(asked)), asked)
                guard case .measure(let detail) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { MeasureView.report(detail, names: $0) }
            },
            desk.route(
                "measures/{measure}/comparison", "Independence in two periods, and what the difference comes from",
                Self.time + [QueryParameters.firstPeriod.about, QueryParameters.secondPeriod.about],
                document: "Comparison"
            ) { asked in
                guard try asked.measure() == .independence else { throw RequestProblem.unknownPath(asked.path.route) }
                let question = Question.comparison(
                    try asked.query.require(QueryParameters.firstPeriod),
                    try asked.query.require(QueryParameters.secondPeriod), try desk.time(asked))
                let reply = try desk.ask(question, asked)
                guard case .comparison(let comparison) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ComparisonView.report(comparison, names: $0) }
            },
        ]
    }
}

extension Asked {
    /// - Throws: `RequestProblem.unknownPath` for what is no measure.
    fileprivate func measure() throws(RequestProblem) -> MeasureID {
        guard let id = MeasureID(rawValue: part("measure")) else { throw .unknownPath(path.route) }
        return id
    }
}
