import HandoverModel
import HandoverReadiness
import Testing

/// What rules alert to, against values worked out by hand.
@Suite struct AlertFindingTests {
    var sample = Sample()

    private static func rule(
        _ when: AlertCondition, within: Int = 14, below: Int? = nil,
        owner: AlertOwner = .role(TeamRole(.receiving, Sample.manager))
    ) -> AlertRule {
        AlertRule(
            id: "r", title: .init([.en: "R"]), when: when, within: within, below: below,
            owner: owner)
    }

    private func findings(
        _ rule: AlertRule, on text: String, ratings: (now: [Int], before: [Int]) = ([], []),
        own: (now: [Int], before: [Int]) = ([], []), rota: Rota? = nil, at instant: Instant? = nil
    ) -> [AlertFinding] {
        var definitions = sample.definitions
        definitions.alerts = AlertRules(rules: [rule])
        definitions.rota = rota
        let now = instant ?? sample.noon(text)
        return AlertGround(
            definitions, readiness: .of(definitions, facts: sample.facts, asOf: now),
            clocks: RunningClocks(asOf: now, policy: definitions.digest),
            outages: OutageRegister(sample.entries, asOf: now),
            ratings: [.delivering: ratings, .own: own]
        ).findings
    }

    private func causes(_ rule: AlertRule, on text: String) -> [String] { findings(rule, on: text).map(\.cause) }

    @Test mutating func anItemIsLateFromTheDayAfterItWasDue() throws {
        sample.items = [.sample("team/rota", due: .on(day("2025-12-10")))]
        let rule = Self.rule(.signOffOverdue)
        #expect(causes(rule, on: "2025-12-10") == [])
        let found = try #require(findings(rule, on: "2025-12-11").first)
        #expect(found.cause == "overdue/team/rota/2025-12-10")
        #expect(found.about == .overdue("team/rota", due: day("2025-12-10")))
        #expect(
            found.since == sample.zone.end(of: day("2025-12-10")) && found.owner == TeamRole(.receiving, Sample.manager)
        )
        #expect(causes(rule, on: "2026-01-20") == [found.cause])
        sample.finish("team/rota", on: "2026-01-20")
        #expect(causes(rule, on: "2026-01-20") == [])
    }

    @Test mutating func aSignOffIsToldOfBeforeItsLastDayAndUntilItIsGivenAnew() {
        sample.items = [.sample("team/rota", validFor: Length(30, .days))]
        sample.finish("team/rota", on: "2025-12-01")
        let rule = Self.rule(.evidenceLapsing, within: 7)
        #expect(causes(rule, on: "2025-12-23") == [])
        #expect(causes(rule, on: "2025-12-24") == ["sign-off/team/rota/2025-12-31"])
        #expect(causes(rule, on: "2026-01-05") == ["sign-off/team/rota/2025-12-31"])
        sample.finish("team/rota", on: "2026-01-05")
        #expect(causes(rule, on: "2026-01-05") == [])
    }

    @Test mutating func evidenceIsToldOfWhenAsMuchAsIsNeededEnds() {
        let note = { (text: String, expires: String?) in
            Evidence(form: .note, text: text, expires: expires.map { day($0) })
        }
        sample.items = [.sample("team/rota", evidence: EvidenceRule(atLeast: 1, kinds: [.note]))]
        sample.sign(.delivered, on: "2025-12-01", evidence: [note("a", "2025-12-20")])
        let rule = Self.rule(.evidenceLapsing, within: 7)
        #expect(causes(rule, on: "2025-12-12") == [])
        #expect(causes(rule, on: "2025-12-13") == ["evidence/team/rota/2025-12-20"])
        #expect(causes(rule, on: "2025-12-21") == ["evidence/team/rota/2025-12-20"])
        // Another piece lasts longer.
        sample.sign(.accepted, on: "2025-12-13", evidence: [note("b", "2026-01-31")])
        #expect(causes(rule, on: "2025-12-13") == [])
        #expect(causes(rule, on: "2026-01-24") == ["evidence/team/rota/2026-01-31"])
    }

    @Test mutating func aCapabilityIsToldOfByItsDayAndNobodyIsNamed() {
        sample.capabilities = [
            Capability(id: "operating", title: .init([.en: "Operating"]), people: 2, validFor: Length(60, .days))
        ]
        sample.modules = [
            Module(
                id: "doing", title: .init([.en: "Doing"]), teaches: ["operating"],
                assessment: ModuleAssessment(kind: .exam))
        ]
        for person in ["jia", "yi"] as [Person.ID] { sample.assess(person, "operating", .alone, on: "2025-12-01") }
        let rule = Self.rule(.capabilityLapsing, within: 10)
        #expect(causes(rule, on: "2026-01-19") == [])
        let last = day("2025-12-01").adding(days: 60)
        #expect(
            findings(rule, on: "2026-01-20").map(\.about) == [
                .capability("operating", until: last, people: 2, have: 2, need: 2)
            ])
        sample.assess("yi", "operating", .alone, on: "2026-01-20")
        #expect(causes(rule, on: "2026-01-20") == ["capability/operating/\(last)"])
        // It goes on once it has ended, until somebody assesses it anew.
        #expect(causes(rule, on: "2026-02-03") == ["capability/operating/\(last)"])
        sample.assess("jia", "operating", .alone, on: "2026-02-03")
        #expect(causes(rule, on: "2026-02-03") == [])
    }

    @Test func satisfactionFallsWhenEnoughUsersSaySo() {
        let rule = Self.rule(.satisfactionFalling, below: 4_500_000)
        func found(_ now: [Int], _ before: [Int]) -> Bool {
            !findings(rule, on: "2026-01-20", ratings: (now, before)).isEmpty
        }
        #expect(found([0, 0, 0, 6, 4], [0, 0, 0, 5, 5]))
        #expect(!found([0, 0, 0, 6, 3], [0, 0, 0, 5, 5]), "nine ratings say nothing")
        #expect(!found([0, 0, 0, 5, 5], [0, 0, 0, 5, 5]), "as before")
        #expect(!found([0, 0, 0, 5, 5], [0, 0, 0, 1, 9]), "at the limit")
        #expect(!found([0, 0, 0, 6, 4], [0, 0, 0, 7, 3]), "it rises")
        let any = Self.rule(.satisfactionFalling)
        #expect(
            findings(any, on: "2026-01-20", ratings: ([0, 0, 0, 5, 5], [0, 0, 0, 1, 9])).map(\.about)
                == [.satisfaction(sum: 45, ratings: 10, sumBefore: 49, ratingsBefore: 10)])
        #expect(findings(any, on: "2026-01-20", own: ([0, 0, 0, 5, 5], [0, 0, 0, 1, 9])) == [])
    }

    @Test func satisfactionWithADeskIsTheAffairOfThatDesk() {
        let rule = Self.rule(.satisfactionFalling, owner: .desk(Sample.manager))
        let falling: (now: [Int], before: [Int]) = ([0, 0, 0, 5, 5], [0, 0, 0, 1, 9])
        let steady: (now: [Int], before: [Int]) = ([0, 0, 0, 5, 5], [0, 0, 0, 5, 5])
        func told(_ delivering: (now: [Int], before: [Int]), _ own: (now: [Int], before: [Int])) -> [String] {
            findings(rule, on: "2026-01-20", ratings: delivering, own: own).map { "\($0.cause) \($0.owner)" }
        }
        #expect(told(steady, falling) == ["satisfaction/own receiving/\(Sample.manager)"])
        #expect(told(falling, steady) == ["satisfaction/delivering delivering/\(Sample.manager)"])
        #expect(told(falling, falling).count == 2)
        #expect(told(steady, steady) == [])
    }

    /// Nobody from the 6th to the 15th.
    private var rota: Rota {
        Rota(
            layers: [
                RotaLayer(
                    id: "first", title: .init([.en: "F"]), hours: .always, members: ["jia"], from: day("2025-12-01"),
                    to: day("2025-12-05")),
                RotaLayer(
                    id: "second", title: .init([.en: "S"]), hours: .always, members: ["yi"],
                    from: day("2025-12-16")),
            ],
            cover: [
                RequiredCover(id: "one", title: .init([.en: "One"]), hours: .always, roles: [Sample.engineer])
            ])
    }

    @Test func aGapHasOneCauseBeforeAndWhileItLasts() {
        let rule = Self.rule(.rotaGap, within: 2)
        let start = sample.zone.start(of: day("2025-12-06"))
        let end = sample.zone.start(of: day("2025-12-16"))
        #expect(findings(rule, on: "2025-12-03", rota: rota) == [])
        let ahead = findings(rule, on: "2025-12-04", rota: rota)
        #expect(ahead.map(\.cause) == ["duty/one/\(start.milliseconds)"] && ahead.map(\.since) == [nil])
        for instant in [start, start.adding(milliseconds: 1), sample.noon("2025-12-07"), end.adding(milliseconds: -1)] {
            let found = findings(rule, on: "2025-12-07", rota: rota, at: instant)
            #expect(found.map(\.cause) == ahead.map(\.cause), "\(instant)")
            #expect(found.map(\.since) == [start])
        }
        #expect(findings(rule, on: "2025-12-16", rota: rota, at: end) == [])
    }
}
