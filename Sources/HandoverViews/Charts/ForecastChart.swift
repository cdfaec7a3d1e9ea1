internal import HandoverModel
internal import HandoverReadiness

/// Items left at the end of each week, and from today to the two dates, on a frame of 320 by 150.
enum ForecastChart {
    private static let (left, right, top, bottom) = (34.0, 312.0, 12.0, 118.0)

    /// Nil below two points.
    static func svg(_ forecast: ChecklistForecast, today: Day, acceptBy: Day?, _ language: Language) -> HTML? {
        var points = forecast.weeks.map { (day: $0.end, left: $0.remaining) }
        if points.last.map({ $0.day < today }) ?? false { points.append((today, forecast.remaining)) }
        guard let first = points.first, let now = points.last, points.count > 1 else { return nil }
        let end = max(now.day, forecast.p85 ?? now.day)
        // A day to accept by that is far from what is drawn would push it together.
        let near = acceptBy.flatMap { $0 >= first.day && $0 <= end.adding(days: first.day.days(to: end)) ? $0 : nil }
        let span = first.day...max(end, near ?? end)
        let most = max(1, points.map(\.left).max() ?? 1)
        func x(_ day: Day) -> Double {
            left + Double(span.lowerBound.days(to: day)) / Double(max(1, span.lowerBound.days(to: span.upperBound)))
                * (right - left)
        }
        func y(_ count: Int) -> Double { bottom - Double(count) / Double(most) * (bottom - top) }
        let curve = points.enumerated().map { index, point -> HTML in
            let step: HTML = index == 0 ? "M" : "L"
            return "\(step)\(at: x(point.day)) \(at: y(point.left))"
        }.joined()
        let axes = [0, most].map { count -> HTML in
            """
            <line class="axis" x1="34" x2="312" y1="\(at: y(count))" y2="\(at: y(count))"/>\
            <text x="30" y="\(at: y(count) + 4)" text-anchor="end">\(count)</text>
            """
        }
        let dates = Self.dates(forecast, from: (x(now.day), y(now.left)), x, language)
        let accept = near.map { day -> HTML in
            let words = language("验收日", "accept by")
            let side: HTML = x(day) > 200 ? " text-anchor=\"end\"" : ""
            return """
                <line class="target" x1="\(at: x(day))" x2="\(at: x(day))" y1="12" y2="118"/>\
                <text class="say" x="\(at: x(day) + (x(day) > 200 ? -3 : 3))" y="20"\(side)>\(words)</text>
                """
        }
        return """
            <svg class="chart" role="img" viewBox="0 0 320 150" aria-labelledby="forecast-title forecast-text">\
            <title id="forecast-title">\(language("剩余的交接项", "Items left"))</title>\
            <desc id="forecast-text">\(Self.words(forecast, first, language))</desc>\(axes)\(dates)\
            <path class="curve" d="\(curve)"/>\(accept)\
            <text x="34" y="146">\(span.lowerBound.description)</text><text x="312" y="146" text-anchor="end">\(span.upperBound.description)</text></svg>
            """
    }

    /// The stretch between the two dates, and their names below the axis.
    private static func dates(
        _ forecast: ChecklistForecast, from now: (x: Double, y: Double), _ x: (Day) -> Double, _ language: Language
    ) -> HTML? {
        guard let p50 = forecast.p50, let p85 = forecast.p85 else { return nil }
        let (even, sure) = (x(p50), x(p85))
        // Names that would run into one another or over the edge stand further to the left.
        let isAtEdge = sure > right - 12
        let sureName = name("85%", isAtEdge ? sure : sure + 12)
        let evenName: HTML? = even == sure ? nil : name("50%", min(even + 12, sure - (isAtEdge ? 32 : 20)))
        let marks = [even, sure].map { "<circle class=\"point\" cx=\"\(at: $0)\" cy=\"118\" r=\"3\"/>" as HTML }
        return """
            <path class="span" d="M\(at: now.x) \(at: now.y)L\(at: even) 118L\(at: sure) 118Z"/>\
            <path class="plan" d="M\(at: now.x) \(at: now.y)L\(at: even) 118M\(at: now.x) \(at: now.y)L\(at: sure) 118"/>\(marks)\(evenName)\(sureName)
            """
    }

    /// A name below the axis that ends at a place.
    private static func name(_ words: String, _ end: Double) -> HTML {
        "<text class=\"say\" x=\"\(at: end)\" y=\"131\" text-anchor=\"end\">\(words)</text>"
    }

    private static func words(
        _ forecast: ChecklistForecast, _ first: (day: Day, left: Int), _ language: Language
    ) -> String {
        language(
            "从 \(first.day) 的 \(first.left) 项到现在的 \(forecast.remaining) 项；",
            "From \(first.left) on \(first.day) to \(forecast.remaining) now; ")
            + forecast.words(language)
    }
}
