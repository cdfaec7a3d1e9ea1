import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// The knowledge base.
extension PageDesk {
    func knowledge(_ visit: Visit) throws -> HTML {
        let reply = try ask(.knowledge, visit)
        let day = reply.definitions?.handover.zone.day(of: reply.now)
        let review = reply.definitions?.knowledge.flatMap { base in day.flatMap { knowledgeLook?(base, $0) } }
        return KnowledgePage.html(.init(review: review), in: frame(visit, reply, steps: try steps(visit)))
    }

    /// What a case of a kind begins with; of a fault where none is said.
    ///
    /// - Throws: `RequestProblem.badParameter`; `RequestProblem.unknownPath` where no cases are kept.
    func caseTemplate(_ visit: Visit) throws -> String {
        let kind = try visit.path.query.first { $0.name == "kind" }.map { try visit.path.read($0, CaseKind.allCases) }
        let reply = try ask(.knowledge, visit)
        guard let definitions = reply.definitions, let cases = definitions.knowledge?.cases else {
            throw RequestProblem.unknownPath(visit.path.route)
        }
        let language = visit.language ?? definitions.handover.language
        return CaseTemplate.text(
            kind ?? .fault, title: language.pick("案例标题", "Title of the case"), sections: cases.sections,
            day: definitions.handover.zone.day(of: reply.now), language: language)
    }
}
