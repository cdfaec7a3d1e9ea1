internal import Foundation
internal import GRDB
internal import HandoverModel

/// The end of the tree as the ledger keeps it, whatever its bytes say.
struct KeptTree {
    let size: Int
    let root: [UInt8]
    let edge: [UInt8]

    /// Nil when nothing is kept.
    init?(_ db: Database) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT size, root, edge FROM tree") else { return nil }
        size = row[0]
        root = [UInt8](row[1] as Data? ?? Data())
        edge = [UInt8](row[2] as Data? ?? Data())
    }

    /// What is wrong with entries that make another tree than this one, as near as what is kept can tell.
    func damage(of tree: MerkleTree, _ db: Database) throws -> LedgerDamage {
        guard let stretch = try altered(in: tree, db) else { return .rootDiffers(size: tree.size) }
        let entry = stretch.count > 1 ? try entryUnlikeItsIndex(in: stretch, db) : nil
        return entry.map { .altered(entry: $0) } ?? .alteredWithin(first: stretch.lowerBound, last: stretch.upperBound)
    }

    /// The first entry that says something else than the index, which was made when it was recorded; nil when none does, or
    /// there is no index.
    private func entryUnlikeItsIndex(in stretch: ClosedRange<Int>, _ db: Database) throws -> Int? {
        guard try db.tableExists("entry_index") else { return nil }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT e.number, e.body, i.at, i.effective, i.by, i.key, i.kind, i.subject
                FROM entry e JOIN entry_index i USING (number) WHERE e.number BETWEEN ? AND ? ORDER BY e.number
                """, arguments: [stretch.lowerBound, stretch.upperBound])
        while let row = try rows.next() {
            guard let record = try? CanonicalJSON.decode(HandoverModel.Record.self, from: [UInt8](row[1] as Data))
            else {
                return row[0]
            }
            let isLike =
                row[2] == record.at.milliseconds && row[3] == record.effective.milliseconds
                && row[4] == record.by.rawValue && row[5] == record.key && row[6] == record.statement.kind.rawValue
                && row[7] == record.statement.subject.description
            if !isLike { return row[0] }
        }
        return nil
    }

    /// The narrowest stretch of entries that make another root than the one kept for it.
    ///
    /// `tree`: What all entries make now, of the same size. Nil when what is kept contradicts itself, so that it says nothing
    /// of the entries.
    private func altered(in tree: MerkleTree, _ db: Database) throws -> ClosedRange<Int>? {
        guard let kept = MerkleTree(size: size, edge: edge), kept.root.bytes == root,
            let place = zip(kept.edge, tree.edge).enumerated().first(where: { $1.0 != $1.1 })?.offset
        else { return nil }
        let stretch = tree.stretches[place]
        return try alteredNode(within: stretch, db) ?? stretch
    }

    /// The first of the stretches with a root of their own that does not have it any more; nil when all have.
    private func alteredNode(within stretch: ClosedRange<Int>, _ db: Database) throws -> ClosedRange<Int>? {
        let count = 1 << Schema.nodeLevel
        for first in Swift.stride(from: stretch.lowerBound, to: stretch.upperBound, by: count) {
            let leaves = first...first + count - 1
            guard leaves.upperBound <= stretch.upperBound,
                let kept = try Data.fetchOne(
                    db, sql: "SELECT hash FROM tree_node WHERE number = ?", arguments: [(first - 1) / count])
            else { continue }
            if try MerkleTree(leaves: leaves, db).root.bytes != [UInt8](kept) { return leaves }
        }
        return nil
    }
}

extension MerkleTree {
    /// The entries below each node of the edge, counted from 1.
    fileprivate var stretches: [ClosedRange<Int>] {
        var (first, rest) = (1, size)
        return edge.map { _ in
            let count = 1 << (rest.bitWidth - rest.leadingZeroBitCount - 1)
            defer { (first, rest) = (first + count, rest - count) }
            return first...first + count - 1
        }
    }
}
