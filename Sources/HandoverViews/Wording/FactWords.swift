internal import HandoverModel
public import HandoverReadiness

extension Explanation.Fact {
    /// The fact in a clause without a full stop.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .verdict(let verdict):
            return language("交接结论：\(verdict.words(.zh))", "Verdict: \(verdict.words(.en))")
        case .blocker(let blocker):
            return language.clauses {
                blocker.words(names)
                blocker.consequences(names)
            }
        case .item(let id, let status):
            return language(
                "\(names.item(id))：\(status.sentence(names))", "\(names.item(id)): \(status.sentence(names))")
        case .key(let key): return key.words(names)
        case .evidence(let piece): return piece.words(names)
        case .check(let state):
            return language(
                "自动检查“\(state.check.kind.words(.zh))”：\(state.words(names))",
                "check \"\(state.check.kind.words(.en))\": \(state.words(names))")
        case .reason(let reason, let canAct):
            return language.clauses {
                reason.words(names)
                if !canAct.isEmpty { language("可处理：\(names.roles(canAct))", "can act: \(names.roles(canAct))") }
            }
        case .capability(let state):
            return language.clauses {
                language(
                    "\(names.capability(state.id))：需 \(state.need) 人，现有 \(state.have) 人",
                    "\(names.capability(state.id)): \(state.have) of \(state.need)")
                if !names.isAnonymous { names.people(state.holders) }
            }
        case .person(let id, let state):
            return language(
                "\(names.person(id))，\(names.capability(state.capability))：\(state.words(.zh))",
                "\(names.person(id)), \(names.capability(state.capability)): \(state.words(.en))")
        case .measure(let measure):
            let name = measure.id.words(language)
            return language("\(name)：\(measure.words(names))", "\(name): \(measure.words(names))")
        case .demand(let demand, _): return demand.words(names)
        case .checklist(let id, let done, let all):
            return language(
                "\(names.checklistTitle(id))：必须项和应当项已完成 \(done)/\(all)",
                "\(names.checklistTitle(id)): \(done) of \(all) done that must or should be")
        case .further(let id):
            return language("\(names.item(id))：另行查询", "\(names.item(id)): a question of its own")
        case .acceptance(let stage, let entry):
            return language(
                "验收声明（第 \(entry) 条）：\(stage.words(.zh))", "Acceptance (entry \(entry)): \(stage.words(.en))")
        case .condition(let state): return state.words(names)
        case .entry(let number, let kind, let by, let at):
            return language(
                "第 \(number) 条：\(names.person(by)) \(names.time(at)) \(kind.words(.zh))",
                "Entry \(number): \(names.person(by)) \(kind.words(.en)), \(names.time(at))")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .verdict: "verdict"
        case .blocker: "blocker"
        case .item: "item"
        case .key: "key"
        case .evidence: "evidence"
        case .check: "check"
        case .reason: "reason"
        case .capability: "capability"
        case .person: "person"
        case .measure: "measure"
        case .demand: "demand"
        case .checklist: "checklist"
        case .further: "further"
        case .acceptance: "acceptance"
        case .condition: "condition"
        case .entry: "entry"
        }
    }
}

extension KeyState {
    /// `“已接收” 接收方支持经理：有效，李四 (lisi) 2026-01-08 10:02，第 12 条`.
    public func words(_ names: Names) -> String {
        let language = names.language
        let asked = language(
            "“\(key.meaning.words(.zh))”\(names.role(key.by))", "\"\(key.meaning.words(.en))\" by \(names.role(key.by))"
        )
        return asked + language("：", ": ")
            + language.clauses {
                state.words(names)
                if let person { names.person(person) + (at.map { " " + names.time($0) } ?? "") }
                if let holdsUntil { language("有效至 \(holdsUntil)", "holds until \(holdsUntil)") }
                if let entry { language("第 \(entry) 条", "entry \(entry)") }
            }
    }
}

extension EvidenceState.Piece {
    /// What it is, who gave it, and whether it counts.
    public func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            what(names)
            details(names)
        }
    }

    /// What it is, without who gave it.
    func what(_ names: Names) -> String {
        let form = evidence.form.words(names.language)
        if let check {
            return names.language("\(form)“\(check.words(.zh))”通过", "\(form) \"\(check.words(.en))\" passed")
        }
        return names.isAnonymous ? form : evidence.words(names.language)
    }

    /// Who gave it, and whether it counts.
    func details(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            "\(names.person(by)) \(names.zone.day(of: effective))"
            if !counts { language("不再计入", "no longer counts") }
            if let holdsUntil { language("有效至 \(holdsUntil)", "holds until \(holdsUntil)") }
            language("第 \(entry) 条", "entry \(entry)")
        }
    }
}
