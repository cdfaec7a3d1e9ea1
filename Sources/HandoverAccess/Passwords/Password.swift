internal import Foundation
public import HandoverModel

/// A password as it is hashed: its text in Unicode's form NFC, in UTF-8.
///
/// Of the forms of normalisation it is NFC, as NIST SP 800-63B-4 §3.1.1.2 and RFC 8265 §4.2.2 ask: keyboards that
/// write é as one code point or as two give one password, while ² stays another password than 2.
public struct Password: Sendable {
    /// Allowed lengths in code points.
    public static let lengths = 12...256

    let bytes: [UInt8]

    /// What no password can be, since it is a control.
    private static let nobodys: [UInt8] = [0]

    /// A password that somebody entered to be let in; no rule is applied but those of length.
    ///
    /// None at all, and one that is longer than any that can be chosen, match no account.
    public init(entered text: String) {
        let normal = Self.normal(text) ?? ""
        let isPossible = (1...Self.lengths.upperBound).contains(normal.unicodeScalars.count)
        bytes = isPossible ? Array(normal.utf8) : Self.nobodys
    }

    /// A password that somebody chooses.
    ///
    /// Any characters but controls, without rules on how they are mixed. It must not be one that many people choose,
    /// nor the person's own id or one of their names, digits and signs around it left out. The list of common ones is
    /// short: who has a longer one at hand does not need twelve characters.
    ///
    /// - Throws: `AccessProblem.unfitPassword`.
    public init(chosen text: String, by person: Person.ID, called names: [String]) throws(AccessProblem) {
        guard let normal = Self.normal(text) else {
            throw .unfitPassword(
                .tooLong(length: text.unicodeScalars.count, most: Self.lengths.upperBound))
        }
        let length = normal.unicodeScalars.count
        guard length >= Self.lengths.lowerBound else {
            throw .unfitPassword(.tooShort(length: length, least: Self.lengths.lowerBound))
        }
        guard length <= Self.lengths.upperBound else {
            throw .unfitPassword(.tooLong(length: length, most: Self.lengths.upperBound))
        }
        if let place = Array(normal.unicodeScalars).firstIndex(where: Self.isUnfit) {
            throw .unfitPassword(.unfitCharacter(position: place + 1))
        }
        if let problem = GuessablePassword.problem(of: normal, names: names + [person.rawValue]) {
            throw .unfitPassword(problem)
        }
        bytes = Array(normal.utf8)
    }

    /// A text of this many bytes is not worth normalising.
    ///
    /// Composing makes at most three code points one, and none has more than four bytes.
    private static let longestText = 3 * 4 * lengths.upperBound

    private static func normal(_ text: String) -> String? {
        text.utf8.count <= longestText ? text.precomposedStringWithCanonicalMapping : nil
    }

    /// Normalising a code point that Unicode gives out later might give something else then.
    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .unassigned, .surrogate: true
        default: false
        }
    }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says that here is a password, and nothing about it.
    public var description: String { "Password(…)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
