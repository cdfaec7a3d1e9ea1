internal import HandoverModel

// How quality is judged (服务质量指标), and what is promised besides limits (服务承诺).
extension ContractTerms {
    static let judging: [ContractClause] = [
        .init(
            .levels, "少于多少例不判定", "Below how many cases nothing is judged",
            at: [.init(qualityTable, "indicators[first-response].minimum")], on: .service(), asks: "quality-minimum"
        ) { definitions, names in
            definitions.quality.map { table in
                let least = Set(
                    table.indicators.filter { $0.measure != nil && $0.measure != .availability }.map(\.minimum))
                return names.language.list(
                    least.sorted().map { names.language("少于 \($0) 例", "fewer than \($0)") })
            }
        },
        .init(
            .levels, "怎样算一次性解决", "What counts as solved the first time",
            at: [.init(qualityTable, "indicators[solved-first-time].measure")], on: .service(),
            asks: "quality-first-time"
        ) { definitions, names in
            definitions.quality?["solved-first-time"]?.measure?.rule(names.language)
        },
        .init(
            .levels, "几分以上算满意", "From which rating on a user is satisfied",
            at: [.init(qualityTable, "satisfied-from")], on: .service(), asks: "quality-satisfied"
        ) { definitions, names in
            definitions.quality.map { names.language("\($0.satisfiedFrom) 分", "\($0.satisfiedFrom)") }
        },
        .init(
            .levels, "按哪个期间评价", "Over which period quality is judged", on: .service(), asks: "quality-period",
            does: LocalizedText(
                zh: "按周、按月、按季度出报告，口径相同；月报由接收方总监批准。",
                en:
                    "Weekly, monthly and quarterly reports count the same way; the receiving team's director approves the month's."
            )),
    ]

    static let assurances: [ContractClause] = [
        level(
            .levels, .p0, "的临时解决方案", "worked around", ["stages"], on: .tickets(.init(severity: .p0))
        ) { level, language in
            level.stages.first { $0.id == "workaround" }.map {
                language("\($0.within.words(.zh))内", "within \($0.within.words(.en))")
            }
        },
        level(
            .levels, .p1, "的分阶段解决计划", "solved in stages", ["stages"], on: .tickets(.init(severity: .p1)),
            asks: "p1-resolution"
        ) { level, language in
            level.stages.isEmpty
                ? nil : language("\(level.stages.count) 个环节各有时限", "\(level.stages.count) stages, each with its limit")
        },
        .init(
            .levels, "质量承诺：建议专业准确、方案可行、保护客户数据、遵守行业标准",
            "Sound advice, solutions that work, customers' data protected, the standards of the trade kept"),
        .init(
            .levels, "性能监控和预警", "Performance watched, with early warnings",
            at: [.init(alertRules, "from-alertmanager"), .init(alertRules, "rules[service-slow]")], on: .alerts(),
            asks: "alert-rules", today: .alerts([.serviceSlow])
        ) { definitions, names in
            definitions.alerts.flatMap { alerts in
                alerts.alertmanager.map { _ in
                    names.language("接收 Prometheus Alertmanager 的告警", "alerts of Prometheus Alertmanager are taken in")
                }
            }
        },
        .init(
            .levels, "知识转移：技术文档、操作手册、最佳实践和技术培训",
            "Knowledge handed over: documents, handbooks, good practice and training",
            at: [
                .init(base, "folders"), .init("training/new-staff.yaml", "modules"),
                .init("training/in-service.yaml", "modules"),
            ], on: .knowledge, today: .coverage
        ) { definitions, names in
            let modules = definitions.plans.flatMap(\.modules).count
            let documents = definitions.knowledge?.documents.count ?? 0
            guard modules + documents > 0 else { return nil }
            return names.language(
                "\(documents) 篇文档，\(modules) 个培训单元",
                "\(counted(documents, "document")), \(counted(modules, "training module"))")
        },
    ]
}
