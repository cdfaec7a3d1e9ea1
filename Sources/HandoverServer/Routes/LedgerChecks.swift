import HandoverModel
import HandoverViews
import Synchronization

/// Looks through the whole ledger, one look at a time, and remembers what the newest came to.
final class LedgerChecks: Sendable {
    private let state = Mutex(AuditPage.Check())

    /// The newest look, and one that is under way.
    var newest: AuditPage.Check { state.withLock { $0 } }

    /// Looks through the ledger, unless somebody does already.
    ///
    /// A look that compares with a root which somebody noted says whether theirs fits, and is not remembered.
    ///
    /// - Throws: `RequestProblem.checkUnderWay`; what `look` throws.
    func run(
        comparing: Bool = false, clock: @Sendable () -> Instant, _ look: () async throws -> Verification
    ) async throws -> Verification {
        let now = clock()
        let since = state.withLock { state -> Instant? in
            defer { state.since = state.since ?? now }
            return state.since
        }
        if let since { throw RequestProblem.checkUnderWay(since: since) }
        defer { state.withLock { $0.since = nil } }
        let verification = try await look()
        if !comparing {
            let at = clock()
            state.withLock {
                $0.verification = verification
                $0.at = at
            }
        }
        return verification
    }
}
