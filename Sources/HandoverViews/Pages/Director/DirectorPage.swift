internal import HandoverModel
public import HandoverReadiness

/// The director's page: are they ready, what is missing and who can act, when will it be done; below, what that rests on.
///
/// The first screen of a phone holds verdict, plan, date and three blockers; all of it prints on one sheet of A4.
public enum DirectorPage {
    public struct Model: Hashable, Sendable {
        public var readiness: Readiness
        /// How things have come along since the start.
        public var course: Course
        /// What the reader can do now.
        public var steps: [NextStep] = []
        /// How many alerts are open.
        public var openAlerts = 0

        public init(readiness: Readiness, course: Course = Course()) {
            self.readiness = readiness
            self.course = course
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (readiness, names) = (model.readiness, frame.names)
        let content: HTML = """
            \(head(readiness, names))
            <div class="columns"><div>
            \(DirectorBlockers.section(readiness, frame))\(asked(model.steps, names))\(AlertsPage.way(model.openAlerts, names.language))\(DirectorAcceptance.section(readiness, names))</div>
            <div>
            \(DirectorChecklists.section(readiness, names))\(DirectorIndependence.section(readiness, names))\
            \(DirectorCoverage.section(readiness, names))</div>
            <div>
            \(DirectorTrend.section(model, names))\(DirectorMeasures.section(readiness, names))\
            \(DirectorHelp.section(readiness, names))</div></div>
            \(remarks(readiness, frame))\(HTML.links([(PhaseWords.title(names.language), .phases), (names.language("周报（文件）", "Weekly report (a file)"), .readinessReport)]))
            """
        return frame.page(readiness.verdict.words(names.language), place: .director, content)
    }

    /// What the reader is asked for about the support, on the screen alone.
    private static func asked(_ steps: [NextStep], _ names: Names) -> HTML? {
        let ways = steps.compactMap { step -> (String, Path)? in
            if case .approveReport(let period) = step.action {
                return (step.action.words(names), .service(.init(first: period.first, last: period.last)))
            }
            if case .improve = step.action { return (step.action.words(names), .actions) }
            if case .claim(let claim, _, _) = step.action {
                return (step.action.words(names), Path.service().at(claim.rawValue))
            }
            if case .documentChange = step.action { return (step.action.words(names), .technicalChanges) }
            if case .keepCommitment = step.action { return (step.action.words(names), .commitments) }
            if case .acknowledgeAlerts = step.action { return (step.action.words(names), .alerts()) }
            return nil
        }
        guard !ways.isEmpty else { return nil }
        let section = HTML.section(names.language("等你办的", "Waiting for you"), id: "asked", HTML.links(ways))
        return "<div class=\"screen\">\(section)</div>\n"
    }

    private static func head(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let verdict = readiness.verdict
        let path = readiness.criticalPath.map { path -> HTML in
            "<p><a\(href: Path.director.at("path"))>\(StatusView.pathLine(path, names).html)</a></p>\n"
        }
        let forecast = dates(readiness.forecast, language)
        let waived = readiness.waivedOfDue
        let ended = readiness.plan.endedOn.map { day -> HTML in
            "<p class=\"caution\">\(StatusView.endedNote(day, language))</p>\n"
        }
        let when = language(
            "截至 \(names.time(readiness.asOf))", "As of \(names.time(readiness.asOf))")
        return """
            <section class="verdict" aria-labelledby="verdict">
            <h1 id="verdict" class="\(verdict.style.rawValue)">\(verdict.sign.html)<span>\(verdict.words(language))</span></h1>
            <p>\(StatusView.planLine(readiness.plan, waived: waived, linked: true, names).html)</p>
            \(path)\(forecast)\(ended)\
            <p class="as-of">\(when)\(acceptBy(names))</p>
            </section>
            """
    }

    /// The dates at the pace of the last weeks, or that there are none, and the way to what they rest on.
    private static func dates(_ forecast: Forecast?, _ language: Language) -> HTML? {
        guard let forecast else { return nil }
        let words =
            StatusView.paceLine(forecast, language)
            ?? language("按速度看，清单", "The checklists by their pace: ") + forecast.checklist.words(language)
        return "<p><a\(href: Path.whyForecast)>\(words)</a></p>\n"
    }

    private static func acceptBy(_ names: Names) -> String {
        guard let day = names.definitions?.handover.acceptBy else { return "" }
        return names.language("，验收日 \(day)", ", accept by \(day)")
    }

    /// What a reader of the numbers has to know besides.
    private static func remarks(_ readiness: Readiness, _ frame: PageFrame) -> HTML {
        let language = frame.language
        var lines: [HTML] = []
        if let note = StatusView.lapsedChecksNote(readiness, frame.names) { lines.append("<p>\(note)</p>") }
        if let note = StatusView.separationNote(readiness.separation, language) {
            lines.append("<p>\(frame.link(.entries(exception: .rules), note))</p>")
        }
        if let note = StatusView.backdatedNote(readiness.ledger, language) {
            lines.append("<p>\(frame.link(.entries(backdated: true), note))</p>")
        }
        if readiness.showsProvisionalDay { lines.append("<p>\(language.provisionalNote)</p>") }
        return lines.isEmpty
            ? "" : "<section class=\"note\" aria-label=\"\(language("说明", "Remarks"))\">\(lines)</section>"
    }
}
