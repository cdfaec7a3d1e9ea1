import Foundation
import GRDB
import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverTracker

/// Sign-offs that 64 callers make at once, beside one commit after the other.
enum AppendRows {
    private static let callers = 64
    private static let each = 31

    static func measure(_ place: Place) async throws -> [Row] {
        let folder = LedgerFolder(try place.scratch("sign-offs") + "/.handover")
        let lock = try await LedgerLock.acquire(in: folder)
        let ledger = try Ledger.open(folder: folder, mode: .server(lock))
        let tracker = Tracker(ledger: ledger)
        let now = Clock.machine(Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
        let files = GeneratedWorkspace.files(checklists: callers, items: each).files
        let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        let applied = try await tracker.submit(
            Submission(.apply(ApplyCommand(files: texts)), by: "giver", key: "apply"), identified: .import, clock: now)
        var rates: (work: [Double], floor: [Double]) = ([], [])
        let floor = try Floor(place)
        for (round, signs) in [("giver", Meaning.delivered), ("taker", Meaning.accepted)].enumerated() {
            rates.floor.append(try floor.rate(round: round))
            let time = try await signAll(tracker, now, by: Person.ID(signs.0), signs.1)
            rates.work.append(Double(callers * each) / time * 1000)
        }
        try ledger.close()
        guard applied.receipt.entry == 1 else { throw Child.Failure(description: "the scratch ledger was not empty") }
        return [
            Row(
                work: "durable sign-offs, 64 at once; floor: one commit each", unit: .perSecond,
                figure: rates.work.reduce(0, +) / 2, floor: rates.floor.reduce(0, +) / 2, reach: .atLeast(4))
        ]
    }

    /// The milliseconds that one sign-off of every item takes, each caller waiting for its receipts.
    private static func signAll(_ tracker: Tracker, _ now: Clock, by person: Person.ID, _ meaning: Meaning) async throws
        -> Double
    {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    for number in 0..<each {
                        let command = SignCommand(
                            item: Item.ID("list-\(caller)/item-\(number)"), meaning: meaning,
                            evidence: [Evidence(form: .link, link: "https://kb.example/org")], shown: .zh)
                        _ = try await tracker.submit(
                            Submission(.sign(command), by: person, key: "\(meaning) \(caller) \(number)"),
                            identified: .session,
                            clock: now)
                    }
                }
            }
            try await group.waitForAll()
        }
        return (ContinuousClock.now - start).milliseconds
    }

    /// As many bytes as a sign-off has, committed one by one with the durability that the ledger has.
    private struct Floor {
        let pool: DatabasePool

        init(_ place: Place) throws {
            pool = try DatabasePool(path: try place.scratch("commits") + "/floor.db")
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "CREATE TABLE entry (number INTEGER PRIMARY KEY, body BLOB NOT NULL)")
            }
        }

        func rate(round: Int) throws -> Double {
            let body = Data(repeating: 0x61 + UInt8(round), count: 640)
            let count = 1_000
            let time = try Timing.milliseconds {
                for _ in 0..<count {
                    try pool.write { db in try db.execute(sql: "INSERT INTO entry (body) VALUES (?)", arguments: [body])
                    }
                }
            }
            return Double(count) / time * 1000
        }
    }
}
