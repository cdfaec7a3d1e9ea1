import HandoverDefinitions
public import HandoverModel
public import HandoverReadiness

/// The tracker's answer to a `Question`, a case for each kind of it.
public enum Answer: Hashable, Sendable, Codable {
    case readiness(Readiness)
    case item(ItemState)
    case rewordings([Rewording])
    case training([PersonState])
    case capability(CapabilityStanding)
    case departure(Departure)
    case steps([NextStep])
    case explanation(Explanation)
    case difference(Difference)
    case entries([Entry])
    case entry(EntryDetail)
    case exceptions(LedgerExceptions)
    case claim(Claim)
    case people
    /// Nil for a task of which nothing stands any more.
    case task(TaskRecord?, history: [Entry], standing: TaskStanding)
    case tasks([TaskRecord])
    /// The one of the newest task first.
    case services([ServiceUse])
    case plan(PlannedChange)
    case proposals([ProposedChange])
    case openQuestions([OpenQuestion])
    case course(Course)
    case measure(MeasureDetail)
    case comparison(PeriodComparison)
    case forecast(DatedForecast)
    /// With the definitions that it was signed on.
    case certificate(Certificate)
    case report(HandoverReport)
    case help(HelpRegister)
    case phases(PhaseRegister)
    case serviceLevels
    case serviceTimes(ServiceTimes)
    case clocks(RunningClocks)
    case attainment(Attainment)
    case outages(OutageRegister)
    case availability(Availability)
    case credits(ServiceCredits)
    case channels
    /// Nil where the files of the workspace are not at hand.
    case contacts(ContactDetails?)
    case catalogue
    /// What is known of the documents, which the definitions have.
    case knowledge(KnowledgeUse)
    case duty(DutyAnswer)
    case checks(CheckRegister)
    case alerts(AlertList)
    case alertRound(AlertRound)
    case improvements(ImprovementRegister)
    case improvement(ImprovementState)
    case repeatedProblems(RepeatedProblems)
    case creditClaims(ClaimRegister)
    case creditClaim(ClaimState)
    case technicalChanges(TechnicalChangeRegister)
    case commitments(CommitmentRegister)
}

/// An answer with what it takes to read it: the definitions, and the time it was given at.
public struct Reply: Sendable {
    public var answer: Answer
    /// Those in force at the time asked for; nil before the first apply.
    public var definitions: Definitions?
    /// The recorded form of `definitions`.
    public var recordedDefinitions: String?
    public var now: Instant
    /// The ledger is a demonstration: its last instant is now.
    public var isDemonstration: Bool

    public init(
        answer: Answer, definitions: Definitions?, recordedDefinitions: String? = nil, now: Instant,
        isDemonstration: Bool
    ) {
        self.answer = answer
        self.definitions = definitions
        self.recordedDefinitions = recordedDefinitions
        self.now = now
        self.isDemonstration = isDemonstration
    }
}
