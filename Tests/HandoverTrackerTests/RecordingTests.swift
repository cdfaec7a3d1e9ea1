import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 8 and 9: keys, rehearsals and batches")
struct RecordingTests {
    @Test func theSameKeyAndCommandGiveTheSameReceipt() async throws {
        let desk = try await Desk.open()
        let command = Command.sign("team/organisation", .delivered)
        let first = try await desk.does(command, by: "lin", at: "2026-03-02 09:00", key: "k")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 10:00")
        // Also when the command would be refused by now, and the rights are gone.
        let again = try await desk.does(command, by: "lin", at: "2026-03-09 09:00", key: "k")
        #expect(again.record == first.record)
        #expect(again.receipt.entry == first.receipt.entry)
        #expect(again.receipt.at == first.receipt.at)
        #expect(again.receipt.leaf == first.receipt.leaf)
        #expect(again.receipt.wasThere)
        #expect(!first.receipt.wasThere)
        #expect(try desk.size == 3)
    }

    @Test func theSameKeyWithAnotherCommandIsRefused() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00", key: "k")
        await #expect(throws: Refusal.keyReused(key: "k")) {
            try await desk.does(.sign("team/rota", .delivered), by: "lin", at: "2026-03-02 10:00", key: "k")
        }
        #expect(try desk.size == 2)
    }

    @Test func keysBelongToAPerson() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00", key: "k")
        let other = try await desk.does(.sign("team/rota", .delivered), by: "lu", at: "2026-03-02 10:00", key: "k")
        #expect(!other.receipt.wasThere)
        #expect(other.record.key == "k")
    }

    @Test func aRefusedCommandUsesNoKey() async throws {
        let desk = try await Desk.open()
        await #expect(throws: Refusal.self) {
            try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 09:00", key: "k")
        }
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        let accepted = try await desk.does(
            .sign("team/organisation", .accepted), by: "han", at: "2026-03-02 10:00", key: "k")
        #expect(!accepted.receipt.wasThere)
    }

    @Test func entriesSayHowTheirAuthorWasIdentified() async throws {
        let desk = try await Desk.open()
        let recorded = try await desk.tracker.submit(
            Submission(.sign("team/organisation", .delivered), by: "lin", key: "k"), identified: .osUser(uid: 1000),
            clock: .machine(time("2026-03-02 09:00")))
        #expect(recorded.record.identified.description == "os-user:1000")
        let entry = try desk.ledger.read { try $0.entry(2) }
        #expect(entry?.record == recorded.record)
    }

    @Test func aRehearsalRecordsNothing() async throws {
        let desk = try await Desk.open()
        let command = Command.sign("team/organisation", .delivered)
        let rehearsed = try await desk.does(command, by: "lin", at: "2026-03-02 09:00", key: "k", rehearsal: true)
        #expect(rehearsed.receipt.isRehearsal)
        #expect(rehearsed.receipt.entry == 2)
        #expect(try desk.size == 1)
        #expect(try desk.keys("team/organisation", at: "2026-03-02 09:00") == [.missing, .missing])
        await #expect(throws: Refusal.deliveredFirst(item: "team/organisation", keys: [Office.delivered])) {
            try await desk.does(
                .sign("team/organisation", .accepted), by: "han", at: "2026-03-02 09:00", rehearsal: true)
        }
        let real = try await desk.does(command, by: "lin", at: "2026-03-02 09:00", key: "k")
        #expect(!real.receipt.wasThere)
        #expect(!real.receipt.isRehearsal)
        #expect(try desk.size == 2)
    }

    @Test func eachCommandOfABatchSeesTheEarlierAndARefusalUndoesOnlyItsOwn() async throws {
        let desk = try await Desk.open()
        let accept = Command.sign("team/organisation", .accepted)
        let results = try await desk.tracker.submit(
            [
                Submission(accept, by: "han", key: "1"),
                Submission(.sign("team/organisation", .delivered), by: "lin", key: "2"),
                Submission(accept, by: "han", key: "3"),
                Submission(accept, by: "han", key: "4"),
                Submission(accept, by: "han", key: "3"),
                Submission(.logTask(.closed("T-1", "2026-03-02 08:30")), by: "jia", key: "5"),
                Submission(.rateTask(task: "T-1", rating: 5), by: "han", key: "6"),
            ], identified: .session, clock: .machine(time("2026-03-02 09:00")))
        let outcomes = results.map { result -> String in
            switch result {
            case .success(let recorded): "\(recorded.receipt.entry)\(recorded.receipt.wasThere ? " again" : "")"
            case .failure(let error): String(describing: error).prefix { $0 != "(" }.description
            }
        }
        #expect(outcomes == ["deliveredFirst", "2", "3", "alreadySigned", "3 again", "4", "5"])
        #expect(try desk.size == 5)
        let receipts = results.compactMap { try? $0.get().receipt }
        #expect(receipts.allSatisfy { $0.size == 5 && $0.root == receipts.first?.root })
        #expect(try desk.ledger.read { try $0.root } == receipts.first?.root)
    }

    @Test func nothingIsRecordedBeforeDefinitionsAreInForce() async throws {
        let desk = try await Desk()
        try await desk.refuses(
            .nothingApplied, .sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        #expect(throws: Refusal.nothingApplied) { try desk.readiness(at: "2026-03-02 09:00") }
    }
}

@Suite("Rule 5: recorded time")
struct ClockTests {
    @Test func neverGoesBackWhateverTheClockDoes() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-10 09:00")
        let recorded = try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-09 09:00")
        #expect(recorded.record.at == time("2026-03-10 09:00"))
        #expect(recorded.record.effective == time("2026-03-10 09:00"))
        let later = try await desk.does(.sign("team/rota", .delivered), by: "lin", at: "2026-03-10 09:01")
        #expect(later.record.at == time("2026-03-10 09:01"))
    }

    @Test func aScriptedTimeIsForDemonstrations() async throws {
        let desk = try await Desk.open()
        await #expect(throws: Refusal.clockWithoutDemonstration) {
            try await desk.does(
                .sign("team/organisation", .delivered), by: "lin", clock: .scripted(time("2026-03-10 09:00")))
        }
        #expect(throws: Refusal.clockWithoutDemonstration) {
            try desk.tracker.ask(.readiness(.now), by: .machine, clock: .scripted(time("2026-03-10 09:00")))
        }
        let empty = try await Desk()
        await #expect(throws: Refusal.clockWithoutDemonstration) {
            try await empty.does(
                .apply([]), by: "lin", clock: .scripted(time("2026-03-02 09:00")))
        }
    }

    @Test func onlyAnEmptyLedgerBecomesADemonstration() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .notEmpty, .startDemonstration, by: "lin", at: "2026-03-02 09:00")
        let demonstration = try await Desk()
        try await demonstration.does(
            .startDemonstration, by: "lin", clock: .scripted(time("2026-03-02 07:00")))
        try await demonstration.refuses(
            .notEmpty, .startDemonstration, by: "lin", at: "2026-03-02 09:00")
    }

    @Test func aDemonstrationRunsByItsScript() async throws {
        let desk = try await Desk()
        try await desk.does(
            .startDemonstration, by: "lin", clock: .scripted(time("2026-03-02 07:00")))
        try await desk.does(.apply([]), by: "lin", clock: .scripted(time("2026-03-02 08:00")))
        try await desk.does(
            .sign("team/organisation", .delivered), by: "lin", clock: .scripted(time("2026-03-05 09:00")))
        await #expect(throws: Refusal.clockGoesBack(now: time("2026-03-05 09:00"), zone: "Asia/Shanghai")) {
            try await desk.does(
                .sign("team/organisation", .accepted), by: "han", clock: .scripted(time("2026-03-05 08:59")))
        }
        // Without a script its last instant is now, however late it is.
        let recorded = try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2031-01-01 09:00")
        #expect(recorded.record.at == time("2026-03-05 09:00"))
        let reply = try desk.tracker.ask(.readiness(.now), by: .machine, clock: .machine(time("2031-01-01 09:00")))
        #expect(reply.isDemonstration)
        #expect(reply.now == time("2026-03-05 09:00"))
    }
}
