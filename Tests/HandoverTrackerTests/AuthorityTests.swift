import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rule 3: what a change of people does")
struct AuthorityTests {
    static let now = "2026-03-03 09:00"

    /// The people with one more line.
    static func added(_ line: String) -> Office.Edit { Office.Edit("targets:\n", "  - \(line)\ntargets:\n") }

    static let rui = "{ id: rui, name: Rui, team: receiving, roles: [engineer, coach] }"
    static let jia = "name: Jia, team: receiving, roles: [engineer]"
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
            // Who was to leave and stays assesses longer.
            Office.Edit("roles: [expert], to: 2026-03-31", "roles: [expert]"),
        ])
    func weakens(edit: Office.Edit) async throws {
        try await takesBoth(edit, at: Self.now)
    }

    /// Neither lead alone puts it in force, whoever comes first.
    private func takesBoth(_ edit: Office.Edit, at now: String) async throws {
        for (first, second) in [("lin", "han"), ("han", "lin")] as [(Person.ID, Person.ID)] {
            let desk = try await Desk.open()
            let before = try desk.readiness(at: now).definitions
            let proposed = try await desk.does(.apply([edit]), by: first, at: now)
            #expect(proposed.record.statement.kind == .definitionsProposed)
            #expect(try desk.readiness(at: now).definitions == before)
            let applied = try await desk.does(.apply([edit]), by: second, at: now)
            #expect(applied.record.statement.kind == .definitionsApplied)
        }
    }

    @Test(
        "one who signs, or learns less, or changes sides weakens",
        arguments: [
            (Office.Edit(jia, jia.replacing("engineer", with: "auditor")), now),
            (Office.Edit("name: Jia, team: receiving", "name: Jia, team: delivering"), now),
            // A deputy whose time is over, and an assessor who left, come back.
            (Office.Edit("from: 2026-03-16, to: 2026-03-20", "from: 2026-03-16, to: 2026-12-31"), "2026-03-25 09:00"),
            (Office.Edit("roles: [expert], to: 2026-03-31", "roles: [expert], to: 2026-12-31"), "2026-04-02 09:00"),
        ])
    func byEffect(edit: Office.Edit, now: String) async throws {
        try await takesBoth(edit, at: now)
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
        "who comes, goes or is called otherwise weakens nothing, and is their own side's affair",
        arguments: [
            (Side.receiving, added("{ id: new, name: New, team: receiving, roles: [engineer] }")),
            (.delivering, added("{ id: new, name: New, team: delivering, roles: [auditor] }")),
            (.delivering, Office.Edit("name: Lu, team: delivering", "name: Lulu, team: delivering")),
            (.delivering, Office.Edit("  - { id: chen, name: Chen, team: delivering, roles: [coach] }\n", "")),
            (
                .receiving,
                Office.Edit("team: receiving, roles: [auditor]", "team: receiving, roles: [auditor], to: 2026-06-30")
            ),
            // One who leaves takes what they had to learn along.
            (
                .receiving,
                Office.Edit(
                    "name: Jia, team: receiving, roles: [engineer]",
                    "name: Jia, team: receiving, roles: [engineer], to: 2026-03-02")
            ),
            // An assessor who assesses more is one still.
            (
                .delivering,
                Office.Edit(
                    "name: Zhao, team: delivering, roles: [expert]",
                    "name: Zhao, team: delivering, roles: [expert, coach]")
            ),
            (.receiving, Office.Edit(rui, "{ id: rui, name: Rui, team: receiving, roles: [engineer] }")),
        ])
    func weakensNothing(side: Side, edit: Office.Edit) async throws {
        let (own, other): (Person.ID, Person.ID) = side == .delivering ? ("lin", "han") : ("han", "lin")
        let desk = try await Desk.open()
        let applied = try await desk.does(.apply([edit]), by: own, at: Self.now)
        #expect(applied.record.statement.kind == .definitionsApplied)
        let strange = try await Desk.open()
        let proposed = try await strange.does(.apply([edit]), by: other, at: Self.now)
        #expect(proposed.record.statement.kind == .definitionsProposed)
        let agreed = try await strange.does(.apply([edit]), by: own, at: Self.now)
        #expect(agreed.record.statement.kind == .definitionsApplied)
    }

    @Test("a role that only signs is one more who signs")
    func signers() async throws {
        let role = Office.Edit("  - { id: auditor,", "  - { id: signer, title: Signer }\n  - { id: auditor,")
        let key = Office.Edit(
            "{ meaning: witnessed, by: receiving/engineer }", "{ meaning: witnessed, by: receiving/signer }")
        let first = Office.Edit(Self.rui, Self.rui.replacing("coach", with: "coach, signer"))
        let desk = try await Desk()
        try await desk.does(.apply([role, key, first]), by: "lin", at: "2026-03-02 08:00")
        let second = Office.Edit(Self.jia, Self.jia.replacing("engineer", with: "engineer, signer"))
        let proposed = try await desk.does(.apply([role, key, first, second]), by: "han", at: Self.now)
        #expect(proposed.record.statement.kind == .definitionsProposed)
    }

    @Test func aSideKeepsALead() async throws {
        let chief = Office.Edit("rights: [lead] }", "rights: [] }\n  - { id: chief, title: Chief, rights: [lead] }")
        let lin = Office.Edit(
            "name: Lin, team: delivering, roles: [manager]", "name: Lin, team: delivering, roles: [manager, chief]")
        let desk = try await Desk.open()
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.refuses(.sideWithoutLead(.receiving), .apply([chief, lin]), by: lead, at: Self.now)
        }
        // Nobody could agree to a new lead on the day after the only one's last.
        let leaves = Office.Edit(
            "name: Han, team: receiving, roles: [manager]",
            "name: Han, team: receiving, roles: [manager], to: 2026-09-30")
        for lead in ["lin", "han"] as [Person.ID] {
            try await desk.refuses(.sideWithoutLead(.receiving), .apply([leaves]), by: lead, at: Self.now)
        }
        // After the handover's last day nobody has to agree to anything.
        let ends = Office.Edit("accept-by: 2026-06-30", "accept-by: 2026-06-30\nends: 2026-09-30")
        let ending = try await Desk.open([ends])
        let proposed = try await ending.does(.apply([ends, leaves]), by: "han", at: Self.now)
        #expect(proposed.record.statement.kind == .definitionsProposed)
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
