public import HandoverModel

extension LedgerDamage {
    /// What is wrong, at which place; no full stop.
    public func words(_ language: Language) -> String {
        switch self {
        case .file(let detail):
            language("SQLite 无法读取数据库文件：\(detail)", "SQLite cannot read the database file: \(detail)")
        case .emptyFile: language("文件是空的", "The file is empty")
        case .notALedger: language("文件不是台账，或已被覆盖", "The file is no ledger, or was overwritten")
        case .databaseMissing:
            language("数据库不见了，而台账的其他文件还在", "The database is gone while other files of the ledger are there")
        case .tableLost(let name):
            language("台账的表 \(name) 缺失、为空或被改动", "The ledger's table \(name) is missing, empty or altered")
        case .missing(let entry): language("缺少第 \(entry) 条", "Entry \(entry) is missing")
        case .altered(let entry):
            language("第 \(entry) 条被改动，与记录时的哈希不符", "Entry \(entry) was altered: it is not what was hashed when recorded")
        case .alteredWithin(let first, let last):
            first == last
                ? language(
                    "第 \(first) 条连同其哈希被改动，与保存的根不符",
                    "Entry \(first) was altered together with its hash: it does not make the root that is kept")
                : language(
                    "第 \(first) 至 \(last) 条中有条目连同其哈希被改动，与保存的根不符",
                    "Among entries \(first) to \(last) some were altered together with their hashes: they do not make the root that is kept"
                )
        case .unreadable(let entry): language("第 \(entry) 条无法读取", "Entry \(entry) cannot be read")
        case .timeWentBack(let entry):
            language("第 \(entry) 条的记录时间早于前一条", "Entry \(entry) was recorded before the one in front of it")
        case .effectiveAfterRecorded(let entry):
            language("第 \(entry) 条的生效时间晚于记录时间", "Entry \(entry) took effect after it was recorded")
        case .keyRepeated(let entry, let first):
            language("第 \(entry) 条重复使用了第 \(first) 条的键", "Entry \(entry) uses the key of entry \(first) again")
        case .rootDiffers(let size):
            language(
                "前 \(size) 条算出的根与保存的不符", "The root of \(counted(size, "entry", "entries")) differs from the one kept")
        case .sizeDiffers(let entries, let expected):
            language(
                "共 \(entries) 条，应为 \(expected) 条",
                "It has \(counted(entries, "entry", "entries")), and \(expected) were expected")
                + lost(after: entries, of: expected, language)
        case .givenRootDiffers(let size):
            language(
                "前 \(size) 条算出的根与给出的根不同",
                "The root of the first \(counted(size, "entry", "entries")) is not the one given")
        case .givenSizeDiffers(let entries, let given):
            language(
                "共 \(entries) 条，少于给出的 \(given) 条",
                "It has \(counted(entries, "entry", "entries")), fewer than the \(given) given")
        case .rolledBack(let entries, let recorded):
            language(
                "共 \(entries) 条，而已记录过 \(recorded) 条：放回的是旧副本或别的台账",
                "It has \(counted(entries, "entry", "entries")), and \(recorded) had been recorded: an older copy or "
                    + "another ledger was put here")
        case .schema(let name):
            language(
                "派生表、索引或触发器 \(name) 缺失或被改动", "The derived table, index or trigger \(name) is missing or altered")
        case .derived(let table, let row):
            language(
                "派生表 \(table) 的 \(row) 与台账不符",
                "Row \(row) of the derived table \(table) differs from the entries")
        case .definitionsMissing(let digest, let entry):
            language(
                "缺少第 \(entry) 条生效的定义 \(digest.short)", "The definitions \(digest.short) of entry \(entry) are missing")
        case .definitionsDamaged(let digest, let entry):
            language(
                "\(entry.map { "第 \($0) 条的" } ?? "")定义 \(digest.prefix(19)) 被改动，与摘要不符",
                "The definitions \(digest.prefix(19))\(entry.map { " of entry \($0)" } ?? "") were altered: they are not "
                    + "what their digest says")
        case .fileMissing(let digest, let entry):
            language("缺少第 \(entry) 条的证据文件 \(digest.short)", "The file \(digest.short) of entry \(entry) is missing")
        case .fileDamaged(let digest, let entry):
            language(
                "第 \(entry) 条的证据文件 \(digest.short) 与摘要不符",
                "The file \(digest.short) of entry \(entry) is not what its digest says")
        case .truncated: language("导出文件不完整，缺少最后一行", "The export is cut off: its last line is missing")
        case .lineEndsChanged:
            language(
                "导出文件的换行符被改过（LF 变成了 CRLF），请用原来的文件，或把换行符改回 LF",
                "The line ends of the export were changed (from LF to CRLF): take the file as it was written, or turn "
                    + "them back to LF")
        case .badLine(let line): language("导出文件第 \(line) 行格式不对", "Line \(line) of the export is not of the format")
        }
    }

    /// Which entries are missing at the end, when some are.
    private func lost(after entries: Int, of expected: Int, _ language: Language) -> String {
        guard entries < expected else { return "" }
        return entries + 1 == expected
            ? language("，缺少第 \(expected) 条", ": entry \(expected) is missing")
            : language("，缺少第 \(entries + 1) 至 \(expected) 条", ": entries \(entries + 1) to \(expected) are missing")
    }

    /// The way on, for the ledger of a workspace; no full stop.
    public func remedy(_ language: Language) -> String {
        switch self {
        case .derived, .schema:
            language("运行 handover ledger rebuild", "Run handover ledger rebuild")
        case .fileMissing, .fileDamaged:
            language("从备份的 blobs 文件夹放回该文件", "Put the file back from the folder blobs of a backup")
        case .givenRootDiffers, .givenSizeDiffers:
            language(
                "核对给出的根和条数；若两者都对，这是另一份台账",
                "Check the root and size given; if both are right, this is another ledger")
        case .rolledBack:
            language(
                "放回较新的 ledger.db 和 ledger.db-wal；若已没有，把一份备份的整个文件夹作为 .handover",
                "Put the newer ledger.db and ledger.db-wal back; where they are lost, put the whole folder of a backup "
                    + "in the place of .handover")
        case .file, .emptyFile, .notALedger, .databaseMissing, .tableLost, .missing, .altered, .alteredWithin,
            .unreadable, .timeWentBack, .effectiveAfterRecorded, .keyRepeated, .rootDiffers, .sizeDiffers,
            .definitionsMissing,
            .definitionsDamaged, .truncated, .lineEndsChanged, .badLine:
            language(
                "保留现有的 .handover 以备查，并把一份备份的整个文件夹放到它的位置",
                "Keep .handover for inquiry, and put the whole folder of a backup in its place")
        }
    }

    /// The stable name.
    public var code: String {
        switch self {
        case .file: "file"
        case .emptyFile: "empty-file"
        case .notALedger: "not-a-ledger"
        case .databaseMissing: "database-missing"
        case .tableLost: "table-lost"
        case .missing: "missing"
        case .altered: "altered"
        case .alteredWithin: "altered-within"
        case .unreadable: "unreadable"
        case .timeWentBack: "time-went-back"
        case .effectiveAfterRecorded: "effective-after-recorded"
        case .keyRepeated: "key-repeated"
        case .rootDiffers: "root-differs"
        case .sizeDiffers: "size-differs"
        case .givenRootDiffers: "given-root-differs"
        case .givenSizeDiffers: "given-size-differs"
        case .rolledBack: "rolled-back"
        case .schema: "schema"
        case .derived: "derived"
        case .definitionsMissing: "definitions-missing"
        case .definitionsDamaged: "definitions-damaged"
        case .fileMissing: "file-missing"
        case .fileDamaged: "file-damaged"
        case .truncated: "truncated"
        case .lineEndsChanged: "line-ends-changed"
        case .badLine: "bad-line"
        }
    }
}
