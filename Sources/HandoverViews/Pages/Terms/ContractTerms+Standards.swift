internal import HandoverModel

// 知识内容标准 and 案例积累: what a document and a case must be.
extension ContractTerms {
    static let standards: [ContractClause] = [
        .init(
            .knowledge, "知识库网址", "Where the knowledge base is",
            at: [.init(channels, "channels[knowledge-base].address")], on: .duty().at("channels")
        ) { definitions, names in
            definitions.channels.first { $0.id == "knowledge-base" }?.address?.text(in: names.language)
        },
        .init(
            .knowledge, "文档统一用 Markdown 格式", "Documents are Markdown", on: .knowledge,
            does: LocalizedText(
                zh: "handover kb check 读 Markdown 文件，查文件头、链接和空文档；结构清晰、能指导操作由审核人把关。",
                en:
                    "handover kb check reads the Markdown files and finds missing heads, dead links and empty documents; whether one is clear and of use its reviewers judge."
            )),
        .init(
            .knowledge, "记录版本变更历史", "A history of versions", on: .knowledge,
            does: LocalizedText(
                zh: "文件头须写 version 和 history，当前版本须在 history 里；缺了 handover kb check 会指出。",
                en:
                    "The head says version and history, and history tells of the version; handover kb check says what is missing."
            )),
        .init(
            .knowledge, "案例分类：故障、优化、安全、开发", "Kinds of cases: faults, optimisation, security, development",
            at: [.init(base, "cases.path")], on: Path.knowledge.at("cases"), today: .cases
        ) { definitions, names in
            definitions.knowledge?.cases.map { _ in
                names.language.list(CaseKind.allCases.map { $0.words(names.language) })
            }
        },
        .init(
            .knowledge, "案例每节要写的内容", "What each section of a case tells", on: Path.knowledge.at("cases"),
            does: LocalizedText(
                zh: "handover kb new case 按种类写出五节，每节列出要写的几点。",
                en: "handover kb new case writes the sections by kind, each with the points to be told."
            )),
    ]
}
