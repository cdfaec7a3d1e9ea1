import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Commands in what a refusal and a next step advise, against docs/commands.md, which the gate compares with `--help`.
@Suite("What is advised can be typed") struct RemedyCommandTests {
    /// What `textMissing` names on the command line, besides what other refusals have.
    private static let fields = ["question", "document", "reason", "note", "observed", "comment", "file", "level"]

    private let page: CommandPage

    init() throws {
        page = try CommandPage()
    }

    @Test func thePageIsRead() {
        #expect(page.commands["task overturn"]?.isSuperset(of: ["--person", "--level", "--reason"]) == true)
        #expect(page.commands["question ask"]?.contains("--question") == false)
        #expect(page.common.isSuperset(of: ["--as", "--as-of", "--known-at", "--format"]))
    }

    @Test(arguments: Language.allCases) func remediesNameOptionsThatThereAre(language: Language) {
        let names = language == .zh ? Samples.zh : Samples.en
        let refusals =
            (EveryCase.refusals + EveryCase.moreRefusals).filter { $0 != .textMissing(field: "x") }
            + Self.fields.map { Refusal.textMissing(field: $0) }
        for refusal in refusals {
            let said = [
                refusal.remedy(names), refusal.remedy(Names(names.definitions, language: language, isAnonymous: true)),
            ]
            for text in said.compactMap({ $0 }) {
                #expect(page.mistakes(in: text) == [], "\(refusal): \(text)")
            }
        }
    }

    @Test(arguments: ["handover question ask --question x", "handover nosuch --as x", "--nosuch"])
    func aMistakeIsFound(text: String) {
        #expect(page.mistakes(in: text).count == 1)
    }
}

/// docs/commands.md: every command with its options.
struct CommandPage {
    private(set) var commands: [String: Set<String>] = [:]
    /// Options that stand in the head of the page, for many commands.
    private(set) var common: Set<String> = []

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/commands.md")
        var current: String?
        for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("### handover ") {
                let words = line.dropFirst("### handover ".count).split(separator: " ")
                current = words.prefix { $0.allSatisfy { $0.isLowercase || $0 == "-" } }.joined(separator: " ")
                commands[current ?? ""] = []
            } else if line.hasPrefix("## ") {
                current = ""
            } else if let name = current {
                commands[name]?.formUnion(Self.options(in: line))
            } else {
                common.formUnion(Self.options(in: line))
            }
        }
    }

    static func options(in text: some StringProtocol) -> [String] {
        String(text).matches(of: /--[a-z][a-z-]*/).map { String($0.output) }
    }

    /// Commands that there are not, and options that the command before them does not take.
    func mistakes(in text: String) -> [String] {
        var mistakes: [String] = []
        let parts = text.components(separatedBy: "handover ")
        let all = commands.values.reduce(into: common) { $0.formUnion($1) }
        mistakes += Self.options(in: parts[0]).filter { !all.contains($0) }
        for part in parts.dropFirst() where part.first?.isLowercase == true {
            let line = part.prefix { !"；;，。\n".contains($0) }
            let words = line.split(separator: " ").map(String.init)
            let found = (1...max(1, min(3, words.count))).reversed().map { words.prefix($0).joined(separator: " ") }
                .first { commands[$0] != nil }
            guard let found, let own = commands[found] else {
                mistakes.append("handover \(line)")
                continue
            }
            mistakes += Self.options(in: line).filter { !own.contains($0) && !common.contains($0) }
            mistakes += Self.options(in: part.dropFirst(line.count)).filter { !all.contains($0) }
        }
        return mistakes
    }
}
