import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 4 and 5: evidence")
struct EvidenceTests {
    static func add(_ evidence: Evidence, to item: Item.ID = "team/rota", effective: Moment? = nil) -> Command {
        .addEvidence(item: item, evidence: evidence, effective: effective)
    }

    @Test func nobodyAcceptsWithoutIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/rota", .delivered), by: "lin", at: "2026-03-02 09:00")
        let refusal = Refusal.evidenceMissing(item: "team/rota", have: 0, need: 1, kinds: [.link, .note])
        try await desk.refuses(refusal, .sign("team/rota", .accepted), by: "han", at: "2026-03-02 09:00")
        try await desk.refuses(refusal, .sign("team/rota", .approved), by: "dora", at: "2026-03-02 09:00")
        try await desk.does(
            .sign("team/rota", .accepted, evidence: [.link("https://kb.example/rota")]), by: "han",
            at: "2026-03-02 09:00")
        try await desk.does(.sign("team/rota", .approved), by: "dora", at: "2026-03-02 09:00")
    }

    @Test func theSameTwiceIsOnePiece() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/contacts", .delivered, evidence: [.note("list")]), by: "lin", at: "2026-03-02 09:00")
        #expect(try desk.item("team/contacts", at: "2026-03-02 09:00").evidence.valid == 1)
        try await desk.refuses(
            .evidenceMissing(item: "team/contacts", have: 1, need: 2, kinds: [.check, .file, .link, .note]),
            .sign("team/contacts", .accepted, evidence: [.note("list")]), by: "han", at: "2026-03-02 10:00")
        try await desk.does(
            .sign("team/contacts", .accepted, evidence: [.note("tried them")]), by: "han", at: "2026-03-02 10:00")
        #expect(try desk.item("team/contacts", at: "2026-03-02 10:00").status == .done)
    }

    @Test func theSameForAnotherWhileIsOnePiece() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        let list = Evidence.note("list", expires: day("2026-04-01"))
        try await desk.does(.sign("team/contacts", .delivered, evidence: [list]), by: "lin", at: text)
        let refusal = Refusal.evidenceMissing(
            item: "team/contacts", have: 1, need: 2, kinds: [.check, .file, .link, .note])
        for again in [[.note("list")], [.note("list", expires: day("2026-05-01")), list]] as [[Evidence]] {
            try await desk.refuses(
                refusal, .sign("team/contacts", .accepted, evidence: again), by: "han", at: text)
        }
        let page = "https://kb.example/contacts"
        // The words beside a link are no second link.
        let links = ["our list", "the list"].map { Evidence(form: .link, link: page, text: $0) }
        try await desk.does(
            .addEvidence(item: "team/contacts", evidence: links[0], effective: nil), by: "lin", at: text)
        #expect(try desk.item("team/contacts", at: text).evidence.valid == 2)
        try await desk.does(
            .addEvidence(item: "team/contacts", evidence: links[1], effective: nil), by: "lin", at: text)
        #expect(try desk.item("team/contacts", at: text).evidence.valid == 2)
        try await desk.does(.sign("team/contacts", .accepted), by: "han", at: text)
    }

    @Test func onlyTheKindsAsked() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .evidenceKindNotAccepted(item: "team/rota", kind: .check, kinds: [.link, .note]),
            Self.add(Evidence(form: .check, text: "ok")), by: "lin", at: "2026-03-02 09:00")
        try await desk.refuses(
            .evidenceKindNotAccepted(item: "team/rota", kind: .check, kinds: [.link, .note]),
            .sign("team/rota", .delivered, evidence: [Evidence(form: .check, text: "ok")]), by: "lin",
            at: "2026-03-02 09:00")
    }

    @Test func eachKindSaysWhatItMust() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        for link in [
            "ftp://kb.example", "javascript:alert(1)", "https://", "https://kb.example/a b", "http:///x",
            "https://lin:secret@kb.example/", "https://lin@kb.example",
        ] {
            try await desk.refuses(.badLink(link), Self.add(.link(link)), by: "lin", at: text)
        }
        try await desk.refuses(.textMissing(field: "note"), Self.add(.note("  ")), by: "lin", at: text)
        try await desk.refuses(
            .textMissing(field: "file"), Self.add(Evidence(form: .file), to: "team/contacts"), by: "lin", at: text)
        let digest = Digest(bytes: [UInt8](repeating: 7, count: 32))
        try await desk.refuses(
            .fileNotStored(digest), Self.add(Evidence(form: .file, digest: digest), to: "team/contacts"), by: "lin",
            at: text)
        try await desk.refuses(
            .textTooLong(field: "note", limit: 4000), Self.add(.note(String(repeating: "x", count: 4001))), by: "lin",
            at: text)
    }

    @Test func aFileIsKeptBeforeItIsNamed() async throws {
        let desk = try await Desk.open()
        let path = desk.folder.path + "/rota.pdf"
        #expect(FileManager.default.createFile(atPath: path, contents: Data("%PDF-1.7 plan".utf8)))
        let stored = try desk.tracker.store(file: path)
        #expect(stored.size == 13)
        let file = Evidence(form: .file, digest: stored.digest, name: "rota.pdf", size: stored.size)
        try await desk.does(Self.add(file, to: "team/contacts"), by: "lin", at: "2026-03-02 09:00")
        #expect(try desk.ledger.verify().damage == nil)
        let large = Data(count: Tracker.largestFile + 1)
        #expect(FileManager.default.createFile(atPath: path, contents: large))
        #expect(throws: Refusal.fileTooLarge(bytes: large.count, limit: Tracker.largestFile)) {
            try desk.tracker.store(file: path)
        }
    }

    /// The entry says of a file what it is, whatever is said of it.
    @Test func aFileIsNamedAsItIs() async throws {
        let desk = try await Desk.open()
        let path = desk.folder.path + "/page"
        #expect(FileManager.default.createFile(atPath: path, contents: Data("<script>\0".utf8)))
        let digest = try desk.tracker.store(file: path).digest
        for name in ["a.pdf", "../a.pdf", "a\u{202E}.pdf", "a.TXT"] {
            let file = Evidence(form: .file, digest: digest, name: name, size: 9)
            await #expect(throws: Refusal.self) {
                try await desk.does(Self.add(file, to: "team/contacts"), by: "lin", at: "2026-03-02 09:00")
            }
        }
        for (said, kept) in ["../../etc/x": "x", "a\\b.html": "b.html", "\u{202E}\n": nil, "..": nil, "值班 表": "值班 表"] {
            let file = Evidence(form: .file, digest: digest, name: said, size: 1_000_000_000_000)
            let recorded = try await desk.does(Self.add(file, to: "team/contacts"), by: "lin", at: "2026-03-02 09:00")
            guard case .evidenceAdded(let added) = recorded.record.statement else { throw WrongAnswer() }
            #expect(added.evidence.name == kept && added.evidence.size == 9)
        }
    }

    @Test func whatDoesNotFitAnEntryIsRefused() async throws {
        let desk = try await Desk.open()
        let notes = (1...6).map { Evidence.note(String(repeating: "字", count: 3999) + "\($0)") }
        let error = await #expect(throws: Refusal.self) {
            try await desk.does(.sign("team/contacts", .delivered, evidence: notes), by: "lin", at: "2026-03-02 09:00")
        }
        guard case .recordTooLarge(let bytes, limit: 65_535) = error else {
            Issue.record("refused by \(String(describing: error))")
            return
        }
        #expect(bytes > 6 * 4000 * 3 - 12)
    }

    @Test func itsTimeRunsOut() async throws {
        let desk = try await Desk.open()
        try await desk.does(Self.add(.note("a", expires: day("2026-03-05"))), by: "lin", at: "2026-03-02 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-05 23:59").evidence.valid == 1)
        #expect(try desk.item("team/rota", at: "2026-03-06 00:00").evidence.valid == 0)
        try await desk.refuses(
            .untilPassed(day("2026-03-05"), today: day("2026-03-06")), Self.add(.note("b", expires: day("2026-03-05"))),
            by: "lin", at: "2026-03-06 00:00")
        // For as long as the rule says, from the day it took effect: ten days, to 12 March.
        try await desk.does(
            Self.add(.note("c"), to: "team/contacts", effective: .day(day("2026-03-02"))), by: "lin",
            at: "2026-03-06 09:00")
        #expect(try desk.item("team/contacts", at: "2026-03-12 23:59").evidence.valid == 1)
        #expect(try desk.item("team/contacts", at: "2026-03-13 00:00").evidence.valid == 0)
    }

    @Test func anItemIsOpenAgainWithoutIt() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/contacts", .delivered, evidence: [.note("one"), .note("two")]), by: "lin",
            at: "2026-03-02 09:00")
        try await desk.does(.sign("team/contacts", .accepted), by: "han", at: "2026-03-02 09:00")
        #expect(try desk.item("team/contacts", at: "2026-03-12 09:00").status == .done)
        #expect(try desk.item("team/contacts", at: "2026-03-13 09:00").status == .open)
        #expect(try desk.keys("team/contacts", at: "2026-03-13 09:00") == [.valid, .valid])
    }

    @Test func itMayTakeEffectInThePastAndNeverInTheFuture() async throws {
        let desk = try await Desk.open()
        let past = Moment.instant(time("2026-03-02 12:00"))
        let recorded = try await desk.does(
            Self.add(.note("a"), effective: past), by: "lin", at: "2026-03-10 09:00")
        #expect(recorded.record.at == time("2026-03-10 09:00"))
        #expect(recorded.record.effective == time("2026-03-02 12:00"))
        let later = Moment.instant(time("2026-03-10 09:01"))
        try await desk.refuses(
            .inTheFuture(later, now: time("2026-03-10 09:00")), Self.add(.note("b"), effective: later), by: "lin",
            at: "2026-03-10 09:00")
        let tomorrow = Moment.day(day("2026-03-11"))
        try await desk.refuses(
            .inTheFuture(tomorrow, now: time("2026-03-10 23:59")), Self.add(.note("b"), effective: tomorrow), by: "lin",
            at: "2026-03-10 23:59")
        // Today as a date is as far as now.
        let today = try await desk.does(
            Self.add(.note("b"), effective: .day(day("2026-03-11"))), by: "lin", at: "2026-03-11 00:10")
        #expect(today.record.effective == time("2026-03-11 00:10"))
    }

    @Test func thoseWhoSignOrOwnTheItemGiveIt() async throws {
        let desk = try await Desk.open()
        let text = "2026-03-02 09:00"
        try await desk.does(Self.add(.note("a"), to: "work/manual"), by: "jia", at: text)
        try await desk.does(Self.add(.note("b"), to: "work/manual"), by: "chen", at: text)
        try await desk.does(Self.add(.note("c"), to: "work/manual"), by: "han", at: text)
        try await desk.refuses(
            .roleNotHeld(
                person: "jia", needed: [Office.delivered.by, Office.accepted.by, Office.approved.by],
                holders: ["lin", "lu", "han", "dora"]),
            Self.add(.note("d")), by: "jia", at: text)
    }

    @Test func itCanBeTakenBack() async throws {
        let desk = try await Desk.open()
        let added = try await desk.does(Self.add(.note("a")), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.revoke(entry: added.receipt.entry, reason: "old"), by: "lin", at: "2026-03-02 10:00")
        #expect(try desk.item("team/rota", at: "2026-03-02 10:00").evidence.valid == 0)
    }
}
