import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct WordingTests {
    struct Case: Decodable {
        var name: String
        var yaml: String
        var canonical: [String: String]
        var wording: [String: String]
    }

    static func cases() throws -> [Case] {
        let text = try Repository.text("Tests/Fixtures/wording/wording.json")
        return try JSONDecoder().decode([Case].self, from: Data(text.utf8))
    }

    @Test func digestsAreThoseOfAnIndependentProgram() throws {
        let cases = try Self.cases()
        #expect(cases.count == 3)
        for one in cases {
            let list = "schema: handover/v1\nchecklist: other\ntitle: Other\nitems:\n\(one.yaml)\n"
            let definitions = try #require(Workspace.load(Example.files(["checklists/other.yaml": list])).definitions)
            let wording = try #require(definitions.item("other/one")).wording
            let found = Dictionary(uniqueKeysWithValues: wording.map { ($0.key.rawValue, $0.value.description) })
            #expect(found == one.wording, "\(one.name)")
        }
    }

    @Test func pageShowsTheDigestOfItsExample() throws {
        let page = try Repository.text("docs/wording-digest.md")
        let example = try Self.cases()[1]
        #expect(page.contains(example.yaml.trimmingCharacters(in: .newlines)))
        #expect(page.contains(try #require(example.canonical["en"])))
        #expect(page.contains(try #require(example.wording["en"])))
    }
}
