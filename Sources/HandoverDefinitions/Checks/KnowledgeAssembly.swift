import HandoverModel

/// Puts the knowledge base together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func knowledge(_ file: KnowledgeDraft) -> KnowledgeBase {
        KnowledgeBase(
            folders: file.folders.compactMap(folder), reviews: file.reviews ?? 1, updateWithin: file.updateWithin,
            cases: file.cases.flatMap { cases in
                cases.path.map { .init(path: $0.value, sections: cases.sections) }
            })
    }

    private static func folder(_ folder: KnowledgeFolderDraft) -> KnowledgeBase.Folder? {
        guard let path = folder.path?.value, let title = folder.title else { return nil }
        return .init(path: path, title: title, documents: folder.documents.compactMap { document($0, in: path) })
    }

    private static func document(_ document: KnowledgeDocumentDraft, in folder: String) -> KnowledgeDocument? {
        guard let id = document.id, let title = document.title, let file = document.file else { return nil }
        return KnowledgeDocument(
            id: Identifier(id.value), title: title, path: "\(folder)/\(file.value)",
            owner: document.owner.map { Role.ID($0.value) }, reviewer: document.reviewer.map { Role.ID($0.value) },
            reviewEvery: document.reviewEvery, items: document.items.map { Item.ID($0.value) },
            capabilities: document.capabilities.map { Capability.ID($0.value) })
    }
}
