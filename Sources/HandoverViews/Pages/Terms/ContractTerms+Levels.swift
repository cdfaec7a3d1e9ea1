internal import HandoverModel

// 服务水平协议, 知识管理, 支持质量监控.
extension ContractTerms {
    static let levels: [ContractClause] = hours + shares + promises

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
                at: [.init(severities, "severities[P0].next-update")], on: .tickets(), asks: "user-updates"
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
            tiers("响应超时的减免", "What a late response gives back", "tiers.response") { $0.response },
            tiers("解决超时的减免", "What a late resolution gives back", "tiers.resolution") { $0.resolution },
            .init(
                .levels, "减免最多多少", "The most that is given back", at: [.init(credits, "cap")],
                on: Path.service().at("credits"), asks: "credit-cap"
            ) { definitions, _ in definitions.credits.map { percent($0.cap) } },
            .init(
                .levels, "最晚什么时候申请", "By when a claim is filed", at: [.init(credits, "claim-working-days")],
                on: Path.service().at("credits"), asks: "credit-claims"
            ) { definitions, names in
                definitions.credits?.claimDays.map { days in
                    names.language("超时之日后 \(days) 个工作日内", "within \(counted(days, "working day")) of the miss")
                }
            },
            .init(
                .levels, "同一问题重复出现时的免费服务", "Free service where a problem comes back",
                on: Path.service().at("claims")),
            .init(.levels, "定期的健康检查、漏洞扫描和趋势分享", "Regular health checks, scans and outlooks"),
        ]

    private static func tiers(
        _ zh: String, _ en: String, _ key: String, _ own: @escaping @Sendable (CreditTerms) -> [CreditTerms.Tier]
    ) -> ContractClause {
        .init(
            .levels, zh, en, at: [.init(credits, key)], on: Path.service().at("credits"), asks: "credit-addition"
        ) { definitions, names in
            guard let terms = definitions.credits, !own(terms).isEmpty else { return nil }
            return names.language.list(
                own(terms).map { tier in
                    let over = terms.strictness.words(tier.over, names.language)
                    let credit = percent(tier.credit)
                    return names.language("\(over) 减免 \(credit)", "\(over): \(credit)")
                })
        }
    }

    static let knowledge: [ContractClause] = [
        .init(
            .knowledge, "知识库的文件夹和文档", "Folders and documents of the knowledge base", at: [.init(base, "folders")],
            on: .knowledge
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
        .init(.knowledge, "每月的技术分享会", "A monthly session to share what was learnt"),
        .init(.knowledge, "每周的技术文章", "A weekly article"),
    ]

    static let quality: [ContractClause] = [
        .init(
            .quality, "监控的指标", "The measures that are watched", at: [.init(handover, "targets")], on: .director
        ) { definitions, names in
            let count = definitions.targets.count
            return count == 0 ? nil : names.language("\(count) 项有目标", "\(counted(count, "target"))")
        },
        .init(.quality, "响应时间、解决时间和超时比例", "Response, resolution and the share of misses", on: .service()),
        .init(.quality, "工单的创建、跟踪和计时", "Opening, following and timing tickets", on: .tickets()),
        .init(.quality, "服务可用性和中断", "Availability and outages", on: Path.service().at("availability")),
        .init(.quality, "定期报表", "Regular reports", on: .readinessReport),
        .init(.quality, "告警", "Alerts"),
        .init(.quality, "改进措施的提出和跟进", "Improvements, and what became of them", on: .actions),
    ]
}
