import HandoverModel
import LocatedYAML
import Testing

@Suite struct RefusalTests {
    /// Each text has one thing wrong, from marker 1 to marker 2.
    static let refused: [(String, Problem)] = [
        ("a: 1️⃣*b2️⃣\n", .forbiddenAlias),
        ("1️⃣*b2️⃣ : a\n", .forbiddenAlias),
        ("中: 1️⃣&b2️⃣ c\n", .forbiddenAnchor),
        ("a:\n  1️⃣&b2️⃣\n  c: 1\n", .forbiddenAnchor),
        ("1️⃣&b2️⃣ a: 1\n", .forbiddenAnchor),
        ("a: 1️⃣!b2️⃣ c\n", .forbiddenTag),
        ("a: 1️⃣!2️⃣ c\n", .forbiddenTag),
        ("a: 1️⃣!2️⃣ \"c\"\n", .forbiddenTag),
        ("{\"a\":1️⃣!2️⃣ c}\n", .forbiddenTag),
        ("a: 1️⃣!!str2️⃣\n", .forbiddenTag),
        ("a: [1️⃣!!str2️⃣, b]\n", .forbiddenTag),
        ("a: 1️⃣!<tag:yaml.org,2002:map>2️⃣ {}\n", .forbiddenTag),
        ("# head\n\n1️⃣%TAG !e! tag:example.org,2000:2️⃣\n---\na: 1\n", .forbiddenTag),
        ("a:\n  1️⃣<<2️⃣: { b: 1 }\n", .forbiddenMergeKey),
        ("1️⃣?2️⃣ a\n: 1\n", .forbiddenComplexKey),
        ("a: 1\n1️⃣?2️⃣ # what ?\n  b\n: 1\n", .forbiddenComplexKey),
        ("a: [1️⃣?2️⃣ b: 1]\n", .forbiddenComplexKey),
        ("a: {1️⃣?2️⃣ b: 1}\n", .forbiddenComplexKey),
        ("1️⃣[2️⃣a, b]: 1\n", .forbiddenComplexKey),
        ("{ 1️⃣{2️⃣a: b}: 1 }\n", .forbiddenComplexKey),
        ("1️⃣?2️⃣ - a\n: 1\n", .forbiddenComplexKey),
        ("a: 1\n1️⃣---2️⃣\nb: 1\n", .severalDocuments),
        ("a: 1\n...\n# c\n1️⃣b2️⃣: 1\n", .severalDocuments),
        ("a: 1\n...\n1️⃣%2️⃣YAML 1.1\n---\nb: 1\n", .severalDocuments),
        ("a: \"x1️⃣\u{202E}2️⃣y\"\n", .forbiddenCharacter(codePoint: 0x202E)),
        ("a: 1️⃣\"x\\u202ey\"2️⃣\n", .forbiddenCharacter(codePoint: 0x202E)),
        ("a: 1️⃣\"\\0\"2️⃣\n", .forbiddenCharacter(codePoint: 0)),
    ]

    @Test(arguments: refused)
    func namesTheRefusedThingAndItsPlace(marked: String, problem: Problem) throws {
        let marked = Marked(marked)
        let document = marked.parse()
        #expect(document.problems == [problem])
        #expect(document.diagnostics.first?.range == (try marked.range(1, 2)))
        #expect(document.diagnostics.first?.severity == .error)
        #expect(document.diagnostics.first?.file == "a.yaml")
    }

    @Test(arguments: [
        "a: what ? b ! c", "a: \"? *b &c !d\" # ? *b &c !d", "'<<': 1", "\"?\": 1\n'!': 2", "a: b?c!d&e*f",
        "a: 1\n# what ? *b\nb: 2",
        "--- a\n...\n# c\n...",
        "%YAML 1.1\n---\na: |\n  ? b\n  ! c\n", "a?: {b?: 1, c: '?'}", "\"? \": 1",
    ])
    func acceptsWhatOnlyLooksLikeIt(text: String) {
        #expect(parse(text).problems == [])
    }

    @Test func secondKeyPointsAtTheFirst() throws {
        let marked = Marked(
            """
            1️⃣title2️⃣: a
            owner: { x: 1, 5️⃣'y'6️⃣: 2, 7️⃣y8️⃣: 3 }
            3️⃣"title"4️⃣: b
            """)
        let document = marked.parse()
        #expect(document.problems == [.duplicateKey(key: "y"), .duplicateKey(key: "title")])
        #expect(document.diagnostics.map(\.range) == [try marked.range(7, 8), try marked.range(3, 4)])
        #expect(document.diagnostics.map(\.excerpt) == ["owner: { x: 1, 'y': 2, y: 3 }", "\"title\": b"])
        #expect(
            document.diagnostics.flatMap(\.notes) == [
                Diagnostic.Note(file: "a.yaml", range: try marked.range(5, 6), remark: .firstHere),
                Diagnostic.Note(file: "a.yaml", range: try marked.range(1, 2), remark: .firstHere),
            ])
        guard case .mapping(let mapping) = try #require(document.root) else {
            Issue.record("not a mapping")
            return
        }
        #expect(mapping.pairs.map(\.key.text) == ["title", "owner"])
        guard case .scalar(let title) = mapping["title"] else {
            Issue.record("no title")
            return
        }
        #expect(title.text == "a")
    }

    @Test(arguments: [2, 7, 8, 9, 10, 40])
    func findsASecondKeyAmongMany(count: Int) {
        let keys = (1...count).map { "key-\($0): x\n" }.joined()
        for repeated in [1, count / 2, count] where repeated > 0 {
            let document = parse(keys + "other: x\nkey-\(repeated): y\n")
            #expect(document.problems == [.duplicateKey(key: "key-\(repeated)")])
            #expect(document.diagnostics.first?.notes.first?.range.start == Position(line: repeated, column: 1))
        }
    }

    @Test func findsAllRefusedThingsInOneRunInTheirOrder() {
        let document = parse(
            "a: &x 1\nb: *x\n<<: *x\n? [c]\n: 1\nd: ! e\nf: 1\nf: 2\ng: \u{7F}\nh: &y !z i\n---\n")
        #expect(
            document.problems == [
                .forbiddenAnchor, .forbiddenAlias, .forbiddenMergeKey, .forbiddenAlias, .forbiddenComplexKey,
                .forbiddenTag, .duplicateKey(key: "f"), .forbiddenCharacter(codePoint: 0x7F), .forbiddenAnchor,
                .forbiddenTag, .severalDocuments,
            ])
        #expect(
            document.outline == [
                "1:1-10:11 mapping",
                "  1:1-1:2 plain \"a\"", "    1:4-1:8 plain \"1\"",
                "  2:1-2:2 plain \"b\"", "    2:4-2:6 plain \"\"",
                "  6:1-6:2 plain \"d\"", "    6:4-6:7 plain \"e\"",
                "  7:1-7:2 plain \"f\"", "    7:4-7:5 plain \"1\"",
                "  9:1-9:2 plain \"g\"", "    9:4-9:5 plain \"\u{FFFD}\"",
                "  10:1-10:2 plain \"h\"", "    10:4-10:11 plain \"i\"",
            ])
    }
}
