import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// A form that was not taken, and one that was kept while its sender signed in.
@Suite struct DraftTests {
    private let sample = PageSamples.plain

    private func item(_ actions: ItemPage.Actions, _ draft: FormDraft, _ language: Language) -> String {
        ItemPage.html(
            sample.item("team/rota", actions: actions, draft: draft),
            in: sample.frame(language, .item("team/rota"), as: "lisi")
        ).text
    }

    @Test(arguments: [
        (Language.zh, "已登录。填好的内容还在下面，还没有记录。"),
        (.en, "You are signed in. What you typed is kept below, and not recorded yet."),
    ])
    func saysAboveThePageThatNothingIsRecordedYet(language: Language, words: String) throws {
        let draft = FormDraft(form: "waive", values: ["reason": ["改版中"]], isKept: true)
        let html = item(.init(waive: true), draft, language)
        let notice = try #require(html.firstRange(of: words)?.lowerBound)
        let form = try #require(html.firstRange(of: " id=\"sent\" tabindex=\"-1\" autofocus>")?.lowerBound)
        #expect(notice < form)
        #expect(html.contains("<div class=\"note caution\" role=\"alert\">") && html.contains("<a href=\"#sent\">"))
    }

    /// Somebody else was faster meanwhile.
    @Test func leadsToNoFormThatIsNotThere() {
        let html = item(.init(), FormDraft(form: "waive", values: [:], isKept: true), .zh)
        #expect(html.contains("刚才的表单现在不能提交了，没有记录。") && !html.contains("#sent"))
    }

    @Test func marksTheGroupThatIsWrong() {
        let draft = FormDraft(
            form: "log", values: ["task": ["T-1"]], problem: PageProblem(says: "没有填写“独立程度”", field: "level"))
        var model = sample.trainee("jia3")
        model.draft = draft
        let html = TraineePage.html(model, in: sample.frame(.zh, .me, as: "jia3")).text
        #expect(html.contains("<fieldset class=\"field\" id=\"wrong\" tabindex=\"-1\" autofocus role=\"radiogroup\""))
        #expect(html.matches(of: /\sautofocus[ >]/).count == 1)
    }

    @Test(arguments: [
        (Refusal.textMissing(field: "comment"), "没有填写“想说的话”", "\"Comment\" is missing", "comment" as String?),
        (.textMissing(field: "sign"), "先勾选要签的交接项", "Tick the items to sign first", nil),
        (
            .taskContradicts("T-1", field: "helped_by", entry: 3), "工单 T-1 的“谁帮的”与第 3 条不一致",
            "What is said of \"Who helped\" contradicts entry 3 of task T-1", "helped-by"
        ),
        (
            .taskContradicts("T-1", field: "level", entry: 3), "工单 T-1 的“独立程度”与第 3 条不一致",
            "What is said of \"Level\" contradicts entry 3 of task T-1", "level"
        ),
        (
            .outOfRange(field: "score", minimum: 0, maximum: 100), "“分数”不在 0 到 100 之间",
            "\"Score\" is not from 0 to 100", "score"
        ),
        (
            .taskTimesOutOfOrder("T-1", earlier: "opened", later: "closed"), "工单 T-1 的“关闭日期”早于“受理时间”",
            "\"Closed on\" of task T-1 comes before \"Opened\"", nil
        ),
    ])
    func callsFieldsAsTheirLabelsDo(refusal: Refusal, zh: String, en: String, field: String?) {
        for (language, words) in [(Language.zh, zh), (.en, en)] {
            let problem = PageProblem(refusal, names: Names(sample.definitions, language: language))
            #expect(problem.says == words && problem.field == field)
        }
    }

    /// Said above the page with the way to the field, said at the field, and nowhere else.
    @Test(arguments: [
        (Language.zh, "值班安排和联系方式确认 需要 1 份证据，现有 0 份", "补充文件或链接"),
        (.en, "\"On-call rota and contacts confirmed\" needs 1 piece of evidence and has 0", "Add a file or link"),
    ])
    func saysAProblemOnceAboveAndOnceAtItsField(language: Language, says: String, remedy: String) throws {
        let refusal = Refusal.evidenceMissing(item: "team/rota", have: 0, need: 1, kinds: [.link, .file])
        let problem = PageProblem(refusal, names: Names(sample.definitions, language: language))
        var model = sample.item(
            "team/rota", actions: .init(sign: [.accepted], addEvidence: true),
            draft: FormDraft(form: "sign-accepted", values: ["note": ["x"]], problem: problem))
        (model.state.evidence.needed, model.state.evidence.valid) = (1, 0)
        let html = ItemPage.html(model, in: sample.frame(language, .item("team/rota"), as: "jia1")).text
        let words = HTML(text: says).text
        #expect(problem.says == says && html.ranges(of: words).count == 2)
        #expect(html.contains("<a href=\"#wrong\">\(remedy)</a>"))
        #expect(html.contains("<p class=\"bad small\" id=\"sign-accepted-link-wrong\">"))
        #expect(!html.contains("请给链接或文件") && !html.contains("give a link or a file"))
    }

    /// What the rule says to do is not said again as what to do.
    @Test func saysARuleOnceThatIsTheRemedyToo() {
        let refusal = Refusal.scoreOrLevel(module: "absent", kind: "exam")
        let problem = PageProblem(refusal, names: Names(sample.definitions, language: .zh))
        let html = problem.html(.zh, way: (.wrong, "去标出的一栏")).text
        #expect(html.ranges(of: "笔试填分数，实操和观察填独立程度").count == 1)
        #expect(html.contains("<a href=\"#wrong\">笔试填分数"))
    }

    /// Where commands are typed, fields go by their names.
    @Test func leavesCommandsTheirNames() {
        let names = Names(sample.definitions, language: .en)
        #expect(
            Refusal.textMissing(field: "comment").wording(names).says == "The text of \"comment\" is missing")
    }
}
