/// The first thing found wrong with a ledger, an export or a backup.
public enum LedgerDamage: Hashable, Sendable, Codable {
    /// SQLite itself finds the file broken.
    case file(detail: String)
    /// The database is there and empty.
    case emptyFile
    /// What should be the database is something else, or was overwritten.
    case notALedger
    /// The database is gone, and what belongs to it is there.
    case databaseMissing
    /// A table of the ledger itself is missing, empty or altered.
    case tableLost(String)
    /// There is no entry with this number, and later ones are there; or the tree counts more.
    case missing(entry: Int)
    /// The bytes of the entry are not those that were hashed when it was recorded.
    case altered(entry: Int)
    /// Some of these entries were altered together with their own hashes, which the kept root of the stretch tells.
    case alteredWithin(first: Int, last: Int)
    /// The bytes are not canonical JSON, or no record that this program knows.
    case unreadable(entry: Int)
    /// It was recorded before the entry in front of it.
    case timeWentBack(entry: Int)
    /// It took effect after it was recorded.
    case effectiveAfterRecorded(entry: Int)
    /// Its author had used the key already.
    case keyRepeated(entry: Int, first: Int)
    /// The entries make another root than the one that was kept.
    case rootDiffers(size: Int)
    /// There are fewer or more entries than the tree says.
    case sizeDiffers(entries: Int, expected: Int)
    /// The first entries, sound as they are, make another root than the one that was given to compare with.
    case givenRootDiffers(size: Int)
    /// There are fewer entries than belong to the root that was given to compare with.
    case givenSizeDiffers(entries: Int, given: Int)
    /// There are fewer entries than the owner of the ledger recorded: an older copy was put back.
    case rolledBack(entries: Int, recorded: Int)
    /// A derived table, an index or a trigger of this name is missing, altered or too many; a rebuild mends it.
    case schema(String)
    /// A derived table says something else than the entries; a rebuild mends it.
    case derived(table: String, row: String)
    case definitionsMissing(Digest, entry: Int)
    /// What is kept as definitions is not what its digest says; the digest is given as it stands, and the first entry
    /// that names it where that is known.
    case definitionsDamaged(String, entry: Int?)
    case fileMissing(Digest, entry: Int)
    case fileDamaged(Digest, entry: Int)
    /// The export has no last line, so that its end was cut off.
    case truncated
    /// The lines of the export end as on another system: it was converted on its way.
    case lineEndsChanged
    /// The line of the export, counted from 1, is not what the format has there.
    case badLine(Int)
}

extension LedgerDamage {
    /// The entry in which the damage is, or that is missing; nil when it is in no single one.
    public var entry: Int? {
        switch self {
        case .missing(let entry), .altered(let entry), .unreadable(let entry), .timeWentBack(let entry),
            .effectiveAfterRecorded(let entry), .keyRepeated(let entry, _), .definitionsMissing(_, let entry),
            .fileMissing(_, let entry), .fileDamaged(_, let entry):
            entry
        case .file, .emptyFile, .notALedger, .databaseMissing, .tableLost, .alteredWithin, .rootDiffers, .sizeDiffers,
            .givenRootDiffers, .givenSizeDiffers, .rolledBack, .schema, .derived, .definitionsDamaged, .truncated,
            .lineEndsChanged, .badLine:
            nil
        }
    }

    /// Whether making the derived tables anew mends it.
    public var isMendable: Bool {
        switch self {
        case .derived, .schema: true
        case .missing, .altered, .alteredWithin, .unreadable, .timeWentBack, .effectiveAfterRecorded, .keyRepeated,
            .definitionsMissing,
            .fileMissing, .fileDamaged, .rootDiffers, .sizeDiffers, .givenRootDiffers, .givenSizeDiffers, .rolledBack,
            .file, .emptyFile, .notALedger,
            .databaseMissing, .tableLost, .definitionsDamaged, .truncated, .lineEndsChanged, .badLine:
            false
        }
    }

    /// Whether nothing is wrong but that it does not fit what was given to compare with.
    public var isOfGivenRoot: Bool {
        switch self {
        case .givenRootDiffers, .givenSizeDiffers: true
        case .missing, .altered, .alteredWithin, .unreadable, .timeWentBack, .effectiveAfterRecorded, .keyRepeated,
            .definitionsMissing, .fileMissing, .fileDamaged, .rootDiffers, .sizeDiffers, .rolledBack, .schema, .derived,
            .file, .emptyFile, .notALedger, .databaseMissing, .tableLost, .definitionsDamaged, .truncated,
            .lineEndsChanged, .badLine:
            false
        }
    }
}

/// The outcome of looking through a whole ledger, export or backup.
public struct Verification: Hashable, Sendable, Codable {
    /// How many entries were looked at and are in order.
    public var entries: Int
    /// The root that they make; absent when an entry is missing or damaged.
    public var root: TreeHash?
    /// What is wrong, at its first place; nil when nothing is.
    public var damage: LedgerDamage?

    public init(entries: Int, root: TreeHash?, damage: LedgerDamage? = nil) {
        self.entries = entries
        self.root = root
        self.damage = damage
    }

    public var isSound: Bool { damage == nil }
}
