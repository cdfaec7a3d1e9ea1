public import HandoverModel

extension Statement.Kind {
    /// What was done, as a past-tense verb.
    public func words(_ language: Language) -> String {
        switch self {
        case .signedOff: language("签字确认", "signed off")
        case .refused: language("退回", "refused")
        case .revoked: language("撤销", "revoked")
        case .reopened: language("重开", "reopened")
        case .waived: language("限期豁免", "waived")
        case .markedNotApplicable: language("标为不适用", "marked not applicable")
        case .evidenceAdded: language("补充证据", "added evidence")
        case .moduleCompleted: language("完成培训单元", "completed a module")
        case .assessed: language("能力评估", "assessed")
        case .selfAssessed: language("自评", "assessed themself")
        case .assessmentConfirmed: language("复核能力评估", "confirmed an assessment")
        case .assessmentAnswered: language("回应能力评估", "answered an assessment")
        case .helpAsked: language("向移交方求助", "asked the delivering team")
        case .helpAnswered: language("答复求助", "answered a question")
        case .taskLogged: language("登记工单", "logged a task")
        case .taskOpened: language("受理工单", "opened a task")
        case .taskResponded: language("首次响应", "responded to a task")
        case .taskResolved: language("解决工单", "resolved a task")
        case .taskReopened: language("重开工单", "reopened a task")
        case .taskConfirmed: language("核实独立程度", "confirmed a task's levels")
        case .taskOverturned: language("改判独立程度", "overturned a task's levels")
        case .taskRated: language("用户评分", "rated a task")
        case .taskWaiting: language("工单等待用户", "set a task to waiting")
        case .taskWorking: language("工单恢复处理", "went on with a task")
        case .taskSeverityChanged: language("调整工单级别", "changed a task's severity")
        case .taskHandedOn: language("转交工单", "handed a task on")
        case .taskEscalated: language("升级工单", "escalated a task")
        case .taskDuplicateLinked: language("关联重复工单", "linked a duplicate")
        case .taskStageDone: language("完成环节", "finished a stage")
        case .taskReviewed: language("复盘工单", "reviewed what a task taught")
        case .phaseSet: language("设置阶段", "set a phase")
        case .outageOpened: language("登记服务中断", "recorded an outage")
        case .outageClosed: language("登记服务恢复", "recorded the end of an outage")
        case .maintenancePlanned: language("登记维护窗口", "planned maintenance")
        case .checkpointRecorded: language("记录检查点", "recorded a checkpoint")
        case .reverified: language("复核交接项", "checked an item again")
        case .checkRan: language("运行自动检查", "ran a check")
        case .alertRaised: language("发出告警", "raised an alert")
        case .alertCleared: language("解除告警", "ended an alert")
        case .alertAcknowledged: language("确认告警", "acknowledged an alert")
        case .reportApproved: language("批准服务报告", "approved a report")
        case .actionOpened: language("提出改进措施", "opened an improvement action")
        case .actionDone: language("完成改进措施", "did an improvement action")
        case .actionDropped: language("取消改进措施", "dropped an improvement action")
        case .actionMoved: language("调整改进措施", "moved an improvement action")
        case .definitionsProposed: language("提议变更定义", "proposed definitions")
        case .definitionsApplied: language("定义生效", "put definitions in force")
        case .blockerWaived: language("限期豁免结论所缺", "waived what keeps the verdict back")
        case .acceptanceStated: language("作出验收声明", "stated the acceptance")
        case .acceptanceSigned: language("签署验收声明", "signed the acceptance")
        case .acceptanceDeclined: language("拒签验收声明", "declined the acceptance")
        case .demonstrationStarted: language("开始演示", "started a demonstration")
        case .invited: language("邀请登录", "invited somebody")
        case .passwordSet: language("设置密码", "set a password")
        case .signedIn: language("登录", "signed in")
        case .tokenCreated: language("创建令牌", "created a token")
        case .tokenRevoked: language("撤销令牌", "revoked a token")
        case .administratorNamed: language("任命管理员", "named an administrator")
        case .administratorRemoved: language("免去管理员", "removed an administrator")
        case .identityLinked: language("关联外部身份", "linked an identity")
        case .identityUnlinked: language("解除外部身份", "unlinked an identity")
        case .accountClosed: language("关闭账号", "closed an account")
        case .accountReopened: language("重开账号", "reopened an account")
        }
    }
}

extension Statement {
    /// The fact in words, without who and when.
    public func words(_ names: Names) -> String {
        switch self {
        case .signedOff(let fact): fact.words(names)
        case .refused(let fact): fact.words(names)
        case .revoked(let fact): fact.words(names)
        case .reopened(let fact): fact.words(names)
        case .waived(let fact): fact.words(names)
        case .markedNotApplicable(let fact): fact.words(names)
        case .evidenceAdded(let fact): fact.words(names)
        case .moduleCompleted(let fact): fact.words(names)
        case .assessed(let fact): fact.words(names)
        case .selfAssessed(let fact): fact.wordsAboutSelf(names)
        case .assessmentConfirmed(let fact): fact.words(names)
        case .assessmentAnswered(let fact): fact.words(names)
        case .helpAsked(let fact): fact.words(names)
        case .helpAnswered(let fact): fact.words(names)
        case .taskLogged(let fact), .taskOpened(let fact), .taskResolved(let fact): fact.words(kind, names)
        case .taskResponded(let fact), .taskReopened(let fact), .taskConfirmed(let fact): fact.words(kind, names)
        case .taskOverturned(let fact): fact.words(names)
        case .taskRated(let fact): fact.words(names)
        case .ticket(let fact): fact.words(names)
        case .phaseSet(let fact): fact.words(names)
        case .availability(let fact): fact.words(names)
        case .checkpointRecorded(let fact): fact.words(names)
        case .reverified(let fact): fact.words(names)
        case .checkRan(let fact): fact.words(names)
        case .alert(let fact): fact.words(names)
        case .reportApproved(let fact): fact.words(names)
        case .improvement(let fact): fact.words(names)
        case .definitionsProposed(let fact): fact.wordsAsProposal(names)
        case .definitionsApplied(let fact): fact.words(names)
        case .blockerWaived(let fact): fact.words(names)
        case .acceptanceStated(let fact): fact.words(names)
        case .acceptanceSigned(let fact): fact.words(names)
        case .acceptanceDeclined(let fact): fact.words(names)
        case .demonstrationStarted: kind.words(names.language)
        case .access(let fact): fact.words(names)
        }
    }
}

extension Entry {
    /// Who stated what, in a sentence without a full stop.
    public func words(_ names: Names) -> String {
        "\(names.person(record.by)) \(record.statement.words(names))"
    }
}
