internal import HandoverModel

/// The wording that was signed against the one that holds, word by word.
enum ItemRewordings {
    static func section(_ rewordings: [Rewording], _ names: Names) -> HTML {
        let language = names.language
        guard !rewordings.isEmpty else { return "" }
        let parts = rewordings.groups.map { group(change: $0.change, signed: $0.signed, names) }
        return .section(
            language("签字后内容的变化", "What changed since it was signed"), id: "change",
            "<p class=\"hint\">\(TextDifference.hint(language))</p>\(parts)")
    }

    private static func group(change: Plan.Change, signed: [Rewording], _ names: Names) -> HTML {
        let language = names.language
        let who = signed.map { rewording -> HTML in
            let entry = language("第 \(rewording.entry) 条", "entry \(rewording.entry)")
            return "\(RewordingLines.words(rewording, names)) <a\(href: Path.entry(rewording.entry))>\(entry)</a>"
        }.joined(separator: HTML(text: language("；", "; ")))
        let none: HTML = change.hasDetail ? "" : "<p>\(RewordingLines.spelling(language))</p>"
        return "<div class=\"part\"><p class=\"small quiet\">\(who)</p>\(change.detail(names))\(none)</div>\n"
    }
}
