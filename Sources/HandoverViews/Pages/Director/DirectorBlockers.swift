internal import HandoverModel
internal import HandoverReadiness

/// What is missing: three blockers in sight, the others behind them.
enum DirectorBlockers {
    private static let inSight = 3
    /// The page stays small, and nobody reads further.
    private static let limit = 60
    /// What a sheet of A4 holds beside everything else.
    private static let printed = 24

    static func section(_ readiness: Readiness, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let blockers = readiness.blockers
        guard !blockers.isEmpty else {
            return .section(
                language("还差什么", "What is missing"), id: "missing",
                .empty(StatusAcceptance.unblocked(readiness, language)))
        }
        let title = language("还差什么（\(blockers.count) 项）", "What is missing (\(blockers.count))")
        let rest = blockers.count - inSight
        let others: HTML =
            rest > 0
            ? .more(
                language("另有 \(rest) 项", "\(rest) more"),
                list(Array(blockers[inSight..<min(blockers.count, limit)]), readiness.day, names)
                    + more(blockers.count, names))
                + onPaper(Array(blockers.dropFirst(inSight)), readiness.day, names)
            : ""
        let why = HTML.links([(language("结论从哪里来", "Where the verdict comes from"), .whyVerdict)])
        return .section(
            title, id: "missing",
            list(Array(blockers.prefix(inSight)), readiness.day, names) + yours(frame) + others + why
                + .rule(RuleWords.verdict(language), language))
    }

    /// Those that are opened on a screen, a line each, since nothing can be opened on paper.
    private static func onPaper(_ blockers: [Blocker], _ day: Day, _ names: Names) -> HTML {
        let language = names.language
        let rows = blockers.prefix(printed).map { blocker -> HTML in
            let words = language.clauses {
                blocker.words(names)
                blocker.consequences(names, on: day)
                if blocker.isLate { language("已逾期", "late") }
            }
            return "<li>\(words)</li>"
        }
        let rest = blockers.count - printed
        let more: HTML =
            rest > 0
            ? "<p class=\"printed\">\(language("另有 \(rest) 项，见系统", "and \(rest) more, on the page itself"))</p>" : ""
        return "<ul class=\"printed bullets\">\(rows)</ul>\(more)"
    }

    /// The way to what the reader can do about items now.
    private static func yours(_ frame: PageFrame) -> HTML {
        guard let count = frame.waiting[.items] else { return "" }
        let words = frame.language("等你办的交接项：\(count)", "Items that wait for you: \(count)")
        return "<p class=\"screen\"><a class=\"button second\"\(href: Path.items())>\(words)</a></p>"
    }

    private static func list(_ blockers: [Blocker], _ day: Day, _ names: Names) -> HTML {
        let rows = blockers.map { row($0, day, names) }
        return "<ul class=\"list\">\(rows)</ul>"
    }

    /// With a day those who hold the roles then are named; `time`: as of when its ways lead; `below`: what stands under it.
    static func row(
        _ blocker: Blocker, _ day: Day?, _ names: Names, at time: RowsTime = .now, below: HTML = ""
    ) -> HTML {
        let consequences = blocker.consequences(names, on: day, linked: true).asOf(time)
        let rest: HTML = consequences.isEmpty ? "" : "<p class=\"quiet small say\">\(consequences.html)</p>"
        let words = blocker.reason.words(names)
        let reason: HTML = rows(of: blocker).map { "<a\(href: $0.asOf(time))>\(words)</a>" } ?? "\(words)"
        let late: HTML = blocker.isLate && day != nil ? " " + .tag(names.language("已逾期", "late"), .bad, .clock) : ""
        return """
            <li><p class="subject"><a\(href: path(blocker.subject).asOf(time))>\(blocker.subject.words(names))</a></p>\
            <p class="say">\(reason)\(late)</p>\(rest)\(below)</li>

            """
    }

    private static func more(_ count: Int, _ names: Names) -> HTML {
        guard count > limit else { return "" }
        return .links([
            (
                names.language("其余 \(count - limit) 项见交接项清单", "The other \(count - limit) stand in the list of items"),
                .items()
            )
        ])
    }

    /// What the numbers of a reason count; nil where it has none.
    private static func rows(of blocker: Blocker) -> Path? {
        switch blocker.reason {
        case .capabilityNotCovered: Path.why(blocker.subject).at("held")
        case .requires(let id, _, _): Path.why(.capability(id)).at("held")
        case .evidenceMissing, .evidenceExpired, .checkFailed: path(blocker.subject).at("evidence")
        case .demand(let demand): demand.path(in: nil)
        case .measureUnrated: .tasks(outcome: .unrated)
        case .unansweredHelp: .questions
        case .awaiting, .refused, .stale, .lapsed, .revoked, .reopened, .undelivered, .waived, .needs, .measureMissed,
            .measureTooFew, .measureNotDemonstrated, .measureAwaitsCheckpoint:
            nil
        }
    }

    private static func path(_ subject: Blocker.Subject) -> Path {
        switch subject {
        case .item(let id): .item(id)
        case .capability, .measure: .why(subject)
        }
    }
}
