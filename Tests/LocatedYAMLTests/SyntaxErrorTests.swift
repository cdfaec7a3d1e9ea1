import HandoverModel
import LocatedYAML
import Testing

@Suite struct SyntaxErrorTests {
    /// The problem is from marker 1 to marker 2; the thing that was being read began at marker 3.
    static let broken: [(String, String)] = [
        ("a: 3️⃣[4️⃣1, 2\n中1️⃣:2️⃣ 3\n", "did not find expected ',' or ']' while parsing a flow sequence"),
        ("a: 1\n3️⃣b4️⃣cd\n1️⃣e2️⃣: 2\n", "could not find expected ':' while scanning a simple key"),
        ("a: 1\n b1️⃣:2️⃣ 2\n", "mapping values are not allowed in this context"),
        ("a: 3️⃣\"4️⃣b\n1️⃣2️⃣", "found unexpected end of stream while scanning a quoted scalar"),
        ("a: 1️⃣@2️⃣\n", "found character that cannot start any token while scanning for the next token"),
    ]

    @Test(arguments: broken)
    func saysWhatLibyamlSaysAndWhere(marked: String, detail: String) throws {
        let marked = Marked(marked)
        let document = marked.parse()
        #expect(document.root == nil)
        #expect(document.problems == [.yamlSyntax(detail: detail)])
        let diagnostic = try #require(document.diagnostics.first)
        #expect(diagnostic.range == (try marked.range(1, 2)))
        let began = marked.has(3) ? [document.source.note(.declaredHere, at: try marked.range(3, 4))] : []
        #expect(diagnostic.notes == began)
    }

    @Test func keepsWhatItFoundBefore() {
        #expect(parse("a: *b\nc: ]\n").problems.first == .forbiddenAlias)
        #expect(parse("a: *b\nc: ]\n").problems.count == 2)
    }

    @Test(arguments: [
        "", "\n\n", "# only\n  # comments", "---\n", "---\n# nothing\n...\n", "\u{FEFF}", "%YAML 1.1\n---\n",
    ])
    func saysThatAFileIsEmpty(text: String) {
        let document = parse(text)
        #expect(document.root == nil)
        #expect(document.diagnostics == [Diagnostic(file: "a.yaml", range: nil, problem: .emptyFile)])
    }
}
