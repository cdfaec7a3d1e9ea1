internal import HandoverModel
public import HandoverReadiness

extension Difference.Change {
    /// What became of what.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .verdict(let from, let to):
            return language(
                "交接结论：\(from.words(.zh)) → \(to.words(.zh))", "Verdict: \(from.words(.en)) → \(to.words(.en))")
        case .acceptance(let step): return step.words(names)
        case .definitions(let step): return step.words(names)
        case .item(let id, let from, let to, let by):
            let states = "\(Difference.words(from, language)) → \(Difference.words(to, language))"
            let who = by.isEmpty ? "" : language("（\(names.people(by))）", " (\(names.people(by)))")
            return language("\(names.item(id))：\(states)\(who)", "\(names.item(id)): \(states)\(who)")
        case .capability(let id, let gained, let lost):
            return language("\(names.capability(id))：", "\(names.capability(id)): ")
                + language.clauses {
                    if !gained.isEmpty {
                        let who = language.list(gained.map { $0.words(names, isLost: false) })
                        language("\(who) 已具备", "\(who) gained it")
                    }
                    if !lost.isEmpty {
                        let who = language.list(lost.map { $0.words(names, isLost: true) })
                        language("\(who) 不再具备", "\(who) lost it")
                    }
                }
        case .module(let id, let person, let from, let to, let by):
            let states = "\(from.words(language)) → \(to.words(language))"
            let who = by.map { language("（\(names.person($0))）", " (\(names.person($0)))") } ?? ""
            return language(
                "\(names.person(person))，\(names.module(id))：\(states)\(who)",
                "\(names.person(person)), \(names.module(id)): \(states)\(who)")
        case .measure(let id, let from, let to):
            return language("\(id.words(.zh))：", "\(id.words(.en)): ")
                + "\(from.words(language)) → \(to.words(language))"
        case .demonstration(let id, let from, let to, let now):
            return language("\(id.words(.zh))：", "\(id.words(.en)): ")
                + language.clauses {
                    // One that still stands gave way to an earlier one.
                    if let from, now?.state != .demonstrated {
                        let proof = from.words(language)
                        language("\(proof)的证实不再成立", "the proof of \(proof) no longer stands")
                        if let now { now.words(language) }
                        if let now, now.count.independent == from.numerator, now.count.eligible == from.denominator,
                            now.changed.isEmpty
                        {
                            language("要求已改", "more is asked for now")
                        }
                    }
                    if let to { language("已证实：\(to.words(.zh))", "demonstrated on \(to.words(.en))") }
                }
        case .checkpointRecorded(let recorded):
            let who = language(
                "（\(names.person(recorded.by))，第 \(recorded.entry) 条）",
                " (\(names.person(recorded.by)), entry \(recorded.entry))")
            let what = "\(recorded.record.day)" + language("：", ": ") + recorded.record.told(language) + who
            return language("已记录检查点 \(what)", "Checkpoint recorded, \(what)")
        case .round(let change): return change.words(names)
        case .phase(let step):
            let head =
                step.isForward
                ? language("阶段前进：", "Phase moved forward: ") : language("阶段退回：", "Phase moved back: ")
            return head + step.words(names)
        case .questions(let asked, let answered):
            return language(
                "向移交方求助：新提 \(asked) 个，答复 \(answered) 个",
                "Questions to the delivering team: \(asked) asked, \(answered) answered")
        case .blockerGone(let subject, let reason):
            let what = language(
                "\(subject.words(names))（\(reason.words(names))）", "\(subject.words(names)): \(reason.words(names))")
            return language("阻塞项已消除：\(what)", "Blocker gone: \(what)")
        case .blockerNew(let subject, let reason):
            let what = language(
                "\(subject.words(names))（\(reason.words(names))）", "\(subject.words(names)): \(reason.words(names))")
            return language("新增阻塞项：\(what)", "New blocker: \(what)")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .verdict: "verdict"
        case .acceptance: "acceptance"
        case .definitions: "definitions"
        case .item: "item"
        case .capability: "capability"
        case .module: "module"
        case .measure: "measure"
        case .demonstration: "demonstration"
        case .checkpointRecorded: "checkpoint-recorded"
        case .round: "round"
        case .phase: "phase"
        case .questions: "questions"
        case .blockerGone: "blocker-gone"
        case .blockerNew: "blocker-new"
        }
    }
}

extension Difference {
    fileprivate static func words(_ status: ItemState.Status?, _ language: Language) -> String {
        status?.words(language) ?? language("无此项", "not there")
    }
}

extension KnownWindows.Proof {
    /// `所看工单现为 55/62，未达标`; with how many have no level, where some have none.
    fileprivate func words(_ language: Language) -> String {
        let ratio = "\(count.independent)/\(count.eligible)"
        return language.clauses {
            language("所看工单现为 \(ratio)", "its tasks come to \(ratio) now")
            if count.unrated > 0 { language("\(count.unrated) 张未填独立程度", "\(count.unrated) unrated") }
            state.words(language)
        } + because(language)
    }

    /// `；T-1：独立完成 → 非独立完成`: the first of the tasks that count otherwise.
    private func because(_ language: Language) -> String {
        guard !changed.isEmpty else { return "" }
        let shown = changed.prefix(5).map { task in
            let ends = [task.from, task.to].map { ($0 ?? .notEligible).words(language) }
            return task.task.rawValue.printable + language("：", ": ") + ends.joined(separator: " → ")
        }
        let more = changed.count - shown.count + moreChanged
        let rest = more > 0 ? language("，另有 \(more) 张", ", and \(more) more") : ""
        return language("；", "; ") + shown.joined(separator: language("，", ", ")) + rest
    }
}

extension RoundChange {
    /// How far it came, what came not to hold, what holds again, and who said so.
    fileprivate func words(_ names: Names) -> String {
        let language = names.language
        let who = by.isEmpty ? "" : language("（\(names.people(by))）", " (\(names.people(by)))")
        return language("\(day) 一轮复核：", "Round of \(day): ")
            + language.clauses {
                to.words(language)
                if !failing.isEmpty {
                    let items = language.list(failing.map(names.item))
                    language("不再成立：\(items)", "came not to hold: \(items)")
                }
                if !mended.isEmpty {
                    let items = language.list(mended.map(names.item))
                    language("又成立：\(items)", "holds again: \(items)")
                }
            } + who
    }
}

extension RoundChange.Reading {
    fileprivate func words(_ language: Language) -> String {
        guard items > 0 || lookedAt > 0 else { return state.words(language) }
        return language.clauses {
            state.words(language)
            if lookedAt != items {
                language("已复核 \(lookedAt)/\(items) 项", "\(lookedAt) of \(items) items looked at")
            }
            if lookedAt > 0 { language("\(holding)/\(lookedAt) 仍然成立", "\(holding) of \(lookedAt) hold") }
        }
    }
}

extension Difference.Holding {
    /// The person, with whose assessment it rests on; of who lost it, why.
    fileprivate func words(_ names: Names, isLost: Bool) -> String {
        let language = names.language
        let remarks = language.clauses {
            if isLost { state?.words(language) }
            if let by { language("\(names.actor(by))评估", "assessed by \(names.person(by))") }
        }
        return remarks.isEmpty ? names.person(person) : language.remark(names.person(person), remarks)
    }
}

extension Difference.Reading {
    /// `26/39，未达标`; the state alone where nothing was counted.
    fileprivate func words(_ language: Language) -> String {
        if state == .notMeasured { return state.words(language) }
        return "\(numerator)/\(denominator)" + language("，", ", ") + state.words(language)
    }
}

extension Measure.Checkpoint {
    /// `2026-04-17（60/62）`, `2026-04-17 (60/62)`.
    func words(_ language: Language) -> String {
        language.remark(day.description, Measure.Ratio(numerator: numerator, denominator: denominator).text)
    }
}

extension Measure.Ratio {
    /// `26/39`.
    var text: String { "\(numerator)/\(denominator)" }
}
