public import HandoverModel
internal import HandoverReadiness

extension PageProblem {
    /// What a page says when the tracker refuses: the same words as everywhere, and a way on that needs no command line.
    public init(_ refusal: Refusal, names: Names) {
        var names = names
        names.showsIDs = false
        let wording = refusal.wording(names)
        let way = refusal.way(names)
        // A rule that is what to do, or what is wrong, is said once.
        let isSaid =
            switch refusal {
            case .textMissing, .reasonMissing: true
            default: wording.why == way.words
            }
        self.init(
            says: wording.says, why: isSaid ? nil : wording.why, remedy: way.words, path: way.path,
            field: way.field.map { names.form?.field($0) ?? $0.replacing("_", with: "-") })
    }
}

/// What to do on a page, where it leads, and the field that is wrong.
private struct Way {
    var words: String?
    var path: Path?
    var field: String?

    init(_ words: String?, _ path: Path? = nil, field: String? = nil) {
        self.words = words
        self.path = path
        self.field = field
    }
}

extension Refusal {
    fileprivate func way(_ names: Names) -> Way {
        let say = names.language
        switch self {
        // What is said elsewhere names no command.
        case .notPresent, .roleNotHeld, .meaningNotAsked, .notLead, .notOwnEntry, .notAssessor, .notTheAssessed,
            .notTheAsked, .mayNotAskHelp,
            .ownRecord,
            .mayNotRecordForOthers, .worksOnNoTasks,
            .mayNotRead, .groupMissing, .evidenceKindNotAccepted, .notRevocable,
            .moduleNeedsFirst,
            .attemptsUsed,
            .taskTimesOutOfOrder, .sideWithoutLead, .alreadyRevoked, .alreadyConfirmed, .nothingToApply,
            .recordTooLarge, .notEmpty, .clockWithoutDemonstration, .clockGoesBack, .maySignNoAcceptance,
            .keyWithoutSigner, .mayNotApproveReports, .notTheOwner, .claimNotTheirs, .mayNotRecordChanges,
            .commitmentNotTheirs, .periodNotOver, .noCreditTerms:
            return Way(remedy(names))
        case .textTooLong(let field, _), .outOfRange(let field, _, _): return Way(remedy(names), field: field)
        case .inTheFuture, .tooLongAgo: return Way(remedy(names), field: names.form?.time ?? "closed")
        case .untilPassed(_, _, let field): return Way(remedy(names), field: field)
        case .badLink: return Way(remedy(names), field: "link")
        case .personTwice: return Way(remedy(names), field: "person")
        case .badTaskID: return Way(remedy(names), field: "task")

        case .notAdministrator(_, let administrators):
            return Way(
                administrators.isEmpty
                    ? say("请在服务器所在的机器上任命管理员", "Somebody at the server's machine names an administrator")
                    : remedy(names))

        // Names
        case .unknownItem, .retiredItem: return Way(say("看全部交接项", "See all items"), .items())
        case .unknownPerson, .notReceiving: return Way(say("看参与的人", "See who takes part"), .people)
        case .unknownCapability: return Way(say("看人员与能力", "See people and capabilities"), .capabilities)
        case .unknownModule, .moduleNotRequired: return Way(say("看培训计划", "See the training plans"), .people)
        case .unknownCondition: return Way(say("查看验收", "See the acceptance"), .acceptance)
        case .unknownService(_, let nearest, of: _?):
            return Way(
                names.meant(nearest, newWith: say("勾选“这是新的服务”", "tick that it is new")), field: "service")
        case .unknownService: return Way(remedy(names), field: "service")
        case .unknownTask: return Way(say("看工单", "See the tasks"), .tasks(), field: "task")
        case .unknownEntry, .notAnAssessment: return Way(say("翻阅台账", "Read the ledger"), .entries())
        case .unknownChange, .documentStands:
            return Way(say("看技术变更", "See the technical changes"), .technicalChanges)
        case .unknownDocument, .notOfChange:
            return Way(say("看知识库文档", "See the knowledge base"), .knowledge, field: "documents")
        case .unknownAction, .actionEnded: return Way(say("看改进措施", "See the actions"), .actions)
        case .unknownCommitment, .commitmentStands:
            return Way(say("看定期承诺", "See the commitments"), .commitments)
        case .periodNotCounted: return Way(remedy(names), .commitments, field: "period")
        case .unknownClaim, .nothingToClaim, .claimTooLate, .claimStands, .notTheStep, .otherOffer, .claimGoesOn:
            return Way(say("看补偿申请", "See the claims"), Path.service().at("claims"))
        case .notOneProblem: return Way(say("看反复出现的问题", "See what came up repeatedly"), .actions, field: "task")
        case .reportStands(let period, _), .reportChanged(let period):
            return Way(say("再看一次", "Look at it again"), .service(.init(first: period.first, last: period.last)))
        case .notHelp, .alreadyAnswered: return Way(say("看求助", "See the questions"), .questions)
        case .notAnOutage, .outageEnded, .unknownOutage, .notAnAlert, .alertNotDue, .alertHolds, .alertOver:
            return Way(say("翻阅台账", "Read the ledger"), .entries())
        case .nothingApplied:
            return Way(say("先由一方的负责人使定义生效", "A lead of one side puts definitions in force first"))

        // Items
        case .wordingChanged(let item, _, _, _):
            return Way(say("看过新内容再签", "Read the new wording, then sign"), .item(item))
        case .onePersonOneMeaning(let item, _, _):
            return Way(say("请另一位担任该角色的人签字", "Somebody else who holds the role signs"), .item(item))
        case .alreadySigned(let item, _, _, _):
            return Way(say("如需重签，先撤销", "To sign anew, revoke it first"), .item(item))
        case .deliveredFirst(let item, let keys):
            let who = keys.isEmpty ? Side.delivering.words(say) : names.roles(keys.map(\.by))
            return Way(say("先由\(who)移交", "\(who) delivers it first"), .item(item))
        case .deliveredAnewAfterRefusal(let item, _):
            let who = Side.delivering.words(say)
            return Way(say("先由\(who)重新移交", "The \(who) delivers it anew first"), .item(item))
        case .evidenceMissing(_, _, _, let kinds):
            let words = say.either(kinds.sorted().map { $0.words(say) })
            return Way(say("补充\(words)", "Add a \(words)"), field: "link")
        case .capabilityNotHeld(_, let capability, _, _):
            return Way(
                say("评估更多人，或由双方负责人限期豁免", "Assess more people, or let a lead of each side waive it"),
                .why(.capability(capability)))
        case .nothingToRevoke(let item, let task, _):
            return Way(say("看历史", "See the history"), item.map(Path.item) ?? task.map(Path.task))
        case .nothingToRefuse(let item, _): return Way(say("看这一项", "See the item"), .item(item))
        case .checkNotGiven(let item), .noCheck(let item):
            return Way(say("看这个交接项的检查", "See the item and its check"), .item(item))
        case .notApplicableNotAllowed(let item):
            return Way(say("可以改为限期豁免", "It can be waived until a date instead"), .item(item))
        case .alreadyStated(let item, _, _?): return Way(say("不用再办", "Nothing has to be done"), .item(item))
        case .alreadyStated, .alreadyProposed:
            return Way(say("等另一方的一名负责人表示同意", "A lead of the other side has to agree"))
        case .laterFirst: return Way(say("把两个时间对调", "Swap the two times"))
        case .notACheckpoint(_, let newest):
            return Way(
                newest.map { say("最近一个已结束的检查点是 \($0)", "The newest checkpoint that is over is \($0)") },
                .why(.measure(.independence)))
        case .noRound, .roundOver, .roundNotBegun, .notARound, .notInRound, .foundBefore:
            return Way(say("看复核的各轮", "See the rounds"), Path.acceptance.at("rounds"))
        case .checkpointStands:
            return Way(say("查看已记录的检查点", "See the recorded checkpoints"), .why(.measure(.independence)))
        case .phaseStands: return Way(say("选另一个阶段", "Choose another phase"))
        case .proposedAsEditorial:
            return Way(say("同意后签字不失效，见待同意的定义变更", "Agree there, and the sign-offs stand"), .plan)
        case .notProposed: return Way(say("查看待同意的定义变更", "See what waits for agreement"), .plan)
        case .itemDone(let item):
            return Way(
                say("不用再办；若仍要如此，先重开", "Nothing has to be done; to do it all the same, reopen it first"), .item(item))
        case .itemSetAside(let item, _, let until):
            let words =
                until == nil
                ? say("先撤销不适用", "Revoke the not-applicable first") : say("先撤销限期豁免", "Revoke the waiver first")
            return Way(words, .item(item))

        // What was filled in
        case .reasonMissing: return Way(say("填上标出的一栏", "Fill in the field that is marked"), field: "reason")
        // What is missing says what to do.
        case .textMissing("sign"): return Way(nil)
        case .textMissing("evidence"): return Way(say("给链接，或上传文件", "Give a link, or upload a file"), field: "link")
        case .textMissing(let field): return Way(say("填上标出的一栏", "Fill in the field that is marked"), field: field)
        case .fileNotStored: return Way(say("请重新选择文件", "Choose the file again"), field: "file")
        case .fileNotAsNamed:
            return Way(say("换一个文件，或改正扩展名", "Choose another file, or correct how its name ends"), field: "file")
        case .fileEmpty:
            return Way(
                say("打开看看是不是选错了，再选一次", "Open it to see whether it is the right one, then choose again"), field: "file")
        case .fileTooLarge: return Way(say("改用链接", "Give a link instead"), field: "file")
        case .scoreOrLevel:
            return Way(
                say("笔试填分数，实操和观察填独立程度", "Give a score for an exam, a level for practical work and observations"),
                field: "score")
        case .ownAssessment:
            return Way(
                say("写自评，正式评估请另一位评估人做", "Assess yourself, and ask another assessor for the assessment"), .me)

        // Tasks
        case .taskContradicts(let id, let field, _): return Way(say("看这张工单", "See the task"), .task(id), field: field)
        case .taskExists(let id), .alreadyReviewed(let id, _), .nobodyWorked(let id),
            .taskNotClosed(let id), .taskNotOpen(let id), .notAWorker(_, let id), .nothingOverturned(let id),
            .taskWithdrawn(let id, _), .taskWaits(let id), .taskDoesNotWait(let id), .taskUnchanged(let id, _),
            .nobodyAbove(let id), .notAbove(let id, _), .duplicatesStand(let id, _, _), .ownDuplicate(let id),
            .originalIsDuplicate(_, let id), .originalCountsForNothing(let id), .unknownStage(let id, _, _),
            .stageStands(let id, _, _), .documentOrReason(let id),
            .takenBack(let id, _, _), .reviewStands(let id, _, _), .laterEntriesStand(let id, _, _):
            return Way(say("看这张工单", "See the task"), .task(id), field: "task")
        case .levelNotSaid(let id):
            return Way(say("由参与人先填写独立程度", "Those who worked on it say their level first"), .task(id))

        // Definitions and the ledger
        case .noServiceLevel, .neverDue: return Way(remedy(names))
        case .noPromise: return Way(say("另外给出时限", "Give a time limit of your own"))
        case .invalidDefinitions, .definitionsChanged, .nothingKnown, .personHasEntries, .zoneFixed, .otherHandover,
            .editorialNothing:
            return Way(say("请提交定义的人再看一次变更", "Whoever put the definitions forward looks at the change again"))
        // Acceptance
        case .notAcceptable:
            return Way(say("先完成，或经同意限期豁免", "Finish it, or agree to leave it open until a date"), .whyVerdict)
        case .acceptanceSigned, .acceptanceStated, .notAwaitingSignatures, .acceptanceDeclined, .acceptanceOvertaken,
            .acceptanceWaivedSince, .acceptanceFinal,
            .notAccepted, .nothingToWaive:
            return Way(say("查看验收", "See the acceptance"), .acceptance)
        case .waiverStated: return Way(say("等其余签字人表示同意", "The others who sign have to agree"))
        case .keyReused: return Way(say("刷新页面再试", "Load the page again and repeat"))
        }
    }
}
