import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct PersonEditTests {
    private let dan = Person(
        id: "dan", name: LocalizedText([.en: "Dan"]), side: .receiving, roles: ["lead", "engineer"], email: "dan@x.org",
        phone: "138", from: Day(number: 20_500))

    private func added(_ text: String) -> String? {
        PersonEdit.add(dan, name: "Dan: \"D\"", to: Array(text.utf8)).bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    private func left(_ text: String) -> String? {
        PersonEdit.leave("b", lastDay: Day(number: 20_500), in: Array(text.utf8)).bytes.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static let braces =
        #"{ id: dan, name: "Dan: \"D\"", team: receiving, roles: [lead, engineer], email: dan@x.org, phone: "138", from: 2026-02-16 }"#

    @Test func addsInTheStyleOfTheLast() {
        #expect(
            added("people:\n  - { id: a } # first\n  # after\nrules: {}\n")
                == "people:\n  - { id: a } # first\n  - \(Self.braces)\n  # after\nrules: {}\n")
        #expect(added("people:\n- { id: a }") == "people:\n- { id: a }\n- \(Self.braces)\n")
        #expect(added("people: [{ id: a }, { id: b }]\n") == "people: [{ id: a }, { id: b }, \(Self.braces)]\n")
        #expect(added("people: []\n") == "people: [\(Self.braces)]\n")
        #expect(
            added("people:\n  - id: a\n    roles:\n      - lead # last\nrules: {}\n") == """
                people:
                  - id: a
                    roles:
                      - lead # last
                  - id: dan
                    name: "Dan: \\"D\\""
                    team: receiving
                    roles: [lead, engineer]
                    email: dan@x.org
                    phone: "138"
                    from: 2026-02-16
                rules: {}

                """)
    }

    @Test func writesTheLastDay() {
        #expect(
            left("people:\n  - { id: b, roles: [x] } # b\n")
                == "people:\n  - { id: b, roles: [x], to: 2026-02-16 } # b\n")
        #expect(left("people:\n  - { id: b, to: 2027-01-01 }\n") == "people:\n  - { id: b, to: 2026-02-16 }\n")
        #expect(
            left("people:\n  - id: b # b\n    to:\n    x: y\n")
                == "people:\n  - id: b # b\n    to: 2026-02-16\n    x: y\n")
        #expect(
            left("people:\n  - id: b\n    roles: [x] # r\n  - id: c\n")
                == "people:\n  - id: b\n    roles: [x] # r\n    to: 2026-02-16\n  - id: c\n")
    }

    @Test func refusesWhatIsThereOrIsNot() {
        let known = PersonEdit.add(dan, name: "Dan", to: Array("people:\n  - { id: dan }\n".utf8))
        #expect(known.bytes == nil)
        #expect(known.diagnostics.map(line) == ["handover.yaml:2:11: error[duplicate-id]"])
        let unknown = PersonEdit.leave("bem", lastDay: Day(number: 1), in: Array(Example.handover.utf8))
        #expect(unknown.bytes == nil)
        #expect(unknown.diagnostics.map(line) == ["handover.yaml: error[unknown-reference] → ben"])
        #expect(PersonEdit.add(dan, name: "Dan", to: []).bytes == nil)
        #expect(added("people: { a: b }\n") == nil)
    }

    @Test(arguments: ["people: []\n", "people:\n  - id: a\n    roles: [x]\n"])
    func theSamePersonTwiceChangesNothing(text: String) throws {
        let once = try #require(added(text))
        #expect(added(once) == once)
    }

    @Test func editedSampleIsClean() throws {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
        var text = try #require(files["handover.yaml"])
        let person = Person(
            id: "jia8", name: LocalizedText([.zh: "甲八"]), side: .receiving, roles: ["receiving-engineer"])
        text = try #require(PersonEdit.add(person, name: "甲八", to: text).bytes)
        text = try #require(PersonEdit.leave("jia3", lastDay: Day(number: 20_500), in: text).bytes)
        let (definitions, diagnostics) = Workspace.load(files.replacing("handover.yaml", with: text))
        // The turns of whoever left are others' to take: told, and no error.
        #expect(
            diagnostics.map(line) == [
                "support/rota.yaml:43:15: warning[member-not-there] (declaredHere handover.yaml:136:11)"
            ])
        #expect(definitions?.person("jia8")?.name.text(in: .zh) == "甲八")
        #expect(definitions?.person("jia3")?.to == Day(number: 20_500))
    }
}
