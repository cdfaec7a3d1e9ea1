import Foundation
import GRDB
import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverTracker

/// Three workspaces with the sample's definitions: without tasks, with a thousand, and with a million.
///
/// They are made through the tracker, and kept for the next run as long as this program can open them.
struct TaskLedgers {
    static let many = 1_000_000
    static let few = 1_000

    let empty: String
    let small: String
    let large: String
    /// What it took to make the large one, when it was made now.
    private(set) var rows: [Row] = []

    init(_ place: Place) async throws {
        empty = try place.scratch("empty")
        small = try place.scratch("small")
        large = "\(place.folder)/large"
        _ = try await Self.fill(empty, tasks: 0)
        _ = try await Self.fill(small, tasks: Self.few)
        guard !Self.isComplete(large) else { return }
        _ = try place.scratch("large")
        HandoverBenchmarks.message("recording \(Self.many) tasks")
        let time = try await Self.fill(large, tasks: Self.many)
        rows = [
            Row(
                work: "record \(Self.many) tasks through the tracker, 4,000 in a commit", unit: .perSecond,
                figure: Double(Self.many) / time * 1000, floor: nil, reach: .none)
        ]
        try Self.writeBytes(large)
        try Self.writePlainTable(large)
        try Self.mark.write(toFile: large + "/complete", atomically: true, encoding: .utf8)
    }

    /// The entries' bytes, one after the other.
    var bytes: String { large + "/entries.bytes" }
    /// The same tasks as rows of a plain table.
    var plainTable: String { large + "/plain.db" }

    private static let mark = "tasks \(many), recipe 3\n"

    private static func isComplete(_ folder: String) -> Bool {
        guard (try? String(contentsOfFile: folder + "/complete", encoding: .utf8)) == mark,
            let ledger = try? Ledger.open(folder: LedgerFolder(folder + "/.handover"), mode: .reader)
        else { return false }
        return (try? ledger.read { try $0.size > many }) ?? false
    }

    /// Applies the sample's definitions and records tasks when they were closed, a few a commit; the milliseconds that the
    /// tasks took.
    ///
    /// `more`: Definition files beside the sample's.
    static func fill(_ folder: String, tasks count: Int, more: [String: String] = [:]) async throws -> Double {
        let place = LedgerFolder(folder + "/.handover")
        let lock = try await LedgerLock.acquire(in: place)
        let ledger = try Ledger.open(folder: place, mode: .writer(lock), reader: .recorded())
        let tracker = Tracker(ledger: ledger)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let tickets = Tickets(count: count, before: now)
        let files = WorkspaceFiles(gatheringFrom: ".").files
        let sample = Dictionary(
            uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        let texts = sample.merging(more) { $1 }
        _ = try await tracker.submit(
            Submission(.apply(ApplyCommand(files: texts)), by: "lisi", key: "apply"), identified: .import,
            clock: .machine(count > 0 ? tickets.start : now))
        if count > 0 { try await assess(tracker, at: tickets.start) }
        let start = ContinuousClock.now
        let size = max(1, count / 250)
        for first in stride(from: 0, to: count, by: size) {
            let batch = first..<min(first + size, count)
            let clock = Clock.machine(tickets.closed(batch.upperBound - 1))
            for outcome in try await tracker.submit(batch.map(tickets.submission), identified: .import, clock: clock) {
                _ = try outcome.get()
            }
        }
        let time = (ContinuousClock.now - start).milliseconds
        try ledger.close()
        return time
    }

    /// Two people are assessed in a critical capability, so that what they use it for counts.
    private static func assess(_ tracker: Tracker, at instant: Instant) async throws {
        for person in ["jia3", "jia4"] {
            let assessment = Assessment(
                person: Person.ID(person), capability: "incident-response", level: .alone, observed: "led a drill")
            _ = try await tracker.submit(
                Submission(.assess(assessment, effective: nil), by: "wangwu", key: "assess-\(person)"),
                identified: .import,
                clock: .machine(instant))
        }
    }

    private static func writeBytes(_ folder: String) throws {
        let queue = try DatabaseQueue(path: folder + "/.handover/ledger.db")
        _ = FileManager.default.createFile(atPath: folder + "/entries.bytes", contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/entries.bytes"))
        try queue.read { db in
            let bodies = try Data.fetchCursor(db, sql: "SELECT body FROM entry ORDER BY number")
            var block = Data()
            while let body = try bodies.next() {
                block += body
                guard block.count > 1 << 20 else { continue }
                try file.write(contentsOf: block)
                block.removeAll(keepingCapacity: true)
            }
            try file.write(contentsOf: block)
        }
        try file.close()
    }

    private static func writePlainTable(_ folder: String) throws {
        let queue = try DatabaseQueue(path: folder + "/plain.db")
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE task (
                        id TEXT PRIMARY KEY, closed_day INTEGER, severity TEXT, capability TEXT, person TEXT, level INTEGER);
                    ATTACH '\(folder)/.handover/ledger.db' AS kept;
                    """)
            try db.execute(
                sql: """
                    INSERT INTO task SELECT s.task, s.closed_day, s.severity, s.capability, w.person, 2 + 2 * (w.outcome = 3)
                    FROM kept.task_state s JOIN kept.task_worker w ON w.task = s.task AND w.closed_at = s.closed_at
                    WHERE s.until_day = 9999999 AND s.superseded = 9007199254740991
                        AND w.until_day = s.until_day AND w.superseded = s.superseded
                    """)
        }
    }
}
