import HandoverModel
import HandoverReadiness
import Testing

/// Floors and variety, tried on random tasks and drills that are the same in each run.
@Suite("Verdict: floors and variety, for every history") struct DemandPropertyTests {
    private struct Event {
        var closed: Int
        var severity: Severity
        var capability: Capability.ID?
        var person: Person.ID
        var isIndependent: Bool
        var isDrill = false
        var isConfirmed = false
    }

    private static func events(_ random: inout Seeded) -> [Event] {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in event(&random) }
    }

    private static func event(_ random: inout Seeded) -> Event {
        Event(
            closed: Int.random(in: 0..<100, using: &random),
            severity: [.p0, .p1, .p3].randomElement(using: &random) ?? .p3,
            capability: ["respond", "write", nil].randomElement(using: &random) ?? nil,
            person: ["jia", "yi"].randomElement(using: &random) ?? "yi",
            isIndependent: Int.random(in: 0..<4, using: &random) > 0,
            isDrill: Int.random(in: 0..<8, using: &random) == 0, isConfirmed: Bool.random(using: &random))
    }

    private static func sample(_ events: [Event], _ random: inout Seeded) -> Sample {
        var sample = Sample()
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        sample.capabilities = [
            Capability(
                id: "respond", title: .init([.en: "Respond"]), isCritical: true,
                drillsCount: Bool.random(using: &random))
        ]
        sample.rule.floors = FloorRule(
            tasks: Int.random(in: 0...5, using: &random), ofLastFive: Int.random(in: 0...5, using: &random),
            people: Int.random(in: 0...2, using: &random), severe: Int.random(in: 0...4, using: &random))
        sample.rule.variety = [.init(.severity(.p1), atLeast: 2), .init(.capability("write"), atLeast: 1)]
        sample.rule.mix = ReferenceMix([.p0: 100_000, .p1: 300_000, .p3: 600_000])
        sample.tasks = figures(events, sample.rule)
        return sample
    }

    /// The figures, each counted from the events themselves.
    private static func figures(_ events: [Event], _ rule: IndependenceRule) -> TaskFigures {
        let newest = events.filter { !$0.isDrill }.sorted { $0.closed > $1.closed }
        let passed = events.filter { $0.isDrill && $0.isIndependent }.sorted { $0.closed > $1.closed }
        func result(_ event: Event) -> TaskResult {
            TaskResult(task: "T", closed: .place(event.closed), isIndependent: event.isIndependent)
        }
        func tally(_ events: [Event]) -> Tally {
            Tally(eligible: events.count, independent: events.count(where: \.isIndependent))
        }
        var figures = TaskFigures()
        for severity in Severity.allCases {
            let own = newest.filter { $0.severity == severity }
            figures.bySeverity[severity] = tally(own)
            figures.floors.severe[severity] = own.prefix(rule.floors?.severe ?? 0).map(result)
            figures.floors.drills[severity] = passed.filter { $0.severity == severity }.map {
                .init(closed: .place($0.closed), isConfirmed: $0.isConfirmed)
            }
        }
        for id in ["respond", "write"] as [Capability.ID] {
            let own = newest.filter { $0.capability == id }
            figures.byCapability[id] = tally(own)
            figures.floors.independent[id] = own.count(where: \.isIndependent)
            figures.floors.newest[id] = own.prefix(5).map(result)
            if passed.contains(where: { $0.capability == id }) { figures.floors.drilled.insert(id) }
            for person in Set(own.filter(\.isIndependent).map(\.person)) { figures.lastUse.append(.task(person, id)) }
        }
        figures.changes = [
            TallyChange(value: "", closed: day("2026-01-30"), effective: day("2026-01-30"), tally: tally(newest))
        ]
        return figures
    }

    @Test(arguments: 1...300)
    func anotherIndependentTaskUnmeetsNothing(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let events = Self.events(&random)
        var sample = Self.sample(events, &random)
        let before = sample.readiness("2026-02-10")
        var more = Self.event(&random)
        (more.isDrill, more.isIndependent) = (false, true)
        sample.tasks = Self.figures(events + [more], sample.rule)
        let after = sample.readiness("2026-02-10")
        #expect(after.demands.map(\.kind) == before.demands.map(\.kind))
        for (old, new) in zip(before.demands, after.demands) {
            #expect(old.state != .met || new.state == .met, "\(old) became \(new)")
        }
        let rates = try [before, after].map { try #require($0.measures.first).rate ?? 0 }
        #expect(rates[1] >= rates[0])
    }

    @Test(arguments: 1...60)
    func theOrderOfTheFiguresDoesNotMatter(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        var sample = Self.sample(Self.events(&random), &random)
        let before = sample.readiness("2026-02-10").demands
        sample.tasks.lastUse.shuffle(using: &random)
        for severity in Severity.allCases { sample.tasks.floors.drills[severity]?.shuffle(using: &random) }
        #expect(sample.readiness("2026-02-10").demands == before)
    }
}
