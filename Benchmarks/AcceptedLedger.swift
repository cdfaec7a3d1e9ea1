import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// Brings a ledger to an accepted handover: waives what is missing for a month, and signs with all three keys.
enum AcceptedLedger {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// How often what is missing is asked for anew: an item that waits for others is missing once they are waived.
    private static let rounds = 50

    /// Does nothing to a ledger whose handover has been accepted.
    static func accept(_ folder: String, at now: Instant) async throws {
        let place = LedgerFolder(folder + "/.handover")
        let lock = try await LedgerLock.acquire(in: place)
        let ledger = try Ledger.open(folder: place, mode: .writer(lock), reader: .recorded())
        defer { try? ledger.close() }
        let tracker = Tracker(ledger: ledger)
        for round in 0..<rounds {
            let (readiness, signers) = try standing(tracker, now)
            if readiness.acceptance.current?.stage == .accepted { return }
            let missing = readiness.objections()
            if missing.isEmpty { return try await sign(tracker, signers, now) }
            for subject in missing {
                for (key, person) in signers where key.right == .lead || subject.kind != .item {
                    let command = Command.waiveBlocker(
                        subject, until: readiness.day.adding(days: 30), reason: "To be measured")
                    try await submit(
                        command, by: person, "waive-\(round)-\(subject.kind.rawValue)-\(subject)-\(key.rawValue)",
                        tracker, now)
                }
            }
        }
        throw Failure(description: "the handover could not be accepted")
    }

    private static func standing(
        _ tracker: Tracker, _ now: Instant
    ) throws -> (readiness: Readiness, signers: [(AcceptanceKey, Person.ID)]) {
        let reply = try tracker.ask(.readiness(.now), by: .machine, clock: .machine(now))
        guard case .readiness(let readiness) = reply.answer, let definitions = reply.definitions else {
            throw Failure(description: "no readiness")
        }
        let signers = AcceptanceSigners(definitions, on: readiness.day)
        return (
            readiness, AcceptanceKey.allCases.compactMap { key in signers.holders(of: key).first.map { (key, $0) } }
        )
    }

    private static func sign(
        _ tracker: Tracker, _ signers: [(AcceptanceKey, Person.ID)], _ now: Instant
    ) async throws {
        for (key, person) in signers {
            try await submit(.accept(entry: nil), by: person, "accept-\(key.rawValue)", tracker, now)
        }
    }

    private static func submit(
        _ command: Command, by person: Person.ID, _ name: String, _ tracker: Tracker, _ now: Instant
    ) async throws {
        _ = try await tracker.submit(
            Submission(command, by: person, key: "\(name)-\(now.milliseconds)"), identified: .import,
            clock: .machine(now))
    }
}
