public import HandoverModel

/// One entry: what it says, how its author was identified, the wording it was on, and the bytes that were hashed.
public enum EntryPage {
    public struct Model: Hashable, Sendable {
        public var entry: Entry
        /// The exact bytes of the entry, UTF-8.
        public var json: String
        /// SHA-256(0x00 ‖ bytes), RFC 6962.
        public var leaf: TreeHash
        /// The item as it was worded when it was signed, by language; empty where the entry is about no wording.
        public var wording: [Language: Wording]
        /// Whether there is an entry behind it.
        public var hasNext: Bool

        public init(
            entry: Entry, json: String, leaf: TreeHash, wording: [Language: Wording] = [:], hasNext: Bool = false
        ) {
            self.entry = entry
            self.json = json
            self.leaf = leaf
            self.wording = wording
            self.hasNext = hasNext
        }
    }

    /// Title and acceptance text in one language.
    public struct Wording: Hashable, Sendable {
        public var title: String
        public var acceptWhen: String?

        public init(title: String, acceptWhen: String?) {
            self.title = title
            self.acceptWhen = acceptWhen
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language, record) = (frame.names, frame.language, model.entry.record)
        let number = model.entry.number
        let title = language("台账第 \(number) 条", "Entry \(number) of the ledger")
        let late: HTML = record.isBackdated ? " " + .tag(language("补录", "backdated"), .caution, .clock) : ""
        let facts: [(String, HTML)] = [
            (language("记录人", "By"), HTML(text: names.person(record.by))),
            (language("身份依据", "Identified by"), "<code>\(record.identified.description)</code>"),
            (language("记录时间", "Recorded"), HTML(text: names.time(record.at))),
            (language("生效时间", "Effective"), "\(names.time(record.effective))\(late)"),
            (language("类别", "Kind"), HTML(text: record.statement.kind.words(language))),
            (language("叶哈希", "Leaf hash"), "<code>\(model.leaf.base64)</code>"),
        ]
        let list = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML }
        var ways: [(words: String, path: Path)] = []
        if number > 1 { ways.append((language("上一条", "The one before"), .entry(number - 1))) }
        if model.hasNext { ways.append((language("下一条", "The next one"), .entry(number + 1))) }
        ways.append((language("从这里翻阅台账", "Read the ledger from here"), .entries(from: number)))
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead say">\(record.statement.words(names))</p>
            <section aria-label="\(language("详情", "Details"))"><dl class="facts">\(list)</dl></section>
            \(wording(model.wording, language))\
            <section aria-labelledby="bytes"><h2 id="bytes">\(language("原文", "The exact bytes"))</h2>
            <p class="hint">\(language("哈希就是对这些字节算的（前面加一个字节 0）。", "The hash is of these bytes, with a byte 0 in front."))</p>
            <pre tabindex="0">\(model.json)</pre></section>
            \(HTML.links(ways))
            """
        return frame.page(title, place: .audit, content)
    }

    private static func wording(_ wording: [Language: Wording], _ language: Language) -> HTML {
        guard !wording.isEmpty else { return "" }
        let texts = [language, language.other].compactMap { each -> HTML? in
            wording[each].map { text in
                let accept = text.acceptWhen.map { "<p>\($0)</p>" as HTML }
                return "<div class=\"text\" lang=\"\(each.tag)\"><p class=\"strong\">\(text.title)</p>\(accept)</div>"
            }
        }
        return .section(language("签字时的内容", "The wording that was signed"), id: "wording", texts.joined())
    }
}
