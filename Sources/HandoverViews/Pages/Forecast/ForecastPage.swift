internal import HandoverModel
public import HandoverReadiness

/// When it will be done: the dates with how sure they are, the weeks they rest on, and how late each item may be.
public enum ForecastPage {
    /// Items in the table, those with the least to spare.
    static let mostItems = 100

    public static func html(_ dated: DatedForecast, in frame: PageFrame) -> HTML {
        let (forecast, language) = (dated.forecast, frame.language)
        let title = language("什么时候能完成", "When it will be done")
        let ready = forecast.readyBy.map { ready -> HTML in
            "<p class=\"lead\">\(language("全部到位：", "All in place: "))<span class=\"strong\">\(ready.words(language))</span></p>"
        }
        let content: HTML = """
            <h1>\(title)</h1>
            \(ready)<div class="columns"><div>
            \(pace(dated, frame))</div>
            <div>
            \(independence(forecast.independence, frame))</div></div>
            \(ForecastItems.section(forecast.schedule, frame))\(note(forecast, language))
            """
        return frame.page(title, place: .director, content)
    }

    private static func note(_ forecast: Forecast, _ language: Language) -> HTML? {
        forecast.showsProvisionalDay || forecast.schedule.showsProvisionalDay
            ? "<p class=\"small quiet\">\(language.provisionalNote)</p>" : nil
    }

    private static func pace(_ dated: DatedForecast, _ frame: PageFrame) -> HTML {
        let (forecast, language) = (dated.forecast.checklist, frame.language)
        let chart = ForecastChart.svg(
            forecast, today: frame.names.zone.day(of: dated.asOf),
            acceptBy: frame.names.definitions?.handover.acceptBy, language)
        let figures: HTML = "\(weeks(forecast, language))\(looks(forecast, language))"
        return .section(
            language("清单", "Checklists"), id: "pace",
            """
            <p class="say">\(forecast.words(language))</p><p class="quiet say">\(forecast.grounds(language))</p>\(chart)\
            \(HTML.rule(RuleWords.pace(language), language, figures: figures))
            """)
    }

    private static func weeks(_ forecast: ChecklistForecast, _ language: Language) -> HTML? {
        guard !forecast.weeks.isEmpty else { return nil }
        let heads = [language("工作日", "Working days"), language("完成", "Done"), language("剩余", "Left")]
        let rows = forecast.weeks.map { week in
            (
                week.end,
                [
                    Phrase(String(week.workingDays)), Phrase(String(week.completed)),
                    Phrase(String(week.remaining)),
                ]
            )
        }
        return table(language("每周完成", "Done each week"), language("整周至", "Week to"), heads, rows)
    }

    private static func looks(_ forecast: ChecklistForecast, _ language: Language) -> HTML? {
        guard !forecast.looks.isEmpty else { return nil }
        let heads = [
            language("剩余", "Left"), language("一半把握", "Even chance"), language("85% 把握", "85% sure"),
            language("结果", "Came true"),
        ]
        let rows = forecast.looks.map { look in
            let dates = [look.p50, look.p85].map { $0.text(isProvisional: forecast.isProvisional($0)) }
            let left = Phrase(String(look.remaining))
            return (look.day, [left] + (dates + [look.outcome(language)]).map { Phrase($0) })
        }
        return table(language("以前的预测", "Earlier forecasts"), language("预测于", "Said on"), heads, rows)
    }

    private static func independence(_ forecast: IndependenceForecast, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let title = MeasureID.independence.words(language)
        let rows = (forecast.trend?.weeks ?? []).map { week -> (Day, [Phrase]) in
            let days = Measure.Span(first: week.end.adding(days: -6), last: week.end)
            let ratio = Measure.Ratio(numerator: week.independent, denominator: week.eligible)
            return (
                week.end,
                [
                    ratio.phrase(
                        language, above: .tasks(outcome: .independent, closed: days),
                        below: .tasks(counted: true, closed: days)
                    ).asOf(frame.asked)
                ]
            )
        }
        let heads = [language("独立完成", "Independent")]
        let figures: HTML? = rows.isEmpty ? nil : table(title, language("整周至", "Week to"), heads, rows)
        return .section(
            title, id: "independence",
            """
            <p class="say">\(forecast.words(language))</p>\
            <p class="quiet say">\(forecast.grounds(language, tested: false))</p>\
            \(HTML.links([(language("为什么", "Why"), .why(.measure(.independence)).asOf(frame.asked))]))\
            \(HTML.rule(RuleWords.projection(language), language, figures: figures))
            """)
    }

    private static func table(_ label: String, _ first: String, _ heads: [String], _ rows: [(Day, [Phrase])]) -> HTML {
        let columns =
            [PageTable.Column(title: first)] + heads.map { PageTable.Column(title: $0, isNumber: true) }
        let lines = rows.map { day, cells -> [PageTable.Cell] in
            [.init(.date(day))] + cells.map { PageTable.Cell($0.html, style: "of") }
        }
        return .wide(label, PageTable(columns: columns, rows: lines).html)
    }
}
