internal import HandoverModel
public import HandoverReadiness

/// One claim: what it rests on, what it would give, and what became of it.
public enum CreditClaimView {
    public static func report(_ claim: ClaimState, names: Names) -> Report {
        let language = names.language
        let facts = facts(claim, names).map { Report.Bullet(Phrase($0)) }
        var sections = [
            Report.Section(
                nil, [.line(Phrase(claim.stage.words(language), claim.tone)), .list(facts)])
        ]
        if claim.filing.fact.ground == .late {
            sections.append(.init(language("申请时的预估", "As it was previewed"), [.table(table(claim, language))]))
        }
        sections.append(
            .init(language("经过", "Course"), [.list(course(claim, names).map { Report.Bullet(Phrase($0)) })]))
        return Report(
            title: Phrase(language("补偿申请 \(claim.id)", "Claim \(claim.id)")), sections: sections,
            data: CreditClaimListView.data([claim]), json: CreditClaimJSON.json(claim, names))
    }

    /// What it is, and what it shows, a line each.
    static func facts(_ claim: ClaimState, _ names: Names) -> [String] {
        let language = names.language
        let filing = claim.filing.fact
        let tasks = language.list(filing.tasks.map(\.task.rawValue.printable))
        var lines = [
            filing.ground == .late
                ? language("超时的工单：\(tasks)", "Late tasks: \(tasks)")
                : language("反复出现的问题：\(tasks)", "One problem that came again: \(tasks)"),
            language("预估：\(filing.asked(.zh))", "Previewed: \(filing.asked(.en))"),
        ]
        if claim.differs, let now = claim.now {
            let share = CreditWords.percent(now.share)
            lines.append(
                language("按现在所知为 \(share)，与申请时不同", "By what is known now \(share), which is not what was recorded"))
        }
        if let last = filing.lastDay {
            lines.append(language("最晚 \(last) 提出", "To be filed by \(last)"))
        }
        let given = CreditClaimListView.given(claim, names)
        if !given.isEmpty {
            lines.append(claim.agreed == nil ? given : language("商定：\(given)", "Agreed: \(given)"))
        }
        if !names.isAnonymous {
            lines += (filing.evidence + (claim.settlement?.fact.evidence ?? [])).map { piece in
                language("证据：\(piece.words(.zh))", "Evidence: \(piece.words(.en))")
            }
        }
        return lines
    }

    /// The arithmetic of each promise that was claimed, with what it gives by now where that is something else.
    static func table(_ claim: ClaimState, _ language: Language) -> ReportTable {
        let now = Dictionary(
            (claim.now?.tasks ?? []).map { ($0.task, $0.promises) }, uniquingKeysWith: { first, _ in first })
        var columns: [ReportTable.Column] = [
            .init("task", language("工单", "Task"), isFlexible: true), .init("clock", language("计时", "Clock")),
            .init("limit", language("时限", "Limit"), isNumber: true),
            .init("elapsed", language("用时", "Took"), isNumber: true),
            .init("credit", language("减免", "Credit"), isNumber: true),
        ]
        if claim.differs { columns.append(.init("now", language("现在", "Now"), isNumber: true)) }
        return ReportTable(
            columns,
            rows: claim.filing.fact.tasks.flatMap { task in
                task.promises.enumerated().map { index, missed in
                    let today = now[task.task]?.first { $0.promise == missed.promise }
                    return [
                        Phrase(index == 0 ? task.task.rawValue.printable : ""),
                        Phrase(
                            ServiceCreditsView.clock(
                                missed.promise, isByRegrading: missed.regraded ?? false, language)),
                        Phrase(ElapsedWords.words(missed.limit, language)),
                        Phrase(ElapsedWords.words(missed.elapsed, language)),
                        Phrase(CreditWords.percent(missed.share)),
                    ] + (claim.differs ? [Phrase(today.map { CreditWords.percent($0.share) } ?? "-")] : [])
                }
            })
    }

    /// Who did what of it, oldest first, a line each.
    static func course(_ claim: ClaimState, _ names: Names) -> [String] {
        func line<Fact>(_ told: ClaimState.Told<Fact>, _ fact: CreditClaimFact) -> (entry: Int, words: String) {
            let words = "\(told.day) \(names.person(told.by)) \(fact.words(names))"
            return (
                told.entry, names.language("\(words)（第 \(told.entry) 条）", "\(words) (entry \(told.entry))")
            )
        }
        var lines = [line(claim.filing, .filed(claim.filing.fact))]
        if let review = claim.review { lines.append(line(review, .reviewed(review.fact))) }
        lines += claim.offers.map { line($0, .offered($0.fact)) }
        if let settlement = claim.settlement { lines.append(line(settlement, .settled(settlement.fact))) }
        if let confirmation = claim.confirmation { lines.append(line(confirmation, .confirmed(confirmation.fact))) }
        return lines.sorted { $0.entry < $1.entry }.map(\.words)
    }
}
