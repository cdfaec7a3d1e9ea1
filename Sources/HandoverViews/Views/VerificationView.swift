public import HandoverModel

/// The outcome of looking through a ledger, an export or a backup.
public enum VerificationView {
    public static func report(_ verification: Verification, names: Names) -> Report {
        let language = names.language
        let root = verification.root?.base64
        var lines: [Report.Block]
        if let damage = verification.damage {
            let found = language("台账损坏：\(damage.words(.zh))", "Damaged: \(damage.words(.en))")
            let sound = language(
                "此前 \(verification.entries) 条完好",
                "\(counted(verification.entries, "entry", "entries")) before it are in order")
            lines = [.line(Phrase(found, .bad)), .line(Phrase(sound))]
        } else {
            let sound = language(
                "台账完好，共 \(verification.entries) 条",
                "The ledger is sound: \(counted(verification.entries, "entry", "entries"))")
            lines = [.line(Phrase(sound, .good))]
        }
        if let root { lines.append(.line(Phrase(language("根 \(root)", "root \(root)"), .faint))) }
        return Report(
            sections: [.init(nil, lines)],
            data: ReportTable(
                ["sound", "entries", "root", "code", "message"].map { .init($0, $0) },
                rows: [
                    [
                        String(verification.isSound), String(verification.entries), root ?? "",
                        verification.damage?.code ?? "", verification.damage?.words(language) ?? "",
                    ].map { Phrase($0) }
                ]),
            json: .object([
                .init("sound", .bool(verification.isSound)), .init("entries", .int(verification.entries)),
                .init("root", .string(orNull: root)), .init("code", .string(orNull: verification.damage?.code)),
                .init("message", .string(orNull: verification.damage?.words(language))),
            ]))
    }
}
