public import HandoverModel

/// What to say when the ledger was written somewhere as a whole.
public enum CopyView {
    /// `entries`, `root`: what the export holds, and the root that it makes.
    public static func exported(to file: String, entries: Int, root: TreeHash, language: Language) -> Report {
        report(
            language(
                "已导出到 \(file)。检查：handover ledger verify \(file)",
                "Exported to \(file). Check it with: handover ledger verify \(file)"),
            [
                .init("file", .string(file)), .init("entries", .int(entries)), .init("root", .string(root.base64)),
            ])
    }

    public static func backedUp(to folder: String, _ verification: Verification, language: Language) -> Report {
        let result = verification.damage.map { $0.words(language) }
        return report(
            language(
                "已备份到 \(folder)：\(result ?? "\(verification.entries) 条，完整无误")",
                "Backed up to \(folder): \(result ?? "\(counted(verification.entries, "entry", "entries")), sound")"),
            [.init("folder", .string(folder))] + VerificationView.members(verification, language))
    }

    public static func rebuilt(language: Language) -> Report {
        report(
            language("派生表已按台账重建", "The derived tables were made again from the entries"),
            [.init("rebuilt", .bool(true))])
    }

    private static func report(_ line: String, _ members: [JSONText.Member]) -> Report {
        Report(
            sections: [.init(nil, [.verbatim([Phrase(line)])])],
            data: ReportTable(
                members.map { .init($0.name, $0.name) }, rows: [members.map { Phrase(text(of: $0.value)) }]),
            json: .object(members))
    }

    private static func text(of value: JSONText) -> String {
        switch value {
        case .string(let text): text
        case .null: ""
        case .bool, .int, .fixed, .decimal, .array, .object: value.text(pretty: false)
        }
    }
}
