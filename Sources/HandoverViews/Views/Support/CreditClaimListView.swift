internal import HandoverModel
public import HandoverReadiness

/// Claims to what missed promises give back, those that wait for somebody first.
public enum CreditClaimListView {
    /// `isOpenOnly`: Those that are over are left out.
    public static func report(_ register: ClaimRegister, isOpenOnly: Bool = false, names: Names) -> Report {
        let language = names.language
        let claims = isOpenOnly ? register.open : register.claims
        let block: Report.Block =
            claims.isEmpty
            ? .line(Phrase(language("没有补偿申请", "No claims"))) : .table(table(claims, on: register.day, names))
        return Report(
            sections: [.init(nil, [block])], data: data(claims),
            json: .object([
                .init("as_of", .time(register.asOf, names)),
                .init("claims", .array(claims.map { CreditClaimJSON.json($0, names) })),
            ]))
    }

    private static func table(_ claims: [ClaimState], on day: Day, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("claim", language("编号", "Id")), .init("tasks", language("工单", "Tasks"), isFlexible: true),
                .init("state", language("状态", "State")),
                .init("filed", language("提出（最晚）", "Filed (last day)"), isFlexible: true),
                .init("previewed", language("预估", "Previewed"), isFlexible: true),
                .init("agreed", language("商定", "Agreed"), isFlexible: true),
                .init("turn", language("该谁办", "To act"), isFlexible: true),
            ],
            rows: claims.map { claim in
                [
                    Phrase(claim.id.rawValue), Phrase(ClaimedTask.words(claim.filing.fact.tasks, language)),
                    Phrase(claim.stage.words(language), claim.tone), Phrase(filed(claim, language)),
                    Phrase(previewed(claim, language), claim.differs ? .caution : nil),
                    Phrase(given(claim, names)), Phrase(turn(claim, on: day, names)),
                ]
            })
    }

    static func filed(_ claim: ClaimState, _ language: Language) -> String {
        let day = claim.filing.day.description
        return claim.filing.fact.lastDay.map { language.remark(day, $0.description) } ?? day
    }

    /// What was recorded with it, and what it would be now where that is something else.
    static func previewed(_ claim: ClaimState, _ language: Language) -> String {
        let filed = claim.filing.fact.asked(language)
        guard claim.differs, let now = claim.now else { return filed }
        let share = CreditWords.percent(now.share)
        return language.remark(filed, language("现在 \(share)", "now \(share)"))
    }

    /// What both sides said, or what one of them did; empty as long as nobody said anything.
    static func given(_ claim: ClaimState, _ names: Names) -> String {
        if let agreement = claim.agreement { return agreement.given(names) }
        guard let offer = claim.standingOffers.first else { return "" }
        let words = offer.fact.given(names)
        return names.language(
            "\(offer.fact.side.words(.zh))提出：\(words)", "the \(offer.fact.side.words(.en)) offers \(words)")
    }

    /// The sides whose turn it is, and who may act for them on a day.
    ///
    /// `inSentence`: With the article that English has there.
    static func turn(_ claim: ClaimState, on day: Day, inSentence: Bool = false, _ names: Names) -> String {
        let language = names.language
        guard let step = claim.stage.next else { return "" }
        let holders = names.isAnonymous ? [] : names.definitions.map { step.holders($0, on: day) } ?? []
        return claim.turn.map { side in
            let people = holders.filter { names.definitions?.person($0)?.side == side }
            let words = language(side.words(.zh), (inSentence ? "the " : "") + side.words(.en))
            return people.isEmpty ? words : language.remark(words, names.people(people))
        }
        .joined(separator: language("、", inSentence ? " and " : ", "))
    }

    static func data(_ claims: [ClaimState]) -> ReportTable {
        let columns = [
            "claim", "entry", "ground", "state", "filed", "last_day", "tasks", "previewed", "now", "agreed_share",
            "agreed_minor_units", "agreed_currency", "agreed_service", "turn",
        ]
        let rows = claims.map { claim in
            let filing = claim.filing.fact
            var agreed = ["", "", "", ""]
            var money = claim.agreement?.amount
            switch claim.agreed {
            case .share(let share): agreed[0] = ServiceCreditsData.share(share)
            case .amount(let said): money = said
            case .service(let text): agreed[3] = text
            case nil: break
            }
            if let money { (agreed[1], agreed[2]) = (String(money.minorUnits), money.currency.rawValue) }
            return [
                claim.id.rawValue, String(claim.filing.entry), filing.ground.rawValue, claim.stage.rawValue,
                claim.filing.day.description, filing.lastDay?.description ?? "",
                filing.tasks.map(\.task.rawValue).joined(separator: " "),
                filing.ground == .late ? ServiceCreditsData.share(filing.share) : "",
                claim.now.map { ServiceCreditsData.share($0.share) } ?? "",
            ] + agreed + [claim.turn.map(\.rawValue).joined(separator: " ")]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }
}

extension ClaimState {
    /// How it is coloured.
    var tone: Style? {
        switch stage {
        case .filed, .reviewed, .agreed, .settled: nil
        case .refused: .faint
        case .closed: .good
        }
    }
}
