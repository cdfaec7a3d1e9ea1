internal import Crypto
internal import HandoverModel

/// A growing Merkle tree of RFC 6962 §2.1, of which only the right edge is kept: one node for each set bit of the size.
struct MerkleTree: Equatable {
    private(set) var size = 0
    /// Roots of the perfect subtrees that the leaves make, the largest first.
    private(set) var edge: [TreeHash] = []

    init() {}

    /// Takes up a tree where it was left; nil when the edge has not as many nodes as that size has.
    init?(size: Int, edge: [UInt8]) {
        guard size >= 0, edge.count == size.nonzeroBitCount * 32 else { return nil }
        let nodes = stride(from: 0, to: edge.count, by: 32).compactMap { TreeHash(bytes: edge[$0..<($0 + 32)]) }
        self.size = size
        self.edge = nodes
    }

    var edgeBytes: [UInt8] { edge.flatMap(\.bytes) }

    mutating func append(leaf: TreeHash) { append(leaf, level: 0) }

    /// Adds a perfect subtree of 2^`level` leaves.
    ///
    /// The size must be a multiple of that many.
    mutating func append(_ subtree: TreeHash, level: Int) {
        var node = subtree
        var rest = size >> level
        while rest & 1 == 1, let left = edge.popLast() {
            node = MerkleTree.node(left, node)
            rest >>= 1
        }
        edge.append(node)
        size += 1 << level
    }

    var root: TreeHash {
        guard let last = edge.last else { return TreeHash(SHA256.hash(data: [UInt8]())) }
        return edge.dropLast().reversed().reduce(last) { MerkleTree.node($1, $0) }
    }

    static func leaf(_ entry: some ContiguousSequenceOfBytes) -> TreeHash {
        var hasher = SHA256()
        hasher.update(data: leafPrefix)
        hasher.update(data: entry)
        return TreeHash(hasher.finalize())
    }

    static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var hasher = SHA256()
        hasher.update(data: nodePrefix)
        unsafe left.withBytes { unsafe hasher.update(bufferPointer: $0) }
        unsafe right.withBytes { unsafe hasher.update(bufferPointer: $0) }
        return TreeHash(hasher.finalize())
    }

    private static let leafPrefix: [UInt8] = [0]
    private static let nodePrefix: [UInt8] = [1]
}
