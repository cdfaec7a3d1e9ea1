import HandoverAccess
import HandoverModel
import HandoverOpenID
import Synchronization

/// A sign-in at an identity provider that was begun and is not over.
struct PendingSignIn: Sendable {
    /// What it is for.
    enum Purpose: Sendable {
        case signIn
        /// To link the account to whom an invitation is for.
        case invitation(Secret)
        /// A fresh proof of identity, for the session with this secret.
        case proof(SecretDigest)

        var isProof: Bool {
            switch self {
            case .proof: true
            case .signIn, .invitation: false
            }
        }
    }

    var request: OpenIDRequest
    var purpose: Purpose
    /// Where to go on to.
    var next: String
    /// The fields of a form, as they were sent, which is shown again at `next`.
    var kept: String?
}

/// The sign-ins that are under way, each for ten minutes and for one answer.
///
/// When there are more than it holds, those that were begun first are given up; what was typed is given up first.
final class PendingSignIns: Sendable {
    /// Milliseconds; a key for states holds on as long.
    static let lifetime = KeyFolder.Key.state.holdsOn

    private let capacity: Int
    /// In bytes, of all that was typed together.
    private let room: Int
    private let begun: Mutex<[String: PendingSignIn]> = Mutex([:])

    init(capacity: Int = 10_000, room: Int = 16 << 20) {
        self.capacity = capacity
        self.room = room
    }

    func keep(_ signIn: PendingSignIn, under state: String, now: Instant) {
        begun.withLock { begun in
            begun[state] = signIn
            let isFull = begun.count > capacity || signIn.kept != nil && Self.typed(begun.values) > room
            guard isFull else { return }
            begun = begun.filter { Self.isOpen($0.value, now) }
            giveUp(&begun)
        }
    }

    /// In one pass, however much one sign-in brings: whoever can send forms has everybody wait here.
    private func giveUp(_ begun: inout [String: PendingSignIn]) {
        var surplus = begun.count - capacity
        var typed = Self.typed(begun.values) - room
        guard surplus > 0 || typed > 0 else { return }
        for (state, signIn) in begun.sorted(by: { $0.value.request.startedAt < $1.value.request.startedAt }) {
            if surplus > 0 {
                begun[state] = nil
                surplus -= 1
            } else if typed > 0 {
                begun[state]?.kept = nil
            } else {
                return
            }
            typed -= Self.typed([signIn])
        }
    }

    /// What a state stands for, which it does no more afterwards; nil for one that is over, or was taken before.
    func take(_ state: String, now: Instant) -> PendingSignIn? {
        begun.withLock { $0.removeValue(forKey: state) }.flatMap { Self.isOpen($0, now) ? $0 : nil }
    }

    private static func isOpen(_ signIn: PendingSignIn, _ now: Instant) -> Bool {
        now.milliseconds - signIn.request.startedAt.milliseconds < lifetime
    }

    private static func typed(_ signIns: some Sequence<PendingSignIn>) -> Int {
        signIns.reduce(0) { $0 + ($1.kept?.utf8.count ?? 0) }
    }
}
