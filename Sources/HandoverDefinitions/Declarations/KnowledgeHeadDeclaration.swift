import HandoverModel

/// The head of a document of the knowledge base.
enum KnowledgeHeadDeclaration {
    static let record = Record("document", KnowledgeHead()) {
        Field("version", .plainText, en: "The version of the document.", zh: "版本。") { $0.version = $1 }
        Field("updated", .date, en: "The day of its last change.", zh: "最近一次修改的日期。") { $0.updated = $1 }
        Field("reviewed", .date, en: "The day of its last review.", zh: "最近一次审核的日期。") { $0.reviewed = $1 }
        Field("reviewed-by", .list(.plainText, isRequired: true), en: "Who reviewed it.", zh: "审核人。") {
            $0.reviewedBy = $1
        }
        Field("history", .list(version.shape, isRequired: true), en: "Its versions.", zh: "版本历史。") {
            $0.history = $1.compactMap(\.number)
        }
    }

    private struct Version: Sendable { var number: String? }

    private static let version = Record("version", Version()) {
        Field("version", .plainText, required: true, en: "The version.", zh: "版本。") { $0.number = $1 }
        Field("on", .date, required: true, en: "Its day.", zh: "日期。") { _, _ in }
        Field("what", .text, required: true, en: "What became different.", zh: "改了什么。") { _, _ in }
    }
}
