public import HandoverModel

/// The documents that are handed over, folder by folder, with who keeps them.
public enum KnowledgeListView {
    public static func report(_ knowledge: KnowledgeBase?, names: Names) -> Report {
        let language = names.language
        guard let knowledge else { return none(language) }
        return Report(
            sections: knowledge.folders.map { section($0, names) } + [
                .init(
                    language("要求", "Standards"),
                    [.list(standards(knowledge, language).map { Report.Bullet(Phrase($0)) })])
            ],
            data: data(knowledge, language), json: json(knowledge, language))
    }

    /// What is said where no file names any document.
    static func none(_ language: Language) -> Report {
        let none = language(
            "没有写明知识库的文档；写在 support/knowledge.yaml 里",
            "No documents are named yet: write them into support/knowledge.yaml")
        return Report(sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .null)
    }

    private static func section(_ folder: KnowledgeBase.Folder, _ names: Names) -> Report.Section {
        let language = names.language
        let table = ReportTable(
            [
                .init("document", language("文档", "Document"), isFlexible: true),
                .init("owner", language("负责", "Owner"), isFlexible: true),
                .init("reviewer", language("审核", "Reviewer"), isFlexible: true),
                .init("every", language("审核周期", "Reviewed every")),
            ],
            rows: folder.documents.map { document in
                [
                    Phrase(names.document(document)), Phrase(document.owner.map(names.role) ?? "-"),
                    Phrase(document.reviewer.map(names.role) ?? "-"),
                    Phrase(document.reviewEvery?.words(language) ?? language("修改时", "change")),
                ]
            })
        return .init("\(folder.title.text(in: language)) (\(folder.path))", [.table(table)])
    }

    static func standards(_ knowledge: KnowledgeBase, _ language: Language) -> [String] {
        var lines = [
            language(
                "每篇文档须 \(knowledge.reviews) 人审核，并有版本历史",
                "Each document is reviewed by \(counted(knowledge.reviews, "person", "people")) and has a history of versions"
            )
        ]
        if let within = knowledge.updateWithin {
            lines.append(
                language(
                    "技术变更后 \(within.words(.zh))内更新相关文档",
                    "After a technical change the documents that it touches are updated within \(within.words(.en))"))
        }
        if let cases = knowledge.cases {
            let sections = language.list(cases.sections.map { $0.text(in: language) })
            lines.append(
                language("案例放在 \(cases.path)，须有章节：\(sections)", "Cases stand in \(cases.path), each with \(sections)"))
        }
        return lines
    }

    private static func data(_ knowledge: KnowledgeBase, _ language: Language) -> ReportTable {
        let keys = ["id", "title", "path", "owner", "reviewer", "review_every", "items", "capabilities"]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: knowledge.documents.map { document in
                [
                    document.id.rawValue, document.title.text(in: language), document.path,
                    document.owner?.rawValue ?? "", document.reviewer?.rawValue ?? "",
                    document.reviewEvery?.description ?? "", document.items.map(\.rawValue).joined(separator: " "),
                    document.capabilities.map(\.rawValue).joined(separator: " "),
                ].map { Phrase($0) }
            })
    }

    private static func json(_ knowledge: KnowledgeBase, _ language: Language) -> JSONText {
        .object([
            .init("reviews", .int(knowledge.reviews)),
            .init("update_within", .string(orNull: knowledge.updateWithin?.description)),
            .init("cases", .string(orNull: knowledge.cases?.path)),
            .init("sections", .strings((knowledge.cases?.sections ?? []).map { $0.text(in: language) })),
            .init("documents", .array(knowledge.documents.map { json($0, language) })),
        ])
    }

    private static func json(_ document: KnowledgeDocument, _ language: Language) -> JSONText {
        .object([
            .init("id", .string(document.id.rawValue)), .init("title", .string(document.title.text(in: language))),
            .init("path", .string(document.path)), .init("owner", .string(orNull: document.owner?.rawValue)),
            .init("reviewer", .string(orNull: document.reviewer?.rawValue)),
            .init("review_every", .string(orNull: document.reviewEvery?.description)),
            .init("items", .strings(document.items)), .init("capabilities", .strings(document.capabilities)),
        ])
    }
}

extension Names {
    /// `部署操作指南 (deployment-guide)`.
    func document(_ document: KnowledgeDocument) -> String {
        let title = document.title.text(in: language)
        return showsIDs ? "\(title) (\(document.id))" : title
    }
}
