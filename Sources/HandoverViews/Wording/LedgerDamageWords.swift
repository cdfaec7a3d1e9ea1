public import HandoverModel

extension LedgerDamage {
    /// What is wrong, at which place; no full stop.
    public func words(_ language: Language) -> String {
        switch self {
        case .file(let detail): language("数据库文件损坏：\(detail)", "The database file is damaged: \(detail)")
        case .missing(let entry): language("缺少第 \(entry) 条", "Entry \(entry) is missing")
        case .altered(let entry):
            language("第 \(entry) 条被改动，与记录时的哈希不符", "Entry \(entry) was altered: it is not what was hashed when recorded")
        case .unreadable(let entry): language("第 \(entry) 条无法读取", "Entry \(entry) cannot be read")
        case .timeWentBack(let entry):
            language("第 \(entry) 条的记录时间早于前一条", "Entry \(entry) was recorded before the one in front of it")
        case .keyRepeated(let entry, let first):
            language("第 \(entry) 条重复使用了第 \(first) 条的键", "Entry \(entry) uses the key of entry \(first) again")
        case .rootDiffers(let size):
            language(
                "前 \(size) 条算出的根与保存的不符", "The root of \(counted(size, "entry", "entries")) differs from the one kept")
        case .sizeDiffers(let entries, let expected):
            language(
                "共 \(entries) 条，应为 \(expected) 条",
                "There are \(counted(entries, "entry", "entries")), and \(expected) were expected")
        case .derived(let table, let row):
            language(
                "派生表 \(table) 的 \(row) 与台账不符，可重建",
                "Row \(row) of the derived table \(table) differs from the entries; a rebuild mends it")
        case .definitionsMissing(let digest, let entry):
            language(
                "缺少第 \(entry) 条生效的定义 \(digest.short)", "The definitions \(digest.short) of entry \(entry) are missing")
        case .definitionsDamaged(let digest):
            language(
                "定义 \(digest.prefix(19)) 的内容与摘要不符",
                "The definitions \(digest.prefix(19)) are not what their digest says")
        case .fileMissing(let digest, let entry):
            language("缺少第 \(entry) 条的证据文件 \(digest.short)", "The file \(digest.short) of entry \(entry) is missing")
        case .fileDamaged(let digest, let entry):
            language(
                "第 \(entry) 条的证据文件 \(digest.short) 与摘要不符",
                "The file \(digest.short) of entry \(entry) is not what its digest says")
        case .truncated: language("导出文件不完整，缺少最后一行", "The export is cut off: its last line is missing")
        case .badLine(let line): language("导出文件第 \(line) 行格式不对", "Line \(line) of the export is not of the format")
        }
    }

    /// The stable name.
    public var code: String {
        switch self {
        case .file: "file"
        case .missing: "missing"
        case .altered: "altered"
        case .unreadable: "unreadable"
        case .timeWentBack: "time-went-back"
        case .keyRepeated: "key-repeated"
        case .rootDiffers: "root-differs"
        case .sizeDiffers: "size-differs"
        case .derived: "derived"
        case .definitionsMissing: "definitions-missing"
        case .definitionsDamaged: "definitions-damaged"
        case .fileMissing: "file-missing"
        case .fileDamaged: "file-damaged"
        case .truncated: "truncated"
        case .badLine: "bad-line"
        }
    }
}
