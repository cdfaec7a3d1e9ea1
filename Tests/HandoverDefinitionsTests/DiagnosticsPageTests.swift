import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

/// `docs/diagnostics.md`: each code is there, and each example gives that code at that place and nothing else.
@Suite struct DiagnosticsPageTests {
    @Test func everyCodeIsDocumentedOnce() throws {
        let source = try Repository.text("Sources/HandoverModel/Diagnostics/ProblemCode.swift")
        let codes = source.matches(of: /case \.\w+: "([a-z0-9-]+)"/).map { String($0.output.1) }
        #expect(codes.count > 50)
        #expect(try DiagnosticsPage().sections.map(\.code).sorted() == codes.sorted())
    }

    @Test func everySectionIsInBothLanguages() throws {
        for section in try DiagnosticsPage().sections {
            #expect(section.prose.contains { $0.unicodeScalars.allSatisfy(\.isASCII) }, "\(section.code)")
            #expect(section.prose.contains { $0.contains(/\p{Han}/) }, "\(section.code)")
        }
    }

    @Test func everyExampleGivesItsCodeAtItsPlace() throws {
        var made: Set<String> = []
        for section in try DiagnosticsPage().sections {
            guard let place = section.place else {
                made.insert(section.code)
                continue
            }
            let found: [Diagnostic]
            if let (name, text) = section.files.first, name.hasSuffix(".csv") {
                found =
                    ChecklistImport.workspace(
                        from: Array(text.utf8), named: name, language: .en, starts: Day(number: 20_000), zone: .utc
                    ).diagnostics
            } else {
                found = Workspace.load(Example.files(section.files)).diagnostics
            }
            let expected = "\(place): \(section.severity)[\(section.code)]"
            #expect(found.map { line($0).prefix { $0 != "]" } + "]" } == [expected[...]], "\(section.code)")
        }
        #expect(made == Self.madeByTests)
    }

    /// Codes whose examples are made by `FileTests`, `BoundTests`, `PlanTests`, `ChecklistImportTests`, `TaskTableTests` and
    /// `MappedExportTests`, since no text can show them.
    static let madeByTests: Set = [
        "file-unreadable", "file-vanished", "not-a-file", "link-loop", "file-too-large", "not-utf8", "utf16",
        "missing-file", "too-many-files", "forbidden-character", "too-deep", "too-many-values", "retired-id-reused",
        "zone-fixed", "side-without-lead", "csv-unknown-encoding", "csv-cell-too-long", "not-a-folder",
        "workspace-too-large",
        "workspace-has-too-many-values", "more-problems", "csv-empty", "csv-too-few-cells", "csv-unmapped-value",
        "csv-too-many-events",
        "csv-ticket-incomplete", "csv-wrong-encoding", "csv-other-separator", "unknown-mapping",
    ]
}

/// The page as sections.
struct DiagnosticsPage {
    struct Section {
        var code: String
        var prose: [String] = []
        var files: [String: String] = [:]
        var severity = "error"
        var place: String?
    }

    var sections: [Section] = []

    init() throws {
        var file: String?
        for text in try Repository.text("docs/diagnostics.md").split(separator: "\n", omittingEmptySubsequences: false)
        {
            if let name = file {
                if text == "```" {
                    file = nil
                } else {
                    sections[sections.count - 1].files[name, default: ""] += text + "\n"
                }
            } else if let match = text.wholeMatch(of: /### ([a-z0-9-]+)/) {
                sections.append(Section(code: String(match.output.1)))
            } else if let match = text.wholeMatch(of: /```(?:yaml|csv) (\S+)/) {
                file = String(match.output.1)
                sections[sections.count - 1].files[String(match.output.1)] = ""
            } else if let match = text.wholeMatch(of: /(Error|Warning) at `(\S+)`\./) {
                sections[sections.count - 1].severity = match.output.1.lowercased()
                sections[sections.count - 1].place = String(match.output.2)
            } else if !sections.isEmpty, !text.isEmpty, !text.hasPrefix("#") {
                sections[sections.count - 1].prose.append(String(text))
            }
        }
    }
}
