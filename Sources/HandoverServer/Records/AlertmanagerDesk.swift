import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// Opens and closes outages by what Prometheus' Alertmanager sends.
///
/// An alert that fires and one that is resolved both open the outage where it is not known yet, so that it does not matter in
/// which order they come, nor how often. What cannot be taken is told and leaves the others alone.
struct AlertmanagerDesk: Sendable {
    let desk: AccessDesk
    let clock: @Sendable () -> Instant

    /// How far another machine's clock may be ahead of ours: what it says of then is taken as now.
    private static let skew: Int64 = 300_000

    /// What became of an alert.
    struct Taken {
        enum Outcome: String, CaseIterable {
            case opened, closed, known, refused
        }

        var alert: SentAlerts.Alert
        var outcome: Outcome
        /// The entry that opened it.
        var entry: Int?
        var problem: (any Error)?
    }

    /// - Throws: The first problem, where none of them could be taken; `RequestProblem.badBody` where the definitions do not
    ///   say what labels stand for.
    func take(_ sent: SentAlerts, by caller: Caller) async throws -> [Taken] {
        let reply = try desk.tracker.ask(.people, by: caller.asker, clock: .machine(clock()))
        guard let mapping = reply.definitions?.alerts?.alertmanager else {
            throw RequestProblem.badBody(at: "alerts", allowed: "support/alerts.yaml: from-alertmanager")
        }
        var taken: [Taken] = []
        var asked: [(index: Int, command: Command)] = []
        for (index, alert) in sent.alerts.enumerated() {
            do {
                asked += try commands(for: alert, at: index, mapping).map { (index, $0) }
                taken.append(Taken(alert: alert, outcome: .known))
            } catch {
                taken.append(Taken(alert: alert, outcome: .refused, problem: error))
            }
        }
        // In one transaction, so that nobody sees what is over already as open.
        let results = try await submit(asked.map(\.command), by: caller)
        for ((index, command), result) in zip(asked, results) { taken[index].note(result, of: command) }
        if !taken.isEmpty, let problem = taken.first?.problem, taken.allSatisfy({ $0.outcome == .refused }) {
            throw problem
        }
        return taken
    }

    /// What is to be recorded: the opening, and the end where it is resolved.
    ///
    /// - Throws: What is wrong with it, before anything of it is recorded.
    private func commands(
        for alert: SentAlerts.Alert, at index: Int, _ mapping: AlertmanagerMapping
    ) throws -> [Command] {
        let opening: Command
        do throws(AlertmanagerMapping.Unmapped) {
            opening = try self.opening(alert, mapping)
        } catch {
            throw problem(error, of: alert, at: index)
        }
        guard alert.status == .resolved else { return [opening] }
        let (start, end) = (time(alert.startsAt), time(alert.endsAt ?? alert.startsAt))
        guard start <= end, end <= clock() else {
            throw RequestProblem.badBody(at: "alerts.\(index).endsAt", allowed: "startsAt ... now")
        }
        return [opening, .availability(.closeReportedOutage(source: alert.source, when: end, note: nil))]
    }

    /// A label that is not there, or one whose value stands for nothing here.
    private func problem(
        _ unmapped: AlertmanagerMapping.Unmapped, of alert: SentAlerts.Alert, at index: Int
    ) -> any Error {
        let place = "alerts.\(index).labels.\(unmapped.label)"
        guard alert.labels[unmapped.label]?.isEmpty == false else { return Refusal.textMissing(field: place) }
        return RequestProblem.badBody(at: place, allowed: unmapped.known.joined(separator: ", "))
    }

    private func opening(
        _ alert: SentAlerts.Alert, _ mapping: AlertmanagerMapping
    ) throws(AlertmanagerMapping.Unmapped) -> Command {
        let read = try mapping.read(alert.labels)
        let summary = alert.annotations?["summary"] ?? alert.labels["alertname"]
        return .availability(
            .openOutage(
                service: read.service, severity: read.severity, when: time(alert.startsAt),
                note: summary.map { $0.prefix(scalars: 500) }, extent: read.extent, source: alert.source))
    }

    private func time(_ moment: SentAlerts.Moment) -> Instant {
        let now = clock()
        let ahead = moment.instant.milliseconds - now.milliseconds
        return ahead > 0 && ahead <= Self.skew ? now : moment.instant
    }

    private func submit(
        _ commands: [Command], by caller: Caller
    ) async throws -> [Result<Recorded, any Error>] {
        guard !commands.isEmpty else { return [] }
        // The source is what counts once; a key is only for the entry.
        let run = UInt64.random(in: 0...UInt64.max)
        return try await desk.submit(
            commands.enumerated().map { index, command in
                Submission(command, by: caller.person, key: "alertmanager-\(run)-\(index)")
            }, by: caller, clock: .machine(clock()))
    }
}

extension String {
    /// A character may be made of any number of scalars, which are what the ledger's limit counts.
    fileprivate func prefix(scalars: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(scalars))) }
}

extension AlertmanagerDesk.Taken {
    fileprivate mutating func note(_ result: Result<Recorded, any Error>, of command: Command) {
        let done: Outcome = if case .availability(.openOutage) = command { .opened } else { .closed }
        switch result {
        case .success(let recorded):
            if done == .opened { entry = recorded.receipt.entry }
            if !recorded.receipt.wasThere { outcome = done }
        // It was over already, or somebody took it back.
        case .failure(Refusal.outageEnded), .failure(Refusal.alreadyRevoked): break
        // It was not opened, which says why.
        case .failure(Refusal.unknownOutage) where problem != nil: break
        case .failure(let error):
            (outcome, problem) = (.refused, error)
        }
    }
}
