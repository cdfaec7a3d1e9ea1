import HandoverModel

/// The language that a reader's browser asks for.
enum AcceptedLanguage {
    /// The language with the highest weight among those that exist here; nil when none of them is asked for.
    static func choose(_ field: String?) -> Language? {
        guard let field else { return nil }
        var best: (language: Language, weight: Double)?
        for range in field.split(separator: ",").prefix(32) {
            let parts = range.split(separator: ";").map { $0.trimming(" \t") }
            guard let tag = parts.first, let language = Language(rawValue: tag.prefix { $0 != "-" }.lowercased()) else {
                continue
            }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }
}

extension Substring {
    /// The text without these characters at its ends.
    func trimming(_ characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
