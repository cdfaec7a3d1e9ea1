internal import HandoverModel
internal import HandoverReadiness

/// Outages and maintenance, with the forms to record them.
struct OutageSection {
    private let model: ServicePage.Model
    private let frame: PageFrame

    /// How many of each are listed; those that last are listed all.
    private static let most = 20

    init(_ model: ServicePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    var html: HTML {
        let outages = model.outages.outages
        let shown = outages.filter { $0.end == nil } + outages.filter { $0.end != nil }.prefix(Self.most)
        let list: HTML =
            shown.isEmpty
            ? .empty(language("没有中断记录。", "No outage was recorded."))
            : "<ul class=\"list\">\(shown.map(row))</ul>"
        let windows = model.outages.maintenance.prefix(Self.most).map(row)
        let maintenance: HTML =
            windows.isEmpty
            ? ""
            : .section(
                language("维护窗口", "Maintenance"), id: "maintenance", "<ul class=\"list\">\(windows)</ul>")
        return .section(language("中断", "Outages"), id: "outages", "\(list)\(opening)") + maintenance + planning
    }

    private func row(_ item: OutageRegister.Item) -> HTML {
        let end = item.end ?? model.outages.asOf
        let length = ElapsedWords.words(end.milliseconds - item.outage.when.milliseconds, language)
        let tag: HTML =
            item.end == nil
            ? .tag(
                item.outage.isDegraded ? language("仍然变慢", "still slow") : language("未恢复", "still away"), .bad, .cross)
            : .tag(
                item.outage.isDegraded ? language("变慢，已恢复", "slow, over") : language("已恢复", "over"), .good, .tick)
        let span =
            item.end.map { names.span(item.outage.when, $0) }
            ?? language("自 \(names.weekdayTime(item.outage.when)) 起", "since \(names.weekdayTime(item.outage.when))")
        let notes = [item.outage.note, item.closingNote].compactMap { $0?.printable }
            .joined(separator: language("；", "; "))
        let said: HTML? = notes.isEmpty ? nil : "<p class=\"small\">\(notes)</p>"
        return """
            <li><p id="over-\(item.entry)-about"><span class="subject">\(OutageWords.service(item.outage.service, names))</span> \
            \(item.outage.severity.words(language)) \(tag)</p>\
            <p class="small quiet say">\(span)\(language("，", ", "))\(length)\(language("，", ", "))\
            <a\(href: Path.entry(item.entry))>\(language("第 \(item.entry) 条", "entry \(item.entry)"))</a></p>\(said)\(closing(item))</li>

            """
    }

    private func row(_ window: OutageRegister.Window) -> HTML {
        let late: HTML? =
            window.isAnnounced
            ? nil : " \(HTML.tag(language("事后补录", "recorded later"), .caution, .attention))"
        let said = window.maintenance.note.map { "<p class=\"small\">\($0.printable)</p>" as HTML }
        return """
            <li><p><span class="subject">\(OutageWords.service(window.maintenance.service, names))</span>\(late)</p>\
            <p class="small quiet say">\(names.span(window.maintenance.start, window.maintenance.end))\(language("，", ", "))\
            <a\(href: Path.entry(window.entry))>\(language("第 \(window.entry) 条", "entry \(window.entry)"))</a></p>\(said)</li>

            """
    }

    /// That it is over.
    private func closing(_ item: OutageRegister.Item) -> HTML {
        guard item.end == nil, model.closable.contains(item.entry) else { return "" }
        let form = Form(
            "over", to: .service(), in: frame, draft: model.draft, about: .init("entry", String(item.entry)),
            scope: "over-\(item.entry)")
        return SupportForms.folded(
            form, language("已恢复", "It is over"),
            form.html(
                """
                \(form.input("when", language("什么时候恢复的", "When it was over"), .time, hint: SupportForms.now(names)))\
                \(form.input("note", language("说明（可不填）", "Note (optional)")))\
                \(form.button(language("登记恢复", "Record that it is over"), second: true))
                """))
    }

    private var opening: HTML {
        guard model.actions.contains(.openOutage) else { return "" }
        let form = Form("outage", to: .service(), in: frame, draft: model.draft)
        let words = language("登记中断", "Record an outage")
        let content = form.html(
            """
            \(SupportForms.service(form, model.services, hint: language("空着即全部服务", "Empty for every service")))\
            \(form.radios("severity", language("严重级别", "Severity"), SupportForms.severities(names), inRow: true, isRequired: true))\
            \(form.radios("extent", language("程度", "How far"), extents, value: OutageExtent.away.rawValue, inRow: true))\
            \(form.input("when", language("从什么时候起", "Since when"), .time, hint: SupportForms.now(names)))\
            \(form.input("note", language("说明（可不填）", "Note (optional)")))\(form.button(words, second: true))
            """)
        return panel(form, words, content)
    }

    private var extents: [(value: String, words: HTML)] {
        [
            (OutageExtent.away.rawValue, "\(language("无法使用", "Away"))"),
            (
                OutageExtent.degraded.rawValue,
                "\(language("变慢，仍可使用（不计入中断时间）", "Slow, and there (no time away)"))"
            ),
        ]
    }

    private var planning: HTML {
        guard model.actions.contains(.planMaintenance) else { return "" }
        let form = Form("maintenance", to: .service(), in: frame, draft: model.draft)
        let words = language("登记维护窗口", "Plan maintenance")
        let content = form.html(
            """
            <p class="hint">\(language("维护窗口内的中断不计入可用性；事后补录的会标明", "What is away in it does not count against availability; one recorded afterwards is marked so"))</p>\
            \(SupportForms.service(form, model.services, hint: language("空着即全部服务", "Empty for every service")))\
            \(form.input("start", language("开始时间", "Begins"), .time, hint: names.zone.identifier, isRequired: true))\
            \(form.input("end", language("结束时间", "Ends"), .time, hint: names.zone.identifier, isRequired: true))\
            \(form.input("note", language("说明（可不填）", "Note (optional)")))\(form.button(words, second: true))
            """)
        return SupportForms.panel(form, words, content)
    }

    private func panel(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }
}
