internal import HandoverModel
internal import HandoverReadiness

/// The acceptance on the first screen: how far it is, and what of its conditions is left.
enum StatusAcceptance {
    private static let inSight = 4

    /// Nil while nothing is stated and something stands in the way, and of a statement that its author took back.
    static func line(_ readiness: Readiness, _ names: Names) -> Phrase? {
        let language = names.language
        guard let current = readiness.acceptance.current, current.stage != .withdrawn else {
            guard readiness.objections().isEmpty else { return nil }
            let words = language("可以验收", "It can be accepted")
            return Phrase(words, .good) + Phrase(language("：", ": ") + Typed.line(["accept"]))
        }
        let stage = Phrase(
            language("验收：\(current.stage.words(.zh))", "Acceptance \(current.stage.words(.en))"),
            current.stage.style)
        let since =
            AcceptanceView.overtaking(readiness, names) == nil
            ? "" : language("；其后又有限期豁免，须撤回重作", "; something was waived since, so that it has to be stated anew")
        return stage + Phrase(rest(current, names)) + Phrase(since, .bad)
    }

    /// What is said where nothing is missing: what comes next, until it has been accepted.
    static func unblocked(_ readiness: Readiness, _ language: Language) -> String {
        readiness.acceptance.current?.stage == .accepted
            ? language("没有阻塞项。", "Nothing is missing.")
            : language("没有阻塞项，可以安排验收。", "Nothing stands in the way: the acceptance can be arranged.")
    }

    /// The newest round in which the handover is checked again, or the first to come; nil where there is none.
    static func rounds(_ readiness: Readiness, _ names: Names) -> Phrase? {
        let language = names.language
        guard let round = readiness.acceptance.newestRound ?? readiness.acceptance.rounds.first else { return nil }
        guard round.state != .planned else {
            return Phrase(language("验收后的复核：", "Checked again after the acceptance: ") + round.told(names))
        }
        let failing = round.failing.prefix(inSight).map { names.item($0.item) }
        let more = round.failing.count - failing.count
        let rest = more > 0 ? language("等 \(round.failing.count) 项", " and \(more) more") : ""
        let dip =
            failing.isEmpty
            ? "" : language("；不再成立：", "; does not hold: ") + language.list(Array(failing)) + rest
        return Phrase(language("\(round.day) 复核：", "Checked again, round of \(round.day): "))
            + Phrase(round.told(names) + dip, round.style)
    }

    private static func rest(_ current: AcceptanceState.Stated, _ names: Names) -> String {
        let language = names.language
        switch current.stage {
        case .stated:
            let keys = language.list(current.openKeys.map { $0.words(language) })
            return language("：\(keys)（第 \(current.entry) 条）", ": \(keys) (entry \(current.entry))")
        case .accepted:
            let day = current.signatures.last.map { names.zone.day(of: $0.at).description } ?? ""
            return language("，\(day)", " on \(day)") + counts(current, language)
        case .declined, .overtaken, .withdrawn:
            let day = current.ending.map { names.zone.day(of: $0.at).description } ?? ""
            return language("，\(day)", " on \(day)") + names.said(current.ending?.reason)
        }
    }

    /// `，3 项条件：1 项未了结，1 项已逾期，1 项已满足`; nothing where it was accepted without any.
    private static func counts(_ current: AcceptanceState.Stated, _ language: Language) -> String {
        let conditions = current.conditions
        guard !conditions.isEmpty else { return language("，无条件", ", without conditions") }
        let parts = ConditionState.State.allCases.compactMap { state -> String? in
            let count = conditions.count { $0.state == state }
            return count > 0 ? language("\(count) 项\(state.words(.zh))", "\(count) \(state.words(.en))") : nil
        }
        let all = language("，\(conditions.count) 项条件：", ", \(counted(conditions.count, "condition")): ")
        return all + parts.joined(separator: language("，", ", "))
    }

    /// Those that are left, of a statement that waits or that was accepted.
    static func conditions(_ readiness: Readiness, _ names: Names) -> Report.Section {
        let language = names.language
        guard let current = readiness.acceptance.current, current.stage == .stated || current.stage == .accepted else {
            return .init(nil, [])
        }
        let left = current.conditions.filter(\.isLeft)
        let rest = left.count - inSight
        let bullets = left.prefix(inSight).map { state in
            Report.Bullet(
                Phrase(state.condition.subject.words(names), .strong),
                details: [Phrase(state.details(names), state.state == .overdue ? .bad : nil)])
        }
        guard !bullets.isEmpty else { return .init(nil, []) }
        var blocks: [Report.Block] = [.list(bullets)]
        if rest > 0 {
            let more = language("另有 \(rest) 项：handover acceptance show", "+\(rest) more: handover acceptance show")
            blocks.append(.line(Phrase(more, .faint)))
        }
        return .init(
            language("验收条件（还有 \(left.count) 项）", "Conditions of the acceptance (\(left.count) left)"), blocks)
    }
}
