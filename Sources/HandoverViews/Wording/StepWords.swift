public import HandoverModel
public import HandoverReadiness

extension NextStep.Action {
    /// What to do, in the imperative.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .sign(let item, let meaning, _):
            return language(
                "签“\(meaning.words(.zh))”：\(names.item(item))",
                "Sign \(names.quoted(names.item(item))) as \(meaning.words(.en))")
        case .addEvidence(let item, let have, let need, _):
            return language(
                "为 \(names.item(item)) 补证据（需 \(need) 份，现有 \(have) 份）",
                "Add evidence to \(names.quoted(names.item(item))) (\(have) of \(need) given)")
        case .confirmWaiver(let item, let until):
            return language(
                "决定是否同意 \(names.item(item)) 限期豁免至 \(until)",
                "Decide on waiving \(names.quoted(names.item(item))) until \(until)")
        case .confirmNotApplicable(let item):
            return language(
                "决定是否同意 \(names.item(item)) 不适用", "Decide whether \(names.quoted(names.item(item))) is not applicable")
        case .assess(let person, let capability):
            return language(
                "评估\(names.actor(person))的能力：\(names.capability(capability))",
                "Assess \(names.person(person)) in \(names.quoted(names.capability(capability)))")
        case .assessAgain(let person, let capability):
            return language(
                "在到期前再次评估\(names.actor(person))的能力：\(names.capability(capability))",
                "Assess \(names.person(person)) in \(names.quoted(names.capability(capability))) again before it lapses"
            )
        case .judgeModule(let person, let module):
            return language(
                "考核\(names.person(person))：\(names.module(module))",
                "Judge \(names.person(person)) in \(names.quoted(names.module(module)))")
        case .answerAssessment(let entry, let capability):
            return language(
                "回应能力评估：\(names.capability(capability))（台账第 \(entry) 条）",
                "Answer the assessment in \(names.quoted(names.capability(capability))) (entry \(entry))")
        case .learnModule(let module):
            return language("学习“\(names.module(module))”", "Learn \(names.quoted(names.module(module)))")
        case .practise(let capability, let now, let need):
            let level = now.map { language("现为 \($0.numbered(.zh))，", "now \($0.numbered(.en)), ") } ?? ""
            return language(
                "练习“\(names.capability(capability))”（\(level)要求 \(need.numbered(.zh))）",
                "Practise \"\(names.capability(capability))\" (\(level)asked for \(need.numbered(.en)))")
        case .keepUp(let capability):
            return language(
                "在到期前再独立用一次“\(names.capability(capability))”",
                "Use \"\(names.capability(capability))\" on your own again before it lapses")
        case .confirmTask(let task): return language("核实工单 \(task) 的独立程度", "Confirm the levels of task \(task)")
        case .logTasks(_, 0): return language("记录自己处理的工单（还没有）", "Log the tasks you do (none recorded yet)")
        case .logTasks(let have, let need):
            return language(
                "记录自己处理的工单（需 \(need) 张，现有 \(have) 张）", "Log the tasks you do (\(have) of \(need) recorded)")
        case .rateLevel(let task): return language("填写工单 \(task) 的独立程度", "Say how task \(task) was done")
        case .agreeToDefinitions(let digest, _):
            return language("决定是否同意定义变更 \(digest.short)", "Decide on the proposed definitions \(digest.short)")
        case .recordCheckpoint(let day):
            return language("记录 \(day) 检查点的结果", "Record what the checkpoint of \(day) came to")
        case .accept(let entry):
            return entry.map { language("决定是否签署第 \($0) 条的验收声明", "Decide on the acceptance stated in entry \($0)") }
                ?? language("可以验收：作出声明并签字", "State the acceptance and sign it")
        case .confirmBlockerWaiver(let subject, let until):
            return language(
                "决定是否同意 \(subject.words(names)) 限期豁免至 \(until)",
                "Decide on waiving \(subject.words(names)) until \(until)")
        case .reverify(let round, let left):
            return language(
                "复核已验收的交接（\(round) 一轮，还有 \(left) 项）",
                "Check the accepted handover again (round of \(round), \(counted(left, "item")) left)")
        case .meetCondition(let subject, _):
            return language("了结验收条件：\(subject.words(names))", "Meet the condition: \(subject.words(names))")
        case .answerHelp(let entry, let capability):
            return language(
                "答复求助：\(names.capability(capability))（台账第 \(entry) 条）",
                "Answer the question about \(names.quoted(names.capability(capability))) (entry \(entry))")
        case .agreeToPhase(let change, _):
            let scope = PhaseWords.scope(change.service, change.severity, names)
            return language(
                "决定是否同意阶段“\(change.phase.words(.zh))”：\(scope)，自 \(change.from)",
                "Decide on the phase \"\(change.phase.words(.en))\" for \(scope), from \(change.from)")
        case .approveReport(let period):
            return language("批准 \(period) 的服务报告", "Approve the report on the support in \(period)")
        case .improve(let action, let title):
            return language("改进措施 \(action)", "Improvement action \(action)") + names.said(title)
        case .claim(let claim, let step, let seen):
            return step.task(claim, isOffered: seen != nil, language)
        case .keepCommitment(let commitment, let period, let others):
            let title = language.quote(names.commitment(commitment))
            let more =
                others == 0
                ? "" : language("，另有 \(others) 期未完成", ", and \(counted(others, "other period")) passed without it")
            return language("完成\(title) \(period)\(more)", "Do \(title) of \(period)\(more)")
        case .acknowledgeAlerts(let count, _):
            return language("确认告警：\(count) 条未确认", "Acknowledge \(counted(count, "open alert"))")
        case .documentChange(let change, let document, let title):
            return language(
                "把技术变更 \(change) 写进“\(names.documentTitle(document))”",
                "Write the technical change \(change) into \(names.quoted(names.documentTitle(document)))")
                + names.said(title)
        }
    }

    /// The command that does it.
    public func command(as person: Person.ID, _ names: Names) -> String {
        switch self {
        case .sign(let item, let meaning, let evidence): Typed.sign(item, meaning, evidence: evidence, as: person)
        case .addEvidence(let item, _, _, let kind): Typed.evidence(item, kind, as: person)
        case .confirmWaiver(let item, let until):
            Typed.line(["item", "waive", item.rawValue, "--until", until.description, "--reason", "…"], as: person)
        case .confirmNotApplicable(let item):
            Typed.line(["item", "not-applicable", item.rawValue, "--reason", "…"], as: person)
        case .assess(let assessed, let capability), .assessAgain(let assessed, let capability):
            Typed.line(
                ["assess", assessed.rawValue, capability.rawValue, "--level", "LEVEL", "--observed", "…"], as: person)
        case .judgeModule(let learner, let module):
            Typed.line(["training", "complete", learner.rawValue, module.rawValue] + module.result(names), as: person)
        case .answerAssessment(let entry, _): Typed.line(["assessment", "answer", String(entry), "agree"], as: person)
        case .learnModule: Typed.line(["training", "list", "--person", person.rawValue], needsPerson: false)
        case .practise(let capability, _, _), .keepUp(let capability):
            Typed.line(
                [
                    "task", "log", "--id", "TASK", "--capability", capability.rawValue, "--person", person.rawValue,
                    "--level", "LEVEL",
                ], as: person)
        case .confirmTask(let task): Typed.line(["task", "confirm", task.rawValue], as: person)
        case .logTasks:
            Typed.line(["task", "log", "--id", "TASK", "--person", person.rawValue, "--level", "LEVEL"], as: person)
        case .rateLevel(let task):
            Typed.line(
                ["task", "log", "--id", task.rawValue, "--person", person.rawValue, "--level", "LEVEL"], as: person)
        case .agreeToDefinitions(_, let entry): Typed.agree(to: entry, as: person)
        case .recordCheckpoint(let day):
            Typed.line(["measure", "record", "--day", day.description], as: person)
        case .accept(let entry):
            Typed.line(["accept"] + (entry.map { ["--entry", String($0)] } ?? []), as: person)
        case .confirmBlockerWaiver(let subject, let until): Typed.waive(subject, until: until, as: person)
        case .reverify: Typed.line(["acceptance", "rounds"], needsPerson: false)
        case .meetCondition(let subject, _): Typed.look(at: subject)
        case .answerHelp(let entry, _):
            Typed.line(["question", "answer", String(entry), "--document", "…"], as: person)
        case .agreeToPhase(let change, _): Typed.phase(change, as: person)
        case .approveReport(let period):
            Typed.line(["report", "approve", "support", "--of", period.description], as: person)
        case .improve(let action, _): Typed.line(["action", "done", action.rawValue, "--note", "…"], as: person)
        case .claim(let claim, let step, let seen): Typed.line(step.typed(claim, seen: seen), as: person)
        case .acknowledgeAlerts(let count, let newest):
            count == 1
                ? Typed.line(["alerts", "acknowledge", String(newest)], as: person)
                : Typed.line(["alerts", "list"], needsPerson: false)
        case .keepCommitment(let commitment, let period, _):
            Typed.line(["commitment", "done", commitment.rawValue, "--period", period.description], as: person)
        case .documentChange(let change, let document, _):
            Typed.line(["change", "documented", change.rawValue, "--document", document.rawValue], as: person)
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .sign: "sign"
        case .addEvidence: "add-evidence"
        case .confirmWaiver: "confirm-waiver"
        case .confirmNotApplicable: "confirm-not-applicable"
        case .assess: "assess"
        case .assessAgain: "assess-again"
        case .judgeModule: "judge-module"
        case .answerAssessment: "answer-assessment"
        case .learnModule: "learn-module"
        case .practise: "practise"
        case .keepUp: "keep-up"
        case .confirmTask: "confirm-task"
        case .logTasks: "log-tasks"
        case .rateLevel: "rate-level"
        case .agreeToDefinitions: "agree-to-definitions"
        case .recordCheckpoint: "record-checkpoint"
        case .accept: "accept"
        case .confirmBlockerWaiver: "confirm-blocker-waiver"
        case .meetCondition: "meet-condition"
        case .answerHelp: "answer-question"
        case .agreeToPhase: "agree-to-phase"
        case .reverify: "reverify"
        case .approveReport: "approve-report"
        case .improve: "improve"
        case .claim(_, let step, _): "\(step.rawValue)-claim"
        case .documentChange: "document-change"
        case .keepCommitment: "keep-commitment"
        case .acknowledgeAlerts: "acknowledge-alerts"
        }
    }
}

extension Identifier where Subject == Module {
    /// What to say of an attempt, by the kind of the module's assessment.
    fileprivate func result(_ names: Names) -> [String] {
        names.definitions?.module(self)?.assessment.kind == .exam ? ["--score", "SCORE"] : ["--level", "LEVEL"]
    }
}
