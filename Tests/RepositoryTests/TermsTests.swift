import Foundation
import HandoverModel
import HandoverViews
import LocatedYAML
import Testing

/// Where the clauses of the contract stand in this repository's own workspace.
@Suite struct TermsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The value of a key such as `severities[P0].response`; nil where there is none.
    private func value(_ key: String, in node: YAMLNode) -> YAMLNode? {
        key.split(separator: ".").reduce(node) { found, part in
            guard case .mapping(let mapping)? = found else { return nil }
            let halves = part.split(separator: "[")
            guard let own = halves.first.flatMap({ mapping[String($0)] }) else { return nil }
            guard halves.count == 2 else { return own }
            guard case .sequence(let list) = own else { return nil }
            return list.elements.first { element in
                guard case .mapping(let entry) = element, case .scalar(let id)? = entry["id"] else { return false }
                return id.text == halves[1].dropLast()
            }
        }
    }

    @Test func everyPlaceIsThere() throws {
        var files: [String: YAMLNode] = [:]
        for clause in ContractTerms.clauses {
            for place in clause.places {
                if files[place.file] == nil {
                    let bytes = try Data(contentsOf: Self.root.appending(path: place.file))
                    files[place.file] = YAMLDocument(parsing: Array(bytes), file: place.file).root
                }
                let root = try #require(files[place.file])
                #expect(value(place.key, in: root) != nil, "\(place.file) \(place.key)")
            }
        }
    }

    /// Every question that a clause asks is one of the workspace.
    @Test func everyQuestionIsAsked() throws {
        let text = try String(contentsOf: Self.root.appending(path: "handover.yaml"), encoding: .utf8)
        for question in ContractTerms.clauses.compactMap(\.question) {
            #expect(text.contains("  - id: \(question)\n"), "\(question)")
        }
    }
}
