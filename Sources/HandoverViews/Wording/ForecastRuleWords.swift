internal import HandoverModel
internal import HandoverReadiness

/// How forecasts come about, in sentences.
extension RuleWords {
    static func pace(_ language: Language) -> [String] {
        [
            language(
                "看最近 \(Pace.most) 个整周（至少 \(Pace.least) 周）每周做完了几项：必须项、应当项和它们的前置项，本身的签字、证据和能力都齐了就算做完，只是在等别的项也算。一项也没做完的周也算，正在过的这一周不算。做完又失效的不算，重新做完时才算；限期豁免和不适用不算做完。",
                "It goes by how many items were finished in each of the newest \(Pace.most) whole weeks, at least \(Pace.least): of those that must or should be done and what they need, those whose own sign-offs, evidence and capability are there, even if they wait for others. Weeks in which nothing was finished count, the running week does not. What was lost again counts when it is finished again; waived and not applicable is not finished."
            ),
            language(
                "以后的每一周都可能像其中任何一周，机会均等，按该周的工作日折算。把各种可能逐周相加，第一次有一半可能做完的那一周、第一次有 85% 可能做完的那一周，就是这两个日期（写的是该周最后一个工作日）。不用随机数，同样的数据总得到同样的日期。",
                "Each week to come may be like any of these, all equally likely, in proportion to its working days. All that can happen is added up week by week: the first week by which it is done with a chance of one half, and the first with a chance of 85%, give the dates, written as the last working day of that week. Nothing is drawn at random; the same data give the same dates."
            ),
            language(
                "每个周末都按当时知道的情况重算一次预测，看 85% 的日期是否守住：到那一天，当时剩下的项数是否都做完了。相邻几周的预测用的是大致相同的数据，不能当作独立的检验。",
                "For the end of each week the forecast is made as it would have been then, and its 85% date held if as many items as were left became done by it. Forecasts of neighbouring weeks rest on much the same data, so that they are not separate tests."
            ),
        ]
    }

    static func float(_ language: Language) -> [String] {
        [
            language(
                "最早完成：按期限，已过期限或没有期限的按今天；等别的项的，在其后再加计划中两个期限之间的工作日（至少一天）。最晚完成：从验收日倒推（没有验收日时从最后一项倒推），不耽误等它的项。两者之间的工作日就是余量；带“?”的日期在尚未公布的日历之后。",
                "Earliest end: on its due day, or today where that has passed or there is none; one that waits for another as many working days after it as the plan leaves between their due days, at least one. Latest end: counted back from the day to accept by, or without one from the last end, so that nothing that waits for it is held up. The working days between the two are what there is to spare; a question mark stands where working days are not published."
            )
        ]
    }

    static func projection(_ language: Language) -> [String] {
        [
            language(
                "只有满 \(IndependenceForecast.leastWeeks) 周、\(IndependenceForecast.leastTasks) 张工单，并且每周的比率明显在升（Cochran–Armitage 趋势检验 z ≥ \(Decimals.trimmed(IndependenceForecast.leastZ))）时才预测。用的是最近 \(IndependenceForecast.mostWeeks) 周中已经不会再重开的工单。",
                "A date is given only from \(IndependenceForecast.leastWeeks) weeks and \(IndependenceForecast.leastTasks) tasks on, and when the weekly share rises for certain (Cochran–Armitage test for trend, z ≥ \(Decimals.trimmed(IndependenceForecast.leastZ))). It goes by the tasks of the newest \(IndependenceForecast.mostWeeks) weeks that can no longer be reopened."
            ),
            language(
                "推算的不是曲线，而是验收规则本身：以后每周按平均张数、按直线上的比率补进窗口，哪个检查点上规则第一次成立，就是那一天；最多看 \(IndependenceForecast.horizon) 周。",
                "Projected is the acceptance rule itself and not the curve: each week to come adds the mean number of tasks to the window with the share on the line; the first checkpoint at which the rule would hold is the date, at most \(IndependenceForecast.horizon) weeks ahead."
            ),
        ]
    }
}
