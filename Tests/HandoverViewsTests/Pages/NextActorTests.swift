import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// After a step it is said who acts next.
@Suite struct NextActorTests {
    @Test(arguments: [
        (
            NextActor(.claim(.review, of: [.delivering]), ["lisi"]), "接下来等移交方负责人审核：李四",
            "It waits for a lead of the delivering team to review it: Li Si"
        ),
        (
            NextActor(.claim(.agree, of: [.delivering, .receiving]), ["lisi", "jia1"]),
            "接下来等移交方负责人、接收方负责人商定：李四、甲一",
            "It waits for a lead of the delivering team, a lead of the receiving team to agree on what is given: Li Si, Jia Yi"
        ),
        (
            NextActor(.claim(.confirm, of: [.receiving])), "接下来等接收方负责人或总监确认",
            "It waits for a lead or director of the receiving team to confirm that it was given"
        ),
        (
            NextActor(.refused(until: Samples.day(2026, 2, 5))), "申请到此结束；2026-02-05 前可以重新提出",
            "The claim is over; what it asked for can be filed anew until 2026-02-05"
        ),
        (NextActor(.refused(until: nil)), "申请到此结束", "The claim is over"),
        (
            NextActor(.improve(due: Samples.day(2026, 2, 5)), ["lisi"]), "接下来由负责人在 2026-02-05 前完成：李四",
            "Its owner has until 2026-02-05: Li Si"
        ),
        (
            NextActor(.agree(.receiving), ["jia1"]), "接下来等接收方负责人同意，同意后生效：甲一",
            "It takes effect once a lead of the receiving team agrees: Jia Yi"
        ),
        (NextActor(.answerAssessment, ["jia1"]), "接下来由被评估的人回应：甲一", "Whoever was assessed may answer it: Jia Yi"),
        (NextActor(.answerHelp), "接下来等移交方答复", "It waits for the delivering team to answer"),
        (NextActor(.inForce), "已生效，不用再办", "It is in force; nobody has to do anything more"),
        (NextActor(.nothing), "不用再办", "Nobody has to do anything more about it"),
    ])
    func namesThem(actor: NextActor, zh: String, en: String) {
        let sample = PageSamples.plain
        for (language, words) in [(Language.zh, zh), (.en, en)] {
            let names = sample.frame(language, .service()).names
            #expect(actor.words(names) == words)
            var notice = Notice(entries: [7])
            notice.nextActors = [actor]
            #expect(notice.html(names).text.contains("<p class=\"strong\">\(HTML(text: words).text)</p>"))
        }
    }

    /// A number alone says nothing to whoever hears it; a name in Latin letters stands off from Chinese.
    @Test(arguments: [
        (Language.zh, " <span class=\"count\">3</span><span class=\"hidden\">项等你办</span>"),
        (.en, " <span class=\"count\">3</span><span class=\"hidden\"> waiting for you</span>"),
    ])
    func aCountSaysWhatItIs(language: Language, html: String) {
        #expect(HTML.count("3", language).text == html)
        #expect(Language.beforeChinese("file-service") == "file-service " && Language.beforeChinese("网关") == "网关")
    }

    /// What is agreed to can be read to its end.
    @Test func aLongOfferStandsWholeWhereItIsAgreedTo() {
        let sample = PageSamples(said: String(repeating: "培训", count: 90) + "，到此为止")
        let claims = ServicePage.Claims(register: sample.claims, mayStep: ["C-2"])
        var model = sample.service()
        model.claims = claims
        let page = ServicePage.html(model, in: sample.supportFrame(.zh, .service(), as: "lisi")).text
        let form = page.split(separator: "<form ").first { $0.contains("value=\"agree\"") } ?? ""
        #expect(form.contains("<p class=\"say\">额外免费服务：“\(sample.said ?? "")”</p>"), "\(form)")
    }
}
