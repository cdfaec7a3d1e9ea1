internal import Foundation
internal import HandoverModel

/// 256 random bits that let somebody in: an invitation, a session or a token.
///
/// Written `hnd_` and 43 characters of base64url (RFC 4648 §5, no padding), the same for every kind, so that one
/// pattern finds them all where they should not be: `hnd_[A-Za-z0-9_-]{43}`. What a secret opens is said by where it
/// was stored alone: each kind is looked up in its own table, so that one cannot pass for another.
///
/// It cannot be compared, encoded or printed by accident: only `text` says it.
public struct Secret: Sendable {
    static let prefix = "hnd_"
    static let byteCount = 32

    let bytes: [UInt8]

    /// A new one, from the system's generator.
    public init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Reads what `text` writes; nil for anything else.
    ///
    /// Nothing around it is taken away, and each secret has one spelling only.
    public init?(_ text: String) {
        guard text.utf8.count == Self.prefix.utf8.count + 43, text.hasPrefix(Self.prefix),
            let bytes = Base64.bytes(ofURLText: String(text.dropFirst(Self.prefix.count))),
            bytes.count == Self.byteCount
        else { return nil }
        self.bytes = bytes
    }

    /// The secret itself: shown once, to whom it is for, and never written anywhere.
    public var text: String { Self.prefix + Base64.urlText(of: bytes) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says that here is a secret, and nothing about it.
    public var description: String { "hnd_…" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
