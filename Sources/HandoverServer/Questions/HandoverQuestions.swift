import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Where the handover stands, why, and how it came to that.
///
///     GET /api/v1/status           ?as-of ?known-at
///     GET /api/v1/why              ?as-of ?known-at
///     GET /api/v1/diff             ?from ?to ?known-at
///     GET /api/v1/course           ?as-of ?known-at
///     GET /api/v1/forecast         ?as-of ?known-at
///     GET /api/v1/claim            ?independent ?eligible
///     GET /api/v1/open-questions
///     GET /api/v1/proposals
///     GET /api/v1/acceptance       ?as-of ?known-at
///     GET /api/v1/acceptance/conditions              ?as-of ?known-at
///     GET /api/v1/acceptance/conditions/{condition}  ?as-of ?known-at
///     GET /api/v1/acceptance/certificate
///     GET /api/v1/acceptance/history  ?as-of ?known-at ?from ?limit
///     GET /api/v1/history          ?as-of ?known-at ?from ?limit          of the definitions
struct HandoverQuestions: Sendable {
    let desk: QuestionDesk

    private static let time = [QueryParameters.asOf.about, QueryParameters.knownAt.about]

    var routes: [Route] {
        [
            desk.route("status", "Ready or not, why, and when", Self.time, document: "Status") { asked in
                let (readiness, reply) = try desk.readiness(asked)
                return .init(asked.names(reply)) {
                    StatusView.report(readiness, names: $0, isDemonstration: reply.isDemonstration)
                }
            },
            desk.route("why", "The reasons behind the verdict", Self.time, document: "Explanation") { asked in
                try desk.why(nil, asked)
            },
            desk.route(
                "diff", "What was gained and lost between two times, and by whom",
                [QueryParameters.earlier.about, QueryParameters.later.about, QueryParameters.knownAt.about],
                document: "Difference"
            ) { asked in
                let question = Question.difference(
                    from: try asked.query.require(QueryParameters.earlier), to: try asked.query[QueryParameters.later],
                    known: try desk.known(asked.query, by: asked.asker))
                let reply = try desk.ask(question, asked)
                guard case .difference(let difference) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { DifferenceView.report(difference, names: $0) }
            },
            desk.route("course", "How things have come along, a point a week", Self.time, document: "Course") { asked in
                let reply = try desk.ask(.course(try desk.time(asked)), asked)
                guard case .course(let course) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { CourseView.report(course, names: $0) }
            },
            desk.route(
                "forecast", "When it will be done, how sure that is, and what it rests on", Self.time,
                document: "Forecast"
            ) { asked in
                let reply = try desk.ask(.forecast(try desk.time(asked)), asked)
                guard case .forecast(let dated) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ForecastView.report(dated, names: $0) }
            },
            desk.route(
                "claim", "What so many independent tasks of so many would prove",
                [QueryParameters.independent.about, QueryParameters.eligible.about], document: "Claim",
                followsLedger: true
            ) { asked in
                let reply = try desk.ask(
                    .claim(
                        numerator: try asked.query.require(QueryParameters.independent),
                        denominator: try asked.query.require(QueryParameters.eligible)), asked)
                guard case .claim(let claim) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ClaimView.report(claim, names: $0) }
            },
            desk.route(
                "open-questions", "What the definitions leave open, with the answers taken", document: "OpenQuestions",
                followsLedger: true
            ) { asked in
                let reply = try desk.ask(.openQuestions, asked)
                guard case .openQuestions(let questions) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { OpenQuestionsView.report(questions, names: $0) }
            },
            desk.route(
                "proposals", "Definitions that wait for the other side, with what they would change",
                document: "Proposals"
            ) { asked in
                let reply = try desk.ask(.proposals, asked)
                guard case .proposals(let proposals) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ProposalListView.report(proposals, names: $0) }
            },
            desk.history("history", "What is recorded about the definitions") { _ in .definitions },
            desk.route(
                "acceptance", "The acceptance: what is stated or would be, its signatures and conditions", Self.time,
                document: "Acceptance"
            ) { asked in
                let (readiness, reply) = try desk.readiness(asked)
                return .init(asked.names(reply)) { AcceptanceView.report(readiness, names: $0) }
            },
            desk.route(
                "acceptance/conditions", "The conditions of the acceptance, each watched to its last day", Self.time,
                document: "Conditions"
            ) { asked in
                let (readiness, reply) = try desk.readiness(asked)
                return .init(asked.names(reply)) { ConditionView.list(readiness, names: $0) }
            },
            desk.route(
                "acceptance/conditions/{condition}", "One condition of the acceptance, by its number", Self.time,
                document: "Condition"
            ) { asked in
                let (readiness, reply) = try desk.readiness(asked)
                let (number, names) = (Int(asked.part("condition")) ?? 0, asked.names(reply))
                guard let report = ConditionView.report(number, readiness, names: names) else {
                    throw Refusal.unknownCondition(number, of: readiness.acceptance.numberedConditions.count)
                }
                return .init(names) { _ in report }
            },
            desk.route(
                "acceptance/rounds", "The rounds in which the accepted handover is checked again, and what holds",
                Self.time, document: "Rounds"
            ) { asked in
                let (readiness, reply) = try desk.readiness(asked)
                return .init(asked.names(reply)) { RoundsView.report(readiness, names: $0) }
            },
            desk.route(
                "acceptance/certificate", "The certificate of an acceptance that all have signed",
                document: "Certificate", followsLedger: true
            ) { asked in
                let reply = try desk.ask(.certificate, asked)
                guard case .certificate(let certificate) = reply.answer, let definitions = reply.definitions else {
                    throw UnexpectedAnswer()
                }
                return .init(asked.names(reply)) {
                    CertificateView.report(certificate, definitions: definitions, names: $0)
                }
            },
            desk.history(
                "acceptance/history", "Statements of acceptance, their signatures, and waivers for them"
            ) { _ in .acceptance },
        ]
    }
}

extension QuestionDesk {
    /// Why an item, or the verdict, is as it is.
    func why(_ item: Item.ID?, _ asked: Asked) throws -> Answered {
        let reply = try ask(.why(item: item, try time(asked)), asked)
        guard case .explanation(let explanation) = reply.answer else { throw UnexpectedAnswer() }
        return Answered(asked.names(reply)) { WhyView.report(explanation, names: $0) }
    }
}
