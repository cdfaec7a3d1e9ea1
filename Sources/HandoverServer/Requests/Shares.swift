import Synchronization

/// How many of something each may have at a time.
final class Shares<Owner: Hashable & Sendable>: Sendable {
    private let most: Int
    private let taken = Mutex<[Owner: Int]>([:])

    init(most: Int) {
        self.most = most
    }

    /// One of them, for as long as it is kept; nil where the owner has as many as there may be.
    func take(for owner: Owner) -> Share? {
        let isFree = taken.withLock { taken in
            guard taken[owner, default: 0] < most else { return false }
            taken[owner, default: 0] += 1
            return true
        }
        return isFree ? Share { [self] in giveBack(of: owner) } : nil
    }

    private func giveBack(of owner: Owner) {
        taken.withLock { taken in
            let left = taken[owner, default: 1] - 1
            taken[owner] = left > 0 ? left : nil
        }
    }
}

/// What somebody has of a `Shares`; given back with its last use, whatever becomes of the work.
final class Share: Sendable {
    private let end: @Sendable () -> Void

    init(end: @escaping @Sendable () -> Void) {
        self.end = end
    }

    deinit {
        end()
    }
}
