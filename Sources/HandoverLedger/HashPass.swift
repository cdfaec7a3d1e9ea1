internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage
internal import Synchronization

/// Hashes all entries of a ledger on all cores, and makes the tree anew.
///
/// Entries are taken in stretches whose subtrees are perfect, so that only their roots are kept.
final class HashPass: Sendable {
    private static let level = 13

    private struct Progress {
        var next = 0
        var subtrees: [Int: MerkleTree] = [:]
        var damage: [Int: LedgerDamage] = [:]
    }

    private let folder: LedgerFolder
    private let size: Int
    private let stretches: Int
    private let progress = Mutex(Progress())

    init(_ folder: LedgerFolder, size: Int) {
        self.folder = folder
        self.size = size
        stretches = (size + (1 << HashPass.level) - 1) >> HashPass.level
    }

    /// - Returns: The tree, or what is wrong at the first place where something is.
    func run() -> Result<MerkleTree, Damaged> {
        let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, stretches))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
        return progress.withLock { progress in
            if let first = progress.damage.min(by: { $0.key < $1.key }) { return .failure(Damaged(first.value)) }
            var tree = MerkleTree()
            for number in 0..<stretches {
                guard let part = progress.subtrees[number] else { break }
                var rest = part.size
                for node in part.edge {
                    let level = rest.bitWidth - rest.leadingZeroBitCount - 1
                    tree.append(node, level: level)
                    rest &= ~(1 << level)
                }
            }
            return .success(tree)
        }
    }

    private func work() {
        var current = 0
        do {
            let queue = try SQLite.openToRead(folder)
            try queue.read { db in
                let statement = try db.makeStatement(
                    sql: "SELECT number, body, leaf FROM entry WHERE number BETWEEN ? AND ? ORDER BY number")
                while let stretch = take() {
                    current = stretch
                    let subtree = try hash(stretch, statement)
                    progress.withLock { $0.subtrees[stretch] = subtree }
                }
            }
        } catch let error as Damaged {
            report(error.damage, in: current)
        } catch {
            report(.file(detail: (error as? DatabaseError)?.message ?? String(describing: error)), in: current)
        }
    }

    /// The next stretch to hash; nil when all are taken, or when those that are left come after something damaged.
    private func take() -> Int? {
        progress.withLock { progress in
            guard progress.next < stretches, progress.damage.isEmpty else { return nil }
            defer { progress.next += 1 }
            return progress.next
        }
    }

    private func report(_ damage: LedgerDamage, in stretch: Int) {
        progress.withLock { $0.damage[stretch] = damage }
    }

    private func hash(_ stretch: Int, _ statement: GRDB.Statement) throws -> MerkleTree {
        let first = stretch << HashPass.level + 1
        let last = min(size, first + 1 << HashPass.level - 1)
        var tree = MerkleTree()
        var expected = first
        let rows = try Row.fetchCursor(statement, arguments: [first, last])
        while let row = try next(rows, expected) {
            guard row[0] == expected else { throw Damaged(.missing(entry: expected)) }
            let leaf = try row.withUnsafeData(atIndex: 1) { MerkleTree.leaf($0 ?? Data()) }
            let isSame = try row.withUnsafeData(atIndex: 2) { $0.map { TreeHash(bytes: $0) == leaf } ?? false }
            guard isSame else { throw Damaged(.altered(entry: expected)) }
            tree.append(leaf: leaf)
            expected += 1
        }
        guard expected == last + 1 else { throw Damaged(.missing(entry: expected)) }
        return tree
    }

    /// The next row, unless the pages it stands on cannot be read.
    private func next(_ rows: RowCursor, _ number: Int) throws -> Row? {
        do {
            return try rows.next()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw Damaged(.unreadable(entry: number))
        }
    }
}

/// Ends a verification at what is wrong.
struct Damaged: Error {
    var damage: LedgerDamage

    init(_ damage: LedgerDamage) {
        self.damage = damage
    }
}
