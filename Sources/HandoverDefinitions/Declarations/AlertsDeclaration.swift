import HandoverModel

struct AlertsDraft: Sendable {
    var rules: [AlertRuleDraft] = []
    var alertmanager: AlertmanagerDraft?
}

struct AlertRuleDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var when: AlertCondition?
    var severities: Located<[Severity]>?
    var within: Located<Int>?
    var below: Located<Int>?
    var quiet: Length?
    var owner: Located<AlertOwner>?
}

enum AlertsDeclaration {
    static let record = Record("alerts", AlertsDraft()) {
        Field.schemaVersion
        Field(
            "rules", .list(rule.shape, isRequired: true), required: true,
            en: "What somebody is alerted to.", zh: "告警规则。"
        ) { $0.rules = $1 }
        Field(
            "from-alertmanager", AlertmanagerDeclaration.record.shape,
            en: "By which labels alerts of Prometheus' Alertmanager open and close outages.",
            zh: "Prometheus Alertmanager 的告警按哪些标签登记服务中断。"
        ) { $0.alertmanager = $1 }
    }

    private static let rule = Record("alert-rule", AlertRuleDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the rule.", zh: "规则的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "when", .word, required: true,
            en: "sla-at-risk: three quarters of a time limit are gone; sla-breached: a time limit has passed; "
                + "escalation-due: a task is to go to whoever is above; service-down: a service is away; service-slow: it is there, and slow; "
                + "satisfaction-falling: the mean rating of 30 days is below that of the 30 days before; "
                + "sign-off-overdue: an item is late; capability-lapsing: what somebody is assessed for ends; "
                + "evidence-lapsing: evidence or a sign-off of an item ends; rota-gap: fewer people than required are on "
                + "duty; check-failing: the machine check of an item failed; repeated-problem: tasks of one service had the same "
                + "title or document within 30 days, and no improvement action sees to it; commitment-overdue: a period passed without "
                + "what support/commitments.yaml promises of each.",
            zh: "sla-at-risk 时限已用四分之三，sla-breached 已超时限，escalation-due 到了升级时间，service-down 服务中断，service-slow 服务变慢，"
                + "satisfaction-falling 近 30 天平均评分低于之前 30 天，sign-off-overdue 交接项逾期，capability-lapsing 能力评估将到期，"
                + "evidence-lapsing 佐证材料或签字将到期，rota-gap 值班人数不足，check-failing 自动检查未通过，"
                + "repeated-problem 同一服务的工单 30 天内标题或文档相同而没有改进措施，"
                + "commitment-overdue 定期承诺（support/commitments.yaml）有一期过了而未完成。"
        ) { $0.when = $1 }
        Field(
            "severities", Shape<[Severity]>.list(.word, isRequired: true, isUnique: { $0.rawValue }).located,
            en: "Only of these severities; of any where absent. For time limits, escalation and services.",
            zh: "只针对哪些级别，缺省为不限；用于时限、升级和服务。"
        ) { $0.severities = $1 }
        Field(
            "within", Shape.days(1...366).located,
            en: "How many days ahead it looks; 14d where absent. For what lapses and for the rota.",
            zh: "提前多少天告警，缺省为 14d；用于到期和值班。"
        ) { $0.within = $1 }
        Field(
            "below", Shape.score.located,
            en: "Only a mean rating below this alerts; any that falls where absent. For satisfaction.",
            zh: "平均评分低于多少才告警，缺省为下降即告警；用于满意度。"
        ) { $0.below = $1 }
        Field(
            "quiet", .duration,
            en: "Once it is over, it does not alert again for the same cause for this long; 4h where absent.",
            zh: "解除后多久之内不因同一原因再次告警，缺省为 4h。"
        ) { $0.quiet = $1 }
        Field(
            "owner", Shape.alertOwner.located, required: true,
            en: "Whose affair it is: a role of a team, or desk/ROLE, the role in the team whose desk it was asked of.",
            zh: "由谁处理：团队/角色；写 desk/角色 时，为受理该工单的服务台所在团队的该角色。"
        ) { $0.owner = $1 }
    }
}
