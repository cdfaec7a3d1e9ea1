internal import HandoverModel
internal import HandoverReadiness

/// A question to the delivering team, asked in one screen below those of one's own that wait for an answer.
struct HelpForm {
    private let model: TraineePage.Model
    private let frame: PageFrame

    init(_ model: TraineePage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    /// Nothing where no capability is defined, since each question names one.
    var section: HTML {
        let capabilities = (names.definitions?.capabilities ?? []).map { capability in
            (value: capability.id.rawValue, words: names.capabilityTitle(capability.id))
        }
        guard !capabilities.isEmpty else { return "" }
        let form = Form("ask", to: .me, in: frame, draft: model.draft)
        let content = form.html(
            """
            \(form.area("question", language("你问了移交方什么", "What you asked the delivering team"), isRequired: true))\
            \(form.select("capability", language("能力", "Capability"), capabilities, value: model.last?.capability?.rawValue ?? ""))\
            \(form.select("document", language("本应写在哪份文档里", "The document that should have said it"), documents))\
            \(form.button(language("记录求助", "Record the question"), second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return .section(
            HelpFigures.title(language), id: "help",
            "\(waiting)<details class=\"panel\"\(open)><summary>\(language("记一次求助", "Record a question"))</summary>\(content)</details>"
        )
    }

    /// The items of the checklist of documents; of all lists where none is called so.
    private var documents: [(value: String, words: String)] {
        let items = names.definitions?.items ?? []
        let documents = items.filter { $0.checklist == "documents" }
        let all = (documents.isEmpty ? items : documents).map { ($0.id.rawValue, names.itemTitle($0.id)) }
        return [("", language("没有，或不清楚", "None, or not known"))] + all
    }

    private var waiting: HTML {
        let rows = model.questions.map { question -> HTML in
            "<li class=\"say\">\(question.question) <span class=\"small quiet\">\(question.day.description)</span></li>"
        }
        guard !rows.isEmpty else { return "" }
        return
            "<p>\(language("等移交方答复（\(rows.count)）", "Waiting for an answer (\(rows.count))"))</p><ul class=\"bullets\">\(rows)</ul>"
    }
}
