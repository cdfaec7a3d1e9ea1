internal import Crypto
internal import Foundation
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Looks through an export and names the first entry that was altered, or what else is wrong.
    ///
    /// Needs no ledger. Every entry is hashed and read; definitions that entries name must be there, and files too where
    /// the export has any.
    ///
    /// `expected` is a root that is known from elsewhere, with the size it belongs to: the export must extend it. Without
    /// it, an export that was forged as a whole is not noticed.
    ///
    /// - Throws: `LedgerError` when the file cannot be read.
    public static func verify(
        export path: String, expecting expected: (size: Int, root: TreeHash)? = nil
    ) throws(LedgerError) -> Verification {
        do {
            var pass = try ExportPass(path)
            return try pass.run(expecting: expected)
        } catch let error as Damaged {
            return Verification(entries: error.damage.soundEntries ?? 0, root: nil, damage: error.damage)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw .unreadableExport(detail: String(describing: error))
        }
    }
}

/// Reads the entries of an export and its leaf hashes side by side.
private struct ExportPass: ~Copyable {
    private var entries: ByteReader
    private var trailer: ByteReader
    private let count: Int
    private var trailerLine: Int
    private var reading = EntryReading()
    /// The digests of what the export holds beside entries.
    private var attached: [ExportLine.Kind: Set<String>] = [:]

    init(_ path: String) throws {
        guard PrivateFile.size(path) != 0 else { throw Damaged(.emptyFile) }
        let place = try ExportPass.end(ofEntriesIn: path)
        if place.isCut, try !ExportPass.holdsEntries(path) { throw Damaged(.notALedger) }
        let entries = try ByteReader(path)
        let trailer = try ByteReader(path, from: place.offset)
        self.init(entries: entries, trailer: trailer, count: place.count)
    }

    private init(entries: consuming ByteReader, trailer: consuming ByteReader, count: Int) {
        self.entries = entries
        self.trailer = trailer
        trailerLine = count
        self.count = count
    }

    /// Finds where the entries end.
    ///
    /// - Throws: `Damaged` where the first line and the one after the entries end as on another system.
    private static func end(ofEntriesIn path: String) throws -> (count: Int, offset: Int, isCut: Bool) {
        var scan = try ByteReader(path)
        var offset = 0
        var count = 0
        var endsOtherwise = false
        while let line = try scan.nextLine() {
            let isOther = line.last == UInt8(ascii: "\r")
            if count == 0 { endsOtherwise = isOther }
            if line.starts(with: ExportLine.start) {
                if endsOtherwise, isOther { throw Damaged(.lineEndsChanged) }
                return (count, offset, false)
            }
            offset = scan.offset
            count += 1
        }
        return (count, offset, true)
    }

    /// Whether the first line is an entry, in a file that has no line of an export.
    private static func holdsEntries(_ path: String) throws -> Bool {
        var scan = try ByteReader(path)
        return try scan.nextLine().map { (try? CanonicalJSON.decode(Record.self, from: $0)) != nil } ?? false
    }

    mutating func run(expecting expected: (size: Int, root: TreeHash)?) throws -> Verification {
        var tree = MerkleTree()
        var early = tree.root
        var damage: LedgerDamage?
        var tileLine = count + 1
        var badTile: Int?
        var tile: ArraySlice<UInt8> = []
        var line = try nextTrailerLine()
        for number in 1...(count + 1) where number <= count {
            let bytes = try entries.nextLine() ?? []
            let leaf = MerkleTree.leaf(bytes)
            tree.append(leaf: leaf)
            if number == expected?.size { early = tree.root }
            if (number - 1).isMultiple(of: ExportLine.tile) {
                tile = []
                if let current = line, current.kind == .tile, current.index == (number - 1) / ExportLine.tile {
                    tile = ArraySlice(current.leaves.flatMap { Base64.bytes(of: $0) } ?? [])
                    tileLine = trailerLine
                    line = try nextTrailerLine()
                }
            }
            if TreeHash(bytes: tile.prefix(32)) != leaf {
                badTile = badTile ?? tileLine
                if !tile.isEmpty { damage = damage ?? .altered(entry: number) }
            }
            tile = tile.dropFirst(32)
            if damage == nil { damage = reading.problem(of: bytes, number) }
        }
        var end = line
        do {
            if end?.kind != .end { end = try checkAttachments(from: line) }
        } catch let error as Damaged {
            throw Damaged(damage ?? error.damage)
        }
        guard let end, let size = end.size, let root = end.root else { throw Damaged(.truncated) }
        if end.version != ExportLine.version { throw LedgerError.newerFormat(found: "export \(end.version ?? 0)") }
        guard try trailer.nextLine() == nil else { throw Damaged(.badLine(trailerLine + 1)) }

        let isWhole = size == count && root == tree.root
        if isWhole, let badTile { damage = .badLine(badTile) }
        if damage == nil, size != count { damage = .sizeDiffers(entries: count, expected: size) }
        if damage == nil, root != tree.root { damage = .rootDiffers(size: size) }
        if damage == nil, let badTile { damage = .badLine(badTile) }
        if damage == nil, let expected {
            if expected.size > count {
                damage = .givenSizeDiffers(entries: count, given: expected.size)
            } else if expected.root != early {
                damage = .givenRootDiffers(size: expected.size)
            }
        }
        if damage == nil { damage = reading.missing(among: attached) }
        return Verification(entries: damage?.soundEntries ?? count, root: tree.root, damage: damage)
    }

    private mutating func nextTrailerLine() throws -> ExportLine? {
        guard let bytes = try trailer.nextLine() else { return nil }
        trailerLine += 1
        guard let line = try? CanonicalJSON.decode(ExportLine.self, from: bytes) else {
            throw Damaged(.badLine(trailerLine))
        }
        return line
    }

    /// Checks definitions and files by their digests, and returns the last line.
    private mutating func checkAttachments(from first: ExportLine?) throws -> ExportLine? {
        var line = first
        var hasher = SHA256()
        var start: (line: ExportLine, number: Int)?
        var part = 0
        while let current = line, current.kind != .end {
            guard current.kind != .tile, current.part == part + 1, let parts = current.parts,
                let bytes = current.payload.flatMap({ Base64.bytes(of: $0) })
            else { throw Damaged(.badLine(trailerLine)) }
            let first = start ?? (current, trailerLine)
            start = first
            guard current.kind == first.line.kind, parts == first.line.parts else {
                throw Damaged(.badLine(trailerLine))
            }
            guard current.sha256 == first.line.sha256 else {
                let isNamed = reading.damage(to: first.line) != nil
                throw Damaged(.badLine(isNamed ? trailerLine : first.number))
            }
            hasher.update(data: bytes)
            part += 1
            if part == parts {
                let digest = HandoverModel.Digest(bytes: hasher.finalize()).hex
                guard current.sha256 == digest else {
                    throw Damaged(reading.damage(to: current) ?? .badLine(first.number))
                }
                attached[current.kind, default: []].insert(digest)
                hasher = SHA256()
                start = nil
                part = 0
            }
            line = try nextTrailerLine()
        }
        return line
    }
}
