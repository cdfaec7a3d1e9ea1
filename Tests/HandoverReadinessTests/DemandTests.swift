import HandoverModel
import HandoverReadiness
import Testing

@Suite("Verdict: floors and variety") struct DemandTests {
    /// Everything done and 60 of 60 tasks independent; one critical capability that allows drills.
    var sample = Sample([.sample("team/rota")])
    private let on = "2026-02-10"

    init() {
        sample.finish("team/rota", on: "2025-12-02")
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.capabilities = [
            Capability(
                id: "respond", title: .init([.en: "Respond"]), isCritical: true, drillsCount: true,
                assessedBy: [Sample.expert]),
            Capability(id: "write", title: .init([.en: "Write"])),
        ]
        for person in ["jia", "yi"] as [Person.ID] { sample.assess(person, "respond", .alone, on: "2025-12-03") }
        sample.close(60, of: 60, on: "2026-02-01")
    }

    /// What every floor asks for: five tasks of the capability by two people, three of P0 and of P1.
    private mutating func meetAll() {
        sample.tasks.floors.independent = ["respond": 5]
        sample.tasks.floors.newest = ["respond": .results("11111")]
        sample.tasks.lastUse = [.task("jia", "respond"), .task("yi", "respond")]
        sample.tasks.floors.severe = [.p0: .results("111"), .p1: .results("111")]
    }

    private func demand(_ kind: Demand.Kind) throws -> Demand {
        try #require(sample.readiness(on).demands.first { $0.kind == kind })
    }

    private var verdict: Verdict { sample.readiness(on).verdict }

    @Test func theBestRateProvesNothingWhereNothingWasDone() {
        let readiness = sample.readiness(on)
        #expect(readiness.verdict == .notEnoughEvidence)
        #expect(
            readiness.demands == [
                Demand(.tasks("respond"), have: 0, need: 5, drill: .missing, state: .tooFew),
                Demand(.newest("respond"), have: 0, of: 0, need: 4, state: .tooFew),
                Demand(.people("respond"), have: 0, need: 2, state: .tooFew),
                Demand(.severe(.p0), have: 0, of: 0, need: 3, drill: .missing, state: .tooFew),
                Demand(.severe(.p1), have: 0, of: 0, need: 3, drill: .missing, state: .tooFew),
            ])
        // That the newest five are too few goes without saying where all are.
        #expect(
            readiness.blockers.map(\.reason.code) == ["floor-tasks", "floor-people", "floor-severe", "floor-severe"])
        #expect(readiness.blockers.allSatisfy { $0.subject == .measure(.independence) && $0.unblocks == 0 })
        #expect(
            readiness.blockers.allSatisfy {
                $0.canAct == [Sample.manager, Sample.engineer].map { TeamRole(.receiving, $0) }
            })
    }

    @Test mutating func withAllFloorsMetTheRateDecides() {
        meetAll()
        #expect(verdict == .ready)
        #expect(sample.readiness(on).demands.allSatisfy { $0.state == .met })
    }

    @Test(arguments: [
        ("11110", Demand.State.met, Verdict.ready), ("01111", .met, .ready), ("00111", .failed, .notReady),
        ("11001", .failed, .notReady),
    ])
    mutating func ofTheNewestFiveFourAreIndependent(_ newest: String, _ state: Demand.State, _ verdict: Verdict) throws
    {
        meetAll()
        sample.tasks.floors.newest = ["respond": .results(newest)]
        let have = newest.count { $0 == "1" }
        #expect(try demand(.newest("respond")) == Demand(.newest("respond"), have: have, of: 5, need: 4, state: state))
        #expect(self.verdict == verdict)
    }

    /// Two tasks that went wrong are enough to fail where a drill stands in for the number, and too few where none does.
    @Test(arguments: [
        (true, "", Demand.State.met, Demand.State.met), (true, "10", .met, .met), (true, "100", .met, .failed),
        (false, "100", .tooFew, .tooFew), (false, "1101", .tooFew, .tooFew), (false, "10110", .tooFew, .failed),
    ])
    mutating func aPassedDrillStandsInForTheNumberAlone(
        _ isDrilled: Bool, _ newest: String, _ tasks: Demand.State, _ state: Demand.State
    ) throws {
        sample.tasks.floors.drilled = isDrilled ? ["respond"] : []
        sample.tasks.floors.independent = ["respond": newest.count { $0 == "1" }]
        sample.tasks.floors.newest = ["respond": .results(newest)]
        #expect(try demand(.tasks("respond")).state == tasks)
        #expect(try demand(.tasks("respond")).drill == (isDrilled ? .passed : .missing))
        #expect(try demand(.newest("respond")).state == state)
    }

    @Test mutating func drillsCountOnlyWhereTheCapabilityAllowsThem() throws {
        sample.tasks.floors.drilled = ["respond"]
        sample.tasks.lastUse = [.drill("jia", "respond"), .drill("yi", "respond")]
        #expect(try demand(.people("respond")).have == 2)
        sample.capabilities[0].drillsCount = false
        #expect(try demand(.tasks("respond")) == Demand(.tasks("respond"), have: 0, need: 5, state: .tooFew))
        #expect(try demand(.people("respond")).have == 0)
    }

    @Test mutating func peopleAreThoseOfTheReceivingTeamWhoAreStillThere() throws {
        meetAll()
        sample.tasks.lastUse = [.task("jia", "respond"), .task("zhao", "respond"), .task("yi", "write")]
        #expect(try demand(.people("respond")) == Demand(.people("respond"), have: 1, need: 2, state: .tooFew))
        #expect(verdict == .notEnoughEvidence)
        // Never more than the capability itself asks for.
        sample.capabilities[0].people = 1
        #expect(try demand(.people("respond")) == Demand(.people("respond"), have: 1, need: 1, state: .met))
        sample.people[4].to = day("2026-02-09")
        #expect(try demand(.people("respond")).have == 0)
    }

    @Test(
        arguments: [
            ("11", nil, Demand.State.tooFew, Demand.Drill.missing), ("111", nil, .met, .missing),
            ("0", nil, .failed, .missing), ("110", nil, .failed, .missing),
            // Newest first: the drill stands before the task of that place.
            ("", "c", .met, .passed), ("", "u", .tooFew, .unconfirmed), ("11", "u", .tooFew, .unconfirmed),
            ("c0", nil, .met, .passed), ("u0", nil, .failed, .unconfirmed), ("0c", nil, .failed, .missing),
            ("01c1", nil, .failed, .missing), ("1c01", nil, .met, .passed), ("uc0", nil, .met, .passed),
        ] as [(String, String?, Demand.State, Demand.Drill)])
    mutating func theNewestOfP0AndP1AreIndependentOrAConfirmedDrillCameAfter(
        _ newest: String, _ drills: String?, _ state: Demand.State, _ drill: Demand.Drill
    ) throws {
        meetAll()
        let events = Array(newest + (drills ?? "")).enumerated().map { (at: -$0.offset, what: $0.element) }
        sample.tasks.floors.severe[.p0] = events.filter { "01".contains($0.what) }.map {
            TaskResult(task: "T", closed: .place($0.at), isIndependent: $0.what == "1")
        }
        sample.tasks.floors.drills[.p0] = events.filter { "cu".contains($0.what) }.map {
            .init(closed: .place($0.at), isConfirmed: $0.what == "c")
        }
        let demand = try demand(.severe(.p0))
        #expect(demand.state == state && demand.drill == drill && demand.need == 3)
        #expect(demand.of == newest.count { "01".contains($0) } && demand.have == newest.count { $0 == "1" })
        #expect(verdict == demand.effect ?? .ready)
    }

    @Test mutating func whereOnlyAnAssessorsWordIsMissingTheyCanAct() {
        meetAll()
        sample.tasks.floors.severe[.p0] = []
        sample.tasks.floors.drills[.p0] = [.init(closed: .place(0), isConfirmed: false)]
        let blockers = sample.readiness(on).blockers
        #expect(blockers.map(\.reason.code) == ["floor-severe"])
        #expect(blockers.first?.canAct == [Sample.manager, Sample.expert].map { TeamRole(.delivering, $0) })
    }

    @Test mutating func varietyCountsIndependentTasksOfTheWindow() throws {
        meetAll()
        sample.rule.variety = [
            .init(.severity(.p1), atLeast: 3), .init(.capability("write"), atLeast: 2), .init(.outOfHours, atLeast: 1),
        ]
        sample.tasks.bySeverity[.p1] = Tally(eligible: 9, independent: 2)
        sample.tasks.byCapability["write"] = Tally(eligible: 2, independent: 2)
        #expect(
            sample.readiness(on).demands.suffix(3) == [
                Demand(.variety(.severity(.p1)), have: 2, need: 3, state: .tooFew),
                Demand(.variety(.capability("write")), have: 2, need: 2, state: .met),
                // What is not known counts as none.
                Demand(.variety(.outOfHours), have: 0, need: 1, state: .tooFew),
            ])
        #expect(verdict == .notEnoughEvidence)
        #expect(sample.readiness(on).blockers.map(\.reason.code) == ["missing-variety", "missing-variety"])
        sample.tasks.bySeverity[.p1] = Tally(eligible: 9, independent: 3)
        sample.tasks.independentOutOfHours = 1
        #expect(verdict == .ready)
    }

    @Test mutating func theyDecideOnlyWhereIndependenceDoes() {
        sample.targets[.independence]?.gates = .report
        #expect(verdict == .ready)
        #expect(sample.readiness(on).demands.count == 5)
        sample.targets = [:]
        #expect(sample.readiness(on).demands.isEmpty)
    }

    @Test mutating func whatAsksForNothingIsLeftOut() {
        sample.rule.floors = FloorRule(tasks: 2, ofLastFive: 0, people: 0, severe: 0)
        #expect(sample.readiness(on).demands.map(\.kind) == [.tasks("respond")])
        sample.rule.floors = nil
        #expect(sample.readiness(on).demands.isEmpty)
        #expect(verdict == .ready)
    }

    @Test mutating func aDifferenceTellsEachOfThemByItself() {
        sample.tasks.floors.severe = [.p0: .results("111")]
        let earlier = sample.readiness("2026-02-09")
        meetAll()
        sample.tasks.floors.severe[.p0] = .results("01")
        let difference = Difference.between(
            earlier: earlier, later: sample.readiness(on), statements: [], zone: sample.zone)
        let told = difference.changes.compactMap { change -> String? in
            switch change {
            case .blockerGone(_, .demand(let demand)): "gone \(demand.kind.code)"
            case .blockerNew(_, .demand(let demand)): "new \(demand.kind.code)"
            default: nil
            }
        }
        #expect(told == ["gone floor-tasks", "gone floor-people", "gone floor-severe", "new floor-severe"])
    }

    @Test func theVerdictsReasonsLeadToThem() throws {
        let readiness = sample.readiness(on)
        let why = readiness.explainVerdict(definitions: sample.definitions, facts: sample.facts)
        let first = try #require(why.because.first)
        let measure = try #require(readiness.measures.first)
        #expect(first.because.map(\.fact) == [.demand(readiness.demands[0], window: measure.window)])
        #expect(
            readiness.explanation(of: measure).because.map(\.fact)
                == readiness.demands.map { .demand($0, window: measure.window) })
    }
}

extension Instant {
    /// Instants in the order of `number`.
    static func place(_ number: Int) -> Instant { Instant(milliseconds: Int64(number) * 3_600_000) }
}

extension [TaskResult] {
    /// `110`: the newest first, independent or not.
    static func results(_ text: String) -> [TaskResult] {
        text.enumerated().map { index, sign in
            TaskResult(task: "T", closed: .place(-index), isIndependent: sign == "1")
        }
    }
}

extension CapabilityUse {
    static func task(_ person: Person.ID, _ capability: Capability.ID) -> CapabilityUse {
        CapabilityUse(person: person, capability: capability, task: day("2026-01-30"))
    }

    static func drill(_ person: Person.ID, _ capability: Capability.ID) -> CapabilityUse {
        CapabilityUse(person: person, capability: capability, drill: day("2026-01-30"))
    }
}
