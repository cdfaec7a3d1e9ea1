import HandoverModel
import Testing

@testable import HandoverReadiness

/// How far the work on services and severities has passed over, day by day.
struct PhaseTests {
    private func say(
        _ phase: Phase, _ service: String? = nil, _ severity: Severity? = nil, by: Person.ID, on text: String,
        from: String? = nil, _ sample: inout Sample
    ) {
        let side: Side = by == "ma" ? .receiving : .delivering
        sample.record(
            .phaseSet(
                PhaseChange(phase: phase, service: service, severity: severity, side: side, from: day(from ?? text))),
            by: by, on: text)
    }

    private func agree(
        _ phase: Phase, _ service: String? = nil, _ severity: Severity? = nil, on text: String, _ sample: inout Sample
    ) {
        say(phase, service, severity, by: "li", on: text, &sample)
        say(phase, service, severity, by: "ma", on: text, &sample)
    }

    private func history(_ sample: Sample, on text: String = "2026-03-01") -> PhaseHistory {
        PhaseHistory(sample.entries, asOf: sample.noon(text), zone: sample.zone)
    }

    @Test func everythingBeginsAsObserved() {
        let history = history(Sample())
        #expect(history.phase("export", .p1, on: day("2026-03-01")) == .observe && history.steps.isEmpty)
    }

    @Test func forwardTakesALeadOfEachSideAndBeginsWithTheLatestDay() {
        var sample = Sample()
        say(.shadow, by: "li", on: "2025-12-01", from: "2025-12-08", &sample)
        #expect(history(sample).proposals.map(\.waitsFor) == [.receiving] && history(sample).steps.isEmpty)
        say(.shadow, by: "ma", on: "2025-12-10", from: "2025-12-10", &sample)
        let history = history(sample)
        #expect(
            history.steps == [
                PhaseStep(phase: .shadow, from: day("2025-12-10"), by: ["li", "ma"], entries: [1, 2])
            ])
        #expect(history.proposals.isEmpty)
        #expect(history.phase("export", .p1, on: day("2025-12-09")) == .observe)
        #expect(history.phase("export", .p1, on: day("2025-12-10")) == .shadow)
    }

    /// The other side's word agrees with the same phase for the same services and severities alone.
    @Test func anotherWordIsNoAgreement() {
        var sample = Sample()
        say(.solo, nil, .p3, by: "li", on: "2025-12-01", &sample)
        say(.shadow, nil, .p3, by: "ma", on: "2025-12-01", &sample)
        say(.solo, "export", .p3, by: "ma", on: "2025-12-01", &sample)
        #expect(history(sample).steps.isEmpty && history(sample).proposals.count == 3)
        // A side's newer word on the same replaces its older one.
        say(.shadow, nil, .p3, by: "li", on: "2025-12-02", &sample)
        #expect(history(sample).steps.map(\.phase) == [.shadow])
        #expect(history(sample).proposals.map(\.change.service) == ["export"])
    }

    @Test func backTakesOneLeadAndOverridesWhatWasPlanned() {
        var sample = Sample()
        agree(.solo, on: "2025-12-01", &sample)
        say(.owner, by: "li", on: "2025-12-02", from: "2026-01-01", &sample)
        say(.owner, by: "ma", on: "2025-12-02", from: "2026-01-01", &sample)
        say(.shadow, nil, .p0, by: "ma", on: "2025-12-20", &sample)
        let history = history(sample)
        #expect(history.phase(nil, .p0, on: day("2025-12-19")) == .solo)
        #expect(history.phase(nil, .p0, on: day("2025-12-20")) == .shadow)
        #expect(history.phase(nil, .p0, on: day("2026-01-01")) == .shadow)
        #expect(history.phase(nil, .p1, on: day("2026-01-01")) == .owner)
        let register = PhaseRegister(day: day("2025-12-20"), history: history)
        #expect(register.inForce.map(\.phase) == [.solo, .shadow] && register.planned.map(\.phase) == [.owner])
        say(.observe, by: "ma", on: "2025-12-21", &sample)
        let after = PhaseRegister(day: day("2025-12-21"), history: self.history(sample))
        #expect(after.inForce.map(\.phase) == [.observe] && after.planned.isEmpty)
    }

    /// A word from before things went wrong is not agreed to after: of a narrower, a wider and a crossing scope.
    @Test func backEndsEveryWordThatWaitsAndThatItTouches() {
        var sample = Sample()
        agree(.reverseShadow, on: "2025-12-01", &sample)
        say(.solo, nil, .p2, by: "li", on: "2025-12-02", &sample)
        say(.owner, by: "li", on: "2025-12-02", &sample)
        say(.solo, "import", by: "li", on: "2025-12-02", &sample)
        say(.solo, "import", .p1, by: "li", on: "2025-12-02", &sample)
        say(.observe, "export", by: "ma", on: "2025-12-03", &sample)
        #expect(history(sample).proposals.map(\.change.service) == ["import", "import"])
        say(.observe, by: "ma", on: "2025-12-04", &sample)
        #expect(history(sample).proposals.isEmpty)
        say(.solo, nil, .p2, by: "ma", on: "2025-12-05", &sample)
        #expect(history(sample).phase(nil, .p2, on: day("2025-12-05")) == .observe)
        #expect(history(sample).proposals.map(\.waitsFor) == [.delivering])
    }

    /// What moves one service forward and another back is a move forward.
    @Test func aMoveOfAllIsForwardWhereItMovesAnyForward() {
        var sample = Sample()
        agree(.owner, "export", .p1, on: "2025-12-01", &sample)
        say(.shadow, by: "li", on: "2025-12-02", &sample)
        #expect(history(sample).phase("export", .p1, on: day("2025-12-02")) == .owner)
        #expect(history(sample).proposals.count == 1)
        say(.shadow, by: "ma", on: "2025-12-03", &sample)
        #expect(history(sample).phase("export", .p1, on: day("2025-12-03")) == .shadow)
    }

    @Test func aTaskIsTheSidesThatWasResponsibleOnTheDayItWasOpened() {
        var sample = Sample()
        var task = TaskRecord(id: "T-1")
        task.apply(report: "export", opened: "2025-12-09", closed: "2025-12-12")
        #expect(history(sample).responsible(for: task, in: sample.zone) == nil)
        agree(.solo, "export", on: "2025-12-10", &sample)
        #expect(history(sample).responsible(for: task, in: sample.zone)?.phase.responsible == .delivering)
        task.apply(report: "export", opened: "2025-12-10", closed: "2025-12-12")
        #expect(history(sample).responsible(for: task, in: sample.zone)?.phase.responsible == .receiving)
        task.apply(report: "import", opened: "2025-12-10", closed: "2025-12-12")
        #expect(history(sample).responsible(for: task, in: sample.zone)?.phase.responsible == .delivering)
    }

    @Test(arguments: zip(Phase.allCases, [.delivering, .delivering, .delivering, .receiving, .receiving] as [Side]))
    func theReceivingTeamIsResponsibleFromSoloOn(phase: Phase, side: Side) { #expect(phase.responsible == side) }

    @Test func phasesHaveTheirOrder() { #expect(Phase.allCases.sorted() == Phase.allCases) }
}

extension TaskRecord {
    fileprivate mutating func apply(report service: String, opened: String, closed: String) {
        self.service = service
        self.opened = .day(day(opened))
        self.closed = .day(day(closed))
    }
}
