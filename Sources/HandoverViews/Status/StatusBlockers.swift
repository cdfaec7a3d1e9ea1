internal import HandoverModel
internal import HandoverReadiness

/// What keeps the verdict from `ready`, the most important first.
enum StatusBlockers {
    static func section(_ blockers: [Blocker], _ names: Names) -> Report.Section {
        let language = names.language
        let top = blockers.prefix(StatusView.topBlockers)
        guard !top.isEmpty else { return .init(nil, []) }
        let rest = blockers.count - top.count
        var blocks: [Report.Block] = [.list(top.map { bullet($0, names) })]
        if rest > 0 {
            let more = language("另有 \(rest) 项：handover why verdict", "+\(rest) more: handover why verdict")
            blocks.append(.line(Phrase(more, .faint)))
        }
        return .init(language("还差什么（\(blockers.count) 项）", "What is missing (\(blockers.count))"), blocks)
    }

    private static func bullet(_ blocker: Blocker, _ names: Names) -> Report.Bullet {
        let consequences = blocker.consequences(names)
        let reason = Phrase(blocker.reason.words(names))
        let tail =
            consequences.isEmpty
            ? Phrase("") : Phrase(names.language("，", ", ") + consequences, blocker.isLate ? .bad : nil)
        return .init(Phrase(blocker.subject.words(names), .strong), details: [reason + tail])
    }
}
