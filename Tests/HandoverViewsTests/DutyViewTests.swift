import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct DutyViewTests {
    private static let definitions: Definitions = {
        var definitions = Samples.definitions
        definitions.rota = Rota(
            layers: [
                RotaLayer(
                    id: "night", title: .init(zh: "夜间，值班；甲", en: "Nights, by turns; A"), hours: .always,
                    severities: [.p0, .p1], members: ["jia3", "lisi"], every: 1, handOver: 540,
                    from: Samples.day(2026, 1, 26)),
                RotaLayer(
                    id: "desk", title: .init(zh: "工作日", en: "Working days"), hours: .working, members: ["wangwu"],
                    from: Samples.day(2026, 1, 26), to: Samples.day(2026, 1, 30)),
            ],
            overrides: [
                DutyOverride(
                    layer: "night", from: WallTime(day: Samples.day(2026, 1, 30), minute: 1320),
                    to: WallTime(day: Samples.day(2026, 1, 31), minute: 360), person: "wangwu")
            ],
            cover: [
                RequiredCover(
                    id: "desk", title: .init(zh: "两人", en: "Two of us"), hours: .working,
                    roles: ["support-manager", "architect"], people: 2, layers: ["desk"])
            ])
        return definitions
    }()

    private func names(_ language: Language) -> Names { Names(Self.definitions, language: language) }

    private func roster() throws -> DutyRoster { try #require(DutyRoster(Self.definitions)) }

    private func days(_ first: Int, _ last: Int) -> Range<Instant> {
        let after = Samples.day(2026, 1, last).adding(days: 1)
        return Samples.day(2026, 1, first, hour: 0)..<Samples.shanghai.start(of: after)
    }

    @Test func nowStandsWithWhoComesNext() throws {
        let onDuty = OnDuty(try roster(), at: Samples.now)
        #expect(
            OnDutyView.report(onDuty, names: names(.en)).text(as: .csv) == """
                layer,person,from,to,instead_of\r
                night,jia3,2026-01-30T09:00:00+08:00,2026-01-30T22:00:00+08:00,\r
                desk,wangwu,2026-01-30T09:00:00+08:00,2026-01-30T18:00:00+08:00,\r

                """)
        let en = OnDutyView.report(onDuty, names: names(.en)).text(as: .markdown)
        #expect(en.contains("On duty, Fri 2026-01-30 17:00"))
        #expect(en.contains("王五 (wangwu) (instead of 甲三 (jia3))"))
        let zh = OnDutyView.report(onDuty, names: names(.zh)).text(as: .markdown)
        #expect(zh.contains("王五 (wangwu)（替 甲三 (jia3)）"))
        #expect(zh.contains("时间为 Asia/Shanghai"))
    }

    @Test func aWeekStandsLayerByLayer() throws {
        let week = DutyWeek(try roster(), in: days(30, 31))
        #expect(
            DutyWeekView.report(week, names: names(.en)).text(as: .table) == """
                Duties, Fri 2026-01-30 00:00 to Sun 2026-02-01 00:00

                Nights, by turns; A (night)
                  From                  To                    On duty
                  --------------------  --------------------  ----------------------------------
                  Thu 2026-01-29 09:00  Fri 2026-01-30 09:00  李四 (lisi)
                  Fri 2026-01-30 09:00  Fri 2026-01-30 22:00  甲三 (jia3)
                  Fri 2026-01-30 22:00  Sat 2026-01-31 06:00  王五 (wangwu) (instead of
                                                              甲三 (jia3))
                  Sat 2026-01-31 06:00  Sat 2026-01-31 09:00  甲三 (jia3)
                  Sat 2026-01-31 09:00  Sun 2026-02-01 09:00  李四 (lisi)

                Working days (desk)
                  From                  To                    On duty
                  --------------------  --------------------  -------------
                  Fri 2026-01-30 09:00  Fri 2026-01-30 18:00  王五 (wangwu)

                Times are in Asia/Shanghai

                """)
    }

    @Test func gapsSayWhoIsThereAndWhatNobodyCan() throws {
        var gaps = DutyGaps(try roster(), in: days(30, 31))
        gaps.check(["incident-response"], [], asOf: Samples.now, try roster())
        #expect(
            DutyGapsView.report(gaps, names: names(.zh)).text(as: .csv) == """
                kind,subject,from,to,on_duty,need\r
                cover,desk,2026-01-30T09:00:00+08:00,2026-01-30T18:00:00+08:00,wangwu,2\r
                capability,incident-response,2026-01-30T17:00:00+08:00,2026-01-30T22:00:00+08:00,jia3,1\r
                capability,incident-response,2026-01-31T06:00:00+08:00,2026-01-31T09:00:00+08:00,jia3,1\r

                """)
        let zh = DutyGapsView.report(gaps, names: names(.zh)).text(as: .markdown)
        #expect(zh.contains("周五 2026-01-30 09:00 至 18:00：两人 (desk)，须 2 人，只有王五 (wangwu)"))
        #expect(zh.contains("周六 2026-01-31 06:00 至 09:00：无人具备应急响应 (incident-response)（当班：甲三 (jia3)）"))
        #expect(zh.contains("另有 23 小时只有移交方当班，移交方不作能力评估"))
        let en = DutyGapsView.report(gaps, names: names(.en)).text(as: .markdown)
        #expect(en.contains("Fri 2026-01-30 09:00 to 18:00: Two of us (desk), 2 needed, only 王五 (wangwu)"))
        #expect(
            DutyGapsView.report(DutyGaps(try roster(), in: days(31, 31)), names: names(.en)).text(as: .table)
                .contains("No gaps"))
    }

    @Test func loadKeepsNightsWeekendsAndHolidaysApart() throws {
        let load = DutyLoad(try roster(), in: days(30, 31))
        #expect(
            DutyLoadView.report(load, names: names(.en)).text(as: .csv) == """
                person,seconds,weekday_seconds,weekend_seconds,holiday_seconds,night_seconds,nights\r
                lisi,86400,32400,54000,0,28800,2\r
                wangwu,61200,39600,21600,0,28800,1\r
                jia3,57600,46800,10800,0,0,0\r

                """)
    }

    @Test func withoutARotaItIsSaidWhereToWriteIt() {
        #expect(OnDutyView.report(nil, names: names(.zh)).text(as: .table) == "没有写明值班安排；写在 support/rota.yaml 里\n")
        #expect(DutyGapsView.report(nil, names: names(.en)).text(as: .json) == "null\n")
        #expect(
            DutyCalendarText.text(nil, names: names(.en)).hasSuffix("duties\r\nEND:VCALENDAR\r\n"))
    }

    private struct ReadEvent: Decodable, Equatable {
        var uid: String
        var sequence: Int
        var stamp: String
        var start: String
        var end: String
        var summary: String
        var categories: [String]
    }

    /// The file is what PyPI's icalendar read; see Tests/Fixtures/icalendar/make_read.py.
    @Test func anotherProgramReadsTheCalendar() throws {
        let calendar = DutyCalendar(
            try roster(), in: days(30, 31), of: nil, sequence: 7, stamp: Samples.day(2026, 1, 20, hour: 8))
        let text = DutyCalendarText.text(calendar, names: names(.zh))
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/icalendar")
        if ProcessInfo.processInfo.environment["HANDOVER_WRITE_CALENDAR"] != nil {
            try Data(text.utf8).write(to: folder.appending(path: "duties.ics"))
        }
        #expect(try Data(contentsOf: folder.appending(path: "duties.ics")) == Data(text.utf8))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let read = try JSONDecoder().decode(
            [ReadEvent].self, from: Data(contentsOf: folder.appending(path: "read.json")))
        let layers = ["night": "夜间，值班；甲", "desk": "工作日"]
        let plain = ["lisi": "李四", "wangwu": "王五", "jia3": "甲三"]
        #expect(
            read
                == calendar.duties.map { duty in
                    let who = plain[duty.person.rawValue] ?? ""
                    let instead = duty.insteadOf.map { "（替 \(plain[$0.rawValue] ?? "")）" } ?? ""
                    return ReadEvent(
                        uid: "\(duty.layer)-0-\(duty.from.description.filter { $0 != "-" && $0 != ":" })@ioe-dream",
                        sequence: 7, stamp: "2026-01-20T00:00:00Z", start: duty.from.description,
                        end: duty.to.description,
                        summary: "\(layers[duty.layer.rawValue] ?? "")：\(who)\(instead)",
                        categories: duty.layer == "night" ? ["P0", "P1"] : [])
                })
    }
}
