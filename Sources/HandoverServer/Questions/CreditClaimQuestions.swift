import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Claims to what missed promises give back.
///
///     GET /api/v1/credit-claims           ?open ?as-of ?known-at
///     GET /api/v1/credit-claims/{claim}   ?as-of ?known-at
struct CreditClaimQuestions: Sendable {
    let desk: QuestionDesk

    private static let open = Parameter.flag("open", "Only those that wait for somebody.")

    var routes: [Route] {
        [
            desk.route(
                "credit-claims", "Claims to what missed promises give back, those that wait for somebody first",
                [Self.open.about, QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "CreditClaims"
            ) { asked in
                let isOpenOnly = try asked.query[Self.open] ?? false
                let reply = try desk.ask(.creditClaims(try desk.time(asked)), asked)
                guard case .creditClaims(let register) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    CreditClaimListView.report(register, isOpenOnly: isOpenOnly, names: $0)
                }
            },
            desk.route(
                "credit-claims/{claim}", "One claim, with its arithmetic, its evidence and what became of it",
                [QueryParameters.asOf.about, QueryParameters.knownAt.about], document: "CreditClaim"
            ) { asked in
                let reply = try desk.ask(.creditClaim(asked.claim, try desk.time(asked)), asked)
                guard case .creditClaim(let claim) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { CreditClaimView.report(claim, names: $0) }
            },
        ]
    }
}
