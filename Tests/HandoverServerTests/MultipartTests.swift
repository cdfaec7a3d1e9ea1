import Testing

@testable import HandoverServer

/// Forms as browsers and programs send them, cut anywhere.
struct MultipartTests {
    struct Part: Hashable {
        var head: PartHead
        var content: [UInt8]
    }

    private func read(_ body: [UInt8], boundary: String = "b", cutAt cuts: [Int] = []) throws -> [Part] {
        var reader = try MultipartReader(boundary: boundary)
        var parts: [Part] = []
        var open = false
        for (start, end) in zip([0] + cuts, cuts + [body.count]) {
            for event in try reader.read(body[start..<end]) {
                switch event {
                case .part(let head):
                    #expect(!open)
                    open = true
                    parts.append(Part(head: head, content: []))
                case .bytes(let bytes):
                    #expect(open && !bytes.isEmpty)
                    parts[parts.count - 1].content += bytes
                case .partEnd:
                    #expect(open)
                    open = false
                }
            }
        }
        try reader.finish()
        return parts
    }

    @Test func readsWhatABrowserSends() throws {
        let body = """
            ------WebKitFormBoundary7MA4\r
            Content-Disposition: form-data; name="note"\r
            \r
            交接 ok\r
            ------WebKitFormBoundary7MA4\r
            Content-Disposition: form-data; name="file"; filename="会议 %22纪要%22.pdf"\r
            Content-Type: application/pdf\r
            \r
            %PDF-1.4\r
            \r
            ------WebKitFormBoundary7MA4\r
            Content-Disposition: form-data; name="empty"\r
            \r
            \r
            ------WebKitFormBoundary7MA4--\r

            """
        #expect(
            try read(Array(body.utf8), boundary: "----WebKitFormBoundary7MA4") == [
                Part(head: PartHead(name: "note"), content: Array("交接 ok".utf8)),
                Part(
                    head: PartHead(name: "file", fileName: "会议 \"纪要\".pdf", mediaType: "application/pdf"),
                    content: Array("%PDF-1.4\r\n".utf8)),
                Part(head: PartHead(name: "empty"), content: []),
            ])
    }

    @Test(arguments: [
        ("form-data; name=\"a\"; filename=\"C:\\\\dir\\\\x \\\"1\\\".txt\"", "a", "x \"1\".txt"),
        ("form-data; name=\"a\"; filename=\"../../etc/passwd\"", "a", "passwd"),
        ("FORM-DATA ; name=a ; filename=b.txt", "a", "b.txt"),
        ("form-data; name=\"a\"; filename=\"x\u{202E}fdp.exe\"", "a", "xfdp.exe"),
        ("form-data; filename=\"\"; name=\"a\"", "a", ""),
        ("form-data; name=\"a\\\"", "a\\", nil),
        ("form-data; name=\"%22 onload=%22\"", "\" onload=\"", nil),
    ])
    func readsNames(field: String, name: String, file: String?) throws {
        let head = try PartHead(Array("Content-Disposition: \(field)".utf8))
        #expect(head == PartHead(name: name, fileName: file))
    }

    @Test(arguments: [
        "", "Content-Type: text/plain", "Content-Disposition: attachment; name=\"a\"", "Content-Disposition: form-data",
        "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name=\"a\" x",
        "Content-Disposition: form-data; name=\"a\"; name=\"b\"", "no colon",
        "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
    ])
    func refusesAHead(_ text: String) {
        #expect(throws: MultipartProblem.badHead) { try PartHead(Array(text.utf8)) }
    }

    @Test func refusesAHeadThatIsNotText() {
        #expect(throws: MultipartProblem.badHead) {
            try PartHead(Array("Content-Disposition: form-data; name=\"".utf8) + [0xFF, 0x22])
        }
    }

    @Test(arguments: ["", "a b ", "ü", "a\r\n", String(repeating: "x", count: 71), "a;b", "a\"b"])
    func refusesABoundary(_ boundary: String) {
        #expect(throws: MultipartProblem.badBoundary) { try MultipartReader(boundary: boundary) }
    }

    private static let field = "Content-Disposition: form-data; name=\"a\"\r\n\r\n"

    private static let long = String(repeating: "p", count: 2000)
    private static let longHead = "--b\r\nX: \(String(repeating: "h", count: 9000))"

    private static let broken: [(body: String, problem: MultipartProblem)] = [
        ("", .incomplete), ("--b", .incomplete), ("--b\r\n\(field)x", .incomplete),
        ("--b\r\n\(field)x\r\n--b", .incomplete), ("--b\r\n\(field)x\r\n--b\r\n", .incomplete),
        ("--b\r\n\(field)x\r\n--bc--\r\n", .malformed), ("--bx\r\n\(field)x\r\n--b--", .malformed),
        ("\(long)\r\n--b--", .malformed), ("--b--\(long)", .malformed),
        ("--b\(String(repeating: " ", count: 2000))\r\n", .malformed), (longHead, .headTooLong(limit: 8192)),
        ("\(longHead)\r\n\r\n", .headTooLong(limit: 8192)),
        (String(repeating: "--b\r\n\(field)\r\n", count: 201), .tooManyParts(limit: 200)),
    ]

    @Test(arguments: broken)
    func refusesABody(body: String, problem: MultipartProblem) {
        for cuts in [[], Array(stride(from: 1, to: body.utf8.count, by: 7))] {
            #expect(throws: problem) { try read(Array(body.utf8), cutAt: cuts) }
        }
    }

    /// Random contents, many of them nearly delimiters, cut anywhere: what comes out is what went in.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func givesBackWhatWentIn(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let crumbs: [[UInt8]] = [
            Array("\r\n".utf8), Array("\r\n--b".utf8), Array("--b--".utf8), Array("\r\n--".utf8), [0x0D], [0x0A], [0],
            [0xFF], Array("text".utf8),
        ]
        var parts: [Part] = []
        var body = Array("before".utf8.prefix(Int.random(in: 0...6, using: &dice)))
        if !body.isEmpty { body += [0x0D, 0x0A] }
        for index in 0..<Int.random(in: 0...4, using: &dice) {
            var content = (0..<Int.random(in: 0...9, using: &dice)).flatMap { _ in
                crumbs.randomElement(using: &dice) ?? []
            }
            // A content that holds the delimiter would end there.
            while content.contains(Array("\r\n--boundary".utf8)) { content.removeLast() }
            parts.append(Part(head: PartHead(name: "f\(index)"), content: content))
            body += Array("--boundary\r\nContent-Disposition: form-data; name=\"f\(index)\"\r\n\r\n".utf8)
            body += content + [0x0D, 0x0A]
        }
        if parts.isEmpty { body += Array("--boundary\r\n".utf8) + Array(Self.field.utf8) + [0x0D, 0x0A] }
        body += Array("--boundary--\r\nafter".utf8)
        let cuts = (0..<Int.random(in: 0...12, using: &dice)).map { _ in Int.random(in: 0...body.count, using: &dice) }
        let read = try read(body, boundary: "boundary", cutAt: cuts.sorted())
        #expect(read == (parts.isEmpty ? [Part(head: PartHead(name: "a"), content: [])] : parts))
    }

    /// Bytes that are no form at all: refused or read, and never more held than the bounds allow.
    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func takesAnything(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var body = Array("--b\r\n\(Self.field)content\r\n--b\r\n\(Self.field)\r\n--b--\r\n".utf8)
        for _ in 0..<Int.random(in: 1...8, using: &dice) {
            let place = Int.random(in: 0..<body.count, using: &dice)
            switch Int.random(in: 0..<3, using: &dice) {
            case 0: body[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: body.remove(at: place)
            default: body.insert(contentsOf: body[place...].prefix(12), at: place)
            }
        }
        let whole = Result { try read(body) }
        let bytewise = Result { try read(body, cutAt: Array(1..<body.count)) }
        #expect((try? whole.get()) == (try? bytewise.get()))
    }
}

/// Numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
