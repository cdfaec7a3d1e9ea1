import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Rules 1, 2 and 4: signing")
struct SigningTests {
    @Test func carriesPersonTimeMeaningRoleWordingAndEvidence() async throws {
        let desk = try await Desk.open()
        let wording = try #require(Office.definitions().item("team/rota")).wording
        let note = Evidence.note("plan of March")
        let command = SignCommand(
            item: "team/rota", meaning: .delivered, evidence: [note], note: "  as agreed ", wording: wording, shown: .en
        )
        let recorded = try await desk.does(.sign(command), by: "lin", at: "2026-03-03 10:00")
        #expect(recorded.record.by == "lin")
        #expect(recorded.record.identified == .session)
        #expect(recorded.record.at == time("2026-03-03 10:00"))
        #expect(recorded.record.effective == time("2026-03-03 10:00"))
        guard case .signedOff(let signOff) = recorded.record.statement else { throw WrongAnswer() }
        #expect(signOff.meaning == .delivered)
        #expect(signOff.role == TeamRole(.delivering, "manager"))
        #expect(signOff.wording == wording)
        #expect(signOff.shown == .en)
        #expect(signOff.evidence == [note])
        #expect(signOff.saw?.count == 1)
        #expect(signOff.note == "as agreed")
    }

    @Test func sawTheEvidenceThatStoodWhenItWasGiven() async throws {
        let desk = try await Desk.open()
        let first = try await desk.does(
            .sign("team/rota", .delivered, evidence: [.note("one")]), by: "lin", at: "2026-03-03 10:00")
        let second = try await desk.does(
            .sign("team/rota", .accepted, evidence: [.note("two")]), by: "han", at: "2026-03-03 11:00")
        guard case .signedOff(let delivered) = first.record.statement,
            case .signedOff(let accepted) = second.record.statement
        else { throw WrongAnswer() }
        #expect(delivered.saw?.count == 1)
        #expect(accepted.saw?.count == 2)
        #expect(Set(delivered.saw ?? []).isSubset(of: accepted.saw ?? []))
    }

    @Test func refusesAWordingThatChangedSinceItWasSeen() async throws {
        let desk = try await Desk.open()
        let seen = try #require(Office.definitions().item("team/organisation")).wording
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-03 09:00")
        let now = try #require(Office.definitions([Office.rewordedOrganisation]).item("team/organisation"))
        #expect(seen != now.wording)
        try await desk.refuses(
            .wordingChanged(item: "team/organisation", wording: now.wording, title: now.title, acceptWhen: nil),
            .sign("team/organisation", .delivered, wording: seen), by: "lin", at: "2026-03-03 10:00")
        try await desk.does(
            .sign("team/organisation", .delivered, wording: now.wording), by: "lin", at: "2026-03-03 10:00")
    }

    @Test func aChangedWordingMakesSignOffsStale() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        #expect(try desk.item("team/organisation", at: "2026-03-02 10:00").status == .done)
        try await desk.does(.apply([Office.rewordedOrganisation]), by: "lin", at: "2026-03-03 09:00")
        #expect(try desk.keys("team/organisation", at: "2026-03-03 10:00") == [.stale, .stale])
        #expect(try desk.item("team/organisation", at: "2026-03-03 10:00").status == .open)
        try await desk.signsOrganisation(from: "2026-03-03 11:00")
        #expect(try desk.item("team/organisation", at: "2026-03-03 11:00").status == .done)
    }

    @Test(
        "a change of any part of the wording makes stale",
        arguments: [
            Office.Edit("accept-when: Every shift has a name.", "accept-when: Every shift has a telephone."),
            Office.Edit("title: Rota agreed\n", "title: Rota agreed\n    importance: must\n"),
            Office.Edit("evidence: { at-least: 1, kinds", "evidence: { at-least: 2, kinds"),
        ])
    func anyPartOfTheWording(edit: Office.Edit) async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/rota", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.apply([edit]), by: "lin", at: "2026-03-03 09:00")
        #expect(try desk.keys("team/rota", at: "2026-03-03 10:00").first == .stale)
    }

    @Test func addingALanguageMakesNothingStale() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.does(.apply([Office.bilingualOrganisation]), by: "han", at: "2026-03-03 09:00")
        #expect(try desk.keys("team/organisation", at: "2026-03-03 10:00") == [.valid, .valid])
        #expect(try desk.item("team/organisation", at: "2026-03-03 10:00").status == .done)
    }

    @Test func whatIsNoWordingMakesNothingStale() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        let moved = Office.Edit("due: 2026-03-10", "due: 2026-03-09\n    weight: 4")
        try await desk.does(.apply([moved]), by: "lin", at: "2026-03-03 09:00")
        #expect(try desk.keys("team/organisation", at: "2026-03-03 10:00") == [.valid, .valid])
    }

    @Test func theRoleAndTheTeamMustBeThoseAsked() async throws {
        let desk = try await Desk.open()
        let delivering = TeamRole(.delivering, "manager")
        try await desk.refuses(
            .roleNotHeld(person: "wang", needed: [delivering], holders: ["lin", "lu"]),
            .sign("team/organisation", .delivered), by: "wang", at: "2026-03-02 09:00")
        // The same role in the other team is another key.
        try await desk.refuses(
            .roleNotHeld(person: "han", needed: [delivering], holders: ["lin", "lu"]),
            .sign("team/organisation", .delivered), by: "han", at: "2026-03-02 09:00")
        try await desk.refuses(
            .meaningNotAsked(
                item: "team/organisation", meaning: .approved, asked: [Office.delivered, Office.accepted]),
            .sign("team/organisation", .approved), by: "dora", at: "2026-03-02 09:00")
    }

    @Test func acceptedNeedsDeliveredFirst() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .deliveredFirst(item: "team/organisation", keys: [Office.delivered]),
            .sign("team/organisation", .accepted), by: "han", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 09:00")
    }

    @Test func aLapsedDeliveryIsNoDelivery() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/rota", .delivered, evidence: [.note("plan")]), by: "lin", at: "2026-03-02 09:00")
        // 30 days: to the end of 1 April.
        #expect(try desk.keys("team/rota", at: "2026-04-01 23:59").first == .valid)
        #expect(try desk.keys("team/rota", at: "2026-04-02 00:00").first == .lapsed(since: day("2026-04-02")))
        try await desk.refuses(
            .deliveredFirst(item: "team/rota", keys: [Office.delivered]), .sign("team/rota", .accepted), by: "han",
            at: "2026-04-02 00:00")
        try await desk.does(.sign("team/rota", .delivered), by: "lin", at: "2026-04-02 00:00")
    }

    @Test func aRefusalNeedsANewerDelivery() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        try await desk.does(
            .refuse(item: "team/organisation", meaning: .accepted, reason: "a box is empty"), by: "han",
            at: "2026-03-02 10:00")
        try await desk.refuses(
            .deliveredAnewAfterRefusal(item: "team/organisation", refused: time("2026-03-02 10:00")),
            .sign("team/organisation", .accepted), by: "han", at: "2026-03-02 11:00")
        #expect(
            try desk.keys("team/organisation", at: "2026-03-02 11:00").last == .refused(reason: "a box is empty"))
        try await desk.does(.sign("team/organisation", .delivered), by: "lu", at: "2026-03-02 12:00")
        try await desk.does(.sign("team/organisation", .accepted), by: "han", at: "2026-03-02 13:00")
        #expect(try desk.item("team/organisation", at: "2026-03-02 13:00").status == .done)
    }

    @Test func theNewestOfSignOffAndRefusalCounts() async throws {
        let desk = try await Desk.open()
        try await desk.signsOrganisation()
        try await desk.does(
            .refuse(item: "team/organisation", meaning: .accepted, reason: "looked again"), by: "han",
            at: "2026-03-03 09:00")
        #expect(try desk.item("team/organisation", at: "2026-03-03 09:00").status == .open)
        #expect(try desk.keys("team/organisation", at: "2026-03-03 09:00").last == .refused(reason: "looked again"))
    }

    @Test func aKeyIsTurnedOnce() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("team/organisation", .delivered), by: "lin", at: "2026-03-02 09:00")
        for person in ["lin", "lu"] as [Person.ID] {
            try await desk.refuses(
                .alreadySigned(
                    item: "team/organisation", meaning: .delivered, by: "lin", at: time("2026-03-02 09:00")),
                .sign("team/organisation", .delivered), by: person, at: "2026-03-02 10:00")
        }
    }

    @Test func onePersonGivesOneMeaning() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/manual", .accepted), by: "jia", at: "2026-03-02 09:00")
        try await desk.refuses(
            .onePersonOneMeaning(item: "work/manual", person: "jia", given: .accepted),
            .sign("work/manual", .witnessed),
            by: "jia", at: "2026-03-02 10:00")
        try await desk.does(.sign("work/manual", .witnessed), by: "yi", at: "2026-03-02 10:00")
        #expect(try desk.item("work/manual", at: "2026-03-02 10:00").status == .done)
    }

    @Test func anotherMeaningIsFreeOnceTheFirstIsTakenBack() async throws {
        let desk = try await Desk.open()
        try await desk.does(.sign("work/manual", .witnessed), by: "jia", at: "2026-03-02 09:00")
        try await desk.does(.sign("work/manual", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(
            .revokeSignOff(item: "work/manual", meaning: nil, reason: "wrong key"), by: "jia", at: "2026-03-02 10:00")
        try await desk.does(.sign("work/manual", .accepted), by: "jia", at: "2026-03-02 11:00")
        #expect(
            try desk.keys("work/manual", at: "2026-03-02 11:00") == [.valid, .valid, .revoked(reason: "wrong key")])
    }

    @Test func aCapabilityThatIsAskedForMustBeHeld() async throws {
        let desk = try await Desk.open()
        let refusal = Refusal.capabilityNotHeld(item: "work/deploy", capability: "deploying", have: 0, need: 1)
        try await desk.refuses(refusal, .sign("work/deploy", .delivered), by: "wang", at: "2026-03-02 09:00")
        try await desk.does(.assess("jia", "deploying", .prompted), by: "wang", at: "2026-03-02 10:00")
        try await desk.refuses(refusal, .sign("work/deploy", .delivered), by: "wang", at: "2026-03-02 10:00")
        try await desk.does(.assess("jia", "deploying", .alone), by: "wang", at: "2026-03-03 10:00")
        try await desk.does(.sign("work/deploy", .delivered), by: "wang", at: "2026-03-03 10:00")
        // 60 days: to the end of 2 May.
        try await desk.refuses(refusal, .sign("work/deploy", .accepted), by: "han", at: "2026-05-03 00:00")
        try await desk.does(.sign("work/deploy", .accepted), by: "han", at: "2026-05-02 23:59", key: "never")
    }

    @Test func signedWaitsForWhatItNeeds() async throws {
        let desk = try await Desk.open()
        try await desk.does(
            .sign("team/rota", .delivered, evidence: [.link("https://kb.example/rota")]), by: "lin",
            at: "2026-03-02 09:00")
        try await desk.does(.sign("team/rota", .accepted), by: "han", at: "2026-03-02 09:00")
        try await desk.does(.sign("team/rota", .approved), by: "dora", at: "2026-03-02 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-02 09:00").status == .signed)
        #expect(try desk.item("team/rota", at: "2026-03-02 09:00").open == [.needs("team/organisation")])
        try await desk.signsOrganisation(from: "2026-03-03 09:00")
        #expect(try desk.item("team/rota", at: "2026-03-03 09:00").status == .done)
    }

    @Test func namesMustExist() async throws {
        let desk = try await Desk.open()
        try await desk.refuses(
            .unknownItem("team/organization", nearest: ["team/organisation"]), .sign("team/organization", .delivered),
            by: "lin", at: "2026-03-02 09:00")
        try await desk.refuses(
            .unknownPerson("lim", nearest: ["lin"]), .sign("team/organisation", .delivered), by: "lim",
            at: "2026-03-02 09:00")
    }
}
