import Foundation
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import Synchronization

/// The tracker in this process, for the few milliseconds of one command.
struct LocalConnection {
    let tracker: Tracker
    private let folder: String
    private let lock: LedgerLock
    /// The folder of a ledger that is thrown away.
    private var scratch: String?

    /// Ledgers that stay open until the process ends.
    ///
    /// Closing one writes its log back into the database, with four more waits for the disk. Left as it is, the log is
    /// taken up by the next command, and written back when it has grown.
    private static let kept = Mutex<[Ledger]>([])

    /// `workspace`: The folder whose ledger it is; nil for a ledger without one.
    init(_ folder: LedgerFolder, holding lock: LedgerLock, workspace: String? = nil) throws {
        let ledger = try Ledger.open(folder: folder, mode: .writer(lock), reader: .recorded())
        Self.kept.withLock { $0.append(ledger) }
        tracker = Tracker(ledger: ledger, workspace: workspace, reach: .ofCommandLine)
        self.folder = folder.path
        self.lock = lock
    }

    /// An empty ledger in a folder of its own, for `removeScratch` to take away.
    static func openScratch() async throws -> LocalConnection {
        let path = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)")
            .path(percentEncoded: false)
        let folder = LedgerFolder(path)
        var connection = try LocalConnection(folder, holding: try await LedgerLock.acquire(in: folder))
        connection.scratch = path
        return connection
    }

    func removeScratch() {
        if let scratch { try? FileManager.default.removeItem(atPath: scratch) }
    }

    func ask(_ message: QuestionMessage) throws -> Reply {
        try tracker.ask(message.question, by: .machine, clock: Self.clock(message.clock))
    }

    func submit(_ message: SubmissionMessage) async throws -> [Result<Recorded, any Error>] {
        try await tracker.submit(
            message.submissions, identified: .osUser(uid: getuid()), clock: Self.clock(message.clock))
    }

    /// The way to accounts; opened by the commands that are about them, and by no other.
    func desk() async throws -> AccessDesk { try await AccessDesk.open(tracker, in: folder, now: .now) }

    func perform(_ message: AccessMessage) async throws -> AccessReply {
        let author = Author(
            message.by, identified: .osUser(uid: getuid()), now: .now, scripted: message.clock,
            isRehearsal: message.rehearsal)
        return AccessReply(try await desk().perform(message.command, by: author))
    }

    func store(file path: String) throws -> StoredFile {
        try tracker.store(file: path, named: URL(fileURLWithPath: path).lastPathComponent)
    }

    private static func clock(_ scripted: Instant?) -> Clock {
        scripted.map(Clock.scripted) ?? .machine(.now)
    }
}

extension Instant {
    /// The machine's time.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
