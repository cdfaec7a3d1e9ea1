public import HandoverModel

/// Somebody who is signed in.
public struct Session: Hashable, Sendable, Identifiable {
    /// Milliseconds without use, and since sign-in, after which a session is over.
    public static let longestIdle: Int64 = 30 * 60_000
    public static let longestAge: Int64 = 12 * 3_600_000
    /// Milliseconds between two notes that a session is in use.
    static let noted: Int64 = 60_000

    /// Names a session to its person; opens nothing.
    public struct ID: Hashable, Sendable {
        public let number: Int64

        public init(number: Int64) {
            self.number = number
        }
    }

    public let id: ID
    public let person: Person.ID
    public let method: SignInMethod
    /// Where it was begun from, as far as that is known.
    public let address: String?
    public let createdAt: Instant
    /// When the person proved who they are last, at sign-in or later.
    public let provedAt: Instant
    /// When it was in use last, to the minute.
    public let seenAt: Instant

    /// Whether a proof of identity was given since it began, beside the one it began with.
    public var isProved: Bool { provedAt > createdAt }

    /// Why it is over at an instant; nil when it is not.
    public func end(at now: Instant) -> SessionEnd? {
        if now.milliseconds - createdAt.milliseconds >= Self.longestAge { return .age }
        return now.milliseconds - seenAt.milliseconds >= Self.longestIdle ? .idle : nil
    }
}
