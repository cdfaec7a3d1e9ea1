/// A statement of acceptance, which is its author's signature of it too.
public struct StatedAcceptance: Hashable, Sendable, Codable {
    public var statement: AcceptanceStatement
    public var signedAs: AcceptanceKey

    public init(statement: AcceptanceStatement, signedAs: AcceptanceKey) {
        self.statement = statement
        self.signedAs = signedAs
    }
}

/// One more signature of a statement of acceptance.
public struct AcceptanceSignature: Hashable, Sendable, Codable {
    /// The entry of the statement.
    public var entry: Int
    public var signedAs: AcceptanceKey

    public init(entry: Int, signedAs: AcceptanceKey) {
        self.entry = entry
        self.signedAs = signedAs
    }
}

/// Somebody's word that they do not sign a statement of acceptance, which ends it.
public struct AcceptanceDecline: Hashable, Sendable, Codable {
    /// The entry of the statement.
    public var entry: Int
    public var signedAs: AcceptanceKey
    public var reason: String

    public init(entry: Int, signedAs: AcceptanceKey, reason: String) {
        self.entry = entry
        self.signedAs = signedAs
        self.reason = reason
    }
}

/// One signer's word that a capability or a measure may keep the verdict back no longer until a day.
///
/// In force once all who sign an acceptance said so for the same day.
public struct BlockerWaiver: Hashable, Sendable, Codable {
    public var subject: BlockerSubject
    public var signedAs: AcceptanceKey
    /// The last day it holds.
    public var until: Day
    public var reason: String

    public init(subject: BlockerSubject, signedAs: AcceptanceKey, until: Day, reason: String) {
        self.subject = subject
        self.signedAs = signedAs
        self.until = until
        self.reason = reason
    }
}
