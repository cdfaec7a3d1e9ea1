internal import HandoverLedger
public import HandoverModel
public import HandoverReadiness

/// What somebody asks the tracker.
///
/// The command line, the API and the pages all ask these.
public enum Question: Hashable, Sendable, Codable {
    /// Verdict, blockers, items, people and measures.
    case readiness(Time)
    /// Where one item stands.
    case item(Item.ID, Time)
    /// What an item says otherwise since the sign-offs of it that are stale.
    case rewordings(Item.ID, Time)
    /// Modules and capabilities of one person of the receiving team, or of all.
    case training(Person.ID?, Time)
    /// Who has a capability, how well it is covered, and what that rests on.
    case capability(Capability.ID, Time)
    /// What would be if some people had left before the day asked for.
    case departure([Person.ID], Time)
    /// What a person can do.
    case next(Person.ID, Time = .now)
    /// Why an item, or the verdict, is as it is.
    case why(item: Item.ID?, Time)
    /// What changed between two times, of which a day stands for its end; to now when there is no second.
    case difference(from: Moment, to: Moment?, known: Known?)
    /// Every entry about something that had taken effect, oldest first.
    case history(HistorySubject, Time = .now)
    /// What k of n would prove.
    case claim(numerator: Int, denominator: Int)
    /// Who takes part.
    case people
    /// Assessments of one person or of everybody.
    case assessments(Person.ID?, Time = .now)
    case task(TaskRecord.ID)
    case tasks(TaskQuery)
    /// Which services the newest tasks were about.
    case services
    case entries(EntryQuery)
    /// One entry with its exact bytes.
    case entry(Int)
    /// What in the ledger is not the ordinary way.
    case exceptions
    /// What these files would change.
    case plan(ApplyCommand)
    /// What definitions would change that a lead put forward and that wait for the other side.
    case proposals
    /// What the definitions in force leave open.
    case openQuestions
    /// What can be shown to others of an acceptance that all have signed.
    case certificate
    /// How things have come along, a point a week.
    case course(Time)
    /// One measure with what is asked for beside it, split by each of these.
    case measure(MeasureID, by: [MeasureSplit.Dimension], Time)
    /// Independence of the tasks closed in two periods, and what its difference comes from.
    case comparison(Measure.Span, Measure.Span, Time)
    /// When it will be done, and what that rests on.
    case forecast(Time)
    /// Several answers put together, the same whenever it is asked.
    case report(ReportSubject, Time)
    /// What the receiving team asked the delivering team, and what became of it.
    case help(Time)
    /// Which phase each service and severity is in, and was in before.
    case phases(Time)
    /// What the support promises for each severity, by the definitions in force.
    case serviceLevels
    /// When something is due by these promises, or how long the support has had.
    case serviceTimes(ServiceQuery)
    /// The clocks of open tasks that have not stopped, the most urgent first.
    case clocks(ClockQuery)
    /// Which share of clocks was kept.
    case attainment(AttainmentQuery)
    /// Outages and maintenance that were recorded.
    case outages(Time)
    /// Which share of some days services were there.
    case availability(AvailabilityQuery)
    /// What missed promises of some days would give back of the fee.
    case credits(CreditQuery)
    /// The ways in which users reach the support, by the definitions in force.
    case channels
    /// Whom to call about what, with telephone and mail as the files of the workspace have them now.
    case contacts
    /// The services that the support offers, by the definitions in force.
    case catalogue
    /// The documents that are handed over, by the definitions in force, and how often tasks named them.
    case knowledge
    /// Who is on duty, where too few are, and what that takes of people.
    case duty(DutyQuery)
    /// What machines look at for items, and what they found last.
    case checks(Time)
    /// Alerts that were raised.
    case alerts(AlertQuery)
    /// Which alerts have come, and which are over, and are to be recorded so.
    case alertRound
    /// Improvement actions, the late ones first.
    case improvements(Time)
    case improvement(Improvement.ID, Time)
    /// What several tasks of one service have in common, of those opened on so many days up to that of the time asked for.
    case repeatedProblems(days: Int, Time)
    /// Claims to what missed promises give back, those that wait for somebody first.
    case creditClaims(Time)
    case creditClaim(CreditClaim.ID, Time)
    /// Technical changes, those of which a document does not tell yet first.
    case technicalChanges(Time)
    /// What is promised again and again, with the periods that have begun.
    case commitments(Time)

    /// As of when, and known by when.
    public struct Time: Hashable, Sendable, Codable {
        /// An instant, or the end of a day in the handover's zone; nil for now.
        public var asOf: Moment?
        /// Up to where the ledger counts; nil for everything.
        public var known: Known?

        public init(asOf: Moment? = nil, known: Known?) {
            self.asOf = asOf
            self.known = known
        }

        /// Only what had been recorded by an instant; nil for everything.
        public init(asOf: Moment? = nil, knownAt: Instant? = nil) {
            self.init(asOf: asOf, known: knownAt.map(Known.at))
        }

        /// The end of a day.
        public init(asOf day: Day, knownAt: Instant? = nil) {
            self.init(asOf: .day(day), knownAt: knownAt)
        }

        public static let now = Time()
    }

    /// Up to where the ledger counts.
    ///
    /// Several entries may be of one instant, and more may be recorded at the instant of the last: only a number says the
    /// same for ever (decision 0057).
    public enum Known: Hashable, Sendable, Codable {
        /// What had been recorded by then.
        case at(Instant)
        /// The entries up to this one, counted from 1.
        case through(Int)
    }
}

/// What a history is asked of.
public enum HistorySubject: Hashable, Sendable, Codable {
    case item(Item.ID)
    /// About the person, and by them about anything but tasks; on request with everything about the newest tasks they
    /// worked on.
    case person(Person.ID, withTasks: Bool = false)
    case task(TaskRecord.ID)
    /// Assessments in a capability, modules that teach it, the newest tasks that need it, and definitions that changed it; of
    /// one person, or of everybody.
    case capability(Capability.ID, of: Person.ID? = nil)
    case definitions
    /// Statements of acceptance, their signatures, and waivers for them.
    case acceptance
}

/// Which tasks to list.
public struct TaskQuery: Hashable, Sendable, Codable {
    public var severity: Severity?
    public var capability: Capability.ID?
    /// The service, as it was written.
    public var service: String?
    public var person: Person.ID?
    public var closedFrom: Day?
    public var closedTo: Day?
    /// Only tasks whose levels wait for an assessor.
    public var toReview: Bool
    /// Only P0 and P1 tasks that are solved and of which nobody said what they taught.
    public var withoutReview: Bool
    /// Only tasks that were opened outside the hours of the working calendar.
    public var outOfHours: Bool
    /// Only closed tasks with this outcome: for the team, or for the person where `own` is set.
    public var outcome: TaskOutcome?
    /// Only those that independence counts: done independently or not.
    public var counted: Bool
    /// With a person, outcomes are what the task was for them.
    public var own: Bool
    /// Only those counted whose levels an assessor is asked to look at, whether that was done or not.
    public var drawn: Bool
    /// Only those whose levels an assessor has looked at.
    public var reviewed: Bool
    /// When tasks stood so.
    public var time: Question.Time
    /// The last task of the page before.
    public var after: TaskRecord.ID?
    /// 1 to 1,000.
    public var limit: Int

    public init(
        severity: Severity? = nil, capability: Capability.ID? = nil, service: String? = nil, person: Person.ID? = nil,
        closedFrom: Day? = nil, closedTo: Day? = nil, toReview: Bool = false, outOfHours: Bool = false,
        outcome: TaskOutcome? = nil, counted: Bool = false, own: Bool = false, drawn: Bool = false,
        reviewed: Bool = false, withoutReview: Bool = false,
        time: Question.Time = .now, after: TaskRecord.ID? = nil, limit: Int = 100
    ) {
        self.severity = severity
        self.capability = capability
        self.service = service
        self.person = person
        self.closedFrom = closedFrom
        self.closedTo = closedTo
        self.toReview = toReview
        self.withoutReview = withoutReview
        self.outOfHours = outOfHours
        self.outcome = outcome
        self.counted = counted
        self.own = own
        self.drawn = drawn
        self.reviewed = reviewed
        self.time = time
        self.after = after
        self.limit = limit
    }
}

/// Which entries to list.
public struct EntryQuery: Hashable, Sendable, Codable {
    /// The first entry number to list.
    public var from: Int
    /// 1 to 1,000.
    public var limit: Int
    public var kind: Statement.Kind?
    public var by: Person.ID?
    /// How their author was identified.
    public var identified: Identification.Method?
    /// Only those that took effect more than three days before they were recorded.
    public var backdated: Bool
    /// Only what is such an exception.
    public var exception: LedgerExceptions.Kind?

    public init(
        from: Int = 1, limit: Int = 100, kind: Statement.Kind? = nil, by: Person.ID? = nil,
        identified: Identification.Method? = nil, backdated: Bool = false, exception: LedgerExceptions.Kind? = nil
    ) {
        self.from = from
        self.limit = limit
        self.kind = kind
        self.by = by
        self.identified = identified
        self.backdated = backdated
        self.exception = exception
    }
}

extension TaskQuery {
    /// What the ledger is asked; the page is asked beside it.
    ///
    /// `definitions`: By whose calendar something is out of hours.
    func filter(_ definitions: Definitions) -> TaskFilter {
        let closed: ClosedRange<Day>? =
            closedFrom == nil && closedTo == nil
            ? nil
            : (closedFrom ?? Day(number: -1_000_000))...max(
                closedFrom ?? Day(number: -1_000_000), closedTo ?? Day(number: 3_000_000))
        return TaskFilter(
            severity: severity, capability: capability, service: service, person: person, closed: closed,
            awaitsReview: toReview, outcomes: outcomes, isOwnOutcome: own,
            outOfHours: outOfHours ? definitions.outOfHours : nil, awaitsLessons: withoutReview)
    }

    /// The outcomes that are let through; nil for all.
    private var outcomes: Set<TaskOutcome>? {
        let counting: Set<TaskOutcome>? = counted || drawn ? TaskOutcome.counted : nil
        guard let outcome else { return counting }
        return counting?.intersection([outcome]) ?? [outcome]
    }

    /// What only the task itself tells.
    func takes(_ task: TaskRecord) -> Bool {
        (!drawn || task.needsReview(hash: TaskRecord.drawNumber)) && (!reviewed || task.review != .open)
    }
}
