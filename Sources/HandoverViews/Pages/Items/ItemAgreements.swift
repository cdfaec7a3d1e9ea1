internal import HandoverModel
internal import HandoverReadiness

/// What the other side's lead has asked for and waits for: waivers, not applicable, and definitions.
enum ItemAgreements {
    static func section(_ model: ItemListPage.Model, _ frame: PageFrame) -> HTML? {
        let (names, language) = (frame.names, frame.language)
        let proposals = Dictionary(
            model.items.compactMap { state in state.proposal.map { (state.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let rows = model.steps.compactMap { step -> HTML? in
            switch step.action {
            case .confirmWaiver(let item, _), .confirmNotApplicable(let item):
                let says = proposals[item].map { ItemView.words($0, names) } ?? step.action.words(names)
                return row(names.itemTitle(item), Path.item(item).at("agree"), says)
            case .agreeToDefinitions:
                return row(
                    language("定义变更", "Definitions"), .plan,
                    language("对方提出了新的定义，等你同意", "The other side put definitions forward and waits for you"))
            case .accept:
                return row(language("验收", "Acceptance"), .acceptance, step.action.words(names))
            case .confirmBlockerWaiver(let subject, _):
                return row(subject.words(names), .acceptance, step.action.words(names))
            case .agreeToPhase:
                return row(language("阶段", "Phases"), .phases, step.action.words(names))
            case .answerHelp, .meetCondition, .recordCheckpoint, .reverify, .sign, .addEvidence, .assess, .assessAgain,
                .judgeModule,
                .answerAssessment,
                .learnModule, .practise, .keepUp, .confirmTask, .rateLevel, .logTasks, .approveReport, .improve,
                .claim,
                .documentChange, .keepCommitment, .acknowledgeAlerts:
                return nil
            }
        }
        guard !rows.isEmpty else { return nil }
        return .section(
            language("等你同意（\(rows.count)）", "Waiting for your agreement (\(rows.count))"), id: "agreements",
            "<ul class=\"list\">\(rows)</ul>")
    }

    private static func row(_ title: String, _ path: Path, _ says: String) -> HTML {
        "<li><p class=\"subject\"><a\(href: path)>\(title)</a></p><p class=\"say small\">\(says)</p></li>\n"
    }
}
