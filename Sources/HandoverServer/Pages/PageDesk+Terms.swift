import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// What the contract says.
extension PageDesk {
    func terms(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        guard case .alerts(let alerts) = try ask(.alerts(AlertQuery(limit: 1)), visit).answer,
            case .creditClaims(let claims) = try ask(.creditClaims(.now), visit).answer,
            case .improvements(let actions) = try ask(.improvements(.now), visit).answer
        else { throw UnexpectedAnswer() }
        var model = TermsPage.Model(
            measures: readiness.measures, checklists: readiness.checklists, month: try support(.month, visit),
            quarter: try support(.quarter, visit), alerts: alerts, review: try review(reply, visit), claims: claims,
            actions: actions)
        if case .commitments(let register) = try ask(.commitments(.now), visit).answer {
            model.commitments = register
        }
        return TermsPage.html(model, in: frame(visit, reply, readiness.source))
    }

    /// The report on the period that goes on.
    private func support(_ kind: SupportPeriod.Kind, _ visit: Visit) throws -> SupportReport {
        let asked = try ask(.report(.support(.init(kind: kind)), .now), visit).answer
        guard case .report(let report) = asked, case .support(let support) = report.content else {
            throw UnexpectedAnswer()
        }
        return support
    }
}
