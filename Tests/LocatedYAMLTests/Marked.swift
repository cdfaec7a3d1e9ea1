import HandoverModel
import LocatedYAML
import Testing

/// A text in which the markers 1️⃣ to 9️⃣ show positions; they are not part of `text`.
struct Marked {
    let text: String
    private let positions: [Int: Position]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var positions: [Int: Position] = [:]
        var line = 1
        var column = 1
        let scalars = Array(marked.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}", scalars[index + 2] == "\u{20E3}" {
                positions[Int(scalar.value) - 0x30] = Position(line: line, column: column)
                index += 3
                continue
            }
            text.append(scalar)
            line += scalar == "\n" ? 1 : 0
            column = scalar == "\n" ? 1 : column + 1
            index += 1
        }
        self.text = String(text)
        self.positions = positions
    }

    func range(_ start: Int, _ end: Int) throws -> SourceRange {
        SourceRange(try #require(positions[start]), try #require(positions[end]))
    }

    func has(_ marker: Int) -> Bool { positions[marker] != nil }

    func parse() -> YAMLDocument { LocatedYAMLTests.parse(text) }
}

func parse(_ text: String) -> YAMLDocument {
    YAMLDocument(parsing: Array(text.utf8), file: "a.yaml")
}

extension YAMLDocument {
    var problems: [Problem] { diagnostics.map(\.problem) }

    /// Every node on a line of its own: its range, its kind and its text.
    var outline: [String] { root.map { lines(of: $0, indent: "") } ?? [] }

    private func lines(of node: YAMLNode, indent: String) -> [String] {
        let head = indent + text(node.range)
        switch node {
        case .scalar(let scalar):
            return ["\(head) \(scalar.style) \(scalar.text.debugDescription)"]
        case .sequence(let sequence):
            return ["\(head) sequence"] + sequence.elements.flatMap { lines(of: $0, indent: indent + "  ") }
        case .mapping(let mapping):
            return ["\(head) mapping"]
                + mapping.pairs.flatMap { pair in
                    lines(of: .scalar(pair.key), indent: indent + "  ")
                        + lines(of: pair.value, indent: indent + "    ")
                }
        }
    }

    private func text(_ range: SourceRange) -> String {
        "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    }
}
