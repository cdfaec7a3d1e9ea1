internal import HandoverModel

/// A line of an export that is not an entry.
///
/// See `docs/ledger-format.md`.
struct ExportLine: Codable {
    enum Kind: String, Codable {
        case tile, definitions, file, end
    }

    enum CodingKeys: String, CodingKey {
        case kind = "handover-export"
        case index, leaves, part, parts, payload, root, sha256, size
        case version = "v"
    }

    var kind: Kind
    var index: Int?
    var leaves: String?
    var part: Int?
    var parts: Int?
    var payload: String?
    var root: TreeHash?
    var sha256: String?
    var size: Int?
    var version: Int?

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// What the bytes of such a line begin with, and those of no entry.
    static let start = Array(#"{"handover-export":"#.utf8)

    static let version = 1
    /// Leaf hashes in a tile.
    static let tile = 256
    /// Bytes of a file in one line.
    static let part = 48 * 1024
}
