public import HandoverModel

/// What to say when the ledger was written somewhere as a whole.
public enum CopyView {
    public static func exported(to file: String, language: Language) -> String {
        language(
            "已导出到 \(file)。检查：handover ledger verify \(file)",
            "Exported to \(file). Check it with: handover ledger verify \(file)")
    }

    public static func backedUp(to folder: String, _ verification: Verification, language: Language) -> String {
        let result = verification.damage.map { $0.words(language) }
        return language(
            "已备份到 \(folder)：\(result ?? "\(verification.entries) 条，完整无误")",
            "Backed up to \(folder): \(result ?? "\(counted(verification.entries, "entry", "entries")), sound")")
    }

    public static func rebuilt(language: Language) -> String {
        language("派生表已按台账重建", "The derived tables were made again from the entries")
    }
}
