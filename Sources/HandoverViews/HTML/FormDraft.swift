internal import HandoverModel

/// A form that was not taken: what had been typed, and why it was not.
///
/// Files have to be chosen again: browsers give no way to put one back.
public struct FormDraft: Hashable, Sendable {
    /// The value of the form's `do` field, which tells the forms of a page apart.
    public var form: String
    public var values: [String: [String]]
    public var problem: PageProblem?
    /// It was kept while its sender signed in, and has not been looked at since.
    public var isKept: Bool

    public init(form: String, values: [String: [String]], problem: PageProblem? = nil, isKept: Bool = false) {
        self.form = form
        self.values = values
        self.problem = problem
        self.isKept = isKept
    }

    /// The form's own place on the page; one that was kept is where the page begins.
    var place: HTML { isKept ? " id=\"sent\" tabindex=\"-1\" autofocus" : " id=\"sent\"" }

    /// What stands in the form itself.
    func remark(_ language: Language) -> HTML? {
        guard isKept else { return nil }
        return
            "<p class=\"caution strong\">\(Mark.attention.html) \(language("还没有记录，请看一遍再提交。", "Not recorded yet: look it over, and send it."))</p>"
    }

    /// What was typed, of a form that the page does not offer any more; nothing where the form is there and has it.
    func typed(missingFrom content: HTML, _ language: Language) -> HTML {
        guard !content.bytes.contains(Array(" id=\"sent\"".utf8)) else { return "" }
        let written = [
            "title", "question", "observed", "note", "text", "reason", "comment", "words", "document", "link",
            "service", "reporter", "original", "no-document", "cause", "done", "lesson", "case",
        ]
        let rows = written.compactMap { name -> HTML? in
            guard let value = values[name]?.first, value.contains(where: { !$0.isWhitespace }) else { return nil }
            return "<dt>\(FieldWords.words(name, language) ?? name)</dt><dd class=\"say\">\(value)</dd>"
        }
        guard !rows.isEmpty else { return "" }
        let title = language(
            "这张表单现在没有了。刚才写的在这里，需要时请复制：", "This form is not offered any more. What you had written, to be copied:")
        return "<section class=\"panel\"><p>\(title)</p><dl class=\"facts\">\(rows)</dl></section>\n"
    }

    /// What stands above a page whose form this is, with the way to the form or to its field where they are there.
    func html(above content: HTML, _ language: Language) -> HTML {
        func isThere(_ place: Anchor) -> Bool { content.bytes.contains(Array(" id=\"\(place.id)\"".utf8)) }
        let form = isThere(.sent) ? (anchor: Anchor.sent, words: language("去这张表单", "To the form")) : nil
        if let problem {
            let field =
                isThere(.wrong)
                ? (anchor: Anchor.wrong, words: language("去标出的一栏", "To the field that is marked")) : nil
            return problem.html(language, way: field ?? form)
        }
        guard isKept else { return "" }
        let words =
            form == nil
            ? language(
                "已登录。刚才的表单现在不能提交了，没有记录。", "You are signed in. The form cannot be sent any more; nothing was recorded.")
            : language(
                "已登录。填好的内容还在下面，还没有记录。", "You are signed in. What you typed is kept below, and not recorded yet.")
        let way = form.map { "<p><a\(href: $0.anchor)>\($0.words)</a></p>" as HTML }
        return """
            <div class="note caution" role="alert"><p class="strong">\(Mark.attention.html) \(words)</p>\(way)</div>

            """
    }
}

/// A place on the page that links to it, which stays as it is.
struct Anchor: Linkable {
    let id: String

    /// The form that was sent before, as `FormDraft` names it.
    static let sent = Anchor(id: "sent")
    /// The field of it that is wrong.
    static let wrong = Anchor(id: "wrong")

    var address: String { "#" + id }
}
