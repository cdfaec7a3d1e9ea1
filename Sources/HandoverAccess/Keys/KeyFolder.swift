internal import Foundation
public import HandoverModel
internal import HandoverStorage

/// The server's own keys and the secrets it was given, `.handover/keys`: files that only their owner may read (0600).
///
/// One that others may read is refused, not mended. Each is written whole or not at all, by one process at a time.
public struct KeyFolder: Sendable {
    /// A key that the program makes for itself.
    public enum Key: String, Hashable, Sendable, CaseIterable {
        /// Seals what a browser carries to an identity provider and back, so that no other browser can bring it.
        case state

        /// For how many milliseconds the key before still holds: as long as what it sealed is under way.
        public var holdsOn: Int64 {
            switch self {
            case .state: 600_000
            }
        }
    }

    /// A secret that somebody else made.
    public enum Given: String, Hashable, Sendable, CaseIterable {
        /// What an OpenID Connect provider knows this server by.
        case clientSecret = "client-secret"
    }

    public let path: String
    private let folder: PrivateFolder

    /// The folder for keys in a ledger's folder.
    public init(in ledgerFolder: String) {
        path = ledgerFolder + "/keys"
        folder = PrivateFolder(path)
    }

    /// A key, which is made when it is not there.
    ///
    /// - Throws: `AccessProblem.openToOthers`, `.otherUser`, `.notOurs` or `.storage`.
    public func key(_ key: Key, now: Instant) throws(AccessProblem) -> KeyRing {
        let file = file(of: key)
        return try doing(file) {
            if let ring = try read(file) { return ring }
            return try alone { try read(file) ?? renew(nil, file, until: now, now: now) }
        }
    }

    /// Makes a new key; the one so far is still taken for some milliseconds.
    ///
    /// - Throws: As `key(_:now:)`.
    @discardableResult
    public func rotate(_ key: Key, keeping milliseconds: Int64, now: Instant) throws(AccessProblem) -> KeyRing {
        let file = file(of: key)
        return try doing(file) {
            try alone {
                try renew(try read(file), file, until: now.adding(milliseconds: milliseconds), now: now)
            }
        }
    }

    /// Makes a new key, and lets none of those so far hold any more.
    ///
    /// - Throws: As `key(_:now:)`.
    public func replace(_ key: Key, now: Instant) throws(AccessProblem) {
        let file = file(of: key)
        try doing(file) { _ = try alone { try renew(nil, file, until: now, now: now) } }
    }

    /// A secret that was kept; nil when there is none.
    ///
    /// A line break at its end, as editors leave one, is not part of it.
    ///
    /// - Throws: As `key(_:now:)`.
    public func secret(_ given: Given) throws(AccessProblem) -> String? {
        let file = file(of: given)
        return try doing(file) {
            guard let bytes = try folder.bytes(of: file) else { return nil }
            guard let text = String(validating: bytes, as: UTF8.self) else { throw AccessProblem.notOurs(path: file) }
            return text.last?.isNewline == true ? String(text.dropLast()) : text
        }
    }

    /// Keeps a secret in the place of the one before.
    ///
    /// - Throws: `AccessProblem.storage`.
    public func keep(_ text: String, as given: Given) throws(AccessProblem) {
        let file = file(of: given)
        try doing(file) { try alone { try folder.put(Array(text.utf8) + [UInt8(ascii: "\n")], in: file) } }
    }

    /// What there is, of every kind; nothing is made for it.
    ///
    /// - Throws: As `key(_:now:)`.
    public func all(now: Instant) throws(AccessProblem) -> [KeptKey] {
        var all: [KeptKey] = []
        for kind in KeptKey.Kind.allCases {
            let file: String
            var olderUntil: [Instant] = []
            switch kind {
            case .state:
                file = self.file(of: .state)
                let ring = try doing(file) { try read(file) }
                olderUntil = ring?.older.map(\.until).filter { now < $0 } ?? []
            case .clientSecret:
                file = self.file(of: .clientSecret)
                _ = try secret(.clientSecret)
            }
            all.append(
                KeptKey(
                    kind: kind, path: file, changedAt: PrivateFile.status(of: file)?.changedAt, olderUntil: olderUntil))
        }
        return all
    }

    /// Where a key is.
    public func file(of key: Key) -> String { "\(path)/\(key.rawValue).key" }

    /// Where a secret that was given is.
    public func file(of given: Given) -> String { "\(path)/\(given.rawValue)" }

    private func read(_ file: String) throws -> KeyRing? {
        guard let bytes = try folder.bytes(of: file) else { return nil }
        guard let ring = KeyRing(fileText: String(decoding: bytes, as: UTF8.self)) else {
            throw AccessProblem.notOurs(path: file)
        }
        return ring
    }

    private func renew(_ ring: KeyRing?, _ file: String, until: Instant, now: Instant) throws -> KeyRing {
        let next = KeyRing(after: ring, until: until, now: now)
        try folder.put(Array(next.fileText.utf8), in: file)
        return next
    }

    private func alone<Value>(_ body: () throws -> Value) throws -> Value {
        try PrivateFile.createFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try PrivateFile.createFolder(path)
        return try folder.alone(body)
    }

    private func doing<Value>(_ file: String, _ body: () throws -> Value) throws(AccessProblem) -> Value {
        do {
            return try body()
        } catch {
            throw AccessProblem(error, of: file)
        }
    }
}
