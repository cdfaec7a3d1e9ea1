public import HandoverModel
public import HandoverReadiness

/// One item: its wording in both languages, keys, evidence and history, and what the reader can do about it.
///
/// Its forms post to the item's own path, told apart by `do`: `sign-delivered` and so on with `meaning`, `wording`, `shown`
/// (the language it was read in), the fields of the evidence, `note` and `password`; `refuse` with `meaning` and `reason`;
/// `evidence`; `revoke` with `meaning` and `reason`; `waive` with `until`, `reason` and `password`; `not-applicable` with
/// `reason` and `password`; `reopen` with `reason`; `check`. `agree` beside `waive` and `not-applicable` says that it is what the
/// other side asked for.
public enum ItemPage {
    public struct Model: Hashable, Sendable {
        public var state: ItemState
        public var item: Item
        /// Every entry about it, oldest first.
        public var history: [Entry]
        public var actions: Actions
        /// What the reader can do now; what is done at this item is their turn.
        public var steps: [NextStep]
        /// The day whose people are asked whose turn it is; nil where that is not told.
        public var day: Day?
        /// How the wording has changed since it was signed, where somebody's sign-off is stale.
        public var changes: [Rewording]
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            state: ItemState, item: Item, history: [Entry] = [], actions: Actions = .init(),
            steps: [NextStep] = [], day: Day? = nil, changes: [Rewording] = [], proof: Proof = .given,
            draft: FormDraft? = nil
        ) {
            self.state = state
            self.item = item
            self.history = history
            self.actions = actions
            self.steps = steps
            self.day = day
            self.changes = changes
            self.proof = proof
            self.draft = draft
        }
    }

    /// What the reader may do about the item now.
    public struct Actions: Hashable, Sendable {
        public var sign: [Meaning]
        public var refuse: [Meaning]
        /// Their own sign-offs that stand.
        public var revoke: [Meaning]
        public var addEvidence: Bool
        public var runCheck: Bool
        public var waive: Bool
        public var exclude: Bool
        public var reopen: Bool
        /// To what a lead of the other side has asked for.
        public var agree: Bool

        public init(
            sign: [Meaning] = [], refuse: [Meaning] = [], revoke: [Meaning] = [], addEvidence: Bool = false,
            runCheck: Bool = false, waive: Bool = false, exclude: Bool = false, reopen: Bool = false,
            agree: Bool = false
        ) {
            self.sign = sign
            self.refuse = refuse
            self.revoke = revoke
            self.addEvidence = addEvidence
            self.runCheck = runCheck
            self.waive = waive
            self.exclude = exclude
            self.reopen = reopen
            self.agree = agree
        }
    }

    /// The ways down to what is the reader's turn; what they may do besides has none.
    ///
    /// Where it is somebody else's turn, whose.
    private static func turn(_ model: Model, _ names: Names) -> HTML {
        let language = names.language
        let ways = model.steps.compactMap { step -> HTML? in
            guard step.item == model.state.id, let way = way(step.action, language) else { return nil }
            let words = language("轮到你：", "Your turn: ") + way.words
            return "<a class=\"button\" href=\"#\(way.place)\">\(words)</a>"
        }
        guard ways.isEmpty else { return "<p class=\"actions screen\">\(ways.joined(separator: " "))</p>" }
        guard let day = model.day, let definitions = names.definitions else { return "" }
        let roles = ItemTurns(definitions, on: day).roles(of: model.state)
        guard !roles.isEmpty else { return "" }
        let who = names.holders(of: roles, on: day)
        return "<p class=\"lead\">\(language("现在轮到\(who)", "Next: \(who)"))</p>"
    }

    /// What is done about an item, and the id of its form.
    private static func way(_ action: NextStep.Action, _ language: Language) -> (words: String, place: String)? {
        switch action {
        case .sign(_, let meaning, _):
            return (
                language("签“\(meaning.words(.zh))”", "sign as \(meaning.words(.en))"), "sign-\(meaning.rawValue)-title"
            )
        case .addEvidence(_, let have, let need, _):
            return (
                language("补证据（需 \(need) 份，现有 \(have) 份）", "add evidence (\(have) of \(need) given)"), "bring"
            )
        case .confirmWaiver(_, let until):
            return (language("决定是否同意豁免至 \(until)", "decide on waiving it until \(until)"), "agree")
        case .confirmNotApplicable:
            return (language("决定是否同意不适用", "decide whether it is not applicable"), "agree")
        case .assess, .assessAgain, .judgeModule, .answerAssessment, .learnModule, .practise, .keepUp, .confirmTask,
            .rateLevel, .logTasks, .recordCheckpoint, .agreeToDefinitions, .accept, .confirmBlockerWaiver,
            .meetCondition, .answerHelp, .agreeToPhase, .reverify, .approveReport, .improve, .claim,
            .documentChange, .keepCommitment, .acknowledgeAlerts:
            return nil
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (state, language) = (model.state, frame.language)
        var frame = frame
        frame.names = frame.wholeNames
        let title = model.item.title.text(in: language)
        let late: HTML = state.isLate ? " " + .tag(language("已逾期", "late"), .bad, .clock) : ""
        let list = state.id.checklist
        let content: HTML = """
            <p class="small"><a\(href: Path.items(.init(checklist: list)))>\
            \(frame.names.checklistTitle(list))</a></p>
            <h1>\(title)</h1>
            <p class="lead">\(HTML.tag(state.status.words(language), state.status.style, state.status.sign))\(late)</p>
            \(turn(model, frame.names))\(ItemParts.open(model, frame))\(ItemRewordings.section(model.changes, frame.names))
            <div class="columns"><div>
            \(ItemParts.wording(model, frame.names))\(ItemParts.evidence(state.evidence, frame.names))</div>
            <div>
            \(ItemParts.keys(state, frame.names))\(ItemForms(model, frame).html)</div>
            <div>
            \(HistoryList.section(model.history, frame.names))</div></div>
            """
        return frame.page(title, place: .items, draft: model.draft, content)
    }
}
