public import HandoverModel
public import HandoverReadiness

extension AcceptanceKey {
    /// Whose signature it is: `接收方总监`, `receiving director`.
    public func words(_ language: Language) -> String {
        switch self {
        case .deliveringLead: language("移交方负责人", "delivering lead")
        case .receivingLead: language("接收方负责人", "receiving lead")
        case .receivingDirector: language("接收方总监", "receiving director")
        }
    }

    /// What a signature by it says.
    func meaning(_ language: Language) -> String {
        switch self {
        case .deliveringLead: language("确认已移交，数字属实", "states that it is handed over and the numbers are true")
        case .receivingLead: language("确认已接管，接受所列条件", "takes it over, with the conditions listed")
        case .receivingDirector: language("批准验收", "approves the acceptance")
        }
    }
}

extension AcceptanceState.Stage {
    public func words(_ language: Language) -> String {
        switch self {
        case .stated: language("待签字", "waiting for signatures")
        case .accepted: language("已验收", "accepted")
        case .declined: language("已拒签", "declined")
        case .withdrawn: language("已撤回", "taken back")
        case .overtaken: language("定义已变，作废", "overtaken by other definitions")
        }
    }

    var style: Style {
        switch self {
        case .stated: .caution
        case .accepted: .good
        case .declined: .bad
        case .withdrawn, .overtaken: .faint
        }
    }

    var sign: Mark {
        switch self {
        case .stated: .clock
        case .accepted: .tick
        case .declined: .cross
        case .withdrawn, .overtaken: .dash
        }
    }
}

extension ConditionState.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language("未了结", "open")
        case .met: language("已满足", "met")
        case .overdue: language("已逾期", "overdue")
        case .dropped: language("不再要求", "no longer asked for")
        }
    }

    var style: Style? {
        switch self {
        case .open: .caution
        case .met: .good
        case .overdue: .bad
        case .dropped: .faint
        }
    }

    var sign: Mark {
        switch self {
        case .open: .clock
        case .met: .tick
        case .overdue: .cross
        case .dropped: .dash
        }
    }
}

extension ConditionState {
    /// `team/rota 值班安排：未了结，至 2026-03-31，可处理：…`.
    func words(_ names: Names) -> String {
        let language = names.language
        return condition.subject.words(names) + language("：", ": ") + details(names)
    }

    /// The state, of an item that is met with the day, and whether that was after its last.
    func stateWords(_ language: Language) -> String {
        guard let metOn else { return state.words(language) }
        return isMetLate
            ? language("已逾期满足（\(metOn)）", "met late, on \(metOn)") : language("已满足（\(metOn)）", "met on \(metOn)")
    }

    /// The state, the last day, and who can meet it.
    func details(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            stateWords(language)
            language("至 \(condition.until)", "until \(condition.until)")
            if !canAct.isEmpty { language("可处理：\(names.roles(canAct))", "can act: \(names.roles(canAct))") }
        }
    }
}

extension AcceptanceCondition {
    /// Until when, in whose hands, who agreed, and why.
    func details(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            language("至 \(until)", "until \(until)")
            if !owners.isEmpty {
                language("由 \(names.roles(owners)) 了结", "in the hands of \(names.roles(owners))")
            }
            language("\(names.people(by)) 同意", "agreed by \(names.people(by))")
        } + names.said(reason)
    }
}

extension StatedAcceptance {
    func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            language(
                "以\(signedAs.words(.zh))身份作出验收声明并签字：\(statement.verdict.words(.zh))",
                "stated the acceptance and signed it as \(signedAs.words(.en)): \(statement.verdict.words(.en))")
            if !statement.conditions.isEmpty {
                language(
                    "\(statement.conditions.count) 项条件", "\(counted(statement.conditions.count, "condition"))")
            }
        }
    }
}

extension AcceptanceSignature {
    func words(_ names: Names) -> String {
        names.language(
            "以\(signedAs.words(.zh))身份签署第 \(entry) 条的验收声明",
            "signed the acceptance of entry \(entry) as \(signedAs.words(.en))")
    }
}

extension AcceptanceStep {
    /// `验收：李四 (lisi) 以移交方负责人身份作出声明（第 412 条）`.
    func words(_ names: Names) -> String {
        let language = names.language
        let who = names.actor(by)
        let zh = key.map { "\(who)以\($0.words(.zh))身份" } ?? who
        let en = key.map { "\(names.person(by)) as \($0.words(.en))" } ?? names.person(by)
        let what =
            switch kind {
            case .stated: language("\(zh)作出声明", "stated by \(en)")
            case .signed: language("\(zh)签字", "signed by \(en)")
            case .accepted: language("\(zh)签字，三人签齐", "signed by \(en), the last of the three")
            case .declined: language("\(zh)拒签", "declined by \(en)")
            case .unsigned: language("\(zh)撤回签字", "signature taken back by \(en)")
            case .withdrawn: language("\(zh)撤回声明", "taken back by \(en)")
            case .overtaken: language("\(zh)使新的定义生效，声明作废", "overtaken by other definitions, applied by \(en)")
            }
        return language("验收：\(what)（第 \(statement) 条）", "Acceptance (entry \(statement)): \(what)")
    }
}

extension AcceptanceDecline {
    func words(_ names: Names) -> String {
        names.language(
            "以\(signedAs.words(.zh))身份拒签第 \(entry) 条的验收声明\(names.said(reason))",
            "declined the acceptance of entry \(entry) as \(signedAs.words(.en))\(names.said(reason))")
    }
}

extension BlockerWaiver {
    func words(_ names: Names) -> String {
        names.language(
            "以\(signedAs.words(.zh))身份同意限期豁免“\(subject.words(names))”，至 \(until)\(names.said(reason))",
            "waived \(subject.words(names)) until \(until) as \(signedAs.words(.en))\(names.said(reason))")
    }
}

extension BlockerWaiverState {
    /// In force, or whose word is still missing.
    func details(_ names: Names) -> String {
        let language = names.language
        let keys = language.list(waitsFor.map { $0.words(language) })
        return language.clauses {
            language("至 \(until)", "until \(until)")
            if isInForce { language("生效", "in force") } else { language("待\(keys)同意", "waits for the \(keys)") }
            language("\(names.people(words.map(\.person))) 同意", "agreed by \(names.people(words.map(\.person)))")
        } + names.said(reason)
    }
}
