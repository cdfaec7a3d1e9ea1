import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// What other definitions changed, between two times and about a person.
struct DefinitionsStepTests {
    private static let lower = Office.Edit("at-least: 90%, gates: verdict", "at-least: 80%, gates: verdict")
    private static let now = "2026-03-09 12:00"

    private func steps(_ desk: Desk, from: String, to: String, known: Question.Known? = nil) throws -> [DefinitionsStep]
    {
        let question = Question.difference(from: .instant(time(from)), to: .instant(time(to)), known: known)
        guard case .difference(let difference) = try desk.ask(question, at: Self.now) else { throw WrongAnswer() }
        return difference.changes.compactMap { if case .definitions(let step) = $0 { step } else { nil } }
    }

    @Test func aLowerTargetStandsInTheDifferenceWithBothLeads() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Self.lower]), by: "lin", at: "2026-03-03 09:00")
        #expect(try steps(desk, from: "2026-03-02 12:00", to: "2026-03-03 10:00") == [], "a proposal changes nothing")
        try await desk.does(.agree(entry: 2), by: "han", at: "2026-03-04 09:00")
        let step = try #require(try steps(desk, from: "2026-03-03 10:00", to: "2026-03-05 09:00").first)
        #expect(step.entry == 3 && step.by == ["lin", "han"])
        #expect(step.changes.map(\.subject) == [.target(.independence)])
        #expect(step.changes.allSatisfy { $0.weakens })
        #expect(try steps(desk, from: "2026-03-04 09:00", to: "2026-03-05 09:00") == [])
        #expect(try steps(desk, from: "2026-03-03 10:00", to: "2026-03-05 09:00", known: .through(2)) == [])
    }

    @Test func theFirstDefinitionsAreComparedWithNone() async throws {
        let desk = try await Desk.open()
        let step = try #require(try steps(desk, from: "2026-03-01 09:00", to: "2026-03-05 09:00").first)
        #expect(step.entry == 1 && step.from == nil && step.changes == [])
    }

    /// Who comes and who leaves does so by definitions, which are entries about them.
    @Test func aPersonsHistoryHasWhatChangedThem() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-03 09:00")
        func numbers(_ person: Person.ID) throws -> [Int] {
            guard case .entries(let entries) = try desk.ask(.history(.person(person)), at: Self.now) else {
                throw WrongAnswer()
            }
            return entries.map(\.number)
        }
        #expect(try numbers("jia") == [1], "another wording is not about jia")
        let leaves = Office.Edit("id: jia,", "id: jia, to: 2026-03-20,")
        try await desk.does(.apply([Office.rewordedOrganisation, leaves]), by: "han", at: "2026-03-05 09:00")
        let all = try numbers("jia")
        #expect(all.first == 1 && all.count == 2)
        #expect(try numbers("yi") == [1])
    }
}
