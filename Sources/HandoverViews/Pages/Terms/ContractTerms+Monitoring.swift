internal import HandoverModel

// 定期评估指标, 监控工具 and 持续改进.
extension ContractTerms {
    static let monitoring: [ContractClause] = monthly + quarterly + systems + alerts + improvement

    private static let monthly: [ContractClause] = [
        .init(.quality, "月度评估：问题数量和趋势", "By month: how many problems, and the trend", on: .service(), today: .problems),
        .init(
            .quality, "月度评估：平均解决时间", "By month: mean time to a solution", on: .service(), today: .solutionTimes,
            does: LocalizedText(
                zh: "先看中位数和九成值，合同要的平均值在月报里，列在其后。",
                en:
                    "The median and the 90th percentile first; the mean that the contract asks for stands behind them in the month's report."
            )),
        .init(
            .quality, "月度评估：用户满意度变化", "By month: how ratings change", on: .service(), today: .monthlyRatings),
        .init(
            .quality, "月度评估：知识库使用情况", "By month: use of the knowledge base", on: .knowledge, today: .documents),
    ]

    private static let quarterly: [ContractClause] = [
        .init(.quality, "季度评估：服务质量整体评分", "By quarter: quality as a whole", on: .service(), today: .quality),
        .init(
            .quality, "季度评估：客户满意度综合评分", "By quarter: customers' rating", on: .service(),
            today: .quarterlyRatings),
        .init(
            .quality, "季度评估：支持团队绩效", "By quarter: how the teams did", on: .service(), today: .teams,
            does: LocalizedText(zh: "只按团队统计，不按个人。", en: "Of teams alone, and never of persons.")),
        .init(
            .quality, "季度评估：改进措施执行情况", "By quarter: improvement actions done", on: .actions,
            today: .actionsInTime),
        .init(
            .quality, "四种报表：问题处理、响应时间、用户满意度、服务质量",
            "Four reports: problems, response times, satisfaction, quality", on: .service(), asks: "quality-period",
            does: LocalizedText(
                zh: "handover report support 按周、月、季出这四种，也可导出 HTML、CSV、JSON 和可粘贴的周报。",
                en:
                    "handover report support makes all four by week, month and quarter, as HTML, CSV and JSON too, and as a text to paste."
            )),
    ]

    private static let systems: [ContractClause] = [
        .init(
            .quality, "服务可用性监控", "Availability watched", at: [.init(alertRules, "from-alertmanager.severities")],
            on: Path.service().at("availability")
        ) { definitions, names in
            definitions.alerts?.alertmanager.map { _ in
                names.language("监控系统的告警登记中断和恢复", "alerts of the monitoring open and close outages")
            }
        },
        .init(
            .quality, "性能指标监控", "Performance watched", at: [.init(alertRules, "from-alertmanager.degraded")],
            on: Path.service().at("availability")
        ) { definitions, names in
            definitions.alerts?.alertmanager.map { _ in
                names.language("变慢的服务登记为降级，不计入中断", "a service that is slow counts as degraded, and not as away")
            }
        },
        .init(.quality, "错误率监控", "Error rates watched"),
        .init(.quality, "用户行为监控", "Users' behaviour watched"),
    ]

    private static let alerts: [ContractClause] =
        [
            .init(
                .quality, "告警规则", "The rules of alerts", at: [.init(alertRules, "rules")], on: .alerts(),
                asks: "alert-rules", today: .alerts(nil)
            ) { definitions, names in
                definitions.alerts.map { alerts in
                    let rules = alerts.rules.map { $0.title.text(in: names.language) }
                    return names.language(
                        "\(rules.count) 条：\(names.language.list(rules))",
                        "\(counted(rules.count, "rule")): \(names.language.list(rules))")
                }
            },
            alert("服务异常告警", "Alerts: a service is down", ["service-down"], [.serviceDown]),
            alert("性能指标告警", "Alerts: a service is slow", ["service-slow"], [.serviceSlow]),
            alert(
                "支持流程告警", "Alerts: the support's own work",
                ["severe-at-risk", "limit-passed", "escalation", "rota", "repeated"],
                [.slaAtRisk, .slaBreached, .escalationDue, .rotaGap, .repeatedProblem]),
            alert("用户满意度告警", "Alerts: users are less satisfied", ["satisfaction"], [.satisfactionFalling]),
        ]

    /// Whose affair an alert is, and how long it is left alone once it was over.
    private static func alert(
        _ zh: String, _ en: String, _ rules: [AlertRule.ID], _ conditions: [AlertCondition]
    ) -> ContractClause {
        .init(
            .quality, zh, en, at: rules.map { .init(alertRules, "rules[\($0)]") }, on: .alerts(),
            today: .alerts(conditions)
        ) { definitions, names in
            let language = names.language
            let own = (definitions.alerts?.rules ?? []).filter { conditions.contains($0.when) }
            return own.isEmpty
                ? nil
                : own.map { rule in
                    language.remark(
                        rule.when.words(language),
                        language(
                            "\(names.owner(rule.owner))处理，静默 \(rule.quiet.words(.zh))",
                            "\(names.owner(rule.owner)), quiet for \(rule.quiet.words(.en))"))
                }.joined(separator: language("；", "; "))
        }
    }

    private static let improvement: [ContractClause] = [
        .init(
            .quality, "分析常见问题和根本原因", "Frequent problems and their causes analysed", on: .actions,
            does: LocalizedText(
                zh: "30 天内反复出现的问题由程序找出并建议立项；原因和教训记在工单的复盘里。",
                en:
                    "The program finds what came up repeatedly within 30 days and proposes an action; causes and lessons stand in a ticket's review."
            )),
        .init(
            .quality, "改进措施的提出和跟进", "Improvements, and what became of them", on: .actions, today: .actions,
            does: LocalizedText(
                zh: "短期、长期措施都有负责人和期限，按期与否计入季报。",
                en:
                    "Short-term and long-term actions have an owner and a day; whether they were done in time counts in the quarter's report."
            )),
    ]
}
