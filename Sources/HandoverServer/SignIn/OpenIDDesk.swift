import HandoverAccess
import HandoverModel
import HandoverOpenID
import HandoverTracker

/// Sends browsers to the identity provider that the definitions in force name, and takes its answers.
struct OpenIDDesk: Sendable {
    let client: OpenIDClient
    let pending: PendingSignIns

    init(client: OpenIDClient = OpenIDClient(), pending: PendingSignIns = PendingSignIns()) {
        self.client = client
        self.pending = pending
    }

    /// What is to be done once a browser has come back.
    struct Errand {
        var purpose: PendingSignIn.Purpose
        /// Where to go on to.
        var next: String
        /// The fields of a form, as they were sent, which is shown again there.
        var kept: String?
    }

    /// Where to send a browser; what it is for is kept until it comes back.
    ///
    /// - Throws: `AccessProblem.openID`: `.notOffered`, or what keeps the provider from being asked.
    func begin(
        _ errand: Errand, callback: String, browser: Secret, _ desk: AccessDesk, now: Instant
    ) async throws -> String {
        guard let provider = try desk.tracker.identityProvider() else { throw AccessProblem.openID(.notOffered) }
        let request = OpenIDRequest(at: provider, callback: callback, isProof: errand.purpose.isProof, now: now)
        let state = SignInState.new(for: browser, try desk.keys.key(.state, now: now))
        let address = try await Self.asking { () throws(OpenIDProblem) in
            try await client.address(of: request, state: state, now: now)
        }
        pending.keep(
            PendingSignIn(request: request, purpose: errand.purpose, next: errand.next, kept: errand.kept),
            under: state, now: now)
        return address
    }

    /// What a browser comes back from, once.
    ///
    /// A state that is another browser's is left to it. One that was begun by other definitions than those of now is over.
    ///
    /// - Throws: `AccessProblem.openID`: `.stateUnknown` or `.stateOver`.
    func take(_ state: String?, browser: Secret?, _ desk: AccessDesk, now: Instant) throws -> PendingSignIn {
        guard let state, let browser,
            SignInState.isValid(state, for: browser, try desk.keys.key(.state, now: now), now: now)
        else { throw AccessProblem.openID(.stateUnknown) }
        guard let begun = pending.take(state, now: now),
            begun.request.provider == (try desk.tracker.identityProvider())
        else { throw AccessProblem.openID(.stateOver) }
        return begun
    }

    /// Who the provider says it is that comes back.
    ///
    /// - Throws: `AccessProblem.openID`.
    func account(
        in response: OpenIDResponse, to begun: PendingSignIn, _ desk: AccessDesk, now: Instant
    ) async throws -> OpenIDAccount {
        let secret = try desk.keys.secret(.clientSecret)
        return try await Self.asking { () throws(OpenIDProblem) in
            try await client.account(in: response, to: begun.request, secret: secret, now: now)
        }
    }

    private static func asking<Value>(
        _ body: () async throws(OpenIDProblem) -> Value
    ) async throws(AccessProblem) -> Value {
        do {
            return try await body()
        } catch {
            throw .openID(error)
        }
    }
}
