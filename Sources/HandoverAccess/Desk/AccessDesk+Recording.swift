public import HandoverModel
public import HandoverTracker

extension AccessDesk {
    /// Records what somebody who came in asks for, in one commit, in their own name alone.
    ///
    /// - Throws: `Refusal.mayNotRecordForOthers` when one is in another's name, and `AccessProblem.proofNeeded`; then
    ///   nothing is recorded. As `Tracker.submit`.
    public func submit(
        _ submissions: [Submission], by caller: Caller, clock: Clock
    ) async throws -> [Result<Recorded, any Error>] {
        guard submissions.allSatisfy({ $0.by == caller.person }) else {
            throw Refusal.mayNotRecordForOthers(person: caller.person)
        }
        try caller.requireProof(for: submissions.lazy.filter { !$0.rehearsal }.map(\.command))
        return try await tracker.submit(submissions, identified: caller.identified, clock: clock)
    }
}
