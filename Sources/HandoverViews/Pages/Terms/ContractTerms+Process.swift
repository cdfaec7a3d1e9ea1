internal import HandoverModel

// 支持组织架构, 支持流程.
extension ContractTerms {
    static let organisation: [ContractClause] = team + posts + turns

    private static let team: [ContractClause] = [
        .init(
            .organisation, "团队的人和上下级", "Who is in the team, and who is above whom", at: [.init(handover, "people")],
            on: .people, asks: "engineers-escalation"
        ) { definitions, names in
            let counts = Side.allCases.map { side in (side, definitions.people.count { $0.side == side }) }
            guard counts.contains(where: { $0.1 > 0 }) else { return nil }
            return names.language.list(
                counts.map { side, count in
                    names.language(
                        "\(side.words(.zh)) \(count) 人", "\(side.words(.en)): \(counted(count, "person", "people"))")
                })
        },
        .init(
            .organisation, "人员编制", "How many posts there are", at: [.init(handover, "roles")], on: .people,
            asks: "posts-and-names"
        ) { definitions, names in
            let own = definitions.people.filter { $0.side == .delivering }
            let held = Set(own.flatMap(\.roles))
            let posts = definitions.roles.filter { held.contains($0.id) }.compactMap(\.headCount).reduce(0, +)
            return posts == 0
                ? nil
                : names.language(
                    "编制 \(posts) 人，现有 \(own.count) 人", "\(counted(posts, "post")), \(own.count) of them named")
        },
    ]

    private static let posts: [ContractClause] = [
        post("director", "技术总监", "Technical director"), post("support-manager", "支持经理", "Support manager"),
        post("architect", "架构师", "Architect"), post("senior-developer", "高级开发", "Senior developer"),
        post("senior-operations", "高级运维", "Senior operations engineer"),
        post("security-expert", "安全专家", "Security expert"),
        post("database-expert", "数据库专家", "Database expert"),
        post("support-engineer", "支持工程师", "Support engineer"),
    ]

    /// How many hold a role, when they work and what they do.
    private static func post(_ id: Role.ID, _ zh: String, _ en: String) -> ContractClause {
        .init(
            .organisation, "\(zh)：人数、工作时间和职责", "\(en): posts, hours and duties",
            at: ["head-count", "hours", "duties"].map { .init(handover, "roles[\(id)].\($0)") }, on: .people
        ) { definitions, names in
            definitions.role(id).map { role in
                let language = names.language
                let head = [
                    role.headCount.map { language("\($0) 人", counted($0, "post")) }, role.hours?.text(in: language),
                ].compactMap { $0 }
                let duties = role.duties.map { $0.text(in: language) }
                return [language.list(head), duties.joined(separator: language("；", "; "))].filter { !$0.isEmpty }
                    .joined(separator: language("。", ". "))
            }
        }
    }

    private static let turns: [ContractClause] = [
        layer("desk", "工作日值班：支持工程师", "Working days: support engineers"),
        layer("experts", "工作日值班：高级专家", "Working days: senior experts"),
        layer("emergency", "紧急支持值班", "Emergency support"),
        layer("holidays", "节假日值班", "Public holidays", asks: "public-holidays"),
        .init(
            .organisation, "值班须有几人", "How many are on duty", at: [.init(rota, "cover")], on: .duty()
        ) { definitions, names in
            definitions.rota.map { rota in names.language.list(rota.cover.map { $0.title.text(in: names.language) }) }
        },
    ]

    private static func layer(
        _ id: RotaLayer.ID, _ zh: String, _ en: String, asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        .init(
            .organisation, zh, en, at: [.init(rota, "layers[\(id)]")], on: .duty(), asks: question
        ) { definitions, names in
            definitions.rota?.layer(id).map { layer in
                let language = names.language
                let severities = layer.severities.map(\.rawValue).joined(separator: language("、", ", "))
                let turn = language("每 \(layer.every) 天轮换", "in turns of \(counted(layer.every, "day"))")
                let people = language("同时 \(layer.atOnce) 人", "\(layer.atOnce) at once")
                return language.list(
                    [layer.hours.words(language), people, turn, severities].filter { !$0.isEmpty })
            }
        }
    }

    static let process: [ContractClause] = grades + limits + told + handling + reporting

    private static let grades: [ContractClause] =
        Severity.allCases.map { severity in
            level(
                .process, severity, "的定义和影响范围", "definition and impact", ["definition", "scope"],
                on: .tickets(.init(severity: severity))
            ) { level, language in
                language.list(
                    [level.title, level.definition].map { $0.text(in: language) }
                        + [level.scope.map { language("影响范围：\($0.text(in: .zh))", "impact: \($0.text(in: .en))") }]
                        .compactMap { $0 })
            }
        }

    /// Who is told that there is one; of P3 nobody is.
    private static let told: [ContractClause] =
        [Severity.p0, .p1, .p2].map { severity in
            ContractClause(
                .process, "\(severity.rawValue) 发生时通知谁", "Who is told of a \(severity.rawValue)",
                at: [.init(severities, "severities[\(severity.rawValue)].told")],
                on: .tickets(.init(severity: severity)), asks: "who-is-told"
            ) { definitions, names in
                definitions.services?[severity].flatMap { $0.told.isEmpty ? nil : names.roles($0.told) }
            }
        }

    private static let limits: [ContractClause] =
        Severity.allCases.map { severity in
            level(
                .process, severity, "的响应、解决和升级时限", "response, resolution and escalation",
                ["response", "resolution"] + (severity == .p3 ? [] : ["escalation"]),
                on: .tickets(.init(severity: severity))
            ) { level, language in
                let times = [
                    language("响应 \(level.response.words(.zh))", "response \(level.response.words(.en))"),
                    language("解决 \(level.resolution.words(.zh))", "resolution \(level.resolution.words(.en))"),
                    level.escalation.map {
                        language("升级 \($0.words(.zh))", "escalation \($0.words(.en))")
                    },
                ]
                return language.list(times.compactMap { $0 })
            }
        }

    private static let handling: [ContractClause] =
        [
            stages(.p0), stages(.p1, asks: "p1-resolution"), stages(.p2),
            channel("hotline", "紧急热线", "Emergency hotline"),
            channel("mail", "技术支持邮箱", "Support mailbox", asks: "channel-times"),
            channel("wecom", "企业微信群", "WeCom group"), channel("tickets", "在线工单系统", "Ticket system"),
            channel("remote", "远程协助", "Remote assistance"), channel("on-site", "现场支持", "On-site support"),
            guide("hotline", "什么时候打紧急热线", "When to call the hotline"),
            guide("tickets", "什么时候用工单系统", "When to open a ticket"),
        ]

    private static let reporting: [ContractClause] = [
        .init(
            .process, "问题发现和报告", "Finding and reporting a problem", on: .tickets(),
            does: LocalizedText(
                zh: "用户按上面的渠道报告；工单在页面、命令行登记，或从工单系统导入、推送进来。不向用户发确认通知，由工单系统或接线人告知。",
                en:
                    "Users report it by the channels above; tickets are entered on the page or the command line, imported, or pushed in by the ticket system. Nothing is sent to the user: whoever took it, or the ticket system, confirms it."
            )),
        .init(
            .process, "问题信息收集", "Collecting what is known of a problem", on: .tickets(),
            does: LocalizedText(
                zh:
                    "工单记下标题、级别、服务、渠道、何时发生和由哪个服务台受理；近 30 天同一服务的类似问题由 handover task repeated 找出。版本、配置、日志和报告人的联系方式不在这里登记，留在原工单系统。",
                en:
                    "A ticket has title, severity, service, channel, time and whose desk got it; like problems of the same service within 30 days are found by handover task repeated. Versions, settings, logs and how to reach the user are not kept here, but in the system that the ticket came from."
            )),
        .init(
            .process, "问题初步评估", "Judging a problem first", on: .tickets(),
            does: LocalizedText(
                zh: "人定级别和负责人：登记时写明，之后可改级别（须写原因）、转给某人或某团队、升级；时限按级别重新计算。程序不替人判断真实性和严重性。",
                en:
                    "People set the severity and who is in charge: when it is entered, and later by another severity (with a reason), by handing it to a person or a team, and by escalating; the clocks follow. The program judges neither whether a problem is real nor how bad it is."
            )),
        .init(
            .process, "关闭后更新知识库并总结", "The knowledge base and a summary after closing", on: .knowledge,
            does: LocalizedText(
                zh: "在页面上解决工单要写明更新了哪份文档，或为什么没有；原因、措施和教训用 handover task review 记在工单上，并指向案例和改进措施。",
                en:
                    "Solving a ticket on its page asks which document was updated, or why none was; cause, action and lesson are recorded by handover task review, with the case and the improvement actions."
            )),
    ]

    /// When users come by a channel.
    private static func guide(_ id: SupportChannel.ID, _ zh: String, _ en: String) -> ContractClause {
        .init(
            .process, zh, en, at: [.init(channels, "channels[\(id)].occasions")], on: .duty().at("channels")
        ) { definitions, names in
            definitions.channels.first { $0.id == id }.flatMap { channel in
                channel.occasions.isEmpty
                    ? nil : names.language.list(channel.occasions.map { $0.text(in: names.language) })
            }
        }
    }

    private static func stages(
        _ severity: Severity, asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        level(
            .process, severity, "的处理环节", "stages of handling", ["stages"], on: .tickets(.init(severity: severity)),
            asks: question
        ) { level, language in
            guard !level.stages.isEmpty else { return nil }
            return language.list(
                level.stages.map { "\($0.title.text(in: language)) \($0.within.words(language))" })
        }
    }

    private static func channel(
        _ id: SupportChannel.ID, _ zh: String, _ en: String, asks question: Identifier<OpenQuestion>? = nil
    ) -> ContractClause {
        .init(
            .process, zh, en, at: [.init(channels, "channels[\(id)]")], on: .duty(), asks: question
        ) { definitions, names in
            definitions.channels.first { $0.id == id }.map { channel in
                let address =
                    channel.address?.text(in: names.language)
                    ?? names.language("联系方式未写明", "how to reach it is not known")
                return names.language.list([
                    address, ChannelListView.response(of: channel, names.language),
                    names.hours(channel.hours, channel.calendar),
                ])
            }
        }
    }
}
