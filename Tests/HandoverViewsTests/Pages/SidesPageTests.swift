import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// What passes between the two teams, as its pages say it.
@Suite struct SidesPageTests {
    private let sample = PageSamples.plain

    private func phases(_ language: Language, _ person: Person.ID) -> String {
        PhasesPage.html(.init(register: sample.phases), in: sample.frame(language, .phases, as: person)).text
    }

    /// Whoever is asked to agree reads what not agreeing means, and what can be done instead.
    @Test(arguments: [
        (
            Language.zh, "没有同意之前，阶段不变，也不会自动生效。",
            "不同意就不点“同意”；想要别的阶段，在下面另提一个，对方同意后，原来的提议作废。原来的提议也可由提出的一方对同一范围改提来结束；已过“观摩”的，任何一方的负责人把其中一部分往回移（须写理由），也就结束了它。"
        ),
        (
            .en, "Until that is given the phase stays as it is; nothing comes into force by itself.",
            " Not to agree, leave it. To have another phase, put that forward below: once the other side agrees to it, this proposal ends. The side that made the proposal can also replace it by another for the same services and severities; and where the work is past \"observe\", a lead of either side ends it by moving some of that back, with a reason."
        ),
    ])
    func saysWhatNotAgreeingMeans(language: Language, until: String, instead: String) {
        let note = { (words: String) in "<p class=\"hint lead\">\(HTML(text: words).text)</p>" }
        #expect(phases(language, "jia1").contains(note(until + instead)))
        #expect(phases(language, "jia3").contains(note(until)) && phases(language, "zhangsan").contains(note(until)))
    }

    /// A question is called by how it begins; where that is not all of it, it stands below in full.
    @Test(arguments: Language.allCases) func aQuestionIsCalledByHowItBegins(language: Language) throws {
        var register = sample.help
        let long =
            "How is the database switched over when the first one has failed and nobody is there who did it before?"
        register.questions[0].question = long
        register.questions[1].question = "Who has the key?"
        let html = QuestionsPage.html(
            .init(register: register), in: sample.frame(language, .questions, as: "lisi")
        ).text
        #expect(
            html.contains(
                "<p class=\"subject\"><a href=\"/audit/entries/60\">How is the database switched over when the first one has fai…</a></p><p>\(long)</p>"
            ))
        #expect(
            html.contains(
                "<p class=\"subject\"><a href=\"/audit/entries/61\">Who has the key?</a></p><p class=\"small quiet say\">"
            ))
        #expect(!html.contains(">Entry 60<") && !html.contains(">第 60 条<"))
    }

    /// Services stand by their titles in the reader's language, however tasks have them.
    @Test(arguments: [(Language.zh, "运维支持"), (.en, "Operations")])
    func servicesAreCalledByTheirTitles(language: Language, title: String) {
        let names = Names(CatalogueViewTests.definitions, language: language, showsIDs: false)
        for word in ["operations", "Operations", "运维支持"] { #expect(names.service(named: word) == title) }
        #expect(names.service(named: "export") == "export")
        #expect(PhaseWords.scope("operations", .p1, names) == "\(language.quote(title))\(language("，", ", "))P1")
        #expect(MeasureSplit.Group.service("operations").words(names) == title)
        #expect(Plan.Subject.service("operations").words(names) == language("支持服务“运维支持”", "Service \"Operations\""))
        #expect(Plan.Subject.channel("hotline").words(names) == language("支持渠道“紧急热线”", "Channel \"Hotline\""))
        #expect(TaskListPage.Filter(service: "operations").words(names) == title)
        // Where commands are typed, the word stands that they take.
        let typed = Names(CatalogueViewTests.definitions, language: language)
        #expect(typed.service(named: "operations") == "operations")
    }

    @Test func idsFollowWhereTwoTitlesAgree() {
        var definitions = CatalogueViewTests.definitions
        var twin = definitions.catalogue[0]
        twin.id = "second"
        definitions.catalogue.append(twin)
        let names = Names(definitions, language: .en, showsIDs: false)
        #expect(names.service(named: "second") == "Operations (second)")
        #expect(names.service(named: "operations") == "Operations (operations)")
        definitions.capabilities = [
            Capability(id: "a", title: .init(zh: "恢复", en: "Recovery")),
            Capability(id: "b", title: .init(zh: "数据恢复", en: "Recovery")),
        ]
        let (en, zh) = (
            Names(definitions, language: .en, showsIDs: false), Names(definitions, language: .zh, showsIDs: false)
        )
        #expect(en.capabilityTitle("b") == "Recovery (b)" && en.capability("b") == "Recovery (b)")
        #expect(zh.capabilityTitle("b") == "数据恢复")
    }

    /// A title in an English sentence is told from the words around it.
    @Test func titlesInEnglishSentencesAreQuoted() {
        let (en, zh) = (
            Names(sample.definitions, language: .en, showsIDs: false),
            Names(sample.definitions, language: .zh, showsIDs: false)
        )
        let typed = Names(sample.definitions, language: .en)
        let sign = NextStep.Action.sign("team/rota", .accepted, evidence: nil)
        #expect(sign.words(en) == "Sign \"On-call rota and contacts confirmed\" as accepted")
        #expect(sign.words(typed) == "Sign team/rota On-call rota and contacts confirmed as accepted")
        #expect(sign.words(zh) == "签“已接收”：值班安排和联系方式确认")
        #expect(Reason.needs("team/rota").words(en) == "waiting for \"On-call rota and contacts confirmed\"")
        #expect(Reason.needs("team/rota").words(zh) == "等前置项“值班安排和联系方式确认”完成")
    }
}
