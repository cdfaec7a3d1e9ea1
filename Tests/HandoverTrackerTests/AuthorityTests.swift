import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 3: who is given a right that others' work rests on")
struct AuthorityTests {
    static let now = "2026-03-03 09:00"

    /// The people with one more line.
    static func added(_ line: String) -> Office.Edit { Office.Edit("targets:\n", "  - \(line)\ntargets:\n") }

    static let rui = "{ id: rui, name: Rui, team: receiving, roles: [engineer, coach] }"
    static let bo = "{ id: bo, name: Bo, team: receiving, roles: [engineer], from: 2026-04-01 }"

    @Test(
        "a lead, an assessor or a director who is new in a team weakens",
        arguments: [
            added("{ id: new, name: New, team: delivering, roles: [manager] }"),
            added("{ id: new, name: New, team: delivering, roles: [expert], from: 2027-01-01 }"),
            added("{ id: new, name: New, team: receiving, roles: [director] }"),
            Office.Edit("name: Jia, team: receiving, roles: [engineer]", "name: Jia, team: receiving, roles: [coach]"),
            Office.Edit("team: delivering, roles: [coach]", "team: delivering, roles: [coach, manager]"),
            // What one was in the other team one is not in this.
            Office.Edit(rui, "{ id: rui, name: Rui, team: delivering, roles: [engineer, coach] }"),
            // A deputy acts for some days only, and acts.
            Office.Edit(
                bo,
                "{ id: bo, name: Bo, team: receiving, roles: [engineer], from: 2026-04-01, "
                    + "deputy-for: [{ role: director, from: 2026-05-01, to: 2026-05-02 }] }"),
            Office.Edit("title: Auditor, rights: [auditor]", "title: Auditor, rights: [auditor, lead]"),
        ])
    func weakens(edit: Office.Edit) async throws {
        let desk = try await Desk.open()
        let before = try desk.readiness(at: Self.now).definitions
        let proposed = try await desk.does(.apply([edit]), by: "lin", at: Self.now)
        #expect(proposed.record.statement.kind == .definitionsProposed)
        #expect(try desk.readiness(at: Self.now).definitions == before)
        let applied = try await desk.does(.apply([edit]), by: "han", at: Self.now)
        #expect(applied.record.statement.kind == .definitionsApplied)
    }

    @Test(
        "a lead or a director who goes, or is to go, weakens",
        arguments: [
            Office.Edit("  - { id: lu, name: Lu, team: delivering, roles: [manager] }\n", ""),
            Office.Edit(
                "name: Lu, team: delivering, roles: [manager]",
                "name: Lu, team: delivering, roles: [manager], to: 2026-06-30"),
            Office.Edit("name: Lu, team: delivering, roles: [manager]", "name: Lu, team: delivering, roles: [auditor]"),
        ])
    func losing(edit: Office.Edit) async throws {
        try await weakens(edit: edit)
    }

    @Test(
        "who comes, goes or is called otherwise weakens nothing",
        arguments: [
            added("{ id: new, name: New, team: receiving, roles: [engineer] }"),
            added("{ id: new, name: New, team: delivering, roles: [auditor] }"),
            Office.Edit("name: Lu, team: delivering", "name: Lulu, team: delivering"),
            Office.Edit("  - { id: chen, name: Chen, team: delivering, roles: [coach] }\n", ""),
            Office.Edit("team: receiving, roles: [auditor]", "team: receiving, roles: [auditor], to: 2026-06-30"),
            // An assessor who assesses more is one still, and so is one who was to leave.
            Office.Edit(
                "name: Zhao, team: delivering, roles: [expert]", "name: Zhao, team: delivering, roles: [expert, coach]"),
            Office.Edit("roles: [expert], to: 2026-03-31", "roles: [expert]"),
            Office.Edit(rui, "{ id: rui, name: Rui, team: receiving, roles: [engineer] }"),
        ])
    func weakensNothing(edit: Office.Edit) async throws {
        let desk = try await Desk.open()
        let applied = try await desk.does(.apply([edit]), by: "lin", at: Self.now)
        #expect(applied.record.statement.kind == .definitionsApplied)
    }

    @Test func whoIsMadeALeadDoesNotAgreeToIt() async throws {
        let desk = try await Desk.open()
        let edit = Self.added("{ id: new, name: New, team: delivering, roles: [manager] }")
        try await desk.does(.apply([edit]), by: "lin", at: Self.now)
        try await desk.refuses(.unknownPerson("new", nearest: []), .apply([edit]), by: "new", at: Self.now)
    }

    @Test("the first leads are those of the first day")
    func beforeTheStart() async throws {
        let person = "name: Lu, team: delivering, roles: [manager]"
        let desk = try await Desk()
        let late = Office.Edit(person, "\(person), from: 2026-03-03")
        try await desk.refuses(
            .notLead(person: "lu", leads: ["lin", "han"]), .apply([late]), by: "lu", at: "2026-02-20 08:00")
        let first = Office.Edit(person, "\(person), from: 2026-03-02")
        try await desk.does(.apply([first]), by: "lu", at: "2026-02-20 08:00")
        // Once it has started, those of today.
        let other = try await Desk()
        try await other.refuses(
            .notLead(person: "lu", leads: ["lin", "han"]), .apply([late]), by: "lu", at: "2026-03-02 08:00")
        try await other.does(.apply([late]), by: "lu", at: "2026-03-03 08:00")
    }
}
