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
            return .availability(.openOutage(service: text("service"), severity: severity, when: when, note: note))
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
        default: throw RequestProblem.badBody(at: "do")
        }
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
        default: throw RequestProblem.badBody(at: "do")
        }
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
