public import HandoverModel

extension Plan.Subject {
    /// `team/rota 值班安排和联系方式确认`, `角色 support-manager`.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .handover: return language("交接项目", "Handover")
        case .team(let side): return side.words(language)
        case .role(let id): return language("角色 \(id)", "Role \(id)")
        case .person(let id): return language("人员 \(names.person(id))", "Person \(names.person(id))")
        case .target(let id): return language("目标 \(id.words(.zh))", "Target \(id.words(.en))")
        case .question(let id): return language("待定问题 \(id)", "Question \(id)")
        case .checklist(let id): return language("清单 \(id)", "Checklist \(id)")
        case .item(let id): return id.rawValue
        case .capability(let id):
            let title = names.definitions?.capability(id).map { _ in names.capabilityTitle(id) }
            return named("能力", "Capability", id.rawValue, title, names)
        case .plan(let id): return language("培训计划 \(id)", "Training plan \(id)")
        case .module(let id): return language("培训单元 \(id)", "Module \(id)")
        case .calendar: return language("工作日历", "Calendar")
        case .namedCalendar(let id): return language("日历 \(id)", "Calendar \(id)")
        case .severities: return language("问题分级", "Severities")
        case .severity(let severity): return language("级别 \(severity.rawValue)", "Severity \(severity.rawValue)")
        case .channel(let id):
            let title = names.definitions?.channels.first { $0.id == id }.map(names.channel)
            return named("支持渠道", "Channel", id.rawValue, title, names)
        case .contact(let id): return language("联系方式 \(id)", "Contact \(id)")
        case .service(let id):
            let title = names.definitions?.catalogue.first { $0.id == id }.map(names.service)
            return named("支持服务", "Service", id.rawValue, title, names)
        case .knowledge: return language("知识库", "Knowledge base")
        case .document(let id): return language("文档 \(id)", "Document \(id)")
        case .rota: return language("值班安排", "Rota")
        case .layer(let id): return language("值班层 \(id)", "Layer \(id)")
        case .cover(let id): return language("值守要求 \(id)", "Required cover \(id)")
        case .credits: return language("服务补偿", "Service credits")
        case .quality: return language("服务质量指标", "Quality table")
        case .indicator(let id): return language("质量指标 \(id)", "Quality indicator \(id)")
        case .alerts: return language("告警规则", "Alert rules")
        case .alertRule(let id): return language("告警规则 \(id)", "Alert rule \(id)")
        case .commitment(let id):
            let title = names.definitions?.commitment(id)?.title.text(in: language)
            return named("定期承诺", "Commitment", id.rawValue, title, names)
        }
    }

    /// By its title in quotation marks, or by its id where ids are typed and of what is new.
    private func named(_ zh: String, _ en: String, _ id: String, _ title: String?, _ names: Names) -> String {
        let language = names.language
        guard !names.showsIDs, let title else { return language("\(zh) \(id)", "\(en) \(id)") }
        return language("\(zh)“\(title)”", "\(en) \"\(title)\"")
    }

    /// The stable name in JSON: `item:team/rota`, `person:jia3`.
    public var code: String {
        switch self {
        case .handover: "handover"
        case .team(let side): "team:\(side.rawValue)"
        case .role(let id): "role:\(id)"
        case .person(let id): "person:\(id)"
        case .target(let id): "target:\(id.rawValue)"
        case .question(let id): "question:\(id)"
        case .checklist(let id): "checklist:\(id)"
        case .item(let id): "item:\(id)"
        case .capability(let id): "capability:\(id)"
        case .plan(let id): "plan:\(id)"
        case .module(let id): "module:\(id)"
        case .calendar: "calendar"
        case .namedCalendar(let id): "calendar:\(id)"
        case .severities: "severities"
        case .severity(let severity): "severity:\(severity.rawValue)"
        case .channel(let id): "channel:\(id)"
        case .contact(let id): "contact:\(id)"
        case .service(let id): "service:\(id)"
        case .knowledge: "knowledge"
        case .document(let id): "document:\(id)"
        case .rota: "rota"
        case .layer(let id): "layer:\(id)"
        case .cover(let id): "cover:\(id)"
        case .credits: "credits"
        case .quality: "quality"
        case .indicator(let id): "indicator:\(id)"
        case .alerts: "alerts"
        case .alertRule(let id): "alert-rule:\(id)"
        case .commitment(let id): "commitment:\(id)"
        }
    }
}

extension Plan.Power {
    /// The stable name in JSON: `right:lead`, `role:receiving/engineer`, `module:basics`.
    var code: String {
        switch self {
        case .right(let right): "right:\(right.rawValue)"
        case .role(let role): "role:\(role)"
        case .module(let id): "module:\(id)"
        }
    }
}

extension Plan.Change.Nature {
    public func words(_ language: Language) -> String {
        switch self {
        case .added: language("新增", "added")
        case .removed: language("移除", "removed")
        case .revived: language("恢复", "revived")
        case .changed: language("变更", "changed")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .revived: "revived"
        case .changed: "changed"
        }
    }

    var mark: String {
        switch self {
        case .added, .revived: "+"
        case .removed: "-"
        case .changed: "~"
        }
    }
}

extension PlanValue {
    public func words(_ language: Language) -> String {
        switch self {
        case .text(let text): language.quote(text.text(in: language))
        case .texts(let texts): language.list(texts.map { language.quote($0.text(in: language)) })
        case .word(let word): word
        case .words(let words): words.isEmpty ? language("无", "none") : language.list(words)
        case .number(let number): String(number)
        case .share(let millionths): Decimals.trimmed(Double(millionths) / 10_000) + "%"
        case .score(let millionths): Decimals.trimmed(Double(millionths) / 1_000_000)
        case .flag(let flag): flag ? language("是", "yes") : language("否", "no")
        case .day(let day): day.description
        case .days(let days): language.list(days.map(\.description))
        case .length(let length): length.words(language)
        }
    }
}

extension Plan.FieldChange {
    /// What it was and what it becomes; of a text that changes in another language alone, that language's.
    func values(_ language: Language) -> (before: String?, after: String?) {
        if case .text(let old)? = before, case .text(let new)? = after,
            old.text(in: language) == new.text(in: language),
            let other = Language.allCases.first(where: { old.texts[$0] != new.texts[$0] })
        {
            let words: (LocalizedText) -> String? = { text in
                text.texts[other].map { "\(other.rawValue) \(language.quote($0))" }
            }
            return (words(old), words(new))
        }
        return (before?.words(language), after?.words(language))
    }

    /// Of a list of dates, only what goes and what comes: `− 2026-02-14；+ 2026-02-15`; nil for any other value.
    func dates(_ language: Language) -> String? {
        guard field == .holidays || field == .makeUpDays else { return nil }
        let (old, new) = (Self.dates(before), Self.dates(after))
        let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
        let parts = [("−", gone), ("+", come)].filter { !$0.1.isEmpty }.map { "\($0.0) \(language.list($0.1))" }
        return parts.isEmpty ? nil : parts.joined(separator: language("；", "; "))
    }

    private static func dates(_ value: PlanValue?) -> [String] {
        switch value {
        case .days(let days): days.map(\.description)
        case .words(let words): words
        case nil, .text, .texts, .word, .number, .share, .score, .flag, .day, .length: []
        }
    }

    /// `due：start+5wd → start+10wd`.
    public func words(_ language: Language) -> String {
        let none = language("无", "none")
        let (before, after) = values(language)
        let values = dates(language) ?? "\(before ?? none) → \(after ?? none)"
        let weaker = weakens ? language("（减弱）", " (weaker)") : ""
        return language("\(field.words(language))：\(values)\(weaker)", "\(field.words(language)): \(values)\(weaker)")
    }
}
