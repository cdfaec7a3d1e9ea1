/// A small reader of HTML, strict where browsers are not: what it cannot read is a mistake of ours.
struct Markup {
    struct Element {
        var name: String
        var attributes: [(name: String, value: String)]
        /// The text inside, that of the elements in it included.
        var text = ""
        var parents: [String] = []
        var language: String?

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var elements: [Element] = []
    /// Text between tags, with the language of its place; not what machines wrote, in `code` and `pre`.
    private(set) var texts: [(text: String, language: String?)] = []
    private(set) var mistakes: [String] = []

    /// Tags and the names of their attributes, in order: what text must never change.
    var shape: [String] { elements.map { ([$0.name] + $0.attributes.map(\.name)).joined(separator: " ") } }

    private static let void: Set = ["meta", "link", "input", "br", "img", "hr"]

    init(_ source: String) {
        var rest = Substring(source)
        if rest.hasPrefix("<!doctype html>\n") { rest = rest.dropFirst(16) } else { mistakes.append("no doctype") }
        var open: [Int] = []
        while let start = rest.firstIndex(of: "<") {
            add(text: rest[..<start], open)
            rest = rest[rest.index(after: start)...]
            guard let end = Markup.end(of: rest) else {
                mistakes.append("a tag that does not end: \(rest.prefix(40))")
                return
            }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if let last = open.popLast(), elements[last].name != name {
                    mistakes.append("</\(name)> closes <\(elements[last].name)>")
                }
            } else if let element = element(tag, open) {
                elements.append(element)
                if !tag.hasSuffix("/"), !Markup.void.contains(element.name) { open.append(elements.count - 1) }
            }
        }
        add(text: rest, open)
        if !open.isEmpty { mistakes.append("not closed: \(open.map { elements[$0].name })") }
    }

    /// The end of a tag: a `>` outside quotation marks.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private mutating func element(_ tag: Substring, _ open: [Int]) -> Element? {
        var rest = tag.hasSuffix("/") ? tag.dropLast() : tag
        let name = rest.prefix { $0 != " " && $0 != "\n" }
        rest = rest.dropFirst(name.count)
        var element = Element(
            name: String(name), attributes: [], parents: open.map { elements[$0].name },
            language: open.last.flatMap { elements[$0].language })
        if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
            mistakes.append("not a tag: <\(tag)>")
            return nil
        }
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" }
            if rest.isEmpty { break }
            let attribute = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(attribute.count)
            guard !attribute.isEmpty, attribute.allSatisfy({ $0.isASCII && ($0.isLetter || "-123456789".contains($0)) })
            else {
                mistakes.append("not an attribute: \(tag)")
                return element
            }
            var value: Substring = ""
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
            } else if rest.hasPrefix("=") {
                mistakes.append("not in quotation marks: \(tag)")
                return element
            }
            if element[String(attribute)] != nil { mistakes.append("twice \(attribute): \(tag)") }
            element.attributes.append((String(attribute), text(value)))
            if attribute == "lang" { element.language = String(value) }
        }
        return element
    }

    private mutating func add(text raw: Substring, _ open: [Int]) {
        let text = text(raw)
        let isWords = !open.contains { ["code", "pre"].contains(elements[$0].name) }
        if isWords, !text.allSatisfy(\.isWhitespace) {
            texts.append((text, open.last.flatMap { elements[$0].language }))
        }
        for index in open { elements[index].text += text }
    }

    /// The text with its character references resolved; a `&` alone or a `<` is a mistake.
    private mutating func text(_ raw: Substring) -> String {
        if raw.contains("<") { mistakes.append("< in \(raw)") }
        var parts = raw.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(parts.removeFirst())
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r", "nbsp": "\u{A0}"]
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let character = known[String(part[..<end])] else {
                mistakes.append("& in \(raw)")
                continue
            }
            result += character + part[part.index(after: end)...]
        }
        return result
    }
}

extension String {
    /// With each number that leads to its rows standing plain.
    var withPlainNumbers: String {
        replacing(/<a class="n" href="[^"]*">([^<]*)<\/a>/) { String($0.output.1) }
    }
}
