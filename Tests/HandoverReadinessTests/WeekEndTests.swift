import HandoverModel
import HandoverReadiness
import Testing

@Suite struct WeekEndTests {
    private static func at(_ text: String, _ sample: Sample) -> WeekEnd {
        WeekEnd(sample.definitions, statements: sample.entries, on: day(text)) { _ in [] }
    }

    /// What is said of a later day without looking is what looking finds, on every day of 200.
    @Test func isRepeatedOnlyWhileNothingChanges() throws {
        var sample = Sample([
            .sample("team/lapses", validFor: Length(30, .days)), .sample("team/waived"), .sample("team/stays"),
            .sample("team/waits", needs: ["team/waived"]), .sample("team/proved", evidence: .init(atLeast: 1)),
        ])
        for item in ["team/lapses", "team/stays", "team/waits"] { sample.finish(Item.ID(item), on: "2025-12-05") }
        let proof = Evidence(form: .note, text: "minutes", expires: day("2026-02-20"))
        sample.sign(.delivered, "team/proved", on: "2025-12-05", evidence: [proof])
        sample.sign(.accepted, "team/proved", on: "2025-12-05")
        sample.waive("team/waived", by: .delivering, until: "2026-01-20", on: "2025-12-06")
        sample.waive("team/waived", by: .receiving, until: "2026-01-20", on: "2025-12-06")
        var first = Self.at("2025-12-07", sample)
        var looks = 0
        for offset in 1...200 {
            let later = day("2025-12-07").adding(days: offset)
            let found = Self.at(later.description, sample)
            if let repeated = first.repeated(on: later) {
                #expect(repeated.work == found.work && repeated.day == later && repeated.calendar == found.calendar)
            } else {
                looks += 1
                first = found
            }
        }
        #expect(looks == 3)
        #expect(first.work.open == ["team/lapses", "team/proved", "team/waived"])
        #expect(first.work.finished == ["team/stays", "team/waits"])
    }

    /// Tasks use capabilities, and are not among the statements.
    @Test func isLookedAtAgainWhereUsesMatter() {
        var sample = Sample([.sample("capability/respond", requires: "respond")])
        sample.capabilities = [Capability(id: "respond", title: .init([.en: "Respond"]), people: 1)]
        #expect(Self.at("2025-12-07", sample).repeated(on: day("2025-12-14")) != nil)
        sample.assess("jia", "respond", .alone, on: "2025-12-03")
        #expect(Self.at("2025-12-07", sample).repeated(on: day("2025-12-14")) == nil)
    }
}
