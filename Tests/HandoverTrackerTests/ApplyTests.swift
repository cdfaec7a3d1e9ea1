import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 3: definitions")
struct ApplyTests {
    static let relaxed = Office.Edit(
        "evidence: { at-least: 2, valid-for: 10d }", "evidence: { at-least: 1, valid-for: 10d }")
    static let now = "2026-03-03 09:00"

    func kind(_ recorded: Recorded) -> Statement.Kind { recorded.record.statement.kind }

    @Test func theFirstNeedsALead() async throws {
        let desk = try await Desk()
        try await desk.refuses(
            .notLead(person: "wang", leads: ["lin", "lu", "han"]), .apply([]), by: "wang", at: "2026-03-02 08:00")
        try await desk.refuses(
            .notLead(person: "lim", leads: ["lin", "lu", "han"]), .apply([]), by: "lim", at: "2026-03-02 08:00")
        let applied = try await desk.does(.apply([]), by: "han", at: "2026-02-20 08:00")
        let digest = try Office.definitions().digest
        #expect(
            applied.record.statement
                == .definitionsApplied(DefinitionsChange(definitions: digest, zone: "Asia/Shanghai")))
    }

    @Test func theFirstNeedsALeadWhoIsThere() async throws {
        let desk = try await Desk()
        let gone = Office.Edit(
            "name: Lu, team: delivering, roles: [manager]",
            "name: Lu, team: delivering, roles: [manager], to: 2026-03-31")
        await #expect(throws: Refusal.self) { try await desk.does(.apply([gone]), by: "lu", at: "2026-05-01 08:00") }
    }

    @Test func whatStrengthensIsInForceAtOnce() async throws {
        let desk = try await Desk.open()
        let stricter = Office.Edit(
            "evidence: { at-least: 1, kinds: [link, note] }", "evidence: { at-least: 2, kinds: [link] }")
        let applied = try await desk.does(.apply([stricter]), by: "han", at: Self.now)
        #expect(kind(applied) == .definitionsApplied)
        #expect(try desk.item("team/rota", at: Self.now).evidence.needed == 2)
        #expect(try desk.readiness(at: Self.now).definitions == Office.definitions([stricter]).digest)
    }

    @Test func whoeverHasEntriesStaysListed() async throws {
        let desk = try await Desk.open()
        let without = Office.Edit("  - { id: zhao, name: Zhao, team: delivering, roles: [expert] }\n", "")
        try await desk.does(.sign("work/manual", .delivered), by: "zhao", at: "2026-03-02 09:00")
        try await desk.refuses(.personHasEntries("zhao"), .apply([without]), by: "lin", at: Self.now)
        let ended = Office.Edit(
            "name: Zhao, team: delivering, roles: [expert]",
            "name: Zhao, team: delivering, roles: [expert], to: 2026-03-10")
        _ = try await desk.does(.apply([ended]), by: "lin", at: Self.now)
    }

    @Test func aNewerProposalReplacesTheOlderOneOfTheSameSide() async throws {
        let desk = try await Desk.open()
        let (first, second) = (Self.relaxed, Office.Edit("at-least: 90%", "at-least: 80%"))
        try await desk.does(.apply([first]), by: "lin", at: Self.now)
        try await desk.does(.apply([second]), by: "lin", at: Self.now)
        // A plan of the older one waits for nobody any more.
        for (edit, waitsFor) in [(first, []), (second, ["han"])] as [(Office.Edit, [Person.ID])] {
            guard
                case .plan(let planned) = try desk.ask(
                    .plan(ApplyCommand(files: Office.files([edit]))), at: Self.now)
            else { throw WrongAnswer() }
            #expect(planned.waitsFor == waitsFor)
        }
        let agreed = try await desk.does(.apply([first]), by: "han", at: Self.now)
        #expect(kind(agreed) == .definitionsProposed)
        #expect(kind(try await desk.does(.apply([second]), by: "han", at: Self.now)) == .definitionsApplied)
    }

    @Test func onlyLeadsApply() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .notLead(person: "wang", leads: ["lin", "lu", "han"]), .apply([Office.rewordedOrganisation]), by: "wang",
            at: Self.now)
    }

    @Test(
        "what weakens takes a lead of each side",
        arguments: [
            relaxed,
            Office.Edit("valid-for: 30d", "valid-for: 90d"),
            Office.Edit("at-least: 90%", "at-least: 80%"),
            Office.Edit("gates: verdict", "gates: report"),
            Office.Edit("title: Deploys\n", "title: Deploys\n    not-applicable: allowed\n"),
            Office.Edit("importance: should", "importance: may"),
            Office.Edit("    needs: [team/organisation]\n", ""),
            Office.Edit("    require: { capability: deploying }\n    check: capability-covered\n", ""),
            Office.Edit("      - { meaning: approved, by: receiving/director }\n", ""),
            Office.Edit("due: 2026-03-10", "due: 2026-03-11"),
            Office.Edit("pass: 80, attempts: 2", "pass: 79, attempts: 2"),
            Office.Edit("valid-for: 60d, assessed-by: [expert]", "valid-for: 60d, assessed-by: [expert, coach]"),
            Office.noSeparation,
        ])
    func weakening(edit: Office.Edit) async throws {
        let desk = try await Desk.open()
        let before = try desk.readiness(at: Self.now).definitions
        let proposed = try await desk.does(.apply([edit]), by: "lin", at: Self.now)
        #expect(kind(proposed) == .definitionsProposed)
        #expect(try desk.readiness(at: Self.now).definitions == before)
        try await desk.refuses(.alreadyProposed(by: "lin"), .apply([edit]), by: "lu", at: Self.now)
        let applied = try await desk.does(.apply([edit]), by: "han", at: Self.now)
        guard case .definitionsApplied(let change) = applied.record.statement else { throw WrongAnswer() }
        #expect(change.agreesTo == proposed.receipt.entry)
        #expect(change.replaces == before)
        #expect(try desk.readiness(at: Self.now).definitions == Office.definitions([edit]).digest)
    }

    @Test func agreementIsToExactlyTheseFiles() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Self.relaxed]), by: "lin", at: Self.now)
        let more = [Self.relaxed, Office.Edit("at-least: 90%", "at-least: 80%")]
        #expect(kind(try await desk.does(.apply(more), by: "han", at: Self.now)) == .definitionsProposed)
        #expect(try desk.item("team/contacts", at: Self.now).evidence.needed == 2)
    }

    @Test func aProposalIsToWhatWasInForce() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Self.relaxed]), by: "lin", at: Self.now)
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: Self.now)
        // The old files would take the new title back as well, which lin has not said since.
        #expect(kind(try await desk.does(.apply([Self.relaxed]), by: "han", at: Self.now)) == .definitionsProposed)
    }

    @Test func aProposalIsOverOnceAnythingElseIsInForce() async throws {
        let desk = try await Desk.open()
        try await desk.does(.apply([Self.relaxed]), by: "lin", at: Self.now)
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: Self.now)
        try await desk.does(.apply([]), by: "lin", at: Self.now)
        // The same files as when lin proposed, by another way: lin has said nothing since.
        #expect(kind(try await desk.does(.apply([Self.relaxed]), by: "han", at: Self.now)) == .definitionsProposed)
        #expect(try desk.item("team/contacts", at: Self.now).evidence.needed == 2)
    }

    @Test func anEditorialChangeKeepsItsSignOffsAfterBothLeads() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let command = Command.apply([Office.rewordedOrganisation], editorial: ["team/organisation"])
        #expect(kind(try await desk.does(command, by: "han", at: Self.now)) == .definitionsProposed)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.valid, .valid])
        // The other side is told to agree to the same: plain agreement would put the words in force as a change.
        guard case .steps(let steps) = try desk.ask(.next("lin"), at: Self.now),
            case .plan(let planned) = try desk.ask(
                .plan(ApplyCommand(files: Office.files([Office.rewordedOrganisation]))), at: Self.now)
        else { throw WrongAnswer() }
        let digest = try Office.definitions([Office.rewordedOrganisation]).digest
        #expect(steps.first?.action == .agreeToDefinitions(digest, entry: 4))
        #expect(planned.editorial == ["team/organisation"] && planned.stale.isEmpty)
        #expect(planned.waitsFor == ["lin", "lu"])
        #expect(kind(try await desk.does(command, by: "lin", at: Self.now)) == .definitionsApplied)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.valid, .valid])
        #expect(try desk.item("team/organisation", at: Self.now).status == .done)
        // The next change, not editorial, makes them stale.
        try await desk.does(
            .apply([Office.Edit("title: Organisation drawn", "title: Who is who")]), by: "lin", at: Self.now)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.stale, .stale])
    }

    @Test func oneLeadAloneCallsNothingEditorial() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.does(
            .apply([Office.rewordedOrganisation], editorial: ["team/organisation"]), by: "lin", at: Self.now)
        // Han would agree to the words, not to their being editorial, and is told what that comes to.
        let files = Office.files([Office.rewordedOrganisation])
        try await desk.refuses(
            .proposedAsEditorial(entry: 4, by: "lin", items: ["team/organisation"]),
            .apply(ApplyCommand(files: files)), by: "han", at: Self.now)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.valid, .valid])
        let other = Command.apply(ApplyCommand(files: files, ordinary: 3))
        try await desk.refuses(
            .proposedAsEditorial(entry: 4, by: "lin", items: ["team/organisation"]), other, by: "han", at: Self.now)
        let ordinary = ApplyCommand(files: files, ordinary: 4)
        guard case .plan(let planned) = try desk.ask(.plan(ordinary), at: Self.now) else { throw WrongAnswer() }
        #expect(planned.stale.map(\.by) == ["lin", "han"] && planned.editorial.isEmpty)
        try await desk.does(.apply(ordinary), by: "han", at: Self.now)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.stale, .stale])
    }

    @Test func anOrdinaryChangeAnswersOneThatWasPutForward() async throws {
        let desk = try await Desk.open()
        for edits in [[Office.rewordedOrganisation], []] {
            let command = ApplyCommand(files: Office.files(edits), ordinary: 3)
            try await desk.refuses(.notProposed(entry: 3), .apply(command), by: "han", at: Self.now)
        }
    }

    @Test func whoCalledItEditorialMayDropThat() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.does(
            .apply([Office.rewordedOrganisation], editorial: ["team/organisation"]), by: "lin", at: Self.now)
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: Self.now)
        #expect(try desk.keys("team/organisation", at: Self.now) == [.stale, .stale])
    }

    @Test func editorialOfWhatDoesNotChange() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .editorialNothing(item: "team/rota"), .apply([Office.rewordedOrganisation], editorial: ["team/rota"]),
            by: "lin",
            at: Self.now)
        try await desk.refuses(
            .unknownItem("team/rotas", nearest: ["team/rota"]),
            .apply([Office.rewordedOrganisation], editorial: ["team/rotas"]), by: "lin", at: Self.now)
        // Also where the files are in force already.
        try await desk.refuses(
            .unknownItem("team/rotas", nearest: ["team/rota"]), .apply([], editorial: ["team/rotas"]), by: "lin",
            at: Self.now)
        try await desk.refuses(.nothingToApply, .apply([], editorial: ["team/rota"]), by: "lin", at: Self.now)
    }

    static let withoutManual = {
        let start = Office.work.range(of: "  - id: manual")
        let text = start.map { String(Office.work[$0.lowerBound...]) } ?? ""
        return Office.Edit(text, "")
    }()

    @Test func whatIsGoneIsRetiredAndMayComeBackAsItWas() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.does(.apply([Self.withoutManual]), by: lead, at: Self.now)
        }
        #expect(try !desk.readiness(at: Self.now).items.contains { $0.id == "work/manual" })
        try await desk.refuses(
            .retiredItem("work/manual"), .sign("work/manual", .delivered), by: "wang", at: Self.now)
        guard case .entries(let entries) = try desk.ask(.history(.item("work/manual")), at: Self.now)
        else { throw WrongAnswer() }
        #expect(entries.map(\.number) == [2, 4])
        try await desk.refuses(
            .invalidDefinitions(errors: 1), .apply([Office.Edit("title: Manual read", "title: Manual written")]),
            by: "lin",
            at: Self.now)
        #expect(kind(try await desk.does(.apply([]), by: "lin", at: Self.now)) == .definitionsApplied)
        #expect(try desk.keys("work/manual", at: Self.now) == [.valid, .missing, .missing])
    }

    @Test func whatCannotBeApplied() async throws {
        let desk = try await Desk.open()
        let inForce = try Office.definitions().digest
        try await desk.refuses(.nothingToApply, .apply([]), by: "lin", at: Self.now)
        try await desk.refuses(
            .otherHandover(inForce: "office", given: "house"),
            .apply([Office.Edit("handover: office", "handover: house")]),
            by: "lin", at: Self.now)
        try await desk.refuses(
            .zoneFixed(zone: "Asia/Shanghai"), .apply([Office.Edit("Asia/Shanghai", "Europe/Vienna")]), by: "lin",
            at: Self.now)
        try await desk.refuses(
            .invalidDefinitions(errors: 1), .apply([Office.Edit("due: 2026-03-10", "due: 2026-02-30")]), by: "lin",
            at: Self.now)
        try await desk.does(.apply([Office.rewordedOrganisation], replaces: inForce), by: "lin", at: Self.now)
        let changed = try Office.definitions([Office.rewordedOrganisation]).digest
        try await desk.refuses(
            .definitionsChanged(inForce: changed), .apply([Office.bilingualOrganisation], replaces: inForce), by: "han",
            at: Self.now)
    }

    /// A plan shows the lines for which the files cannot be put in force.
    @Test func aPlanPointsAtWhatForbidsIt() async throws {
        let desk = try await Desk.open()
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.does(.apply([Self.withoutManual]), by: lead, at: Self.now)
        }
        let edits = [
            Office.Edit("title: Manual read", "title: Manual written"), Office.Edit("Asia/Shanghai", "Europe/Vienna"),
        ]
        guard case .apply(let command) = Command.apply(edits),
            case .plan(let planned) = try desk.ask(.plan(command), at: Self.now)
        else { throw WrongAnswer() }
        #expect(planned.plan.diagnostics.map(\.problem.code) == ["retired-id-reused", "zone-fixed"])
        #expect(planned.plan.diagnostics.map { $0.excerpt?.contains("manual") } == [true, false])
        #expect(planned.plan.diagnostics.last?.excerpt == "zone: Europe/Vienna")
    }

    @Test func contactDetailsAreNotRecorded() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .nothingToApply, .apply([Office.Edit("name: Lin, team", "name: Lin, phone: 13800138001, team")]), by: "lin",
            at: Self.now)
    }
}
