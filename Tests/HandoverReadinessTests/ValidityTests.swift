import HandoverModel
import HandoverReadiness
import Testing

/// How long an assessment holds, and who is told that it ends: `respond` is valid for 30 days, jia is assessed on 2 December.
@Suite struct ValidityTests {
    var sample: Sample

    init() {
        sample = Sample()
        sample.capabilities = [
            Capability(id: "respond", title: .init([.en: "Respond"]), people: 1, validFor: Length(30, .days))
        ]
        sample.modules = [Module.sample("m1", teaches: ["respond"])]
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
    }

    private mutating func use(tasks: [String], drill: String? = nil) {
        let days = tasks.map { day($0) }
        sample.tasks.lastUse = [
            .init(
                person: "jia", capability: "respond", task: days.last, drill: drill.map { day($0) },
                earlier: days.dropLast())
        ]
    }

    private func own(on text: String) throws -> PersonCapability {
        let state = try #require(sample.readiness(text).people.first { $0.person == "jia" })
        return try #require(state.capabilities.first)
    }

    private func steps(_ person: Person.ID, on text: String) -> [NextStep] {
        sample.readiness(text).nextSteps(for: person, definitions: sample.definitions, statements: sample.entries)
    }

    @Test mutating func aUseWhileItHoldsCarriesItOn() throws {
        #expect(try own(on: "2025-12-20").holdsUntil == day("2026-01-01"))
        use(tasks: ["2026-01-01"])
        let state = try own(on: "2026-01-31")
        #expect(state.state == .held && state.holdsUntil == day("2026-01-31"))
        #expect(state.carriedBy == day("2026-01-01") && state.assessed == day("2025-12-02"))
        #expect(try own(on: "2026-02-01").state == .lapsed)
    }

    @Test mutating func aUseAfterItLapsedRevivesNothing() throws {
        use(tasks: ["2026-01-02"])
        let state = try own(on: "2026-01-02")
        #expect(state.state == .lapsed && state.holdsUntil == day("2026-01-01") && state.carriedBy == nil)
        #expect(state.lastUse == day("2026-01-02"))
        sample.assess("jia", "respond", .alone, on: "2026-01-03")
        #expect(try own(on: "2026-01-03").holdsUntil == day("2026-02-02"))
    }

    @Test mutating func aChainOfUsesHoldsAndBreaksAtTheFirstGap() throws {
        use(tasks: ["2025-12-30", "2026-01-28", "2026-02-25"])
        #expect(try own(on: "2026-03-01").holdsUntil == day("2026-03-27"))
        use(tasks: ["2025-12-30", "2026-02-25"])
        #expect(try own(on: "2026-03-01").holdsUntil == day("2026-01-29"))
        #expect(try own(on: "2026-01-29").state == .held)
    }

    @Test mutating func aUseBeforeTheAssessmentChangesNothing() throws {
        use(tasks: ["2025-11-30"])
        #expect(try own(on: "2025-12-20").holdsUntil == day("2026-01-01"))
    }

    @Test mutating func aDrillIsAUseWhereItIsAllowed() throws {
        use(tasks: [], drill: "2025-12-30")
        #expect(try own(on: "2026-01-05").state == .lapsed)
        sample.capabilities[0].drillsCount = true
        #expect(try own(on: "2026-01-05").holdsUntil == day("2026-01-29"))
    }

    @Test mutating func aFormerOpinionCountsForTalkAsLongAsUseCarriesIt() throws {
        sample.assess("jia", "respond", .guided, by: "qian", on: "2025-12-10")
        #expect(try !own(on: "2026-01-05").shouldTalk, "zhao's has lapsed")
        use(tasks: ["2026-01-01"])
        #expect(try own(on: "2026-01-05").shouldTalk)
    }

    @Test mutating func definitionsCanAskAnewFromADayOn() throws {
        sample.capabilities[0].confirmedSince = day("2025-12-20")
        use(tasks: ["2025-12-19"])
        #expect(try own(on: "2025-12-19").state == .held)
        #expect(try own(on: "2025-12-19").holdsUntil == day("2025-12-19"))
        let asked = try own(on: "2025-12-20")
        #expect(asked.state == .askedAnew && asked.level == .alone && asked.entry == 1)
        use(tasks: ["2025-12-19", "2025-12-21"])
        let later = try own(on: "2025-12-22")
        #expect(later.state == .askedAnew && later.holdsUntil == day("2025-12-19"))
        #expect(later.carriedBy == nil, "no use decides how long it holds")
        use(tasks: ["2025-12-19"])
        #expect(sample.readiness("2025-12-20").capabilities.map(\.have) == [0])
        #expect(steps("zhao", on: "2025-12-20").map(\.action).contains(.assess("jia", "respond")))
        sample.assess("jia", "respond", .alone, by: "qian", on: "2025-12-20")
        #expect(try own(on: "2025-12-20").state == .held)
        #expect(try own(on: "2025-12-20").holdsUntil == day("2026-01-19"))
    }

    @Test func assessorAndPersonAreWarnedFromThirtyDaysBefore() throws {
        var sample = sample
        sample.capabilities[0].validFor = Length(60, .days)
        sample.capabilities[0].assessedBy = [Sample.expert]
        func steps(_ person: Person.ID, _ text: String) -> [NextStep] {
            sample.readiness(text).nextSteps(for: person, definitions: sample.definitions, statements: sample.entries)
        }
        let end = day("2026-01-31")
        let (again, keepUp) = (
            NextStep(action: .assessAgain("jia", "respond"), due: end),
            NextStep(action: .keepUp("respond"), due: end)
        )
        #expect(!steps("zhao", "2025-12-31").contains(again) && !steps("jia", "2025-12-31").contains(keepUp))
        #expect(steps("zhao", "2026-01-01").contains(again) && steps("jia", "2026-01-01").contains(keepUp))
        #expect(steps("zhao", "2026-01-31").contains(again) && steps("jia", "2026-01-31").contains(keepUp))
        let after = steps("zhao", "2026-02-01")
        #expect(!after.contains(again) && after.map(\.action).contains(.assess("jia", "respond")))
        #expect(!steps("ma", "2026-01-31").contains(again), "ma is no assessor of it")
    }

    @Test mutating func whatOnlyUseCanKeepIsNotAskedOfAssessors() throws {
        sample.capabilities[0].lastUsedWithin = Length(20, .days)
        sample.capabilities[0].validFor = nil
        use(tasks: ["2025-12-10"])
        #expect(try own(on: "2025-12-20").endsOn == day("2025-12-30"))
        #expect(try own(on: "2025-12-20").isEnding)
        #expect(steps("jia", on: "2025-12-20").contains(.init(action: .keepUp("respond"), due: day("2025-12-30"))))
        #expect(!steps("zhao", on: "2025-12-20").map(\.action).contains(.assessAgain("jia", "respond")))
    }

    @Test mutating func nothingHelpsBeforeTheDayFromWhichItIsAskedAnew() throws {
        sample.capabilities[0].confirmedSince = day("2025-12-20")
        #expect(try own(on: "2025-12-10").isEnding)
        #expect(!steps("zhao", on: "2025-12-10").map(\.action).contains(.assessAgain("jia", "respond")))
        #expect(!steps("jia", on: "2025-12-10").map(\.action).contains(.keepUp("respond")))
    }
}
