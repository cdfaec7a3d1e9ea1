import HandoverLedger
import HandoverModel

// Rule 3: which entry says otherwise, and what a table that is read again may not tell anew.
extension Situation {
    /// What a comparison comes to, its contradiction with the entry that says otherwise.
    func contradictions<Outcome>(_ compare: () throws -> Outcome) throws -> Outcome {
        do {
            return try compare()
        } catch Refusal.taskContradicts(let id, let field, nil) {
            let standing = try recorded(of: id).standing
            // What nobody told is decided by the closing.
            let teller =
                standing.last { $0.record.statement.tells(field) }
                ?? standing.last { $0.record.statement.tells("closed") }
            throw Refusal.taskContradicts(id, field: field, entry: teller?.number)
        }
    }

    /// The entry since which everything that a report tells again is told; nil where nothing stands.
    ///
    /// What an assessor said of a level is another's word, and not what is told again.
    func teller(of report: TaskReport, in standing: [Entry]) -> Int? {
        let told = standing.filter { !$0.record.statement.kind.isReview }
        let tellers = report.fields.compactMap { field in told.last { $0.record.statement.tells(field) }?.number }
        return tellers.max() ?? standing.first?.number
    }

    /// A table never brings a withdrawn task back.
    ///
    /// - Throws: `taskWithdrawn`.
    func requireNotWithdrawn(_ id: TaskRecord.ID) throws {
        if let withdrawal = TaskEntries(try view.taskEntries(id)).withdrawal {
            throw Refusal.taskWithdrawn(id, entry: withdrawal.number)
        }
    }

    /// Nor what else was taken back since it was told.
    ///
    /// - Throws: `takenBack` for a row that tells what the task was before a correction.
    func requireNotTakenBack(_ report: TaskReport, news: TaskReport) throws {
        let revocations = TaskEntries(try view.taskEntries(report.task)).revocations.values
        guard !revocations.isEmpty, let field = news.firstField else { return }
        for revocation in revocations.sorted(by: { $0.number > $1.number }) {
            guard let before = try view.task(report.task, through: revocation.number - 1) else { continue }
            if report.tellsNothingNew(of: before) {
                throw Refusal.takenBack(report.task, field: field, entry: revocation.number)
            }
        }
    }
}

extension TaskReport {
    /// The fields that it tells, as tables and refusals call them.
    fileprivate var fields: [String] {
        let told: [(name: String, isTold: Bool)] = [
            ("title", title != nil), ("severity", severity != nil), ("service", service != nil),
            ("capability", capability != nil), ("channel", channel != nil), ("reporter", reporter != nil),
            ("asked_of", askedOf != nil), ("kind", supportKind != nil), ("occurred", occurred != nil),
            ("opened", opened != nil),
            ("responded", responded != nil), ("resolved", resolved != nil), ("closed", closed != nil),
            ("reopened", reopened != nil), ("level", workers != nil), ("helped_by", helpedBy != nil),
            ("marks", marks != nil), ("rating", rating != nil), ("drill", drill != nil),
            ("document", document != nil), ("no_document", noDocument != nil),
            ("waited", waits != nil),
        ]
        return told.filter(\.isTold).map(\.name)
    }

    fileprivate var firstField: String? { fields.first }

    fileprivate func tellsNothingNew(of known: TaskRecord) -> Bool {
        do {
            return try news(of: known) == nil
        } catch {
            return false
        }
    }
}

extension Statement {
    /// Whether the fact says something of a field of a task.
    func tells(_ field: String) -> Bool {
        // Marks are told together.
        let name = ["cancelled", "taken_over"].contains(field) ? "marks" : field
        return tells(named: name)
    }

    private func tells(named field: String) -> Bool {
        switch self {
        case .taskLogged(let report), .taskOpened(let report), .taskResolved(let report): report.fields.contains(field)
        case .taskResponded: field == "responded"
        case .taskReopened: field == "reopened"
        case .taskOverturned: field == "level" || field == "helped_by"
        case .taskRated: field == "rating"
        case .ticket(let fact):
            fact.kind == .taskSeverityChanged && field == "severity"
                || fact.kind == .taskRestored && field == "resolved"
                || [.taskWaiting, .taskWorking].contains(fact.kind) && field == "waited"
        case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded,
            .moduleCompleted, .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskConfirmed,
            .definitionsProposed, .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned,
            .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
            .checkpointRecorded,
            .reverified, .checkRan, .alert, .reportApproved, .improvement, .creditClaim, .technicalChange,
            .commitmentDone,
            .access:
            false
        }
    }
}
