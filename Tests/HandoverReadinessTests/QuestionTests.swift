import HandoverModel
import HandoverReadiness
import Testing

@Suite struct QuestionTests {
    var sample = Sample([.sample("team/rota"), .sample("team/next", needs: ["team/rota"])])

    private func steps(_ person: Person.ID, on text: String) -> [NextStep.Action] { sample.steps(person, on: text) }

    @Test mutating func oneSignsWhatIsPossibleNowMostUsefulFirst() {
        #expect(steps("li", on: "2025-12-02") == [.sign("team/rota", .delivered), .sign("team/next", .delivered)])
        #expect(steps("ma", on: "2025-12-02").isEmpty)
        sample.sign(.delivered, on: "2025-12-02")
        #expect(steps("ma", on: "2025-12-02") == [.sign("team/rota", .accepted)])
        sample.refuse(on: "2025-12-03")
        #expect(steps("ma", on: "2025-12-03").isEmpty)
        #expect(steps("li", on: "2025-12-03").first == .sign("team/rota", .delivered))
        #expect(steps("nobody", on: "2025-12-03").isEmpty)
    }

    @Test mutating func onePersonGivesOneMeaning() {
        sample.items = [.sample("team/rota", keys: [Sample.delivered, .init(.witnessed, by: Sample.delivered.by)])]
        #expect(steps("li", on: "2025-12-02") == [.sign("team/rota", .delivered), .sign("team/rota", .witnessed)])
        sample.sign(.delivered, on: "2025-12-02")
        #expect(steps("li", on: "2025-12-02").isEmpty)
        sample.separation = false
        #expect(steps("li", on: "2025-12-02") == [.sign("team/rota", .witnessed)])
    }

    @Test mutating func theOwnerBringsEvidenceAndTheReceiverWaitsForIt() {
        sample.items = [.sample("team/rota", evidence: EvidenceRule(atLeast: 2))]
        #expect(steps("li", on: "2025-12-02") == [.sign("team/rota", .delivered, evidence: .link)])
        let kinds: Set<EvidenceKind> = [.note, .file]
        let strict = Sample([.sample("team/rota", evidence: EvidenceRule(atLeast: 2, kinds: kinds))])
        #expect(strict.steps("li", on: "2025-12-02") == [.sign("team/rota", .delivered, evidence: .file)])
        sample.sign(.delivered, on: "2025-12-02", evidence: [Evidence(form: .note, text: "seen")])
        #expect(steps("li", on: "2025-12-02") == [.addEvidence("team/rota", have: 1, need: 2, kind: .link)])
        #expect(steps("ma", on: "2025-12-02").isEmpty)
        // Nobody else is named: neither by the blockers nor by whose turn it is.
        let readiness = sample.readiness("2025-12-02")
        let blockers = readiness.blockers.filter { $0.subject == .item("team/rota") }
        #expect(blockers.map(\.reason) == [.evidenceMissing(have: 1, need: 2)])
        #expect(blockers.map(\.canAct) == [[Sample.delivered.by]])
        let turns = ItemTurns(sample.definitions, on: day("2025-12-02"))
        #expect(turns.roles(of: readiness.items[0]) == [Sample.delivered.by])
        #expect(turns.sides(of: readiness.items[0]) == [.delivering])
    }

    /// Whose turn an item is follows its keys; what is put aside is the turn of whoever is asked.
    @Test mutating func anItemIsTheTurnOfWhoeverCanGoOn() {
        func roles(_ item: Int) -> [TeamRole] {
            ItemTurns(sample.definitions, on: day("2025-12-02")).roles(of: sample.readiness("2025-12-02").items[item])
        }
        func sides(_ item: Int) -> Set<Side> {
            ItemTurns(sample.definitions, on: day("2025-12-02")).sides(of: sample.readiness("2025-12-02").items[item])
        }
        #expect(roles(0) == [Sample.delivered.by] && sides(0) == [.delivering])
        sample.sign(.delivered, on: "2025-12-02")
        #expect(roles(0) == [Sample.accepted.by] && sides(0) == [.receiving])
        sample.sign(.accepted, on: "2025-12-02")
        #expect(roles(0).isEmpty && sides(0).isEmpty)
        sample.exclude("team/next", by: .delivering, on: "2025-12-02")
        #expect(roles(1) == [Sample.delivered.by] && sides(1) == [.delivering, .receiving])
    }

    @Test mutating func aLeadConfirmsWhatTheOtherSideAskedFor() {
        sample.waive("team/next", by: .delivering, until: "2025-12-31", on: "2025-12-02")
        sample.exclude("team/rota", by: .delivering, on: "2025-12-02")
        #expect(
            steps("ma", on: "2025-12-02")
                == [.confirmNotApplicable("team/rota"), .confirmWaiver("team/next", until: day("2025-12-31"))])
        #expect(!steps("li", on: "2025-12-02").contains(.confirmNotApplicable("team/rota")))
        let change = DefinitionsChange(definitions: digest("new"), zone: "Asia/Shanghai")
        sample.record(.definitionsProposed(change), by: "li", on: "2025-12-02")
        #expect(steps("ma", on: "2025-12-02").contains(.agreeToDefinitions(digest("new"), entry: 3)))
        sample.record(.definitionsApplied(change), by: "ma", on: "2025-12-03")
        #expect(!steps("ma", on: "2025-12-03").contains(.agreeToDefinitions(digest("new"), entry: 3)))
    }

    @Test mutating func assessorsTraineesAndTasks() {
        sample.items = [.sample("capability/respond", requires: "respond")]
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), assessedBy: [Sample.expert])]
        sample.modules = [.sample("m1", teaches: ["respond"], attempts: 1), .sample("m2", needs: ["m1"])]
        let readiness = sample.readiness("2025-12-02")
        let queue = readiness.nextSteps(
            for: "zhao", definitions: sample.definitions, statements: sample.facts.statements, tasksToConfirm: ["T-1"])
        #expect(
            queue.map(\.action) == [
                .assess("jia", "respond"), .assess("yi", "respond"), .confirmTask("T-1"), .judgeModule("jia", "m1"),
                .judgeModule("yi", "m1"),
            ])
        #expect(queue.map(\.unblocks) == [1, 1, 0, 0, 0])
        #expect(steps("li", on: "2025-12-02") == [.judgeModule("jia", "m1"), .judgeModule("yi", "m1")])
        #expect(
            steps("jia", on: "2025-12-02") == [.learnModule("m1"), .practise("respond", now: nil, need: .alone)])
        sample.record(.moduleCompleted(.init(person: "jia", module: "m1", score: 10)), by: "zhao", on: "2025-12-03")
        let entry = sample.assess("jia", "respond", .guided, on: "2025-12-03")
        #expect(
            steps("jia", on: "2025-12-03")
                == [
                    .answerAssessment(entry: entry, capability: "respond"),
                    .practise("respond", now: .guided, need: .alone),
                ])
        sample.record(
            .assessmentAnswered(.init(entry: entry, person: "jia", answer: .agree)), by: "jia", on: "2025-12-04")
        #expect(steps("jia", on: "2025-12-04") == [.practise("respond", now: .guided, need: .alone)])
        #expect(steps("zhao", on: "2025-12-04").contains(.assess("jia", "respond")))
        sample.assess("jia", "respond", .alone, on: "2025-12-05")
        #expect(!steps("zhao", on: "2025-12-05").contains(.assess("jia", "respond")))
    }

    @Test mutating func aTraineeWithNothingToPractiseLogsTasksUntilThereAreEnough() {
        sample.targets = [.independence: Target(atLeast: 900_000, gates: .verdict)]
        sample.close(3, of: 3, on: "2025-12-01")
        #expect(steps("jia", on: "2025-12-02") == [.logTasks(have: 3, need: 30)])
        #expect(!steps("ma", on: "2025-12-02").contains(.logTasks(have: 3, need: 30)))
        sample.close(27, of: 27, on: "2025-12-02")
        #expect(steps("jia", on: "2025-12-02").isEmpty)
    }

    @Test mutating func explainsDownToTheEntry() throws {
        let entry = sample.sign(.delivered, on: "2025-12-02")
        let readiness = sample.readiness("2025-12-02")
        let next = try #require(
            readiness.explain(item: "team/next", definitions: sample.definitions, facts: sample.facts))
        #expect(next.fact == .item("team/next", .open))
        let needs = try #require(next.because.last)
        #expect(needs.fact == .reason(.needs("team/rota"), canAct: [TeamRole(.delivering, Sample.manager)]))
        let rota = try #require(needs.because.first)
        #expect(rota.fact == .item("team/rota", .open))
        let key = try #require(rota.because.first)
        #expect(
            key.because == [
                Explanation(.entry(entry, kind: .signedOff, by: "li", at: sample.noon("2025-12-02")))
            ])
        let verdict = readiness.explainVerdict(definitions: sample.definitions, facts: sample.facts)
        #expect(verdict.fact == .verdict(.notReady))
        #expect(verdict.because.map(\.fact) == readiness.blockers.map(Explanation.Fact.blocker))
        #expect(readiness.explain(item: "team/none", definitions: sample.definitions, facts: sample.facts) == nil)
    }

    /// What is ready says what it rests on: the items of each checklist, the measures that decide and critical capabilities.
    @Test mutating func explainsWhatAReadyVerdictRestsOn() throws {
        sample.items = [
            .sample("team/rota"), .sample("team/may", importance: .may), .sample("work/should", importance: .should),
        ]
        sample.rule.floors = nil
        sample.rule.tasks = 0
        sample.targets = [
            .independence: Target(atLeast: 900_000, gates: .verdict),
            .assessedIndependence: Target(atLeast: 900_000, gates: .report),
        ]
        sample.capabilities = [
            Capability(id: "respond", title: .init([.en: "Respond"]), isCritical: true, people: 1),
            Capability(id: "other", title: .init([.en: "Other"]), people: 1),
        ]
        sample.finish("team/rota", on: "2025-12-02")
        sample.finish("work/should", on: "2025-12-02")
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        sample.close(9, of: 10, on: "2025-12-02")
        let readiness = sample.readiness("2025-12-03")
        let why = readiness.explainVerdict(definitions: sample.definitions, facts: sample.facts)
        #expect(why.fact == .verdict(.ready))
        let independence = try #require(readiness.measures.first { $0.id == .independence })
        let respond = try #require(readiness.capabilities.first { $0.id == "respond" })
        #expect(
            why.because.map(\.fact) == [
                .measure(independence), .checklist("team", done: 1, of: 1), .checklist("work", done: 1, of: 1),
                .capability(respond),
            ])
        #expect(why.because.last?.because.isEmpty == false)
    }

    @Test mutating func tellsWhatChangedAndByWhom() {
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), people: 1)]
        sample.finish("team/rota", on: "2025-12-03")
        sample.assess("jia", "respond", .alone, on: "2025-12-03")
        sample.close(1, of: 2, on: "2025-12-03")
        let (earlier, later) = (sample.readiness("2025-12-02"), sample.readiness("2025-12-03"))
        let difference = Difference.between(
            earlier: earlier, later: later, statements: sample.entries, zone: sample.zone)
        #expect(
            difference.changes == [
                .item("team/rota", from: .open, to: .done, by: ["li", "ma"]),
                .capability(
                    "respond", gained: [.init(person: "jia", by: "zhao", state: .held)], lost: []),
                .measure(
                    .independence, from: .init(numerator: 0, denominator: 0, state: .tooFew),
                    to: .init(numerator: 1, denominator: 2, state: .tooFew)),
                .blockerGone(.item("team/rota"), .awaiting(Sample.delivered)),
            ])
        let none = Difference.between(earlier: later, later: later, statements: sample.entries, zone: sample.zone)
        #expect(none.changes.isEmpty)
    }

    /// What lapsed by itself is nobody's doing, whoever spoke of a waiver meanwhile.
    @Test mutating func aWaiverThatIsNotInForceIsNotNamedForALapse() throws {
        sample.items = [.sample("team/rota", validFor: Length(10, .days))]
        sample.finish("team/rota", on: "2025-12-03")
        let proposal = sample.waive("team/rota", by: .delivering, until: "2026-01-10", on: "2025-12-08")
        func change(_ from: String, _ to: String) -> Difference.Change? {
            Difference.between(
                earlier: sample.readiness(from), later: sample.readiness(to), statements: sample.entries,
                zone: sample.zone
            ).changes.first { if case .item = $0 { true } else { false } }
        }
        #expect(change("2025-12-05", "2025-12-14") == .item("team/rota", from: .done, to: .open, by: []))
        // Nor of whoever looked at it again meanwhile.
        let look = Reverification(item: "team/rota", round: day("2025-12-06"), finding: .holds, of: 1)
        sample.record(.reverified(look), by: "ma", on: "2025-12-08")
        sample.revoke(proposal, on: "2025-12-09")
        #expect(change("2025-12-05", "2025-12-14") == .item("team/rota", from: .done, to: .open, by: []))
        // Agreed and over again before the second day.
        for side in Side.allCases { sample.waive("team/rota", by: side, until: "2025-12-10", on: "2025-12-09") }
        #expect(change("2025-12-05", "2025-12-14") == .item("team/rota", from: .done, to: .open, by: []))
        let waiver = sample.waive("team/rota", by: .delivering, until: "2025-12-20", on: "2025-12-15")
        sample.waive("team/rota", by: .receiving, until: "2025-12-20", on: "2025-12-15")
        let waived = ItemState.Status.waived(until: day("2025-12-20"), reason: "later (delivering)", by: ["li", "ma"])
        #expect(change("2025-12-14", "2025-12-16") == .item("team/rota", from: .open, to: waived, by: ["li", "ma"]))
        // It lapses by itself, or is taken back by somebody.
        #expect(change("2025-12-16", "2025-12-21") == .item("team/rota", from: waived, to: .open, by: []))
        sample.revoke(waiver, on: "2025-12-17")
        #expect(change("2025-12-16", "2025-12-18") == .item("team/rota", from: waived, to: .open, by: ["li"]))
    }

    @Test mutating func tellsWhatWasLostAndWhy() {
        sample.items = []
        sample.capabilities = [
            Capability(id: "respond", title: .init([.en: "Respond"]), people: 1, validFor: Length(10, .days)),
            Capability(id: "restore", title: .init([.en: "Restore"]), people: 1),
        ]
        sample.modules = [.sample("m1", teaches: ["respond"], attempts: 3)]
        for capability in ["respond", "restore"] as [Capability.ID] {
            sample.assess("jia", capability, .alone, on: "2025-12-03")
        }
        sample.assess("jia", "restore", .guided, on: "2025-12-08")
        sample.record(.moduleCompleted(.init(person: "jia", module: "m1", score: 90)), by: "zhao", on: "2025-12-08")
        let difference = Difference.between(
            earlier: sample.readiness("2025-12-07"), later: sample.readiness("2025-12-14"),
            statements: sample.entries, zone: sample.zone)
        #expect(
            difference.changes == [
                .capability("respond", gained: [], lost: [.init(person: "jia", by: "zhao", state: .lapsed)]),
                .capability("restore", gained: [], lost: [.init(person: "jia", by: "zhao", state: .belowLevel)]),
                .module("m1", "jia", from: .open, to: .passed, by: "zhao"),
                .measure(
                    .assessedIndependence, from: .init(numerator: 1, denominator: 2, state: .trend),
                    to: .init(numerator: 0, denominator: 2, state: .trend)),
            ])
    }

    @Test mutating func tellsWhenIndependenceWasDemonstratedAndWhenThatFell() throws {
        sample.items = []
        sample.targets = [.independence: Target(atLeast: 900_000, gates: .report)]
        sample.close(60, of: 60, on: "2025-12-03")
        let (before, after) = (sample.readiness("2025-12-15"), sample.readiness("2025-12-16"))
        let proof = try #require(after.measures.first?.demonstrated)
        #expect(proof == .init(day: day("2025-12-15"), numerator: 60, denominator: 60))
        let gained = Difference.between(earlier: before, later: after, statements: sample.entries, zone: sample.zone)
        #expect(
            gained.changes == [
                .measure(
                    .independence, from: .init(numerator: 60, denominator: 60, state: .observed),
                    to: .init(numerator: 60, denominator: 60, state: .demonstrated)),
                .demonstration(.independence, from: nil, to: proof),
            ])
        let lost = Difference.between(earlier: after, later: before, statements: sample.entries, zone: sample.zone)
        #expect(lost.changes.last == .demonstration(.independence, from: proof, to: nil))
    }
}

extension Sample {
    fileprivate func steps(_ person: Person.ID, on text: String) -> [NextStep.Action] {
        readiness(text).nextSteps(for: person, definitions: definitions, statements: facts.statements).map(\.action)
    }
}
