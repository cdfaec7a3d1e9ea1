internal import HandoverModel

// 支持组织架构, 支持流程.
extension ContractTerms {
    static let organisation: [ContractClause] = [
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
            .organisation, "每个角色的职责", "What each role is there for", at: [.init(handover, "roles")], on: .people
        ) { definitions, names in
            let count = definitions.roles.count { !$0.duties.isEmpty }
            return count == 0
                ? nil : names.language("\(count) 个角色写明了职责", "\(counted(count, "role")) with duties")
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
        layer("desk", "工作日值班：支持工程师", "Working days: support engineers"),
        layer("experts", "工作日值班：高级专家", "Working days: senior experts"),
        layer("emergency", "紧急支持值班", "Emergency support"),
        layer("holidays", "节假日值班", "Public holidays", asks: "public-holidays"),
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

    static let process: [ContractClause] = limits + handling

    private static let limits: [ContractClause] =
        Severity.allCases.map { severity in
            level(
                .process, severity, "的响应、解决和升级时限", "response, resolution and escalation",
                ["response", "resolution"], on: .tickets(.init(severity: severity))
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
            .init(.process, "问题的报告、信息收集和初步评估", "Reporting, collecting and judging a problem", on: .tickets()),
        ]

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
                    channel.hours.words(names.language),
                ])
            }
        }
    }
}
