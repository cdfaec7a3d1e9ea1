/// A field of the definitions that can change.
///
/// The raw value is its key in the files.
public enum PlanField: String, CaseIterable, Hashable, Sendable, Codable {
    case title
    case handover
    case zone
    case language
    case starts
    case acceptBy = "accept-by"
    case ends
    case checklists
    case separation
    case status
    case signInTitle = "sign-in.title"
    case signInIssuer = "sign-in.issuer"
    case signInClientID = "sign-in.client-id"
    case signInScopes = "sign-in.scopes"
    case signInGroupsClaim = "sign-in.groups-claim"
    case signInGroups = "sign-in.groups"
    case reverificationAfter = "re-verification.after"
    case reverificationThen = "re-verification.then"
    case reverificationAtLeast = "re-verification.at-least"
    case rights
    case headCount = "head-count"
    case hours
    case duties
    case escalatesTo = "escalates-to"
    case name
    case team
    case roles
    case from
    case to
    case deputyFor = "deputy-for"
    case atLeast = "at-least"
    case gates
    case decideBy = "decide-by"
    case confidence
    case window
    case tasks
    case checkpoint
    case mix
    case variety
    case floorTasks = "floors.tasks"
    case floorNewest = "floors.of-last-five"
    case floorPeople = "floors.people"
    case floorSevere = "floors.severe"
    case question
    case answer = "default"
    case place = "where"
    case acceptWhen = "accept-when"
    case importance
    case weight
    case owner
    case signOff = "sign-off"
    case evidenceAtLeast = "evidence.at-least"
    case evidenceKinds = "evidence.kinds"
    case evidenceValidFor = "evidence.valid-for"
    case due
    case needs
    case require
    case validFor = "valid-for"
    case notApplicable = "not-applicable"
    case check
    case critical
    case people
    case level
    case lastUsedWithin = "last-used-within"
    case drill
    case confirmedSince = "confirmed-since"
    case assessedBy = "assessed-by"
    case planRoles = "for"
    case duration
    case materials
    case teaches
    case kind
    case pass
    case attempts
    case calendar
    case week
    case holidays
    case makeUpDays = "make-up-days"
    case publishedUntil = "published-until"
    case resolutionStopsAt = "resolution-stops-at"
    case kinds
    case definition
    case scope
    case response
    case resolution
    case escalation
    case availability
    case nextUpdate = "next-update"
    case stages
    case address
    case use
    case severities
    case parts
    case deliverables
    case turnaround
    case capabilities
    case told
    case person
    case line
    case channel
    case path
    case reviewer
    case reviewEvery = "review-every"
    case items
    case reviews
    case updateWithin = "update-within"
    case sections
    case members
    case atOnce = "at-once"
    case every
    case handOver = "hand-over"
    case layers
    case overrides
    case creditResponse = "tiers.response"
    case creditResolution = "tiers.resolution"
    case strictness
    case addition
    case cap
    case feeBase = "fee.base"
    case feeAmount = "fee.amount"
    case claimDays = "claim-working-days"
    case satisfiedFrom = "satisfied-from"
    case indicatorKind = "indicator.kind"
    case indicatorMeasure = "indicator.measure"
    case indicatorSource = "indicator.source"
    case indicatorTarget = "indicator.target"
    case comparison
    case minimum
    case method
    case alertWhen = "when"
    case within
    case below
    case quiet
    case fromAlertmanager = "from-alertmanager"
    case commitmentEvery = "commitment.every"
    case commitmentFrom = "commitment.from"
    case occasions
    case selfService = "self-service"
}

/// A value of a field as the definitions have it.
public enum PlanValue: Hashable, Sendable, Codable {
    case text(LocalizedText)
    case texts([LocalizedText])
    /// A word of the files, such as an id or one of a few choices.
    case word(String)
    case words([String])
    case number(Int)
    /// A share in millionths: 900,000 is 90 %.
    case share(Int)
    /// A score in millionths: 4,500,000 is 4.5.
    case score(Int)
    case flag(Bool)
    case day(Day)
    case days([Day])
    case length(Length)
}
