internal import HandoverModel
internal import HandoverReadiness

/// The report of the month that the page of service quality shows: whether it is approved, and the form to approve it.
enum ReportApprovalSection {
    static func html(_ model: ServicePage.Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        guard let report = model.report else { return "" }
        let title = language("\(report.period) 服务报告", "Report of \(report.period)")
        let given = report.approval.given
        let words: HTML = given == nil ? "" : "<p class=\"small say\">\(report.approval.words(frame.names))</p>"
        let tag: HTML =
            given == nil
            ? .tag(language("未批准", "not approved"), .caution, .attention)
            : report.approval.differs
                ? .tag(language("批准后有变化", "changed since"), .caution, .attention)
                : .tag(language("已批准", "approved"), .good, .tick)
        var ways = [(language("打开报告", "Open the report"), Path.supportReport(report.period))]
        if let given { ways.append((language("第 \(given.entry) 条", "Entry \(given.entry)"), .entry(given.entry))) }
        return .section(
            title, id: "report",
            "<p>\(tag)</p>\(words)\(HTML.links(ways))\(form(report, model, frame))")
    }

    private static func form(
        _ report: ServicePage.Reported, _ model: ServicePage.Model, _ frame: PageFrame
    ) -> HTML {
        let language = frame.language
        guard report.mayApprove, report.approval.given == nil || report.approval.differs else { return "" }
        let days = Measure.Span(first: report.period.first, last: report.period.last)
        let form = Form(
            "approve", to: .service(days), in: frame, draft: model.draft,
            about: .init("period", report.period.description))
        let words = language("批准这份报告", "Approve this report")
        return form.html(
            """
            <p class="hint">\(language("以你的名义记入台账；以后补录使报告不同时，这里会标明", "Goes into the ledger in your name; where something recorded later changes the report, it says so here"))</p>\
            \(FormSeal.hidden("seen", report.approval.content.description))\(form.proof(model.proof))\(form.button(words))
            """)
    }
}
