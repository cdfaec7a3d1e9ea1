internal import HandoverModel

/// What pages are put together from.
extension HTML {
    /// A class attribute, with a space in front; nothing without a style.
    static func attribute(_ style: Style?) -> HTML { style.map { " class=\"\($0.rawValue)\"" } ?? "" }

    /// A word or two that stand out beside something.
    static func tag(_ words: String, _ style: Style? = nil, _ mark: Mark? = nil) -> HTML {
        let kind: HTML = style.map { " \($0.rawValue)" } ?? ""
        return "<span class=\"tag\(kind)\">\(mark?.html)\(words)</span>"
    }

    /// How many things wait for the reader at a place, behind its name; a screen reader says what the number is.
    static func count(_ count: String, _ language: Language) -> HTML {
        " <span class=\"count\">\(count)</span><span class=\"hidden\">\(language("项等你办", " waiting for you"))</span>"
    }

    /// A section under a heading of its own.
    static func section(_ title: String, id: StaticString, _ content: HTML) -> HTML {
        let name = HTML(stringLiteral: id)
        return "<section aria-labelledby=\"\(name)\"><h2 id=\"\(name)\">\(title)</h2>\(content)</section>\n"
    }

    /// What is opened when it is asked for.
    static func more(_ summary: String, _ content: HTML, isOpen: Bool = false) -> HTML {
        let open: HTML = isOpen ? " open" : ""
        return "<details class=\"more\"\(open)><summary>\(summary)</summary>\(content)</details>"
    }

    /// How numbers come about, opened when it is asked for, below the figures behind a drawing.
    static func rule(_ paragraphs: [String], _ language: Language, figures: HTML? = nil) -> HTML {
        let text = paragraphs.map { "<p>\($0)</p>" as HTML }
        let summary =
            figures == nil
            ? language("怎么算的", "How this is counted") : language("数字和算法", "Figures and how they are counted")
        return more(summary, "\(figures)<div class=\"rule\">\(text)</div>")
    }

    /// A table that may be wider than a phone.
    static func wide(_ label: String, _ table: HTML) -> HTML {
        "<div class=\"scroll\" role=\"group\" aria-label=\"\(label)\" tabindex=\"0\">\(table)</div>"
    }

    /// Links in a row.
    static func links(_ links: [(words: String, path: Path)]) -> HTML {
        let parts = links.map { "<a\(href: $0.path)>\($0.words)</a>" as HTML }
        return parts.isEmpty ? "" : "<p class=\"links\">\(parts.joined(separator: " "))</p>"
    }

    /// A number that leads to its rows, as many of them; nothing leads to none.
    static func rows(_ count: Int, _ path: Path?) -> HTML {
        guard count != 0, let path else { return "\(count)" }
        return rows(String(count), path)
    }

    /// By its style a test finds it, and counts the rows.
    static func rows(_ number: String, _ path: Path) -> HTML { "<a class=\"n\"\(href: path)>\(number)</a>" }

    /// A date, never broken between its digits.
    static func date(_ day: Day) -> HTML {
        "<time class=\"date\" datetime=\"\(day.description)\">\(day.description)</time>"
    }

    /// A remark set off from the rest.
    static func note(_ style: Style?, _ content: HTML) -> HTML {
        let kind: HTML = style.map { " \($0.rawValue)" } ?? ""
        return "<div class=\"note\(kind)\">\(content)</div>"
    }

    /// What stands where there is nothing yet: what that means, and what to do first.
    static func empty(_ says: String, then: String? = nil, _ link: (words: String, path: Path)? = nil) -> HTML {
        let advice = then.map { "<p>\($0)</p>" as HTML }
        let way = link.map { "<p><a\(href: $0.path)>\($0.words)</a></p>" as HTML }
        return "<div class=\"note\"><p>\(says)</p>\(advice)\(way)</div>"
    }
}

extension Phrase {
    /// The phrase with its styles as classes.
    var html: HTML {
        spans.map { span -> HTML in
            if let rows = span.rows {
                guard let style = span.style else {
                    let isNumber = span.text.allSatisfy(\.isNumber)
                    return isNumber ? .rows(span.text, rows) : "<a\(href: rows)>\(span.text)</a>"
                }
                return "<a class=\"\(style.rawValue)\"\(href: rows)>\(span.text)</a>"
            }
            return span.style.map { "<span class=\"\($0.rawValue)\">\(span.text)</span>" } ?? HTML(text: span.text)
        }.joined()
    }
}

extension Language {
    /// The tag of BCP 47, by which browsers choose fonts and screen readers a voice.
    var tag: String {
        switch self {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }

    /// Its own name.
    var ownName: String {
        switch self {
        case .zh: "中文"
        case .en: "English"
        }
    }

    var other: Language { self == .zh ? .en : .zh }
}
