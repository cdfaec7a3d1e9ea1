import HandoverModel
import HandoverTracker
import HandoverViews

// Outages and maintenance.
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
