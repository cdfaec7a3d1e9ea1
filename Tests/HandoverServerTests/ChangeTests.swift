import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import Synchronization
import Testing

@testable import HandoverServer

/// What open pages are told.
struct ChangeTests {
    @Test func whoeverReadsHearsOfWhatIsRecorded() async throws {
        let site = try await Site()
        var revisions = site.tracker.handoverRevisions().makeAsyncIterator()
        let before = try #require(await revisions.next())
        #expect(before == site.tracker.handoverRevision)
        try await site.sign()
        #expect(await revisions.next() == before + 1)
    }

    /// Whoever reads slowly gets the last one, and nothing is kept for them.
    @Test func slowReadersHearTheLastOfSeveral() async throws {
        let site = try await Site()
        var revisions = site.tracker.handoverRevisions().makeAsyncIterator()
        try await site.sign()
        try await site.closeTask("T-1", by: "carol", severity: .p3)
        #expect(await revisions.next() == site.tracker.handoverRevision)
    }

    /// What was refused, there before or only tried, and who came in, is no news of the handover.
    @Test func whatChangesNothingIsNoNews() async throws {
        let site = try await Site()
        try await site.sign()
        let (all, ofHandover) = (site.tracker.revision, site.tracker.handoverRevision)
        await #expect(throws: Refusal.self) { try await site.sign() }
        var rehearsal = Submission(.reopen(item: "team/rota", reason: "again"), by: "anna", key: "r-1")
        rehearsal.rehearsal = true
        _ = try? await site.tracker.submit(rehearsal, identified: .session, clock: .machine(Site.now))
        #expect(site.tracker.revision == all)
        _ = try await site.desk.perform(
            .invite("ben", days: 7), by: Author("anna", identified: .osUser(uid: 7), now: Site.now))
        #expect(site.tracker.revision == all + 1 && site.tracker.handoverRevision == ofHandover)
    }

    @Test func aStreamBeginsWithHowThingsStandAndEndsInTime() async throws {
        var limits = Limits()
        limits.stream = .zero
        let site = try await Site(limits: limits)
        let carol = try await Browser.signedIn("carol", at: site)
        let answer = try await carol.get("/changes")
        #expect(answer.headers[.contentType] == "text/event-stream")
        let revision = Revision(site.tracker.handoverRevision).text
        #expect(answer.body.hasPrefix("retry: 1000\n\ndata: \(revision)\n\n"))
        let page = try await carol.get("/items")
        #expect(page.body.contains("data-revision=\"\(revision)\""))
        // What was refused may still be typed into: such a page does not replace itself.
        let refused = try await carol.post("/items", ["do": "sign", "shown": "en"])
        #expect(!refused.body.contains("data-revision"))
    }

    /// A page that asks by itself keeps nobody signed in.
    @Test func askingByItselfIsNoUse() async throws {
        var limits = Limits()
        limits.stream = .zero
        let site = try await Site(limits: limits)
        let carol = try await Browser.signedIn("carol", at: site)
        let background: HTTPFields = [try #require(BackgroundRequest.field): "1"]
        site.pass(seconds: 25 * 60)
        #expect(try await carol.get("/items", background).status == 200)
        #expect(try await carol.get("/changes").status == 200)
        site.pass(seconds: 6 * 60)
        #expect(try await carol.get("/items").status == 401)
    }

    @Test func usingItIs() async throws {
        let site = try await Site()
        let carol = try await Browser.signedIn("carol", at: site)
        site.pass(seconds: 25 * 60)
        #expect(try await carol.get("/items").status == 200)
        site.pass(seconds: 6 * 60)
        #expect(try await carol.get("/items").status == 200)
    }
}
