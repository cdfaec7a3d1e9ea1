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

    /// By value and exactly: a floating-point number would take the last of them for equal.
    @Test(arguments: [
        ("0", "0.000000"), ("0", "-0e9"), ("10", "1e1"), ("10", "10.0"), ("10", "100E-1"), ("-1.50", "-15e-1"),
        ("0.1", "1.00e-1"), ("1e+05", "100000"), ("0e99999999999999999999", "0"),
        ("12345678901234567890.5", "123456789012345678905e-1"),
    ])
    func equalNumbersAreEqualHoweverTheyAreWritten(one: String, other: String) throws {
        #expect(try leaves("[\(one)]").firstDifference(from: leaves("[\(other)]")) == nil)
        #expect(try leaves("[\(other)]").firstDifference(from: leaves("[\(one)]")) == nil)
    }

    @Test(arguments: [
        ("1", "10"), ("1", "-1"), ("0.1", "0.10000000000000000001"), ("1e1", "1e2"), ("1", "\"1\""), ("100", "1"),
        ("0.01", "0.1"), ("12345678901234567890", "12345678901234567891"),
        ("1e99999999999999999999", "1e99999999999999999998"),
    ])
    func differentNumbersAreFound(one: String, other: String) throws {
        #expect(
            try leaves("[\(one)]").firstDifference(from: leaves("[\(other)]"))
                == .init(path: "[0]", own: one, other: other))
    }

    @Test func aWholeNumberIsOneHoweverItIsWritten() throws {
        let numbers = try leaves(#"[18,1.8e1,18.0,1.85,-3,1e30,0.0,9223372036854775807,9223372036854775808]"#)
        #expect(
            (0..<9).map { numbers.number("[\($0)]") } == [18, 18, 18, nil, -3, nil, 0, .max, nil])
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
