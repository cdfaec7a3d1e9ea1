internal import HandoverModel
internal import HandoverReadiness

extension ReverificationRound.State {
    func words(_ language: Language) -> String {
        switch self {
        case .planned: language("未开始", "to come")
        case .underWay: language("复核中", "under way")
        case .complete: language("已做完", "completed")
        case .missed: language("未做完", "not completed")
        }
    }

    var style: Style? {
        switch self {
        case .planned: .faint
        case .underWay: .caution
        case .complete: .good
        case .missed: .bad
        }
    }
}

extension ReverificationRule.Then {
    func words(_ language: Language) -> String {
        switch self {
        case .monthly: language("每月一轮", "each month")
        case .never: language("不再复核", "never")
        }
    }
}

extension Reverification.Finding {
    func words(_ language: Language) -> String {
        switch self {
        case .holds: language("仍然成立", "holds")
        case .fails: language("不再成立", "does not hold")
        }
    }
}

extension Reverification {
    func words(_ names: Names) -> String {
        names.language(
            "复核（\(round) 一轮）\(names.item(item))：\(finding.words(.zh))\(names.said(note))",
            "checked \(names.quoted(names.item(item))) again in the round of \(round): it \(finding.words(.en))\(names.said(note))"
        )
    }
}

extension ReverificationRound {
    /// How many hold of those that were looked at, and against which share.
    func told(_ names: Names) -> String {
        let language = names.language
        guard state != .planned else { return language("\(day) 开始", "begins \(day)") }
        if isEmpty { return stateWords(language) }
        if state == .missed, findings.isEmpty { return language("一项也没有复核", "nothing was looked at") }
        let ratio = Measure.Ratio(numerator: holding, denominator: findings.count).words(language)
        let isAll = findings.count == items
        return language.clauses {
            if !isAll {
                language("已复核 \(findings.count)/\(items) 项", "\(findings.count) of \(counted(items, "item")) looked at")
            }
            if !findings.isEmpty { language("\(ratio) 仍然成立", "\(ratio) hold") }
            reached(names)
        }
    }

    /// The state, or that there is nothing to look at.
    func stateWords(_ language: Language) -> String {
        isEmpty ? language("没有要复核的项", "nothing to look at") : state.words(language)
    }

    /// Whether the share that is asked for was reached; nothing where none is asked for, or it cannot be told yet.
    func reached(_ names: Names) -> String {
        let language = names.language
        guard let isReached, let atLeast = names.definitions?.handover.reverification?.atLeast else { return "" }
        let target = Decimals.trimmed(Double(atLeast) / 10_000) + "%"
        return isReached
            ? language("达到目标 ≥ \(target)", "reaches the target ≥ \(target)")
            : language("低于目标 ≥ \(target)", "below the target ≥ \(target)")
    }

    /// What draws the eye first: what does not hold, or what is blank.
    var style: Style? {
        if isReached == false { return .bad }
        if !failing.isEmpty { return .caution }
        return isEmpty ? .faint : state.style
    }
}

extension RoundDips.Dip {
    /// In which round it holds again, or that it does not yet.
    func since(_ language: Language) -> String {
        guard let later else { return language("没有再复核", "not looked at again") }
        return switch later.finding {
        case .holds: language("\(later.round) 一轮又成立", "holds again in the round of \(later.round)")
        case .fails: language("\(later.round) 一轮仍不成立", "still does not hold in the round of \(later.round)")
        }
    }

    var style: Style? {
        switch later?.finding {
        case .holds?: .good
        case .fails?: .bad
        case nil: .caution
        }
    }
}

extension ReverificationRound.Finding {
    /// Who found it when, and why.
    func details(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            "\(names.person(by)) \(names.time(at))"
            language("第 \(entry) 条", "entry \(entry)")
        } + names.said(note)
    }
}
