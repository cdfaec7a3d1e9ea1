public import HandoverModel
public import HandoverReadiness

/// A certificate on a terminal, and what came of checking one.
public enum CertificateView {
    /// What stands first in everything that is made of a demonstration's ledger.
    static func demonstrationNote(_ language: Language) -> String {
        language(
            "演示：台账只供试用，没有真实的验收，不能证明任何交接",
            "Demonstration: the ledger is for trying things out, and no handover was accepted")
    }

    private static func note(_ certificate: Certificate, _ language: Language) -> [Report.Block] {
        certificate.isDemonstration ? [.line(Phrase(demonstrationNote(language), .caution))] : []
    }

    /// Who signed what and when, the conditions and the numbers; as JSON the certificate itself.
    public static func report(_ certificate: Certificate, definitions: Definitions, names: Names) -> Report {
        let language = names.language
        let statement = certificate.statement
        let signatures = certificate.signatures.map { signature in
            Report.Fact(
                signature.key.words(language),
                Phrase(
                    language.clauses {
                        names.person(signature.person)
                        signature.at.description
                        signature.identified.description
                        language("第 \(signature.entry) 条", "entry \(signature.entry)")
                    }))
        }
        let conditions = statement.conditions.map { condition in
            Report.Bullet(
                Phrase(condition.subject.words(names), .strong), details: [Phrase(condition.details(names))])
        }
        return Report(
            title: Phrase(language("交接验收证书", "Certificate of acceptance")),
            sections: [
                .init(
                    nil,
                    note(certificate, language) + [
                        .line(Phrase(statement.verdict.words(language), statement.verdict.style)), .facts(signatures),
                    ] + (severalKeys(certificate, names).map { [.line(Phrase($0, .bad))] } ?? [])),
                .init(language("条件", "Conditions"), conditions.isEmpty ? [] : [.list(conditions)]),
            ] + AcceptanceNumbers.sections(statement, names) + [
                .init(
                    nil,
                    [
                        .line(
                            Phrase(
                                language(
                                    "签毕后的台账：\(certificate.size) 条，根 \(certificate.root)",
                                    "With the last signature: \(counted(certificate.size, "entry", "entries")), root \(certificate.root)"
                                )))
                    ])
            ], data: rows(certificate), json: CertificateJSON.document(certificate, definitions: definitions))
    }

    /// Who turned more than one key; nil where three people turned the three.
    static func severalKeys(_ certificate: Certificate, _ names: Names) -> String? {
        let language = names.language
        let people = Set(certificate.signatures.map(\.person))
        guard people.count < certificate.signatures.count else { return nil }
        let several = people.sorted { $0.rawValue < $1.rawValue }.compactMap { person -> String? in
            let keys = certificate.signatures.filter { $0.person == person }.map { $0.key.words(language) }
            guard keys.count > 1 else { return nil }
            return language(
                "\(names.person(person)) 一人以\(language.list(keys))的身份签了 \(keys.count) 个签字",
                "\(names.person(person)) alone gave \(keys.count) of the signatures, as \(language.list(keys))")
        }
        return language(
            "\(people.count) 人签了 \(certificate.signatures.count) 个签字：\(language.list(several))。",
            "\(counted(people.count, "person", "people")) gave the \(certificate.signatures.count) signatures: \(language.list(several))."
        )
    }

    private static func rows(_ certificate: Certificate) -> ReportTable {
        let columns = ["key", "person", "signed_at", "identified", "entry", "leaf"]
        let rows = certificate.signatures.map { signature in
            [
                signature.key.rawValue, signature.person.rawValue, signature.at.description,
                signature.identified.description, String(signature.entry), signature.leaf.base64,
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    /// That it was written to a file.
    public static func written(to path: String, language: Language) -> Report {
        Report(
            sections: [.init(nil, [.line(Phrase(language("已写入 \(path)", "Written to \(path)")))])],
            json: .object([.init("path", .string(path))]))
    }

    /// That a certificate holds against an export.
    public static func holds(_ certificate: Certificate, names: Names) -> Report {
        let language = names.language
        let signers = language.list(certificate.signatures.map { names.person($0.person) })
        let lines: [Report.Block] = [
            .line(Phrase(language("证书成立", "The certificate holds"), .good)),
            .line(
                Phrase(
                    language(
                        "\(signers) 于 \(certificate.acceptedAt) 签毕：\(certificate.statement.verdict.words(.zh))",
                        "Signed by \(signers), complete at \(certificate.acceptedAt): \(certificate.statement.verdict.words(.en))"
                    ))),
            .line(
                Phrase(
                    language(
                        "\(certificate.size) 条逐条核对，数字由条目重新推出，根 \(certificate.root)",
                        "\(counted(certificate.size, "entry", "entries")) looked through, the numbers worked out of them again, root \(certificate.root)"
                    ), .faint)),
        ]
        return Report(
            sections: [.init(nil, lines + note(certificate, language))],
            data: outcome(nil, isDemonstration: certificate.isDemonstration, names),
            json: .object(
                members(nil, names) + [
                    .init("demonstration", .bool(certificate.isDemonstration)),
                    .init("entries", .int(certificate.size)), .init("root", .string(certificate.root.base64)),
                    .init("verdict", .string(certificate.statement.verdict.rawValue)),
                    .init("accepted_at", .string(certificate.acceptedAt.description)),
                ]))
    }

    /// Why it does not.
    public static func report(_ finding: CertificateFinding, names: Names) -> Report {
        let language = names.language
        return Report(
            sections: [
                .init(
                    nil,
                    [
                        .line(
                            Phrase(language("证书不成立：", "The certificate does not hold: "), .bad)
                                + Phrase(finding.words(names)))
                    ])
            ], data: outcome(finding, isDemonstration: nil, names),
            json: .object(
                members(finding, names) + [
                    .init("demonstration", .null), .init("entries", .null), .init("root", .null),
                    .init("verdict", .null), .init("accepted_at", .null),
                ]))
    }

    private static func members(_ finding: CertificateFinding?, _ names: Names) -> [JSONText.Member] {
        [
            .init("holds", .bool(finding == nil)), .init("code", .string(orNull: finding?.code)),
            .init("message", .string(orNull: finding?.words(names))),
            .init("path", .string(orNull: finding?.difference?.path)),
            .init("certificate", .string(orNull: finding?.difference?.certificate)),
            .init("ledger", .string(orNull: finding?.difference?.ledger)),
        ]
    }

    private static func outcome(
        _ finding: CertificateFinding?, isDemonstration: Bool?, _ names: Names
    ) -> ReportTable {
        ReportTable(
            ["holds", "demonstration", "code", "message", "path", "certificate", "ledger"].map { .init($0, $0) },
            rows: [
                [
                    String(finding == nil), isDemonstration.map { String($0) } ?? "", finding?.code ?? "",
                    finding?.words(names) ?? "",
                    finding?.difference?.path ?? "", finding?.difference?.certificate ?? "",
                    finding?.difference?.ledger ?? "",
                ].map { Phrase($0) }
            ])
    }
}
