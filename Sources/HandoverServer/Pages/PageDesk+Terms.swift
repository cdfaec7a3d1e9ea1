import HandoverReadiness
import HandoverTracker
import HandoverViews

// What the contract says.
extension PageDesk {
    func terms(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        return TermsPage.html(.init(measures: readiness.measures), in: frame(visit, reply, readiness.source))
    }
}
