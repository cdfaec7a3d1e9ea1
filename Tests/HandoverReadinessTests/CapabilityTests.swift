import HandoverModel
import HandoverReadiness
import Testing

@Suite struct CapabilityTests {
    var sample: Sample

    init() {
        sample = Sample()
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), people: 1)]
        sample.modules = [Module.sample("m1", teaches: ["respond"])]
    }

    private func own(_ person: Person.ID = "jia", on text: String) throws -> PersonCapability {
        let state = try #require(sample.readiness(text).people.first { $0.person == person })
        return try #require(state.capabilities.first)
    }

    @Test mutating func theNewestAssessmentDecidesAlsoWhenLower() throws {
        #expect(try own(on: "2025-12-02").state == .notAssessed)
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        #expect(try own(on: "2025-12-02").state == .held)
        let second = sample.assess("jia", "respond", .prompted, by: "qian", on: "2025-12-03")
        let state = try own(on: "2025-12-03")
        #expect(state.state == .belowLevel && state.level == .prompted && state.entry == second)
    }

    @Test mutating func ofSeveralOnOneDayTheLowerMedianCounts() throws {
        sample.assess("jia", "respond", .teaching, by: "li", on: "2025-12-02")
        let alone = sample.assess("jia", "respond", .alone, by: "zhao", on: "2025-12-02")
        #expect(try own(on: "2025-12-02").entry == alone)
        sample.assess("jia", "respond", .prompted, by: "qian", on: "2025-12-02")
        #expect(try own(on: "2025-12-02").level == .alone)
        sample.assess("jia", "respond", .guided, by: "li", on: "2025-12-02")
        #expect(try own(on: "2025-12-02").level == .prompted)
    }

    @Test mutating func assessorsTwoLevelsApartShouldTalk() throws {
        sample.assess("jia", "respond", .guided, by: "zhao", on: "2025-12-02")
        sample.assess("jia", "respond", .prompted, by: "qian", on: "2025-12-03")
        #expect(try !own(on: "2025-12-03").shouldTalk)
        sample.assess("jia", "respond", .alone, by: "qian", on: "2025-12-04")
        #expect(try own(on: "2025-12-04").shouldTalk)
        sample.assess("jia", "respond", .prompted, by: "zhao", on: "2025-12-05")
        #expect(try !own(on: "2025-12-05").shouldTalk)
    }

    @Test mutating func aSelfAssessmentStandsBesideAndNeverCounts() throws {
        sample.assess("jia", "respond", .teaching, by: "jia", on: "2025-12-02")
        let state = try own(on: "2025-12-02")
        #expect(state.state == .notAssessed && state.level == nil && state.selfLevel == .teaching)
    }

    @Test mutating func nobodyAssessesThemselfUnlessSeparationIsOff() throws {
        let fact = Assessment(person: "jia", capability: "respond", level: .alone, observed: "I can")
        sample.record(.assessed(fact), by: "jia", on: "2025-12-02")
        #expect(try own(on: "2025-12-02").state == .notAssessed)
        sample.separation = false
        #expect(try own(on: "2025-12-02").state == .held)
        #expect(sample.readiness("2025-12-02").separation.mattered == 1)
        sample.separation = true
        #expect(sample.readiness("2025-12-02").separation == Separation(isOn: true, mattered: 0))
    }

    @Test mutating func oneWhoPassedThemselfInAModuleIsCountedAlsoWhenSeparationIsOnAgain() {
        let assessment = ModuleAssessment(kind: .exam)
        sample.modules = [
            Module(id: "m", title: .init([.en: "M"]), teaches: ["respond"], assessment: assessment)
        ]
        let fact = ModuleCompletion(person: "jia", module: "m", score: 90)
        sample.record(.moduleCompleted(fact), by: "zhao", on: "2025-12-02")
        #expect(sample.readiness("2025-12-03").separation == Separation(isOn: true, mattered: 0))
        let own = sample.record(.moduleCompleted(fact), by: "jia", on: "2025-12-02")
        sample.separation = false
        #expect(sample.readiness("2025-12-03").separation == Separation(isOn: false, mattered: 1))
        sample.separation = true
        #expect(sample.readiness("2025-12-03").separation == Separation(isOn: true, mattered: 1))
        sample.revoke(own, item: nil, person: "jia", on: "2025-12-04")
        #expect(sample.readiness("2025-12-04").separation == Separation(isOn: true, mattered: 0))
    }

    @Test mutating func aRevokedAssessmentDoesNotCount() throws {
        sample.assess("jia", "respond", .prompted, on: "2025-12-02")
        let entry = sample.assess("jia", "respond", .alone, on: "2025-12-03")
        sample.revoke(entry, person: "jia", on: "2025-12-04")
        #expect(try own(on: "2025-12-03").state == .held)
        #expect(try own(on: "2025-12-04").state == .belowLevel)
    }

    @Test mutating func lapses() throws {
        sample.capabilities[0].validFor = Length(30, .days)
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        #expect(try own(on: "2026-01-01").holdsUntil == day("2026-01-01"))
        #expect(try own(on: "2026-01-01").state == .held)
        #expect(try own(on: "2026-01-02").state == .lapsed)
        #expect(sample.readiness("2026-01-01").capabilities.map(\.have) == [1])
        #expect(sample.readiness("2026-01-02").capabilities.map(\.have) == [0])
    }

    @Test mutating func mustHaveBeenUsedAndADrillCountsWhereAllowed() throws {
        sample.capabilities[0].lastUsedWithin = Length(90, .days)
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        #expect(try own(on: "2025-12-02").state == .notUsed)
        sample.tasks.lastUse = [.init(person: "jia", capability: "respond", task: nil, drill: day("2025-12-02"))]
        #expect(try own(on: "2025-12-02").state == .notUsed)
        sample.capabilities[0].drillsCount = true
        #expect(try own(on: "2026-03-02").state == .held)
        #expect(try own(on: "2026-03-03").state == .notUsed)
    }

    @Test mutating func onlyThoseOfTheReceivingTeamWhoAreThereCover() {
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        sample.assess("qian", "respond", .alone, by: "zhao", on: "2025-12-02")
        sample.people[4].to = day("2025-12-10")
        #expect(sample.readiness("2025-12-10").capabilities.map(\.holders) == [["jia"]])
        #expect(sample.readiness("2025-12-11").capabilities.map(\.holders) == [[]])
    }

    @Test mutating func assessedIndependenceCountsPairsAtAloneOrAbove() throws {
        sample.targets[.assessedIndependence] = Target(atLeast: 900_000, gates: .verdict)
        sample.capabilities[0].level = .prompted
        sample.assess("jia", "respond", .prompted, on: "2025-12-02")
        sample.assess("yi", "respond", .alone, on: "2025-12-02")
        let measure = try #require(sample.readiness("2025-12-02").measures.first { $0.id == .assessedIndependence })
        #expect(measure.numerator == 1 && measure.denominator == 2 && measure.state == .missed)
        #expect(sample.readiness("2025-12-02").capabilities.map(\.holders) == [["jia", "yi"]])
    }
}

@Suite struct ModuleTests {
    var sample = Sample()

    private mutating func end(_ module: Module.ID, score: Int? = nil, level: SupervisionLevel? = nil, on text: String) {
        sample.record(
            .moduleCompleted(.init(person: "jia", module: module, score: score, level: level)), by: "zhao", on: text)
    }

    private func states(on text: String) throws -> [PersonModule.State] {
        try #require(sample.readiness(text).people.first { $0.person == "jia" }).modules.map(\.state)
    }

    @Test mutating func passesByScoreOrByLevel() throws {
        sample.modules = [.sample("exam", kind: .exam, pass: 80), .sample("practical", kind: .practical)]
        end("exam", score: 79, on: "2025-12-02")
        end("practical", score: 100, level: .prompted, on: "2025-12-02")
        #expect(try states(on: "2025-12-02") == [.failed, .failed])
        end("exam", score: 80, on: "2025-12-03")
        end("practical", level: .alone, on: "2025-12-03")
        #expect(try states(on: "2025-12-03") == [.passed, .passed])
        #expect(sample.readiness("2025-12-03").people.first { $0.person == "jia" }?.modules.map(\.attempts) == [2, 2])
        #expect(sample.readiness("2025-12-03").training == .init(numerator: 2, denominator: 4))
    }

    @Test mutating func aModuleWaitsForThoseItNeeds() throws {
        sample.modules = [.sample("first"), .sample("second", needs: ["first"])]
        #expect(try states(on: "2025-12-02") == [.open, .blocked])
        end("first", score: 60, on: "2025-12-02")
        #expect(try states(on: "2025-12-02") == [.passed, .open])
    }

    @Test mutating func lapsesAndTheNewestAttemptDecides() throws {
        sample.modules = [.sample("exam", validFor: Length(365, .days))]
        end("exam", score: 60, on: "2025-12-02")
        #expect(try states(on: "2026-12-02") == [.passed])
        #expect(try states(on: "2026-12-03") == [.lapsed])
        end("exam", score: 10, on: "2025-12-05")
        #expect(try states(on: "2025-12-05") == [.failed])
    }
}

extension Module {
    static func sample(
        _ id: Module.ID, needs: [Module.ID] = [], teaches: [Capability.ID] = [], kind: ModuleAssessment.Kind = .exam,
        pass: Int = 60, attempts: Int? = nil, validFor: Length? = nil
    ) -> Module {
        Module(
            id: id, title: .init([.en: id.rawValue]), needs: needs, teaches: teaches,
            assessment: ModuleAssessment(kind: kind, pass: pass, attempts: attempts, validFor: validFor))
    }
}
