internal import HandoverModel

// What changes about one thing, as pages show it.
extension Plan.Change {
    /// Texts word by word, then the other fields; nothing where neither can be shown.
    func detail(_ names: Names) -> HTML {
        let texts = wording.map { wording -> HTML in
            let title = wording.title.map { "<p>\($0.html)</p>" as HTML }
            let accept = wording.acceptWhen.map { text -> HTML in
                "<p>\(wording.language("验收标准：", "Accept when: "))\(text.html)</p>"
            }
            return "<div lang=\"\(wording.language.tag)\">\(title)\(accept)</div>"
        }
        let fields = fieldsBesideText.map { "<li>\($0.told(names))</li>" as HTML }
        let list: HTML = fields.isEmpty ? "" : "<ul class=\"bullets\">\(fields)</ul>"
        return "\(texts)\(list)"
    }

    /// Whether `detail` shows anything.
    var hasDetail: Bool {
        !fieldsBesideText.isEmpty || wording.contains { $0.title != nil || $0.acceptWhen != nil }
    }
}

extension TextDifference {
    /// What went is struck out, what came is underlined.
    var html: HTML {
        pieces.map { piece -> HTML in
            switch piece.kind {
            case .same: HTML(text: piece.text)
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }.joined()
    }

    static func hint(_ language: Language) -> String {
        language("删去的划掉，新增的加下划线。", "What went is struck out, what came is underlined.")
    }
}
