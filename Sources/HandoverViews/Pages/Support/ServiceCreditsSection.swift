internal import HandoverModel
internal import HandoverReadiness

/// What missed promises would give back of the fee, with the arithmetic of each task and the last day of its claim.
enum ServiceCreditsSection {
    static func html(_ credits: ServiceCredits, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("服务补偿预估", "Service credits, indicative")
        guard let terms = credits.terms else {
            return .section(
                title, id: "credits",
                .empty(
                    language("没有写明服务补偿。", "Nothing is said of service credits."),
                    then: language("写在 support/credits.yaml 里。", "Write it into support/credits.yaml.")))
        }
        let lines = [
            ServiceCreditsView.total(credits, terms, language), ServiceCreditsView.period(credits, language),
        ]
        let paths = Dictionary(
            credits.tasks.map { (ServiceCreditsView.title($0, language), Path.task($0.task)) },
            uniquingKeysWith: { first, _ in first })
        let table: HTML =
            credits.tasks.isEmpty
            ? ""
            : .wide(
                title,
                ReportHTML.html(ServiceCreditsView.table(credits, terms, names), ["task": { paths[$0] }]))
        let more = ServiceCreditsView.more(credits, language).map { ReportHTML.html($0, title, [:]) }
        let rule = HTML.rule(ServiceCreditsView.notes(terms, language), language)
        return .section(
            title, id: "credits",
            "<p class=\"strong\">\(lines[0])</p><p class=\"small quiet\">\(lines[1])</p>\(table)\(more)\(rule)")
    }
}
