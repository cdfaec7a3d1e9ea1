internal import HandoverModel
internal import HandoverReadiness

/// A share against its target: the point, the interval it may lie in, and the mark to reach.
enum IntervalChart {
    private static let width = 320.0
    private static let (left, right) = (8.0, 312.0)

    /// Nil where nothing was counted.
    static func svg(_ measure: Measure, _ language: Language) -> HTML? {
        guard let rate = measure.rate, let interval = measure.interval else { return nil }
        let target = measure.target.map(\.value)
        let title = measure.id.words(language)
        let description = language.clauses {
            measure.share(language)
            language("95% 区间 \(interval.words)", "95% interval \(interval.words)")
            measure.targetWords(language)
        }
        let mark = target.map { target -> HTML in
            let label = Decimals.trimmed(target * 100) + "%"
            let words = language("目标 \(label)", "target \(label)")
            let anchor: HTML = target > 0.7 ? "end" : "start"
            let shift = target > 0.7 ? -4.0 : 4.0
            return """
                <line class="target" x1="\(at: x(target))" x2="\(at: x(target))" y1="2" y2="38"/>\
                <text class="say" x="\(at: x(target) + shift)" y="11" text-anchor="\(anchor)">\(words)</text>
                """
        }
        return """
            <svg class="chart" role="img" viewBox="0 0 320 56" aria-labelledby="interval-title interval-text">\
            <title id="interval-title">\(title)</title><desc id="interval-text">\(description)</desc>\
            <line class="axis" x1="8" x2="312" y1="38" y2="38"/>\
            <rect class="span" x="\(at: x(interval.lower))" y="20" width="\(at: x(interval.upper) - x(interval.lower))" height="12" rx="2"/>\
            \(mark)<circle class="point" cx="\(at: x(rate))" cy="26" r="5"/>\
            \(ticks)</svg>
            \(table(measure, interval, language))
            """
    }

    /// The same for those who do not see it.
    private static func table(_ measure: Measure, _ interval: Measure.Interval, _ language: Language) -> HTML {
        let target = measure.target.map { "≥ \($0.words(measure.id))" } ?? ""
        return """
            <table class="hidden"><caption>\(measure.id.words(language))</caption><thead><tr>\
            <th scope="col">\(language("现值", "Value"))</th><th scope="col">\(language("95% 区间", "95% interval"))</th>\
            <th scope="col">\(language("目标", "Target"))</th></tr></thead><tbody><tr>\
            <td>\(measure.share(language))</td><td>\(interval.words)</td><td>\(target)</td></tr></tbody></table>
            """
    }

    private static var ticks: HTML {
        [0, 25, 50, 75, 100].map { percent -> HTML in
            let anchor: HTML = percent == 0 ? "start" : percent == 100 ? "end" : "middle"
            return "<text x=\"\(at: x(Double(percent) / 100))\" y=\"52\" text-anchor=\"\(anchor)\">\(percent)%</text>"
        }.joined()
    }

    private static func x(_ share: Double) -> Double { left + share * (right - left) }
}
