public import HandoverModel
public import HandoverReadiness

/// One task: what is said of it, how it counts, and everything recorded about it.
///
/// Its forms post to the task's own path. `do` is `revoke`, with `entry` and `reason`; or one of `TicketAction`, with what it
/// takes of `when`, `note`, `reason`, `severity`, `to` (a person, or a team as `TicketAction.team` has it), `stage`, `original`,
/// `rating`, and of a solution `person`, `level`, `helped-by`, `document`, `words` and `no-document`; of a
/// review `cause`, `done`, `lesson`, `case` and `actions` (their ids, with blanks or commas between).
public enum TaskPage {
    public struct Model: Hashable, Sendable {
        public var id: TaskRecord.ID
        /// Nil where nothing that was said of it stands any more.
        public var task: TaskRecord?
        /// Every entry about it, oldest first.
        public var history: [Entry]
        /// The newest entry that the reader may take back; nil where there is none.
        public var revocable: Entry?
        /// Whose task it was, and how its clocks stand.
        public var standing: TaskStanding?
        /// What the reader may do about it.
        public var actions: Set<TicketAction>
        /// When the page is made.
        public var now: Instant
        public var draft: FormDraft?

        public init(
            id: TaskRecord.ID, task: TaskRecord?, history: [Entry], revocable: Entry? = nil,
            standing: TaskStanding? = nil, actions: Set<TicketAction> = [],
            now: Instant = Instant(milliseconds: 0), draft: FormDraft? = nil
        ) {
            self.id = id
            self.task = task
            self.history = history
            self.revocable = revocable
            self.standing = standing
            self.actions = actions
            self.now = now
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.wholeNames, frame.language)
        let title = names.isAnonymous ? nil : model.task?.title
        let heading = [model.id.rawValue, title].compactMap { $0 }.joined(separator: " ")
        let back = HTML.links([
            (language("全部工单", "All tasks"), .tasks()), (language("正在计时的", "Clocks that run"), .tickets()),
        ])
        let content: HTML = """
            <h1>\(heading)</h1>
            \(back)\(model.task.map { standing($0, model.standing, names) } ?? withdrawal(model.history, names))
            \(TaskClocksHTML.sections(model.standing, names))\(TicketForms(model, frame)?.html)\
            \(model.revocable.map { revocation($0, model, frame) })\(HistoryList.section(model.history, names))
            """
        return frame.page(heading, draft: model.draft, content)
    }

    /// What was said by mistake is taken back, the newest first; a level that was tapped wrong can be said again then.
    private static func revocation(_ entry: Entry, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.wholeNames, frame.language)
        let form = Form("revoke", to: .task(model.id), in: frame, draft: model.draft)
        let open: HTML = form.wasRefused ? " open" : ""
        let what = HistoryView.what(entry.record, names)
        let content = form.html(
            """
            \(FormSeal.hidden("entry", String(entry.number)))\
            <p>\(language("第 \(entry.number) 条：", "Entry \(entry.number): "))\(what)</p>\
            <p class="hint">\(language("撤销后可以重新填写；记录本身仍在台账中。", "It can be said anew afterwards; the ledger keeps what was recorded."))</p>\
            \(form.area("reason", language("为什么撤销", "Why it is taken back"), isRequired: true))\
            \(form.button(language("撤销这条记录", "Take this record back"), second: true))
            """)
        return """
            <section aria-label="\(language("撤销", "Take back"))"><details class="panel"\(open)><summary>\(language("填错了？撤销最近一条记录", "A mistake? Take the newest record back"))</summary>\(content)</details></section>

            """
    }

    private static func standing(_ task: TaskRecord, _ standing: TaskStanding?, _ names: Names) -> HTML {
        let rows = TaskView.facts(task, standing, names).map { fact -> HTML in
            "<dt>\(fact.label)</dt><dd>\(fact.value.html)</dd>"
        }
        return "<dl class=\"facts lead\">\(rows)</dl>"
    }

    private static func withdrawal(_ history: [Entry], _ names: Names) -> HTML {
        guard let entry = TaskEntries(history).withdrawal else { return "" }
        return .note(.caution, TaskView.withdrawalLines(entry, names).map { "<p>\($0.html)</p>" as HTML }.joined())
    }
}
