internal import HandoverModel

extension Refusal {
    /// What would make it possible; nil where nothing would.
    func remedy(_ names: Names) -> String? {
        let say = names.language
        switch self {
        // Names
        case .unknownItem(_, let nearest): return names.near(nearest, or: "handover item list")
        case .unknownPerson(_, let nearest): return names.near(nearest, or: "handover person list")
        case .unknownCapability(_, let nearest): return names.near(nearest, or: "handover capability list")
        case .unknownModule(_, let nearest): return names.near(nearest, or: "handover training list")
        case .unknownCondition: return names.see("handover acceptance condition")
        case .unknownService(_, let nearest, _?):
            return names.meant(nearest, newWith: say("加上 --new-service", "add --new-service"))
        case .unknownService(_, let nearest, nil):
            guard !nearest.isEmpty else {
                return say(
                    "写进 support/services.yaml，或先登记一张有它的工单",
                    "Write it into support/services.yaml, or log a task about it first")
            }
            let names = say.either(nearest.map { say.quote($0.printable) })
            return say("是不是 \(names)？", "Did you mean \(names)?")
        case .unknownTask(_, let nearest): return names.near(nearest, or: "handover task list")
        case .unknownAction(_, let nearest): return names.near(nearest, or: "handover action list")
        case .unknownClaim(_, let nearest): return names.near(nearest, or: "handover credit list")
        case .unknownChange(_, let nearest): return names.near(nearest, or: "handover change list")
        case .unknownCommitment(_, let nearest): return names.near(nearest, or: "handover commitment list")
        case .periodNotCounted(_, _, let counted):
            guard !counted.isEmpty else {
                return say("还没有可计的周期：handover commitment list", "None counts yet: handover commitment list")
            }
            let periods = say.either(counted.map(\.description))
            return say("最近的是 \(periods)", "The newest are \(periods)")
        case .commitmentStands: return names.see("handover commitment list")
        case .unknownDocument(_, let nearest): return names.near(nearest, or: "handover kb list")
        case .notOfChange(_, _, let documents): return names.near(documents, or: "handover change list")
        case .documentStands(_, _, let entry):
            let command = "handover change withdraw \(entry)"
            return say("要更正，先撤回：\(command)", "To correct it, take that back first: \(command)")
        case .unknownEntry: return names.see("handover ledger show")
        case .retiredItem(let id): return names.see("handover history \(id)")
        case .nothingApplied:
            return say(
                "先让定义生效：handover apply --as PERSON", "Put definitions in force first: handover apply --as PERSON")

        // Who
        case .notPresent:
            return say("在 handover.yaml 中核对此人的 from 和 to", "Check from and to of the person in handover.yaml")
        case .roleNotHeld(_, _, let holders): return names.actors(holders)
        case .meaningNotAsked(let item, _, let asked):
            return say("这一项需要：", "It asks for: ") + say.list(asked.map(names.key)) + say("（\(item)）", " (\(item))")
        case .onePersonOneMeaning(let item, _, _):
            return say(
                "请另一位担任该角色的人签字：handover item show \(item)",
                "Somebody else who holds the role signs: handover item show \(item)")
        case .alreadySigned(let item, let meaning, let by, _):
            return say("如需重签，先撤销：", "To sign anew, revoke it first: ")
                + Typed.line(
                    ["item", "revoke", item.rawValue, "--meaning", meaning.rawValue, "--reason", "…"],
                    as: names.isAnonymous ? nil : by)
        case .notLead(_, let leads, _): return names.actors(leads)
        case .notOwnEntry(_, _, let allowed): return names.actors(allowed)
        case .notAdministrator(_, let administrators):
            guard administrators.isEmpty else { return names.actors(administrators) }
            return say(
                "还没有管理员。请在服务器所在的机器上运行：handover administrator add",
                "There is no administrator yet. On the server's machine: handover administrator add")
        case .notAssessor(_, _, _, let allowed, _): return names.actors(allowed)
        case .ownAssessment:
            return say(
                "自评请用：handover assess --self；正式评估请另一位评估人做",
                "Use handover assess --self for your own view, and ask another assessor for the assessment")
        case .ownRecord:
            return say("请没有参与的评估人或负责人办理", "An assessor, or a lead, who had no part in it does this")
        case .notReceiving: return say("接收方人员见 handover person list", "handover person list shows the receiving team")
        case .notTheAssessed(_, let assessed): return names.actors([assessed])
        case .notTheAsked:
            return say("请移交方任何一人答复", "Anybody of the delivering team can answer it")
        case .mayNotAskHelp(_, let allowed): return names.actors(allowed)
        case .mayNotApproveReports(_, let allowed): return names.actors(allowed)
        case .notTheOwner(_, _, let allowed): return names.actors(allowed)
        case .claimNotTheirs(_, _, let allowed): return names.actors(allowed)
        case .mayNotRecordChanges(_, let allowed): return names.actors(allowed)
        case .commitmentNotTheirs(_, _, let allowed): return names.actors(allowed)
        case .mayNotRecordForOthers:
            return say(
                "请本人记录；工单可由处理人转给别人；负责人、评估人也可以记录",
                "They record it themselves, or hand the task on first; a lead or an assessor may record it, too")
        case .mayNotRead(_, let needed):
            let rights = needed.map { $0.words(names.language) }
            return say(
                "可以查看的有：\(rights.joined(separator: "、"))", "It takes the right of \(rights.joined(separator: " or "))")
        case .groupMissing(_, let role, let patterns):
            let groups = say.either(patterns.map { say.quote($0.text.printable) })
            return say(
                "请身份提供方的管理人员把你加入\(groups)，再重新登录；如果你不担任\(names.role(role))，请负责人改正定义",
                "Have whoever manages groups there add you to \(groups), then sign in again; if you are no \(names.role(role)), a lead puts the definitions right"
            )

        // In which order
        case .wordingChanged(let item, _, _, _):
            return say(
                "先看新内容再签：handover item show \(item)", "Read the new wording, then sign: handover item show \(item)")
        case .deliveredFirst(let item, let keys): return names.delivery(item, keys)
        case .deliveredAnewAfterRefusal(let item, _): return names.delivery(item, [])
        case .evidenceMissing(let item, _, _, [.check]), .evidenceKindNotAccepted(let item, _, [.check]):
            return say("运行检查：", "Run it: ") + Typed.line(["check", "run", item.rawValue])
        case .evidenceMissing(let item, _, _, let kinds):
            let words = say.either(kinds.sorted().map { $0.words(say) })
            return say("补充\(words)：", "Add a \(words): ")
                + Typed.line(["item", "evidence", item.rawValue, "--link", "URL"])
        case .evidenceKindNotAccepted(_, _, let kinds):
            let words = say.either(kinds.sorted().map { $0.words(say) })
            return say("请改用\(words)", "Give a \(words) instead")
        case .checkNotGiven(let item):
            return say("运行检查：", "Run it: ") + Typed.line(["check", "run", item.rawValue])
        case .noCheck: return names.see("handover check list")
        case .capabilityNotHeld(let item, let capability, _, _):
            return say("评估更多人：", "Assess more people: ")
                + Typed.line(["assess", "TRAINEE", capability.rawValue, "--level", "alone", "--observed", "…"])
                + say("；或由双方负责人限期豁免：", "; or a lead of each side waives it: ")
                + Typed.line(["item", "waive", item.rawValue, "--until", "DATE", "--reason", "…"])
        case .nothingToRevoke(let item, let task, _):
            let shown = task.map { Typed.line(["task", "show", $0.rawValue], needsPerson: false) }
            return names.see(item.map { "handover history \($0)" } ?? shown ?? "handover ledger show")
        case .nothingToRefuse(let item, _): return names.see("handover item show \(item)")
        case .alreadyRevoked: return nil
        case .notRevocable: return say("更正时请另作一条记录，并写明理由", "Correct it by a new record that gives the reason")
        case .notAnAssessment: return names.see("handover assessment list")
        case .periodNotOver(let period):
            return say("最早 \(period.last.adding(days: 1)) 可以批准", "Approve it from \(period.last.adding(days: 1)) on")
        case .reportStands(let period, _), .reportChanged(let period):
            return names.see("handover report support --of \(period)")
        case .actionEnded(let action, _): return names.see("handover action show \(action)")
        case .noCreditTerms:
            return say("写在 support/credits.yaml 里并使之生效", "Write them into support/credits.yaml and apply it")
        case .nothingToClaim, .claimTooLate: return names.see("handover sla credits")
        case .claimStands(_, let claim), .notTheStep(let claim, _, _), .otherOffer(let claim, _?):
            return names.see("handover credit show \(claim)")
        case .otherOffer(let claim, nil):
            return say("先提出：", "Say what it comes to: ")
                + Typed.line(["credit", "agree", claim.rawValue, "--share", "SHARE"])
        case .notOneProblem: return names.see("handover task repeated")
        case .claimGoesOn(_, _, let later):
            return say("先撤销：", "Take that back first: ")
                + Typed.line(["credit", "withdraw", String(later), "--reason", "…"])
        case .phaseStands: return names.see("handover phase list")
        case .notACheckpoint(_, let newest):
            return newest.map {
                say("最近一个已结束的检查点是 \($0)", "The newest checkpoint that is over is \($0)")
            } ?? names.see("handover measure show independence")
        case .noRound(let next):
            return next.map { say("\($0) 开始下一轮", "The next round begins \($0)") }
                ?? names.see("handover acceptance rounds")
        case .roundOver, .roundNotBegun, .notARound, .notInRound, .foundBefore:
            return names.see("handover acceptance rounds")
        case .checkpointStands: return names.see("handover measure show independence")
        case .notHelp, .alreadyAnswered: return names.see("handover question list")
        case .notAnOutage, .outageEnded, .unknownOutage: return names.see("handover outage list")
        case .notAnAlert, .alertNotDue, .alertHolds, .alertOver: return names.see("handover alerts list")
        case .notApplicableNotAllowed(let item):
            return say("限期豁免：", "Waive it until a date: ")
                + Typed.line(["item", "waive", item.rawValue, "--until", "DATE", "--reason", "…"])
                + say("；或在定义中写 not-applicable: allowed", "; or write not-applicable: allowed in its definition")
        case .alreadyStated(let item, _, _?):
            return say(
                "不用再办；要改日期，双方各一名负责人都写新日期：", "Nothing has to be done; for another day, a lead of each side names it: ")
                + Typed.waive(.item(item), until: nil)
        case .alreadyStated, .alreadyProposed:
            return say("另一方的一名负责人以同样的命令表示同意", "A lead of the other side agrees with the same command")
        case .notProposed: return names.see("handover plan --proposed")
        case .proposedAsEditorial(let entry, _, _):
            return say("同意，签字不失效：", "Agree, and the sign-offs stand: ") + Typed.agree(to: entry)
                + say("；作为普通变更生效，签字失效：", "; or put it in force as an ordinary change, and they go stale: ")
                + Typed.line(["apply", "--ordinary", String(entry)])
        case .itemDone(let item):
            return say("不用再办；若仍要如此，先重开：", "Nothing has to be done; to do it all the same, reopen it first: ")
                + Typed.line(["item", "reopen", item.rawValue, "--reason", "…"])
        case .itemSetAside(let item, let entry, let until):
            let command = entry.map {
                Typed.line(["item", "revoke", item.rawValue, "--entry", String($0), "--reason", "…"])
            }
            let first =
                until == nil
                ? say("先撤销不适用：", "Revoke the not-applicable first: ") : say("先撤销限期豁免：", "Revoke the waiver first: ")
            return first + (command ?? "handover item show \(item)")

        // What is said
        case .reasonMissing: return say("加上 --reason \"…\"", "Add --reason \"…\"")
        case .textMissing("question"):
            return say("写出要问的话：", "Say what was asked: ")
                + Typed.line(["question", "ask", "…", "--capability", "CAPABILITY"])
        case .textMissing("title"): return say("写出标题", "Give it a title")
        case .textMissing("document"): return say("加上 --document 或 --link", "Add --document or --link")
        case .textMissing(let field): return say("加上 --\(field)", "Add --\(field)")
        case .textTooLong: return say("写短一些，全文作为文件或链接附上", "Say it shorter and attach the rest as a file or a link")
        case .inTheFuture(_, let now): return say("用 \(names.time(now)) 或更早的时间", "Give a time up to \(names.time(now))")
        case .tooLongAgo: return say("改正年份", "Mend the year")
        case .untilPassed(_, let today, _): return say("用 \(today) 或更晚的日期", "Give \(today) or a later date")
        case .laterFirst:
            return say("核对时间，早的在前；已记录的那个不变", "Check the time: the earlier comes first, and what is recorded stays")
        case .outOfRange(_, let minimum, let maximum):
            return say("用 \(minimum) 到 \(maximum) 之间的数", "Give a number from \(minimum) to \(maximum)")
        case .badLink:
            return say("写完整地址，例如 https://kb.example/org", "Give the whole address, such as https://kb.example/org")
        case .personTwice: return say("每人只写一次，用最后一轮的独立程度", "Name each person once, at the level of the last round")
        case .badTaskID: return say("用工单系统里的编号，例如 T-1", "Give the id of your ticket system, such as T-1")
        case .fileNotStored:
            return say("用 --file 或 --evidence 给出文件本身", "Give the file itself with --file or --evidence")
        case .fileNotAsNamed:
            return say("用原程序重新保存，或改成内容对应的扩展名", "Save it anew with its program, or name it as what it is")
        case .fileEmpty: return say("选择有内容的文件", "Choose the file that has the content")
        case .fileTooLarge: return say("改用链接，并写明 SHA-256", "Give a link with its SHA-256 instead")

        // Modules and assessments
        case .moduleNotRequired(let person, _):
            return names.see(names.isAnonymous ? "handover training list" : "handover training list --person \(person)")
        case .moduleNeedsFirst(_, let needs): return say("先完成：", "Complete first: ") + say.list(needs.map(names.module))
        case .attemptsUsed:
            return say(
                "在培训计划中提高 attempts，经双方负责人同意后生效", "Raise attempts in the training plan; a lead of each side agrees to it"
            )
        case .scoreOrLevel:
            return say(
                "笔试用 --score，实操和观察用 --level", "Give --score for an exam, --level for practical work and observations")
        case .alreadyConfirmed: return nil

        // Tasks
        case .taskContradicts(let id, _, let entry?), .alreadyReviewed(let id, let entry?):
            return say("如需更正，先撤销：", "To correct it, revoke that first: ") + Typed.revoke(id, entry)
        case .reviewStands(let id, _, let review):
            return say("先撤销核实：", "Revoke the review first: ") + Typed.revoke(id, review)
        case .laterEntriesStand(let id, _, let later):
            return say("从最新的开始撤销：", "Revoke the newest first: ") + Typed.revoke(id, later.first ?? 0)
        case .taskWithdrawn(let id, _):
            return say("重新登记：", "Log it anew: ")
                + Typed.line(["task", "log", "--id", id.rawValue, "--person", "PERSON", "--level", "LEVEL"])
        case .takenBack(let id, _, _):
            return say("改正表格；如确有其事，手工登记：", "Mend the table, or log it by hand if it is right after all: ")
                + Typed.line(["task", "log", "--id", id.rawValue])
        case .taskExists(let id), .taskContradicts(let id, _, nil), .alreadyReviewed(let id, nil),
            .nobodyWorked(let id):
            return names.see(Typed.line(["task", "show", id.rawValue], needsPerson: false))
        case .levelNotSaid(let id):
            return say("由参与人先填写：", "Let those who worked on it say it first: ")
                + Typed.line(["task", "log", "--id", id.rawValue, "--person", "PERSON", "--level", "LEVEL"])
        case .taskNotClosed(let id):
            return say("先关闭：", "Close it first: ") + Typed.line(["task", "resolve", "--id", id.rawValue])
        case .taskNotOpen(let id):
            return say("先重开：", "Reopen it first: ") + Typed.line(["task", "reopen", id.rawValue])
        case .taskWaits(let id):
            return say("继续处理时：", "When it goes on: ") + Typed.line(["task", "work", id.rawValue])
        case .taskDoesNotWait(let id):
            return say("等待用户时：", "When it waits: ") + Typed.line(["task", "wait", id.rawValue])
        case .taskUnchanged(let id, _), .stageStands(let id, _, _):
            return names.see(Typed.line(["task", "show", id.rawValue], needsPerson: false))
        case .nobodyAbove(let id), .notAbove(let id, _):
            return say("指明升级给谁：", "Say who is called: ")
                + Typed.line(["task", "escalate", id.rawValue, "--to", "PERSON", "--reason", "WHY"])
        case .worksOnNoTasks: return say("转给处理工单的人，或转给一方", "Hand it to somebody who does, or to a team")
        case .duplicatesStand(let id, let duplicates, let entry):
            return say("先撤销重复关系：", "Take the links back first: ") + Typed.revoke(duplicates.first ?? id, entry)
        case .ownDuplicate(let id):
            return say("指明另一张工单：", "Name the other task: ")
                + Typed.line(["task", "duplicate", id.rawValue, "--of", "TASK"])
        case .originalIsDuplicate(_, let original):
            return say("改为指向 \(original)", "Link it to \(original) instead")
        case .originalCountsForNothing:
            return say("指向计入的那一张；没有的话就不用指", "Link it to the one that counts, or let it stand by itself")
        case .documentOrReason: return say("--doc 和 --no-doc 只留一个", "Leave out --doc or --no-doc")
        case .unknownStage(_, _, let known):
            return known.isEmpty
                ? say("该级别没有列出环节：handover sla levels", "None are listed for it: handover sla levels")
                : say("可用的环节：\(say.list(known))", "Its stages: \(say.list(known))")
        case .taskTimesOutOfOrder: return say("核对时间和时区", "Check the times and their zone")
        case .nothingOverturned(let id):
            return say("级别无误就核实：", "Where the levels are right, confirm them: ")
                + Typed.line(["task", "confirm", id.rawValue])
        case .notAWorker(_, let task):
            return names.see(Typed.line(["task", "show", task.rawValue], needsPerson: false))

        // Definitions
        case .invalidDefinitions: return names.see("handover plan")
        case .definitionsChanged:
            return say("重新查看变更后再生效：handover plan", "Look at the change again, then apply: handover plan")
        case .nothingToApply: return nil
        case .editorialNothing: return say("去掉 --editorial", "Leave out --editorial for it")
        case .noServiceLevel: return say("在 support/severities.yaml 中写明", "Say it in support/severities.yaml")
        case .noPromise(_, let severity):
            return severity == nil
                ? say("加 --severity，或用 --target 给出时限", "Add --severity, or give a time limit with --target")
                : say("用 --target 给出时限", "Give a time limit with --target")
        case .neverDue: return say("检查 support/calendar.yaml 的工作时间", "See the hours in support/calendar.yaml")
        case .nothingKnown:
            return say("第一次生效的时间：", "When they were first put in force: ")
                + Typed.line(["history"], needsPerson: false)
        case .personHasEntries(let person):
            return say("写回此人，然后：", "Put them back, then: ")
                + Typed.line(["person", "leave", person.rawValue, "--on", "DATE"])
        case .sideWithoutLead:
            return say(
                "先为该团队指定接任的负责人，从那一天起在岗",
                "First name another lead of that team, who is there from that day on")
        case .zoneFixed(let zone):
            return say(
                "在 handover.yaml 中写回 zone: \(zone)；所在的行见 handover plan",
                "Write zone: \(zone) in handover.yaml again; handover plan shows the line")
        case .otherHandover:
            return say(
                "在另一个文件夹中开始新的交接项目：handover init", "Begin the other one in a folder of its own: handover init")

        // Acceptance
        case .maySignNoAcceptance(_, let allowed): return names.actors(allowed)
        case .keyWithoutSigner(let key):
            return say(
                "在 handover.yaml 中给\(key.side.words(.zh))的一个角色加上权限 \(key.right.rawValue)，并有人担任",
                "Give a role of the \(key.side.words(.en)) the right \(key.right.rawValue) in handover.yaml, and somebody the role"
            )
        case .notAcceptable(_, let blockers):
            let waive = blockers.first.map { Typed.waive($0, until: nil) } ?? ""
            return say("先完成，或经同意限期豁免：\(waive)", "Finish it, or agree to leave it open until a date: \(waive)")
        case .acceptanceSigned, .acceptanceStated, .acceptanceDeclined, .acceptanceOvertaken, .notAwaitingSignatures,
            .notAccepted:
            return names.see("handover acceptance show")
        case .acceptanceWaivedSince(let entry, let by, _):
            let own = names.isAnonymous ? nil : by
            return say("由作出声明的人撤回，再重新作出：", "Its author takes it back and states it anew: ")
                + Typed.withdraw(statement: entry, as: own)
        case .acceptanceFinal: return names.see("handover acceptance certificate")
        case .nothingToWaive: return names.see("handover why verdict")
        case .waiverStated:
            return say("其余签字人以同样的命令表示同意", "The others who sign agree with the same command")

        // The ledger
        case .keyReused: return say("换一个 --key，或不写", "Give another --key, or none")
        case .notEmpty, .clockWithoutDemonstration:
            return say("在新文件夹中开始演示", "Start the demonstration in a new folder")
        case .clockGoesBack:
            return say("把 HANDOVER_CLOCK 设为更晚的时间，或不设置它", "Set HANDOVER_CLOCK to a later time, or leave it out")
        case .recordTooLarge: return say("写短一些，长内容作为文件附上", "Say it shorter and attach what is long as a file")
        }
    }
}

extension Names {
    /// The nearest names, or where all stand.
    fileprivate func near<Thing>(_ nearest: [Identifier<Thing>], or command: String) -> String {
        guard !nearest.isEmpty else { return see(command) }
        let ids = language.either(nearest.map { language.quote($0.rawValue.printable) })
        return language("是不是 \(ids)？", "Did you mean \(ids)?")
    }

    /// What was meant, and how it is said that it was not.
    ///
    /// `new`: How it is said that it is new, as the end of a sentence.
    func meant(_ nearest: [String], newWith new: String) -> String {
        guard !nearest.isEmpty else { return language("确是新的服务，请\(new)", "If it is new, \(new)") }
        let near = language.either(nearest.map { language.quote($0.printable) })
        return language("是不是 \(near)？确是新的服务，请\(new)", "Did you mean \(near)? If it is new, \(new)")
    }

    /// Where to look.
    fileprivate func see(_ command: String) -> String { language("查看：\(command)", "See: \(command)") }

    /// Who can do it; nil when nobody can.
    fileprivate func actors(_ people: [Person.ID]) -> String? {
        people.isEmpty
            ? language("目前没有人可以，请在 handover.yaml 中补上", "Nobody can at present; see handover.yaml")
            : language("可以办理的人：\(self.people(people))", "\(self.people(people)) can do it")
    }

    fileprivate func delivery(_ item: Item.ID, _ keys: [SignOffKey]) -> String {
        let who = keys.isEmpty ? "" : language("\(roles(keys.map(\.by)))", "\(roles(keys.map(\.by))): ")
        let command = Typed.sign(item, .delivered)
        return language("先由\(who.isEmpty ? "移交方" : who)移交：\(command)", "Deliver it first: \(who)\(command)")
    }

    /// `“已移交”（移交方支持经理）`.
    func key(_ key: SignOffKey) -> String {
        language.remark(language.quote(key.meaning.words(language)), role(key.by))
    }
}
