import HandoverDefinitions
import HandoverModel
import Testing

/// The promises of the customer's document, and what changing them means.
@Suite struct SeverityTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasTheDocumentsTable() throws {
        let services = try #require(try Self.sample().services)
        #expect(
            services.levels.map { level in
                let times = [level.response, level.resolution, level.escalation].map { $0?.description ?? "-" }
                return ([level.severity.rawValue, level.hours.rawValue] + times).joined(separator: " ")
            } == [
                "P0 always 15m 2h 30m", "P1 always 30m 4h 2h", "P2 working 2h 1wd 8h", "P3 working 1wd 3wd -",
            ])
        #expect(services.levels.map(\.availability) == [999_900, 999_000, 995_000, 990_000])
        #expect(
            services.levels.map { $0.stages.map(\.within.description).joined(separator: " ") } == [
                "15m 30m 2h 24h 48h", "30m 2h 4h 1wd 2wd", "2h 8h 1wd 2wd", "",
            ])
        #expect(services.kinds.map { "\($0.kind.rawValue) \($0.response)" } == ["security 15m", "data-leak 15m"])
        #expect(services.resolutionStopsAt == .restored)
    }

    /// The time that changes, what it becomes, and whether that weakens the handover.
    @Test(arguments: [
        (PlanField.response, "16m", true), (.response, "14m", false), (.resolution, "3h", true),
        (.resolution, "110m", false), (.resolution, "1wd", true),
    ])
    func longerTimesWeaken(field: PlanField, to text: String, weakens: Bool) throws {
        let target = try #require(ServiceTarget(text))
        let before = try Self.sample()
        var after = before
        if field == .response {
            after.services?.levels[0].response = target
        } else {
            after.services?.levels[0].resolution = target
        }
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(plan.changes.map(\.subject) == [.severity(.p0)] && plan.weakens == weakens)
        guard case .changed(let fields) = plan.changes[0].nature else { throw Unexpected() }
        #expect(fields.map(\.field) == [field])
    }

    private struct Unexpected: Error {}

    @Test func fewerPromisesWeaken() throws {
        let before = try Self.sample()
        func weakens(_ change: (inout ServiceLevels) -> Void) throws -> Bool {
            var after = before
            var services = try #require(before.services)
            change(&services)
            after.services = services
            return DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today).weakens
        }
        #expect(try weakens { $0.levels.removeLast() })
        #expect(try weakens { $0.levels[0].hours = .working })
        #expect(try !weakens { $0.levels[2].hours = .always })
        #expect(try weakens { $0.levels[0].escalation = nil })
        #expect(try weakens { $0.levels[0].stages.removeFirst() })
        #expect(try weakens { $0.levels[0].availability = 999_000 })
        #expect(try weakens { $0.kinds = [] })
        #expect(try !weakens { $0.resolutionStopsAt = .fixed })
        #expect(try weakens { $0.kinds[0].response = .init(16, .minutes) })
        #expect(try !weakens { $0.kinds[0].response = .init(14, .minutes) })
        #expect(try weakens { $0.levels[0].stages[0].within = .init(16, .minutes) })
        // A working day that begins on a Friday evening ends after a day around the clock.
        #expect(try weakens { $0.levels[0].stages[3].within = .init(1, .workingDays) })
        #expect(try !weakens { $0.levels[2].stages[2].within = .init(8, .hours) })
        #expect(try weakens { $0.levels[2].stages[2].within = .init(10, .hours) })
        #expect(try !weakens { $0.levels[0].title = .init([.en: "Other"]) })
        var without = before
        without.services = nil
        #expect(DefinitionsPlan.compare(inForce: before, proposed: without, today: PlanTests.today).weakens)
        #expect(!DefinitionsPlan.compare(inForce: without, proposed: before, today: PlanTests.today).weakens)
    }

    /// A clock that ends with the permanent fix promises more than one that ends when the service is back.
    @Test func theFixIsAStrongerEndThanTheService() throws {
        var fixed = try Self.sample()
        fixed.services?.resolutionStopsAt = .fixed
        var restored = fixed
        restored.services?.resolutionStopsAt = .restored
        #expect(DefinitionsPlan.compare(inForce: fixed, proposed: restored, today: PlanTests.today).weakens)
    }

    @Test(arguments: [
        ("15m", "15m"), ("2h", "2h"), ("3wd", "3wd"), ("0001h", "1h"), ("0m", nil), ("2", nil), ("h", nil), ("2d", nil),
        ("10000h", nil), ("-2h", nil), ("2 h", nil), ("٢h", nil),
    ])
    func targetsAreRead(text: String, as expected: String?) {
        #expect(ServiceTarget(text)?.description == expected)
    }
}
