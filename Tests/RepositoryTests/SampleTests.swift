import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct SampleTests {
    private let loaded = Workspace.load(folder: Repository.root.path(percentEncoded: false))

    @Test func validatesWithoutErrorsOrWarnings() throws {
        #expect(loaded.diagnostics == [])
        let scratch = try Scratch()
        let output = try Program.type("handover validate", in: try Scenario.sample(in: scratch.folder))
        #expect(output == Program.Output(status: 0, standard: "no errors\n", error: ""))
    }

    @Test func holdsTheCustomersHandover() throws {
        let definitions = try #require(loaded.definitions)
        #expect(definitions.items.count == 24)
        #expect(Set(definitions.checklists.map(\.id.rawValue)) == ["team", "resources", "capability", "documents"])
        #expect(definitions.checklists.map(\.items.count) == [6, 6, 6, 6])
        #expect(definitions.plans.flatMap(\.modules).count == 8)
        #expect(definitions.items.filter { $0.id.rawValue.hasPrefix("capability/") }.allSatisfy { $0.requires != nil })
        #expect(definitions.items.allSatisfy { $0.due != nil && $0.owner != nil && $0.keys.count == 2 })
    }

    @Test func isWholeInBothLanguages() throws {
        let definitions = try #require(loaded.definitions)
        var texts = definitions.items.map(\.title) + definitions.items.compactMap(\.acceptWhen)
        texts +=
            definitions.checklists.map(\.title) + definitions.capabilities.map(\.title) + definitions.roles.map(\.title)
        texts += definitions.plans.map(\.title) + definitions.plans.flatMap(\.modules).map(\.title)
        let levels = try #require(definitions.services).levels
        texts += levels.flatMap { [$0.title, $0.definition] + [$0.scope].compactMap { $0 } + $0.stages.map(\.title) }
        texts += definitions.channels.flatMap { [$0.title, $0.use] + $0.occasions }
        texts += definitions.contacts.flatMap { [$0.title] + [$0.line, $0.use].compactMap { $0 } }
        texts += definitions.catalogue.flatMap { service in
            [service.title] + service.deliverables + service.parts.flatMap { [$0.title] + $0.covers }
        }
        let knowledge = try #require(definitions.knowledge)
        texts += knowledge.folders.map(\.title) + knowledge.documents.map(\.title) + (knowledge.cases?.sections ?? [])
        let rota = try #require(definitions.rota)
        texts += rota.layers.map(\.title) + rota.cover.map(\.title)
        texts.append(try #require(definitions.credits?.fee).base)
        texts += try #require(definitions.quality).indicators.flatMap {
            [$0.title] + [$0.kind, $0.method].compactMap { $0 }
        }
        texts += try #require(definitions.alerts).rules.map(\.title)
        texts += definitions.commitments.flatMap { [$0.title] + [$0.place].compactMap { $0 } }
        texts += definitions.questions.flatMap { [$0.question, $0.answer] }
        #expect(texts.count > 120)
        for text in texts {
            #expect(Set(text.texts.keys) == [.zh, .en], "\(text.text(in: .en))")
        }
    }
}
