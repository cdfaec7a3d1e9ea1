internal import HandoverModel
internal import HandoverReadiness

/// The periods of a report on the support, on a frame of 320 by 144.
enum SupportChart {
    private static let (left, right, top, bottom) = (34.0, 312.0, 10.0, 118.0)

    /// What was opened and closed as bars, and what was left as a curve, under a heading; nil where there is nothing.
    static func problems(_ course: [SupportFigures], _ language: Language) -> HTML? {
        let most = course.flatMap { [$0.opened, $0.closed, $0.backlog] }.max() ?? 0
        guard most > 0, let last = course.last else { return nil }
        let width = (right - left) / Double(course.count)
        let y = { (count: Int) in bottom - Double(max(0, count)) / Double(most) * (bottom - top) }
        let bars = course.enumerated().map { index, figures -> HTML in
            let start = left + Double(index) * width
            return bar("span", start + width * 0.15, width * 0.33, y(figures.opened))
                + bar("point", start + width * 0.52, width * 0.33, y(figures.closed))
        }
        let curve = line(course.enumerated().map { (left + (Double($0.offset) + 0.5) * width, y($0.element.backlog)) })
        let words = language.list(
            course.map { figures in
                language(
                    "\(figures.period) 新开 \(figures.opened)、关闭 \(figures.closed)、未关闭 \(figures.backlog)",
                    "\(figures.period): \(figures.opened) opened, \(figures.closed) closed, \(figures.backlog) open")
            })
        let legend: HTML = """
            <text class="say" x="312" y="20" text-anchor="end">\(language("期末未关闭 \(last.backlog)", "open at the end \(last.backlog)"))</text>
            """
        return frame(
            "problems", language("新开（浅）、关闭（深）和未关闭（线）", "Opened (light), closed (dark) and open (line)"), words, course,
            "\(rule(y(0), "0"))\(rule(y(most), String(most)))\(bars)<path class=\"curve\" d=\"\(curve)\"/>\(legend)")
    }

    /// The shares of answers and solutions in time; nil below two periods that have any.
    static func shares(_ course: [SupportFigures], _ language: Language) -> HTML? {
        let response = points(course, .response)
        let resolution = points(course, .resolution)
        guard max(response.count, resolution.count) > 1 else { return nil }
        let dots = response.map { dot("point", $0) } + resolution.map { dot("few", $0) }
        let grid = [0, 50, 100].map { rule(bottom - Double($0) / 100 * (bottom - top), "\($0)%") }
        let words = language.list(
            course.map { figures in
                let kept = [ServicePromise.response, .resolution].map {
                    let ratio = figures.kept($0)
                    return "\($0.shortWords(language)) \(ratio.numerator)/\(ratio.denominator)"
                }
                return "\(figures.period) \(language.list(kept))"
            })
        return frame(
            "shares", language("按时响应（实线）和按时解决（虚线）", "Answered (solid) and solved (dashed) in time"), words, course,
            "\(grid)<path class=\"curve\" d=\"\(line(response))\"/><path class=\"plan\" d=\"\(line(resolution))\"/>\(dots)"
        )
    }

    private static func dot(_ kind: HTML, _ point: (Double, Double)) -> HTML {
        "<circle class=\"\(kind)\" cx=\"\(at: point.0)\" cy=\"\(at: point.1)\" r=\"3\"/>"
    }

    private static func points(_ course: [SupportFigures], _ promise: ServicePromise) -> [(Double, Double)] {
        let width = (right - left) / Double(max(1, course.count))
        return course.enumerated().compactMap { index, figures in
            let ratio = figures.kept(promise)
            guard ratio.denominator > 0 else { return nil }
            let share = Double(ratio.numerator) / Double(ratio.denominator)
            return (left + (Double(index) + 0.5) * width, bottom - share * (bottom - top))
        }
    }

    private static func frame(
        _ id: String, _ title: String, _ words: String, _ course: [SupportFigures], _ content: HTML
    ) -> HTML {
        let width = (right - left) / Double(max(1, course.count))
        let labels = course.enumerated().map { index, figures -> HTML in
            let x = left + (Double(index) + 0.5) * width
            return "<text x=\"\(at: x)\" y=\"134\" text-anchor=\"middle\">\(figures.period.short)</text>"
        }
        return """
            <h3>\(title)</h3><svg class="chart" role="img" viewBox="0 0 320 144" aria-labelledby="support-\(id)-title support-\(id)-text">\
            <title id="support-\(id)-title">\(title)</title><desc id="support-\(id)-text">\(words)</desc>\(content)\(labels)</svg>
            """
    }

    private static func bar(_ kind: HTML, _ x: Double, _ width: Double, _ y: Double) -> HTML {
        "<rect class=\"\(kind)\" x=\"\(at: x)\" y=\"\(at: y)\" width=\"\(at: width)\" height=\"\(at: bottom - y)\"/>"
    }

    private static func rule(_ y: Double, _ label: String) -> HTML {
        """
        <line class="axis" x1="34" x2="312" y1="\(at: y)" y2="\(at: y)"/>\
        <text x="30" y="\(at: y + 4)" text-anchor="end">\(label)</text>
        """
    }

    private static func line(_ points: [(Double, Double)]) -> HTML {
        points.enumerated().map { index, point -> HTML in
            let step: HTML = index == 0 ? "M" : "L"
            return "\(step)\(at: point.0) \(at: point.1)"
        }.joined()
    }
}

extension SupportPeriod {
    /// Without the year: `W05`, `01`, `Q1`.
    fileprivate var short: String { String(description.dropFirst(5)) }
}
