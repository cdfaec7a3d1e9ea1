import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct CheckViewTests {
    private static let gap = CheckReason.dutyGap(
        "desk", from: Samples.day(2026, 2, 2, hour: 9), to: Samples.day(2026, 2, 2, hour: 18), have: 1, need: 2)

    private static func state(
        _ rule: ItemCheck.Rule, _ standing: CheckState.Standing, _ result: CheckResult? = nil, have: Int? = nil,
        need: Int? = nil, _ reasons: [CheckReason] = [], until: Day? = nil
    ) -> CheckState {
        let check = ItemCheck(rule)
        let run = result.map {
            CheckState.Run(
                entry: 41, by: .server, at: Samples.now,
                run: CheckRun(
                    item: "team/rota", check: check, result: $0, have: have, need: need, reasons: reasons,
                    place: .server))
        }
        let isTrouble = result == .couldNotRun
        return CheckState(
            check: check, standing: standing, decided: isTrouble ? nil : run, holdsUntil: until,
            troubled: isTrouble ? run : nil)
    }

    private static let register = CheckRegister(
        asOf: Samples.now, day: Samples.day(2026, 1, 30),
        rows: [
            .init(
                item: "team/rota",
                check: state(.rotaCovered(days: 14), .failed, .failed, have: 13, need: 14, [gap, gap]), isDue: true),
            .init(
                item: "documents/contacts",
                check: state(.contactsComplete, .passed, .passed, have: 9, need: 9, until: Samples.day(2026, 3, 1)),
                isDue: false),
            .init(
                item: "documents/runbooks",
                check: state(
                    .documentsCurrent(folder: "knowledge"), .notRun, .couldNotRun, [.folderMissing("knowledge")]),
                isDue: true),
            .init(
                item: "team/sla",
                check: state(
                    .measure(.independence, atLeast: nil), .lapsed, .passed, have: 920_000, need: 900_000,
                    until: Samples.day(2026, 1, 29)), isDue: true),
        ])

    private func text(_ language: Language, _ format: OutputFormat = .markdown) -> String {
        CheckListView.report(Self.register, names: Names(Samples.definitions, language: language)).text(as: format)
    }

    @Test func eachCheckStandsWithWhatItFound() {
        let english = text(.en).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in [
            "| team/rota | rota covered | failed, 13 of 14 days covered, Mon 2026-02-02 09:00 to 18:00 1 of 2 on duty for desk; 1 more | | yes |",
            "| documents/contacts | contacts complete | passed | 2026-03-01 | |",
            "| documents/runbooks | documents current | could not run, the workspace has no folder knowledge | | yes |",
            "| team/sla | measure reached | evidence lapsed | 2026-01-29 | yes |", "4 checks, 1 failed, 3 to be run",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = text(.zh)
        for part in [
            "未通过，13/14 天无空缺，周一 2026-02-02 09:00 至 18:00 desk 需 2 人，现有 1 人；另有 1 项", "无法检查，工作区没有 knowledge 文件夹",
            "证据已过期", "共 4 项检查，1 项未通过，3 项待运行",
        ] { #expect(chinese.contains(part), "\(part)\n\(chinese)") }
    }

    @Test(arguments: Language.allCases) func tablesFitTheTerminal(_ language: Language) {
        for line in text(language, .table).split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
        }
    }

    @Test func dataHasCodes() {
        #expect(
            text(.en, .csv).split(separator: "\r\n").prefix(2).last?.hasPrefix(
                "team/rota,rota-covered,failed,failed,13,14,") == true)
        #expect(text(.en, .json).contains("\"code\": \"duty-gap\""))
        #expect(text(.en, .json).contains("\"rule\": \"rota-covered days: 14, good-for: 7d\""))
    }

    @Test func withoutChecksItSaysSo() {
        let none = CheckRegister(asOf: Samples.now, day: Samples.day(2026, 1, 30), rows: [])
        #expect(
            CheckListView.report(none, names: Names(Samples.definitions, language: .zh)).text(as: .table)
                == "没有交接项写明自动检查（check）\n")
    }

    @Test func theServerIsNamed() {
        let run = CheckRun(
            item: "team/rota", check: ItemCheck(.rotaCovered(days: 14)), result: .failed, have: 13, need: 14,
            reasons: [Self.gap], place: .server)
        let entry = Samples.entry(41, .server, .checkRan(run))
        #expect(
            entry.words(Names(Samples.definitions, language: .zh)).hasPrefix(
                "服务程序 对“team/rota 值班安排和联系方式确认”运行自动检查“值班无空缺”：未通过"))
        #expect(
            entry.words(Names(Samples.definitions, language: .en)).hasPrefix(
                "the server ran the check \"rota covered\" of team/rota"))
    }

    /// Every reason is worded in both languages, and none says nothing.
    @Test(arguments: Language.allCases) func everyReasonHasWords(_ language: Language) {
        let names = Names(Samples.definitions, language: language)
        var codes: Set<CheckReason.Code> = []
        for reason in Self.reasons {
            codes.insert(reason.code)
            #expect(!reason.words(names).isEmpty)
            #expect(reason.words(names).contains(/\p{Han}/) == (language == .zh), "\(reason.words(names))")
        }
        #expect(codes == Set(CheckReason.Code.allCases))
        for kind in ItemCheck.Kind.allCases {
            #expect(kind.words(language).contains(/\p{Han}/) == (language == .zh))
        }
    }

    private static let reasons: [CheckReason] =
        [
            gap, .contactUnreachable("hotline"), .personUnreachable("nobody"), .documentMissing("guide"),
            .documentFault("guide", fault: "review-over"), .capabilityNotCovered("x", have: 1, need: 2),
            .moduleOpen("reading", people: 2), .measureBelow(.independence, value: 899_999, target: 900_000),
            .fileMissing, .fileEmpty, .fileOld(changed: Samples.day(2026, 1, 1)), .answered(status: 503),
            .certificateEnds(Samples.day(2026, 1, 1)), .exited(status: 1), .measureTooFew(.independence, have: 3),
            .filesNotAtHand, .folderMissing("kb"), .notAFile, .notAllowed, .tookTooLong(seconds: 10), .didNotStart,
        ] + CheckReason.Lack.allCases.map { .notDefined($0) } + CheckReason.Trouble.allCases.map { .noAnswer($0) }

    /// What is below a target never looks as if it reached it.
    @Test func sharesAreRoundedDown() {
        let names = Names(Samples.definitions, language: .en)
        #expect(
            CheckReason.measureBelow(.independence, value: 899_999, target: 900_000).words(names).hasSuffix(
                "is 89.9%, below 90%"))
    }
}
