import HandoverModel
import LocatedYAML
import Testing

/// The same numbers in every run.
private struct FixedNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct MutationTests {
    private static let valid = """
        # yaml-language-server: $schema=x
        schema: handover/v1
        标题: { zh: 支持团队交接, en: "Support \\u00e9 team" }
        items:
          - id: rota   # comment ?
            accept-when: |
              one
                two

            fold: >-
              中文
              x
            sign-off:
            - { meaning: delivered, by: delivering/support-manager }
            - [a: 1, 'it''s', "b"]
            empty:
        last: plain
          over lines
        """

    private static let pieces =
        [
            "[", "]", "{", "}", ",", ":", ": ", "- ", "? ", "?", "*a ", "&a ", "! ", "!!x ", "|\n", ">\n", "\"", "'",
            "#", " #", "\n", "\r", "\r\n", "\t", "  ",
            "---\n", "...\n", "%", "%TAG ! x\n", "<<: ", "\\", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "中", "😀", "@",
            "`", "a: b\n",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE4, 0xB8]]

    @Test(arguments: 0..<8)
    func neverLosesItsPlace(seed: UInt64) throws {
        var numbers = FixedNumbers(seed: seed)
        var trees = 0
        for _ in 0..<400 {
            var bytes = Array(Self.valid.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let offset = Int.random(in: 0...bytes.count, using: &numbers)
                let end = min(bytes.count, offset + Int.random(in: 0...3, using: &numbers))
                bytes.replaceSubrange(offset..<end, with: try #require(Self.pieces.randomElement(using: &numbers)))
            }
            let document = YAMLDocument(parsing: bytes, file: "a.yaml")
            trees += document.root == nil ? 0 : 1
            let whole = extent(of: bytes)
            #expect(document.root != nil || !document.diagnostics.isEmpty)
            for range in document.diagnostics.flatMap({ [$0.range].compactMap(\.self) + $0.notes.map(\.range) }) {
                #expect(whole.contains(range), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
            if let root = document.root {
                let stray = firstStray(in: root, within: whole)
                #expect(stray == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
        }
        #expect(trees > 50)
    }

    private func extent(of bytes: [UInt8]) -> SourceRange {
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var end = Position(line: 1, column: 1)
        var previous: Unicode.Scalar?
        for scalar in text.first == "\u{FEFF}" ? text.dropFirst() : text[...] {
            let endsLine = scalar == "\n" || scalar == "\r"
            if scalar == "\n" && previous == "\r" {
                previous = scalar
                continue
            }
            end = endsLine ? Position(line: end.line + 1, column: 1) : Position(line: end.line, column: end.column + 1)
            previous = scalar
        }
        return SourceRange(Position(line: 1, column: 1), Position(line: end.line, column: end.column))
    }

    /// The first node that is not within its parent or begins before its elder sibling ends.
    private func firstStray(in node: YAMLNode, within parent: SourceRange) -> YAMLNode? {
        guard parent.contains(node.range) else { return node }
        let children: [YAMLNode] =
            switch node {
            case .scalar: []
            case .sequence(let sequence): sequence.elements
            case .mapping(let mapping): mapping.pairs.flatMap { [.scalar($0.key), $0.value] }
            }
        for (elder, child) in zip(children, children.dropFirst()) where child.range.start < elder.range.end {
            return child
        }
        return children.lazy.compactMap { firstStray(in: $0, within: node.range) }.first
    }
}

extension SourceRange {
    fileprivate func contains(_ other: SourceRange) -> Bool {
        start <= other.start && other.start <= other.end && other.end <= end
    }
}
