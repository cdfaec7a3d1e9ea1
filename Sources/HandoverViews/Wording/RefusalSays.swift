internal import HandoverModel

extension Refusal {
    /// What is wrong; no full stop.
    func says(_ names: Names) -> String {
        let say = names.language
        switch self {
        // Names
        case .unknownItem(let id, _): return say("没有交接项 \(say.quote(id))", "There is no item \(say.quote(id))")
        case .unknownPerson(let id, _): return say("没有人员 \(say.quote(id))", "There is no person \(say.quote(id))")
        case .unknownCapability(let id, _):
            return say("没有能力 \(say.quote(id))", "There is no capability \(say.quote(id))")
        case .unknownModule(let id, _): return say("没有培训单元 \(say.quote(id))", "There is no module \(say.quote(id))")
        case .unknownCondition(let number, let count):
            return say(
                "验收没有第 \(number) 个条件，共 \(count) 个",
                "The acceptance has no condition \(number); it has \(count == 0 ? "none" : String(count))")
        case .unknownService(let name, _, _):
            return say("没有服务 \(say.quote(name.printable))", "There is no service \(say.quote(name.printable))")
        case .unknownTask(let id, _):
            return say(
                "没有工单 \(say.quote(id.rawValue.printable))", "There is no task \(say.quote(id.rawValue.printable))")
        case .unknownAction(let id, _):
            return say(
                "没有改进措施 \(say.quote(id.rawValue.printable))",
                "There is no improvement action \(say.quote(id.rawValue.printable))")
        case .unknownClaim(let id, _):
            return say(
                "没有补偿申请 \(say.quote(id.rawValue.printable))", "There is no claim \(say.quote(id.rawValue.printable))")
        case .unknownOutage(let source):
            return say(
                "没有以 \(say.quote(source.printable)) 登记的中断",
                "No outage was reported as \(say.quote(source.printable))")
        case .unknownChange(let id, _):
            return say(
                "没有技术变更 \(say.quote(id.rawValue.printable))",
                "There is no technical change \(say.quote(id.rawValue.printable))")
        case .unknownCommitment(let id, _):
            return say(
                "没有定期承诺 \(say.quote(id.rawValue.printable))",
                "There is no commitment \(say.quote(id.rawValue.printable))")
        case .unknownDocument(let id, _):
            return say(
                "知识库没有文档 \(say.quote(id.rawValue.printable))",
                "The knowledge base has no document \(say.quote(id.rawValue.printable))")
        case .unknownEntry(let number): return say("台账没有第 \(number) 条", "The ledger has no entry \(number)")
        case .retiredItem(let id):
            return say("交接项 \(names.item(id)) 已停用", "Item \(names.quoted(names.item(id))) is retired")
        case .nothingApplied: return say("还没有生效的定义", "No definitions are in force yet")

        // Who
        case .notPresent(let person, let day):
            return say("\(names.person(person)) \(day) 不在岗", "\(names.person(person)) does not take part on \(day)")
        case .roleNotHeld(let person, let needed, _):
            return say(
                "\(names.actor(person))没有担任\(say.either(needed.map(names.role)))",
                "\(names.person(person)) does not hold the role \(say.either(needed.map(names.role)))")
        case .meaningNotAsked(let item, let meaning, _):
            return say(
                "\(names.item(item)) 不需要“\(meaning.words(.zh))”签字",
                "\(names.quoted(names.item(item))) does not ask for \"\(meaning.words(.en))\"")
        case .onePersonOneMeaning(let item, let person, let given):
            return say(
                "\(names.actor(person))已为 \(names.item(item)) 签过“\(given.words(.zh))”",
                "\(names.person(person)) has signed \(names.quoted(names.item(item))) as \(given.words(.en)) already")
        case .alreadySigned(let item, let meaning, let by, let at):
            return say(
                "\(names.person(by)) \(names.time(at)) 已为 \(names.item(item)) 签“\(meaning.words(.zh))”，仍然有效",
                "\(names.person(by)) signed \(names.quoted(names.item(item))) as \(meaning.words(.en)) at \(names.time(at)), and it stands"
            )
        case .notAdministrator(let person, _):
            return say("\(names.actor(person))不是管理员", "\(names.person(person)) is not an administrator")
        case .notOwnEntry(let person, let entry, _):
            return say(
                "第 \(entry) 条不是\(names.actor(person))可以撤销的",
                "Entry \(entry) is not for \(names.person(person)) to take back")
        case .notLead(let person, _, let side?):
            return say(
                "\(names.actor(person))不是\(side.words(.zh))的负责人，不能办理",
                "\(names.person(person)) is not a lead of the \(side.rawValue) team, and only those may do this")
        case .notLead(let person, _, nil):
            return say(
                "\(names.actor(person))不是负责人，不能办理", "\(names.person(person)) is not a lead who may do this")
        case .notAssessor(let person, _, _, _, let task?):
            return say(
                "工单 \(task) 已关闭并计入独立处理率，\(names.actor(person))不能将其移出",
                "Task \(task) is closed and counts, and \(names.person(person)) may not take it out of the count")
        case .notAssessor(let person, let capability, let module, _, nil):
            let what = capability.map(names.capability) ?? module.map(names.module) ?? ""
            return say(
                "\(names.actor(person))不能评估\(what.isEmpty ? "" : " \(what)")",
                "\(names.person(person)) may not assess\(what.isEmpty ? "" : " \(what)")")
        case .ownAssessment(let person):
            return say("\(names.actor(person))不能评估自己", "\(names.person(person)) cannot assess themself")
        case .ownRecord(let person):
            return say(
                "\(names.actor(person))不能核实自己的记录，也不能撤销别人的核实",
                "\(names.person(person)) cannot review a record of their own, nor take its review back")
        case .notReceiving(let person):
            return say("\(names.actor(person))不属于接收方", "\(names.person(person)) is not of the receiving team")
        case .notTheAssessed(let person, let assessed):
            return say(
                "这条评估说的是\(names.person(assessed))，不是\(names.person(person))",
                "The assessment is of \(names.person(assessed)), not of \(names.person(person))")
        case .notTheAsked(let person, let asker):
            return say(
                "\(names.actor(person))不能答复\(names.person(asker))的求助",
                "\(names.person(person)) cannot answer a question of \(names.person(asker))")
        case .mayNotAskHelp(let person, _):
            return say(
                "\(names.actor(person))不能记录求助", "\(names.person(person)) cannot ask the delivering team questions")
        case .mayNotApproveReports(let person, _):
            return say(
                "\(names.actor(person))不是接收方总监，不能批准报告",
                "\(names.person(person)) is not a director of the receiving team, and cannot approve reports")
        case .notTheOwner(let person, let action, _):
            return say(
                "改进措施 \(action) 不由\(names.actor(person))负责",
                "Action \(action) is not \(names.person(person))'s to say done")
        case .claimNotTheirs(let person, let step, _):
            return say(
                "\(names.actor(person))不能\(step.words(.zh))补偿申请",
                "\(names.person(person)) cannot \(step.words(.en)) a claim")
        case .commitmentNotTheirs(let person, let commitment, _):
            let title = say.quote(names.commitment(commitment))
            return say(
                "\(names.actor(person))不负责定期承诺\(title)", "\(title) is not \(names.person(person))'s to say done")
        case .mayNotRecordChanges(let person, _):
            return say(
                "\(names.actor(person))不能登记技术变更", "\(names.person(person)) cannot record technical changes")
        case .mayNotRecordForOthers(let person):
            return say("\(names.actor(person))不能替别人记录", "\(names.person(person)) may not record this for others")
        case .mayNotRead(let person, _):
            return say("\(names.actor(person))不能查看这些内容", "\(names.person(person)) may not see this")
        case .groupMissing(let person, let role, let patterns):
            let groups = say.either(patterns.map { say.quote($0.text.printable) })
            return say(
                "\(names.person(person))担任\(names.role(role))，但不在群组\(groups)中，不能登录",
                "\(names.person(person)) holds the role \(names.role(role)) and is in no group \(groups), so that they cannot sign in"
            )

        // In which order
        case .wordingChanged(let item, _, let title, let acceptWhen):
            let accept = acceptWhen.map { text in
                say("，验收标准“\(text.text(in: .zh))”", ", accepted when \(say.quote(text.text(in: .en)))")
            }
            return say(
                "\(item) 的内容已变，现为“\(title.text(in: .zh))”",
                "The wording of \(item) changed and is now \(say.quote(title.text(in: .en)))") + (accept ?? "")
        case .deliveredFirst(let item, _):
            return say("\(names.item(item)) 还没有有效的移交签字", "\(names.quoted(names.item(item))) has no valid delivery yet")
        case .deliveredAnewAfterRefusal(let item, let refused):
            return say(
                "\(names.item(item)) \(names.time(refused)) 被退回后没有重新移交",
                "\(names.quoted(names.item(item))) was refused at \(names.time(refused)) and has not been delivered anew"
            )
        case .evidenceMissing(let item, let have, let need, _):
            return say(
                "\(names.item(item)) 需要 \(need) 份证据，现有 \(have) 份",
                "\(names.quoted(names.item(item))) needs \(counted(need, "piece")) of evidence and has \(have)")
        case .evidenceKindNotAccepted(let item, let kind, _):
            return say(
                "\(names.item(item)) 不接受\(kind.words(.zh))作证据",
                "\(names.quoted(names.item(item))) does not take a \(kind.words(.en)) as evidence")
        case .checkNotGiven(let item):
            return say(
                "\(names.item(item)) 的自动检查结果不能手工填写",
                "What the check of \(names.quoted(names.item(item))) found cannot be given by hand")
        case .noCheck(let item):
            return say("\(names.item(item)) 没有自动检查", "\(names.quoted(names.item(item))) has no check")
        case .capabilityNotHeld(let item, let capability, let have, let need):
            return say(
                "\(names.item(item)) 要求 \(need) 人具备 \(names.capability(capability))，现有 \(have) 人",
                "\(names.quoted(names.item(item))) takes \(counted(need, "person", "people")) with \(names.quoted(names.capability(capability))), "
                    + "and \(have) \(have == 1 ? "has" : "have") it")
        case .nothingToRevoke(let item, let task, let entry):
            let subject = item.map(names.item) ?? task.map { say("工单 \($0)", "task \($0)") }
            if let subject, let entry {
                return say("第 \(entry) 条不是关于\(subject) 的", "Entry \(entry) is not about \(subject)")
            }
            let what = subject ?? entry.map { say("第 \($0) 条", "entry \($0)") } ?? ""
            return say("\(what)没有可撤销的内容", "There is nothing to revoke\(what.isEmpty ? "" : " in \(what)")")
        case .nothingToRefuse(let item, let meaning):
            return say(
                "\(names.item(item)) 没有可退回的内容（“\(meaning.words(.zh))”）",
                "\(names.quoted(names.item(item))) has nothing to refuse as \(meaning.words(.en))")
        case .alreadyRevoked(let entry): return say("第 \(entry) 条已撤销", "Entry \(entry) is revoked already")
        case .notRevocable(let entry, let kind):
            return say(
                "第 \(entry) 条是“\(kind.words(.zh))”，不能撤销", "Entry \(entry) (\(kind.words(.en))) cannot be revoked")
        case .notAnAssessment(let entry, let kind):
            return say(
                "第 \(entry) 条是“\(kind.words(.zh))”，不是能力评估", "Entry \(entry) (\(kind.words(.en))) is not an assessment")
        case .notApplicableNotAllowed(let item):
            return say(
                "\(names.item(item)) 不能标为不适用", "\(names.quoted(names.item(item))) cannot be called not applicable")
        case .alreadyStated(let item, _, let until?):
            return say(
                "\(names.item(item)) 的限期豁免已生效，有效至 \(until)",
                "The waiver of \(names.quoted(names.item(item))) is in force already, until \(until)")
        case .alreadyStated(let item, let by, nil):
            return say(
                "\(names.actor(by))已为 \(names.item(item)) 表示过同意",
                "\(names.person(by)) has said so of \(names.quoted(names.item(item))) already")
        case .itemDone(let item): return say("\(names.item(item)) 已完成", "\(names.quoted(names.item(item))) is done")
        case .itemSetAside(let item, _, let until):
            return until.map {
                say("\(names.item(item)) 已限期豁免至 \($0)", "\(names.quoted(names.item(item))) is waived until \($0)")
            }
                ?? say("\(names.item(item)) 不适用", "\(names.quoted(names.item(item))) is not applicable")

        // What is said
        case .reasonMissing:
            guard !names.showsIDs, names.form != nil else { return say("没有写理由", "The reason is missing") }
            return say("没有填写\(names.field("reason"))", "\(names.field("reason")) is missing")
        case .textMissing(let field):
            guard names.showsIDs else {
                // Boxes to tick are no text.
                return field == "sign"
                    ? say("先勾选要签的交接项", "Tick the items to sign first")
                    : say("没有填写\(names.field(field))", "\(names.field(field)) is missing")
            }
            return say("没有填写 \(say.quote(field))", "The text of \(say.quote(field)) is missing")
        case .textTooLong(let field, _):
            return say("\(names.field(field))太长", "The text of \(names.field(field)) is too long")
        case .inTheFuture(let moment, let now):
            return say(
                "\(names.time(moment)) 在将来（现在是 \(names.time(now))）",
                "\(names.time(moment)) is in the future (it is \(names.time(now)))")
        case .tooLongAgo(let moment, let year):
            return say("\(names.time(moment)) 早于 \(year) 年", "\(names.time(moment)) is before \(year)")
        case .untilPassed(let day, let today, _):
            return say("\(day) 已过（今天是 \(today)）", "\(day) has passed (today is \(today))")
        case .laterFirst(let from, let to):
            let (first, second) = (names.end(of: from, beside: to), names.end(of: to, beside: from))
            return say("\(first) 晚于 \(second)", "\(first) is later than \(second)")
        case .outOfRange("independent", _, let all):
            return say(
                "独立完成的张数不在 0 到工单总数 \(all) 之间",
                "The number of independent tasks is not from 0 to \(all), the number of all tasks")
        case .outOfRange("eligible", let minimum, let maximum):
            return say(
                "工单总数不在 \(minimum) 到 \(maximum) 之间", "The number of all tasks is not from \(minimum) to \(maximum)")
        case .outOfRange(let field, let minimum, let maximum):
            return say(
                "\(names.field(field))不在 \(minimum) 到 \(maximum) 之间",
                "\(names.field(field)) is not from \(minimum) to \(maximum)")
        case .badLink(let link):
            return say("\(say.quote(link.printable)) 不是链接", "\(say.quote(link.printable)) is not a link")
        case .badTaskID(let id):
            return say("\(say.quote(id.printable)) 不能作工单编号", "\(say.quote(id.printable)) cannot be a task's id")
        case .personTwice(let person):
            return say("\(names.person(person)) 写了两次", "\(names.person(person)) is named twice")
        case .fileNotStored(let digest):
            return say("没有保存过文件 \(digest.short)", "The file \(digest.short) has not been stored")
        case .fileNotAsNamed(let name, let claimed):
            return say(
                "文件 \(say.quote(name.printable)) 的内容不是 \(claimed.title(.zh))",
                "The content of the file \(say.quote(name.printable)) is not \(claimed.title(.en))")
        case .fileEmpty(let name):
            return say("文件 \(say.quote(name.printable)) 是空的", "The file \(say.quote(name.printable)) is empty")
        case .fileTooLarge(let bytes, _): return say("文件有 \(bytes) 字节，太大", "The file of \(bytes) bytes is too large")

        // Modules and assessments
        case .moduleNotRequired(let person, let module):
            return say(
                "\(names.actor(person))的角色不要求 \(names.module(module))",
                "No role of \(names.person(person)) asks for \(names.quoted(names.module(module)))")
        case .moduleNeedsFirst(let module, let needs):
            return say(
                "\(names.module(module)) 的先修单元未通过：\(say.list(needs.map(names.module)))",
                "\(names.quoted(names.module(module))) comes after \(say.list(needs.map { names.quoted(names.module($0)) })), not passed yet"
            )
        case .attemptsUsed(let module, let attempts):
            return say(
                "\(names.module(module)) 的 \(attempts) 次机会已用完",
                "All \(counted(attempts, "attempt")) at \(names.quoted(names.module(module))) are used")
        case .scoreOrLevel(let module, let kind):
            let words = ModuleAssessment.Kind(rawValue: kind)?.words(say) ?? kind
            return say(
                "\(names.module(module)) 的考核方式是\(words)，结果填得不对",
                "\(names.quoted(names.module(module))) ends in an assessment of the kind \(words), and the result does not fit"
            )
        case .notHelp(let entry, let kind):
            return say(
                "第 \(entry) 条是“\(kind.words(.zh))”，不是求助",
                "Entry \(entry) (\(kind.words(.en))) is not a question to the delivering team")
        case .alreadyAnswered(let entry, let answer):
            return say("第 \(entry) 条已由第 \(answer) 条答复", "Entry \(entry) is answered already, by entry \(answer)")
        case .notAnOutage(let entry, let kind):
            return say(
                "第 \(entry) 条是“\(kind.words(.zh))”，不是服务中断", "Entry \(entry) (\(kind.words(.en))) did not open an outage"
            )
        case .outageEnded(let entry, let end):
            return say(
                "第 \(entry) 条的中断已由第 \(end) 条登记恢复",
                "The outage of entry \(entry) is over already, by entry \(end)")
        case .notAnAlert(let entry, let kind):
            return say("第 \(entry) 条是“\(kind.words(.zh))”，不是告警", "Entry \(entry) (\(kind.words(.en))) raised no alert")
        case .alertNotDue(let rule, let cause):
            return say(
                "规则 \(rule) 现在没有“\(cause)”可告警", "The rule \(rule) does not alert to \(names.quoted(cause)) now")
        case .alertHolds(let entry):
            return say("第 \(entry) 条告警的原因仍在", "What entry \(entry) alerts to goes on")
        case .alertOver(let entry, let end):
            return say("第 \(entry) 条告警已由第 \(end) 条解除", "The alert of entry \(entry) is over, by entry \(end)")
        case .alreadyConfirmed(let entry): return say("第 \(entry) 条已复核", "Entry \(entry) is confirmed already")

        // Tasks
        case .taskExists(let id): return say("工单 \(id) 已登记", "Task \(id) is recorded already")
        case .taskContradicts(let id, let field, let entry):
            return say(
                "工单 \(id) 的\(names.field(field))与\(entry.map { "第 \($0) 条" } ?? "已记录的")不一致",
                "What is said of \(names.field(field)) contradicts \(entry.map { "entry \($0)" } ?? "the record") of task \(id)"
            )
        case .taskNotClosed(let id): return say("工单 \(id) 尚未关闭", "Task \(id) is not closed")
        case .taskNotOpen(let id): return say("工单 \(id) 不在处理中", "Task \(id) is not open")
        case .taskTimesOutOfOrder(let id, let earlier, "when"):
            let first = FieldWords.words(earlier, names.language) ?? earlier
            return say(
                "填写的时间早于工单 \(id) 的“\(first)”", "The time given is before that of \(say.quote(first)) of task \(id)")
        case .taskTimesOutOfOrder(let id, let earlier, let later):
            let (first, second) = (names.field(earlier), names.field(later))
            return say("工单 \(id) 的\(second)早于\(first)", "\(second) of task \(id) comes before \(first)")
        case .notAWorker(let person, let task):
            return say("\(names.actor(person))没有参与工单 \(task)", "\(names.person(person)) did not work on task \(task)")
        case .nothingOverturned(let id):
            return say("工单 \(id) 的独立程度没有改动", "Every level of task \(id) stays what was reported")
        case .alreadyReviewed(let id, _):
            return say("工单 \(id) 的独立程度已核实", "The levels of task \(id) have been confirmed or overturned already")
        case .nobodyWorked(let id):
            return say("工单 \(id) 没有参与人，无从核实", "Nobody worked on task \(id), so there is no level to confirm")
        case .levelNotSaid(let id):
            return say(
                "工单 \(id) 有参与人未填独立程度，无从核实",
                "Somebody who worked on task \(id) has no level yet, so there is none to confirm")
        case .taskWaits(let id): return say("工单 \(id) 已在等待用户", "Task \(id) waits for its reporter already")
        case .taskDoesNotWait(let id): return say("工单 \(id) 没有在等待用户", "Task \(id) does not wait for its reporter")
        case .taskUnchanged(let id, "assignee"):
            return say("工单 \(id) 已由其处理", "Task \(id) is theirs already")
        case .taskUnchanged(let id, "severity"):
            return say("工单 \(id) 已是这个级别", "Task \(id) has that severity already")
        case .taskUnchanged(let id, "original"):
            return say("工单 \(id) 已标为与它重复", "Task \(id) is linked to it already")
        case .taskUnchanged(let id, "responded"):
            return say("工单 \(id) 已有首次响应", "Task \(id) has its first answer already")
        case .taskUnchanged(let id, let field):
            return say("工单 \(id) 的\(names.field(field))没有变化", "\(names.field(field)) of task \(id) does not change")
        case .nobodyAbove(let id):
            return say("工单 \(id) 没有可升级的上级", "Nobody is above whoever has task \(id)")
        case .notAbove(let id, let person):
            return say(
                "工单 \(id) 不能升级给\(names.person(person))：处理人和升级人都不是上级",
                "\(names.person(person)) is not above: task \(id) is theirs, or they escalate it")
        case .worksOnNoTasks(let person):
            return say("\(names.actor(person))只查看，不处理工单", "\(names.person(person)) only looks on and works on no tasks")
        case .duplicatesStand(let id, let duplicates, _):
            let others = say.list(duplicates.map(\.rawValue))
            return say(
                "工单 \(id) 不能撤回：\(others) 与它重复，只由它计入",
                "Task \(id) cannot be withdrawn: it counts for \(others), linked to it as the same")
        case .ownDuplicate(let id): return say("工单 \(id) 不能与自己重复", "Task \(id) is no duplicate of itself")
        case .originalIsDuplicate(let id, let original):
            return say("工单 \(id) 本身与 \(original) 重复", "Task \(id) is itself a duplicate of \(original)")
        case .originalCountsForNothing(let id):
            return say("工单 \(id) 自己也不计入", "Task \(id) counts for nothing itself")
        case .unknownStage(let id, let stage, _):
            return say(
                "工单 \(id) 的级别没有环节 \(say.cited(stage))",
                "The severity of task \(id) has no stage \(say.cited(stage))")
        case .documentOrReason(let id):
            return say("工单 \(id) 既写了文档又写了未更新的原因", "Task \(id) names a document and says why there is none")
        case .stageStands(let id, let stage, let at):
            return say(
                "工单 \(id) 的环节 \(stage) 已于 \(names.time(at)) 完成",
                "Stage \(stage) of task \(id) was done at \(names.time(at)) already")
        case .taskWithdrawn(let id, let entry):
            return say("工单 \(id) 已由第 \(entry) 条撤回", "Task \(id) was withdrawn by entry \(entry)")
        case .reviewStands(let id, let entry, let review):
            return say(
                "工单 \(id) 的第 \(entry) 条不能先撤销：第 \(review) 条核实了它所述的独立程度",
                "Entry \(entry) of task \(id) cannot go before entry \(review), which reviewed the levels it told")
        case .laterEntriesStand(let id, let entry, let later):
            let numbers = say.list(later.map(String.init))
            return say(
                "工单 \(id) 的第 \(entry) 条不能先撤销：第 \(numbers) 条以它为前提",
                "Entry \(entry) of task \(id) cannot go before what rests on it: \(numbers)")
        case .takenBack(let id, let field, let entry):
            return say(
                "工单 \(id) 的\(names.field(field))已由第 \(entry) 条撤销",
                "What is said of \(names.field(field)) of task \(id) was taken back by entry \(entry)")

        // Definitions
        case .invalidDefinitions(let errors):
            return say("定义文件有 \(errors) 处错误", "The definition files have \(counted(errors, "error"))")
        case .definitionsChanged(let digest):
            return say("生效的定义已变为 \(digest.short)", "The definitions in force changed and are now \(digest.short)")
        case .nothingToApply: return say("文件与生效的定义相同", "The files say what is in force already")
        case .editorialNothing(let item):
            return say(
                "\(names.item(item)) 的内容没有变化", "The wording of \(names.quoted(names.item(item))) does not change")
        case .noServiceLevel(let severity):
            return say("没有写明 \(severity.rawValue) 的服务承诺", "Nothing is promised for \(severity.rawValue)")
        case .noPromise(let promise, let severity):
            let (zh, en) = (promise.words(.zh), promise.words(.en))
            return severity.map { say("\($0.rawValue) 没有\(zh)", "\($0.rawValue) has no \(en)") }
                ?? say("没有说是哪个级别的\(zh)", "The severity whose \(en) is meant was not said")
        case .neverDue(let target):
            return say("按工作时间，\(target) 在四十年内到不了", "By the calendar's hours \(target) does not come within 40 years")
        case .nothingKnown(let at):
            return say("\(names.time(at)) 时台账中还没有生效的定义", "At \(names.time(at)) no definitions had been recorded yet")
        case .personHasEntries(let person):
            return say(
                "台账中有\(names.actor(person))的记录，不能从人员名单中删去",
                "\(names.person(person)) has entries in the ledger and cannot be taken out of the people")
        case .sideWithoutLead(let side):
            return say("\(side.words(.zh))会有一天没有负责人", "The \(side.rawValue) team would be without a lead one day")
        case .zoneFixed(let zone): return say("时区已固定为 \(zone)", "The zone is fixed as \(zone)")
        case .periodNotOver(let period):
            return say("\(period) 还没有结束，最后一天是 \(period.last)", "\(period) is not over: its last day is \(period.last)")
        case .reportStands(let period, let entry):
            return say(
                "\(period) 的报告已由第 \(entry) 条批准，其后没有变化",
                "The report of \(period) is approved by entry \(entry), and nothing of it has changed since")
        case .reportChanged(let period):
            return say(
                "\(period) 的报告与你看到的已不同", "The report of \(period) says something else than you saw")
        case .actionEnded(let action, let entry):
            return say("改进措施 \(action) 已由第 \(entry) 条了结", "Action \(action) is over, by entry \(entry)")
        case .noCreditTerms: return say("定义中没有写明服务补偿", "The definitions say nothing of service credits")
        case .nothingToClaim(let task):
            return say(
                "工单 \(task.rawValue.printable) 没有可减免的", "Nothing is given back for task \(task.rawValue.printable)")
        case .claimTooLate(let task, let day):
            return say(
                "工单 \(task.rawValue.printable) 最晚 \(day) 申请，已经过了",
                "Task \(task.rawValue.printable) could be claimed until \(day), which has passed")
        case .claimStands(let task, let claim):
            return say(
                "工单 \(task.rawValue.printable) 已在补偿申请 \(claim) 中",
                "Claim \(claim) is about task \(task.rawValue.printable)")
        case .notOneProblem(let tasks):
            let list = say.list(tasks.prefix(5).map(\.rawValue.printable))
            return say("\(list) 不是反复出现的同一问题", "\(list) are not one problem that came again")
        case .notTheStep(let claim, let step, let stage):
            return say(
                "补偿申请 \(claim) \(stage.words(.zh))，现在不能\(step.words(.zh))",
                "Claim \(claim) is \(stage.words(.en)): nobody can \(step.words(.en)) it now")
        case .otherOffer(let claim, nil):
            return say("补偿申请 \(claim) 还没有人提出方案", "Nothing has been offered for claim \(claim) yet")
        case .otherOffer(let claim, let entry?):
            return say(
                "补偿申请 \(claim) 现有的方案是第 \(entry) 条，不是你看到的",
                "What stands for claim \(claim) is the offer of entry \(entry), not the one that you saw")
        case .claimGoesOn(let claim, let entry, let later):
            return say(
                "补偿申请 \(claim) 的第 \(later) 条以第 \(entry) 条为据",
                "Entry \(later) about claim \(claim) rests on entry \(entry)")
        case .periodNotCounted(let period, let commitment, _):
            let title = say.quote(names.commitment(commitment))
            return say(
                "\(period) 不是\(title)要计的、已经开始的一期", "\(period) is no period of \(title) that counts and has begun")
        case .commitmentStands(let commitment, let period, let entry):
            let title = say.quote(names.commitment(commitment))
            return say(
                "\(title) \(period) 已由第 \(entry) 条登记", "\(title) of \(period) was recorded by entry \(entry)")
        case .notOfChange(let document, let change, _):
            return say(
                "技术变更 \(change) 不涉及文档 \(say.quote(document.rawValue.printable))",
                "The technical change \(change) does not touch the document \(say.quote(document.rawValue.printable))")
        case .documentStands(let document, let change, let entry):
            return say(
                "第 \(entry) 条已登记文档 \(say.quote(document.rawValue.printable)) 为技术变更 \(change) 更新，时间或出处不同",
                "Entry \(entry) says that the document \(say.quote(document.rawValue.printable)) told of the technical change \(change), with another time or source"
            )
        case .phaseStands(let phase):
            return say("阶段已经是“\(phase.words(.zh))”", "The phase is \"\(phase.words(.en))\" already")
        case .noRound: return say("现在没有要复核的一轮", "No round is under way")
        case .roundOver(let day, let underWay):
            return say(
                "\(day) 一轮已经结束，现在是 \(underWay) 一轮", "The round of \(day) is over; that of \(underWay) is under way")
        case .roundNotBegun(let day): return say("这一轮还没有开始，\(day) 开始", "The round has not begun: it begins on \(day)")
        case .notARound(let day, let rounds):
            let days = say.list(rounds.map(\.description))
            return say("\(day) 不是复核的一轮，各轮为 \(days)", "\(day) is no round: the rounds are \(days)")
        case .notInRound(let item):
            return say("\(names.item(item)) 不在这一轮中", "\(names.quoted(names.item(item))) is not in the round")
        case .foundBefore(let item, let finding, let entry):
            return say(
                "这一轮中 \(names.item(item)) 已记为“\(finding.words(.zh))”（第 \(entry) 条）",
                "In this round \(names.quoted(names.item(item))) was found before: it \(finding.words(.en)) (entry \(entry))"
            )
        case .notACheckpoint(let day, _):
            return day.map { say("\($0) 不是已结束的检查点", "\($0) is no checkpoint that is over") }
                ?? say("还没有已结束的检查点", "No checkpoint is over yet")
        case .checkpointStands(let day, let entry):
            return say(
                "\(day) 检查点已记录为第 \(entry) 条，其后没有变化",
                "The checkpoint of \(day) is recorded as entry \(entry), and nothing of it has changed since")
        case .alreadyProposed(let by):
            return say("\(names.actor(by))已提议同样的变更", "\(names.person(by)) has proposed this change already")
        case .notProposed(let entry):
            return say(
                "第 \(entry) 条不是待同意的定义变更",
                "Entry \(entry) does not put forward definitions that still wait for agreement")
        case .proposedAsEditorial(let entry, let by, let items):
            return say(
                "第 \(entry) 条中\(names.actor(by))提议了同样的文件，并把\(names.items(items)) 的改动称为文字修订",
                "\(names.person(by)) has put the same files forward (entry \(entry)) and calls the change of \(say.list(items.map { names.quoted(names.item($0)) })) editorial"
            )
        case .otherHandover(let inForce, let given):
            return say(
                "台账属于交接项目 \(inForce)，文件属于 \(given)",
                "The ledger is of the handover \(inForce), and the files are of \(given)")

        // Acceptance
        case .maySignNoAcceptance(let person, _):
            return say("\(names.actor(person))不能签署验收", "\(names.person(person)) cannot sign the acceptance")
        case .keyWithoutSigner(let key):
            return say("没有人担任\(key.words(.zh))", "Nobody is \(key.words(.en)) at present")
        case .notAcceptable(let verdict, let blockers):
            let shown = blockers.prefix(3).map { $0.words(names) }
            let more = blockers.count - shown.count
            let rest = more > 0 ? say("等 \(blockers.count) 项", " and \(more) more") : ""
            return say(
                "现在的结论是\(verdict.words(.zh))，还差：\(say.list(shown))\(rest)",
                "The verdict is \(say.quote(verdict.words(.en))); neither done nor a condition: \(say.list(shown))\(rest)"
            )
        case .acceptanceSigned(let entry, let key, let by, let at):
            return say(
                "\(names.actor(by))已于 \(names.time(at)) 以\(key.words(.zh))身份签署第 \(entry) 条",
                "\(names.person(by)) signed entry \(entry) as \(key.words(.en)) at \(names.time(at))")
        case .acceptanceStated(let entry, let by):
            return say(
                "\(names.actor(by))已作出验收声明（第 \(entry) 条），待签字",
                "\(names.person(by)) has stated the acceptance already (entry \(entry)), and it waits for signatures")
        case .notAwaitingSignatures(let entry):
            return entry.map { say("第 \($0) 条不是待签字的验收声明", "Entry \($0) is no statement that waits for signatures") }
                ?? say("没有待签字的验收声明", "No statement of acceptance waits for signatures")
        case .acceptanceDeclined(let entry, let by, let reason):
            return say(
                "第 \(entry) 条的验收声明已被\(names.actor(by))拒签\(names.said(reason))",
                "The statement of entry \(entry) was declined by \(names.person(by))\(names.said(reason))")
        case .acceptanceOvertaken(let entry):
            return say("第 \(entry) 条的验收声明作出后定义已变", "The definitions changed since the statement of entry \(entry)")
        case .acceptanceWaivedSince(let entry, _, let subjects):
            let what = say.list(subjects.map { $0.words(names) })
            return say(
                "第 \(entry) 条的验收声明作出后又限期豁免了：\(what)",
                "Waived since the statement of entry \(entry), which says nothing of it: \(what)")
        case .acceptanceFinal(let entry):
            return say("第 \(entry) 条的验收声明已由三人签字", "The statement of entry \(entry) has all its signatures")
        case .notAccepted: return say("交接还没有验收", "The handover has not been accepted yet")
        case .nothingToWaive(let subject):
            return say("“\(subject.words(names))”不影响交接结论", "\(subject.words(names)) does not keep the verdict back")
        case .waiverStated(let subject, let by):
            return say(
                "\(names.actor(by))已表示同意限期豁免“\(subject.words(names))”",
                "\(names.person(by)) has agreed to waive \(subject.words(names)) already")

        // The ledger
        case .keyReused(let key):
            return say(
                "幂等键 \(say.quote(key.printable)) 已用于另一条命令",
                "The key \(say.quote(key.printable)) was used for another command")
        case .notEmpty: return say("台账已有内容", "The ledger is not empty")
        case .clockWithoutDemonstration:
            return say("这不是演示用台账，不能另设时间", "The time can be set in a demonstration ledger alone")
        case .clockGoesBack(let now, let zone):
            // It is told before anything is known of the definitions.
            var local = names
            local.zone = zone.flatMap { Zone($0) } ?? names.zone
            return say(
                "最后一条记录在 \(local.time(now))，时间不能早于它",
                "The last entry is of \(local.time(now)), and the time given is earlier")
        case .recordTooLarge(let bytes, let limit):
            return say("记录有 \(bytes) 字节，上限 \(limit) 字节", "The record has \(bytes) bytes, and \(limit) are allowed")
        }
    }
}

extension Names {
    /// A moment as one reads it beside another: of a day beside an instant, that its end is meant.
    fileprivate func end(of moment: Moment, beside other: Moment) -> String {
        guard case .day(let day) = moment, case .instant = other else { return time(moment) }
        return language("\(day) 结束时", "the end of \(day)")
    }
}
