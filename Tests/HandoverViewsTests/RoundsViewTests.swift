import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The rounds of a handover that was accepted: one complete, one under way, one to come.
extension PageSamples {
    var rounds: [ReverificationRound] {
        func finding(_ item: Item.ID, _ finding: Reverification.Finding, _ entry: Int) -> ReverificationRound.Finding {
            .init(
                item: item, finding: finding, note: finding == .fails ? said ?? "两班没有人" : nil, by: "jia1",
                at: Samples.day(2026, 1, 21, hour: 9), entry: entry)
        }
        return [
            .init(
                day: Samples.day(2026, 1, 21), last: Samples.day(2026, 1, 27), state: .complete,
                findings: [finding("team/organisation", .holds, 420), finding("team/rota", .fails, 421)], items: 2,
                isReached: false),
            .init(
                day: Samples.day(2026, 1, 28), last: Samples.day(2026, 2, 13), state: .underWay,
                findings: [finding("team/rota", .fails, 430)],
                blank: ["team/organisation"], items: 2),
            .init(day: Samples.day(2026, 2, 14), state: .planned),
        ]
    }

    var checkedAgain: Readiness {
        var readiness = stated(.accepted, signed: 3)
        readiness.acceptance.rounds = rounds
        return readiness
    }

    var withRounds: Definitions {
        var definitions = withDirector
        definitions.handover.reverification = ReverificationRule(atLeast: 900_000)
        return definitions
    }
}

@Suite("What is said of the rounds after an acceptance") struct RoundsViewTests {
    private let sample = PageSamples.plain

    private func cells(_ language: Language) -> [[String]] {
        RoundsView.table(sample.rounds, Names(sample.withRounds, language: language)).rows.map { $0.map(\.plain) }
    }

    @Test func inChinese() {
        #expect(
            cells(.zh) == [
                ["2026-01-21", "2026-01-27", "已做完", "2/2", "1/2", "低于目标 ≥ 90%"],
                ["2026-01-28", "2026-02-13", "复核中", "1/2", "0/1", ""],
                ["2026-02-14", "", "未开始", "", "", ""],
            ])
    }

    @Test func inEnglish() {
        #expect(
            cells(.en) == [
                ["2026-01-21", "2026-01-27", "completed", "2/2", "1 of 2", "below the target ≥ 90%"],
                ["2026-01-28", "2026-02-13", "under way", "1/2", "0 of 1", ""],
                ["2026-02-14", "", "to come", "", "", ""],
            ])
        let text = RoundsView.report(sample.checkedAgain, names: Names(sample.withRounds, language: .en))
            .text(as: .table)
        #expect(text.contains("Does not hold\n") && text.contains("Not looked at yet\n") && text.contains("entry 430"))
    }

    /// What failed in rounds before stands with what was found of it since, in the table and not in JSON alone.
    @Test(arguments: Language.allCases) func whatFailedBeforeIsShown(language: Language) {
        let names = Names(sample.withRounds, language: language)
        let dips = RoundDips(sample.rounds)
        #expect(dips.all.map(\.round) == [Samples.day(2026, 1, 21), Samples.day(2026, 1, 28)])
        let cells = RoundsView.dips(dips.earlier, names).rows.map { $0.map(\.plain) }
        #expect(
            cells == [
                [
                    "2026-01-21", names.item("team/rota"), dips.all[0].finding.details(names),
                    language("2026-01-28 一轮仍不成立", "still does not hold in the round of 2026-01-28"),
                ]
            ])
        let text = RoundsView.report(sample.checkedAgain, names: names).text(as: .table)
        #expect(text.contains(language("以前各轮不成立的\n", "Did not hold in rounds before\n")))
        #expect(RoundsView.report(sample.checkedAgain, names: names).text(as: .json).contains("\"under-way\""))
        var mended = sample.rounds
        mended[1].findings[0].finding = .holds
        #expect(RoundDips(mended).earlier.map { $0.since(.en) } == ["holds again in the round of 2026-01-28"])
        #expect(RoundDips([mended[0], mended[2]]).earlier == [])
    }

    /// What held in between and fails once more is a dip of its own.
    @Test func eachFailureIsPairedWithTheFirstRoundInWhichItHoldsAgain() {
        let found: [(Int, Reverification.Finding)] = [
            (7, .fails), (14, .fails), (21, .holds), (28, .fails), (31, .holds),
        ]
        let rounds = found.map { date, finding in
            ReverificationRound(
                day: Samples.day(2026, 1, date), state: .complete,
                findings: [
                    .init(
                        item: "team/rota", finding: finding, note: "x", by: "jia1", at: Samples.now, entry: 400 + date)
                ], items: 1)
        }
        func since(_ rounds: [ReverificationRound]) -> [String] {
            RoundDips(rounds).all.map { "\($0.round): \($0.since(.en))" }
        }
        let first = [
            "2026-01-07: holds again in the round of 2026-01-21",
            "2026-01-14: holds again in the round of 2026-01-21",
        ]
        #expect(since(rounds) == first + ["2026-01-28: holds again in the round of 2026-01-31"])
        #expect(since(Array(rounds.prefix(4))) == first + ["2026-01-28: not looked at again"])
        #expect(
            since(Array(rounds.prefix(2))) == [
                "2026-01-07: still does not hold in the round of 2026-01-14", "2026-01-14: not looked at again",
            ])
    }

    @Test func aRoundInWhichNothingWasLookedAtHasItsNumber() {
        let missed = ReverificationRound(day: Samples.day(2026, 1, 21), state: .missed, items: 17)
        let row = RoundsView.table([missed], Names(sample.withRounds, language: .en)).rows.map { $0.map(\.plain) }
        #expect(row == [["2026-01-21", "", "not completed", "0/17", "", ""]])
    }

    @Test func theStatusSaysWhatDoesNotHold() throws {
        func line(_ rounds: [ReverificationRound], _ language: Language = .en) -> String? {
            var readiness = sample.checkedAgain
            readiness.acceptance.rounds = rounds
            return StatusAcceptance.rounds(readiness, Names(sample.withRounds, language: language))?.plain
        }
        #expect(line([]) == nil)
        #expect(line([sample.rounds[2]]) == "Checked again after the acceptance: begins 2026-02-14")
        #expect(
            line([sample.rounds[0]])
                == "Checked again, round of 2026-01-21: 1 of 2 hold, below the target ≥ 90%; does not hold: team/rota On-call rota and contacts confirmed"
        )
        #expect(
            line(sample.rounds, .zh) == "2026-01-28 复核：已复核 1/2 项，0/1 仍然成立；不再成立：team/rota 值班安排和联系方式确认")
        let empty = ReverificationRound(day: Samples.day(2026, 1, 21), state: .complete)
        #expect(line([empty]) == "Checked again, round of 2026-01-21: nothing to look at")
        #expect(line([empty], .zh) == "2026-01-21 复核：没有要复核的项")
        let row = RoundsView.table([empty], Names(sample.withRounds, language: .en)).rows.map { $0.map(\.plain) }
        #expect(row == [["2026-01-21", "", "nothing to look at", "", "", ""]])
        let missed = ReverificationRound(day: Samples.day(2026, 1, 21), state: .missed)
        #expect(line([missed]) == "Checked again, round of 2026-01-21: nothing was looked at")
    }

    @Test func anonymousReadersLearnWhatFailsAndNobodysName() {
        let names = Names(sample.withRounds, language: .zh, isAnonymous: true)
        for report in [
            RoundsView.report(sample.checkedAgain, names: names), StatusView.report(sample.checkedAgain, names: names),
            AcceptanceView.report(sample.checkedAgain, names: names),
        ] {
            for format in OutputFormat.allCases {
                let text = report.text(as: format)
                for secret in ["jia1", "甲一", "两班没有人"] { #expect(!text.contains(secret), "\(secret) in \(format)") }
            }
        }
    }

    @Test func whyThereIsNone() {
        let before = RoundsView.report(sample.readiness, names: Names(sample.withRounds, language: .en))
        #expect(before.text(as: .table).contains("It begins after the acceptance"))
        let off = RoundsView.report(sample.readiness, names: Names(sample.withDirector, language: .en))
        #expect(off.text(as: .table).contains("The definitions ask for none"))
    }
}
