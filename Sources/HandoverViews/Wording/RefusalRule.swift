internal import HandoverModel
internal import HandoverReadiness

extension Refusal {
    /// The rule it rests on, as a sentence without a full stop.
    func why(_ language: Language) -> String {
        switch self {
        case .unknownItem, .unknownPerson, .unknownCapability, .unknownModule:
            language("名称须是生效定义中的标识", "Names are ids of the definitions in force")
        case .unknownCondition:
            language("条件按声明中的次序编号", "Conditions are numbered in the order of the statement")
        case .unknownService(_, _, of: _?):
            language(
                "与已有服务相近的名字当作写错，除非写明是新的",
                "A name near to that of a service is taken for a slip, unless it is said to be new")
        case .unknownService:
            language(
                "有服务目录时，服务须在目录或已登记的工单中", "Where there is a catalogue, a service is one of it or one that a task names")
        case .unknownTask, .unknownEntry, .unknownAction, .unknownClaim, .unknownOutage, .unknownChange:
            language("只能引用已记录的内容", "Only what is recorded can be referred to")
        case .retiredItem: language("停用的交接项只留在历史中", "A retired item stays in the history and takes no more records")
        case .nothingApplied, .nothingKnown: language("记录须以生效的定义为准", "Records rest on definitions that are in force")
        case .noServiceLevel, .noPromise:
            language("时限取自各级别的服务承诺", "Time limits are those promised for a severity")
        case .neverDue: language("时限按服务时间计算", "Time limits count in the hours of the service")
        case .notPresent: language("记录当天须在岗", "People act on the days between their first and last")
        case .roleNotHeld:
            language(
                "签字人须在签字当天担任要求的团队角色", "A signer holds the role asked for, in the team asked for, when it is recorded")
        case .meaningNotAsked: language("只记录交接项要求的签字含义", "An item takes the meanings it asks for")
        case .onePersonOneMeaning: language("同一人对一个交接项只签一种含义", "One person gives one meaning to an item")
        case .alreadySigned: language("有效的签字不重复记录", "A sign-off that stands is not recorded twice")
        case .notAdministrator: language("账号和令牌由管理员管理", "Administrators manage accounts and tokens")
        case .notOwnEntry:
            language(
                "记录由本人或当时同队的负责人撤销；工单的登记、步骤和评分，评估人也可撤销；验收签字和服务报告的批准只能由本人撤销",
                "An entry is taken back by whoever made it or a lead of their team then; reports, steps and ratings of tasks also by an assessor, signatures of an acceptance and approvals of reports by whoever gave them alone"
            )
        case .notLead: language("这类决定须由负责人作出", "Decisions of this kind are a lead's")
        case .notAssessor(_, _, _, _, _?):
            language(
                "计入的工单只由没有参与处理的评估人移出", "What counts is taken out of the count by an assessor who had no part in it")
        case .notAssessor: language("只有指定的评估人可以评估", "Those the definitions name, or hold the right assessor, assess")
        case .ownAssessment, .ownRecord:
            language(
                "不得评估自己，也不得核实自己的评估或工单记录",
                "Nobody assesses themself or judges an assessment or a task record of their own")
        case .notReceiving:
            language(
                "培训、能力评估和求助都属于接收方人员",
                "Training, assessments and questions to the other team are those of the receiving team")
        case .notTheAssessed: language("只有被评估人可以回应评估", "The assessed person answers an assessment")
        case .notTheAsked:
            language("求助由移交方答复，或由求助人自己答复", "A question is answered by the delivering team, or by who asked it")
        case .mayNotAskHelp:
            language(
                "求助由接收工程师或接收方负责人记录",
                "Questions to the delivering team are asked by trainees and leads of the receiving one")
        case .mayNotApproveReports:
            language("服务报告由接收方总监批准", "Reports on the support are approved by a director of the receiving team")
        case .notTheOwner:
            language("改进措施由措施的负责人或交接负责人登记完成", "An action is said done by its owner or by a lead")
        case .claimNotTheirs:
            language(
                "接收方的负责人或总监提出和确认，移交方的负责人审核和兑现，双方负责人商定",
                "Leads and directors of the receiving team file and confirm, leads of the delivering one review and settle, leads of both agree"
            )
        case .mayNotRecordChanges:
            language(
                "技术变更由双方的工程师或负责人登记",
                "Technical changes are recorded by engineers and leads of either side")
        case .unknownCommitment:
            language("定期承诺须列在 support/commitments.yaml 里", "Commitments are those that support/commitments.yaml names")
        case .commitmentNotTheirs:
            language(
                "定期承诺由承担角色的人或该团队的负责人登记",
                "A commitment is said done by whoever holds its owner's role, or by a lead of that team")
        case .periodNotCounted:
            language(
                "只登记已经开始的完整周期，周期与承诺的一致，不早于起计日，不晚于交接结束日",
                "What is recorded is a whole period that has begun, of the commitment's kind, between the day it counts from and the end of the handover"
            )
        case .unknownDocument:
            language("文档须列在 support/knowledge.yaml 里", "Documents are those that support/knowledge.yaml names")
        case .notOfChange:
            language(
                "登记的是变更涉及的文档何时更新",
                "What is recorded is when the documents that a change touches told of it")
        case .documentStands:
            language("一篇文档为一项变更只登记一次更新", "That a document told of a change is recorded once")
        case .mayNotRecordForOthers: language("替别人记录须是负责人或评估人", "Leads and assessors record for others")
        case .mayNotRead: language("看别人的记录须有相应的权限", "What is about others is for those with a right to it")
        case .groupMissing:
            language(
                "担任某些角色的人，要在身份提供方的相应群组中才能登录",
                "Holders of some roles sign in with a group at the identity provider")
        case .wordingChanged: language("签字针对签字人看到的内容", "A sign-off is about the wording its signer saw")
        case .deliveredFirst: language("接收之前须有有效的移交签字", "What is accepted has been delivered, and the delivery stands")
        case .deliveredAnewAfterRefusal: language("退回之后须有更新的移交签字", "After a refusal a newer delivery comes first")
        case .evidenceMissing, .evidenceKindNotAccepted:
            language("证据须满足交接项规定的份数和种类", "Evidence is of the number and kinds the item asks for")
        case .checkNotGiven, .noCheck:
            language(
                "自动检查由系统按定义自己运行，结果不由人填写", "Checks are what definitions say, and the tracker finds their results itself")
        case .capabilityNotHeld:
            language(
                "要求能力的交接项只能在能力达标时签字，或限期豁免", "An item that requires a capability is signed while it is held, or waived")
        case .nothingToRevoke, .nothingToRefuse: language("只能撤销或退回已有的记录", "Only what stands can be revoked or refused")
        case .noCreditTerms: language("补偿以生效的条款为准", "What is given back rests on terms that are in force")
        case .nothingToClaim:
            language(
                "申请的是移交方服务台的工单，超时达到减免档",
                "Claims are about tasks of the delivering team's desk that were late enough for a tier")
        case .claimTooLate:
            language("申请须在超时或再次出现之日后若干个工作日内提出", "Claims are filed within so many working days of the event")
        case .claimStands:
            language("同一件事只申请一次，驳回或撤回后可再申请", "The same is claimed once, unless that was refused or taken back")
        case .notOneProblem:
            language(
                "同一问题：移交方服务台、同一服务、标题或文档相同、\(RepeatedProblems.standardDays) 天以内的至少两张工单",
                "One problem: at least two tasks of the delivering team's desk, of one service, with the same title or document, within \(RepeatedProblems.standardDays) days"
            )
        case .notTheStep:
            language(
                "补偿申请依次提出、审核、商定、兑现、确认", "A claim is filed, reviewed, agreed, settled and confirmed, in this order")
        case .otherOffer: language("同意的是你看到的方案", "What is agreed to is what was seen")
        case .claimGoesOn: language("有后面的记录以它为据的，先撤销后面的", "What rests on an entry is taken back before it")
        case .periodNotOver: language("只批准已经结束的报告期", "Only a period that is over is approved")
        case .reportChanged: language("批准的是你看到的内容", "What is approved is what was seen")
        case .alreadyRevoked, .alreadyConfirmed, .alreadyReviewed, .alreadyAnswered, .outageEnded, .phaseStands,
            .checkpointStands, .reportStands, .actionEnded, .commitmentStands, .foundBefore, .alreadyStated(_, _, _?):
            language("同一件事只记录一次", "The same thing is recorded once")
        case .noRound, .roundOver, .roundNotBegun, .notARound:
            language(
                "验收之后按定义规定的日子复核，只在当前这一轮中记录",
                "What was accepted is checked again on the days that the definitions give, in the round that is under way"
            )
        case .notInRound:
            language(
                "复核必须项和应当项，限期豁免和不适用的除外",
                "What must or should be done is checked again, unless it is waived or not applicable")
        case .notACheckpoint:
            language(
                "只记录独立完成率的检查点，且当天已过完",
                "What is recorded is a scheduled checkpoint of independence whose day is over")
        case .notRevocable:
            language(
                "可撤销的有：签字、限期豁免、不适用、证据、培训结果、能力评估、求助和答复、工单的各条记录、服务中断和维护、服务报告的批准、改进措施、补偿申请、技术变更和定期承诺的各条记录",
                "Sign-offs, waivers, not-applicables, evidence, results of modules, assessments, questions with their answers, what is said of tasks, outages, maintenance, approvals of reports and what is said of improvement actions, claims, technical changes and commitments can be revoked"
            )
        case .notAnAlert, .alertNotDue, .alertHolds, .alertOver:
            language(
                "告警由系统按规则自己发现和解除，同一原因只告警一次，静默期内不再重复",
                "The tracker finds out itself what rules alert to and when it is over; one cause alerts once, and not in its quiet period"
            )
        case .notAnOutage:
            language("恢复写在登记中断的那一条上", "What is closed is an outage, by the entry that opened it")
        case .notHelp:
            language(
                "答复和撤回都针对求助的条目", "Answers and withdrawals are about the entry of a question to the delivering team")
        case .notAnAssessment:
            language("复核和回应都针对能力评估的条目", "Confirmations and answers are about the entry of an assessment")
        case .notApplicableNotAllowed: language("只有定义允许的交接项可以标为不适用", "Items say whether they may be not applicable")
        case .alreadyStated, .alreadyProposed, .notProposed, .proposedAsEditorial:
            language(
                "减弱交接的决定和阶段前移须双方各一名负责人同意",
                "What weakens the handover, and a move to a further phase, takes a lead of each side")
        case .itemDone:
            language("已完成的交接项不能限期豁免，也不能标为不适用", "What is done is neither waived nor marked not applicable")
        case .itemSetAside(_, _, nil):
            language(
                "不适用的交接项，撤销之后才能签字、限期豁免或重开",
                "What is not applicable is neither signed, waived nor reopened before that is revoked")
        case .itemSetAside:
            language("重开的是签字；限期豁免须撤销", "Sign-offs are reopened; a waiver is revoked")
        case .reasonMissing:
            language(
                "退回、撤销、重开、限期豁免、标为不适用和阶段后移都要写理由",
                "Refusing, revoking, reopening, waiving, marking not applicable and moving a phase back need a reason")
        case .textMissing: language("此项必填", "This field is required")
        case .textTooLong(_, let limit): language("上限 \(limit) 个字符", "At most \(counted(limit, "character"))")
        case .inTheFuture: language("任何记录都不能在将来生效", "Nothing takes effect in the future")
        case .tooLongAgo: language("更早的年份多半是笔误", "An earlier year is a slip")
        case .untilPassed:
            language(
                "限期豁免、证据和改进措施的截止日，阶段的开始日，都不早于今天",
                "A waiver, a piece of evidence or an action ends, and a phase begins, today or later")
        case .laterFirst: language("先写较早的时间，再写较晚的", "The earlier time comes first, then the later one")
        case .outOfRange(_, let minimum, let maximum):
            language("取值为 \(minimum) 到 \(maximum) 的整数", "Whole numbers from \(minimum) to \(maximum) are allowed")
        case .badLink:
            language(
                "链接以 https:// 或 http:// 开头，不含空格、引号和尖括号，最长 2000 字节",
                "Links begin with https:// or http://, have at most 2000 bytes and hold no blanks, quotation marks or angle brackets"
            )
        case .personTwice: language("每人在一张工单上只有一个独立程度", "Everybody has one level on a task")
        case .badTaskID:
            language(
                "工单编号为 1 到 128 字节，首尾不能是空格，不含控制字符",
                "A task's id has 1 to 128 bytes, no blank at either end and no control characters")
        case .fileNotStored: language("文件先保存，再作为证据引用", "A file is stored before it is given as evidence")
        case .fileNotAsNamed:
            language("文件开头须与扩展名一致", "A file begins as the type that its name claims")
        case .fileEmpty: language("证据文件须有内容", "A file given as evidence has something in it")
        case .fileTooLarge(_, let limit): language("上限 \(limit) 字节", "At most \(limit) bytes")
        case .moduleNotRequired: language("只记录角色培训计划中的单元", "Modules are those of the plans for the person's roles")
        case .moduleNeedsFirst: language("先修单元通过后才能记录", "The modules it needs are passed first")
        case .attemptsUsed: language("考核次数有上限", "The number of attempts is limited")
        case .scoreOrLevel:
            language("笔试填分数，实操和观察填独立程度", "An exam has a score; practical work and observations have a level")
        case .taskExists: language("一个编号只登记一张工单", "One id is one task")
        case .taskContradicts: language("已记录的内容不会被覆盖", "What is recorded is never overwritten")
        case .taskNotClosed: language("工单关闭后才能进行这一步", "This comes after a task is closed")
        case .taskNotOpen: language("只有处理中的工单可以进行这一步", "This is done to open tasks")
        case .taskWaits, .taskDoesNotWait:
            language("一张工单或在处理，或在等待用户", "A task is worked on, or waits for its reporter")
        case .taskUnchanged: language("没有变化就没有可记录的", "Where nothing changes, nothing is recorded")
        case .nobodyAbove:
            language("升级给人员或其角色的上级（escalates-to）", "A task is escalated to whom people or their roles escalate to")
        case .notAbove:
            language("升级要高过处理人，也不升级给自己", "An escalation goes above whose task it is, and to nobody's own self")
        case .worksOnNoTasks:
            language(
                "只有审计权限的人不接工单；总监只在升级时被叫到",
                "Auditors get no tasks, and directors are called by escalation alone")
        case .duplicatesStand:
            language("计入重复工单的那一张不能撤回", "What counts for duplicates is not withdrawn under them")
        case .ownDuplicate, .originalIsDuplicate, .originalCountsForNothing:
            language("重复的工单指向计入的那一张", "A duplicate names the task that counts")
        case .unknownStage: language("环节写在 support/severities.yaml 里", "Stages are those of support/severities.yaml")
        case .documentOrReason:
            language("写更新了哪份文档，或为何没有更新", "A closing says which document was updated, or why none was")
        case .stageStands: language("一个环节只完成一次", "A stage is done once")
        case .taskTimesOutOfOrder:
            language("受理、响应、解决、关闭须依次发生", "Opened, responded, resolved and closed follow one another")
        case .nothingOverturned:
            language("改判是把独立程度改成另一个", "To overturn is to say another level than was reported")
        case .notAWorker: language("只能改判参与人的独立程度", "Levels are those of the people who worked on it")
        case .nobodyWorked, .levelNotSaid:
            language("核实的是参与人的独立程度", "What is confirmed is the level of somebody who worked on it")
        case .taskWithdrawn: language("撤回的工单须先重新登记", "A task that was withdrawn is logged anew first")
        case .takenBack:
            language("再次导入不会恢复已撤销的内容", "A table that is imported again does not undo a correction")
        case .reviewStands, .laterEntriesStand:
            language("撤销从最新的条目开始，先撤销以它为前提的", "What rests on an entry is taken back before it, the newest first")
        case .invalidDefinitions: language("有错误的定义不能生效", "Definitions with errors are not put in force")
        case .definitionsChanged: language("变更须以当前生效的定义为起点", "A change starts from what is in force")
        case .nothingToApply: language("没有变化就没有可记录的", "Where nothing changes, nothing is recorded")
        case .editorialNothing: language("只有内容变化的交接项才能标为文字修订", "Editorial is said of items whose wording changes")
        case .personHasEntries: language("离开的人写最后一天，名单中保留", "Whoever leaves gets a last day and stays listed")
        case .sideWithoutLead: language("双方始终要有负责人，才有人能代表它同意", "Each team keeps a lead, who can agree for it")
        case .zoneFixed: language("时区由第一次生效固定", "The first apply fixes the zone")
        case .otherHandover: language("一个台账属于一个交接项目", "One ledger is of one handover")
        case .maySignNoAcceptance, .keyWithoutSigner:
            language(
                "验收由双方各一名负责人和接收方总监签字",
                "An acceptance is signed by a lead of each side and a director of the receiving one")
        case .notAcceptable:
            language("结论所缺的每一项都限期豁免后，才能有条件验收", "An acceptance leaves open only what is waived until a date")
        case .acceptanceSigned:
            language("三个签字由三人作出，同一人不重复签", "Three people turn the three keys, each of them once")
        case .acceptanceStated, .notAwaitingSignatures, .acceptanceDeclined, .acceptanceOvertaken:
            language("只签署当前待签字的验收声明", "What is signed is the statement that waits for signatures")
        case .acceptanceWaivedSince:
            language("签的是声明里的条件，后来限期豁免的不在其中", "What is signed has the conditions of its day, and none that came later")
        case .acceptanceFinal: language("三人签字后的验收声明不再变动", "What all have signed stays as it is")
        case .notAccepted: language("三人签字后才有验收证书", "A certificate is of an acceptance that all have signed")
        case .nothingToWaive:
            language(
                "可限期豁免的是关键能力和决定结论的指标", "What is waived is a critical capability or a measure that decides the verdict")
        case .waiverStated: language("同一身份对同一日期只表示一次", "Each key says so of a day once")
        case .keyReused: language("同一个键只对应同一条命令", "A key belongs to one command")
        case .notEmpty: language("演示只能从空台账开始", "A demonstration starts with an empty ledger")
        case .clockWithoutDemonstration: language("时间取自系统时钟", "The time is the system's")
        case .clockGoesBack: language("记录时间从不倒退", "Recorded time never goes back")
        case .recordTooLarge: language("台账条目大小有上限", "Entries have a size limit")
        }
    }
}
