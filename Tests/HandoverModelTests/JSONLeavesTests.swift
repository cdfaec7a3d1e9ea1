import HandoverModel
import Testing

@Suite struct JSONLeavesTests {
    private func leaves(_ text: String) throws -> JSONLeaves { try JSONLeaves(Array(text.utf8)) }

    @Test func listsEveryValueWithTheWayToIt() throws {
        let text = #"{"a":[1,{"b":"x"},[]],"c":{},"d":true,"e":null,"f":-0.50e+1}"#
        #expect(
            try leaves(text).leaves.map { "\($0.path)=\($0.value)" } == [
                "a[0]=1", "a[1].b=\"x\"", "a[2]=[]", "c={}", "d=true", "e=null", "f=-0.50e+1",
            ])
        #expect(try leaves(" 3 ").leaves.map(\.path) == [""])
        #expect(try leaves(text).number("a[0]") == 1 && leaves(text).text("a[1].b") == "x")
        #expect(try leaves(text).text("a[0]") == nil && leaves(text).number("a[1].b") == nil)
    }

    @Test func aNameIsOneStep() throws {
        #expect(
            try leaves(#"{"a.b":1,"c[0]":{"":2},"d":{"e":3}}"#).leaves.map(\.path)
                == [#""a.b""#, "\"c[0]\".\"\"", "d.e"])
    }

    @Test func howCharactersAreEscapedDoesNotCount() throws {
        let escaped = try leaves("{\"a\\u0062\": \"\\u4e2d\\ud83d\\ude00\\n\\/\"}")
        #expect(try escaped == leaves("{\n\"ab\":\"中😀\\u000a/\"}"))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "tru", "\"\n\"", "\"\\x\"", "\"\\ud83d\"", "{\"a\" 1}",
        "[1] 2",
        "{\"a\":1,\"a\":1}", "'a'", "{a:1}", "\u{FEFF}1", "1e", "--1", "[1 2]", "\"", "{\"a\":1,\"\\u0061\":2}",
        String(repeating: "[", count: 70) + String(repeating: "]", count: 70),
        "{\"" + String(repeating: "a", count: 1_025) + "\":1}",
    ])
    func refusesWhatIsNotOneDocument(text: String) {
        #expect(throws: JSONReadingError.self) { try leaves(text) }
    }

    @Test func saysTheLineOfWhatDoesNotBelongThere() {
        #expect(throws: JSONReadingError(line: 3)) { try leaves("{\n\"a\": 1,\n\"a\": 2\n}") }
    }

    @Test func namesTheFirstDifference() throws {
        let own = try leaves(#"{"a":1,"b":[1,2],"c":"x"}"#)
        #expect(try own.firstDifference(from: leaves(#"{"c":"x","b":[1,2],"a":1}"#)) == nil)
        #expect(
            try own.firstDifference(from: leaves(#"{"a":1,"b":[1,3],"c":"y"}"#))
                == .init(path: "b[1]", own: "2", other: "3"))
        #expect(
            try own.firstDifference(from: leaves(#"{"a":1,"b":[1,2]}"#)) == .init(path: "c", own: "\"x\"", other: nil))
        #expect(
            try own.firstDifference(from: leaves(#"{"a":1,"b":[1,2,3],"c":"x"}"#))
                == .init(path: "b[2]", own: nil, other: "3"))
        // One letter, and a letter with a mark: the same to read, and not the same bytes.
        #expect(try leaves("[\"\u{E9}\"]").firstDifference(from: leaves("[\"e\u{301}\"]"))?.path == "[0]")
    }
}
