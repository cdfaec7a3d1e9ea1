public import HandoverModel

/// Whether a handover is ready on a day, with everything that makes it so.
public struct Readiness: Hashable, Sendable, Codable {
    public var asOf: Instant { didSet { changes.asOf = asOf } }
    public var day: Day
    public var verdict: Verdict
    public var blockers: [Blocker]
    public var plan: PlanState
    public var checklists: [ChecklistProgress]
    public var items: [ItemState]
    public var training: Measure.Ratio
    public var capabilities: [CapabilityState]
    /// The same with what will take them away.
    public var coverage: Coverage
    public var people: [PersonState]
    public var measures: [Measure]
    /// The date by which everything open can be done, from the due dates and what waits for what.
    public var criticalPath: CriticalPath?
    /// When it will be done; nil where it was not asked for.
    public var forecast: Forecast?
    /// Whether separation of duties is on, and how many entries it would have refused.
    public var separation: Separation
    /// What was stated and signed of the handover as a whole, and what is waived for it.
    public var acceptance: AcceptanceState
    /// The last instant for which this answer holds if nothing more is recorded: all but `asOf` is the same until then.
    public var holdsUntil: Instant
    public var definitions: Digest
    public var ledger: LedgerState
    /// What independence asks for beside its rate: floors and variety.
    public var demands: [Demand]
    /// What the receiving team still asks the delivering team.
    public var help: HelpFigures
    /// Technical changes, and which documents tell of them; as of the same time.
    public var changes: TechnicalChangeRegister

    public init(
        asOf: Instant, day: Day, verdict: Verdict, blockers: [Blocker], plan: PlanState,
        checklists: [ChecklistProgress],
        items: [ItemState], training: Measure.Ratio, capabilities: [CapabilityState], people: [PersonState],
        measures: [Measure], criticalPath: CriticalPath?, forecast: Forecast? = nil, separation: Separation,
        acceptance: AcceptanceState = AcceptanceState(), holdsUntil: Instant,
        definitions: Digest, ledger: LedgerState, coverage: Coverage = Coverage(), demands: [Demand] = [],
        help: HelpFigures = HelpFigures(), changes: TechnicalChangeRegister? = nil
    ) {
        self.asOf = asOf
        self.day = day
        self.verdict = verdict
        self.blockers = blockers
        self.plan = plan
        self.checklists = checklists
        self.items = items
        self.training = training
        self.capabilities = capabilities
        self.coverage = coverage
        self.people = people
        self.measures = measures
        self.criticalPath = criticalPath
        self.forecast = forecast
        self.separation = separation
        self.acceptance = acceptance
        self.holdsUntil = holdsUntil
        self.definitions = definitions
        self.ledger = ledger
        self.demands = demands
        self.help = help
        self.changes = changes ?? TechnicalChangeRegister([], asOf: asOf)
    }
}

/// One thing that keeps the verdict from `ready`.
public struct Blocker: Hashable, Sendable, Codable {
    public typealias Subject = BlockerSubject

    public var subject: Subject
    public var reason: Reason
    /// The verdict it leads to when nothing else stands in the way.
    public var effect: Verdict
    /// The roles whose holders can remove it.
    public var canAct: [TeamRole]
    /// How many items wait for it, directly and through others.
    public var unblocks: Int
    public var isLate: Bool
    /// The condition of the accepted handover that it is about; nil where it is none.
    public var condition: Condition?

    /// A condition by its number, and its last day.
    public struct Condition: Hashable, Sendable, Codable {
        public var number: Int
        public var until: Day

        public init(number: Int, until: Day) {
            self.number = number
            self.until = until
        }
    }

    public init(subject: Subject, reason: Reason, effect: Verdict, canAct: [TeamRole], unblocks: Int, isLate: Bool) {
        self.subject = subject
        self.reason = reason
        self.effect = effect
        self.canAct = canAct
        self.unblocks = unblocks
        self.isLate = isLate
    }
}

/// How far the items with a due date have come, against where they should be.
public struct PlanState: Hashable, Sendable, Codable {
    /// Items due on or before the day, not applicable ones left out.
    public var due: Int
    /// Those of them that are done or waived.
    public var done: Int
    /// Working days since the earliest due day of those that are not; 0 when on plan.
    public var workingDaysBehind: Int
    /// The next item that falls due, where all before are done.
    public var next: Next?
    /// Set after the contract's last day.
    public var endedOn: Day?

    public struct Next: Hashable, Sendable, Codable {
        public var item: Item.ID
        public var due: Day
        /// Whether `due` rests on working days that have not been published.
        public var isProvisional: Bool

        public init(item: Item.ID, due: Day, isProvisional: Bool = false) {
            self.item = item
            self.due = due
            self.isProvisional = isProvisional
        }
    }

    public init(due: Int, done: Int, workingDaysBehind: Int, next: Next?, endedOn: Day?) {
        self.due = due
        self.done = done
        self.workingDaysBehind = workingDaysBehind
        self.next = next
        self.endedOn = endedOn
    }
}

/// How far a checklist has come.
public struct ChecklistProgress: Hashable, Sendable, Codable {
    public var id: Checklist.ID
    public var done: Int
    public var total: Int
    public var doneWeight: Int
    public var totalWeight: Int
    public var waived: Int
    public var notApplicable: Int
    public var signedAndWaiting: Int

    public init(
        id: Checklist.ID, done: Int, total: Int, doneWeight: Int, totalWeight: Int, waived: Int, notApplicable: Int,
        signedAndWaiting: Int
    ) {
        self.id = id
        self.done = done
        self.total = total
        self.doneWeight = doneWeight
        self.totalWeight = totalWeight
        self.waived = waived
        self.notApplicable = notApplicable
        self.signedAndWaiting = signedAndWaiting
    }
}

/// The longest chain of open items that wait for one another, and the day it can end.
public struct CriticalPath: Hashable, Sendable, Codable {
    /// The day by which all open `must` items can be done.
    public var finish: Day
    public var chain: [Item.ID]
    /// Working days between `finish` and the day to accept by; negative when it is too late, nil without such a day.
    public var float: Int?
    /// Whether `finish` rests on working days that have not been published.
    public var isProvisional: Bool

    public init(finish: Day, chain: [Item.ID], float: Int?, isProvisional: Bool = false) {
        self.finish = finish
        self.isProvisional = isProvisional
        self.chain = chain
        self.float = float
    }
}

/// Whether separation of duties is on.
public struct Separation: Hashable, Sendable, Codable {
    public var isOn: Bool
    /// Entries that would have been refused with it on; while it is on, those from before that still stand.
    public var mattered: Int

    public init(isOn: Bool, mattered: Int) {
        self.isOn = isOn
        self.mattered = mattered
    }
}
