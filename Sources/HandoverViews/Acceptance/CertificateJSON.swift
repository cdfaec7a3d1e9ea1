public import HandoverModel
public import HandoverReadiness

/// The certificate as a document, `handover-certificate/v2`.
///
/// It holds both languages, and is the same whoever asks for it and whenever: whoever checks it makes it anew from an export
/// and compares. So nothing may be added to this schema; another one gets another number.
public enum CertificateJSON {
    static let schema = "handover-certificate/v2"

    /// `definitions`: Those that the acceptance was signed on.
    public static func document(_ certificate: Certificate, definitions: Definitions) -> JSONText {
        let (statement, handover) = (certificate.statement, definitions.handover)
        return .object([
            .init("schema", .string(schema)), .init("demonstration", .bool(certificate.isDemonstration)),
            .init(
                "handover",
                .object([
                    .init("id", .string(handover.id.rawValue)), .init("title", text(handover.title)),
                    .init("delivering", text(handover.teams[.delivering])),
                    .init("receiving", text(handover.teams[.receiving])),
                    .init("zone", .string(handover.zone.identifier)),
                ])),
            .init("entry", .int(certificate.entry)),
            .init("verdict", .string(statement.verdict.rawValue)),
            .init("as_of", .string(statement.asOf.description)),
            .init("accepted_at", .string(certificate.acceptedAt.description)),
            .init("signatures", .array(certificate.signatures.map { signature($0, definitions) })),
            .init("conditions", .array(statement.conditions.map { condition($0, definitions) })),
            .init("checklists", .array(statement.checklists.map { checklist($0, definitions) })),
            .init("training", AcceptanceJSON.training(statement.training)),
            .init("capabilities", .array(statement.capabilities.map { capability($0, definitions) })),
            .init("measures", .array(statement.measures.map(measure))),
            .init("demands", .array(statement.demands.map { demand($0, definitions) })),
            .init("definitions", .string(statement.definitions.description)),
            .init("ledger", ledger(statement.size, statement.root)),
            .init("sealed", ledger(certificate.size, certificate.root)),
        ])
    }

    /// In each language that it is worded in.
    private static func text(_ text: LocalizedText?) -> JSONText {
        .object(
            Language.allCases.compactMap { language in
                text?.texts[language].map { .init(language.rawValue, .string($0)) }
            })
    }

    private static func words(_ words: (Language) -> String) -> JSONText {
        .object(Language.allCases.map { .init($0.rawValue, .string(words($0))) })
    }

    private static func ledger(_ size: Int, _ root: TreeHash) -> JSONText {
        .object([.init("size", .int(size)), .init("root", .string(root.base64))])
    }

    private static func person(_ id: Person.ID, _ definitions: Definitions) -> [JSONText.Member] {
        [.init("person", .string(id.rawValue)), .init("name", text(definitions.person(id)?.name))]
    }

    private static func signature(_ signature: Certificate.Signature, _ definitions: Definitions) -> JSONText {
        .object(
            [
                .init("key", .string(signature.key.rawValue)), .init("as", words(signature.key.words)),
                .init("meaning", words(signature.key.meaning)),
            ] + person(signature.person, definitions) + [
                .init("signed_at", .string(signature.at.description)),
                .init("identified", .string(signature.identified.description)),
                .init("entry", .int(signature.entry)), .init("leaf", .string(signature.leaf.base64)),
            ])
    }

    private static func condition(_ condition: AcceptanceCondition, _ definitions: Definitions) -> JSONText {
        let title: JSONText =
            switch condition.subject {
            case .item(let id): text(definitions.item(id)?.title)
            case .capability(let id): text(definitions.capability(id)?.title)
            case .measure(let id): words(id.words)
            }
        return .object([
            .init("kind", .string(condition.subject.kind.rawValue)),
            .init("subject", .string(condition.subject.description)), .init("title", title),
            .init("until", .string(condition.until.description)), .init("reason", .string(condition.reason)),
            .init("owners", .array(condition.owners.map { role($0, definitions) })),
            .init("agreed_by", .array(condition.by.map { .object(person($0, definitions)) })),
        ])
    }

    private static func role(_ role: TeamRole, _ definitions: Definitions) -> JSONText {
        .object([
            .init("role", .string(role.description)),
            .init("title", words { Names(definitions, language: $0).roles([role]) }),
        ])
    }

    private static func checklist(
        _ progress: AcceptanceStatement.Progress, _ definitions: Definitions
    ) -> JSONText {
        let title = definitions.checklists.first { $0.id == progress.checklist }?.title
        return .object(
            [.init("id", .string(progress.checklist.rawValue)), .init("title", text(title))]
                + AcceptanceJSON.counts(progress))
    }

    private static func capability(
        _ coverage: AcceptanceStatement.Coverage, _ definitions: Definitions
    ) -> JSONText {
        .object(
            [
                .init("id", .string(coverage.capability.rawValue)),
                .init("title", text(definitions.capability(coverage.capability)?.title)),
            ] + AcceptanceJSON.counts(coverage))
    }

    private static func demand(_ demand: Demand, _ definitions: Definitions) -> JSONText {
        .object([
            .init("code", .string(demand.kind.code)), .init("subject", .string(demand.kind.subject)),
            .init("title", words { demand.title(Names(definitions, language: $0)) }),
            .init("have", .int(demand.have)), .init("of", .int(orNull: demand.of)), .init("need", .int(demand.need)),
            .init("drill", .string(orNull: demand.drill?.rawValue)), .init("state", .string(demand.state.rawValue)),
        ])
    }

    private static func measure(_ figure: AcceptanceStatement.Figure) -> JSONText {
        .object([.init("title", words(figure.measure.words))] + AcceptanceJSON.members(figure))
    }
}
