internal import HandoverModel
internal import HandoverReadiness

extension SupportApproval {
    /// Who approved the report and when, and whether it still says the same.
    func words(_ names: Names) -> String {
        let language = names.language
        guard let given else { return language("未批准", "Not approved") }
        let day = names.zone.day(of: given.at)
        let who = language(
            "\(names.person(given.by)) \(day) 批准（第 \(given.entry) 条，计入台账前 \(given.fact.through) 条）",
            "Approved by \(names.person(given.by)) \(day) (entry \(given.entry), of the first \(counted(given.fact.through, "entry", "entries")))"
        )
        return differs
            ? who + language("；其后补录使报告与批准的不同", "; what was recorded since makes it say something else") : who
    }

    func json(_ names: Names) -> JSONText {
        .object([
            .init("content", .string(content.description)),
            .init(
                "given",
                given.map { given in
                    .object([
                        .init("entry", .int(given.entry)),
                        .init("by", names.isAnonymous ? .null : .string(given.by.rawValue)),
                        .init("at", .time(given.at, names)), .init("through", .int(given.fact.through)),
                        .init("content", .string(given.fact.content.description)), .init("differs", .bool(differs)),
                    ])
                } ?? .null),
        ])
    }
}
