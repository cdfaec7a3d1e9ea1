import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// What holds for every page.
@Suite struct PageTests {
    @Test(arguments: Language.allCases) func isWellFormed(language: Language) {
        for (name, markup) in (EveryPage.plain[language] ?? []) + (EveryPage.hostile[language] ?? []) {
            #expect(markup.mistakes == [], "\(name)")
        }
    }

    /// No text, wherever it stands, makes a tag or an attribute.
    @Test(arguments: Language.allCases) func textNeverChangesItsShape(language: Language) throws {
        let pages = try #require(EveryPage.plain[language])
        #expect(pages.count > 20)
        for (plain, hostile) in zip(pages, try #require(EveryPage.hostile[language])) {
            #expect(plain.markup.shape == hostile.markup.shape, "\(plain.name)")
        }
    }

    @Test(arguments: Language.allCases) func hasOneHeadingLandmarksAndLabels(language: Language) {
        for (name, markup) in EveryPage.plain[language] ?? [] {
            func all(_ tag: String) -> [Markup.Element] { markup.elements.filter { $0.name == tag } }
            for tag in ["h1", "main", "header", "title"] {
                #expect(all(tag).count { !$0.parents.contains("svg") } == 1, "\(name) \(tag)")
            }
            #expect(all("html").first?["lang"] == language.tag)
            let ids = markup.elements.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(name): \(ids.filter { id in ids.count { $0 == id } > 1 })")
            let named = Set(ids)
            for element in markup.elements {
                for attribute in ["for", "aria-labelledby", "aria-describedby"] {
                    for id in (element[attribute] ?? "").split(separator: " ") {
                        #expect(named.contains(String(id)), "\(name) \(attribute)=\(id)")
                    }
                }
            }
            let labelled = Set(all("label").compactMap { $0["for"] })
            for control in markup.elements where ["input", "select", "textarea"].contains(control.name) {
                let isNamed = control["type"] == "hidden" || control["aria-label"] != nil
                #expect(isNamed || labelled.contains(control["id"] ?? ""), "\(name) \(control.attributes)")
            }
            for element in all("button") + all("a") + all("summary") + all("h2") {
                #expect(element.text.contains { !$0.isWhitespace }, "\(name) \(element.name) \(element.attributes)")
            }
            for drawing in all("svg") where drawing["role"] == "img" {
                #expect(drawing["aria-label"] != nil || drawing["aria-labelledby"] != nil, "\(name)")
            }
            for cell in all("th") { #expect(cell["scope"] != nil, "\(name)") }
        }
    }

    @Test func carriesNoStylesScriptsOrAddressesOfElsewhere() {
        for pages in [EveryPage.plain[.en], EveryPage.hostile[.en]] {
            for (name, markup) in pages ?? [] {
                for element in markup.elements {
                    #expect(!["script", "style", "iframe", "object", "base", "img"].contains(element.name), "\(name)")
                    for (attribute, value) in element.attributes {
                        #expect(attribute != "style" && !attribute.hasPrefix("on"), "\(name) \(attribute)")
                        guard ["href", "action", "src"].contains(attribute) else { continue }
                        let isOurs = value.hasPrefix("/") && !value.hasPrefix("//") || value.hasPrefix("#")
                        #expect(isOurs || Link(value) != nil, "\(name) \(value)")
                    }
                    if element.name == "form" { #expect(["post", "get"].contains(element["method"])) }
                }
            }
        }
    }

    /// Every form that records says where it is from.
    @Test func sendsTheTokenWithEveryForm() {
        for (name, markup) in EveryPage.plain[.en] ?? [] {
            let forms = markup.elements.count { $0.name == "form" && $0["method"] == "post" }
            let tokens = markup.elements.count {
                $0.name == "input" && $0["name"] == "form" && $0["value"] == "form-token"
            }
            #expect(forms == tokens, "\(name)")
        }
    }

    @Test func speaksOneLanguage() {
        for (name, markup) in EveryPage.hostile[.en] ?? [] {
            for (text, language) in markup.texts where language == "en" {
                #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(name): \(text)")
            }
        }
        // Ids stand beside names that several people share.
        let ids = PageSamples.hostile.definitions.people.map(\.id.rawValue)
        let known: Set = [
            "SLA", "Wilson", "Cochran", "Armitage", "Clopper", "Pearson", "https", "Asia", "Shanghai", "IOE", "DREAM",
            "UTC", "SHA", "SSO", "JSON",
            "AAAAAAAAAAEAAAAAAAAAAgAAAAAAAAADAAAAAAAAAAQ",
            "WeCom", "checklists", "handover", "ledger", "verify", "task", "import",
            "vEjRWeJCr", "PDF",
            "kb", "apply", "plan", "person", "training", "capabilities", "yaml", "people", "HANDOVER", "TOKEN",
            "invitation", "separation",
            "example", "com", "handover", "org", "pdf",
            "support", "rota", "knowledge", "credits", "serve", "oncall", "calendar", "cover",
            "check", "reviewed", "alerts", "CNY",
            // Addresses of definitions and names of systems, on the page of the contract's terms.
            "repeated", "review", "Markdown", "history", "version", "case", "ServiceNow", "Jira", "Zammad", "GitLab",
            "HTML",
            "report",
        ]
        for (name, markup) in EveryPage.hostile[.zh] ?? [] {
            for (text, language) in markup.texts where language == "zh-CN" {
                var own = text.replacing(PageSamples.hostileText, with: "")
                for item in PageSamples.hostile.definitions.items { own.replace(item.id.rawValue, with: "") }
                own.replace(String(PageSamples.hostileText.prefix(60)), with: "")
                // All of them are called alike.
                for capability in PageSamples.hostile.definitions.capabilities {
                    own.replace(capability.id.rawValue, with: "")
                }
                let words = own.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { $0.count > 3 }
                #expect(Set(words).subtracting(known).subtracting(ids).isEmpty, "\(name): \(own)")
            }
        }
    }

    @Test func staysSmall() {
        for language in Language.allCases {
            for (name, html) in EveryPage.all(language) { #expect(html.bytes.count < 150_000, "\(name)") }
        }
        #expect(Stylesheet.text.utf8.count < 20_000)
    }

    /// With 500 items, nothing done and everything to be signed, no page is larger than 150 kB.
    @Test func staysSmallWith500Items() {
        let large = PageSamples.large
        let steps = large.items.map { NextStep(action: .sign($0.id, .delivered, evidence: .link)) }
        for language in Language.allCases {
            let frame = PageSamples.plain.frame(language, .items(), as: "lisi")
            let explanation = large.explainVerdict(
                definitions: PageSamples.plain.definitions, facts: PageSamples.plain.facts)
            let pages = [
                DirectorPage.html(.init(readiness: large), in: frame),
                ItemListPage.html(
                    .init(items: large.items, steps: steps, schedule: large.forecast?.schedule), in: frame),
                ForecastPage.html(PageSamples.plain.forecast(large), in: frame),
                WhyPage.html(explanation, in: frame),
                TraineePage.html(.init(person: large.people[0], steps: steps), in: frame),
            ]
            for page in pages { #expect(page.bytes.count < 150_000) }
            #expect(pages[1].text.contains("page=2"))
        }
    }

    /// What is waived is called so by one word, in its short form before its day alone.
    @Test func callsAWaiverByOneWord() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/HandoverViews")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let rest = text.replacing("限期豁免", with: "").replacing("豁免至", with: "")
            #expect(!rest.contains("豁免"), "\(file.lastPathComponent)")
        }
    }

    /// Addresses are written by `href:`, `action:` and `src:` alone, which take no strings.
    @Test func writesAddressesThroughTheirTypes() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/HandoverViews")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" && file.lastPathComponent != "HTML.swift"
        {
            let text = try String(contentsOf: file, encoding: .utf8)
            for attribute in ["href", "action", "src", "formaction"] {
                for form in ["\(attribute)=\\\"\\(", "\(attribute)=\"\\("] {
                    #expect(!text.contains(form), "\(file.lastPathComponent) \(form)")
                }
            }
        }
    }
}
