internal import HandoverModel

// 服务补偿: what a miss gives back, and how it is claimed.
extension ContractTerms {
    static let compensation: [ContractClause] = given + claimed

    private static let given: [ContractClause] =
        [
            tiers("响应超时的减免", "What a late response gives back", "tiers.response") { $0.response },
            tiers("解决超时的减免", "What a late resolution gives back", "tiers.resolution") { $0.resolution },
            term("恰好到该比例算不算", "Whether exactly so far over counts", "strictness") { terms, language in
                terms.strictness.words(language)
            },
            term(
                "响应和解决都超时怎么合计", "How a late response and a late resolution add up", "addition",
                asks: "credit-addition"
            ) { terms, language in terms.addition.words(language) },
            term("减免最多多少", "The most that is given back", "cap", asks: "credit-cap") { terms, _ in percent(terms.cap) },
            term("以哪一笔费用为基数", "Of which fee credits are shares", "fee.base", asks: "credit-base") { terms, language in
                terms.fee?.base.text(in: language)
            },
            .init(
                .levels, "同一问题重复出现时的免费服务", "Free service where a problem comes back",
                on: Path.service().at("claims"), today: .claims,
                does: LocalizedText(
                    zh: "同一服务 30 天内标题或文档相同的两张工单即可申请，给多少由双方商定。",
                    en:
                        "Two tickets of one service within 30 days with the same title or document can be claimed; both sides agree on what is given."
                )),
            .init(.levels, "因支持方原因造成损失时的责任", "Who answers for loss that the support caused"),
        ]

    private static let claimed: [ContractClause] =
        [
            term(
                "最晚什么时候申请", "By when a claim is filed", "claim-working-days", asks: "credit-claims"
            ) { terms, language in
                terms.claimDays.map { days in
                    language("超时之日后 \(days) 个工作日内", "within \(counted(days, "working day")) of the miss")
                }
            },
            .init(
                .levels, "申请的条件：事实清楚、有证据", "What a claim needs: clear facts and evidence",
                on: Path.service().at("claims"),
                does: LocalizedText(
                    zh: "只收确实超时而仍在期限内的工单，须附原因和至少一份证据；每张工单的时限、用时和比例随申请存入台账。",
                    en:
                        "Taken for tickets that missed a promise and are still in time, with a reason and at least one piece of evidence; limits, elapsed time and shares are kept with the claim."
                )),
            step(
                "提交书面申请和证据", "A claim in writing, with evidence", "接收方的负责人或总监提交。",
                "Filed by a lead or director of the receiving team."),
            step(
                "支持团队审核确认", "The support team reviews it", "移交方负责人确认或退回，须写原因。",
                "Confirmed or refused by a lead of the delivering team, with a reason."),
            step(
                "双方协商补偿方案", "Both sides agree on what is given", "双方负责人各自提出，说的一样才算商定。",
                "A lead of each side says it; it is agreed once both say the same."),
            step(
                "补偿实施和确认", "It is given and confirmed", "移交方登记已实施，接收方确认收到。",
                "The delivering team says that it was given, the receiving team that it has it."),
        ]

    private static func step(_ zh: String, _ en: String, _ doesZh: String, _ doesEn: String) -> ContractClause {
        .init(
            .levels, "申请流程：\(zh)", "Claims: \(en)", on: Path.service().at("claims"), today: .claims,
            does: LocalizedText(zh: doesZh, en: doesEn))
    }

    private static func term(
        _ zh: String, _ en: String, _ key: String, asks question: Identifier<OpenQuestion>? = nil,
        _ value: @escaping @Sendable (CreditTerms, Language) -> String?
    ) -> ContractClause {
        .init(
            .levels, zh, en, at: [.init(credits, key)], on: Path.service().at("credits"), asks: question
        ) { definitions, names in definitions.credits.flatMap { value($0, names.language) } }
    }

    private static func tiers(
        _ zh: String, _ en: String, _ key: String, _ own: @escaping @Sendable (CreditTerms) -> [CreditTerms.Tier]
    ) -> ContractClause {
        term(zh, en, key, asks: "credit-addition") { terms, language in
            own(terms).isEmpty
                ? nil
                : language.list(
                    own(terms).map { tier in
                        let over = terms.strictness.words(tier.over, language)
                        let credit = percent(tier.credit)
                        return language("\(over) 减免 \(credit)", "\(over): \(credit)")
                    })
        }
    }
}
