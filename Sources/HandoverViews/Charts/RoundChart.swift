internal import HandoverModel
internal import HandoverReadiness

/// How much held in each round in which an accepted handover was checked again, against the share that is to.
///
/// Hollow below ten items, which say little.
enum RoundChart {
    private static let (left, right, height) = (8.0, 312.0, 30.0)

    /// Nil where nothing was looked at.
    static func svg(_ rounds: [ReverificationRound], _ names: Names) -> HTML? {
        let language = names.language
        let looked = rounds.filter { !$0.findings.isEmpty }
        guard !looked.isEmpty else { return nil }
        let bottom = Double(looked.count) * height
        let bars = looked.enumerated().map { index, round in bar(round, top: Double(index) * height, language) }
        let target = names.definitions?.handover.reverification?.atLeast.map { Double($0) / 1_000_000 }
        let mark = target.map { share in
            "<line class=\"target\" x1=\"\(at: x(share))\" x2=\"\(at: x(share))\" y1=\"0\" y2=\"\(at: bottom)\"/>"
                as HTML
        }
        let words = language.list(looked.map { "\($0.day) \(ratio($0).words(language))" })
        let goal = target.map { share -> String in
            let percent = Decimals.trimmed(share * 100)
            return language("；目标 ≥ \(percent)%", "; target ≥ \(percent)%")
        }
        return """
            <svg class="chart" role="img" viewBox="0 0 320 \(at: bottom)" aria-labelledby="rounds-title rounds-text">\
            <title id="rounds-title">\(RoundsView.title(language))</title>\
            <desc id="rounds-text">\(words)\(goal ?? "")</desc>\(bars)\(mark)</svg>
            """
    }

    private static func bar(_ round: ReverificationRound, top: Double, _ language: Language) -> HTML {
        let ratio = ratio(round)
        let share = Double(ratio.numerator) / Double(ratio.denominator)
        let kind: HTML = ratio.denominator < 10 ? "few" : "point"
        return """
            <text class="say" x="8" y="\(at: top + 11)">\(round.day.description)</text>\
            <text x="312" y="\(at: top + 11)" text-anchor="end">\(ratio.words(language))</text>\
            <rect class="span" x="8" y="\(at: top + 15)" width="\(at: right - left)" height="8"/>\
            <rect class="\(kind)" x="8" y="\(at: top + 15)" width="\(at: x(share) - left)" height="8"/>
            """
    }

    private static func ratio(_ round: ReverificationRound) -> Measure.Ratio {
        .init(numerator: round.holding, denominator: round.findings.count)
    }

    private static func x(_ share: Double) -> Double { left + share * (right - left) }
}
