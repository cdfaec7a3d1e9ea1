internal import HandoverModel
public import HandoverReadiness

/// What missed promises would give back of the fee, with the arithmetic of each task.
public enum ServiceCreditsView {
    public static func report(_ credits: ServiceCredits, names: Names) -> Report {
        let language = names.language
        guard let terms = credits.terms else {
            let none = language(
                "没有写明服务补偿；写在 support/credits.yaml 里",
                "Nothing is said of service credits: write it into support/credits.yaml")
            return Report(
                sections: [.init(nil, [.line(Phrase(none))])], data: ServiceCreditsData.table(credits, names),
                json: ServiceCreditsData.json(credits, names))
        }
        let list: Report.Block =
            credits.tasks.isEmpty
            ? .line(Phrase(language("没有可列出的超时工单", "No late task to list"))) : .table(table(credits, terms, names))
        return Report(
            sections: [
                .init(
                    nil,
                    [
                        .line(Phrase(language("预估，仅供参考", "Indicative only"), .caution)),
                        .line(Phrase(period(credits, language))), .line(Phrase(total(credits, terms, language))),
                    ]),
                .init(nil, [list] + more(credits, language)),
                .init(nil, notes(terms, language).map { .line(Phrase($0, .faint)) }),
            ],
            data: ServiceCreditsData.table(credits, names), json: ServiceCreditsData.json(credits, names))
    }

    static func period(_ credits: ServiceCredits, _ language: Language) -> String {
        let filters = language.list(
            [credits.severity?.words(language), credits.service?.printable].compactMap { $0 })
        let open = credits.includesOpen ? language("，含未关闭", ", and what is open") : ""
        let desk = language(
            "\(AskedOf.delivering.words(.zh))的工单", "Tasks of \(AskedOf.delivering.words(.en))")
        let what = filters.isEmpty ? desk : language.remark(desk, filters)
        return what
            + language(
                "，\(credits.first) 至 \(credits.last) 关闭", ", closed \(credits.first) to \(credits.last)") + open
    }

    static func total(_ credits: ServiceCredits, _ terms: CreditTerms, _ language: Language) -> String {
        let base = terms.fee?.base.text(in: language) ?? language("服务费", "the fee")
        let share = CreditWords.percent(credits.total)
        let amount = credits.amount.map { language("，即 ", ", ") + CreditWords.money($0) } ?? ""
        let cap =
            credits.sum > credits.total
            ? language(
                "，各张相加为 \(CreditWords.percent(credits.sum))，上限 \(CreditWords.percent(terms.cap))",
                "; together \(CreditWords.percent(credits.sum)), capped at \(CreditWords.percent(terms.cap))") : ""
        let open =
            credits.openTasks > 0
            ? language("（其中未关闭 \(credits.openTasks) 张）", " (\(credits.openTasks) still open)") : ""
        return language(
            "合计减免\(base)的 \(share)\(amount)：超时工单 \(credits.lateTasks) 张\(open)，达到减免档的 \(credits.creditedTasks) 张\(cap)",
            "\(share) of \(base)\(amount): \(credits.creditedTasks) of \(counted(credits.lateTasks, "late task"))\(open) reached a tier\(cap)"
        )
    }

    static func more(_ credits: ServiceCredits, _ language: Language) -> [Report.Block] {
        let rest = credits.lateTasks - credits.tasks.count
        guard rest > 0, !credits.tasks.isEmpty else { return [] }
        return [
            .line(
                Phrase(
                    language("另有 \(rest) 张未列出，已计入合计", "and \(rest) more, counted in the total"), .faint))
        ]
    }

    static func table(_ credits: ServiceCredits, _ terms: CreditTerms, _ names: Names) -> ReportTable {
        let language = names.language
        let today = names.zone.day(of: credits.asOf)
        return ReportTable(
            [
                .init("task", language("工单", "Task"), isFlexible: true),
                .init("clock", language("计时", "Clock"), isFlexible: true),
                .init("limit", language("时限", "Limit"), isFlexible: true),
                .init("elapsed", language("用时", "Took"), isNumber: true, isFlexible: true),
                .init("over", language("超出", "Over"), isNumber: true),
                .init("credit", language("减免", "Credit"), isNumber: true),
                .init("claim", language("申请", "Claim"), isFlexible: true),
            ],
            rows: credits.tasks.flatMap { task in
                task.breaches.enumerated().map { index, breach in
                    [
                        Phrase(index == 0 ? title(task, language) : ""),
                        Phrase(clock(breach.promise, isByRegrading: breach.isByRegrading, language)),
                        Phrase(breach.target.words(language)), Phrase(ElapsedWords.words(breach.elapsed, language)),
                        Phrase(breach.over.map(CreditWords.over) ?? "-"),
                        Phrase(credit(breach, of: task, terms, language)),
                        claim(breach, today, language),
                    ]
                }
            })
    }

    static func title(_ task: LateTask, _ language: Language) -> String {
        let name = "\(task.severity.rawValue) \(task.task.rawValue)"
        return task.closed == nil ? language.remark(name, language("未关闭", "open")) : name
    }

    static func clock(_ promise: ServicePromise, isByRegrading: Bool, _ language: Language) -> String {
        let name = promise.shortWords(language)
        return isByRegrading ? language.remark(name, language("因级别调整", "regraded")) : name
    }

    /// In parentheses where another promise of the task gives more, and one alone counts.
    private static func credit(
        _ breach: LateTask.Breach, of task: LateTask, _ terms: CreditTerms, _ language: Language
    ) -> String {
        guard let tier = breach.tier else { return "-" }
        let text = CreditWords.percent(tier.credit)
        let first = task.breaches.first { $0.tier?.credit == task.credit }
        return terms.addition == .highest && first?.promise != breach.promise ? "(\(text))" : text
    }

    /// The claim to what was missed and how it stands; without one that stands the last day on which it can be filed.
    private static func claim(_ breach: LateTask.Breach, _ today: Day, _ language: Language) -> Phrase {
        if let claim = breach.claim, claim.stage != .refused {
            return Phrase("\(claim.id) \(claim.stage.words(language))")
        }
        guard let day = breach.claimBy else { return Phrase("") }
        let by = language("最晚 ", "by ") + day.text(isProvisional: breach.isProvisional)
        let text =
            if let claim = breach.claim { language.remark(by, "\(claim.id) \(claim.stage.words(language))") } else {
                by
            }
        return day < today ? Phrase(language.remark(text, language("已过", "past")), .bad) : Phrase(text)
    }

    static func notes(_ terms: CreditTerms, _ language: Language) -> [String] {
        var notes = [ServicePromise.response, .resolution].compactMap { promise -> String? in
            let tiers = terms.tiers(of: promise).map { tier in
                let over = terms.strictness.words(tier.over, language)
                let credit = CreditWords.percent(tier.credit)
                return language("\(over) 减免 \(credit)", "\(over): \(credit)")
            }
            guard !tiers.isEmpty else { return nil }
            let list = tiers.joined(separator: language("，", "; "))
            return language(
                "\(promise.shortWords(.zh))用时超出时限：\(list)", "\(promise.shortWords(.en)) over its limit \(list)")
        }
        notes.append(
            language(
                "同一张工单响应和解决都达到减免档的，\(terms.addition.words(.zh))；各工单相加，最多 \(CreditWords.percent(terms.cap))",
                "Response and resolution of one task: \(terms.addition.words(.en)); tasks are added, up to \(CreditWords.percent(terms.cap))"
            ))
        if let days = terms.claimDays {
            notes.append(
                language(
                    "须在超时之日后 \(days) 个工作日内提出申请",
                    "Claims within \(counted(days, "working day")) of the day on which the limit passed"))
        }
        notes.append(language("实际减免由双方协商确认", "What is given back is agreed by both sides"))
        return notes
    }
}
