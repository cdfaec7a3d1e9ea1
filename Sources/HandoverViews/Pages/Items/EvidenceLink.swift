internal import HandoverModel

/// A piece of evidence as pages have it: a link is a link, a file can be had; in words to an anonymous reader.
enum EvidenceLink {
    static func html(_ evidence: Evidence, _ names: Names) -> HTML {
        if names.isAnonymous { return HTML(text: evidence.form.words(names.language)) }
        if let text = evidence.link, let link = Link(text) {
            return "<a\(href: link) rel=\"noreferrer\">\(text)</a>\(evidence.text.map { " \($0)" as HTML })"
        }
        if evidence.form == .file, let digest = evidence.digest {
            return "<a\(href: Path.file(digest, named: evidence.name)) download>\(evidence.words(names.language))</a>"
        }
        return HTML(text: evidence.words(names.language))
    }
}
