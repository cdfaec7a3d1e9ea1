import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

/// What windows of tasks come to, beside an independent reading of the same entries (Fixtures/windows).
struct WindowTests {
    private struct Expected: Decodable {
        struct Count: Decodable, Equatable {
            var independent: Int
            var assisted: Int
            var unrated: Int
            var rows: Digest
        }

        struct Checkpoint: Decodable {
            var day: Day
            var first: Day
            var last: Day
            /// The last entry that had been recorded when the checkpoint was.
            var through: Int
            /// As of the checkpoint's day: by what was known then, and by all there is.
            var then: Count
            var now: Count
            /// As of a day after everything.
            var known: Count
        }

        var checkpoints: [Checkpoint]
    }

    private func counted(_ digest: WindowDigest) -> Expected.Count {
        .init(
            independent: digest.count.independent, assisted: digest.count.assisted, unrated: digest.count.unrated,
            rows: digest.rows)
    }

    private func expected() throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: try fixture("windows.json", in: "windows"))
    }

    /// The ledger whose entries are the fixture's, byte for byte.
    private func filled(_ place: Workplace) async throws -> Ledger {
        let ledger = try await place.open()
        let lines = try fixture("entries.jsonl", in: "windows").split(separator: UInt8(ascii: "\n"))
        let records = try lines.map { try CanonicalJSON.decode(Record.self, from: Array($0)) }
        let decisions = records.enumerated().map { index, record in
            { @Sendable (_: LedgerView) -> Decision in
                .append(record, definitions: index == 0 ? definitions : nil)
            }
        }
        for outcome in try await ledger.append(decisions) { _ = try outcome.get() }
        try ledger.read { view in
            for (index, line) in lines.enumerated() {
                let bytes = try view.entryBytes(index + 1)
                #expect(bytes == Array(line))
            }
        }
        return ledger
    }

    @Test func rowsAndTheirDigestAreWhatTheEntriesSay() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        let checkpoints = try expected().checkpoints
        #expect(checkpoints.count == 26)
        let end = checkpoints[25].day.adding(days: 60)
        try ledger.read { (view: LedgerView) throws in
            for checkpoint in checkpoints {
                let closed = checkpoint.first...checkpoint.last
                let then = try view.windowDigest(
                    closed: closed, asOf: checkpoint.day, of: try view.part(through: checkpoint.through))
                #expect(counted(then) == checkpoint.then, "\(checkpoint.day)")
                try checkWhatHadBeenTold(view, closed, by: checkpoint.day)
                #expect(counted(try view.windowDigest(closed: closed, asOf: checkpoint.day)) == checkpoint.now)
                #expect(counted(try view.windowDigest(closed: closed, asOf: end)) == checkpoint.known)
                let tally = try view.tally(.all, closed: closed, asOf: checkpoint.day)[""] ?? .zero
                #expect(tally.independent == checkpoint.now.independent && tally.assisted == checkpoint.now.assisted)
            }
        }
        #expect(try ledger.verify().isSound)
    }

    /// The rows and the counts of what had been told by the end of a day are the same.
    private func checkWhatHadBeenTold(_ view: LedgerView, _ closed: ClosedRange<Day>, by day: Day) throws {
        let told = try view.windowDigest(closed: closed, asOf: day, of: view.part(recordedBy: day, through: nil))
        let sum = try view.changes().filter { change in
            closed.contains(change.closed) && change.effective <= day && change.recorded <= day
        }.reduce(into: Tally()) { $0 += $1.tally }
        #expect(
            told.count
                == WindowCount(independent: sum.independent, assisted: sum.assisted, unrated: sum.unrated), "\(day)")
    }

    @Test func aWindowWithoutTasksHasTheDigestOfNothing() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let day = shanghai.day(of: noon)
        let digest = try ledger.read { try $0.windowDigest(closed: day...day, asOf: day) }
        #expect(digest == WindowDigest(count: WindowCount(), rows: Digest(sha256: [])))
    }
}
