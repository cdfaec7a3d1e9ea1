import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Reports in every form: their whole text beside the fixtures, and what holds of them whatever they say.
@Suite("Reports") struct ReportDocumentTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/reports")

    /// Without the style sheet, which is the same in all of them.
    private static func text(_ document: ReportDocument, _ format: ReportFormat) -> String {
        document.text(as: format).replacing(Stylesheet.ofReports, with: "")
    }

    private static func file(_ name: String, _ language: Language, _ format: ReportFormat, in folder: URL) -> URL {
        folder.appending(path: "\(name).\(language.rawValue).\(format.fileExtension)")
    }

    @Test(arguments: Language.allCases, ReportFormat.allCases)
    func saysWhatTheFixtureSays(language: Language, format: ReportFormat) throws {
        for (name, document) in ReportSamples.small(language) {
            // Its first bytes too, which reading as a text would take for a mark of the encoding.
            let bytes = try Data(contentsOf: Self.file(name, language, format, in: Self.fixtures))
            let expected = String(decoding: bytes, as: UTF8.self)
            #expect(Self.text(document, format) == expected, "\(name)")
        }
    }

    /// Writes them to look at, when `HANDOVER_REPORTS` names a folder; those of the fixtures have no style sheet.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HANDOVER_REPORTS"] != nil))
    func writesThemToAFolder() throws {
        let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["HANDOVER_REPORTS"]))
        for language in Language.allCases {
            for format in ReportFormat.allCases {
                for (name, document) in ReportSamples.small(language) {
                    try Data(Self.text(document, format).utf8).write(
                        to: Self.file(name, language, format, in: folder))
                }
                for (name, document) in PageSamples.plain.reports(language) {
                    try Data(document.text(as: format).utf8).write(
                        to: Self.file("whole-" + name, language, format, in: folder))
                }
            }
        }
    }

    @Test(arguments: Language.allCases) func htmlNeedsNothingElseAndRunsNothing(language: Language) {
        #expect(!Stylesheet.ofReports.contains("url(") && !Stylesheet.ofReports.contains("@import"))
        #expect(!Stylesheet.ofReports.contains("dark") && !Stylesheet.ofReports.contains("</"))
        for (name, document) in PageSamples.plain.reports(language) + PageSamples.hostile.reports(language) {
            let text = Self.text(document, .html)
            let markup = Markup(text)
            #expect(markup.mistakes == [], "\(name)")
            let names = Set(markup.elements.map(\.name))
            #expect(
                names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "embed", "a", "form", "base"]),
                "\(name): \(names)")
            let attributes = Set(markup.elements.flatMap(\.attributes).map(\.name))
            #expect(attributes.isDisjoint(with: ["src", "href", "xlink:href", "style", "srcset"]), "\(name)")
            #expect(!attributes.contains { $0.hasPrefix("on") }, "\(name)")
            #expect(!text.contains("://"), "\(name)")
            let ids = markup.elements.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(name): \(ids)")
            for element in markup.elements {
                for reference in element["aria-labelledby"]?.split(separator: " ") ?? [] {
                    #expect(ids.contains(String(reference)), "\(name): \(reference)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases) func whatPeopleWriteChangesNoMarkup(language: Language) {
        let pairs = zip(PageSamples.plain.reports(language), PageSamples.hostile.reports(language))
        for (plain, hostile) in pairs {
            #expect(
                Markup(Self.text(plain.document, .html)).shape == Markup(Self.text(hostile.document, .html)).shape,
                "\(plain.name)")
            let markdown = hostile.document.text(as: .markdown)
            #expect(!markdown.contains("<script") && !markdown.contains("<img"), "\(plain.name)")
        }
    }

    @Test(arguments: ["=HYPERLINK(\"x\")", "+1-2", "@SUM(A1)", "\t=1", "-2+3"])
    func noCellIsAFormula(said: String) {
        // Of lisi there is nothing to say in words of people.
        for (name, document) in PageSamples(said: said).reports(.zh) where name != "person-lisi" {
            let rows = document.text(as: .csv).split(separator: "\r\n")
            #expect(rows.count > 8)
            // No text of people has a comma here, and so none in a cell of its own begins one that is not guarded.
            #expect(
                !rows.contains { $0.contains(",\(said.printable)") || $0.contains(",\"\(said.printable.prefix(1))") },
                "\(name)")
            #expect(rows.contains { $0.contains("\"'") }, "\(name)")
        }
    }

    @Test(arguments: Language.allCases) func tablesFitATerminal(language: Language) {
        for (_, document) in PageSamples.plain.reports(language) + ReportSamples.small(language) {
            for line in document.text(as: .table).split(separator: "\n") where !line.contains("handover report ") {
                #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
            }
        }
    }

    @Test func namesOfFilesSayWhatAndWhen() {
        let names = ReportSamples.small(.zh).map { $0.document.fileName(.html) }
        #expect(
            names == [
                "readiness-2026-01-30.html", "person-jia3-2026-01-30.html",
                "capability-incident-response-2026-01-30.html", "acceptance-2026-01-30.html",
                "support-2026-01-2026-01-30.html",
            ])
    }
}
