public import HandoverModel
public import HandoverReadiness

/// A trainee's own page: what is next, a task logged in one screen, and where they stand in every capability.
///
/// Its forms post to `/me`, told apart by `do`: `log` with `task`, `service`, `capability` (empty for the one that the
/// service's newest task took), `severity`, `level`, `helped-by`, `title`, `closed` and, where the service is none that is known, `new-service`; `rate` with `task` and `level`, behind which may stand who helped (`3 delivering`); `answer` with `entry`, `answer` and `comment`; `self` with
/// `capability`, `level` and `observed`; `ask` with `question`, `capability` and `document`.
public enum TraineePage {
    public struct Model: Hashable, Sendable {
        public var person: PersonState
        /// The day on which today's window ends; nil where its tasks are nowhere listed.
        public var day: Day?
        /// What their tasks came to in the windows that ended before, the oldest first.
        public var before: [Point]
        public var steps: [NextStep]
        /// Who may assess the person in each capability, the person left out.
        public var assessors: [Capability.ID: [Person.ID]]
        /// Assessments that the person has not answered.
        public var toAnswer: [Entry]
        /// Closed tasks that the person worked on and said no level for.
        public var toRate: [TaskRecord]
        /// What the newest tasks were about.
        public var services: [ServiceUse]
        /// The newest task that the person worked on, which the next one is most likely to resemble.
        public var last: ServiceUse?
        /// The person's questions to the delivering team that wait for an answer.
        public var questions: [HelpQuestion]
        /// Who may judge the person in each module, the person left out.
        public var judges: [Module.ID: [Person.ID]] = [:]
        /// What the person has chosen to practise; the form for a task begins with it.
        public var practised: Capability.ID?
        /// Whether the rules let the person record tasks of their own.
        public var records = true
        /// The clocks of the open tasks that are the person's to see to.
        public var clocks: RunningClocks?
        public var draft: FormDraft?

        /// What the tasks of a window came to that ended on a day.
        public struct Point: Hashable, Sendable {
            public var day: Day
            public var tasks: Measure.Ratio

            public init(day: Day, tasks: Measure.Ratio) {
                self.day = day
                self.tasks = tasks
            }
        }

        /// How many days before today the windows end that are told beside today's.
        public static let looks = [56, 28]

        public init(
            person: PersonState, day: Day? = nil, before: [Point] = [], steps: [NextStep] = [],
            assessors: [Capability.ID: [Person.ID]] = [:],
            toAnswer: [Entry] = [], toRate: [TaskRecord] = [], services: [ServiceUse] = [], last: ServiceUse? = nil,
            questions: [HelpQuestion] = [], draft: FormDraft? = nil
        ) {
            self.person = person
            self.day = day
            self.before = before
            self.steps = steps
            self.assessors = assessors
            self.toAnswer = toAnswer
            self.toRate = toRate
            self.services = services
            self.last = last
            self.questions = questions
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = frame.names.person(model.person.person)
        guard model.records else { return frame.page(title, nothing(title, frame)) }
        let forms = TraineeForms(model, frame)
        let standing = TraineeStanding(model, frame.names)
        let content: HTML = """
            <h1>\(title)</h1>
            \(HTML.links([(language("记一张工单", "Log a task"), Path.me.at("log"))]))
            <div class="columns"><div>
            \(model.clocks.flatMap { OpenTickets.section($0, frame.names) })\(StepList.section(model.steps, frame.names, link: link))\(forms.rate)\(forms.answer)\(forms.log)\(TraineeHelp.section(model, frame))</div>
            <div>
            \(standing.curve)\(standing.lapses)\(standing.modules)\(standing.capabilities)\(forms.own)</div></div>
            """
        return frame.page(title, place: .me, draft: model.draft, content)
    }

    /// For somebody who reads alone, as auditors do: nothing to fill in, and the way to what they come for.
    private static func nothing(_ title: String, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let home = frame.reader.map(Place.home) ?? .director
        let none = HTML.empty(
            language("你的角色只看不记，这里没有要你填的。", "Your role reads and records nothing: there is nothing to fill in here."),
            (language("去“\(home.words(.zh))”", "To \(home.words(.en))"), home.path))
        return "<h1>\(title)</h1>\n\(none)"
    }

    /// Where a step is done.
    private static func link(_ action: NextStep.Action) -> Path? {
        switch action {
        case .sign(let item, _, _), .addEvidence(let item, _, _, _), .confirmWaiver(let item, _),
            .confirmNotApplicable(let item):
            .item(item)
        case .assess, .assessAgain, .judgeModule, .confirmTask: .review
        case .answerAssessment(let entry, _): Path.me.at("answer-entry-\(entry)")
        case .learnModule: Path.me.at("modules")
        case .practise(let capability, _, _), .keepUp(let capability): .me(practising: capability)
        case .logTasks: Path.me.at("log")
        case .rateLevel: Path.me.at("rate")
        case .agreeToDefinitions: .plan
        case .accept, .confirmBlockerWaiver: .acceptance
        case .reverify: Path.acceptance.at("rounds")
        case .recordCheckpoint: .why(.measure(.independence))
        case .answerHelp: .questions
        case .agreeToPhase: .phases
        case .approveReport(let period): .service(.init(first: period.first, last: period.last))
        case .improve: .actions
        case .claim(let claim, _, _): Path.service().at(claim.rawValue)
        case .documentChange: .technicalChanges
        case .keepCommitment: .commitments
        case .acknowledgeAlerts: .alerts()
        case .meetCondition(let subject, _):
            if case .item(let item) = subject { .item(item) } else { .why(subject) }
        }
    }
}
