import Foundation
import HandoverLedger
import HandoverModel
import Testing

/// Commands end without closing their ledger, and leave its log to the next one.
struct LogTests {
    /// The files of a ledger as they are while it is open: what a process that has ended leaves.
    private func left(_ entries: Int) async throws -> Workplace {
        let place = try Workplace()
        let ledger = try await place.open()
        for number in 0..<entries { try await ledger.add(signOff("k\(number)")) }
        let after = try Workplace()
        try FileManager.default.copyItem(atPath: place.folder.path, toPath: after.folder.path)
        try ledger.close()
        return after
    }

    private func logSize(_ place: Workplace) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: place.folder.database + "-wal")[.size] as? Int)
    }

    @Test func takesUpALogThatIsThere() async throws {
        let place = try await left(3)
        #expect(try logSize(place) > 0)
        let ledger = try await place.open()
        #expect(try ledger.read { try $0.size } == 3)
        try await ledger.add(signOff("next"))
        #expect(try Ledger.verify(folder: place.folder).damage == nil)
        #expect(try logSize(place) > 0)
    }

    @Test func writesALongLogBack() async throws {
        let place = try await left(60)
        #expect(try logSize(place) > 1 << 20)
        let ledger = try await place.open()
        #expect(try logSize(place) == 0)
        #expect(try ledger.read { try $0.size } == 60)
        try await ledger.add(signOff("next"))
        #expect(try Ledger.verify(folder: place.folder).damage == nil)
    }
}
