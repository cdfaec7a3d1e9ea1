/// What in a ledger is not the ordinary way: each kind counted, with the newest of it.
public struct LedgerExceptions: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case waivers
        /// Capabilities and measures that keep the verdict back no longer until a day.
        case blockerWaivers = "blocker-waivers"
        case notApplicable = "not-applicable"
        /// Definitions that changed a target, or switched the separation of duties on or off.
        case rules
        /// Definitions that changed a wording whose sign-offs stayed.
        case editorial
        /// What took effect more than three days before it was recorded.
        case backdated
        /// By whoever used the machine, whose word it is who they were.
        case osUser = "os-user"
        /// From a file of rows.
        case imported
        case revoked
        case reopened
        /// An invitation took the place of a password or a link that somebody had: who made it could come in as them.
        case letInAnew = "let-in-anew"
    }

    public struct Finding: Hashable, Sendable, Codable {
        public var kind: Kind
        public var count: Int
        /// The newest first.
        public var newest: [Entry]
        /// What became of the rules with each of them.
        public var rules: [RuleChange]

        public init(_ kind: Kind, count: Int, newest: [Entry], rules: [RuleChange] = []) {
            self.kind = kind
            self.count = count
            self.newest = newest
            self.rules = rules
        }
    }

    /// What became of separation and targets with an entry.
    public struct RuleChange: Hashable, Sendable, Codable {
        public var entry: Int
        public var changes: [Plan.Change]

        public init(entry: Int, changes: [Plan.Change]) {
            self.entry = entry
            self.changes = changes
        }
    }

    /// One of each kind, in their order.
    public var findings: [Finding]
    /// How many tasks have levels that an assessor should confirm and has not.
    public var unconfirmed: Int
    /// Those of them that were closed last.
    public var tasks: [TaskRecord]

    public init(findings: [Finding], unconfirmed: Int = 0, tasks: [TaskRecord] = []) {
        self.findings = findings
        self.unconfirmed = unconfirmed
        self.tasks = tasks
    }
}
