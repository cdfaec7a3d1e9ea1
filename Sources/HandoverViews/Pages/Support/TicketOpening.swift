internal import HandoverModel

/// The form that opens a task.
struct TicketOpening {
    private let model: TicketsPage.Model
    private let frame: PageFrame

    init(_ model: TicketsPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }

    /// Nothing for whoever may not.
    var html: HTML {
        guard model.mayOpen else { return "" }
        let form = Form("open", to: .tickets(model.filter), in: frame, draft: model.draft)
        let content = form.html(
            """
            \(form.input("task", language("工单号", "Task number"), hint: language("与工单系统里的编号一致", "As in the ticket system"), isRequired: true))\
            \(form.input("title", language("标题", "Title")))\
            \(form.radios("severity", language("严重级别", "Severity"), severities, value: Severity.p2.rawValue, isRequired: true))\
            \(form.select("kind", language("类别", "Kind"), kinds))\
            \(SupportForms.service(form, model.services))\(SupportForms.newService(form))\
            \(channel(form))\(form.input("reporter", language("报告人", "Reporter")))\
            \(form.radios("asked-of", language("谁的服务台受理", "Whose desk got it"), desks, value: AskedOf.own.rawValue, inRow: true))\
            \(form.input("when", language("受理时间", "Opened"), .time, hint: SupportForms.now(frame.names)))\
            \(form.button(language("受理这张工单", "Open this task"), second: true))
            """)
        return SupportForms.panel(form, language("受理一张工单", "Open a task"), content)
    }

    /// Each with what makes a task one of it.
    private var severities: [(value: String, words: HTML)] {
        Severity.allCases.map { severity in
            let level = frame.names.definitions?.services?[severity]
            let words: HTML =
                level.map {
                    "<span class=\"strong\">\(severity.words(language)) \($0.title.text(in: language))</span> \($0.definition.text(in: language))"
                } ?? HTML(text: severity.words(language))
            return (severity.rawValue, "<span>\(words)</span>")
        }
    }

    /// What is answered within a time of its own, whatever its severity.
    private var kinds: [(String, String)] {
        [("", language("一般", "ordinary"))] + SupportKind.allCases.map { ($0.rawValue, $0.words(language)) }
    }

    private var desks: [(value: String, words: HTML)] {
        AskedOf.allCases.map { ($0.rawValue, HTML(text: $0.words(language))) }
    }

    private func channel(_ form: Form) -> HTML {
        let channels = (frame.names.definitions?.channels ?? []).filter { !$0.isSelfService }
        guard !channels.isEmpty else { return form.input("channel", language("渠道", "Channel")) }
        let none = language("不清楚", "not known")
        return form.select(
            "channel", language("渠道", "Channel"),
            [("", none)] + channels.map { ($0.id.rawValue, frame.names.channel($0)) })
    }
}
