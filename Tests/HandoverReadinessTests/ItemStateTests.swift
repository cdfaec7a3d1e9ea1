import HandoverModel
import HandoverReadiness
import Testing

@Suite struct ItemStateTests {
    @Test func signedIsNotDoneWhileSomethingBeforeItIsOpen() throws {
        var sample = Sample([
            .sample("team/a"), .sample("team/b", needs: ["team/a"]), .sample("team/c", needs: ["team/b"]),
        ])
        sample.finish("team/b", on: "2025-12-02")
        #expect(try sample.item("team/b", on: "2025-12-02").status == .signed)
        #expect(try sample.item("team/b", on: "2025-12-02").open == [.needs("team/a")])
        #expect(sample.readiness("2025-12-02").checklists.map(\.signedAndWaiting) == [1])
        sample.finish("team/a", on: "2025-12-03")
        #expect(try sample.item("team/b", on: "2025-12-03").status == .done)
        #expect(
            try sample.item("team/c", on: "2025-12-03").open == [
                .awaiting(Sample.delivered), .awaiting(Sample.accepted),
            ])
    }

    @Test(arguments: [true, false])
    func whatIsWaivedOrNotApplicableHoldsNothingUp(isWaived: Bool) throws {
        var sample = Sample([.sample("team/a"), .sample("team/b", needs: ["team/a"])])
        sample.finish("team/b", on: "2025-12-02")
        for side in Side.allCases {
            if isWaived {
                sample.waive("team/a", by: side, until: "2025-12-10", on: "2025-12-02")
            } else {
                sample.exclude("team/a", by: side, on: "2025-12-02")
            }
        }
        #expect(try sample.item("team/b", on: "2025-12-10").status == .done)
        #expect(try sample.item("team/b", on: "2025-12-11").status == (isWaived ? .signed : .done))
    }

    @Test func aRequiredCapabilityMustBeCovered() throws {
        var sample = Sample([.sample("capability/respond", requires: "respond")])
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), people: 2)]
        sample.finish("capability/respond", on: "2025-12-02")
        sample.assess("jia", "respond", .alone, on: "2025-12-03")
        let waiting = try sample.item("capability/respond", on: "2025-12-03")
        #expect(waiting.status == .signed)
        #expect(waiting.open == [.requires("respond", have: 1, need: 2)])
        sample.assess("yi", "respond", .teaching, on: "2025-12-04")
        #expect(try sample.item("capability/respond", on: "2025-12-04").status == .done)
    }

    @Test func reasonsStandFromTheMostBasicOn() throws {
        var sample = Sample([
            .sample("team/a"),
            .sample(
                "team/b", keys: [Sample.accepted, Sample.approved, Sample.delivered],
                evidence: EvidenceRule(atLeast: 1),
                needs: ["team/a"], requires: "respond"),
        ])
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), people: 1)]
        #expect(
            try sample.item("team/b", on: "2025-12-02").open == [
                .requires("respond", have: 0, need: 1), .awaiting(Sample.delivered), .evidenceMissing(have: 0, need: 1),
                .awaiting(Sample.accepted), .awaiting(Sample.approved), .needs("team/a"),
            ])
    }

    @Test func isLateFromTheDayAfterItsDueDay() throws {
        var sample = Sample([.sample("team/a", due: .relative(to: .start, count: 4, unit: .workingDays))])
        #expect(try sample.item("team/a", on: "2025-12-05").due == day("2025-12-05"))
        #expect(try !sample.item("team/a", on: "2025-12-05").isLate)
        #expect(try sample.item("team/a", on: "2025-12-06").isLate)
        sample.finish("team/a", on: "2025-12-08")
        #expect(try !sample.item("team/a", on: "2025-12-08").isLate)
    }

    @Test func saysHowFarThePlanIsBehind() {
        var sample = Sample([
            .sample("team/a", due: .on(day("2025-12-02"))), .sample("team/b", due: .on(day("2025-12-04"))),
            .sample("team/c", due: .on(day("2025-12-20"))), .sample("team/d", due: .on(day("2025-12-03"))),
        ])
        sample.finish("team/a", on: "2025-12-02")
        for side in Side.allCases { sample.exclude("team/d", by: side, on: "2025-12-02") }
        let onPlan = sample.readiness("2025-12-04").plan
        #expect(
            onPlan
                == PlanState(
                    due: 2, done: 1, workingDaysBehind: 0, next: .init(item: "team/b", due: day("2025-12-04")),
                    endedOn: nil))
        // From Thursday the 4th to Tuesday the 9th: three working days.
        #expect(
            sample.readiness("2025-12-09").plan
                == PlanState(due: 2, done: 1, workingDaysBehind: 3, next: nil, endedOn: nil))
        sample.finish("team/b", on: "2025-12-09")
        #expect(
            sample.readiness("2025-12-09").plan
                == PlanState(
                    due: 2, done: 2, workingDaysBehind: 0, next: .init(item: "team/c", due: day("2025-12-20")),
                    endedOn: nil))
        #expect(sample.readiness("2026-11-30").plan.endedOn == nil)
        #expect(sample.readiness("2026-12-01").plan.endedOn == day("2026-11-30"))
    }

    @Test func theCriticalPathMovesWithALateStart() throws {
        var sample = Sample([
            .sample("team/a", due: .on(day("2025-12-05"))),
            .sample("team/b", due: .on(day("2025-12-10")), needs: ["team/a"]),
            .sample("team/c", due: .on(day("2025-12-12")), needs: ["team/b"]),
            .sample("team/d", importance: .may, due: .on(day("2026-02-26"))),
        ])
        let planned = try #require(sample.readiness("2025-12-01").criticalPath)
        #expect(planned.finish == day("2025-12-12"))
        #expect(planned.chain == ["team/a", "team/b", "team/c"])
        #expect(planned.float == 55)
        let late = try #require(sample.readiness("2025-12-09").criticalPath)
        #expect(late.finish == day("2025-12-16"))
        sample.finish("team/a", on: "2025-12-09")
        #expect(sample.readiness("2025-12-09").criticalPath?.finish == day("2025-12-12"))
        #expect(sample.readiness("2025-12-09").criticalPath?.chain == ["team/b", "team/c"])
        sample.finish("team/b", on: "2025-12-09")
        sample.finish("team/c", on: "2025-12-09")
        #expect(sample.readiness("2025-12-09").criticalPath == nil)
    }
}
