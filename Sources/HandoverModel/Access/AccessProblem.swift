/// Everything that can keep somebody out, or a secret from being made, kept or read.
///
/// The cases carry what a message needs, never a secret; the words are made elsewhere, in every language.
public enum AccessProblem: Error, Hashable, Sendable, Codable {
    // Passwords
    /// Person and password do not belong together.
    ///
    /// It is the same for an account that nobody has, one without a password, and one that was closed.
    case wrongPassword
    /// Too many attempts have failed: the next one is heard when this time is over.
    case mustWait(RetryAfter)
    /// More passwords wait to be checked than the machine can do in reasonable time; nothing was counted.
    case tooManyAtOnce
    /// The caller went away while the password waited to be checked; nothing was counted.
    case cancelled
    case unfitPassword(PasswordProblem)
    /// What is stored as a password's hash is none, or asks for more work than this program does.
    case unreadableHash
    case hashingFailed

    // Invitations
    case invitationUnknown
    case invitationUsed(at: Instant)
    case invitationExpired(at: Instant)
    /// A newer invitation took its place, the password was set in another way, or it was withdrawn.
    case invitationEnded(at: Instant)

    // Sessions
    case sessionUnknown
    case sessionOver(SessionEnd)
    /// What is signed first in a session takes a proof of identity given since it began.
    case proofNeeded

    // Tokens
    case tokenUnknown
    case tokenExpired(at: Instant)
    case tokenRevoked(at: Instant)
    case tokenTaken(AccessToken.ID)
    case noSuchToken(AccessToken.ID)
    case unknownScope(String)
    case noScope
    /// The token may not be used for this.
    case scopeMissing(TokenScope, has: [TokenScope])
    /// A token's name is 1 to 80 code points without controls.
    case unfitTokenName

    // Times
    /// What is to be made would be over already.
    case overAlready(at: Instant)
    case lastsTooLong(days: Int)

    // Accounts
    case accountClosed(Person.ID)
    case identityTaken(by: Person.ID)
    case identityUnknown
    /// An issuer is 1 to 2,048 bytes long, a subject 1 to 255.
    case unfitIdentity
    /// An identity provider's word cannot be had, or is not taken.
    case openID(OpenIDProblem)

    // Files
    /// Others on the machine may read or write the file, and may have done so.
    case openToOthers(path: String, mode: UInt32)
    /// The file belongs to another user of this machine.
    case otherUser(path: String, uid: UInt32)
    /// The file is something else than it should be.
    case notOurs(path: String)
    /// Made by a newer version of the program; `found` names what this one does not know.
    case newerFormat(path: String, found: String)
    case damaged(path: String, detail: String)
    /// Another process has been writing for longer than anybody should wait.
    case busy(path: String)
    case storage(LedgerError)
}

/// Why a password may not be chosen.
public enum PasswordProblem: Error, Hashable, Sendable, Codable {
    /// Lengths are in code points.
    case tooShort(length: Int, least: Int)
    case tooLong(length: Int, most: Int)
    /// A control, or a code point that Unicode has not given out; `position` counts from 1.
    case unfitCharacter(position: Int)
    /// A password that many people choose, with digits and signs around it or without.
    case common
    /// It was entered twice, and not alike.
    case differsFromAgain
    /// Nothing but the person's own name or id, with digits and signs.
    case ownName
}

/// What ended a session.
public enum SessionEnd: Hashable, Sendable, Codable {
    /// Nothing was asked for too long.
    case idle
    /// It had lasted as long as a session may.
    case age
}

/// How long to wait before the next attempt is heard.
public struct RetryAfter: Hashable, Sendable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Whole seconds, rounded up, as `Retry-After` says them; at least 1.
    public var seconds: Int { Int(max(1, (milliseconds + 999) / 1000)) }
}
