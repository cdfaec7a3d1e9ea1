import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// Where it stands, and why.
extension PageDesk {
    /// The page that `/` is to the reader.
    func home(_ visit: Visit) throws -> Path {
        let reply = try ask(.people, visit)
        return frame(visit, reply).reader.map { Place.home(for: $0).path } ?? .director
    }

    func director(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        guard case .course(let course) = try ask(.course(.now), visit).answer else { throw UnexpectedAnswer() }
        return DirectorPage.html(
            DirectorPage.Model(readiness: readiness, course: course), in: frame(visit, reply, readiness.source))
    }

    /// Why the verdict is what it is.
    func whyVerdict(_ visit: Visit) throws -> HTML { try why(visit, item: nil) { $0 } }

    /// Why an item, a capability or a measure is as it is.
    func why(_ subject: Blocker.Subject, _ visit: Visit) throws -> HTML {
        switch subject {
        case .item(let id): return try why(visit, item: id) { $0 }
        case .capability(let id):
            return try why(visit, item: nil) { verdict in
                guard let found = verdict.first(where: { $0.isAbout(id) }) else {
                    throw Refusal.unknownCapability(id, nearest: [])
                }
                return found
            }
        case .measure(let id):
            let (readiness, reply) = try readiness(visit)
            guard let measure = readiness.measures.first(where: { $0.id == id }) else {
                throw RequestProblem.unknownPath(visit.path.route)
            }
            return WhyPage.html(Explanation(.measure(measure)), in: frame(visit, reply, readiness.source))
        }
    }

    private func why(
        _ visit: Visit, item: Item.ID?, _ choose: (Explanation) throws -> Explanation
    ) throws -> HTML {
        let reply = try ask(.why(item: item, .now), visit)
        guard case .explanation(let explanation) = reply.answer else { throw UnexpectedAnswer() }
        return WhyPage.html(try choose(explanation), in: frame(visit, reply))
    }
}

extension Explanation {
    /// The first in the tree, from the top, that is so.
    fileprivate func first(where isWanted: (Explanation) -> Bool) -> Explanation? {
        if isWanted(self) { return self }
        for reason in because {
            if let found = reason.first(where: isWanted) { return found }
        }
        return nil
    }

    fileprivate func isAbout(_ id: Capability.ID) -> Bool {
        if case .capability(let state) = fact { state.id == id } else { false }
    }
}
