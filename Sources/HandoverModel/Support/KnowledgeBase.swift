/// The knowledge base that is handed over: the documents that belong in it, and what each must be.
public struct KnowledgeBase: Hashable, Sendable {
    /// In the order of the file.
    public var folders: [Folder]
    /// By how many people a document is reviewed.
    public var reviews: Int
    /// How soon after a technical change the documents that it touches say so; nil where that is left open (`standardUpdate`).
    public var updateWithin: ServiceTarget?
    /// What a case looks like; nil where none are kept.
    public var cases: Cases?

    public init(folders: [Folder], reviews: Int = 1, updateWithin: ServiceTarget? = nil, cases: Cases? = nil) {
        self.folders = folders
        self.reviews = reviews
        self.updateWithin = updateWithin
        self.cases = cases
    }

    /// How soon documents say so where the definitions leave it open.
    public static let standardUpdate = ServiceTarget(24, .hours)

    public var documents: [KnowledgeDocument] { folders.flatMap(\.documents) }

    public func document(_ id: KnowledgeDocument.ID) -> KnowledgeDocument? { documents.first { $0.id == id } }

    /// A folder of the tree.
    public struct Folder: Hashable, Sendable {
        /// Its name in the tree.
        public var path: String
        public var title: LocalizedText
        public var documents: [KnowledgeDocument]

        public init(path: String, title: LocalizedText, documents: [KnowledgeDocument]) {
            self.path = path
            self.title = title
            self.documents = documents
        }
    }

    /// Where cases are kept, and the sections that each has.
    public struct Cases: Hashable, Sendable {
        public var path: String
        public var sections: [LocalizedText]

        public init(path: String, sections: [LocalizedText]) {
            self.path = path
            self.sections = sections
        }
    }
}

/// A document of the knowledge base.
public struct KnowledgeDocument: Hashable, Sendable {
    public typealias ID = Identifier<KnowledgeDocument>

    public var id: ID
    public var title: LocalizedText
    /// From the root of the tree, with `/` between: `02-运维指南/部署操作指南.md`.
    public var path: String
    /// Who keeps it up to date.
    public var owner: Role.ID?
    /// Who sees to its reviews.
    public var reviewer: Role.ID?
    /// How long a review holds; nil: until it changes.
    public var reviewEvery: Length?
    /// The items that it is evidence for.
    public var items: [Item.ID]
    /// The capabilities that it serves.
    public var capabilities: [Capability.ID]

    public init(
        id: ID, title: LocalizedText, path: String, owner: Role.ID? = nil, reviewer: Role.ID? = nil,
        reviewEvery: Length? = nil, items: [Item.ID] = [], capabilities: [Capability.ID] = []
    ) {
        self.id = id
        self.title = title
        self.path = path
        self.owner = owner
        self.reviewer = reviewer
        self.reviewEvery = reviewEvery
        self.items = items
        self.capabilities = capabilities
    }
}

/// What a case is about.
public enum CaseKind: String, CaseIterable, Hashable, Sendable, Codable {
    case fault, optimisation, security, development
}
