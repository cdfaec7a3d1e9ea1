internal import HandoverModel
internal import HandoverReadiness

extension CreditClaim.Stage {
    func words(_ language: Language) -> String {
        switch self {
        case .filed: language("已提出", "filed")
        case .refused: language("已驳回", "refused")
        case .reviewed: language("已核实", "reviewed")
        case .agreed: language("已商定", "agreed")
        case .settled: language("已兑现", "settled")
        case .closed: language("已了结", "closed")
        }
    }
}

extension CreditClaim.Step {
    /// What is done, as an infinitive.
    func words(_ language: Language) -> String {
        switch self {
        case .file: language("提出", "file")
        case .review: language("审核", "review")
        case .agree: language("商定", "agree on")
        case .settle: language("登记兑现", "settle")
        case .confirm: language("确认", "confirm")
        }
    }

    /// What whoever's turn it is has to do about a claim, in the imperative.
    func task(_ claim: CreditClaim.ID, isOffered: Bool, _ language: Language) -> String {
        switch self {
        case .file: language("提出补偿申请", "File a claim")
        case .review: language("审核补偿申请 \(claim)", "Review claim \(claim)")
        case .agree where isOffered:
            language("决定是否同意补偿申请 \(claim) 的方案", "Decide on what was offered for claim \(claim)")
        case .agree: language("商定补偿申请 \(claim) 补偿什么", "Say what claim \(claim) comes to")
        case .settle: language("兑现补偿申请 \(claim) 商定的补偿", "Give what was agreed for claim \(claim)")
        case .confirm: language("确认补偿申请 \(claim) 已兑现", "Confirm that claim \(claim) was settled")
        }
    }

    /// The command that does it, with what is to be filled in.
    func typed(_ claim: CreditClaim.ID, seen: Int?) -> [String] {
        switch self {
        case .file: ["credit", "claim", "TASK", "--evidence", "URL", "--reason", "…"]
        case .review: ["credit", "review", claim.rawValue, "--confirmed"]
        case .agree:
            ["credit", "agree", claim.rawValue] + (seen.map { ["--seen", String($0)] } ?? ["--share", "SHARE"])
        case .settle: ["credit", "settle", claim.rawValue, "--note", "…"]
        case .confirm: ["credit", "confirm", claim.rawValue]
        }
    }
}

extension ClaimOffer {
    /// `减免 10%，即 500.00 CNY`, `10% of the fee, 500.00 CNY`; what is done for nothing is left out for an anonymous reader.
    func given(_ names: Names) -> String {
        let language = names.language
        switch remedy {
        case .share(let share):
            return language("减免 \(CreditWords.percent(share))", "\(CreditWords.percent(share)) of the fee")
                + (amount.map { language("，即 ", ", ") + CreditWords.money($0) } ?? "")
        case .amount(let money): return CreditWords.money(money)
        case .service(let text): return language("额外免费服务", "free service") + names.said(text)
        }
    }
}

extension ClaimedTask {
    /// The first few of them, and how many there are beside: `T-1、T-2`.
    static func words(_ tasks: [ClaimedTask], _ language: Language) -> String {
        let shown = language.list(tasks.prefix(5).map(\.task.rawValue.printable))
        let more = tasks.count - 5
        return more > 0 ? language("\(shown) 等 \(tasks.count) 张", "\(shown) and \(more) more") : shown
    }
}

extension ClaimFiling {
    /// What it asks for: a share of the fee, with its amount where that is known, or free service.
    func asked(_ language: Language) -> String {
        switch ground {
        case .late:
            CreditWords.percent(share) + (amount.map { language("，即 ", ", ") + CreditWords.money($0) } ?? "")
        case .repeated: language("额外免费服务", "free service")
        }
    }
}

extension CreditClaimFact {
    /// Who recorded it aside.
    func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .filed(let filing):
            let tasks = ClaimedTask.words(filing.tasks, language)
            let words =
                switch filing.ground {
                case .late:
                    language(
                        "提出补偿申请 \(filing.claim)：工单 \(tasks)，预估减免 \(filing.asked(.zh))",
                        "filed claim \(filing.claim) about \(tasks), which would give \(filing.asked(.en))")
                case .repeated:
                    language(
                        "就反复出现的问题提出补偿申请 \(filing.claim)：工单 \(tasks)",
                        "filed claim \(filing.claim) about a problem that came again: \(tasks)")
                }
            return words + names.said(filing.reason)
        case .reviewed(let review):
            let words =
                switch review.finding {
                case .confirmed:
                    language("核实补偿申请 \(review.claim)：属实", "confirmed the facts of claim \(review.claim)")
                case .refused: language("驳回补偿申请 \(review.claim)", "refused claim \(review.claim)")
                }
            return words + names.said(review.reason)
        case .offered(let offer):
            return language(
                "对补偿申请 \(offer.claim) 表示：\(offer.given(names))",
                "said what claim \(offer.claim) comes to: \(offer.given(names))")
        case .settled(let settlement):
            return language("登记补偿申请 \(settlement.claim) 已兑现", "settled claim \(settlement.claim)")
                + names.said(settlement.note)
        case .confirmed(let confirmation):
            return language(
                "确认补偿申请 \(confirmation.claim) 已兑现", "confirmed that claim \(confirmation.claim) was settled")
                + names.said(confirmation.note)
        }
    }
}
