internal import Crypto
internal import Foundation
public import HandoverModel

/// A key of the server's own, and older ones that still hold: for what the server signs and only itself checks.
///
/// HMAC-SHA256. The keys do not come out.
public struct KeyRing: Sendable {
    struct Older: Sendable {
        let key: [UInt8]
        let until: Instant
    }

    let newest: [UInt8]
    let older: [Older]

    /// The code of some bytes under the newest key.
    public func code(for bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: newest)))
    }

    /// Whether a code was made for these bytes, under a key that holds now; takes the same time wherever it differs.
    public func isValid(_ code: [UInt8], for bytes: [UInt8], now: Instant) -> Bool {
        ([newest] + older.filter { now < $0.until }.map(\.key)).contains { key in
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: bytes, using: SymmetricKey(data: key))
        }
    }
}

extension KeyRing {
    private static let head = "handover-key 1"

    /// A new key; the newest so far holds until an instant, and what is over is dropped.
    init(after last: KeyRing?, until: Instant, now: Instant) {
        newest = Secret().bytes
        let kept = last.map { [Older(key: $0.newest, until: until)] + $0.older } ?? []
        older = kept.filter { now < $0.until }
    }

    /// The newest key on a line in base64url, then the older ones, each with the instant until which it holds.
    var fileText: String {
        let lines = older.map { "\(Base64.urlText(of: $0.key)) \($0.until.milliseconds)" }
        return ([Self.head, Base64.urlText(of: newest)] + lines).joined(separator: "\n") + "\n"
    }

    /// Nil when it is not what `fileText` writes.
    init?(fileText text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count >= 2, let newest = Self.key(lines[1]) else { return nil }
        var older: [Older] = []
        for line in lines.dropFirst(2) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 2, let key = Self.key(words[0]), let until = Int64(words[1]) else { return nil }
            older.append(Older(key: key, until: Instant(milliseconds: until)))
        }
        self.newest = newest
        self.older = older
        guard fileText == text else { return nil }
    }

    private static func key(_ text: String) -> [UInt8]? {
        Base64.bytes(ofURLText: text).flatMap { $0.count == Secret.byteCount ? $0 : nil }
    }
}

extension KeyRing: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says how many keys there are, and none of them.
    public var description: String { "KeyRing(\(1 + older.count))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
