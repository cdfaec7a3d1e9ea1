internal import HandoverModel

/// What part of a definition file a key belongs to, with its article in English.
enum ContextWords {
    static func words(_ context: String, _ language: Language) -> String {
        parts[context].map { language($0.zh, $0.en) } ?? language.quote(context)
    }

    private static let parts: [String: (zh: String, en: String)] = [
        "alert-rule": ("告警规则", "an alert rule"),
        "alerts": ("告警规则", "the alert rules"),
        "assessment": ("考核", "an assessment"),
        "calendar": ("工作日历", "a calendar"),
        "capabilities": ("能力清单", "the list of capabilities"),
        "capability": ("能力", "a capability"),
        "check": ("自动检查", "a check"),
        "checklist": ("清单", "a checklist"),
        "degraded": ("变慢的告警", "what is slow"),
        "deputy": ("代理", "a deputy"),
        "evidence": ("证据要求", "an evidence rule"),
        "event-rule": ("事件规则", "a rule of events"),
        "events": ("事件", "the events"),
        "field": ("字段来源", "a field of a mapping"),
        "fields": ("字段列表", "the fields of a mapping"),
        "floors": ("最低要求", "the floors"),
        "from-alertmanager": ("Alertmanager 映射", "what Alertmanager says"),
        "group-rule": ("群组要求", "a group rule"),
        "handover": ("交接项目", "the handover"),
        "holiday": ("节假日", "a holiday"),
        "item": ("交接项", "an item"),
        "make-up-day": ("调休工作日", "a make-up day"),
        "mapping": ("映射", "a mapping"),
        "mix": ("参考构成", "the reference mix"),
        "module": ("培训单元", "a module"),
        "openid": ("身份提供方", "an OpenID Connect provider"),
        "person": ("人员", "a person"),
        "quality": ("服务质量指标", "the quality table"),
        "quality-indicator": ("质量指标", "a quality indicator"),
        "question": ("待定问题", "an open question"),
        "require": ("能力要求", "a requirement"),
        "role": ("角色", "a role"),
        "rota": ("值班安排", "the rota"),
        "rota-cover": ("值守要求", "a required cover"),
        "rota-layer": ("值班层", "a layer of the rota"),
        "rota-override": ("替班", "an override"),
        "rule": ("取值规则", "a rule of a field"),
        "rules": ("规则", "the rules"),
        "sign-in": ("登录方式", "the way to sign in"),
        "sign-off": ("签字要求", "a sign-off"),
        "target": ("目标", "a target"),
        "targets": ("目标列表", "the targets"),
        "team": ("团队", "a team"),
        "teams": ("团队列表", "the teams"),
        "text": ("文本", "a text"),
        "training-plan": ("培训计划", "a training plan"),
        "variety": ("种类要求", "the variety"),
        "week": ("每周时间", "a week"),
    ]
}
