internal import HandoverModel

/// The wording that was signed against the one that holds, word by word.
enum ItemRewordings {
    static func section(_ rewordings: [Rewording], _ names: Names) -> HTML {
        let language = names.language
        guard !rewordings.isEmpty else { return "" }
        let parts = rewordings.groups.map { group(change: $0.change, signed: $0.signed, names) }
        let hint = language("删去的划掉，新增的加下划线。", "What went is struck out, what came is underlined.")
        return .section(
            language("签字后内容的变化", "What changed since it was signed"), id: "change",
            "<p class=\"hint\">\(hint)</p>\(parts)")
    }

    private static func group(change: Plan.Change, signed: [Rewording], _ names: Names) -> HTML {
        let language = names.language
        let who = signed.map { rewording -> HTML in
            let entry = language("第 \(rewording.entry) 条", "entry \(rewording.entry)")
            return "\(RewordingLines.words(rewording, names)) <a\(href: Path.entry(rewording.entry))>\(entry)</a>"
        }.joined(separator: HTML(text: language("；", "; ")))
        let texts = change.wording.map { wording -> HTML in
            let title = wording.title.map { "<p>\(pieces($0))</p>" as HTML }
            let accept = wording.acceptWhen.map { text -> HTML in
                "<p>\(wording.language("验收标准：", "Accept when: "))\(pieces(text))</p>"
            }
            return "<div lang=\"\(wording.language.tag)\">\(title)\(accept)</div>"
        }
        let fields = change.fieldsBesideText.map { "<li>\($0.told(names))</li>" as HTML }
        let list: HTML = fields.isEmpty ? "" : "<ul class=\"bullets\">\(fields)</ul>"
        let hasText = change.wording.contains { $0.title != nil || $0.acceptWhen != nil }
        let none: HTML = hasText || !fields.isEmpty ? "" : "<p>\(RewordingLines.spelling(language))</p>"
        return "<div class=\"part\"><p class=\"small quiet\">\(who)</p>\(texts)\(list)\(none)</div>\n"
    }

    private static func pieces(_ difference: TextDifference) -> HTML {
        difference.pieces.map { piece -> HTML in
            switch piece.kind {
            case .same: HTML(text: piece.text)
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }.joined()
    }
}
