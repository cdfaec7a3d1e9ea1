import Foundation
import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

/// Telephone and mail come out of the workspace's files when somebody asks, and out of nothing that was recorded.
@Suite struct ContactQuestionTests {
    private static let now = "2026-03-10 09:00"

    /// The desk's ledger asked beside a folder with the office's files.
    private func ask(_ desk: Desk, beside workspace: String?, by person: Person.ID) throws -> Answer {
        try Tracker(ledger: desk.ledger, workspace: workspace).ask(
            .contacts, by: .person(person), clock: .machine(time(Self.now))
        ).answer
    }

    @Test func detailsAreThoseOfTheFilesNow() async throws {
        let desk = try await Desk.open()
        let workspace = desk.folder.path + "/workspace"
        try FileManager.default.createDirectory(atPath: workspace, withIntermediateDirectories: true)
        let whole = try #require(Office.files()["handover.yaml"])
        func write(_ phone: String) throws {
            let text = whole.replacing("{ id: jia,", with: "{ id: jia,\(phone)")
            #expect(text.contains("{ id: jia,"))
            try text.write(toFile: workspace + "/handover.yaml", atomically: true, encoding: .utf8)
        }
        try write(" phone: 13800138001,")
        #expect(
            try ask(desk, beside: workspace, by: "yi")
                == .contacts(ContactDetails(people: ["jia": .init(phone: "13800138001")])))
        // Erased: no entry has kept it.
        try write("")
        #expect(try ask(desk, beside: workspace, by: "lin") == .contacts(ContactDetails()))
        #expect(try ask(desk, beside: nil, by: "lin") == .contacts(nil))
    }

    /// Whoever does not take part sees nobody's telephone.
    @Test func strangersSeeNothing() async throws {
        let desk = try await Desk.open()
        #expect(throws: Refusal.self) { try ask(desk, beside: desk.folder.path, by: "nobody") }
    }
}
