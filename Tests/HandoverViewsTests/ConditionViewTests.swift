import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("A condition of an acceptance on its own") struct ConditionViewTests {
    private let sample = PageSamples.plain
    private var accepted: Readiness { sample.stated(.accepted, signed: 3) }

    @Test func saysUntilWhenWhoWatchesItAndWhereItStands() throws {
        let first = try #require(accepted.acceptance.condition(1))
        for language in Language.allCases {
            let names = Names(sample.withDirector, language: language)
            let text = try #require(ConditionView.report(1, accepted, names: names)).text(as: .table)
            #expect(text.contains(language("验收条件 1：", "Condition 1 of the acceptance: ")))
            #expect(text.contains(first.condition.until.description))
            #expect(text.contains(first.state.words(language)))
            #expect(text.contains(language("负责跟进", "Watched by")))
            #expect(ConditionView.report(9, accepted, names: names) == nil)
        }
    }

    @Test func isAnItemAmongItemsOnlyOnceAccepted() {
        let names = Names(sample.withDirector, language: .en)
        func list(_ readiness: Readiness) -> String {
            ItemListView.report(readiness.items, conditions: readiness.acceptance.watchedConditions, names: names)
                .text(as: .csv)
        }
        #expect(list(accepted).contains("condition/1"))
        #expect(!list(sample.stated(.stated, signed: 1)).contains("condition/1"))
        let json = ItemListView.report(
            accepted.items, conditions: accepted.acceptance.watchedConditions, names: names
        ).text(as: .json)
        #expect(json.contains("\"id\": \"condition/1\""))
    }

    /// What narrows the list by what only items have leaves conditions out.
    @Test func narrowsAsItemsAre() {
        let all = accepted.acceptance.watchedConditions.map(\.number)
        func numbers(_ query: ItemQuery) -> [Int] { accepted.conditions(query).map(\.number) }
        #expect(!all.isEmpty && numbers(.init()) == all)
        #expect(Set(numbers(.init(open: true)) + numbers(.init(settled: true))) == Set(all))
        #expect(numbers(.init(open: true, settled: true)) == [])
        for query in [
            ItemQuery(checklist: "team"), .init(stale: true), .init(due: true), .init(counted: true),
            .init(status: .waived), .init(waitingFor: "team/rota"), .init(requiring: "backup"),
        ] { #expect(numbers(query) == []) }
    }

    @Test func anonymousReadersLearnNobodysName() throws {
        let names = Names(sample.withDirector, language: .zh, isAnonymous: true)
        for report in [
            try #require(ConditionView.report(1, accepted, names: names)), ConditionView.list(accepted, names: names),
        ] {
            for format in OutputFormat.allCases {
                for secret in ["lisi", "李四", "jia1", "甲一"] { #expect(!report.text(as: format).contains(secret)) }
            }
        }
    }

    /// What overtook a statement is said at it, with the commands that answer it.
    @Test(arguments: Language.allCases) func whatWasWaivedSinceIsSaid(language: Language) throws {
        var readiness = sample.stated(.stated, signed: 1)
        let names = Names(sample.withDirector, language: language)
        #expect(AcceptanceView.overtaking(readiness, names) == nil)
        readiness.acceptance.current?.statement.conditions = []
        let said = try #require(AcceptanceView.overtaking(readiness, names))
        let author = try #require(readiness.acceptance.current?.signatures.first?.person)
        #expect(
            said.commands == [
                "handover acceptance revoke --entry 413 --reason … --as \(author)", "handover accept --as \(author)",
            ])
        let shown = AcceptanceView.report(readiness, names: names).text(as: .table)
        #expect(shown.contains(said.commands[0]))
        let page = AcceptancePage.html(
            .init(readiness: readiness), in: sample.acceptanceFrame(language, as: "jia1")
        ).text
        #expect(page.contains("<code>handover acceptance revoke --entry 413"))
        #expect(AcceptanceView.report(readiness, names: names).text(as: .json).contains("waived_since"))
    }

    @Test func onePersonWithTwoKeysIsNamedOnTheCertificate() {
        let names = Names(sample.withDirector, language: .en)
        var certificate = sample.certificate
        #expect(CertificateView.severalKeys(certificate, names) == nil)
        certificate.signatures[2].person = certificate.signatures[1].person
        let who = names.person(certificate.signatures[1].person)
        let said =
            "2 people gave the 3 signatures: \(who) alone gave 2 of the signatures, as receiving lead, receiving director."
        #expect(CertificateView.severalKeys(certificate, names) == said)
        let page = CertificatePage.html(certificate, definitions: sample.withDirector, language: .en).text
        #expect(page.contains(said))
    }
}
