public import HandoverModel

/// What the check of an item last came to, as of an instant.
///
/// The newest run that found anything decides; one that could not run says nothing and changes nothing. Runs of a check that
/// has been defined otherwise since count for nothing.
public struct CheckState: Hashable, Sendable, Codable {
    public var check: ItemCheck
    public var standing: Standing
    /// The newest run that passed or failed.
    public var decided: Run?
    /// The last day on which a pass counts.
    public var holdsUntil: Day?
    /// The newest run, where it could not find anything.
    public var troubled: Run?

    public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
        case notRun = "not-run"
        case passed, failed
        /// Passed, so long ago that it counts no longer.
        case lapsed
    }

    /// A run, and the entry that tells of it.
    public struct Run: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var at: Instant
        public var run: CheckRun

        public init(entry: Int, by: Person.ID, at: Instant, run: CheckRun) {
            self.entry = entry
            self.by = by
            self.at = at
            self.run = run
        }
    }

    public init(
        check: ItemCheck, standing: Standing, decided: Run? = nil, holdsUntil: Day? = nil, troubled: Run? = nil
    ) {
        self.check = check
        self.standing = standing
        self.decided = decided
        self.holdsUntil = holdsUntil
        self.troubled = troubled
    }

    /// Whether its time to run has come: it did not pass on the day.
    public func isDue(on day: Day, zone: Zone) -> Bool {
        guard troubled == nil, let decided, decided.run.result == .passed else { return true }
        return zone.day(of: decided.at) < day
    }

    /// The entry that says already what a run found, and will go on saying it: a pass while half of its time is left,
    /// anything else until something else is found.
    public func entry(saying run: CheckRun, on day: Day, zone: Zone) -> Int? {
        guard let newest = troubled ?? decided, newest.run.found(theSameAs: run) else { return nil }
        guard run.result == .passed else { return newest.entry }
        return day <= zone.day(of: newest.at).adding(days: check.goodFor / 2) ? newest.entry : nil
    }
}

extension CheckState {
    /// `timeline`: Of the item's own entries.
    init(_ check: ItemCheck, timeline: Timeline, validity: Validity, today: Day) {
        var decided: Run?
        var troubled: Run?
        for entry in timeline.entries.reversed() {
            guard case .checkRan(let fact) = entry.record.statement, fact.check == check else { continue }
            let run = Run(entry: entry.number, by: entry.record.by, at: entry.record.effective, run: fact)
            if fact.result != .couldNotRun {
                decided = run
                break
            }
            if troubled == nil { troubled = run }
        }
        self.init(check: check, standing: .notRun, decided: decided, troubled: troubled)
        guard let decided else { return }
        guard decided.run.result == .passed else {
            standing = .failed
            return
        }
        let last = validity.zone.day(of: decided.at).adding(days: check.goodFor)
        holdsUntil = last
        standing = today <= last ? .passed : .lapsed
    }

    /// Why the item is not done, where the check failed.
    func reason(zone: Zone) -> Reason? {
        guard standing == .failed, let decided else { return nil }
        let told = decided.run.reasons ?? []
        return .checkFailed(
            check.kind, why: told.first, more: max(0, told.count - 1) + (decided.run.more ?? 0),
            since: zone.day(of: decided.at), entry: decided.entry)
    }

    /// A pass as a piece of evidence; nil where the newest result is none.
    ///
    /// `rule`: What the item asks for as evidence.
    func evidence(_ rule: EvidenceRule, validity: Validity, today: Day) -> EvidenceState.Piece? {
        guard rule.kinds.contains(.check), standing != .failed, let decided, let holdsUntil else { return nil }
        let last = min(holdsUntil, rule.validFor.map { validity.lastDay(from: decided.at, for: $0) } ?? holdsUntil)
        return EvidenceState.Piece(
            entry: decided.entry, evidence: Evidence(form: .check), by: decided.by, effective: decided.at,
            holdsUntil: last, counts: today <= last, check: check.kind)
    }
}
