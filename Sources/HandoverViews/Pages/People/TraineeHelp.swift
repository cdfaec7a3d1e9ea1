internal import HandoverModel
internal import HandoverReadiness

/// A trainee's own questions to the delivering team that wait, and the form for another.
enum TraineeHelp {
    /// Nothing where nobody may ask, or about nothing.
    static func section(_ model: TraineePage.Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let forms = HelpForms(path: .me, frame: frame, draft: model.draft)
        guard frame.reader?.mayAskHelp ?? false, let ask = forms.ask(capability: model.last?.capability) else {
            return ""
        }
        let all = HTML.links([(language("全部求助", "All questions"), .questions)])
        return .section(HelpFigures.title(language), id: "help", "\(waiting(model, language))\(ask)\(all)")
    }

    private static func waiting(_ model: TraineePage.Model, _ language: Language) -> HTML {
        let rows = model.questions.map { question -> HTML in
            "<li class=\"say\">\(question.question) <span class=\"small quiet\">\(question.day.description)</span></li>"
        }
        guard !rows.isEmpty else { return "" }
        return
            "<p>\(language("等移交方答复（\(rows.count)）", "Waiting for an answer (\(rows.count))"))</p><ul class=\"bullets\">\(rows)</ul>"
    }
}
