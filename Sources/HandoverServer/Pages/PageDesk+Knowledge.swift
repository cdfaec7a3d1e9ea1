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
        guard case .knowledge(let use) = reply.answer else { throw UnexpectedAnswer() }
        let changes = try technicalChanges(visit)
        let review = look(base, definitions, changes, reply)
        let mayRecord = try may([Self.anyChange(definitions, base)], visit)[0]
        // No more than are listed.
        let listed = changes.open + changes.changes.filter { !$0.isOpen }.prefix(KnowledgePage.mostDocumented)
        let newest = listed.map(\.newest)
        let mayWithdraw = zip(newest, try may(newest.map { .revoke(entry: $0, reason: "?") }, visit)).filter { $1 }
        return KnowledgePage.html(
            .init(
                review: review, use: use.documents, gaps: use.gaps, changes: changes, mayRecord: mayRecord,
                mayWithdraw: Set(mayWithdraw.map(\.0)),
                services: try services(of: visit.person).map(\.service), draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }

    /// What is found of the documents; nil where none are named, or the server was not told where they are.
    func review(_ reply: Reply, _ visit: Visit) throws -> KnowledgeReview? {
        guard knowledgeLook != nil, let definitions = reply.definitions, let base = definitions.knowledge else {
            return nil
        }
        return look(base, definitions, try technicalChanges(visit), reply)
    }

    private func look(
        _ base: KnowledgeBase, _ definitions: Definitions, _ changes: TechnicalChangeRegister, _ reply: Reply
    ) -> KnowledgeReview? {
        let zone = definitions.handover.zone
        return knowledgeLook?(base, zone.day(of: reply.now), changes.undocumented(in: zone))
    }

    private func technicalChanges(_ visit: Visit) throws -> TechnicalChangeRegister {
        let asked = try ask(.technicalChanges(.now), visit)
        guard case .technicalChanges(let changes) = asked.answer else { throw UnexpectedAnswer() }
        return changes
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
