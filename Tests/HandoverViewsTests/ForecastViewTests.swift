import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct ForecastViewTests {
    @Test func forecastInChinese() {
        let text = ForecastView.report(Samples.dated, names: Samples.zh).text(as: .table)
        let expected = #"""
            预测，截至 2026-01-30 17:00 (Asia/Shanghai)
            清单            有一半把握 2026-02-27 前做完，85% 把握 2026-03-13 前做完
                            剩 12 项，最近 3 周完成 6 项，以前给出的 85% 日期 1 次中守住 0
                            次
            任务独立完成率  照现在的走势，2026-03-16 的检查点达到，那时窗口内 77/85
                            2 周内独立完成 13/19（68.4%），每周升 10.0 个百分点，z = 5.29，
                            每周约 10 张
            关键路径        2 项，最早 2026-03-04 完成，比验收日晚 3 个工作日
            全部到位        2026-03-16（取决于独立完成率）

            每周完成
              整周至      工作日  完成  剩余
              ----------  ------  ----  ----
              2026-01-11       5     2    17
              2026-01-18       5     0    17
              2026-01-25       5     4    13

            以前的预测
              预测于      剩余  一半把握    85% 把握    结果
              ----------  ----  ----------  ----------  ------
              2026-01-11    17  2026-01-16  2026-01-23  未守住
              2026-01-18    17  2026-02-20  2026-03-06  未到

            每周独立完成的工单
              整周至           独立完成
              ----------  -------------
              2026-01-11  6/10（60.0%）
              2026-01-18            7/9

            未完成的交接项
              交接项（* 在关键路径上）                  最早完成     最晚完成     余量  阻塞
              ----------------------------------------  -----------  -----------  ----  ----
              * team/organisation 支持团队组织架构确认  2026-02-02   2026-01-28     -3     1
              team/rota 值班安排和联系方式确认          2026-03-04?  2027-02-27?     6     0
              余量为工作日，从验收日 2026-02-27 倒推

            日期后带“?”：其间的工作日尚未公布，暂定

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    @Test func forecastInEnglish() {
        let text = ForecastView.report(Samples.dated, names: Samples.en).text(as: .table)
        let expected = #"""
            Forecast, as of 2026-01-30 17:00 (Asia/Shanghai)
            Checklists                as likely as not by 2026-02-27, 85% sure by 2026-03-13
                                      12 items left, 6 done in 3 weeks, earlier 85% dates
                                      held in 0 of 1
            Tasks done independently  on its trend reached at the checkpoint of 2026-03-16,
                                      with 77/85 in the window
                                      13/19 (68.4%) independent in 2 weeks, rising by 10.0
                                      points a week, z = 5.29, about 10 tasks a week
            Critical path             2 items, ends 2026-03-04, 3 working days past the day
                                      to accept
            All in place              2026-03-16 (by independence)

            Done each week
              Week to     Working days  Done  Left
              ----------  ------------  ----  ----
              2026-01-11             5     2    17
              2026-01-18             5     0    17
              2026-01-25             5     4    13

            Earlier forecasts
              Said on     Left  Even chance  85% sure    Came true
              ----------  ----  -----------  ----------  -----------
              2026-01-11    17  2026-01-16   2026-01-23  missed
              2026-01-18    17  2026-02-20   2026-03-06  not due yet

            Tasks done independently each week
              Week to      Independent
              ----------  ------------
              2026-01-11  6/10 (60.0%)
              2026-01-18        7 of 9

            Open items
              Item (* on the critical path)         Earliest end  Latest end   Spare  Blocks
              ------------------------------------  ------------  -----------  -----  ------
              * team/organisation Organisation of   2026-02-02    2026-01-28      -3       1
              the support team confirmed
              team/rota On-call rota and contacts   2026-03-04?   2027-02-27?      6       0
              confirmed
              Spare: working days, back from the day to accept, 2026-02-27

            A date with "?" is provisional: working days on the way are not published

            """#
        #expect(text == expected)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    }

    @Test func theStatusHasItInShort() {
        var readiness = Samples.readiness
        readiness.forecast = Samples.forecast
        let json = StatusDocument.json(readiness, names: Samples.en).text(pretty: false)
        let path =
            #"{"finish":"2026-03-04","float":-3,"chain":["team/organisation","team/rota"],"provisional":false}"#
        #expect(
            json.contains(
                #""forecast":{"ready_by":{"day":"2026-03-16","rests_on":"independence","provisional":false},"checklist":{"p50":"2026-02-27","#
                    + #""p85":"2026-03-13","none":null,"message":"as likely as not by 2026-02-27, 85% sure by 2026-03-13","#
                    + #""provisional":false,"p50_provisional":false,"remaining":12,"waiting":0,"weeks":3,"hits":0,"looks":1},"independence":"#
                    + #"{"day":"2026-03-16","none":null,"message":"on its trend reached at the checkpoint of 2026-03-16, "#
                    + #"with 77/85 in the window","met":false,"numerator":77,"denominator":85,"weeks":2,"tasks":19,"#
                    + #""slope":0.100000,"z":5.291503,"tasks_a_week":10},"critical_path":"# + path + "},"))
        let lines = StatusView.report(readiness, names: Samples.zh).text(as: .table).split(separator: "\n")
        #expect(lines[4] == "按最近的速度，清单有一半把握 2026-02-27 前做完，85% 把握 2026-03-13 前做完")
        readiness.forecast?.checklist.outcome = .none(.tooFewWeeks(have: 4, need: 8))
        let others = StatusView.report(readiness, names: Samples.zh).text(as: .table).split(separator: "\n")
        #expect(others.count == lines.count - 1)
    }

    @Test func everyReasonIsSaid() {
        let checklist: [(ChecklistForecast.NoDate, String, String)] = [
            (.nothingLeft, "必须项和应当项都已了结", "nothing is left that must or should be done"),
            (
                .tooFewWeeks(have: 4, need: 8), "无法预测：有工作日的整周太少（4/8）",
                "no forecast: too few whole weeks with working days (4 of 8)"
            ),
            (.standstill(weeks: 8), "无法预测：最近 8 周一项也没有完成", "no forecast: nothing was done in the last 8 weeks"),
            (.beyondHorizon(years: 5), "无法预测：照这样 5 年内也做不完", "no forecast: not done within 5 years at this pace"),
            (.tooManyItems(most: 2000), "无法预测：超过 2000 项", "no forecast: more than 2000 items"),
        ]
        for (reason, zh, en) in checklist {
            let forecast = ChecklistForecast(remaining: 0, outcome: .none(reason))
            #expect([forecast.words(.zh), forecast.words(.en)] == [zh, en])
        }
        let independence: [(IndependenceForecast.NoDate, String, String)] = [
            (.noTarget, "无法预测：没有定目标", "no forecast: no target is set"),
            (
                .tooFewWeeks(have: 4, need: 6), "无法预测：有工单的整周太少（4/6）",
                "no forecast: too few whole weeks with tasks (4 of 6)"
            ),
            (.tooFewTasks(have: 23, need: 40), "无法预测：工单太少（23/40）", "no forecast: too few tasks (23 of 40)"),
            (.notImproving, "无法预测：进步不够快，还看不出来", "no forecast: not improving fast enough to tell"),
            (
                .beyondHorizon(weeks: 26), "无法预测：照现在的走势 26 周内达不到",
                "no forecast: on its trend not reached within 26 weeks"
            ),
        ]
        for (reason, zh, en) in independence {
            let forecast = IndependenceForecast(outcome: .none(reason))
            #expect([forecast.words(.zh), forecast.words(.en)] == [zh, en])
        }
        #expect(IndependenceForecast(outcome: .met).words(.en) == "reached now")
        let codes = checklist.map(\.0.code) + independence.map(\.0.code)
        #expect(Set(codes).count == codes.count - 2, "of the two kinds, weeks and horizon are called the same")
    }

    @Test func anUnpublishedCalendarIsSaid() {
        let forecast = ChecklistForecast(
            remaining: 1,
            outcome: .dates(p50: Samples.day(2026, 12, 31), p85: Samples.day(2027, 1, 8)),
            publishedUntil: Samples.day(2026, 12, 31))
        #expect(forecast.words(.en) == "as likely as not by 2026-12-31, 85% sure by 2027-01-08?")
        #expect(forecast.words(.zh) == "有一半把握 2026-12-31 前做完，85% 把握 2027-01-08? 前做完")
    }

    /// The same mark in every view that people read, what it means once below, and a field in JSON.
    @Test func aPathOverUnpublishedDaysIsMarkedEverywhere() throws {
        var readiness = Samples.readiness
        readiness.criticalPath?.isProvisional = true
        let note = "A date with \"?\" is provisional: working days on the way are not published"
        let status = StatusView.report(readiness, names: Samples.en).text(as: .table)
        #expect(status.contains("Critical path (2 items) ends 2026-03-04?, 3 working days past the day to accept\n"))
        #expect(status.contains(note))
        #expect(!StatusView.report(Samples.readiness, names: Samples.en).text(as: .table).contains(note))
        let zh = StatusView.report(readiness, names: Samples.zh).text(as: .table)
        #expect(zh.contains("关键路径（2 项）最早 2026-03-04? 完成") && zh.contains("日期后带“?”：其间的工作日尚未公布，暂定"))
        let json = StatusDocument.json(readiness, names: Samples.en).text(pretty: false)
        #expect(json.contains(#""chain":["team/organisation","team/rota"],"provisional":true}"#))

        var forecast = Samples.forecast
        forecast.schedule.path = readiness.criticalPath
        forecast.readyBy = .init(day: Samples.day(2026, 3, 4), restsOn: .criticalPath, isProvisional: true)
        let facts = ForecastView.report(.init(asOf: Samples.now, forecast: forecast), names: Samples.en).text(
            as: .table)
        #expect(facts.contains("2 items, ends 2026-03-04?, ") && facts.contains("2026-03-04? (by the critical path)"))
        let page = DirectorPage.html(.init(readiness: readiness), in: sample.frame(.en, .director)).text
        #expect(page.contains("ends 2026-03-04?, ") && page.contains(HTML(text: note).text))
    }

    private let sample = PageSamples.plain
}

@Suite struct ForecastPageTests {
    private let sample = PageSamples.plain

    /// The eight weeks of the sample, whose pace is worked out from its entries.
    @Test func showsTheDatesTheWeeksAndWhatThereIsToSpare() throws {
        let html = ForecastPage.html(sample.forecast(), in: sample.frame(.zh, .whyForecast)).text
        let forecast = try #require(sample.readiness.forecast)
        #expect(forecast.checklist.weeks.count == 8)
        for text in [
            forecast.checklist.words(.zh), forecast.independence.words(.zh), "<h2 id=\"pace\">清单</h2>",
            "<path class=\"span\"", "<h2 id=\"spare\">未完成的交接项</h2>", "验收日</text>",
            "<span><time class=\"date\" datetime=\"2026-02-27\">2026-02-27</time></span></td>",
            HTML(text: RuleWords.pace(.zh)[1]).text, "<span class=\"tag\">关键路径</span>",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        // Those with the least to spare come first.
        let order = forecast.schedule.items.sorted { $0.float < $1.float }
        let names = Names(sample.definitions, language: .zh)
        let table = try #require(html.firstRange(of: "id=\"spare\""))
        let first = try #require(html[table.upperBound...].firstRange(of: names.itemTitle(order[0].item)))
        let last = try #require(html[table.upperBound...].firstRange(of: names.itemTitle(order[order.count - 1].item)))
        #expect(first.lowerBound < last.lowerBound)
    }

    @Test func theDirectorSeesTheDateAndTheWayToIt() throws {
        let html = DirectorPage.html(.init(readiness: sample.readiness), in: sample.frame(.en, .director)).text
        let words = try #require(StatusView.paceLine(sample.readiness.forecast, .en))
        #expect(html.contains("<p><a href=\"/why/forecast\">\(words)</a></p>"))
        var early = sample.readiness
        early.forecast?.checklist.outcome = .none(.tooFewWeeks(have: 4, need: 8))
        let other = DirectorPage.html(.init(readiness: early), in: sample.frame(.en, .director)).text
        #expect(
            other.contains(
                ">The checklists by their pace: no forecast: too few whole weeks with working days (4 of 8)</a>"))
    }

    @Test func theWorkingListSaysWhatThereIsToSpare() {
        let html = ItemListPage.html(
            .init(items: sample.readiness.items, schedule: sample.readiness.forecast?.schedule),
            in: sample.frame(.zh, .items())
        ).text
        #expect(html.contains("<a href=\"/why/forecast#spare\">余量 14 个工作日</a>"))
        #expect(
            !ItemListPage.html(.init(items: sample.readiness.items), in: sample.frame(.zh, .items())).text.contains(
                "余量"))
    }

    @Test func aChartIsDrawnFromTwoPointsOn() {
        func chart(_ forecast: ChecklistForecast, _ acceptBy: Day? = nil) -> String? {
            ForecastChart.svg(forecast, today: Samples.day(2026, 1, 30), acceptBy: acceptBy, .en)?.text
        }
        var forecast = Samples.forecast.checklist
        #expect(chart(forecast)?.contains(">50%</text>") == true)
        #expect(chart(forecast, Samples.day(2026, 2, 27))?.contains(">accept by</text>") == true)
        #expect(chart(forecast, Samples.day(2027, 2, 27))?.contains(">accept by</text>") == false)
        // One name for two dates on one day.
        forecast.outcome = .dates(p50: Samples.day(2026, 3, 13), p85: Samples.day(2026, 3, 13))
        #expect(chart(forecast)?.contains(">50%</text>") == false)
        forecast.outcome = .none(.standstill(weeks: 8))
        #expect(chart(forecast)?.contains("class=\"span\"") == false)
        forecast.weeks = []
        #expect(chart(forecast) == nil)
    }
}
