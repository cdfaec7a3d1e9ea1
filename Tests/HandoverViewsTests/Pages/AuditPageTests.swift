import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The exceptions of a ledger, each kind with the newest of it.
@Suite struct AuditPageTests {
    private let sample = PageSamples.plain

    private func page(_ count: Int, unconfirmed: Int, _ language: Language) -> String {
        let entry = Samples.entry(
            7, "lisi",
            .waived(Waiver(item: "team/rota", side: .delivering, until: Samples.day(2026, 3, 1), reason: "x")))
        let exceptions = LedgerExceptions(
            findings: [.init(.waivers, count: count, newest: [entry])], unconfirmed: unconfirmed,
            tasks: [sample.tasks[0]])
        return AuditPage.html(
            .init(
                ledger: sample.facts.ledger, exceptions: exceptions,
                separation: sample.readiness.separation),
            in: sample.frame(language, .audit, as: "yi1")
        ).text
    }

    /// The way to all of them stands where there are more than are shown.
    @Test(arguments: [(Language.zh, "看全部 2 条", "看全部 1 条"), (.en, "See all 2", "See all 1")])
    func leadsToAllWhereThereIsMore(language: Language, more: String, none: String) {
        let whole = page(1, unconfirmed: 1, language)
        #expect(!whole.contains(none))
        let part = page(2, unconfirmed: 2, language)
        #expect(part.ranges(of: "\(more)</a>").count == 2)
    }
}
