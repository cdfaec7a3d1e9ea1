import Foundation
import HandoverLedger
import HandoverModel

/// A folder of its own for one test, gone with the value.
final class Workplace: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "handover-ledger-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var folder: LedgerFolder { LedgerFolder(path + "/.handover") }

    func open(reader: DefinitionsReader = .none) async throws -> Ledger {
        try Ledger.open(folder: folder, mode: .writer(try await LedgerLock.acquire(in: folder)), reader: reader)
    }

    func openServer() async throws -> Ledger {
        try Ledger.open(folder: folder, mode: .server(try await LedgerLock.acquire(in: folder)))
    }
}

func fixture(_ name: String, in folder: String = "ledger") throws -> Data {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: tests.appending(path: "Fixtures/\(folder)/\(name)"))
}

let noon = Instant(milliseconds: 1_767_240_000_000)  // 2026-01-01T12:00:00+08:00
let shanghai = Zone("Asia/Shanghai") ?? .utc
let definitions = Array("schema: handover/v1\n".utf8)

func record(
    _ statement: Statement, at: Instant = noon, effective: Instant? = nil, by: Person.ID = "lisi", key: String
) -> Record {
    Record(
        at: at, effective: effective ?? at, by: by, identified: .osUser(uid: 1000), key: key,
        request: Digest(sha256: Array(key.utf8)), statement: statement)
}

func signOff(_ key: String, item: Item.ID = "team/rota", by: Person.ID = "lisi", evidence: [Evidence]? = nil) -> Record
{
    let fact = SignOff(
        item: item, meaning: .delivered, role: TeamRole(.delivering, "support-manager"),
        wording: [.en: Digest(sha256: [1])], shown: .en, evidence: evidence)
    return record(.signedOff(fact), by: by, key: key)
}

func applied(_ key: String = "apply") -> Decision {
    let change = DefinitionsChange(definitions: Digest(sha256: definitions), zone: "Asia/Shanghai")
    return .append(record(.definitionsApplied(change), key: key), definitions: definitions)
}

func task(_ id: TaskRecord.ID, closed: Day, _ change: (inout TaskReport) -> Void = { _ in }) -> TaskReport {
    var report = TaskReport(task: id)
    report.severity = .p2
    report.closed = .day(closed)
    report.workers = [Worker(person: "jia1", side: .receiving, level: .alone)]
    change(&report)
    return report
}

extension Ledger {
    /// Appends records as they are and returns their receipts.
    @discardableResult
    func add(_ records: Record...) async throws -> [Receipt] {
        try await append(records.map { record in { _ in .append(record) } }).map { try $0.get() }
    }
}
