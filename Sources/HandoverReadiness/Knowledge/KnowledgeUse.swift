/// What the ledger says of the knowledge base: how often its documents were used, and what was asked that none of them answers.
public struct KnowledgeUse: Hashable, Sendable, Codable {
    public var documents: DocumentUse
    public var gaps: [QuestionGap]

    public init(documents: DocumentUse, gaps: [QuestionGap] = []) {
        self.documents = documents
        self.gaps = gaps
    }
}
