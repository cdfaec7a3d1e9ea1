import HandoverModel
import LocatedYAML
import Testing

@Suite struct PositionTests {
    @Test func everyNodeKnowsItsStartAndEnd() {
        let document = parse(
            """
            # comment
            标题: { zh: 交接,
               en: "Hand 中 over" , e: }   # comment
            items:
            - id: rota
              on: no
            - [a: 1 , 'x' ]
            -
            - plain
              over lines

            # the end

            last:
            """)
        #expect(document.problems == [])
        #expect(
            document.outline == [
                "2:1-14:6 mapping",
                "  2:1-2:3 plain \"标题\"",
                "    2:5-3:28 mapping",
                "      2:7-2:9 plain \"zh\"",
                "        2:11-2:13 plain \"交接\"",
                "      3:4-3:6 plain \"en\"",
                "        3:8-3:21 quoted \"Hand 中 over\"",
                "      3:24-3:25 plain \"e\"",
                "        3:27-3:27 plain \"\"",
                "  4:1-4:6 plain \"items\"",
                "    5:1-10:13 sequence",
                "      5:3-6:9 mapping",
                "        5:3-5:5 plain \"id\"",
                "          5:7-5:11 plain \"rota\"",
                "        6:3-6:5 plain \"on\"",
                "          6:7-6:9 plain \"no\"",
                "      7:3-7:16 sequence",
                "        7:4-7:8 mapping",
                "          7:4-7:5 plain \"a\"",
                "            7:7-7:8 plain \"1\"",
                "        7:11-7:14 quoted \"x\"",
                "      8:2-8:2 plain \"\"",
                "      9:3-10:13 plain \"plain over lines\"",
                "  14:1-14:5 plain \"last\"",
                "    14:6-14:6 plain \"\"",
            ])
    }

    @Test func blockScalarEndsAfterItsLastLineWithText() {
        let document = parse("a: |\n  one\n\n  # two\n\n\nb: >-  # folded\n  x\n   y\n\n# less\nc: |\n\nd: |\n  中 end")
        #expect(
            document.outline == [
                "1:1-15:8 mapping",
                "  1:1-1:2 plain \"a\"", "    1:4-4:8 block \"one\\n\\n# two\\n\"",
                "  7:1-7:2 plain \"b\"", "    7:4-9:5 block \"x\\n y\"",
                "  12:1-12:2 plain \"c\"", "    12:4-12:5 block \"\"",
                "  14:1-14:2 plain \"d\"", "    14:4-15:8 block \"中 end\"",
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineBreakCountsOnce(lineBreak: String) {
        let text = ["a: \"中", "", " x\" # c", "b: [1,", "2]", "c: |", "  t", "d: 1"].joined(separator: lineBreak)
        let document = parse(text)
        #expect(
            document.outline == [
                "1:1-8:5 mapping",
                "  1:1-1:2 plain \"a\"", "    1:4-3:4 quoted \"中\\nx\"",
                "  4:1-4:2 plain \"b\"", "    4:4-5:3 sequence", "      4:5-4:6 plain \"1\"",
                "      5:1-5:2 plain \"2\"",
                "  6:1-6:2 plain \"c\"", "    6:4-7:4 block \"t\\n\"",
                "  8:1-8:2 plain \"d\"", "    8:4-8:5 plain \"1\"",
            ])
        #expect(document.source.excerpt(at: Position(line: 7, column: 1))?.text == "  t")
        #expect(document.source.excerpt(at: Position(line: 9, column: 1))?.text == nil)
    }

    @Test func refusedKeyWithoutValueEndsItsMapping() {
        let document = parse("- ? a\n\n\n- b\n")
        #expect(document.outline == ["1:1-4:4 sequence", "  1:3-1:6 mapping", "  4:3-4:4 plain \"b\""])
    }

    @Test func byteOrderMarkIsNoColumn() throws {
        let marked = Marked("1️⃣标题2️⃣: x\na: *b")
        let document = parse("\u{FEFF}" + marked.text)
        guard case .mapping(let mapping) = try #require(document.root) else {
            Issue.record("not a mapping")
            return
        }
        #expect(mapping.pairs.first?.key.range == (try marked.range(1, 2)))
        #expect(document.diagnostics.first?.excerpt == "a: *b")
    }

    @Test func excerptIsCutAroundThePlaceAndSafeToPrint() throws {
        let long = parse("\"" + String(repeating: "中", count: 500) + "\" : *a")
        let first = try #require(long.source.excerpt(at: Position(line: 1, column: 1)))
        #expect(first.text == "\"" + String(repeating: "中", count: 199))
        #expect(first.column == 1)
        let last = try #require(long.diagnostics.first)
        #expect(last.range?.start.column == 506)
        #expect(last.excerptColumn == 406)
        #expect(last.excerpt == String(repeating: "中", count: 96) + "\" : *a")
        let hostile = parse("a: \u{1B}[2J中\u{202E}\n")
        #expect(hostile.source.excerpt(at: Position(line: 1, column: 1))?.text == "a: \u{FFFD}[2J中\u{FFFD}")
        #expect(hostile.source.excerpt(at: Position(line: 2, column: 1))?.text == "")
        #expect(hostile.source.excerpt(at: Position(line: 0, column: 1))?.text == nil)
    }

    /// The column marks of long lines lead to the same bytes as walking along them.
    @Test(arguments: [1, 2, 100, 1_023, 1_024, 1_025, 1_026, 2_049, 4_000, 6_001, 6_002, 7_000])
    func placesOnLongLinesAreFound(column: Int) throws {
        let characters = (0..<6_000).map { $0 % 3 == 0 ? "中" : $0 % 3 == 1 ? "é" : "x" }
        let source = parse("a: 1\nb: " + characters.joined() + "\nc: 2\n").source
        let line = Array(("b: " + characters.joined()).unicodeScalars)
        let excerpt = try #require(source.excerpt(at: Position(line: 2, column: column)))
        let start = min(max(1, column - 100), line.count + 1)
        #expect(excerpt.column == max(1, column - 100))
        #expect(Array(excerpt.text.unicodeScalars) == Array(line[(start - 1)...].prefix(200)))
    }

    @Test func scalarsStayAsWritten() throws {
        let document = parse("[no, ~, '', \"\", 1e3, ]")
        guard case .sequence(let sequence) = try #require(document.root) else {
            Issue.record("not a sequence")
            return
        }
        let scalars = sequence.elements.compactMap { element in
            if case .scalar(let scalar) = element { scalar } else { nil }
        }
        #expect(scalars.map(\.text) == ["no", "~", "", "", "1e3"])
        #expect(scalars.map(\.isLeftOut) == [false, false, false, false, false])
        #expect(scalars.map(\.style) == [.plain, .plain, .quoted, .quoted, .plain])
    }
}
