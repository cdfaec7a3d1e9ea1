import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Measures: floors, splits and periods from a ledger") struct MeasureTests {
    private static let critical = Office.Edit(
        "{ id: deploying, title: Deploying, people: 1,",
        "{ id: deploying, title: Deploying, critical: true, drill: allowed, people: 1,")
    private static let mix = Office.Edit(
        "independence: { at-least: 90%, gates: verdict }",
        "independence: { at-least: 90%, gates: verdict, mix: { P1: 25%, P3: 75% } }")
    private let now = "2026-03-20 09:00"

    /// Four tasks of deploying that jia did alone and one that yi was helped with, the newest; one of P1 without a level.
    private func desk() async throws -> Desk {
        let desk = try await Desk.open([Self.critical, Self.mix])
        for number in 1...4 {
            try await log(desk, TaskRecord.ID("T-\(number)"), "2026-03-0\(number + 2) 10:00") { $0.service = "gateway" }
        }
        try await log(desk, "T-5", "2026-03-09 10:00", by: "yi", .prompted) { $0.severity = .p1 }
        try await log(desk, "T-6", "2026-03-10 10:00", nil) { $0.severity = .p1 }
        return desk
    }

    private func log(
        _ desk: Desk, _ id: TaskRecord.ID, _ text: String, by person: Person.ID = "jia",
        _ level: SupervisionLevel? = .alone, _ tell: (inout TaskReport) -> Void = { _ in }
    ) async throws {
        let command = TaskCommand.closed(id, text, by: person, level) { report in
            report.capability = "deploying"
            tell(&report)
        }
        try await desk.does(.logTask(command), by: "han", at: String(text.prefix(10)) + " 12:00")
    }

    private func drill(_ desk: Desk, _ id: TaskRecord.ID, _ text: String) async throws {
        try await log(desk, id, text) { report in
            report.severity = .p0
            report.marks = [.drill]
            report.drill = .passed
        }
    }

    private func demand(_ desk: Desk, _ kind: Demand.Kind, _ asked: Question.Time = .now, at text: String? = nil) throws
        -> Demand
    {
        try #require(try desk.readiness(at: text ?? now, asked).demands.first { $0.kind == kind })
    }

    private func detail(_ desk: Desk, _ by: [MeasureSplit.Dimension], _ id: MeasureID = .independence) throws
        -> MeasureDetail
    {
        guard case .measure(let detail) = try desk.ask(.measure(id, by: by, .now), at: now) else { throw WrongAnswer() }
        return detail
    }

    @Test func floorsLookAtTheNewestUpToTheDay() async throws {
        let desk = try await desk()
        #expect(
            try demand(desk, .tasks("deploying"))
                == Demand(.tasks("deploying"), have: 4, need: 5, drill: .missing, state: .tooFew))
        #expect(
            try demand(desk, .newest("deploying")) == Demand(.newest("deploying"), have: 4, of: 5, need: 4, state: .met)
        )
        #expect(try demand(desk, .people("deploying")) == Demand(.people("deploying"), have: 1, need: 1, state: .met))
        #expect(
            try demand(desk, .severe(.p1))
                == Demand(.severe(.p1), have: 0, of: 1, need: 3, drill: .missing, state: .failed))
        let before = Question.Time(asOf: .day(day("2026-03-05")))
        #expect(try demand(desk, .tasks("deploying"), before).have == 3)
        #expect(try demand(desk, .severe(.p1), before).state == .tooFew)
        let known = Question.Time(knownAt: time("2026-03-04 18:00"))
        #expect(try demand(desk, .newest("deploying"), known).of == 2)
        // Long after the window has passed they stand.
        #expect(try demand(desk, .tasks("deploying"), at: "2026-12-01 09:00").have == 4)
    }

    @Test func aDrillOfP0CountsOnceAnAssessorConfirmedIt() async throws {
        let desk = try await desk()
        try await drill(desk, "D-1", "2026-03-11 10:00")
        #expect(try demand(desk, .severe(.p0)).drill == .unconfirmed)
        #expect(try demand(desk, .tasks("deploying")).state == .met)
        func steps(_ person: Person.ID) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: now) else { throw WrongAnswer() }
            return steps.map(\.action)
        }
        #expect(try steps("wang").contains(.confirmTask("D-1")))
        // chen assesses, and not deploying; han reported it.
        #expect(try !steps("chen").contains(.confirmTask("D-1")))
        #expect(try !steps("han").contains(.confirmTask("D-1")))
        try await desk.does(.confirmTask(task: "D-1", note: nil), by: "wang", at: "2026-03-12 09:00")
        #expect(
            try demand(desk, .severe(.p0)) == Demand(.severe(.p0), have: 0, of: 0, need: 3, drill: .passed, state: .met)
        )
        #expect(try demand(desk, .severe(.p0), .init(asOf: day("2026-03-11"))).drill == .unconfirmed)
        #expect(try !steps("wang").contains(.confirmTask("D-1")))
        // What goes wrong later is not made good by it.
        try await log(desk, "T-7", "2026-03-13 10:00", .prompted) { $0.severity = .p0 }
        #expect(
            try demand(desk, .severe(.p0))
                == Demand(.severe(.p0), have: 0, of: 1, need: 3, drill: .missing, state: .failed))
        try await drill(desk, "D-2", "2026-03-14 10:00")
        try await desk.does(.confirmTask(task: "D-2", note: nil), by: "wang", at: "2026-03-14 15:00")
        #expect(try demand(desk, .severe(.p0)).state == .met)
    }

    @Test func aMeasureIsTakenApart() async throws {
        let desk = try await desk()
        try await drill(desk, "D-1", "2026-03-11 10:00")
        let detail = try detail(desk, [.severity, .capability, .person, .week])
        #expect(detail.drills == 1)
        #expect(try detail.demands == desk.readiness(at: now).demands)
        #expect(
            detail.standardised?.strata.map(\.ratio) == [
                .init(numerator: 0, denominator: 1), .init(numerator: 4, denominator: 4),
            ])
        #expect(detail.standardised?.rate == 0.75)
        func row(_ group: MeasureSplit.Group, _ k: Int, _ n: Int, _ unrated: Int = 0, _ drills: Int = 0)
            -> MeasureSplit.Row
        {
            MeasureSplit.Row(group, .init(numerator: k, denominator: n), unrated: unrated, drills: drills)
        }
        func week(_ first: String, _ last: String) -> MeasureSplit.Group {
            .week(.init(first: day(first), last: day(last)))
        }
        #expect(
            detail.splits == [
                .init(
                    by: .severity,
                    rows: [row(.severity(.p0), 0, 0, 0, 1), row(.severity(.p1), 0, 1, 1), row(.severity(.p3), 4, 4)]),
                .init(by: .capability, rows: [row(.capability("deploying"), 4, 5, 1, 1)]),
                .init(by: .person, rows: [row(.person("jia"), 4, 4, 1, 1), row(.person("yi"), 0, 1)]),
                .init(
                    by: .week,
                    rows: [
                        row(week("2026-03-02", "2026-03-08"), 4, 4), row(week("2026-03-09", "2026-03-15"), 0, 1, 1, 1),
                    ]),
            ])
    }

    /// The four weeks up to the day stand beside it with the four before.
    @Test func theLastWeeksAreComparedWithThoseBefore() async throws {
        let desk = try await desk()
        let lately = try #require(try detail(desk, []).lately)
        #expect(lately.first.span == Measure.Span(first: day("2026-01-24"), last: day("2026-02-20")))
        #expect(lately.second.span == Measure.Span(first: day("2026-02-21"), last: day("2026-03-20")))
        #expect(lately.second.ratio == .init(numerator: 4, denominator: 5) && lately.second.unrated == 1)
        #expect(lately.first.ratio.denominator == 0 && lately.split == nil)
        #expect(try detail(desk, [], .assessedIndependence).lately == nil)
    }

    /// The rows of a split come to the whole measure.
    @Test func whatNamesNoCapabilityOrServiceHasItsRow() async throws {
        let desk = try await desk()
        try await log(desk, "T-7", "2026-03-11 10:00") { $0.capability = nil }
        let detail = try detail(desk, [.capability, .service])
        #expect(
            detail.splits == [
                .init(
                    by: .capability,
                    rows: [
                        .init(.capability("deploying"), .init(numerator: 4, denominator: 5), unrated: 1),
                        .init(.notSaid, .init(numerator: 1, denominator: 1)),
                    ]),
                .init(
                    by: .service,
                    rows: [
                        .init(.service("gateway"), .init(numerator: 4, denominator: 4)),
                        .init(.notSaid, .init(numerator: 1, denominator: 2), unrated: 1),
                    ]),
            ])
    }

    @Test func assessedPairsAreTakenApartByPersonAndCapability() async throws {
        let desk = try await desk()
        try await desk.does(.assess("jia", "deploying"), by: "wang", at: "2026-03-12 09:00")
        let detail = try detail(desk, [.severity, .capability, .person], .assessedIndependence)
        #expect(detail.drills == nil && detail.demands.isEmpty && detail.standardised == nil)
        #expect(detail.splits.map(\.by) == [.capability, .person])
        #expect(
            detail.splits.map { $0.rows.map { "\($0.ratio.numerator)/\($0.ratio.denominator)" } } == [
                ["1/3", "0/3"], ["1/2", "0/2", "0/2"],
            ])
        #expect(
            try self.detail(desk, [.severity], .availability)
                == MeasureDetail(
                    asOf: time(now), ledger: detail.ledger, measure: Measure(id: .availability)))
    }

    @Test func periodsAreComparedAsTheyStandOnTheDay() async throws {
        let desk = try await desk()
        let first = Measure.Span(first: day("2026-03-02"), last: day("2026-03-05"))
        let second = Measure.Span(first: day("2026-03-06"), last: day("2026-03-20"))
        func ask(_ one: Measure.Span, _ other: Measure.Span, _ asked: Question.Time = .now) throws -> PeriodComparison {
            guard case .comparison(let found) = try desk.ask(.comparison(one, other, asked), at: now) else {
                throw WrongAnswer()
            }
            return found
        }
        let found = try ask(first, second)
        #expect(found.first.ratio == .init(numerator: 3, denominator: 3))
        #expect(found.second.ratio == .init(numerator: 1, denominator: 2) && found.second.unrated == 1)
        // What is harder is all new: nothing within P3 became worse.
        #expect(found.split == RateSplit(work: 0, mix: -0.5))
        #expect(found.second.standardised?.rate == 0.75 && found.first.standardised?.missing == [.p1])
        let backwards = Measure.Span(first: second.last, last: second.first)
        #expect(throws: Refusal.laterFirst(from: .day(second.last), to: .day(second.first))) {
            try ask(first, backwards)
        }
        #expect(throws: Refusal.laterFirst(from: .day(second.first), to: .day(first.first))) { try ask(second, first) }
        let earlier = try ask(first, second, .init(asOf: day("2026-03-08")))
        #expect(earlier.second.ratio == .init(numerator: 1, denominator: 1))
        #expect(try ask(first, .init(first: day("2027-01-01"), last: day("2027-01-31"))).split == nil)
    }
}
