import HandoverDefinitions
public import HandoverLedger
public import HandoverModel
import HandoverReadiness
import Synchronization

/// The one door to a handover's ledger: commands in, receipts out, and every question.
///
/// Every rule is decided here, inside the ledger's transaction, the same for the command line, the API and the pages.
public struct Tracker: Sendable {
    let ledger: Ledger
    /// The folder of the workspace, in whose files contact details stand; nil where there is none at hand.
    let workspace: String?
    /// How far this process looks beyond the ledger.
    let reach: CheckReach
    let cache: DefinitionsCache
    let histories = HistoryCache()
    let kept = KeptReadiness()
    let keptPoints = KeptDays<Course.Point>()
    let keptWeekEnds = KeptDays<WeekEnd>()
    let statements = KeptStatements()
    let keptAdministrators = KeptAdministrators()
    let rules = RuleChanges()
    let outlines = DefinitionsOutlines()
    private let changes = Revisions()
    private let handoverChanges = Revisions()

    public init(ledger: Ledger, workspace: String? = nil, reach: CheckReach = CheckReach(.commandLine)) {
        self.ledger = ledger
        self.reach = reach
        cache = DefinitionsCache(ledger.reader)
        self.workspace = workspace
    }

    /// Grows with everything that this tracker records, before its receipt is given: an answer worked out at one
    /// revision still holds, as far as records go, while the revision is the same.
    public var revision: Int { changes.count }

    /// As `revision`, of what is recorded of the handover: sign-ins and other facts about accounts leave it alone.
    public var handoverRevision: Int { handoverChanges.count }

    /// The handover's revision now, and each that comes after it; where several come at once, the last of them.
    ///
    /// It ends when whoever reads it is cancelled.
    public func handoverRevisions() -> AsyncStream<Int> { handoverChanges.stream() }

    /// How many entries the ledger has, and the root that they make: whatever follows from entries alone is the same
    /// while these are.
    public func head() throws -> KnownRoot {
        try ledger.read { KnownRoot(size: try $0.size, root: try $0.root) }
    }

    /// Records one command.
    ///
    /// The receipt is given after the commit. The same key with the same command gives the same receipt again.
    /// - Throws: `Refusal` when a rule says no; a `LedgerError` when it could not be recorded.
    public func submit(
        _ submission: Submission, identified: Identification, clock: Clock
    ) async throws -> Recorded {
        let results = try await submit([submission], identified: identified, clock: clock)
        guard let result = results.first else { throw Refusal.nothingApplied }
        return try result.get()
    }

    /// Records several commands in one commit; each sees those before it, and a refusal undoes only its own.
    ///
    /// With `allOrNone` a refusal undoes all, and those that would have been recorded have it too.
    public func submit(
        _ submissions: [Submission], identified: Identification, clock: Clock, allOrNone: Bool = false
    ) async throws -> [Result<Recorded, any Error>] {
        let decided = submissions.map { _ in DecidedRecord() }
        let looks = try await looks(for: submissions, clock: clock)
        let findings = try alertFindings(for: submissions, clock: clock)
        let reports = try reportLooks(for: submissions, clock: clock)
        let decisions = zip(submissions, decided).map { submission, record in
            // Not in the transaction, where everybody else would wait for it.
            let request = Result { try Digest.canonical(of: submission.command) }
            return { @Sendable (view: LedgerView) throws -> Decision in
                try decide(
                    submission, request: try request.get(), identified: identified, clock: clock, view: view,
                    looks: looks, findings: findings, reports: reports, into: record)
            }
        }
        let results = try await ledger.append(
            decisions, rehearsal: submissions.contains(where: \.rehearsal), allOrNone: allOrNone)
        noteChange(results)
        return zip(results, decided).map { result, record in
            result.mapError(refusal).flatMap { receipt in
                record.value.map { .success(Recorded(receipt: receipt, record: $0)) } ?? .failure(LedgerError.closed)
            }
        }
    }

    /// What was refused, rehearsed or there before changes nothing.
    private func noteChange(_ results: [Result<Receipt, any Error>], isOfAccount: Bool = false) {
        let isRecorded = results.contains { result in
            guard case .success(let receipt) = result else { return false }
            return !receipt.wasThere && !receipt.isRehearsal
        }
        guard isRecorded else { return }
        changes.advance()
        if !isOfAccount { handoverChanges.advance() }
    }

    /// Records what one decision comes to that is no command.
    func append(
        isRehearsal: Bool, isOfAccount: Bool = true,
        _ decision: @escaping @Sendable (LedgerView, DecidedRecord) throws -> Decision
    ) async throws -> Recorded {
        let decided = DecidedRecord()
        let receipts = try await ledger.append([{ try decision($0, decided) }], rehearsal: isRehearsal)
        noteChange(receipts, isOfAccount: isOfAccount)
        guard let receipt = try receipts.first?.get(), let record = decided.value else { throw LedgerError.closed }
        return Recorded(receipt: receipt, record: record)
    }

    /// Records what several decisions come to that are no commands; one that is refused is left out.
    func append(
        _ decisions: [@Sendable (LedgerView, DecidedRecord) throws -> Decision]
    ) async throws -> [Recorded] {
        let decided = decisions.map { _ in DecidedRecord() }
        let results = try await ledger.append(
            zip(decisions, decided).map { decision, record in { @Sendable view in try decision(view, record) } },
            rehearsal: false)
        noteChange(results)
        return try zip(results, decided).compactMap { result, record in
            switch result {
            case .success(let receipt): record.value.map { Recorded(receipt: receipt, record: $0) }
            case .failure(let error) where error is Refusal: nil
            case .failure(let error): throw error
            }
        }
    }

    /// What the ledger cannot take because of what the caller said is a refusal like any other.
    private func refusal(_ error: any Error) -> any Error {
        switch error {
        case LedgerError.fileMissing(let digest): Refusal.fileNotStored(digest)
        case LedgerError.entryTooLong(let bytes, let limit): Refusal.recordTooLarge(bytes: bytes, limit: limit)
        default: error
        }
    }

    private func decide(
        _ submission: Submission, request: Digest, identified: Identification, clock: Clock, view: LedgerView,
        looks: CheckLooks?, findings: [AlertFinding]?, reports: [SupportPeriod: ReportLook], into decided: DecidedRecord
    ) throws -> Decision {
        let earlier = try view.entry(key: submission.key, by: submission.by)
        if let earlier {
            guard earlier.record.request == request else { throw Refusal.keyReused(key: submission.key) }
            guard submission.command.isOfTable, try view.isTakenBack(earlier) else { return decided.keep(earlier) }
        }
        let now = try now(clock, for: submission.command, in: view)
        let ruling = try ruling(on: submission, at: now, in: view, looks, findings, reports)
        if let already = ruling.already, let entry = try view.entry(already) { return decided.keep(entry) }
        // The row of a table whose entry was taken back: its key is used up, whatever it says now.
        if let earlier { return decided.keep(earlier) }
        let record = Record(
            at: now, effective: ruling.effective ?? now, by: submission.by, identified: identified,
            key: submission.key, request: request, statement: ruling.statement)
        decided.value = record
        return .append(record, definitions: ruling.definitions)
    }

    private func now(_ clock: Clock, for command: Command, in view: LedgerView) throws -> Instant {
        if case .startDemonstration = command, try view.size == 0 { return clock.instant }
        return try clock.now(in: view)
    }

    private func ruling(
        on submission: Submission, at now: Instant, in view: LedgerView, _ looks: CheckLooks?,
        _ findings: [AlertFinding]?, _ reports: [SupportPeriod: ReportLook]
    ) throws -> Ruling {
        let history = try histories.history(of: view)
        guard let current = history.inForce else {
            switch submission.command {
            case .apply(let command): return try Beginning.apply(command, by: submission.by, at: now)
            case .startDemonstration:
                guard try view.size == 0 else { throw Refusal.notEmpty }
                return Ruling(.demonstrationStarted)
            default: throw Refusal.nothingApplied
            }
        }
        var situation = try situation(view, current, history, at: now, by: submission.by)
        situation.looks = looks
        situation.findings = findings
        situation.reports = reports
        return try situation.ruling(on: submission.command)
    }

    /// - Throws: `nothingApplied`; as `Situation.init`.
    func situation(_ view: LedgerView, at now: Instant, by person: Person.ID) throws -> Situation {
        let history = try histories.history(of: view)
        guard let current = history.inForce else { throw Refusal.nothingApplied }
        return try situation(view, current, history, at: now, by: person)
    }

    private func situation(
        _ view: LedgerView, _ current: DefinitionsHistory.Application, _ history: DefinitionsHistory,
        at now: Instant, by person: Person.ID
    ) throws -> Situation {
        try Situation(
            view: view, definitions: try cache.definitions(current.change.definitions, from: view),
            applications: history.applications, now: now, by: person, cache: cache, statements: statements)
    }
}

/// What was recorded, and its receipt.
public struct Recorded: Hashable, Sendable, Codable {
    public var receipt: Receipt
    public var record: Record

    public init(receipt: Receipt, record: Record) {
        self.receipt = receipt
        self.record = record
    }
}

extension Command {
    /// Whether it is the row of a table, which is not told anew once it was taken back.
    fileprivate var isOfTable: Bool {
        if case .logTask(let command) = self { command.origin == .table } else { false }
    }
}

extension LedgerView {
    fileprivate func isTakenBack(_ entry: Entry) throws -> Bool {
        TaskEntries(try entries(about: entry.record.statement.subject)).revocations[entry.number] != nil
    }
}

/// Carries the record that a decision came to out of the ledger's transaction.
final class DecidedRecord: Sendable {
    private let stored = Mutex<Record?>(nil)

    var value: Record? {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }

    func keep(_ entry: Entry) -> Decision {
        value = entry.record
        return .already(entry: entry.number)
    }
}
