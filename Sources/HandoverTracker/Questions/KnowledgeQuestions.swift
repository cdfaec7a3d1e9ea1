import HandoverLedger
import HandoverModel
import HandoverReadiness

/// The documents of the knowledge base: how often tasks named them, and what was asked that none answers.
extension Inquiry {
    func knowledge() throws -> Reply {
        let asked = try moment(.now)
        let use = DocumentUse(
            day: asked.day,
            recent: try use(on: asked.day.adding(days: 1 - DocumentUse.recentDays)...asked.day, desk: nil, asked),
            all: try use(on: min(Day(number: -1_000_000), asked.day)...asked.day, desk: nil, asked))
        let gaps = QuestionGap.all(
            in: try statements(through: asked.through), of: asked.definitions, asOf: asked.asOf)
        return try reply(.knowledge(KnowledgeUse(documents: use, gaps: gaps)), asked.definitions)
    }

    /// Those that the tasks closed in a period named, the most first.
    func documents(of period: SupportPeriod, _ desk: AskedOf, _ asked: AskedTime) throws -> [DocumentUse.Count] {
        guard asked.definitions.knowledge != nil else { return [] }
        return try use(on: period.days, desk: desk, asked).ranked
    }

    /// Looks at the words that name documents, however many tasks there are.
    private func use(on days: ClosedRange<Day>, desk: AskedOf?, _ asked: AskedTime) throws -> DocumentUse.Span {
        let knowledge = asked.definitions.knowledge
        let part = try view.withClocks(try part(asked))
        let words = Set((knowledge?.documents ?? []).flatMap(\.words))
        let counts = try view.documentCounts(words, on: days, desk: desk, asOf: asked.day, of: part)
        let named = try view.supportCounts([.documented], on: days, byDay: false, asOf: asked.day, of: part)
            .filter { desk == nil || $0.place.desk == desk }.reduce(0) { $0 + $1.tasks }
        return DocumentUse.Span(knowledge, words: counts, named: named)
    }
}
