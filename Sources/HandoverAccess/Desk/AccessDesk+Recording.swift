public import HandoverModel
public import HandoverTracker

extension AccessDesk {
    /// Records what somebody who came in asks for, in one commit, in their own name alone.
    ///
    /// With `allOrNone` all of it or nothing. Where all of it would be refused anyway, that is said without a proof.
    ///
    /// - Throws: `Refusal.mayNotRecordForOthers` when one is in another's name, and `AccessProblem.proofNeeded`; then
    ///   nothing is recorded. As `Tracker.submit`.
    public func submit(
        _ submissions: [Submission], by caller: Caller, clock: Clock, allOrNone: Bool = false
    ) async throws -> [Result<Recorded, any Error>] {
        guard submissions.allSatisfy({ $0.by == caller.person }) else {
            throw Refusal.mayNotRecordForOthers(person: caller.person)
        }
        if caller.owesProof(for: submissions.lazy.filter { !$0.rehearsal }.map(\.command)) {
            let rehearsed = try await tracker.submit(
                submissions.map(\.rehearsed), identified: caller.identified, clock: clock, allOrNone: allOrNone)
            guard rehearsed.allSatisfy(\.isRefused) else { throw AccessProblem.proofNeeded }
            return rehearsed
        }
        return try await tracker.submit(
            submissions, identified: caller.identified, clock: clock, allOrNone: allOrNone)
    }
}

extension Submission {
    fileprivate var rehearsed: Submission {
        var copy = self
        copy.rehearsal = true
        return copy
    }
}

extension Result where Failure == any Error {
    fileprivate var isRefused: Bool {
        if case .failure(is Refusal) = self { true } else { false }
    }
}
