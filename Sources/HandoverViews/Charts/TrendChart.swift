internal import HandoverModel
internal import HandoverReadiness

/// Curves over the weeks since the start, on a frame of 320 by 150.
enum TrendChart {
    private static let (left, right, top, bottom) = (34.0, 312.0, 10.0, 124.0)

    /// The share of tasks done independently with its interval and the target; nil below two points with tasks.
    static func tasks(_ points: [Course.Point], target: Target?, _ language: Language) -> HTML? {
        let counted = points.filter { $0.eligible > 0 }
        guard let first = counted.first, let last = counted.last, counted.count > 1, let start = points.first?.day
        else { return nil }
        let span = Span(first: start, last: last.day)
        let place = { (point: Course.Point) in (x: span.x(point.day), y: y(point.rate ?? 0)) }
        let upper = counted.map { (x: span.x($0.day), y: y($0.interval?.upper ?? 0)) }
        let lower = counted.map { (x: span.x($0.day), y: y($0.interval?.lower ?? 0)) }
        let dots = counted.map { point -> HTML in
            let at = place(point)
            let kind: HTML = point.eligible < 10 ? "few" : "point"
            return "<circle class=\"\(kind)\" cx=\"\(at: at.x)\" cy=\"\(at: at.y)\" r=\"3\"/>"
        }
        let mark = target.map { target -> HTML in
            let words = language("目标 \(target.words(.independence))", "target \(target.words(.independence))")
            return """
                <line class="target" x1="34" x2="312" y1="\(at: y(target.value))" y2="\(at: y(target.value))"/>\
                <text class="say" x="38" y="\(at: y(target.value) + 12)">\(words)</text>
                """
        }
        let grid = [0, 50, 100].map { percent in
            rule(y(Double(percent) / 100), "\(percent)%")
        }
        let title = MeasureID.independence.words(language)
        let words = language(
            "每周一点：从 \(first.day) 的 \(first.independent)/\(first.eligible) 到 \(last.day) 的 \(last.independent)/\(last.eligible)",
            "A point a week, from \(first.independent)/\(first.eligible) on \(first.day) to \(last.independent)/\(last.eligible) on \(last.day)"
        )
        return frame(
            "tasks", title, words, span,
            "\(grid)<path class=\"span\" d=\"\(line(upper + lower.reversed()))Z\"/><path class=\"curve\" d=\"\(line(counted.map(place)))\"/>\(dots)\(mark)"
        )
    }

    /// Items done against items due; nil below two points.
    static func items(_ points: [Course.Point], _ language: Language) -> HTML? {
        guard let first = points.first, let last = points.last, points.count > 1 else { return nil }
        let span = Span(first: first.day, last: last.day)
        let total = Double(max(1, points.map(\.total).max() ?? 1))
        let done = points.map { (x: span.x($0.day), y: y(Double($0.done) / total)) }
        let due = points.map { (x: span.x($0.day), y: y(Double($0.due) / total)) }
        let grid = [0, Int(total)].map { rule(y(Double($0) / total), String($0)) }
        // Names of curves that end close together stand apart.
        let (doneEnd, dueEnd) = (done[done.count - 1].y, due[due.count - 1].y)
        let isDoneLower = doneEnd >= dueEnd
        let doneLabel = isDoneLower ? max(doneEnd, dueEnd) + 14 : min(doneEnd, dueEnd) - 6
        let dueLabel = isDoneLower ? min(doneEnd, dueEnd) - 6 : max(doneEnd, dueEnd) + 14
        let labels: HTML = """
            <text class="say" x="312" y="\(at: label(doneLabel))" text-anchor="end">\(language("已完成 \(last.done)", "done \(last.done)"))</text>\
            <text x="312" y="\(at: label(dueLabel))" text-anchor="end">\(language("应完成 \(last.due)", "due \(last.due)"))</text>
            """
        let words = language(
            "到 \(last.day) 应完成 \(last.due) 项，已完成 \(last.done) 项，共 \(last.total) 项",
            "By \(last.day) \(last.done) of \(last.total) items done, \(last.due) due")
        return frame(
            "items", language("交接项完成情况", "Items done"), words, span,
            "\(grid)<path class=\"plan\" d=\"\(line(due))\"/><path class=\"curve\" d=\"\(line(done))\"/>\(labels)")
    }

    private static func frame(_ id: String, _ title: String, _ words: String, _ span: Span, _ content: HTML) -> HTML {
        """
        <svg class="chart" role="img" viewBox="0 0 320 144" aria-labelledby="trend-\(id)-title trend-\(id)-text">\
        <title id="trend-\(id)-title">\(title)</title><desc id="trend-\(id)-text">\(words)</desc>\(content)\
        <text x="34" y="140">\(span.first.description)</text><text x="312" y="140" text-anchor="end">\(span.last.description)</text></svg>
        """
    }

    /// Words by a curve stay inside the drawing.
    private static func label(_ y: Double) -> Double { max(10, min(y, 120)) }

    private static func rule(_ y: Double, _ label: String) -> HTML {
        """
        <line class="axis" x1="34" x2="312" y1="\(at: y)" y2="\(at: y)"/>\
        <text x="30" y="\(at: y + 4)" text-anchor="end">\(label)</text>
        """
    }

    private static func line(_ points: [(x: Double, y: Double)]) -> HTML {
        points.enumerated().map { index, point -> HTML in
            let step: HTML = index == 0 ? "M" : "L"
            return "\(step)\(at: point.x) \(at: point.y)"
        }.joined()
    }

    private static func y(_ share: Double) -> Double { bottom - share * (bottom - top) }

    private struct Span {
        var first: Day
        var last: Day

        func x(_ day: Day) -> Double {
            left + Double(first.days(to: day)) / Double(max(1, first.days(to: last))) * (right - left)
        }
    }
}

extension Course.Point {
    var rate: Double? { eligible > 0 ? Double(independent) / Double(eligible) : nil }
    var interval: Measure.Interval? { Proportion(independent, of: eligible).wilson }
}
