import Foundation
import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

@Suite struct DefinitionsInForceTests {
    @Test func recordedDefinitionsMustBeWhatTheirDigestSays() async throws {
        let desk = try await Desk.open()
        let inForce = try desk.tracker.ask(.people, by: .machine, clock: .machine(time("2026-03-02 09:00")))
        let digest = try #require(inForce.definitions?.digest)
        try desk.ledger.close()
        let database = URL(fileURLWithPath: desk.folder.database)
        var bytes = try Data(contentsOf: database)
        let title = try #require(bytes.range(of: Data("Organisation drawn".utf8)))
        bytes.replaceSubrange(title, with: Data("Organisation burnt".utf8))
        try bytes.write(to: database)

        let reader = Tracker(ledger: try Ledger.open(folder: desk.folder, mode: .reader, reader: .recorded()))
        #expect(throws: LedgerError.unsound(.definitionsDamaged(digest.hex, entry: nil))) {
            try reader.ask(.people, by: .machine, clock: .machine(time("2026-03-02 09:00")))
        }
    }
}
