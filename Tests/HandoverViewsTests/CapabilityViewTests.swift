import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// Coverage in words, on a terminal of 80 columns: the sample's two capabilities, and a team of any size.
@Suite struct CapabilityViewTests {
    private static let today = Samples.day(2026, 1, 30)

    /// The sample's readiness with jia3's standing in full: assessed on 8 January, carried on by use, ending soon.
    private static let readiness: Readiness = {
        var readiness = Samples.readiness
        readiness.people = [
            PersonState(
                person: "jia1", modules: [],
                capabilities: [
                    PersonCapability(
                        capability: "backup", isRequired: false, level: .teaching, state: .held,
                        assessed: Samples.day(2025, 12, 20), entry: 18)
                ], independence: Measure(id: .independence)),
            PersonState(
                person: "jia3", modules: [],
                capabilities: [
                    PersonCapability(
                        capability: "incident-response", isRequired: true, level: .alone, state: .held,
                        assessed: Samples.day(2025, 12, 8), holdsUntil: Samples.day(2026, 2, 20),
                        carriedBy: Samples.day(2026, 1, 21), lastUse: Samples.day(2026, 1, 21), selfLevel: .teaching,
                        entry: 31, shouldTalk: true, isEnding: true),
                    PersonCapability(
                        capability: "backup", isRequired: false, level: .alone, state: .held,
                        assessed: Samples.day(2026, 1, 9), entry: 33),
                ], independence: Measure(id: .independence)),
        ]
        return readiness
    }()

    private static let standing = CapabilityStanding(
        day: today, coverage: Samples.readiness.coverage.capabilities[0],
        people: [.init(person: "jia3", own: readiness.people[1].capabilities[0], assessor: "wangwu")],
        tasks: .init(numerator: 7, denominator: 9), window: Samples.independence.window)

    /// A team in which everybody was assessed in the first capability.
    private func team(of count: Int) -> Readiness {
        var readiness = Self.readiness
        readiness.people = (1...count).map { number in
            PersonState(
                person: Person.ID("jia\(number)"), modules: [],
                capabilities: [
                    PersonCapability(
                        capability: "incident-response", isRequired: true, level: .prompted, state: .belowLevel)
                ], independence: Measure(id: .independence))
        }
        return readiness
    }

    private func fits(_ text: String) -> Bool { text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 } }

    @Test func listInChinese() {
        let text = CapabilityListView.report(Self.readiness, names: Samples.zh).text(as: .table)
        #expect(
            text == #"""
                能力覆盖，截至 2026-01-30
                能力              人数  jia1  jia3
                ----------------  ----  ----  ----
                应急响应（关键）  1/2         !4*?
                备份与恢复        2/2   ✓5    ✓4

                ✓ 具备，! 具备但 30 天内到期，~ 不再算数（过期、近期未用、须重新评估），- 未评
                估；数字为独立程度，1 旁观至 5 带教；* 培训计划要求；? 评估人相差两级以上

                最少走几人    1：最少走 1 人，就没有人会：应急响应；已有关键能力人数不够
                关键人员      甲三 (jia3)
                只有一人      应急响应 1/2（甲三 (jia3)）
                30 天内到期   2026-02-20 甲三 (jia3)：应急响应
                评估人需沟通  应急响应（甲三 (jia3)）
                自评差距      应急响应（甲三 (jia3) +1，高 1 级）

                能力评估达标率  5/8，目标 ≥ 90%，数据太少
                任务独立完成率  26/39（66.7%），目标 ≥ 90%，未达标

                """#)
    }

    @Test func listInEnglish() {
        let text = CapabilityListView.report(Self.readiness, names: Samples.en).text(as: .table)
        #expect(
            text == #"""
                Who can do what, as of 2026-01-30
                Capability                    Have  jia1  jia3
                ----------------------------  ----  ----  ----
                Incident response (critical)  1/2         !4*?
                Backup and recovery           2/2   ✓5    ✓4

                ✓ has it; ! has it, ends within 30 days; ~ no longer counts (lapsed, no recent
                use, asked for anew); - not assessed; numbers are levels, 1 watching to 5
                teaching; * required; ? assessors differ by two levels

                Bus factor         1: 1 person leaving could leave nobody with Incident
                                   response; a critical capability has too few already
                Key people         甲三 (jia3)
                One person has     Incident response 1/2 (甲三 (jia3))
                Ending in 30 days  2026-02-20 甲三 (jia3): Incident response
                Assessors differ   Incident response (甲三 (jia3))
                Own views          Incident response (甲三 (jia3) +1, 1 level higher)

                Assessed independence     5 of 8, target ≥ 90%, too few to say
                Tasks done independently  26/39 (66.7%), target ≥ 90%, missed

                """#)
    }

    @Test func oneCapabilityInChinese() {
        let text = CapabilityView.report(Self.standing, names: Samples.zh).text(as: .table)
        #expect(
            text == #"""
                应急响应 (incident-response)
                具备/需要     1/2（只有一人），30 天内 1 人到期
                要求          2 人达到 4 独立
                工单独立完成  7/9（2025-12-02 至 2026-01-30）

                人员         状态            评估日期    天数  条目  最近使用    至
                -----------  --------------  ----------  ----  ----  ----------  ----------
                甲三 (jia3)  具备（4 独立）  2025-12-08    53    31  2026-01-21  2026-02-20

                - 甲三 (jia3)：王五 (wangwu) 评估，有效至 2026-02-20，由 2026-01-21 的使用延续，
                  30 天内到期，自评 5 带教（+1，高 1 级），评估人意见相差两级以上，需沟通

                """#)
    }

    @Test func oneCapabilityInEnglish() {
        let text = CapabilityView.report(Self.standing, names: Samples.en).text(as: .table)
        #expect(
            text == #"""
                Incident response (incident-response)
                Have/need         1/2 (one person), 1 ending within 30 days
                Asks for          2 people at 4 alone or above
                Tasks done alone  7 of 9 (2025-12-02 to 2026-01-30)

                Person       State             Assessed    Days  Entry  Last use    Until
                -----------  ----------------  ----------  ----  -----  ----------  ----------
                甲三 (jia3)  has it (4 alone)  2025-12-08    53     31  2026-01-21  2026-02-20

                - 甲三 (jia3): assessed by 王五 (wangwu), holds until 2026-02-20, carried on by
                  use on 2026-01-21, ends within 30 days, own view 5 teaching (+1, 1 level
                  higher), assessors differ by two levels or more: talk

                """#)
    }

    @Test(arguments: [Language.zh, .en])
    func tenPeopleStandUnderLettersWithAKey(language: Language) {
        let names = language == .zh ? Samples.zh : Samples.en
        let text = CapabilityListView.report(team(of: 10), names: names).text(as: .table)
        #expect(fits(text), "\(text)")
        #expect(text.contains("A   B   C   D   E   F   G   H   I   J"), "\(text)")
        #expect(text.contains("C 甲三 (jia3)"))
        #expect(text.ranges(of: "3*").count == 10)
    }

    @Test func moreThanFitHaveALineEach() {
        let text = CapabilityListView.report(team(of: 14), names: Samples.zh).text(as: .table)
        #expect(fits(text), "\(text)")
        #expect(text.ranges(of: "未达要求（3 提示）").count == 14)
    }

    @Test func departureSaysWhatIsLost() {
        var after = Self.readiness
        after.verdict = .notReady
        after.day = Samples.day(2026, 3, 1)
        after.people.removeLast()
        after.coverage = Coverage([
            .init(id: "incident-response", isCritical: true, need: 2, people: .init()),
            .init(id: "backup", isCritical: false, need: 2, people: .init(holders: ["jia1"])),
        ])
        let departure = Departure(
            people: ["jia3"], day: Samples.day(2026, 3, 1), before: Self.readiness, after: after)
        let text = CapabilityListView.report(Self.readiness, departure: departure, names: Samples.zh).text(as: .table)
        #expect(
            text == #"""
                能力覆盖，截至 2026-03-01

                假如甲三 (jia3) 从 2026-03-01 起离开
                  交接结论          暂不能接管（不变）
                  应急响应（关键）  1/2 → 0/2，没有人会
                  备份与恢复        2/2 → 1/2，不够
                  最少走几人        1 → 0

                能力              人数  jia1
                ----------------  ----  ----
                应急响应（关键）  0/2
                备份与恢复        1/2   ✓5

                ✓ 具备，! 具备但 30 天内到期，~ 不再算数（过期、近期未用、须重新评估），- 未评
                估；数字为独立程度，1 旁观至 5 带教；* 培训计划要求；? 评估人相差两级以上

                最少走几人  0：已经没有人会：应急响应
                无人具备    应急响应 0/2
                只有一人    备份与恢复 1/2（甲一 (jia1)）

                能力评估达标率  5/8，目标 ≥ 90%，数据太少
                任务独立完成率  26/39（66.7%），目标 ≥ 90%，未达标

                """#)
    }

    @Test func namesNobodyToAnonymousReadersAndToThoseWhoSeeCounts() {
        var counted = Self.readiness
        counted.people = []
        counted.coverage = counted.coverage.counted
        for language in Language.allCases {
            let anonymous = Names(Samples.definitions, language: language, isAnonymous: true)
            let named = Names(Samples.definitions, language: language)
            for format in OutputFormat.allCases {
                for text in [
                    CapabilityListView.report(Self.readiness, names: anonymous).text(as: format),
                    CapabilityView.report(Self.standing, names: anonymous).text(as: format),
                    CapabilityListView.report(counted, names: named).text(as: format),
                ] {
                    for secret in ["jia1", "jia3", "wangwu", "甲三", "王五"] {
                        #expect(!text.contains(secret), "\(secret) in \(text)")
                    }
                }
            }
        }
    }

    @Test func aSpreadsheetHasARowForEachPair() {
        let text = CapabilityListView.report(Self.readiness, names: Samples.zh).text(as: .csv).replacing(
            "\r\n", with: "\n")
        #expect(
            text == #"""
                capability,title,critical,have,need,coverage,person,required,state,level,assessed_on,age_days,entry,last_use,carried_by,holds_until,used_until,ending,self_level,self_gap,talk
                incident-response,应急响应,true,1,2,single-person,jia3,true,held,alone,2025-12-08,53,31,2026-01-21,2026-01-21,2026-02-20,,true,teaching,1,true
                backup,备份与恢复,false,2,2,covered,jia1,false,held,teaching,2025-12-20,41,18,,,,,false,,,false
                backup,备份与恢复,false,2,2,covered,jia3,false,held,alone,2026-01-09,21,33,,,,,false,,,false

                """#)
    }

    @Test(arguments: [
        (SupervisionLevel.alone, SupervisionLevel.teaching, "+1，高 1 级", "+1, 1 level higher"),
        (.teaching, .prompted, "-2，低 2 级", "-2, 2 levels lower"), (.alone, .alone, "一致", "the same"),
    ])
    func ownViewsStandBesideWithTheirDistance(
        _ level: SupervisionLevel, _ own: SupervisionLevel, zh: String, en: String
    ) {
        let state = PersonCapability(
            capability: "backup", isRequired: true, level: level, state: .held, selfLevel: own)
        #expect(state.gapWords(.zh) == zh && state.gapWords(.en) == en)
        #expect(
            PersonCapability(capability: "backup", isRequired: true, level: nil, state: .notAssessed, selfLevel: own)
                .gapWords(.zh) == nil)
    }

    /// Every state and every step has its words, in both languages, told apart.
    @Test func everyStateHasItsWords() {
        for language in Language.allCases {
            let states = PersonCapability.State.allCases.map { $0.words(language) }
            #expect(Set(states).count == states.count)
            let coverage = CapabilityCoverage.State.allCases.map { $0.words(language) }
            #expect(Set(coverage).count == coverage.count)
        }
    }
}
