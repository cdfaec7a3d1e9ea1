public import HandoverModel

extension Problem.Shape {
    /// With its article in English.
    public func words(_ language: Language) -> String {
        switch self {
        case .mapping: language("映射（key: value）", "a mapping (key: value)")
        case .sequence: language("列表", "a list")
        case .scalar: language("单个值", "a single value")
        case .text: language("文本", "text")
        case .textInLanguages: language("文本，或按语言 zh、en 给出的文本", "text, or texts by language (zh, en)")
        }
    }
}

extension Problem.Expectation {
    public func words(_ language: Language) -> String {
        switch self {
        case .identifier:
            language(
                "标识：小写字母开头，只含小写字母、数字和 -，最多 64 个字符",
                "an id: a lower-case letter, then lower-case letters, digits and -, at most 64 in all")
        case .itemReference: language("交接项地址，写作 checklist/item", "the address of an item, written checklist/item")
        case .integer(let minimum, let maximum):
            language("\(minimum) 到 \(maximum) 之间的整数", "a whole number from \(minimum) to \(maximum)")
        case .decimal(let minimum, let maximum):
            language("\(minimum) 到 \(maximum) 之间的数", "a number from \(minimum) to \(maximum)")
        case .boolean: language("true 或 false", "true or false")
        case .percentage:
            language(
                "0% 到 100% 之间的百分比，带 %，例如 90% 或 99.9%",
                "a percentage from 0% to 100% with its sign, such as 90% or 99.9%")
        case .percentageOrScore:
            language(
                "百分比（例如 95%），或 1 到 5 的分数（例如 4.5）", "a percentage, such as 95%, or a rating from 1 to 5, such as 4.5")
        case .date: language("日期，写作 2026-02-27", "a date, written 2026-02-27")
        case .dueDate:
            language(
                "期限：日期、start+10wd、start+30d、accept-by 或 accept-by-5wd",
                "a due date: a date, start+10wd, start+30d, accept-by or accept-by-5wd")
        case .moment:
            language(
                "日期或日期加时间，例如 2026-02-27、2026-02-27 17:05 或 2026-02-27T17:05:00+08:00",
                "a date, or a date and time, such as 2026-02-27, 2026-02-27 17:05 or 2026-02-27T17:05:00+08:00")
        case .wallTime:
            language(
                "日期，或日期加当地时刻，例如 2026-02-16 或 2026-02-16 09:00",
                "a date, or a date and a local time, such as 2026-02-16 or 2026-02-16 09:00")
        case .duration:
            language(
                "大于 0 的时长，以天、小时或分钟计，例如 30d、8h 或 45m",
                "a duration above 0 in days, hours or minutes, such as 30d, 8h or 45m")
        case .serviceTarget:
            language("时限，例如 15m、2h 或 3wd（工作日）", "a time limit, such as 15m, 2h or 3wd (working days)")
        case .period: language("1 天以上的天数，例如 60d", "a number of days from 1, such as 60d")
        case .dateFormat:
            language(
                "时间写法：iso、epoch-seconds、epoch-milliseconds，或 dd-MM-yyyy HH:mm 这样的格式",
                "how times are written: iso, epoch-seconds, epoch-milliseconds or a pattern such as dd-MM-yyyy HH:mm")
        case .written(let formats):
            language("按 \(language.either(formats)) 写的时间", "a time written as \(language.either(formats))")
        case .timeOfDay: language("时刻，例如 09:00", "a time of day, such as 09:00")
        case .workspacePath:
            language("工作区内的路径（不以 / 或 . 开头）", "a path below the workspace, no part of it beginning with a dot")
        case .fileName: language("文件名（不含 / 和 \\，不以 . 开头）", "a file name, without / or \\ and not beginning with a dot")
        case .openingHours: language("时段，例如 09:00-18:00", "opening hours, such as 09:00-18:00")
        case .timeZone: language("IANA 时区名，例如 Asia/Shanghai", "an IANA time zone, such as Asia/Shanghai")
        case .language: language("zh 或 en", "zh or en")
        case .link: language("以 https:// 或 http:// 开头的链接", "a link that begins with https:// or http://")
        case .issuer:
            language(
                "身份提供方的地址：以 https:// 开头（本机可用 http://），不含 ? 和 #",
                "a provider's address: it begins with https:// (http:// on this machine) and has neither ? nor #")
        case .keyHolder:
            language(
                "delivering/角色 或 receiving/角色，例如 receiving/support-manager",
                "delivering/ROLE or receiving/ROLE, such as receiving/support-manager")
        case .oneOf(let words): language("以下之一：\(language.either(words))", language.either(words))
        }
    }
}

extension Problem.ReferenceKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .handover: language("交接项目", "handover")
        case .team: language("团队", "team")
        case .role: language("角色", "role")
        case .person: language("人员", "person")
        case .checklist: language("清单", "checklist")
        case .item: language("交接项", "item")
        case .task: language("工单", "task")
        case .capability: language("能力", "capability")
        case .plan: language("培训计划", "training plan")
        case .module: language("培训单元", "module")
        case .calendar: language("工作日历", "calendar")
        case .question: language("待定问题", "question")
        case .target: language("目标", "target")
        case .severity: language("问题分级", "severities")
        case .channel: language("支持渠道", "channel")
        case .service: language("支持服务", "service")
        case .contact: language("联系方式", "contact")
        case .mapping: language("映射", "mapping")
        case .document: language("文档", "document")
        case .rota: language("值班安排", "rota")
        case .layer: language("值班层", "layer")
        case .cover: language("值守要求", "required cover")
        case .member: language("值班人员", "member of the layer")
        case .credit: language("服务补偿", "service credits")
        case .indicator: language("质量指标", "quality indicator")
        case .alert: language("告警规则", "alert rule")
        case .commitment: language("定期承诺", "commitment")
        }
    }
}

extension Diagnostic.Remark {
    public func words(_ language: Language) -> String {
        switch self {
        case .firstHere: language("第一次出现在这里", "first one here")
        case .declaredHere: language("相关内容在这里", "what it belongs with is here")
        }
    }
}

extension Diagnostic.Severity {
    public func words(_ language: Language) -> String {
        switch self {
        case .error: language("错误", "error")
        case .warning: language("警告", "warning")
        }
    }
}
