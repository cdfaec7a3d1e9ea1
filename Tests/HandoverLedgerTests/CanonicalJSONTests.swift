import Foundation
import HandoverModel
import Testing

struct CanonicalJSONTests {
    private struct Cases: Decodable {
        struct Text: Decodable {
            var text: String
            var canonical: String
        }

        struct Number: Decodable {
            var number: String
            var canonical: String
        }

        var texts: [Text]
        var numbers: [Number]
        var records: [String]
    }

    private let cases: Cases

    init() throws {
        cases = try JSONDecoder().decode(Cases.self, from: try fixture("canonical.json"))
    }

    @Test func writesTextsAndNumbersInTheirOneForm() throws {
        for text in cases.texts {
            #expect(try CanonicalJSON.encode(text.text) == Array(text.canonical.utf8))
            #expect(try CanonicalJSON.decode(String.self, from: Array(text.canonical.utf8)) == text.text)
        }
        for number in cases.numbers {
            let value = try #require(Int64(number.number))
            #expect(try CanonicalJSON.encode(value) == Array(number.canonical.utf8))
            #expect(try CanonicalJSON.decode(Int64.self, from: Array(number.canonical.utf8)) == value)
        }
    }

    @Test func writesRecordsByteForByteAsAnotherProgramDoes() throws {
        for text in cases.records {
            let record = try CanonicalJSON.decode(Record.self, from: Array(text.utf8))
            #expect(String(decoding: try CanonicalJSON.encode(record), as: UTF8.self) == text)
            #expect(try JSONDecoder().decode(Record.self, from: Data(text.utf8)) == record)
        }
    }

    @Test(arguments: [
        " 1": 0, "1 ": 1, "01": 0, "-0": 0, "-": 0, "1.5": 1, "1e3": 1, "true": 0, "null": 0, "9007199254740992": 15,
        #"{"b":1,"a":2}"#: 8, #"{"a":1,"a":2}"#: 8, #"{"a": 1}"#: 5, #"{"a":1,}"#: 7, #"["a",]"#: 5, #"{"é":1}"#: 2,
        #""\u0041""#: 1, #""\u000a""#: 1, #""\u001F""#: 1, #""\/""#: 1, "\"\n\"": 1, "\"": 1, "": 0, "{": 1,
    ])
    func refusesAnyOtherForm(text: String, offset: Int) {
        #expect(throws: CanonicalJSONError.malformed(offset: offset)) { try CanonicalJSON.check(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xB8],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        #expect(throws: CanonicalJSONError.malformed(offset: 1)) { try CanonicalJSON.check([0x22] + bytes + [0x22]) }
    }

    private struct Anything<Value: Encodable & Sendable>: Encodable {
        var value: Value
    }

    private struct Twice: Encodable {
        enum Key: String, CodingKey { case same }

        func encode(to encoder: any Encoder) throws {
            var one = encoder.container(keyedBy: Key.self)
            try one.encode(1, forKey: .same)
            var other = encoder.container(keyedBy: Key.self)
            try other.encode(2, forKey: .same)
        }
    }

    @Test func refusesValuesWithoutAForm() {
        #expect(throws: CanonicalJSONError.unsupportedValue("Double")) {
            try CanonicalJSON.encode(Anything(value: 1.5))
        }
        #expect(throws: CanonicalJSONError.unsupportedValue("Bool")) { try CanonicalJSON.encode(Anything(value: true)) }
        #expect(throws: CanonicalJSONError.unsupportedValue("null")) { try CanonicalJSON.encode([Int?.none]) }
        #expect(throws: CanonicalJSONError.integerTooLarge("9007199254740992")) {
            try CanonicalJSON.encode(Anything(value: 1 << 53))
        }
        #expect(throws: CanonicalJSONError.keyNotASCII("é")) { try CanonicalJSON.encode(["é": 1]) }
        #expect(throws: CanonicalJSONError.duplicateKey("same")) { try CanonicalJSON.encode(Twice()) }
    }

    @Test func sortsKeysByTheirBytes() throws {
        let value = ["b": 1, "a": 2, "B": 3, "handover-export": 4, "handover-other": 5, "handover": 6, "": 7]
        #expect(
            String(decoding: try CanonicalJSON.encode(value), as: UTF8.self)
                == #"{"":7,"B":3,"a":2,"b":1,"handover":6,"handover-export":4,"handover-other":5}"#)
    }
}
