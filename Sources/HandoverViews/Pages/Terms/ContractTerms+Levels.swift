internal import HandoverModel

// 服务水平协议, 知识管理, 支持质量监控.
// What a miss gives back, and what else is promised, stand in files of their own.
extension ContractTerms {
    static let levels: [ContractClause] = hours + shares + judging + assurances + promises + compensation

    private static let hours: [ContractClause] =
        Severity.allCases.map { severity in
            level(
                .levels, severity, "的服务时间和可用性", "hours and availability", ["hours", "availability"]
            ) { level, language in
                language.list(
                    [level.hours.words(language), level.availability.map { "≥ " + percent($0) }].compactMap { $0 })
            }
        }

    private static let shares: [ContractClause] =
        [
            target(.levels, "首次响应达标率", "First answers in time", .responseOnTime),
            target(.levels, "一次性解决率", "Solved the first time", .resolvedFirstTime),
            target(.levels, "满意度评分", "Rating by users", .satisfaction, asks: "satisfaction-scale"),
            target(.levels, "知识库覆盖率", "Coverage of the knowledge base", .knowledgeBaseCoverage),
            target(.levels, "文档更新及时率", "Documents kept up to date", .documentsUpToDate),
            target(
                .levels, "在承诺时间内解决的比例", "Solved within the time promised", .resolvedOnTime,
                asks: "ninety-five-percent-solved"),
        ]

    private static let promises: [ContractClause] =
        [
            .init(
                .levels, "多久告诉用户一次进展", "How often users are told how it stands",
                at: ["P0", "P1", "P2"].map { .init(severities, "severities[\($0)].next-update") }, on: .tickets(),
                asks: "user-updates"
            ) { definitions, names in
                let parts = (definitions.services?.levels ?? []).compactMap { level in
                    level.nextUpdate.map { update in
                        names.language(
                            "\(level.severity.rawValue) 每 \(update.words(.zh))",
                            "\(level.severity.rawValue) every \(update.words(.en))")
                    }
                }
                return parts.isEmpty ? nil : names.language.list(parts)
            },
            promisedRegularly(.levels, "health-check", "定期的系统健康检查", "Regular health checks"),
            promisedRegularly(
                .levels, "vulnerability-scan", "漏洞扫描和修复建议", "Scans for vulnerabilities, and advice on mending them"),
            promised(.levels, "sharing-session", "技术趋势分享", "The outlook on technology"),
            promisedRegularly(.levels, "training", "定期的技术培训", "Regular technical training"),
        ]

    static let knowledge: [ContractClause] = [
        .init(
            .knowledge, "知识库的文件夹和文档", "Folders and documents of the knowledge base", at: [.init(base, "folders")],
            on: .knowledge, today: .coverage
        ) { definitions, names in
            definitions.knowledge.map { base in
                names.language(
                    "\(base.folders.count) 个文件夹，\(base.documents.count) 篇文档",
                    "\(counted(base.documents.count, "document")) in \(counted(base.folders.count, "folder"))")
            }
        },
        .init(
            .knowledge, "每篇文档几人审核", "By how many a document is reviewed", at: [.init(base, "reviews")], on: .knowledge
        ) { definitions, names in
            definitions.knowledge.map { names.language("\($0.reviews) 人", counted($0.reviews, "person", "people")) }
        },
        .init(
            .knowledge, "技术变更后多久更新文档", "How soon documents follow a technical change",
            at: [.init(base, "update-within")], on: .knowledge
        ) { definitions, names in
            definitions.knowledge?.updateWithin.map {
                names.language("\($0.words(.zh))内", "within \($0.words(.en))")
            }
        },
        .init(
            .knowledge, "案例须有的章节", "The sections of a case", at: [.init(base, "cases.sections")],
            on: Path.knowledge.at("cases")
        ) { definitions, names in
            definitions.knowledge?.cases.map { cases in
                names.language.list(cases.sections.map { $0.text(in: names.language) })
            }
        },
        promised(.knowledge, "sharing-session", "每月的技术分享会", "A monthly session to share what was learnt"),
        promised(.knowledge, "article", "每周的技术文章", "A weekly article"),
    ]

    static let quality: [ContractClause] = [
        .init(
            .quality, "监控的指标", "The measures that are watched", at: [.init(handover, "targets")], on: .director,
            today: .measures
        ) { definitions, names in
            let count = definitions.targets.count
            return count == 0 ? nil : names.language("\(count) 项有目标", "\(counted(count, "target"))")
        },
        .init(
            .quality, "响应时间、解决时间和超时比例", "Response, resolution and the share of misses", on: .service(),
            does: LocalizedText(
                zh: "每张工单的响应、解决时限由程序计时；用户等待时间（从登记到解决）在月报里。",
                en:
                    "The program times response and resolution of each ticket; how long users waited, from opening to solution, stands in the month's report."
            )),
        .init(
            .quality, "工单的创建、跟踪和计时", "Opening, following and timing tickets", on: .tickets(),
            does: LocalizedText(
                zh: "登记、分派、改级别、等待、解决、重新打开都记入台账，可从 ServiceNow、Jira、Zammad、GitLab 导入。",
                en:
                    "Opening, handing over, severity, waiting, solving and opening again are recorded; tickets are imported from ServiceNow, Jira, Zammad and GitLab."
            )),
        promised(.quality, "monthly-review", "月度评估", "The monthly review"),
        promised(.quality, "quarterly-review", "季度评估", "The quarterly review"),
        promisedRegularly(.quality, "common-problems", "定期分析常见问题", "Regular analysis of common problems"),
        promisedRegularly(
            .quality, "mechanism-review", "定期评估支持机制的效果", "A regular review of how well the support mechanism works"),
    ]
}
