import HandoverModel
import HandoverTracker
import HandoverViews

// Outages and maintenance, reports on them, and what is done to make the support better.
extension FormCommands {
    /// - Throws: As `commands(at:)`.
    func ofServices() throws -> Command {
        let (when, note) = (try instant("when"), text("note"))
        switch action {
        case "outage":
            let severity = try needed(try severity(), "severity")
            return .availability(
                .openOutage(
                    service: text("service"), severity: severity, when: when, note: note, extent: try extent()))
        case "over": return .availability(.closeOutage(entry: try entry(), when: when, note: note))
        case "maintenance":
            return .availability(
                .planMaintenance(
                    service: text("service"), start: try needed(try instant("start"), "start"),
                    end: try needed(try instant("end"), "end"), note: note))
        case "approve":
            guard let period = try SupportPeriod(needed(text("period"), "period")) else {
                throw RequestProblem.badBody(at: "period")
            }
            guard let seen = try Digest(needed(text("seen"), "seen")) else {
                throw RequestProblem.badBody(at: "seen")
            }
            return .approveReport(period: period, seen: seen)
        case "withdraw": return .revoke(entry: try entry(), reason: text("reason") ?? "")
        case "claim", "review", "offer", "agree", "settle", "confirm": return .creditClaim(try ofClaims())
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    private func extent() throws -> OutageExtent {
        guard let chosen = text("extent") else { return .away }
        guard let extent = OutageExtent(rawValue: chosen) else { throw RequestProblem.badBody(at: "extent") }
        return extent
    }

    /// - Throws: As `commands(at:)`.
    func ofActions() throws -> Command {
        let owner = text("owner").map { Person.ID($0) }
        func about() throws -> Improvement.ID { Improvement.ID(try needed(text("action"), "action")) }
        switch action {
        case "open", "propose":
            let tasks = words("tasks").map { TaskRecord.ID($0) }
            let term = form["term"].flatMap { Improvement.Term(rawValue: $0) }
            return .improvement(
                .open(
                    ImprovementOrder(
                        title: text("title") ?? "", term: try needed(term, "term"), owner: try needed(owner, "owner"),
                        due: try needed(try day("due"), "due"), tasks: tasks.isEmpty ? nil : tasks,
                        outage: try number("outage"), document: text("document"),
                        report: text("report").flatMap { SupportPeriod($0) })))
        case "done":
            return .improvement(
                .finish(action: try about(), on: try day("on"), note: text("note") ?? "", link: text("link")))
        case "move":
            return .improvement(
                .move(action: try about(), due: try day("due"), owner: owner, reason: text("reason") ?? ""))
        case "drop": return .improvement(.drop(action: try about(), reason: text("reason") ?? ""))
        case "kept":
            guard let period = try SupportPeriod(needed(text("period"), "period")) else {
                throw RequestProblem.badBody(at: "period")
            }
            return .recordCommitment(
                CommitmentReport(
                    commitment: Commitment.ID(try needed(text("commitment"), "commitment")), period: period,
                    when: try instant("when"), link: text("link"), note: text("note")))
        default: throw RequestProblem.badBody(at: "do")
        }
    }
}

// Claims to what missed promises give back.
extension FormCommands {
    private func ofClaims() throws -> CreditClaimCommand {
        func about() throws -> CreditClaim.ID { CreditClaim.ID(try needed(text("claim"), "claim")) }
        switch action {
        case "claim":
            let ground = form["ground"].flatMap { CreditClaim.Ground(rawValue: $0) }
            return .file(
                ClaimOrder(
                    ground: try needed(ground, "ground"), tasks: words("task").map { TaskRecord.ID($0) },
                    reason: text("reason") ?? "", evidence: evidence))
        case "review":
            let finding = form["finding"].flatMap { ClaimReview.Finding(rawValue: $0) }
            return .review(claim: try about(), finding: try needed(finding, "finding"), reason: text("reason"))
        case "offer": return .agree(claim: try about(), remedy: try remedy(), seen: nil)
        case "agree": return .agree(claim: try about(), remedy: nil, seen: try entry())
        case "settle":
            return .settle(
                claim: try about(), note: text("note") ?? "", evidence: evidence.isEmpty ? nil : evidence)
        default: return .confirm(claim: try about(), note: text("note"))
        }
    }

    /// The one of the three that was filled in.
    ///
    /// - Throws: `RequestProblem.oneOf` for none, and for more than one, of which nobody can tell which is meant.
    private func remedy() throws -> ClaimRemedy? {
        let fields = ["share", "amount", "service"]
        let told = fields.filter { text($0) != nil }
        guard !told.isEmpty else { throw RequestProblem.oneOf(fields, isNone: true) }
        guard told.count == 1 else { throw RequestProblem.oneOf(told, isNone: false) }
        if let written = text("share") {
            let text = written.replacing("％", with: "%")
            guard let remedy = ClaimRemedy(share: text.hasSuffix("%") ? text : text + "%") else {
                throw RequestProblem.badParameter("share", allowed: "0.0001%–100%")
            }
            return remedy
        }
        if let text = text("amount") {
            guard let remedy = ClaimRemedy(amount: text) else {
                throw RequestProblem.badParameter("amount", allowed: "500.00 CNY")
            }
            return remedy
        }
        return text("service").map { .service($0) }
    }
}

// Technical changes.
extension FormCommands {
    /// - Throws: As `commands(at:)`.
    func ofKnowledge() throws -> Command {
        let (when, source) = (try instant("when"), text("source"))
        switch action {
        case "change":
            return .technicalChange(
                .record(
                    TechnicalChangeOrder(
                        title: text("title") ?? "", service: text("service") ?? "", when: when,
                        documents: (form.values["documents"] ?? []).map { KnowledgeDocument.ID($0) }, source: source)))
        case "documented":
            return .technicalChange(
                .document(
                    change: TechnicalChange.ID(try needed(text("change"), "change")),
                    document: KnowledgeDocument.ID(try needed(text("document"), "document")), when: when,
                    source: source))
        case "withdraw": return .revoke(entry: try entry(), reason: text("reason") ?? "")
        default: throw RequestProblem.badBody(at: "do")
        }
    }
}

// Alerts.
extension FormCommands {
    /// - Throws: As `commands(at:)`.
    func ofAlerts() throws -> Command {
        guard action == "acknowledge" else { throw RequestProblem.badBody(at: "do") }
        return .alert(.acknowledge(entry: try entry(), note: text("note")))
    }
}
