import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// What the contract says.
extension PageDesk {
    func terms(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        var model = TermsPage.Model(measures: readiness.measures)
        if try reply.inForce().quality != nil {
            let asked = try ask(.report(.support(.init(kind: .month)), .now), visit).answer
            if case .report(let report) = asked, case .support(let month) = report.content {
                (model.month, model.quality) = (month.period, month.quality)
            }
        }
        return TermsPage.html(model, in: frame(visit, reply, readiness.source))
    }
}
