import HandoverModel
import HandoverReadiness
import Testing

@Suite struct HoldingTimeTests {
    var sample = Sample([.sample("team/rota", due: .on(day("2025-12-20")), validFor: Length(30, .days))])

    private func end(of text: String) -> Instant { sample.zone.end(of: day(text)).adding(milliseconds: -1) }

    /// Also where nothing lapses and no task is recorded: the window that is counted ends with the day.
    @Test mutating func noAnswerOutlastsItsDay() {
        #expect(sample.readiness("2025-12-02").holdsUntil == end(of: "2025-12-02"))
        sample.items = []
        #expect(sample.readiness("2025-12-02").holdsUntil == end(of: "2025-12-02"))
    }

    @Test func theLastInstantOfADayIsAnAnswerOfItsOwn() {
        let last = sample.zone.end(of: day("2025-12-08"))
        #expect(Readiness.of(sample.definitions, facts: sample.facts, asOf: last).holdsUntil == last)
    }

    /// Before the day is over its tasks may still be closed, and the checkpoint has not been.
    @Test mutating func anAnswerIsNotKeptPastACheckpoint() throws {
        sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
        let during = sample.readiness("2025-12-08")
        let measure = try #require(during.measures.first)
        #expect(measure.nextLook == day("2025-12-08") && measure.looked == nil)
        #expect(during.holdsUntil < sample.zone.end(of: day("2025-12-08")))
        let over = Readiness.of(sample.definitions, facts: sample.facts, asOf: sample.zone.end(of: day("2025-12-08")))
        #expect(over.measures.first?.looked?.checkpoint.day == day("2025-12-08"))
    }

    @Test mutating func endsBeforeTheNextFactThatIsKnown() {
        sample.sign(.delivered, on: "2025-12-05")
        #expect(sample.readiness("2025-12-04").holdsUntil == end(of: "2025-12-04"))
        let morning = sample.noon("2025-12-05").adding(milliseconds: -3_600_000)
        #expect(
            Readiness.of(sample.definitions, facts: sample.facts, asOf: morning).holdsUntil
                == sample.noon("2025-12-05").adding(milliseconds: -1))
    }

    /// A small handover with something of everything that changes by itself.
    private static func random(_ seed: Int) -> Sample {
        var random = Seeded(state: UInt64(seed))
        let items = (0..<4).map { place in
            Item.sample(
                Item.ID("team/i\(place)"), importance: Importance.allCases[Int.random(in: 0..<3, using: &random)],
                due: Bool.random(using: &random) ? .on(day("2025-12-20")) : nil,
                needs: place > 0 && Bool.random(using: &random) ? [Item.ID("team/i\(place - 1)")] : [],
                validFor: Bool.random(using: &random) ? Length(10, .days) : nil)
        }
        var sample = Sample(Bool.random(using: &random) ? items : [])
        sample.capabilities = [
            Capability(
                id: "respond", title: .init([.en: "Respond"]), isCritical: true, people: 1, validFor: Length(12, .days))
        ]
        if Bool.random(using: &random) {
            sample.targets[.independence] = Target(atLeast: 900_000, gates: .verdict)
            sample.rule.tasks = 2
        }
        sample.people[5].to = day("2026-01-05")
        for offset in 0..<20 {
            let text = day("2025-12-02").adding(days: offset).description
            let item = sample.items.randomElement(using: &random)?.id
            switch (Int.random(in: 0..<8, using: &random), item) {
            case (0, let item?): sample.waive(item, by: .delivering, until: "2025-12-28", on: text)
            case (1, let item?): sample.waive(item, by: .receiving, until: "2025-12-28", on: text)
            case (2, let item?), (3, let item?): sample.finish(item, on: text)
            case (4, _): sample.assess("jia", "respond", .alone, on: text)
            case (5, _):
                sample.record(
                    .helpAsked(.init(person: "jia", capability: "respond", question: "how")), by: "jia", on: text)
            case (6, _): sample.close(offset % 3, of: 2, on: text)
            default: continue
            }
        }
        return sample
    }

    /// Whatever is recorded, and also at the very last instant.
    @Test(arguments: 1...40)
    func onlyTheTimeOfAskingChangesUntilThen(seed: Int) {
        let sample = Self.random(seed)
        for offset in 0..<40 {
            let midnight = sample.zone.start(of: day("2025-12-01").adding(days: offset))
            for hour in [0, 15, 24] as [Int64] {
                let asOf = midnight.adding(milliseconds: hour * 3_600_000 - (hour == 24 ? 1 : 0))
                let now = Readiness.of(sample.definitions, facts: sample.facts, asOf: asOf)
                var then = Readiness.of(sample.definitions, facts: sample.facts, asOf: now.holdsUntil)
                then.asOf = asOf
                #expect(then == now, "\(asOf)")
            }
        }
    }
}
