public import HandoverModel

/// One entry: what it says, how its author was identified, the wording it was on, and the bytes that were hashed.
public enum EntryPage {
    public struct Model: Hashable, Sendable {
        public var detail: EntryDetail

        public init(detail: EntryDetail) {
            self.detail = detail
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language, detail) = (frame.wholeNames, frame.language, model.detail)
        let (number, record) = (detail.entry.number, detail.entry.record)
        let title = language("台账第 \(number) 条", "Entry \(number) of the ledger")
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="lead say">\(record.statement.words(names))</p>
            <section aria-label="\(language("详情", "Details"))"><dl class="facts">\(facts(detail, names))</dl></section>
            \(detail.wording.map { EntryWording.section($0, names) })\
            <section aria-labelledby="bytes"><h2 id="bytes">\(language("原文", "The exact bytes"))</h2>
            <p class="hint">\(language("哈希就是对这些字节算的（前面加一个字节 0）。", "The hash is of these bytes, with a byte 0 in front."))</p>
            <pre tabindex="0">\(detail.json)</pre></section>
            \(HTML.links(ways(detail, frame)))
            """
        return frame.page(title, place: .audit, content)
    }

    private static func facts(_ detail: EntryDetail, _ names: Names) -> [HTML] {
        let (language, record) = (names.language, detail.entry.record)
        let meaning = language("晚于发生三天以上才记录", "recorded more than three days late")
        let late: HTML =
            record.isBackdated
            ? " \(HTML.tag(language("补录", "backdated"), .caution, .clock)) <span class=\"small quiet\">\(meaning)</span>"
            : ""
        var facts: [(String, HTML)] = [
            (language("记录人", "By"), HTML(text: names.person(record.by))),
            (
                language("身份依据", "Identified by"),
                "\(record.identified.words(language)) <code>\(record.identified.description)</code>"
            ),
            (language("记录时间", "Recorded"), HTML(text: names.time(record.at))),
            (language("生效时间", "Effective"), "\(names.time(record.effective))\(late)"),
            (language("类别", "Kind"), HTML(text: record.statement.kind.words(language))),
            (language("叶哈希", "Leaf hash"), "<code>\(detail.leaf.base64)</code>"),
        ]
        if case .item(let item) = record.statement.subject {
            facts.insert((language("交接项", "Item"), "<a\(href: Path.item(item))>\(names.itemTitle(item))</a>"), at: 0)
        }
        if let revocation = detail.revokedBy {
            let words = language("已由第 \(revocation) 条撤销", "Taken back by entry \(revocation)")
            facts.append((language("效力", "Standing"), "<a\(href: Path.entry(revocation))>\(words)</a>"))
        }
        return facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
    }

    /// Whoever may read the ledger goes on in it; others came from a history and go back to it.
    private static func ways(_ detail: EntryDetail, _ frame: PageFrame) -> [(words: String, path: Path)] {
        let (number, language) = (detail.entry.number, frame.language)
        guard frame.reader?.readsLedger ?? false else { return [] }
        var ways: [(words: String, path: Path)] = []
        if number > 1 { ways.append((language("上一条", "The one before"), .entry(number - 1))) }
        if !detail.isLast { ways.append((language("下一条", "The next one"), .entry(number + 1))) }
        ways.append((language("从这里翻阅台账", "Read the ledger from here"), .entries(from: number)))
        return ways
    }
}
