import HandoverModel
import HandoverReadiness
import Testing

@Suite struct WordingTests {
    var sample = Sample([.sample("team/rota")])
    let one = digest("one")
    let two = digest("two")
    let three = digest("three")

    private mutating func signed(on wording: [Language: Digest], now: [Language: Digest]) {
        sample.items[0].wording = wording
        sample.finish("team/rota", on: "2025-12-02")
        sample.items[0].wording = now
    }

    private mutating func editorial(_ before: [Language: Digest], _ after: [Language: Digest]) {
        let change = DefinitionsChange(
            definitions: digest("d"), editorial: [.init(item: "team/rota", before: before, after: after)],
            zone: "Asia/Shanghai")
        sample.record(.definitionsApplied(change), by: "li", on: "2025-12-03")
    }

    @Test mutating func aChangedWordingMakesSignOffsStale() throws {
        signed(on: [.en: one, .zh: two], now: [.en: one, .zh: three])
        #expect(try sample.keys(on: "2025-12-04") == [.stale, .stale])
        #expect(try sample.item("team/rota", on: "2025-12-04").open.map(\.code) == ["stale", "stale"])
    }

    @Test mutating func aRemovedLanguageMakesSignOffsStale() throws {
        signed(on: [.en: one, .zh: two], now: [.en: one])
        #expect(try sample.keys(on: "2025-12-04") == [.stale, .stale])
    }

    @Test mutating func anAddedLanguageMakesNothingStale() throws {
        signed(on: [.en: one], now: [.en: one, .zh: two])
        #expect(try sample.item("team/rota", on: "2025-12-04").status == .done)
    }

    @Test mutating func editorialChangesInARowKeepSignOffs() throws {
        signed(on: [.en: one], now: [.en: three])
        editorial([.en: one], [.en: two])
        #expect(try sample.keys(on: "2025-12-04") == [.stale, .stale])
        editorial([.en: two], [.en: three])
        #expect(try sample.keys(on: "2025-12-04") == [.valid, .valid])
    }

    /// What both called editorial once is no licence to change it back and forth.
    @Test mutating func anEditorialChangeCarriesOnlyWhatWasSignedBeforeIt() throws {
        editorial([.en: one], [.en: two])
        signed(on: [.en: one], now: [.en: two])
        #expect(try sample.keys(on: "2025-12-04") == [.stale, .stale])
    }

    @Test mutating func anEditorialChangeOfAnotherItemKeepsNothing() throws {
        signed(on: [.en: one], now: [.en: two])
        let change = DefinitionsChange(
            definitions: digest("d"), editorial: [.init(item: "team/other", before: [.en: one], after: [.en: two])],
            zone: "Asia/Shanghai")
        sample.record(.definitionsApplied(change), by: "li", on: "2025-12-03")
        #expect(try sample.keys(on: "2025-12-04") == [.stale, .stale])
    }
}
