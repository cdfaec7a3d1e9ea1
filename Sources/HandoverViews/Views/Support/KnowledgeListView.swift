public import HandoverModel
public import HandoverReadiness

/// The documents that are handed over, folder by folder, with who keeps them and how often tasks named them.
public enum KnowledgeListView {
    /// `use`: Nil where nobody counted.
    public static func report(_ knowledge: KnowledgeBase?, use known: KnowledgeUse? = nil, names: Names) -> Report {
        let language = names.language
        guard let knowledge else { return none(language) }
        let (gaps, use) = (known?.gaps ?? [], known?.documents)
        var sections = knowledge.folders.map { section($0, use, names) }
        let asked = standards(knowledge, language).map { Report.Bullet(Phrase($0)) }
        sections.append(.init(language("要求", "Standards"), [.list(asked)]))
        if let section = gapSection(gaps, names) { sections.append(section) }
        if let use { sections.append(.init(nil, [.line(Phrase(others(use, language), .faint))])) }
        return Report(
            sections: sections, data: data(knowledge, use, language), json: json(knowledge, use, gaps, names))
    }

    /// What is said where no file names any document.
    static func none(_ language: Language) -> Report {
        let none = language(
            "没有写明知识库的文档；写在 support/knowledge.yaml 里",
            "No documents are named yet: write them into support/knowledge.yaml")
        return Report(sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .null)
    }

    /// What was asked that no document answers; nil for nothing.
    static func gapSection(_ gaps: [QuestionGap], _ names: Names) -> Report.Section? {
        gaps.isEmpty
            ? nil
            : .init(
                QuestionGap.title(names.language),
                [.list(gaps.map { Report.Bullet(Phrase($0.words(names), .caution)) })])
    }

    /// What counts as a use, and what names no document.
    static func others(_ use: DocumentUse, _ language: Language) -> String {
        let (recent, all) = (use.recent.others, use.all.others)
        return language(
            "使用：关闭的工单写明更新了该文档；写了别的文档的工单近 \(DocumentUse.recentDays) 天 \(recent) 张，累计 \(all) 张",
            "Used: named as updated by tasks when they were closed; other documents were named by \(recent) in \(DocumentUse.recentDays) days and \(all) in all"
        )
    }

    private static func section(
        _ folder: KnowledgeBase.Folder, _ use: DocumentUse?, _ names: Names
    ) -> Report.Section {
        let language = names.language
        var columns: [ReportTable.Column] = [
            .init("document", language("文档", "Document"), isFlexible: true),
            .init("owner", language("负责", "Owner"), isFlexible: true),
            .init("reviewer", language("审核", "Reviewer"), isFlexible: true),
            .init("every", language("审核周期", "Reviewed every")),
        ]
        if use != nil { columns.append(.init("used", language("近 30 天／累计使用", "Used, 30 days/all"), isNumber: true)) }
        let table = ReportTable(
            columns,
            rows: folder.documents.map { document in
                var cells = [
                    Phrase(names.document(document)), Phrase(document.owner.map(names.role) ?? "-"),
                    Phrase(document.reviewer.map(names.role) ?? "-"),
                    Phrase(document.reviewEvery?.words(language) ?? language("修改时", "change")),
                ]
                if let use { cells.append(Phrase(used(document.id, use))) }
                return cells
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

    /// `2/14`: of the last days, and of all.
    static func used(_ id: KnowledgeDocument.ID, _ use: DocumentUse) -> String { "\(use.recent[id])/\(use.all[id])" }

    private static func data(_ knowledge: KnowledgeBase, _ use: DocumentUse?, _ language: Language) -> ReportTable {
        let keys = [
            "id", "title", "path", "owner", "reviewer", "review_every", "items", "capabilities", "used_30_days", "used",
        ]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: knowledge.documents.map { document in
                [
                    document.id.rawValue, document.title.text(in: language), document.path,
                    document.owner?.rawValue ?? "", document.reviewer?.rawValue ?? "",
                    document.reviewEvery?.description ?? "", document.items.map(\.rawValue).joined(separator: " "),
                    document.capabilities.map(\.rawValue).joined(separator: " "),
                    use.map { String($0.recent[document.id]) } ?? "", use.map { String($0.all[document.id]) } ?? "",
                ].map { Phrase($0) }
            })
    }

    private static func json(
        _ knowledge: KnowledgeBase, _ use: DocumentUse?, _ gaps: [QuestionGap], _ names: Names
    ) -> JSONText {
        let language = names.language
        return .object([
            .init("reviews", .int(knowledge.reviews)),
            .init("update_within", .string(orNull: knowledge.updateWithin?.description)),
            .init("cases", .string(orNull: knowledge.cases?.path)),
            .init("sections", .strings((knowledge.cases?.sections ?? []).map { $0.text(in: language) })),
            .init("documents", .array(knowledge.documents.map { json($0, use, language) })),
            .init(
                "other_documents",
                .object([
                    .init("used_30_days", .int(use?.recent.others ?? 0)), .init("used", .int(use?.all.others ?? 0)),
                ])),
            .init("gaps", .array(gaps.map { $0.json(names) })),
        ])
    }

    private static func json(
        _ document: KnowledgeDocument, _ use: DocumentUse?, _ language: Language
    ) -> JSONText {
        .object([
            .init("id", .string(document.id.rawValue)), .init("title", .string(document.title.text(in: language))),
            .init("path", .string(document.path)), .init("owner", .string(orNull: document.owner?.rawValue)),
            .init("reviewer", .string(orNull: document.reviewer?.rawValue)),
            .init("review_every", .string(orNull: document.reviewEvery?.description)),
            .init("items", .strings(document.items)), .init("capabilities", .strings(document.capabilities)),
            .init("used_30_days", .int(use?.recent[document.id] ?? 0)),
            .init("used", .int(use?.all[document.id] ?? 0)),
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
