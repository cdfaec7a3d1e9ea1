extension KnowledgeDocument {
    /// What names it where people write which document they mean, each as `folded` writes it: its id, its path or file, with and
    /// without the ending, and its titles.
    public var words: Set<String> {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let places = [path, file].flatMap { [$0, $0.hasSuffix(".md") ? String($0.dropLast(3)) : $0] }
        return Set(([id.rawValue] + places + title.texts.values).map(Self.folded))
    }

    /// A word without blanks at its ends and in small letters.
    public static func folded(_ word: String) -> String {
        let inner = word.drop(while: \.isWhitespace)
        let end = inner.lastIndex { !$0.isWhitespace }.map { inner.index(after: $0) } ?? inner.startIndex
        return inner[..<end].lowercased()
    }
}

extension KnowledgeBase {
    /// The first document that somebody may mean by a word; nil where it names none.
    public func document(named word: String) -> KnowledgeDocument? {
        let folded = KnowledgeDocument.folded(word)
        return documents.first { $0.words.contains(folded) }
    }
}
