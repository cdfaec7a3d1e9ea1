import HandoverModel
import HandoverReadiness
import HandoverViews
import Testing

/// What the other side asked for, agreed to in one tap.
@Suite struct AgreementPageTests {
    private let sample = PageSamples.plain

    private func item(_ draft: FormDraft? = nil, agree: Bool = true) -> String {
        ItemPage.html(
            sample.item("documents/faq", actions: .init(waive: true, exclude: true, agree: agree), draft: draft),
            in: sample.frame(.zh, .item("documents/faq"), as: "jia1")
        ).text
    }

    @Test func anAgreementHasTheOthersReasonInIt() {
        let html = item()
        #expect(html.contains("<h3 id=\"agree\">李四提议不适用，待接收方负责人同意：“内容并入知识库”</h3>"))
        #expect(html.contains("<textarea id=\"agree-reason\" name=\"reason\" required>\n内容并入知识库</textarea>"))
        #expect(html.contains("<input type=\"hidden\" name=\"agree\" value=\"true\">"))
        // It binds by name, so that it asks who it is, as the forms beside it do.
        for id in ["agree-password", "waive-password", "not-applicable-password"] {
            #expect(html.contains("id=\"\(id)\""), "\(id)")
        }
        #expect(!item(agree: false).contains("id=\"agree\""))
    }

    @Test func aWaiverKeepsTheOthersDate() {
        var model = sample.item("documents/faq", actions: .init(agree: true))
        model.state.proposal?.until = Samples.day(2026, 3, 31)
        let html = ItemPage.html(model, in: sample.frame(.en, .item("documents/faq"), as: "jia1")).text
        #expect(html.contains("name=\"do\" value=\"waive\">") && html.contains("name=\"until\" value=\"2026-03-31\">"))
        #expect(html.contains("<button>Agree to waive it until 2026-03-31</button>"))
    }

    /// What was typed into one form does not turn up in the other that does the same.
    @Test func aRefusedAgreementIsShownInItsOwnFormAlone() {
        let typed = ["agree": ["true"], "reason": ["同意并入"]]
        let html = item(FormDraft(form: "not-applicable", values: typed))
        #expect(
            html.matches(of: /同意并入/).count == 1 && html.contains("id=\"agree-reason\" name=\"reason\" required>\n同意并入"))
        #expect(!html.contains("<details class=\"panel\" open>"))
        let other = item(FormDraft(form: "not-applicable", values: ["reason": ["另有原因"]]))
        #expect(other.matches(of: /另有原因/).count == 1 && other.contains("<details class=\"panel\" open>"))
    }

    @Test func theListBeginsWithWhatWaitsForAgreement() {
        func list(_ person: Person.ID, _ more: [NextStep] = []) -> String {
            ItemListPage.html(
                .init(items: sample.readiness.items, steps: sample.steps(person) + more),
                in: sample.frame(.zh, .items(), as: person)
            ).text
        }
        let html = list("jia1", [NextStep(action: .agreeToDefinitions(PageSamples.digest, entry: 3))])
        #expect(html.contains("等你同意（2）"))
        #expect(
            html.contains("<a href=\"/items/documents/faq#agree\">常见问题解答</a>")
                && html.contains("<a href=\"/plan\">定义变更</a>"))
        #expect(!list("lisi").contains("等你同意"))
        #expect(list("lisi").contains("<p class=\"small caution\">李四提议不适用"))
    }

    @Test func theProposalOfTheOtherSideIsAgreedToAndOnesOwnWaits() {
        func page(_ person: Person.ID) -> String {
            PlanPage.html(sample.proposals, in: sample.frame(.zh, .plan, as: person)).text
        }
        let html = page("jia1")
        #expect(html.matches(of: /name="do" value="agree"/).count == 1)
        #expect(html.contains("name=\"entry\" value=\"40\">") && html.contains("id=\"agree-delivering-password\""))
        #expect(html.contains("待李四 同意") || html.contains("待李四同意"))
        for words in [
            "李四（移交方）2026-01-30 17:00 提出", "值班<ins>x</ins>", "责任角色：无 → 支持经理",
            "前置项：支持人员角色职责明确 → 支持人员角色职责明确、值班安排和联系方式确认（减弱）", "目标 满意度", "不必再学：应急演练",
            "李四 2026-01-30 签的“已移交”", "作为文字修订，签字保留：支持流程和 SLA 确认",
        ] { #expect(html.contains(words), "\(words)") }
        #expect(page("lisi").contains("name=\"entry\" value=\"41\">"))
        // Who is no lead agrees to nothing.
        #expect(!page("yi1").contains("name=\"do\" value=\"agree\""))
        #expect(
            PlanPage.html(.init(proposals: []), in: sample.frame(.zh, .plan)).text.contains("没有待同意的定义变更。"))
    }
}
