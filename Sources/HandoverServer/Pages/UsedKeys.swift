import Synchronization

/// The keys of forms whose answer shows something once, so that loading that answer again does nothing again.
///
/// It remembers the newest 1,000, for as long as the server runs.
final class UsedKeys: Sendable {
    private static let most = 1000
    private let keys = Mutex<[String]>([])

    /// Takes a key; false where it is taken.
    func take(_ key: String) -> Bool {
        keys.withLock { keys in
            guard !keys.contains(key) else { return false }
            keys.append(key)
            if keys.count > Self.most { keys.removeFirst() }
            return true
        }
    }

    /// Gives a key back with which nothing came about.
    func giveBack(_ key: String) {
        keys.withLock { $0.removeAll { $0 == key } }
    }
}
