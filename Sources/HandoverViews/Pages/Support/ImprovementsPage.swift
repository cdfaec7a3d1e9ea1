public import HandoverModel
public import HandoverReadiness

/// What is to be done so that the support gets better, the late actions first; and what it promises again and again.
///
/// Its forms post to `/actions`. `do` is `open`, or `propose` of what came up repeatedly, with `title`, `term`, `owner`, `due`, `tasks` (their ids, with blanks or
/// commas between), `outage`, `document` and `report`; or, with `action`, `done`, with `on`, `note` and `link`; `move`, with `due`, `owner` and
/// `reason`; or `drop`, with `reason`. Or `do` is `kept`, with `commitment`, `period`, `when`, `link` and `note`.
public enum ImprovementsPage {
    public struct Model: Hashable, Sendable {
        public var register: ImprovementRegister
        /// Whether the reader may open, move and drop actions.
        public var mayLead: Bool
        /// The open actions that the reader may say done.
        public var mayFinish: Set<Improvement.ID>
        /// What came up repeatedly; nil for those who do not see others' tasks.
        public var problems: RepeatedProblems?
        public var commitments: Commitments
        public var draft: FormDraft?

        public init(
            register: ImprovementRegister, mayLead: Bool = false, mayFinish: Set<Improvement.ID> = [],
            problems: RepeatedProblems? = nil, commitments: Commitments = Commitments(), draft: FormDraft? = nil
        ) {
            self.register = register
            self.mayLead = mayLead
            self.mayFinish = mayFinish
            self.problems = problems
            self.commitments = commitments
            self.draft = draft
        }
    }

    /// What is promised again and again.
    public struct Commitments: Hashable, Sendable {
        /// Nil where it was not asked for.
        public var register: CommitmentRegister?
        /// What the reader may say done, of the periods of which nobody did.
        public var mayRecord: Set<Commitment.ID>

        public init(register: CommitmentRegister? = nil, mayRecord: Set<Commitment.ID> = []) {
            self.register = register
            self.mayRecord = mayRecord
        }
    }

    /// How many of those that are over are listed.
    private static let most = 30

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("改进措施", "Improvement actions")
        let open = model.register.open
        let over = model.register.actions.filter { !$0.isOpen }
        let late = open.count(where: \.isLate)
        let lead = language("进行中 \(open.count) 项，已逾期 \(late) 项", "\(open.count) open, \(late) of them late")
        let content: HTML = """
            \(SupportPlace.actions.ways(frame))<h1>\(title)</h1>
            <p class="lead">\(lead)</p>
            \(list(open, model, frame))\(RepeatedSection(model, frame).html)\(ended(over, model, frame))\(ImprovementForms(model, frame).opening)\
            \(CommitmentSection(model, frame)?.html)
            """
        return frame.page(title, place: .support, draft: model.draft, content)
    }

    private static func list(_ open: [ImprovementState], _ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("进行中（\(open.count)）", "Open (\(open.count))")
        guard !open.isEmpty else {
            return .section(title, id: "open", .empty(language("没有进行中的改进措施。", "No action is open.")))
        }
        return .section(title, id: "open", "<ul class=\"list\">\(open.map { row($0, model, frame) })</ul>")
    }

    private static func ended(_ over: [ImprovementState], _ model: Model, _ frame: PageFrame) -> HTML {
        guard !over.isEmpty else { return "" }
        let language = frame.language
        let rows = over.prefix(most).map { row($0, model, frame) }
        let note: HTML =
            over.count > rows.count
            ? "<p class=\"quiet\">\(language("只列最近了结的 \(rows.count) 项。", "Only the \(rows.count) that ended last are shown."))</p>"
            : ""
        return .section(
            language("已了结（\(over.count)）", "Over (\(over.count))"), id: "over", "\(note)<ul class=\"list\">\(rows)</ul>"
        )
    }

    private static func row(_ action: ImprovementState, _ model: Model, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let details = language.clauses {
            names.person(action.owner)
            language("期限 \(action.due)", "due \(action.due)")
            action.plan.term.words(language)
        }
        // Tasks open to those who see everybody's; the others read which they are.
        let seesTasks = frame.reader?.seesPeople ?? true
        let tasks = (action.plan.tasks ?? []).map { (language("工单 \($0)", "Task \($0)"), Path.task($0)) }
        let named: HTML =
            seesTasks || tasks.isEmpty ? "" : "<p class=\"small quiet\">\(language.list(tasks.map(\.0)))</p>"
        let from = named + HTML.links((seesTasks ? tasks : []) + sources(action, names))
        let course = ImprovementView.course(action, names).map { "<li>\($0)</li>" as HTML }
        return """
            <li id="\(action.id.rawValue)"><p id="\(action.id.rawValue)-about"><span class="subject">\(action.id.rawValue) \(action.plan.title.printable)</span> \
            \(tag(action, language))</p>\
            <p class="small quiet say">\(details)</p>\(from)\
            \(HTML.more(language("经过", "Course"), "<ul class=\"small\">\(course)</ul>"))\(ImprovementForms(model, frame).forms(of: action))</li>

            """
    }

    private static func tag(_ action: ImprovementState, _ language: Language) -> HTML {
        let words = action.standing(language).plain
        if action.isDropped { return .tag(words, .faint, .cross) }
        if action.doneOn != nil { return .tag(words, action.isInTime ? .good : .caution, .tick) }
        return action.isLate ? .tag(words, .bad, .clock) : .tag(words, nil, .clock)
    }

    /// Where what gave rise to it is shown.
    private static func sources(_ action: ImprovementState, _ names: Names) -> [(String, Path)] {
        let language = names.language
        var ways: [(String, Path)] = []
        if let outage = action.plan.outage {
            ways.append((language("服务中断（第 \(outage) 条）", "Outage (entry \(outage))"), .entry(outage)))
        }
        if let document = action.plan.document {
            let item = names.definitions?.item(Item.ID(document))
            ways.append(
                (item.map { names.itemTitle($0.id) } ?? document.printable, item.map { .item($0.id) } ?? .knowledge))
        }
        if let period = action.plan.report {
            ways.append((language("\(period) 的服务报告", "Report of \(period)"), .supportReport(period)))
        }
        return ways
    }
}
