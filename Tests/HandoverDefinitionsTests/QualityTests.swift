import HandoverDefinitions
import HandoverModel
import Testing

/// The quality table of the customer's document, and what changing it means.
@Suite struct QualityTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheFiguresOfTheDocument() throws {
        let definitions = try Self.sample()
        let table = try #require(definitions.quality)
        #expect(
            table.indicators.map { "\($0.id) \($0.measure?.rawValue ?? "-") \($0.target) \($0.minimum)" } == [
                "first-response response-on-time 950000 10",
                "solved-first-time resolved-first-time 850000 10",
                "satisfaction satisfaction 4500000 10",
                "knowledge-coverage - 900000 10",
                "documents-current documents-up-to-date 950000 10",
                "solved resolved 950000 10",
                "solved-in-time resolved-on-time 950000 10",
                "availability availability 999000 10",
            ])
        #expect(table.indicators.allSatisfy { $0.comparison == .atLeast } && table.satisfiedFrom == 4)
        // The same as the targets of the handover, and what the document leaves open is asked.
        for indicator in table.indicators {
            guard let measure = indicator.measure else { continue }
            #expect(definitions.targets[measure.id]?.atLeast == indicator.target, "\(indicator.id)")
        }
        #expect(
            definitions.questions.map(\.id.rawValue).filter { $0.hasPrefix("quality-") } == [
                "quality-minimum", "quality-first-time", "quality-satisfied", "quality-period",
            ])
    }

    private func read(_ text: String) -> (table: QualityTable?, found: [String]) {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/quality.yaml", with: Array("schema: handover/v1\nindicators:\n\(text)\n".utf8))
        let loaded = Workspace.load(files)
        return (
            loaded.definitions?.quality,
            loaded.diagnostics.map {
                "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            }
        )
    }

    @Test func whatIsLeftOutHasADefault() {
        #expect(
            read("  - { id: a, title: A, source: Elsewhere, target: 12.5% }").table
                == QualityTable(indicators: [
                    QualityIndicator(
                        id: "a", title: LocalizedText([.zh: "A"]),
                        source: .elsewhere(LocalizedText([.zh: "Elsewhere"])),
                        target: 125_000)
                ]))
    }

    @Test func whatDoesNotFitTogetherIsNamed() {
        let line = { (rest: String) in "  - { id: a, title: A, \(rest) }" }
        #expect(read(line("measure: resolved, target: 95%")).found == [])
        #expect(read(line("target: 95%")).found == ["3:11 indicator-source"])
        #expect(read(line("measure: resolved, source: B, target: 95%")).found == ["3:11 indicator-source"])
        #expect(read(line("measure: resolved, target: 4.5")).found == ["3:51 indicator-target"])
        #expect(read(line("measure: satisfaction, target: 95%")).found == ["3:55 indicator-target"])
        #expect(read(line("measure: resolved, target: 96%")).found == ["3:51 indicator-target-differs"])
        #expect(read(line("measure: resolved, target: 101%")).found == ["3:51 bad-value"])
        #expect(read(line("measure: satisfaction, target: 0.5")).found == ["3:55 bad-value"])
        #expect(
            read(line("source: B, target: 1%") + "\n" + line("source: C, target: 1%")).found == ["4:11 duplicate-id"])
    }

    private func weakens(_ change: (inout QualityTable) -> Void) throws -> Bool {
        let before = try Self.sample()
        var after = before
        var table = try #require(after.quality)
        change(&table)
        after.quality = table
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(!plan.changes.isEmpty)
        return plan.weakens
    }

    @Test func askingForLessWeakensTheHandover() throws {
        #expect(try weakens { $0.indicators[0].target -= 1 })
        #expect(try weakens { $0.indicators[0].minimum = 11 })
        #expect(try weakens { $0.indicators.removeLast() })
        #expect(try weakens { $0.indicators[0].source = .elsewhere(LocalizedText([.en: "B"])) })
        #expect(try weakens { $0.satisfiedFrom = 3 })
        #expect(try !weakens { $0.indicators[0].target += 1 })
        #expect(try !weakens { $0.indicators[0].comparison = .moreThan })
        #expect(try !weakens { $0.indicators[0].minimum = 9 })
        #expect(try !weakens { $0.indicators[0].title = LocalizedText([.en: "B"]) })
        #expect(try !weakens { $0.satisfiedFrom = 5 })
        let before = try Self.sample()
        var without = before
        without.quality = nil
        #expect(DefinitionsPlan.compare(inForce: before, proposed: without, today: PlanTests.today).weakens)
        #expect(!DefinitionsPlan.compare(inForce: without, proposed: before, today: PlanTests.today).weakens)
    }
}
