import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// The auditor's pages.
struct AuditRoutesTests {
    /// Whether or not anybody reads it, no copy of the ledger stays behind.
    @Test(arguments: [HTTPRequest.Method.get, .head])
    func anExportLeavesNothingBehind(method: HTTPRequest.Method) async throws {
        let site = try await Site()
        let fields: HTTPFields = [.authorization: "Bearer \(try await site.token("anna", [.read]).text)"]
        let answer = try await site.routes().publicRouter().answer(method, "/api/v1/ledger/export", fields)
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty == (method == .head))
        #expect(try site.leftovers == 0)
    }

    @Test func whatIsNotTheOrdinaryWayIsCountedAndLeadsToAllOfIt() async throws {
        let site = try await Site()
        try await site.sign()
        let eve = try await Browser.signedIn("eve", at: site)
        let page = try await eve.get("/audit").body
        #expect(
            page.contains(
                "<td class=\"number\"><a class=\"n\" href=\"/audit/entries?exception=os-user\">2</a></td>"))
        // Both stand there, so that no other way leads to them.
        #expect(!page.contains("See all"))
        let all = try await eve.get("/audit/entries?exception=os-user").body
        #expect(all.contains("Entry 1") && all.contains("Entry 2") && all.contains("not proved by signing in"))
        let narrowed = try await eve.get("/audit/entries?exception=os-user&kind=signed-off").body
        #expect(narrowed.contains("Entry 2") && !narrowed.contains(">Entry 1<"))
        #expect(try await eve.get("/audit/entries?how=session").body.contains("There are no such entries."))
        #expect(try await eve.get("/audit/entries?how=magic").status == 400)
        #expect(try await eve.get("/audit/entries?exception=none").status == 400)
    }

    @Test func anEntryIsShownWithItsBytesAndTheWordingThatWasSigned() async throws {
        let site = try await Site()
        try await site.sign()
        let eve = try await Browser.signedIn("eve", at: site)
        let page = try await eve.get("/audit/entries/2").body
        #expect(page.contains("&quot;kind&quot;:&quot;signed-off&quot;") && page.contains("Leaf hash"))
        #expect(page.contains("Accept when: Every shift has a named engineer."))
        #expect(page.contains("href=\"/audit/entries/1\">The one before</a>") && !page.contains("The next one"))
        for path in ["/audit/entries/3", "/audit/entries/0", "/audit/entries/x"] {
            #expect(try await eve.get(path).status == 404, "\(path)")
        }
        // An item's history is for everybody, the rest of the ledger is not.
        let carol = try await Browser.signedIn("carol", at: site)
        let seen = try await carol.get("/audit/entries/2")
        #expect(seen.status == 200 && !seen.body.contains("Read the ledger from here"))
        #expect(try await carol.get("/audit").status == 403)
    }

    @Test func theLedgerIsLookedThroughFromAPage() async throws {
        let site = try await Site()
        let eve = try await Browser.signedIn("eve", at: site)
        #expect(try await eve.get("/audit").body.contains("has not been looked through since the server started"))
        let answer = try await eve.post("/audit/verify", [:])
        #expect(answer.status == 303 && answer.headers[.location] == "/audit")
        let checked = try await eve.get("/audit").body
        #expect(checked.contains("The ledger is sound: 1 entry") && checked.contains("at 2026-01-30 17:00"))
        try await site.sign()
        #expect(try await eve.get("/audit").body.contains("1 entry more since"))
        let carol = try await Browser.signedIn("carol", at: site)
        #expect(try await carol.post("/audit/verify", [:]).status == 403)
        #expect(try await eve.post("/audit/verify", [:], code: .some("forged")).status == 403)
    }

    @Test func oneLookIsUnderWayAtATime() async throws {
        let checks = LedgerChecks()
        let sound = Verification(entries: 1, root: nil)
        let clock: @Sendable () -> Instant = { Site.now }
        let seen = try await checks.run(clock: clock) {
            #expect(checks.newest.since == Site.now)
            await #expect(throws: RequestProblem.checkUnderWay(since: Site.now)) {
                _ = try await checks.run(clock: clock) { sound }
            }
            return sound
        }
        #expect(seen == sound && checks.newest.verification == sound && checks.newest.since == nil)
        // One that failed, or was about somebody's own root, changes nothing.
        let damaged = Verification(entries: 0, root: nil, damage: .rootDiffers(size: 1))
        _ = try await checks.run(comparing: true, clock: clock) { damaged }
        struct No: Error {}
        await #expect(throws: No.self) { _ = try await checks.run(clock: clock) { throw No() } }
        #expect(checks.newest.verification == sound && checks.newest.since == nil)
    }
}
