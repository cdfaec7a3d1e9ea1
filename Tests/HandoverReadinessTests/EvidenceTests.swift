import HandoverModel
import HandoverReadiness
import Testing

@Suite struct EvidenceTests {
    var sample = Sample([.sample("team/rota", evidence: EvidenceRule(atLeast: 1, kinds: [.link, .file]))])
    let link = Evidence(form: .link, link: "https://kb.example/rota")

    private mutating func add(_ evidence: Evidence, on text: String, recorded: String? = nil) -> Int {
        sample.record(
            .evidenceAdded(.init(item: "team/rota", evidence: evidence)), by: "li", on: text, recorded: recorded)
    }

    @Test mutating func countsWhatCameWithASignOff() throws {
        sample.sign(.delivered, on: "2025-12-02", evidence: [link])
        #expect(try sample.item("team/rota", on: "2025-12-02").evidence.valid == 1)
        sample.sign(.accepted, on: "2025-12-03")
        #expect(try sample.item("team/rota", on: "2025-12-03").status == .done)
    }

    @Test mutating func withoutItTheItemStaysOpen() throws {
        sample.finish("team/rota", on: "2025-12-02")
        let state = try sample.item("team/rota", on: "2025-12-02")
        #expect(state.status == .open)
        #expect(state.open == [.evidenceMissing(have: 0, need: 1)])
    }

    @Test mutating func aKindThatIsNotAcceptedDoesNotCount() throws {
        sample.sign(.delivered, on: "2025-12-02", evidence: [Evidence(form: .note, text: "seen")])
        let evidence = try sample.item("team/rota", on: "2025-12-02").evidence
        #expect(evidence.valid == 0 && evidence.expired == 0)
        #expect(evidence.pieces.map(\.counts) == [false])
    }

    @Test mutating func theSameLinkTwiceIsOnePiece() throws {
        sample.items[0].evidence.atLeast = 2
        _ = add(link, on: "2025-12-02")
        _ = add(link, on: "2025-12-03")
        let evidence = try sample.item("team/rota", on: "2025-12-03").evidence
        #expect(evidence.valid == 1 && evidence.expired == 0)
        #expect(evidence.pieces.map(\.counts) == [false, true])
    }

    @Test mutating func expiresAfterTheEarlierOfItsTwoLastDays() throws {
        sample.items[0].evidence.validFor = Length(30, .days)
        sample.finish("team/rota", on: "2025-12-01")
        var dated = link
        dated.expires = day("2025-12-20")
        _ = add(dated, on: "2025-12-02")
        #expect(try sample.item("team/rota", on: "2025-12-20").status == .done)
        let expired = try sample.item("team/rota", on: "2025-12-21")
        #expect(expired.open == [.evidenceExpired(have: 0, need: 1, since: day("2025-12-21"))])
        dated.expires = nil
        _ = add(dated, on: "2025-12-22")
        #expect(try sample.item("team/rota", on: "2026-01-21").status == .done)
        #expect(try sample.item("team/rota", on: "2026-01-22").status == .open)
    }

    @Test mutating func takesEffectOnTheDayItIsFrom() throws {
        _ = add(link, on: "2025-12-02", recorded: "2025-12-10")
        #expect(try sample.item("team/rota", on: "2025-12-02").evidence.valid == 1)
    }

    @Test mutating func whatIsTakenBackIsGone() throws {
        let delivery = sample.sign(.delivered, on: "2025-12-02", evidence: [link])
        let file = add(Evidence(form: .file, digest: digest("file"), name: "rota.pdf"), on: "2025-12-02")
        sample.revoke(delivery, on: "2025-12-03")
        #expect(try sample.item("team/rota", on: "2025-12-03").evidence.pieces.map(\.entry) == [file])
        sample.revoke(file, on: "2025-12-04")
        #expect(try sample.item("team/rota", on: "2025-12-04").evidence.pieces.isEmpty)
    }
}
