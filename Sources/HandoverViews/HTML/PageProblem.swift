internal import HandoverModel

/// Why something was not done, as a page says it: what is wrong, the rule, and what to do next.
public struct PageProblem: Hashable, Sendable {
    public var says: String
    public var why: String?
    public var remedy: String?
    /// Where the remedy leads.
    public var path: Path?
    /// The name of the field that is wrong.
    public var field: String?
    /// A name for the log, of an error that is not the reader's.
    public var reference: String?

    public init(
        says: String, why: String? = nil, remedy: String? = nil, path: Path? = nil, field: String? = nil,
        reference: String? = nil
    ) {
        self.says = says
        self.why = why
        self.remedy = remedy
        self.path = path
        self.field = field
        self.reference = reference
    }

    /// Above the page it is about, read out at once.
    ///
    /// `way`: To what has to be mended, and what it is called where nothing else says so.
    func html(_ language: Language, way: (anchor: Anchor, words: String)? = nil) -> HTML {
        let rule = why.map { "<p>\($0)</p>" as HTML }
        let next = remedy.map { words -> HTML in
            if let path { return "<p><a\(href: path)>\(words)</a></p>" }
            return way.map { "<p><a\(href: $0.anchor)>\(words)</a></p>" } ?? "<p>\(words)</p>"
        }
        let other =
            path == nil && remedy != nil
            ? nil : way.map { "<p><a\(href: $0.anchor)>\($0.words)</a></p>" as HTML }
        let log = reference.map { "<p class=\"quiet small\">\(language("编号 \($0)", "Reference \($0)"))</p>" as HTML }
        return """
            <div class="note bad" role="alert"><p class="strong">\(Mark.cross.html) \(says)</p>\(rule)\(next)\(other)\(log)</div>

            """
    }
}
