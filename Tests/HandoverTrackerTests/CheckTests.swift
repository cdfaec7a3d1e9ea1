import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// Checks that machines run, in the ledger and out of it.
@Suite struct CheckTests {
    private static let item = Item.ID("team/contacts")
    private static let now = "2026-03-03 09:00"
    /// The item asks for one piece only.
    private static let one = Office.Edit(
        "evidence: { at-least: 2, valid-for: 10d }", "evidence: { at-least: 1, kinds: [check] }")

    private static func checks(_ check: String) -> Office.Edit {
        Office.Edit("check: { kind: capability-covered, capability: deploying, good-for: 6d }", "check: \(check)")
    }

    private func run(_ recorded: Recorded) throws -> CheckRun {
        guard case .checkRan(let run) = recorded.record.statement else { throw WrongAnswer() }
        return run
    }

    private func check(_ desk: Desk, at text: String) throws -> CheckState {
        try #require(desk.item(Self.item, at: text).check)
    }

    // MARK: What it is worth

    @Test func aPassIsTheEvidenceThatPeopleSignOn() async throws {
        let desk = try await Desk.open([Self.one])
        try await desk.does(.sign(Self.item, .delivered), by: "lin", at: Self.now)
        let missing = Refusal.evidenceMissing(item: Self.item, have: 0, need: 1, kinds: [.check])
        try await desk.refuses(missing, .sign(Self.item, .accepted), by: "han", at: Self.now)
        let failed = try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now)
        #expect(try run(failed).result == .failed)
        #expect(try run(failed).reasons == [.capabilityNotCovered("deploying", have: 0, need: 1)])
        #expect(try run(failed).place == .commandLine)
        try await desk.refuses(missing, .sign(Self.item, .accepted), by: "han", at: Self.now)
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: Self.now)
        let passed = try await desk.does(.runCheck(item: Self.item), by: "han", at: Self.now)
        #expect(try run(passed).result == .passed)
        #expect(try (run(passed).have, run(passed).need) == (1, 1))
        let signed = try await desk.does(.sign(Self.item, .accepted), by: "han", at: Self.now)
        guard case .signedOff(let fact) = signed.record.statement else { throw WrongAnswer() }
        #expect(fact.saw?.count == 1)
        #expect(try desk.item(Self.item, at: Self.now).status == .done)
        #expect(try desk.item(Self.item, at: "2026-03-09 23:00").status == .done)
        let lapsed = try desk.item(Self.item, at: "2026-03-10 00:00")
        #expect(lapsed.open == [.evidenceExpired(have: 0, need: 1, since: day("2026-03-10"))])
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func aFailureOfWhatIsSignedKeepsTheVerdictBackAtOnce() async throws {
        let desk = try await Desk.open([
            Office.Edit("evidence: { at-least: 2, valid-for: 10d }", "evidence: { at-least: 0 }")
        ])
        try await desk.does(.sign(Self.item, .delivered), by: "lin", at: Self.now)
        try await desk.does(.sign(Self.item, .accepted), by: "han", at: Self.now)
        #expect(try desk.item(Self.item, at: Self.now).status == .done)
        let entry = try await desk.does(.runCheck(item: Self.item), by: "han", at: Self.now).receipt.entry
        let reason = Reason.checkFailed(
            .capabilityCovered, why: .capabilityNotCovered("deploying", have: 0, need: 1), more: 0,
            since: day("2026-03-03"), entry: entry)
        let readiness = try desk.readiness(at: Self.now)
        #expect(readiness.blockers.filter { $0.subject == .item(Self.item) }.map(\.reason) == [reason])
        #expect(try desk.item(Self.item, at: Self.now).status == .open)
        // Not before it was found, and by whoever knew.
        #expect(try desk.item(Self.item, at: Self.now, .init(asOf: day("2026-03-02"))).open.contains(reason) == false)
    }

    // MARK: Who says so

    @Test func nobodyGivesItsResultByHand() async throws {
        let desk = try await Desk.open()
        let piece = Evidence(form: .check, text: "passed")
        try await desk.refuses(
            .checkNotGiven(Self.item), .addEvidence(item: Self.item, evidence: piece, effective: nil), by: "lin",
            at: Self.now)
        try await desk.refuses(
            .checkNotGiven(Self.item), .sign(Self.item, .delivered, evidence: [piece]), by: "lin", at: Self.now)
    }

    @Test func aLeadWhoeverSignsAndWhoeverOwnsItRunsIt() async throws {
        let desk = try await Desk.open([
            Office.Edit(
                "owner: coach", "owner: coach\n    check: capability-covered\n    require: { capability: deploying }")
        ])
        for person in ["lin", "wang", "chen", "jia", "rui"] as [Person.ID] {
            try await desk.does(.runCheck(item: "work/manual"), by: person, at: Self.now)
        }
        let item = try #require(desk.definitions(at: Self.now).item("work/manual"))
        let needed = item.keys.map(\.by).firstOfEach + [TeamRole(.delivering, "coach"), TeamRole(.receiving, "coach")]
        let holders: [Person.ID] = ["wang", "zhao", "wei", "jia", "yi", "rui", "chen"]
        for person in ["dora", "audra"] as [Person.ID] {
            try await desk.refuses(
                .roleNotHeld(person: person, needed: needed, holders: holders), .runCheck(item: "work/manual"),
                by: person, at: Self.now)
        }
        try await desk.refuses(.noCheck("team/rota"), .runCheck(item: "team/rota"), by: "lin", at: Self.now)
        try await desk.refuses(
            .unknownItem("team/contact", nearest: [Self.item, "team/rota"]), .runCheck(item: "team/contact"), by: "lin",
            at: Self.now)
    }

    @Test func itCannotBeTakenBack() async throws {
        let desk = try await Desk.open()
        let entry = try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now).receipt.entry
        try await desk.refuses(
            .notRevocable(entry: entry, kind: .checkRan), .revoke(entry: entry, reason: "x"), by: "lin", at: Self.now)
    }

    // MARK: What is recorded

    @Test func whatAnEntrySaysAlreadyIsNotRecordedAgain() async throws {
        let desk = try await Desk.open()
        let first = try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now).receipt
        let again = try await desk.does(.runCheck(item: Self.item), by: "han", at: "2026-03-20 09:00").receipt
        #expect(again.wasThere && again.entry == first.entry)
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-20 09:00")
        let passed = try await desk.does(.runCheck(item: Self.item), by: "lin", at: "2026-03-20 09:00").receipt
        #expect(!passed.wasThere)
        // Half of the six days are left on the 23rd, and no more on the 24th.
        #expect(try await desk.does(.runCheck(item: Self.item), by: "lin", at: "2026-03-23 09:00").receipt.wasThere)
        let renewed = try await desk.does(.runCheck(item: Self.item), by: "lin", at: "2026-03-24 09:00").receipt
        #expect(!renewed.wasThere)
        #expect(try check(desk, at: "2026-03-24 09:00").holdsUntil == day("2026-03-30"))
    }

    @Test func aRehearsalRecordsNothing() async throws {
        let desk = try await Desk.open()
        let before = try desk.size
        let recorded = try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now, rehearsal: true)
        #expect(recorded.receipt.isRehearsal)
        #expect(try run(recorded).result == .failed)
        #expect(try desk.size == before)
    }

    @Test func aCheckDefinedOtherwiseIsRunAnew() async throws {
        let desk = try await Desk.open()
        try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now)
        #expect(try check(desk, at: Self.now).standing == .failed)
        let edit = Self.checks("{ kind: capability-covered, capability: deploying, good-for: 5d }")
        try await desk.does(.apply([edit]), by: "lin", at: Self.now)
        try await desk.does(.apply([edit]), by: "han", at: Self.now)
        #expect(try check(desk, at: Self.now).standing == .notRun)
    }

    // MARK: The server's own

    @Test func theServerRunsWhatIsDueInItsOwnName() async throws {
        let desk = try await Desk.open()
        let clock = Clock.machine(time(Self.now))
        #expect(try desk.tracker.dueChecks(clock: clock) == [Self.item, "work/deploy"])
        let recorded = try #require(try await desk.tracker.runCheck(Self.item, clock: clock))
        #expect(recorded.record.by == .server && recorded.record.identified == .server)
        #expect(try run(recorded).result == .failed)
        let again = try #require(try await desk.tracker.runCheck(Self.item, clock: clock))
        #expect(again.receipt.wasThere)
        #expect(try await desk.tracker.runCheck("team/rota", clock: clock) == nil)
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: Self.now)
        for item in try desk.tracker.dueChecks(clock: clock) { _ = try await desk.tracker.runCheck(item, clock: clock) }
        #expect(try desk.tracker.dueChecks(clock: clock) == [])
        #expect(try desk.tracker.dueChecks(clock: .machine(time("2026-03-04 09:00"))).count == 2)
        #expect(try desk.ledger.verify().damage == nil)
    }

    // MARK: Files of the workspace

    /// A tracker with a folder of files, on the desk's ledger.
    private func tracker(_ desk: Desk, _ folder: URL, _ reach: CheckReach = CheckReach(.server)) -> Tracker {
        Tracker(ledger: desk.ledger, workspace: folder.path, reach: reach)
    }

    private func finding(
        _ check: String, _ reach: CheckReach = CheckReach(.server), _ make: (URL) throws -> Void = { _ in }
    ) async throws -> CheckRun {
        let desk = try await Desk.open([Self.checks(check)])
        let folder = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try make(folder)
        let submission = Submission(.runCheck(item: Self.item), by: "lin", key: "k")
        return try run(
            try await tracker(desk, folder, reach).submit(
                submission, identified: .session, clock: .machine(time(Self.now))))
    }

    @Test func aFileIsThereWithSomethingInIt() async throws {
        let check = "{ kind: file, path: logs/backup.log, filled: true }"
        #expect(try await finding(check).reasons == [.fileMissing])
        func write(_ text: String) -> (URL) throws -> Void {
            { folder in
                try FileManager.default.createDirectory(
                    at: folder.appending(path: "logs"), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: folder.appending(path: "logs/backup.log"))
            }
        }
        #expect(try await finding(check, CheckReach(.server), write("")).reasons == [.fileEmpty])
        #expect(try await finding(check, CheckReach(.server), write("done")).result == .passed)
        #expect(try await finding("{ kind: file, path: logs }", CheckReach(.server), write("")).reasons == [.notAFile])
    }

    @Test func noLinkIsFollowedWhereverItLeads() async throws {
        for (path, target) in [("out", "/etc/passwd"), ("in", "real")] {
            let run = try await finding("{ kind: file, path: \(path) }") { folder in
                try Data("x".utf8).write(to: folder.appending(path: "real"))
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: path).path, withDestinationPath: target)
            }
            #expect(run.result == .couldNotRun && run.reasons == [.notAFile], "\(path)")
        }
        let below = try await finding("{ kind: file, path: etc/passwd }") { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "etc").path, withDestinationPath: "/etc")
        }
        #expect(below.reasons == [.notAFile])
        let pipe = try await finding("{ kind: file, path: pipe }") { folder in
            #expect(unsafe mkfifo(folder.appending(path: "pipe").path, 0o600) == 0)
        }
        #expect(pipe.reasons == [.notAFile])
    }

    @Test func withoutAWorkspaceNothingIsSaid() async throws {
        let desk = try await Desk.open([Self.checks("{ kind: file, path: x }")])
        let found = try run(await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now))
        #expect(found.result == .couldNotRun && found.reasons == [.filesNotAtHand])
        #expect(try check(desk, at: Self.now).standing == .notRun)
    }

    @Test func theKnowledgeBaseIsRead() async throws {
        let knowledge = """
            schema: handover/v1
            folders:
              - path: ops
                title: Ops
                documents: [{ id: list, file: list.md, title: List }]

            """
        let desk = try await Desk.open(
            [Self.checks("{ kind: documents-present, folder: kb }")], more: ["support/knowledge.yaml": knowledge])
        let folder = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "kb"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func found() async throws -> CheckRun {
            try run(
                try await tracker(desk, folder).submit(
                    Submission(.runCheck(item: Self.item), by: "lin", key: desk.freshKey()), identified: .session,
                    clock: .machine(time(Self.now))))
        }
        #expect(try await found().reasons == [.documentMissing("list")])
        try FileManager.default.createDirectory(at: folder.appending(path: "kb/ops"), withIntermediateDirectories: true)
        try Data("# List\n\nText\n".utf8).write(to: folder.appending(path: "kb/ops/list.md"))
        #expect(try await found().result == .passed)
        // A link in its place is nothing.
        try Data("# List\n\nText\n".utf8).write(to: folder.appending(path: "elsewhere.md"))
        try FileManager.default.removeItem(at: folder.appending(path: "kb/ops/list.md"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "kb/ops/list.md").path, withDestinationPath: "../../elsewhere.md")
        #expect(try await found().reasons == [.documentMissing("list")])
        try FileManager.default.removeItem(at: folder.appending(path: "kb"))
        #expect(try await found().reasons == [.folderMissing("kb")])
    }

    // MARK: Beyond the workspace

    @Test func onlyAllowedHostsAreAsked() async throws {
        let answer: @Sendable (ItemCheck.WebDemand) async -> CheckSight = { _ in .answer(.init(status: 200)) }
        func found(_ url: String, _ hosts: Set<String> = []) async throws -> CheckRun {
            try await finding("{ kind: http, url: \"\(url)\" }", CheckReach(.server, hosts: hosts, ask: answer))
        }
        #expect(try await found("http://127.0.0.1:8080/healthz").reasons == [.notAllowed])
        #expect(try await found("http://127.0.0.1:8080/healthz", ["127.0.0.1"]).result == .passed)
        #expect(try await found("http://localhost/", ["127.0.0.1"]).reasons == [.notAllowed])
        #expect(try await found("https://erp.example/").reasons == [.notAllowed])
        #expect(try await found("https://erp.example/", ["erp.example"]).result == .passed)
        #expect(try await found("https://erp.example.evil/", ["erp.example"]).reasons == [.notAllowed])
        // A process that cannot ask says so.
        #expect(try await finding("{ kind: http, url: 'http://localhost/' }").reasons == [.notAllowed])
    }

    @Test func programsStartOnlyWhereTheProcessAllowsThem() async throws {
        let start: @Sendable ([String], String) async -> CheckSight = { words, _ in .exit(status: words.count) }
        let check = "{ kind: command, run: [a, b] }"
        #expect(try await finding(check, CheckReach(.server, start: start)).reasons == [.notAllowed])
        let allowed = CheckReach(.server, runsCommands: true, start: start)
        #expect(try await finding(check, allowed).reasons == [.exited(status: 2)])
    }

    /// Nothing is looked at for who may not run it.
    @Test func whoMayNotRunItMakesNobodyLook() async throws {
        let reach = CheckReach(.server) { _ in
            Issue.record("somebody looked")
            return .nothing
        }
        let desk = try await Desk.open([Self.checks("{ kind: http, url: 'http://localhost/' }")])
        let tracker = Tracker(ledger: desk.ledger, workspace: "/nowhere", reach: reach)
        await #expect(throws: Refusal.self) {
            try await tracker.submit(
                Submission(.runCheck(item: Self.item), by: "jia", key: "k"), identified: .token,
                clock: .machine(time(Self.now)))
        }
    }

    @Test func theListIsInTheOrderOfTheDefinitions() async throws {
        let desk = try await Desk.open()
        try await desk.does(.runCheck(item: Self.item), by: "lin", at: Self.now)
        guard case .checks(let register) = try desk.ask(.checks(.now), at: Self.now) else { throw WrongAnswer() }
        #expect(register.rows.map(\.item) == [Self.item, "work/deploy"])
        #expect(register.rows.map(\.check.standing) == [.failed, .notRun])
        #expect(register.rows.map(\.isDue) == [true, true])
    }
}

extension Desk {
    fileprivate func definitions(at text: String) throws -> Definitions {
        try #require(tracker.ask(.people, by: .machine, clock: .machine(time(text))).definitions)
    }
}

extension Array where Element: Hashable {
    fileprivate var firstOfEach: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
