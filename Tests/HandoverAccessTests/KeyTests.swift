import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct KeyTests {
    private let text = Array("an order".utf8)

    @Test func aKeyIsMadeOnceAndKept() throws {
        let place = try Place()
        let ring = try place.keys.key(.state, now: noon)
        let code = ring.code(for: text)
        #expect(code.count == 32)
        let again = try place.keys.key(.state, now: noon + hour)
        #expect(again.isValid(code, for: text, now: noon + hour))
        #expect(!again.isValid(code, for: Array("another".utf8), now: noon))
        #expect(!again.isValid(Array(code.dropLast()), for: text, now: noon))
        let other = try Place()
        #expect(try !other.keys.key(.state, now: noon).isValid(code, for: text, now: noon))
        #expect(try place.mode(place.keys.path) == 0o700)
        for file in try FileManager.default.contentsOfDirectory(atPath: place.keys.path) {
            #expect(try place.mode("\(place.keys.path)/\(file)") == 0o600, "\(file)")
        }
    }

    @Test func anOldKeyHoldsForAWhile() throws {
        let place = try Place()
        let first = try place.keys.key(.state, now: noon).code(for: text)
        let ring = try place.keys.rotate(.state, keeping: hour, now: noon)
        let second = ring.code(for: text)
        #expect(second != first)
        #expect(
            ring.isValid(first, for: text, now: noon + hour - 1) && !ring.isValid(first, for: text, now: noon + hour))
        try place.keys.rotate(.state, keeping: 2 * hour, now: noon + 30 * minute)
        let third = try place.keys.key(.state, now: noon + 40 * minute)
        #expect(third.isValid(first, for: text, now: noon + 40 * minute))
        #expect(
            !third.isValid(first, for: text, now: noon + hour) && third.isValid(second, for: text, now: noon + hour))
        // What is over is dropped.
        let fourth = try place.keys.rotate(.state, keeping: 0, now: noon + 24 * hour)
        #expect(fourth.older.isEmpty && !fourth.isValid(second, for: text, now: noon))
    }

    @Test func ofManyWhoMakeAKeyAtOnceAllGetTheSame() async throws {
        let place = try Place()
        let codes = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 { group.addTask { try place.keys.key(.state, now: noon).code(for: [1]) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(codes.count == 1)
    }

    @Test func refusesAFileThatIsOpenToOthers() throws {
        let place = try Place()
        let file = place.keys.file(of: .state)
        _ = try place.keys.key(.state, now: noon)
        try place.setMode(0o644, of: file)
        #expect(throws: AccessProblem.openToOthers(path: file, mode: 0o644)) { try place.keys.key(.state, now: noon) }
        #expect(throws: AccessProblem.openToOthers(path: file, mode: 0o644)) {
            try place.keys.rotate(.state, keeping: 0, now: noon)
        }
    }

    @Test(arguments: [
        "", "handover-key 1\n", "handover-key 2\nKEY\n", "handover-key 1\nKEY", "handover-key 1\nKEY\nKEY\n",
        "handover-key 1\nKEY 5\n", "handover-key 1\nKEY\nKEY five\n", "handover-key 1\nAAAA\n",
    ])
    func refusesWhatItDidNotWrite(text: String) throws {
        let place = try Place()
        _ = try place.keys.key(.state, now: noon)
        let file = place.keys.file(of: .state)
        let key = String(repeating: "A", count: 43)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.replacing("KEY", with: key).utf8))
        try handle.close()
        #expect(throws: AccessProblem.notOurs(path: file)) { try place.keys.key(.state, now: noon) }
    }

    @Test func keepsWhatSomebodyElseMade() throws {
        let place = try Place()
        #expect(try place.keys.secret(.clientSecret) == nil)
        try place.keys.keep("first", as: .clientSecret)
        try place.keys.keep("密钥 \"two\"", as: .clientSecret)
        #expect(try place.keys.secret(.clientSecret) == "密钥 \"two\"")
        let file = place.keys.file(of: .clientSecret)
        #expect(try place.mode(file) == 0o600)
        try place.setMode(0o640, of: file)
        #expect(throws: AccessProblem.openToOthers(path: file, mode: 0o640)) { try place.keys.secret(.clientSecret) }
    }

    @Test func aKeyThatIsReplacedHoldsNoMore() throws {
        let place = try Place()
        let code = try place.keys.key(.state, now: noon).code(for: text)
        try place.keys.replace(.state, now: noon)
        #expect(try !place.keys.key(.state, now: noon).isValid(code, for: text, now: noon))
    }

    @Test func tellsWhatThereIsAndMakesNothing() throws {
        let place = try Place()
        #expect(try place.keys.all(now: noon).map(\.changedAt) == [nil, nil])
        #expect(!FileManager.default.fileExists(atPath: place.keys.path))
        _ = try place.keys.key(.state, now: noon)
        try place.keys.rotate(.state, keeping: hour, now: noon)
        try place.keys.keep("secret", as: .clientSecret)
        let all = try place.keys.all(now: noon)
        #expect(all.map(\.kind) == [.state, .clientSecret])
        #expect(all.map(\.olderUntil) == [[noon + hour], []])
        #expect(all.allSatisfy { $0.changedAt != nil })
        #expect(try place.keys.all(now: noon + hour).map(\.olderUntil) == [[], []])
    }

    @Test func keysAreNeverPrinted() throws {
        let place = try Place()
        let ring = try place.keys.key(.state, now: noon)
        var dumped = ""
        dump(ring, to: &dumped)
        #expect("\(ring) \(String(reflecting: ring))" == "KeyRing(1) KeyRing(1)" && dumped == "- KeyRing(1)\n")
    }
}
