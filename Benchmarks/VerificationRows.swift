import HandoverLedger
import HandoverModel
import HandoverTracker

/// Looking through the large ledger, beside one hash of the same bytes.
enum VerificationRows {
    static func measure(_ ledgers: TaskLedgers) throws -> [Row] {
        let folder = LedgerFolder(ledgers.large + "/.handover")
        let hashes = try Timing.medians(3) {
            try Timing.milliseconds { try requireSound(Ledger.verify(folder: folder, tables: false)) }
        } floor: {
            try Child.time("sha256sum", [ledgers.bytes])
        }
        let whole = try Timing.milliseconds { try requireSound(Ledger.verify(folder: folder, reader: .recorded())) }
        return [
            Row(
                work: "verify 1,000,000 entries: hashes and root; floor: sha256sum", unit: .milliseconds,
                figure: hashes.work, floor: hashes.floor, reach: .atMost(4)),
            Row(
                work: "verify: deriving the tables anew", unit: .seconds, figure: (whole - hashes.work) / 1000,
                floor: nil,
                reach: .none),
        ]
    }

    private static func requireSound(_ verification: Verification) throws {
        guard verification.damage == nil else { throw Child.Failure(description: "\(verification)") }
    }
}
