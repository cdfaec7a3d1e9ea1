internal import HandoverModel

/// Every clause of the customer's document, in its order.
///
/// The figures are those of the definitions in force: none stands here.
public enum ContractTerms {
    public static let clauses: [ContractClause] =
        overview + goals + organisation + process + services + levels + knowledge + standards + quality + monitoring
        + checklists + contacts

    static let handover = "handover.yaml"
    static let severities = "support/severities.yaml"
    static let rota = "support/rota.yaml"
    static let channels = "support/channels.yaml"
    static let catalogue = "support/services.yaml"
    static let credits = "support/credits.yaml"
    static let base = "support/knowledge.yaml"
    static let contactList = "support/contacts.yaml"
    static let qualityTable = "support/quality.yaml"
    static let alertRules = "support/alerts.yaml"

    /// A target that the contract asks for.
    static func target(
        _ section: ContractSection, _ zh: String, _ en: String, _ id: MeasureID,
        asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        .init(
            section, zh, en, at: [.init(handover, "targets.\(id.rawValue)")], asks: question, measure: id
        ) { definitions, _ in
            definitions.targets[id].map { "≥ \($0.words(id))" }
        }
    }

    /// What is said of a severity.
    static func level(
        _ section: ContractSection, _ severity: Severity, _ zh: String, _ en: String, _ keys: [String],
        on page: Path? = .service(), asks question: Identifier<OpenQuestion>? = nil,
        _ value: @escaping @Sendable (ServiceLevel, Language) -> String?
    ) -> ContractClause {
        .init(
            section, "\(severity.rawValue) \(zh)", "\(severity.rawValue): \(en)",
            at: keys.map { .init(severities, "severities[\(severity.rawValue)].\($0)") }, on: page, asks: question
        ) { definitions, names in
            definitions.services?[severity].flatMap { value($0, names.language) }
        }
    }

    static func percent(_ millionths: Int) -> String { CreditWords.percent(millionths) }

    // MARK: 支持机制概述, 支持目标

    private static let overview: [ContractClause] = [
        .init(
            .overview, "生效日期和支持期限", "When it begins and ends",
            at: [.init(handover, "starts"), .init(handover, "ends")],
            on: .director
        ) { definitions, names in
            let (from, to) = (definitions.handover.starts, definitions.handover.ends)
            return to.map { names.language("\(from) 至 \($0)", "\(from) to \($0)") }
                ?? names.language("\(from) 起", "from \(from)")
        },
        .init(
            .overview, "验收期限", "By when it is accepted", at: [.init(handover, "accept-by")], on: .acceptance,
            asks: "accept-by"
        ) { definitions, _ in definitions.handover.acceptBy?.description },
        .init(
            .overview, "适用的两个团队", "The two teams", at: [.init(handover, "teams")], on: .people, asks: "receiving-team"
        ) { definitions, names in
            definitions.handover.teams.isEmpty ? nil : names.language.list(Side.allCases.map(names.team))
        },
        .init(.overview, "机制文档的版本和日期", "Version and dates of the document"),
    ]

    private static let goals: [ContractClause] = [
        .init(
            .goals, "保障技术能力和服务质量", "Capability and quality assured", at: [.init(handover, "targets")], on: .director
        ) { definitions, names in
            let targets = definitions.targets.values
            let deciding = targets.count { $0.gates == .verdict }
            return targets.isEmpty
                ? nil
                : names.language(
                    "\(targets.count) 项目标，其中 \(deciding) 项决定交接结论",
                    "\(counted(targets.count, "target")), \(deciding) of them deciding the verdict")
        },
        .init(
            .goals, "首次响应多快", "How soon a first answer comes",
            at: [.init(severities, "severities[P0].response"), .init(severities, "severities[P1].response")],
            on: .service(), asks: "p1-response"
        ) { definitions, names in
            let said = (definitions.services?.levels ?? []).prefix(2).map { level in
                "\(level.severity.rawValue) \(level.response.words(names.language))"
            }
            return said.isEmpty ? nil : names.language.list(said)
        },
        target(.goals, "问题最终解决的比例", "Share of problems that are solved", .resolved, asks: "ninety-five-percent-solved"),
        target(.goals, "用户满意度", "Satisfaction of users", .satisfaction, asks: "satisfaction-scale"),
        target(
            .goals, "接收团队独立完成任务的比例", "Share of tasks that the receiving team does alone", .independence,
            asks: "ninety-percent-reached"),
        target(.goals, "能力评估达到独立的比例", "Share of required capabilities held alone", .assessedIndependence),
        target(.goals, "系统可用性", "Availability of the system", .availability, asks: "availability-figure"),
    ]

    // MARK: 支持服务内容, 支持交接清单

    private static let services: [ContractClause] = [
        offered("operations", "运维支持", "Operations"), offered("development", "开发支持，含测试", "Development and tests"),
        offered("security-assessment", "安全评估", "Security assessment"),
        offered("security-incidents", "安全事件响应", "Security incidents"), offered("training", "技术培训", "Training"),
        offered("knowledge", "知识管理服务", "Keeping the knowledge base"),
        promisedRegularly(.services, "drill", "应急预案演练", "Drills of the emergency plans"),
    ]

    private static func offered(_ id: OfferedService.ID, _ zh: String, _ en: String) -> ContractClause {
        .init(.services, zh, en, at: [.init(catalogue, "services[\(id)].parts")]) { definitions, names in
            definitions.catalogue.first { $0.id == id }.map { service in
                let parts = service.parts.map { $0.title.text(in: names.language) }
                let covers = service.parts.reduce(0) { $0 + $1.covers.count }
                return names.language.remark(
                    names.language.list(parts), names.language("共 \(covers) 条", "\(covers) points in all"))
            }
        }
    }

    private static let checklists: [ContractClause] = [
        checklist("team", "支持团队交接", "The support team"), checklist("resources", "支持资源交接", "Resources"),
        checklist("capability", "支持能力交接", "Capabilities"), checklist("documents", "支持文档交接", "Documents"),
        .init(
            .checklists, "验收之后再复核", "Checked again after the acceptance", at: [.init(handover, "re-verification")],
            on: .acceptance, asks: "re-verification"
        ) { definitions, names in
            definitions.handover.reverification.map { rule in
                let days = rule.after.map(String.init)
                let rounds = names.language(
                    "验收后第 \(names.language.list(days)) 天起", "from day \(names.language.list(days)) after it")
                let share = rule.atLeast.map { percent($0) }
                let hold = share.map { names.language("每轮至少 \($0) 成立", "at least \($0) hold in each round") }
                return names.language.list([rounds, hold].compactMap { $0 })
            }
        },
    ]

    private static func checklist(_ id: Checklist.ID, _ zh: String, _ en: String) -> ContractClause {
        .init(
            .checklists, zh, en, at: [.init("checklists/\(id).yaml", "items")], on: .items(.init(checklist: id)),
            today: .checklist(id)
        ) { definitions, names in
            definitions.checklists.first { $0.id == id }.map { list in
                names.language("\(list.items.count) 项", counted(list.items.count, "item"))
            }
        }
    }

    // MARK: 联系方式

    private static let contacts: [ContractClause] =
        [
            reached("hotline", "紧急支持", "Emergency support", asks: "hotline-number"),
            reached("mail", "技术支持", "Technical support"),
            reached("wecom", "技术支持群", "The support's group"), reached("tickets", "在线工单", "Tickets online"),
            reached("knowledge-base", "知识库", "The knowledge base"),
        ] + callable + kinds
        + [ContractClause(.contacts, "定期评估和优化支持机制", "The mechanism itself is reviewed and improved")]

    /// How a channel is reached, when and for what: the rows of 支持团队联系方式.
    private static func reached(
        _ id: SupportChannel.ID, _ zh: String, _ en: String, asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        .init(
            .contacts, zh, en,
            at: [.init(channels, "channels[\(id)].use"), .init(channels, "channels[\(id)].hours")],
            on: .duty().at("channels"), asks: question
        ) { definitions, names in
            definitions.channels.first { $0.id == id }.map { channel in
                names.language.list(
                    [
                        channel.address?.text(in: names.language), names.hours(channel.hours, channel.calendar),
                        channel.use.text(in: names.language),
                    ].compactMap { $0 })
            }
        }
    }

    private static let callable: [ContractClause] =
        [
            contact("support-manager", "支持经理", "Support manager"), contact("architect", "架构师", "Architect"),
            contact("senior-developer", "高级开发", "Senior developer"),
            contact("senior-operations", "高级运维", "Senior operations engineer"),
            contact("security-expert", "安全专家", "Security expert"),
            contact("system-down", "系统完全不可用时", "When the whole system is down", asks: "hotline-number"),
            contact("security-incident", "安全事件", "Security incidents"), contact("data-leak", "数据泄露", "Data leaks"),
            contact("other-emergency", "其他紧急问题", "Other emergencies"),
        ]

    private static let kinds: [ContractClause] =
        SupportKind.allCases.map { kind in
            ContractClause(
                .contacts, "\(kind.words(.zh))不论级别的响应", "\(kind.words(.en)), answered at any severity",
                at: [.init(severities, "kinds.\(kind.rawValue)")], on: .service()
            ) { definitions, names in
                definitions.services?.kinds.first { $0.kind == kind }.map { $0.response.words(names.language) }
            }
        }

    private static func contact(
        _ id: SupportContact.ID, _ zh: String, _ en: String, asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        .init(.contacts, zh, en, at: [.init(contactList, "contacts[\(id)]")], on: .duty(), asks: question) {
            definitions, names in
            definitions.contacts.first { $0.id == id }.map { contact in
                let whom = contact.person.map(names.person) ?? contact.line?.text(in: names.language) ?? "-"
                let response = contact.response.map {
                    names.language("\($0.words(.zh))内响应", "answered within \($0.words(.en))")
                }
                return names.language.list([whom, response].compactMap { $0 })
            }
        }
    }
}
