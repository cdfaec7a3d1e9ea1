import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The coverage matrix on a page, as a director and as a trainee see it.
@Suite struct CapabilitiesPageTests {
    private let sample = PageSamples.plain

    private func html(_ model: CapabilitiesPage.Model, _ language: Language = .zh) -> String {
        CapabilitiesPage.html(model, in: sample.frame(language, .capabilities)).text
    }

    @Test func everyRowAndColumnHasItsHead() {
        let page = html(sample.capabilities)
        let table = page.components(from: "<table class=\"cards matrix\"", to: "</table>")
        #expect(table.ranges(of: "<th scope=\"row\"").count == sample.readiness.capabilities.count)
        let people = sample.readiness.people.filter { !$0.capabilities.isEmpty }
        #expect(table.ranges(of: "<th scope=\"col\"").count == people.count + 2)
        // Each standing has a drawing, and words for who cannot see it.
        let cells = people.flatMap(\.capabilities).count
        #expect(table.ranges(of: "<svg class=\"mark\"").count == cells)
        #expect(table.ranges(of: "<span class=\"hidden\">").count == cells)
    }

    /// The head of a column says what holds for most of it; a cell of which it does not hold has the mark, explained once.
    @Test func onlyExceptionsAreMarked() throws {
        let plain = html(.init(readiness: sample.readiness))
        #expect(plain.contains(">甲三（要求）</th>") && !plain.contains("*"))
        var readiness = sample.readiness
        let person = try #require(readiness.people.firstIndex { $0.person == "jia3" })
        readiness.people[person].capabilities[0].isRequired = false
        for (language, head, note) in [
            (Language.zh, ">甲三（要求）</th>", "；表头的“要求”指培训计划要求；* 与表头所写的相反</p>"),
            (
                .en, ">Jia San (required)</th>",
                "; required: by the training plan; * not as the head of its column says</p>"
            ),
        ] {
            let page = html(.init(readiness: readiness), language)
            #expect(page.contains(head) && page.contains(note))
            #expect(page.ranges(of: "*<span class=\"hidden\">").count == 1 && page.ranges(of: "*").count == 2)
        }
    }

    @Test func whatIfStandsBesideTheQuestion() {
        let page = html(sample.capabilities)
        #expect(page.contains("<form method=\"get\" action=\"/capabilities#without\""))
        #expect(page.contains("<option value=\"jia3\" selected>甲三</option>"))
        #expect(page.contains("<input id=\"leaves-on\" name=\"on\" type=\"date\" value=\"2026-01-30\">"))
        #expect(page.contains("假如甲三从 2026-01-30 起离开"))
        #expect(page.contains("<dt>应急响应（关键）</dt><dd class=\"say\"><span class=\"bad\">1/2 → 0/2，没有人会</span></dd>"))
    }

    @Test func aTraineeSeesOwnCellsAndCountsAndIsNotAsked() {
        let page = html(.init(readiness: sample.seenBy("jia4")))
        #expect(page.contains(">甲四</a>") && !page.contains("甲三") && !page.contains("甲五"))
        #expect(page.contains("只有一人") && !page.contains("<form method=\"get\""))
    }

    @Test func bothSharesOfIndependenceStandSideBySide() {
        let page = html(sample.capabilities, .en)
        let shares = page.components(from: "id=\"shares\"", to: "</section>")
        #expect(shares.contains("/why/measures/assessed-independence") && shares.contains("/why/measures/independence"))
        #expect(shares.ranges(of: "target ≥ 90%").count == 2)
    }

    @Test func whatEndsSoonHasItsDay() {
        var readiness = sample.readiness
        guard let index = readiness.people.firstIndex(where: { $0.person == "jia3" }) else { return }
        readiness.people[index].capabilities[0].holdsUntil = Samples.day(2026, 2, 20)
        readiness.people[index].capabilities[0].isEnding = true
        #expect(html(.init(readiness: readiness)).contains("<time class=\"date\" datetime=\"2026-02-20\">"))
    }
}

extension String {
    /// What stands between two texts, both of which must be there.
    fileprivate func components(from start: String, to end: String) -> Substring {
        guard let begin = ranges(of: start).first,
            let close = self[begin.upperBound...].ranges(of: end).first
        else { return "" }
        return self[begin.upperBound..<close.lowerBound]
    }
}
