public import HandoverModel
public import HandoverReadiness

/// How far beyond the ledger this process may look for checks, and with what.
///
/// It is the process's own configuration; nothing in a workspace widens it (decision 0068).
public struct CheckReach: Sendable {
    public var place: CheckPlace
    /// Hosts that may be asked, as addresses name them; this machine too only where it is among them.
    public var hosts: Set<String>
    /// Whether programs may be started.
    public var runsCommands: Bool
    /// Asks an address, whose host is allowed; nil where this process cannot.
    public var ask: (@Sendable (ItemCheck.WebDemand) async -> CheckSight)?
    /// Starts a program in a folder; nil where this process cannot.
    public var start: (@Sendable (_ words: [String], _ folder: String) async -> CheckSight)?

    public init(
        _ place: CheckPlace, hosts: Set<String> = [], runsCommands: Bool = false,
        ask: (@Sendable (ItemCheck.WebDemand) async -> CheckSight)? = nil,
        start: (@Sendable (_ words: [String], _ folder: String) async -> CheckSight)? = nil
    ) {
        self.place = place
        self.hosts = hosts
        self.runsCommands = runsCommands
        self.ask = ask
        self.start = start
    }
}

/// What was seen for a check before it is decided on.
struct CheckLook: Sendable {
    /// As the definitions in force had it then.
    var check: ItemCheck
    var sight: CheckSight
}

extension CheckReach {
    /// Looks at what a check asks for; at nothing where the ledger alone tells.
    ///
    /// `workspace`: The folder with the definition files; nil where there is none at hand.
    func look(for check: ItemCheck, in workspace: String?) async -> CheckSight {
        switch check.rule {
        case .rotaCovered, .capabilityCovered, .trainingComplete, .measure: return .nothing
        case .contactsComplete:
            return workspace.map { .details(WorkspaceLook($0).contacts) } ?? .trouble(.filesNotAtHand)
        case .documentsPresent(let folder), .documentsCurrent(let folder):
            return workspace.map { WorkspaceLook($0).documents(in: folder) } ?? .trouble(.filesNotAtHand)
        case .file(let demand):
            return workspace.map { WorkspaceLook($0).file(demand.path) } ?? .trouble(.filesNotAtHand)
        case .http(let demand):
            guard let ask, let host = WebHost(demand.url), hosts.contains(host.name) else {
                return .trouble(.notAllowed)
            }
            return await ask(demand)
        case .command(let words):
            guard runsCommands, let start else { return .trouble(.notAllowed) }
            guard let workspace else { return .trouble(.filesNotAtHand) }
            return await start(words, workspace)
        }
    }
}
