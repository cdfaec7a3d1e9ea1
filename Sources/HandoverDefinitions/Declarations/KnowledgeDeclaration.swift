import HandoverModel

struct KnowledgeDraft: Sendable {
    var folders: [KnowledgeFolderDraft] = []
    var reviews: Int?
    var updateWithin: ServiceTarget?
    var cases: KnowledgeCasesDraft?
}

struct KnowledgeFolderDraft: Sendable {
    var path: Located<String>?
    var title: LocalizedText?
    var documents: [KnowledgeDocumentDraft] = []
}

struct KnowledgeDocumentDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var file: Located<String>?
    var owner: Located<String>?
    var reviewer: Located<String>?
    var reviewEvery: Length?
    var items: [Located<String>] = []
    var capabilities: [Located<String>] = []
}

struct KnowledgeCasesDraft: Sendable {
    var path: Located<String>?
    var sections: [LocalizedText] = []
}

enum KnowledgeDeclaration {
    static let record = Record("knowledge", KnowledgeDraft()) {
        Field.schemaVersion
        Field(
            "folders", .list(folder.shape, isRequired: true), required: true,
            en: "The folders of the knowledge base with the documents in them.", zh: "知识库的文件夹和其中的文档。"
        ) { $0.folders = $1 }
        Field(
            "reviews", .integer(1...10), en: "By how many people a document is reviewed; one where absent.",
            zh: "每篇文档须经几人审核，缺省为一人。"
        ) { $0.reviews = $1 }
        Field(
            "update-within", .serviceTarget,
            en: "How soon after a technical change the documents that it touches are brought up to date.",
            zh: "技术变更后多久内更新相关文档。"
        ) { $0.updateWithin = $1 }
        Field("cases", cases.shape, en: "Where cases are kept and what each must have.", zh: "案例存放的位置和必备章节。") {
            $0.cases = $1
        }
    }

    private static let folder = Record("knowledge-folder", KnowledgeFolderDraft()) {
        Field("path", Shape.fileName.located, required: true, en: "The name of the folder.", zh: "文件夹名。") {
            $0.path = $1
        }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "documents", .list(document.shape, isRequired: true), required: true,
            en: "The documents that belong in it.",
            zh: "应有的文档。"
        ) { $0.documents = $1 }
    }

    private static let document = Record("knowledge-document", KnowledgeDocumentDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the document.", zh: "文档的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "file", Shape.fileName.located, required: true, en: "The name of the file in the folder, Markdown.",
            zh: "文件夹里的文件名（Markdown）。"
        ) { $0.file = $1 }
        Field("owner", Shape.id.located, en: "The role that keeps it up to date.", zh: "负责更新的角色。") { $0.owner = $1 }
        Field("reviewer", Shape.id.located, en: "The role that sees to its reviews.", zh: "负责组织审核的角色。") {
            $0.reviewer = $1
        }
        Field(
            "review-every", .duration, en: "How long a review holds; until the document changes where absent.",
            zh: "审核的有效期，缺省为直到文档修改。"
        ) { $0.reviewEvery = $1 }
        Field(
            "items", .list(Shape.itemReference.located, isRequired: true), en: "The items that it is evidence for.",
            zh: "作为哪些交接项的证据。"
        ) { $0.items = $1 }
        Field("capabilities", ids(isRequired: true), en: "The capabilities that it serves.", zh: "服务于哪些能力。") {
            $0.capabilities = $1
        }
    }

    private static let cases = Record("knowledge-cases", KnowledgeCasesDraft()) {
        Field("path", Shape.fileName.located, required: true, en: "The name of their folder.", zh: "案例的文件夹名。") {
            $0.path = $1
        }
        Field(
            "sections", .list(.text, isRequired: true), required: true,
            en: "The headings that each case has, in order.",
            zh: "每个案例必备的章节标题，按顺序。"
        ) { $0.sections = $1 }
    }
}
