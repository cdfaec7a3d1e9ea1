import Foundation
import HandoverLedger
import HandoverModel
import HandoverTracker

/// The tracker in this process, for the few milliseconds of one command.
struct LocalConnection {
    let tracker: Tracker
    private let lock: LedgerLock

    static func open(_ folder: LedgerFolder, waitingUpTo patience: Duration) async throws -> LocalConnection {
        let lock = try await LedgerLock.acquire(in: folder, waitingUpTo: patience)
        return LocalConnection(
            tracker: Tracker(ledger: try Ledger.open(folder: folder, mode: .writer(lock))), lock: lock)
    }

    func ask(_ message: QuestionMessage) throws -> Reply {
        try tracker.ask(message.question, clock: Self.clock(message.clock))
    }

    func submit(_ message: SubmissionMessage) async throws -> [Result<Recorded, any Error>] {
        try await tracker.submit(
            message.submissions, identified: .osUser(uid: getuid()), clock: Self.clock(message.clock))
    }

    func store(file path: String) throws -> StoredFile {
        try tracker.store(file: path)
    }

    private static func clock(_ scripted: Instant?) -> Clock {
        scripted.map(Clock.scripted) ?? .machine(.now)
    }
}

extension Instant {
    /// The machine's time.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
