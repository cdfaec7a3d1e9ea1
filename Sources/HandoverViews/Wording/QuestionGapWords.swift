internal import HandoverModel
internal import HandoverReadiness

extension QuestionGap {
    /// `应急响应：未答复 2 条（第 3、5 条），答复没有指向文档 1 条（第 9 条）；最早 2026-01-12`.
    func words(_ names: Names) -> String {
        let language = names.language
        func told(_ zh: String, _ en: String, _ entries: [Int]) -> String? {
            guard !entries.isEmpty else { return nil }
            let listed = language.list(entries.map { String($0) })
            return language(
                "\(zh) \(entries.count) 条（第 \(listed) 条）",
                "\(entries.count) \(en) (\(entries.count == 1 ? "entry" : "entries") \(listed))")
        }
        let parts = [
            told("未答复", "unanswered", unanswered), told("答复没有指向文档", "answered without a document", undocumented),
            language("最早 \(since)", "the first on \(since)"),
        ]
        let head = names.capability(capability) + language("：", ": ")
        return head + parts.compactMap { $0 }.joined(separator: language("，", ", "))
    }

    func json(_ names: Names) -> JSONText {
        .object([
            .init("capability", .string(capability.rawValue)),
            .init("unanswered", .array(unanswered.map { .int($0) })),
            .init("undocumented", .array(undocumented.map { .int($0) })), .init("since", .string(since.description)),
        ])
    }

    static func title(_ language: Language) -> String {
        language("求助里问到而没有文档回答的", "Asked, and answered by no document")
    }

    static func none(_ language: Language) -> String {
        language("求助都有文档回答", "every question is answered by a document")
    }
}
