import HandoverModel

extension Checker {
    /// There is one such file; each document has an id and a place of its own, and names roles, items and capabilities
    /// that there are.
    mutating func checkKnowledge() {
        refuseSecond(draft.knowledge.map(\.source), .document, "knowledge")
        guard let part = draft.knowledge.first else { return }
        let documents = part.draft.folders.flatMap(\.documents)
        _ = declare(documents.map { ($0.id, part.source) }, as: .document, isComplete: true)
        let places = part.draft.folders.flatMap { folder in
            folder.documents.map { document in
                (document.file.map { Located("\(folder.path?.value ?? "")/\($0.value)", at: $0.range) }, part.source)
            }
        }
        _ = declare(places, as: .document, isComplete: true)
        for document in documents {
            if draft.handover != nil {
                for role in [document.owner, document.reviewer] { resolve(role, part.source, in: roles) }
            }
            for item in document.items { resolve(item, part.source, in: items) }
            for capability in document.capabilities { resolve(capability, part.source, in: capabilities) }
        }
    }
}
