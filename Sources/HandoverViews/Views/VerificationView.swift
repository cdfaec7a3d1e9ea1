public import HandoverModel

/// The outcome of looking through a ledger, an export or a backup.
public enum VerificationView {
    /// `isOwn`: whether it is the ledger of the workspace, for which there is a way on; of any other, only what was
    /// given to compare with can be looked at again.
    public static func report(_ verification: Verification, isOwn: Bool, names: Names) -> Report {
        let language = names.language
        let root = verification.root?.base64
        let remedy = verification.damage.flatMap { isOwn || $0.isOfGivenRoot ? $0.remedy(language) : nil }
        var lines = lines(verification, language)
        if let remedy { lines.append(.line(Phrase(remedy))) }
        if let root { lines.append(.line(Phrase(language("根 \(root)", "root \(root)"), .faint))) }
        return Report(
            sections: [.init(nil, lines)],
            data: ReportTable(
                ["sound", "entries", "root", "code", "message", "remedy"].map { .init($0, $0) },
                rows: [
                    [
                        String(verification.isSound), String(verification.entries), root ?? "",
                        verification.damage?.code ?? "", verification.damage?.words(language) ?? "", remedy ?? "",
                    ].map { Phrase($0) }
                ]),
            json: .object(
                members(verification, language) + [.init("remedy", .string(orNull: remedy))]))
    }

    /// The outcome as members of a JSON object.
    static func members(_ verification: Verification, _ language: Language) -> [JSONText.Member] {
        [
            .init("sound", .bool(verification.isSound)), .init("entries", .int(verification.entries)),
            .init("root", .string(orNull: verification.root?.base64)),
            .init("code", .string(orNull: verification.damage?.code)),
            .init("message", .string(orNull: verification.damage?.words(language))),
        ]
    }

    private static func lines(_ verification: Verification, _ language: Language) -> [Report.Block] {
        let entries = verification.entries
        guard let damage = verification.damage else {
            let sound = language("台账完好，共 \(entries) 条", "The ledger is sound: \(counted(entries, "entry", "entries"))")
            return [.line(Phrase(sound, .good))]
        }
        let found =
            damage.isOfGivenRoot
            ? language("与给出的不符：\(damage.words(.zh))", "Not as given: \(damage.words(.en))")
            : language("台账损坏：\(damage.words(.zh))", "Damaged: \(damage.words(.en))")
        return [.line(Phrase(found, .bad))] + soundLine(damage, entries, verification.root, language)
    }

    /// What can still be said for the entries.
    private static func soundLine(
        _ damage: LedgerDamage, _ entries: Int, _ root: TreeHash?, _ language: Language
    ) -> [Report.Block] {
        if damage.entry != nil {
            let are = entries == 1 ? "is" : "are"
            return [
                .line(
                    Phrase(
                        language(
                            "此前 \(entries) 条完好",
                            "\(counted(entries, "entry", "entries")) before it \(are) in order")))
            ]
        }
        guard root != nil, entries > 0 else { return [] }
        return [
            .line(
                Phrase(
                    language(
                        "现有 \(entries) 条与各自的哈希相符",
                        "\(counted(entries, "entry", "entries")) in it, each as it was hashed")))
        ]
    }
}
