import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct PlanTests {
    static let today = Day(number: 20_460)  // 2026-01-07

    private func plan(_ edits: [(file: String, old: String, new: String)]) throws -> Plan {
        DefinitionsPlan.compare(
            inForce: try Example.definitions(), proposed: try Example.definitions(edits), today: Self.today)
    }

    @Test func sameDefinitionsChangeNothing() throws {
        #expect(try plan([]).isEmpty)
        let sample = try #require(Workspace.load(folder: Repository.root).definitions)
        #expect(DefinitionsPlan.compare(inForce: sample, proposed: sample, today: Self.today) == Plan())
    }

    @Test func firstApplyAddsAllAndWeakensNothing() throws {
        let plan = DefinitionsPlan.compare(inForce: nil, proposed: try Example.definitions(), today: Self.today)
        #expect(plan.changes.map(\.subject) == [.item("team/rota"), .item("team/access")])
        #expect(plan.changes.allSatisfy { $0.nature == .added })
        #expect(!plan.weakens)
    }

    /// An edit, the one field it changes, and whether it weakens.
    @Test(arguments: [
        ("checklists/team.yaml", "importance: must", "importance: should", PlanField.importance, true),
        ("checklists/team.yaml", "weight: 3", "weight: 2", .weight, true),
        ("checklists/team.yaml", "weight: 3", "weight: 4", .weight, false),
        ("checklists/team.yaml", "kinds: [link, file]", "kinds: [link, file, note]", .evidenceKinds, true),
        ("checklists/team.yaml", "kinds: [link, file]", "kinds: [link]", .evidenceKinds, false),
        ("checklists/team.yaml", "kinds: [link, file]", "kinds: [link, file], at-least: 0", .evidenceAtLeast, true),
        ("checklists/team.yaml", "due: start+10wd", "due: start+9wd", .due, false),
        ("checklists/team.yaml", "due: start+10wd", "due: start+11wd", .due, true),
        ("checklists/team.yaml", "    needs: [team/rota]\n", "", .needs, true),
        (
            "checklists/team.yaml", "    needs: [team/rota]\n", "    needs: [team/rota]\n    valid-for: 9d\n",
            .validFor, false
        ),
        (
            "checklists/team.yaml", "    needs: [team/rota]\n", "    needs: [team/rota]\n    not-applicable: allowed\n",
            .notApplicable, true
        ),
        ("training/capabilities.yaml", "critical: true", "critical: false", .critical, true),
        ("training/capabilities.yaml", "valid-for: 365d", "valid-for: 366d", .validFor, true),
        ("training/capabilities.yaml", "valid-for: 365d", "valid-for: 365d, people: 1", .people, true),
        ("training/capabilities.yaml", "valid-for: 365d", "valid-for: 365d, level: prompted", .level, true),
        ("training/capabilities.yaml", "valid-for: 365d", "valid-for: 365d, drill: allowed", .drill, true),
        ("training/capabilities.yaml", "assessed-by: [lead]", "assessed-by: [lead, engineer]", .assessedBy, true),
        ("training/capabilities.yaml", ", assessed-by: [lead]", "", .assessedBy, false),
        ("training/basics.yaml", "pass: 80", "pass: 79", .pass, true),
        ("training/basics.yaml", "attempts: 2", "attempts: 3", .attempts, true),
        ("training/basics.yaml", "for: [engineer]", "for: [lead]", .planRoles, true),
        ("training/basics.yaml", "for: [engineer]", "for: [engineer, lead]", .planRoles, false),
        ("handover.yaml", "at-least: 90%", "at-least: 89%", .atLeast, true),
        ("handover.yaml", "gates: verdict", "gates: report", .gates, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, tasks: 29", .tasks, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, tasks: 31", .tasks, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, window: 90d", .window, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, confidence: 90%", .confidence, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, decide-by: demonstrated", .decideBy, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, mix: { P2: 50%, P3: 50% }", .mix, false),
        (
            "handover.yaml", "gates: verdict", "gates: verdict, variety: { at-least: { out-of-hours: 1 } }", .variety,
            false
        ),
        ("handover.yaml", "gates: verdict", "gates: verdict, floors: { tasks: 4 }", .floorTasks, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, floors: { of-last-five: 3 }", .floorNewest, true),
        ("handover.yaml", "gates: verdict", "gates: verdict, floors: { people: 3 }", .floorPeople, false),
        ("handover.yaml", "gates: verdict", "gates: verdict, floors: { severe: 2 }", .floorSevere, true),
        ("handover.yaml", "targets:", "rules: { separation: false }\ntargets:", .separation, true),
        ("handover.yaml", "ends: 2026-12-31", "ends: 2027-01-01", .ends, true),
        ("handover.yaml", "targets:", "status: public\ntargets:", .status, false),
        ("handover.yaml", "rights: [trainee]", "rights: [trainee, assessor]", .rights, true),
    ])
    func oneEditIsOneChange(_ file: String, _ old: String, _ new: String, _ field: PlanField, _ weakens: Bool) throws {
        let plan = try plan([(file, old, new)])
        #expect(plan.changes.count == 1)
        guard case .changed(let fields)? = plan.changes.first?.nature else {
            Issue.record("not changed")
            return
        }
        #expect(fields.map(\.field) == [field])
        #expect(plan.weakens == weakens)
    }

    @Test(arguments: [
        ("mix: { P2: 50%, P3: 50% }", "mix: { P2: 49.5%, P3: 50.5% }", [PlanField.mix], true),
        ("mix: { P2: 50%, P3: 50% }", "tasks: 30", [.mix], true),
        ("mix: { P3: 50%, P2: 50% }", "mix: { P2: 50%, P3: 50%, P0: 0% }", [], false),
        (
            "variety: { at-least: { severity P1: 3, out-of-hours: 1 } }",
            "variety: { at-least: { out-of-hours: 1, severity P1: 3 } }", [], false
        ),
        (
            "variety: { at-least: { severity P1: 3 } }",
            "variety: { at-least: { capability operating: 1, severity P1: 4 } }", [.variety], false
        ),
        (
            "variety: { at-least: { severity P1: 3 } }", "variety: { at-least: { severity P1: 2, out-of-hours: 9 } }",
            [.variety], true
        ),
        ("variety: { at-least: { severity P1: 3 } }", "tasks: 30", [.variety], true),
        (
            "floors: { tasks: 1, severe: 0 }", "floors: off", [.floorTasks, .floorNewest, .floorPeople], true
        ),
        ("floors: off", "floors: {}", [.floorTasks, .floorNewest, .floorPeople, .floorSevere], false),
        ("floors: { tasks: 5, of-last-five: 4, people: 2, severe: 3 }", "tasks: 30", [], false),
    ])
    func whatIsJudgedBesideTheRateIsComparedByWhatItAsks(
        _ old: String, _ new: String, _ fields: [PlanField], _ weakens: Bool
    ) throws {
        let edit = { (text: String) in ("handover.yaml", "gates: verdict", "gates: verdict, \(text)") }
        let (before, after) = (try Example.definitions([edit(old)]), try Example.definitions([edit(new)]))
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: Self.today)
        let found = plan.changes.flatMap { change -> [PlanField] in
            if case .changed(let fields) = change.nature { fields.map(\.field) } else { [] }
        }
        #expect(found == fields)
        #expect(plan.weakens == weakens)
    }

    /// With a round less, or a lower share, more can decay unseen.
    @Test(arguments: [
        ("after: [7d, 14d]", "after: [7d, 14d, 21d]", [PlanField.reverificationAfter], false),
        ("after: [7d, 14d]", "after: [7d, 15d]", [.reverificationAfter], true),
        ("then: never", "then: monthly", [.reverificationThen], false),
        ("then: monthly", "then: never", [.reverificationThen], true),
        ("at-least: 90%", "at-least: 95%", [.reverificationAtLeast], false),
        ("at-least: 90%", "then: monthly", [.reverificationAtLeast], true),
        ("after: [14d, 7d]", "after: [7d, 14d], then: monthly", [], false),
        ("at-least: 90%", nil, [.reverificationAfter, .reverificationThen, .reverificationAtLeast], true),
    ])
    func checkingAgainLessIsAgreedByBoth(_ old: String, _ new: String?, _ fields: [PlanField], _ weakens: Bool) throws {
        func definitions(_ rule: String?) throws -> Definitions {
            guard let rule else { return try Example.definitions() }
            return try Example.definitions([("handover.yaml", "targets:", "re-verification: { \(rule) }\ntargets:")])
        }
        let (before, after) = (try definitions(old), try definitions(new))
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: Self.today)
        let found = plan.changes.flatMap { change -> [PlanField] in
            if case .changed(let fields) = change.nature { fields.map(\.field) } else { [] }
        }
        #expect(found == fields && plan.weakens == weakens)
        #expect(!DefinitionsPlan.compare(inForce: try definitions(nil), proposed: before, today: Self.today).weakens)
    }

    /// How people come in is both teams' affair, whichever way it changes.
    @Test(
        arguments: [
            ("sign-in: { openid: { title: SSO, ", "sign-in: { openid: { title: Ours, ", PlanField.signInTitle, false),
            ("issuer: https://id.example,", "issuer: https://id2.example,", .signInIssuer, true),
            ("client-id: handover,", "client-id: handover2,", .signInClientID, true),
            ("client-id: handover,", "client-id: handover, scopes: [groups],", .signInScopes, true),
            ("client-id: handover,", "client-id: handover, groups-claim: roles,", .signInGroupsClaim, true),
            ("pattern: leads-*", "pattern: leads", .signInGroups, true),
            ("roles: [lead]", "roles: [lead, engineer]", .signInGroups, true),
            (", groups: [{ pattern: leads-*, roles: [lead] }]", "", .signInGroups, true),
        ])
    func everyChangeOfTheWayInIsBothTeams(_ old: String, _ new: String, _ field: PlanField, _ weakens: Bool) throws {
        let signIn = """
            sign-in: { openid: { title: SSO, issuer: https://id.example, client-id: handover, \
            groups: [{ pattern: leads-*, roles: [lead] }] } }
            targets:
            """
        let before = try Example.definitions([("handover.yaml", "targets:", signIn)])
        let edited = signIn.replacing(old, with: new)
        #expect(edited != signIn)
        let after = try Example.definitions([("handover.yaml", "targets:", edited)])
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: Self.today)
        guard case .changed(let fields)? = plan.changes.first?.nature else {
            Issue.record("not changed")
            return
        }
        #expect(fields.map(\.field) == [field])
        #expect(plan.weakens == weakens)
        let none = try Example.definitions()
        #expect(DefinitionsPlan.compare(inForce: none, proposed: before, today: Self.today).weakens)
        #expect(DefinitionsPlan.compare(inForce: before, proposed: none, today: Self.today).weakens)
    }

    @Test func anotherStartMovesTheCheckpoints() throws {
        for start in ["2026-01-04", "2026-01-12"] {
            let plan = try plan([("handover.yaml", "starts: 2026-01-05", "starts: \(start)")])
            let handover = try #require(plan.changes.first { $0.subject == .handover })
            #expect(handover.weakens)
        }
    }

    @Test func rewordedItemSaysHow() throws {
        let plan = try plan([
            ("checklists/team.yaml", "Every shift has a named engineer.", "Each shift has a named, trained engineer."),
            ("checklists/team.yaml", "zh: 值班安排", "zh: 值班人员安排"),
        ])
        #expect(plan.rewordedItems == ["team/rota"])
        #expect(!plan.weakens)
        let change = try #require(plan.changes.first)
        #expect(change.wording.map(\.language) == [.zh, .en])
        #expect(change.wording[0].title?.pieces == [.init(.same, "值班"), .init(.added, "人员"), .init(.same, "安排")])
        #expect(change.wording[0].acceptWhen == nil)
        #expect(
            change.wording[1].acceptWhen?.pieces == [
                .init(.removed, "Every"), .init(.added, "Each"), .init(.same, " shift has a named"),
                .init(.added, ", trained"), .init(.same, " engineer."),
            ])
    }

    @Test func addingALanguageRewordsNothing() throws {
        let plan = try plan([("checklists/team.yaml", "title: Access", "title: { en: Access, zh: 权限 }")])
        #expect(plan.changes.count == 1)
        #expect(plan.rewordedItems == [])
    }

    @Test func retiredItemComesBackOnlyAsItWas() throws {
        let full = try Example.definitions()
        let cut = try #require(Example.checklist.range(of: "  - id: access")).lowerBound
        let text = String(Example.checklist[..<cut])
        let fewer = try #require(Workspace.load(Example.files(["checklists/team.yaml": text])).definitions)
        let retiring = DefinitionsPlan.compare(inForce: full, proposed: fewer, today: Self.today)
        let wording = try #require(full.item("team/access")).wording
        #expect(retiring.retired == [RetiredItem(item: "team/access", wording: wording)])
        #expect(retiring.changes.map(\.nature) == [.removed])
        #expect(retiring.weakens)

        let back = DefinitionsPlan.compare(inForce: fewer, proposed: full, retired: retiring.retired, today: Self.today)
        #expect(back.changes.map(\.nature) == [.revived])
        #expect(back.diagnostics == [])

        let files = Example.files([
            "checklists/team.yaml": Example.checklist.replacing("title: Access", with: "title: Keys")
        ])
        let other = try #require(Workspace.load(files).definitions)
        let reused = DefinitionsPlan.compare(
            inForce: fewer, proposed: other, retired: retiring.retired, today: Self.today, files: files)
        #expect(reused.diagnostics.map(line) == ["checklists/team.yaml:14:9: error[retired-id-reused]"])
        let elsewhere = DefinitionsPlan.compare(
            inForce: fewer, proposed: other, retired: retiring.retired, today: Self.today)
        #expect(elsewhere.diagnostics.map(line) == ["checklists: error[retired-id-reused]"])
    }

    @Test func calendarMovesDueDates() throws {
        let plan = try plan([
            (
                "support/calendar.yaml", "calendar: workdays",
                "calendar: workdays\nholidays: [{ from: 2026-01-07, title: X }]"
            )
        ])
        #expect(plan.changes.map(\.subject) == [.calendar])
        let moved = try #require(plan.movedDueDates.first)
        #expect(plan.movedDueDates.count == 1)
        #expect(moved.item == "team/rota")
        #expect("\(moved.before) \(moved.after)" == "2026-01-19 2026-01-20")
        #expect(plan.weakens)
    }

    @Test func orderOfChecklistsIsAChangeThatWeakensNothing() throws {
        let more = "schema: handover/v1\nchecklist: a\ntitle: A\nitems: []\n"
        let files = Example.files(["checklists/a.yaml": more])
        let handover = Example.handover.replacing("targets:", with: "checklists: [team]\ntargets:")
        let before = try #require(Workspace.load(files).definitions)
        let reordered = files.replacing("handover.yaml", with: Array(handover.utf8))
        let plan = DefinitionsPlan.compare(
            inForce: before, proposed: try #require(Workspace.load(reordered).definitions), today: Self.today)
        let fields = [
            Plan.FieldChange(
                field: .checklists, before: .words(["a", "team"]), after: .words(["team", "a"]), weakens: false)
        ]
        #expect(plan.changes.map(\.nature) == [.changed(fields)])
        #expect(!plan.weakens)
    }

    @Test func zoneStays() throws {
        let files = Example.files(["handover.yaml": Example.handover.replacing("Asia/Shanghai", with: "Europe/Paris")])
        let plan = DefinitionsPlan.compare(
            inForce: try Example.definitions(), proposed: try #require(Workspace.load(files).definitions),
            today: Self.today, files: files)
        #expect(plan.diagnostics.map(line) == ["handover.yaml:4:7: error[zone-fixed]"])
    }

    @Test func peopleAndRemovalsOfRulesAreListed() throws {
        let plan = try plan([
            (
                "handover.yaml", "  - { id: carla, name: Carla",
                "  - { id: dan, name: Dan, team: receiving, roles: [lead] }\n  - { id: carla, name: Carla"
            ),
            ("handover.yaml", "targets:\n  independence: { at-least: 90%, gates: verdict }\n", ""),
        ])
        #expect(plan.changes.map(\.subject) == [.person("dan"), .target(.independence)])
        // A new lead could agree to what weakens the handover; a target that goes weakens it.
        #expect(plan.changes.map(\.weakens) == [true, true])
    }

    @Test func aSideKeepsALead() throws {
        let files = Example.files([
            "handover.yaml": Example.handover.replacing(
                "team: receiving, roles: [lead]", with: "team: receiving, roles: [lead], to: 2026-01-06")
        ])
        let proposed = try #require(Workspace.load(files).definitions)
        func lines(_ today: Day) throws -> [String] {
            DefinitionsPlan.compare(
                inForce: try Example.definitions(), proposed: proposed, today: today, files: files
            ).diagnostics.map(line)
        }
        // On the last day there is a lead still, on the next there would be none.
        for today in [Self.today, Self.today.adding(days: -1)] {
            #expect(try lines(today) == ["handover.yaml:14:3: error[side-without-lead]"])
        }
    }
}
