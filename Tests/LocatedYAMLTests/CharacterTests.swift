import HandoverModel
import LocatedYAML
import Testing

@Suite struct CharacterTests {
    @Test(
        arguments: [
            0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F, 0x2028...0x202E,
            0x2066...0x2069,
            0xFEFF...0xFEFF, 0xFFFE...0xFFFF,
        ] as [ClosedRange<UInt32>])
    func refusesCharactersNobodySees(codePoints: ClosedRange<UInt32>) throws {
        for codePoint in codePoints {
            let scalar = try #require(Unicode.Scalar(codePoint))
            let marked = Marked("a: 1\nb: '中1️⃣\(Character(scalar))2️⃣' # x\nc: *d\n")
            let document = marked.parse()
            #expect(document.problems == [.forbiddenCharacter(codePoint: codePoint), .forbiddenAlias])
            #expect(document.diagnostics.first?.range == (try marked.range(1, 2)))
            #expect(document.diagnostics.first?.excerpt == "b: '中\u{FFFD}' # x")
        }
    }

    @Test(arguments: [
        0x09, 0x20, 0x7E, 0xA0, 0x061B, 0x200B, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A, 0x3000, 0xFEFE, 0xFFFD,
        0x1F600, 0x10FFFD,
    ])
    func acceptsTheirNeighbours(codePoint: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(codePoint))
        let document = parse("a: 'x\(Character(scalar))y'")
        #expect(document.problems == [])
        #expect(document.outline.last == "    1:4-1:9 quoted \("x\(Character(scalar))y".debugDescription)")
    }

    /// Bytes that are not well formed after `a: 中`, with how many of them belong to a good beginning.
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8],
            [0xE4, 0xB8, 0x20],
            [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let text = Array("# 中\na: 中".utf8)
        let place = Position(line: 2, column: 5)
        let range = SourceRange(place, Position(line: 2, column: 6))
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            for end in [[], Array(" *x\nb: *c\n".utf8)] {
                let document = YAMLDocument(parsing: mark + text + bytes + end, file: "a.yaml")
                #expect(document.root == nil)
                #expect(document.problems == [.notUTF8(byteOffset: mark.count + text.count)])
                #expect(document.diagnostics.first?.range == range)
                #expect(document.diagnostics.first?.excerpt?.hasPrefix("a: 中\u{FFFD}") == true)
            }
        }
    }

    @Test(arguments: ["schema: x\n", "# a 中文\n", "ab"])
    func saysThatAFileIsUTF16OrUTF32(text: String) {
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let wideLittle = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8), 0, 0] as [UInt8] }
        let wideBig = text.utf16.flatMap { [0, 0, UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] as [UInt8] }
        let marked = [
            [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xFF, 0xFE, 0, 0] + wideLittle, [0, 0, 0xFE, 0xFF] + wideBig,
        ]
        for bytes in marked + [little, big, wideLittle, wideBig] {
            let document = YAMLDocument(parsing: bytes, file: "a.yaml")
            #expect(document.root == nil)
            #expect(document.diagnostics == [Diagnostic(file: "a.yaml", range: nil, problem: .utf16)])
        }
    }
}
