import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct RecordedTests {
    @Test(arguments: [
        (
            "  - { id: a, email: x@y, name: A, phone: 1 }\n  - { email: x@y, id: b }\n",
            "  - { id: a, name: A }\n  - { id: b }\n"
        ),
        (
            "  - id: a # who\n    email: x@y # private\n    name: A\n    phone: 1\n  # next\n  - phone: 1\n    id: b\n",
            "  - id: a # who\n    name: A\n  # next\n  - id: b\n"
        ),
        ("  - id: a\n    \"phone\": |\n      1\n      2\n    name: A\n", "  - id: a\n    name: A\n"),
        ("  - {id: a,email: x@y,phone: 1}\n", "  - {id: a}\n"),
        ("  - { email: x, phone: 1, id: a }\r\n", "  - { id: a }\r\n"),
    ])
    func contactsAreTakenOutAndNothingElse(_ people: String, _ expected: String) throws {
        let files = WorkspaceFiles(texts: ["handover.yaml": "title: x\npeople:\n\(people)language: en\n"])
        let recorded = try #require(files.recorded())
        let read = try #require(WorkspaceFiles(recorded: recorded.bytes)?["handover.yaml"])
        #expect(String(decoding: read, as: UTF8.self) == "title: x\npeople:\n\(expected)language: en\n")
        let details = files.contactDetails.people["a"]
        #expect(details?.phone != nil || details?.email != nil)
    }

    @Test func sampleReadsTheSameWithoutContacts() throws {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
        let recorded = try #require(files.recorded())
        var definitions = try #require(Workspace.load(files).definitions)
        #expect(files.contactDetails.people["lisi"] == .init(email: "lisi@ioedream.com", phone: "13800138001"))
        #expect(!String(decoding: recorded.bytes, as: UTF8.self).contains("138001380"))
        for index in definitions.people.indices {
            definitions.people[index].email = nil
            definitions.people[index].phone = nil
        }
        #expect(Workspace.load(recorded: recorded.bytes) == definitions)
        #expect(definitions.digest == recorded.digest)
    }

    @Test func recordedFilesAreReadButNotCheckedTogetherAgain() throws {
        func files(_ old: String, _ new: String) -> WorkspaceFiles {
            Example.files([
                "checklists/team.yaml": Example.checklist.replacing(old, with: new)
            ])
        }
        let dangling = files("team/rota", "team/gone")
        #expect(Workspace.load(dangling).definitions == nil)
        let read = Workspace.load(recorded: try #require(dangling.recorded()).bytes)
        #expect(read?.item("team/access")?.needs == ["team/gone"])
        let unreadable = files("weight: 3", "weight: three")
        #expect(Workspace.load(recorded: try #require(unreadable.recorded()).bytes) == nil)
    }

    @Test func blobIsCanonicalJSON() throws {
        let files = WorkspaceFiles(texts: ["b": "\u{FEFF}é\"\\\t\u{1}", "a": ""])
        #expect(
            String(decoding: try #require(files.recorded()).bytes, as: UTF8.self)
                == #"{"files":{"a":"","b":"é\"\\\t\u0001"}}"#)
        #expect(WorkspaceFiles(recorded: Array("{}".utf8)) == nil)
    }
}
