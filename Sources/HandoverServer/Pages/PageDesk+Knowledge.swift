import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// The knowledge base.
extension PageDesk {
    func knowledge(_ visit: Visit) throws -> HTML {
        let reply = try ask(.knowledge, visit)
        guard let definitions = reply.definitions, let base = definitions.knowledge else {
            return KnowledgePage.html(.init(), in: frame(visit, reply, steps: try steps(visit)))
        }
        let zone = definitions.handover.zone
        let asked = try ask(.technicalChanges(.now), visit)
        guard case .technicalChanges(let changes) = asked.answer else { throw UnexpectedAnswer() }
        let review = knowledgeLook?(base, zone.day(of: reply.now), changes.undocumented(in: zone))
        let mayRecord = try may([Self.anyChange(definitions, base)], visit)[0]
        return KnowledgePage.html(
            .init(
                review: review, changes: changes, mayRecord: mayRecord,
                services: try services(of: visit.person).map(\.service), draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }

    /// What is asked to learn whether somebody may record technical changes.
    private static func anyChange(_ definitions: Definitions, _ base: KnowledgeBase) -> Command {
        .technicalChange(
            .record(
                TechnicalChangeOrder(
                    title: "?", service: definitions.catalogue.first?.id.rawValue ?? "?",
                    documents: base.documents.prefix(1).map(\.id))))
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
