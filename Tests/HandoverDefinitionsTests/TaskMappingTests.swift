import HandoverDefinitions
import HandoverModel
import Testing

/// Mappings of exports of other systems.
@Suite struct TaskMappingTests {
    private static let head = "schema: handover/v1\nmapping: desk\n"

    /// What is wrong with a mapping, as `line:column code`.
    private func problems(_ text: String) -> [String] {
        TaskMappingFile.read(Array((Self.head + text).utf8), named: "desk.yaml").diagnostics.map {
            "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
        }
    }

    @Test func aMappingIsReadAsItIsWritten() throws {
        let text = """
            rows: tickets
            separator: semicolon
            encoding: gb18030
            zone: Europe/Berlin
            dates: [iso, dd.MM.yyyy HH:mm]
            empty: ["?"]
            people: { Mia Berg: mia }
            unknown-people: left-out
            leave-out: [{ Type: [Epic, "Sub*"] }]
            fields:
              id: Number
              severity: { column: Priority, values: { High: P1 }, otherwise: P3, optional: true }
              level: { rules: [{ when: { Group: A, Tags: "*x*" }, is: alone }] }
              channel: { always: mail }
              opened: { column: Opened, dates: epoch-seconds }
              person: { column: Owner, between: "," }
            """
        let read = TaskMappingFile.read(Array((Self.head + text).utf8), named: "desk.yaml")
        #expect(read.diagnostics == [])
        let both = CellCondition([
            .init(column: "Group", patterns: ["A"]), .init(column: "Tags", patterns: ["*x*"]),
        ])
        let expected = TaskMapping(
            id: "desk", separator: .semicolon, encoding: .gb18030, zone: Zone("Europe/Berlin"),
            dates: [.iso, try #require(DateFormat("dd.MM.yyyy HH:mm"))], empty: ["?"], people: ["Mia Berg": "mia"],
            unknownPeople: .leftOut, leaveOut: [CellCondition([.init(column: "Type", patterns: ["Epic", "Sub*"])])],
            fields: [
                .id: FieldSource(column: "Number"),
                .severity: FieldSource(
                    column: "Priority", values: ["High": "P1"], otherwise: "P3", isOptional: true),
                .level: FieldSource(rules: [.init(when: both, value: "alone")]),
                .channel: FieldSource(always: "mail"),
                .opened: FieldSource(column: "Opened", dates: [.epochSeconds]),
                .person: FieldSource(column: "Owner", between: ","),
            ])
        #expect(read.mapping == expected)
    }

    @Test(arguments: [
        ("rows: tickets\nfields: { opened: O }\n", ["4:9 missing-key"]),
        ("rows: lines\nfields: { id: N }\n", ["3:7 bad-value"]),
        ("rows: events\nfields: { id: N }\n", ["3:7 missing-key"]),
        (
            "rows: tickets\nfields: { id: N }\nevents: { at: T, rules: [{ when: { K: x }, means: closed }] }\n",
            ["5:9 key-not-for-kind"]
        ),
        (
            "rows: events\nfields: { id: N }\nevents: { at: T, rules: [{ when: { K: x } }, { when: { K: y }, sets: opened, value: V }] }\n",
            ["5:26 missing-key", "5:70 key-not-for-kind"]
        ),
        (
            "rows: events\nfields: { id: N }\nevents: { at: T, rules: [{ when: { K: x }, means: closed, sets: person, value: V }] }\n",
            ["5:65 key-not-for-kind"]
        ),
        (
            "rows: events\nfields: { id: N }\nevents: { at: T, rules: [{ when: { K: x }, sets: waited, value: V }] }\n",
            ["5:50 key-not-for-kind"]
        ),
        ("rows: tickets\nfields: { id: { always: X } }\n", ["4:9 field-without-source", "4:25 key-not-for-kind"]),
        ("rows: tickets\nfields: { id: N, severity: { column: P, values: { High: P9 } } }\n", ["4:57 bad-value"]),
        ("rows: tickets\nfields: { id: N, level: { rules: [{ when: { G: A }, is: expert }] } }\n", ["4:57 bad-value"]),
        ("rows: tickets\nfields: { id: N, severity: {} }\n", ["4:9 field-without-source"]),
        ("rows: tickets\nfields: { id: N, title: { column: T, dates: iso } }\n", ["4:45 key-not-for-kind"]),
        ("rows: tickets\ndates: dd-MM HH:mm\nfields: { id: N }\n", ["4:8 bad-value"]),
        ("rows: tickets\nfields: { id: N, sevrity: P }\n", ["4:18 unknown-key"]),
        ("rows: tickets\npeople: [a]\nfields: { id: N }\n", ["4:9 wrong-shape"]),
        ("rows: tickets\npeople: { Mia: Mia }\nfields: { id: N }\n", ["4:16 bad-value"]),
    ])
    func whatIsWrongIsToldAtItsPlace(text: String, expected: [String]) {
        #expect(problems(text) == expected)
    }

    @Test func aWorkspaceChecksItsMappingsAndDoesNotRecordThem() throws {
        let mapping = Self.head + "rows: tickets\npeople: { Mia: bert }\nfields: { id: N }\n"
        let files = Example.files(["support/mappings/desk.yaml": mapping])
        #expect(
            Workspace.load(files).diagnostics.map {
                "\($0.file):\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            } == ["support/mappings/desk.yaml:4:16 unknown-reference"])
        let sound = Example.files(["support/mappings/desk.yaml": mapping.replacing("bert", with: "ben")])
        #expect(Workspace.load(sound).diagnostics == [])
        #expect(sound.recorded() == Example.files([:]).recorded())
        let twice = Example.files([
            "support/mappings/a.yaml": mapping.replacing("bert", with: "ben"),
            "support/mappings/b.yaml": mapping.replacing("bert", with: "ben"),
        ])
        #expect(
            Workspace.load(twice).diagnostics.map { "\($0.file) \($0.problem.code)" }
                == ["support/mappings/b.yaml duplicate-id"])
    }
}
