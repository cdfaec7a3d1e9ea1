internal import HandoverModel

/// Command lines as somebody would type them.
enum Typed {
    /// `handover WORDS… --as PERSON`; `PERSON` stands where the person is not known.
    static func line(_ words: [String], as person: Person.ID? = nil, needsPerson: Bool = true) -> String {
        let author = needsPerson ? ["--as", person?.rawValue ?? "PERSON"] : []
        return (["handover"] + words + author).map(quoted).joined(separator: " ")
    }

    static func sign(_ item: Item.ID, _ meaning: Meaning, as person: Person.ID? = nil) -> String {
        line(["item", "sign", item.rawValue, "--meaning", meaning.rawValue], as: person)
    }

    /// The word as a shell takes it: in single quotes when it holds anything but letters, digits and `-_./:@%+=,`.
    static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.unicodeScalars.allSatisfy { plain.contains($0) }
        if isPlain || word == "…" { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+=,".unicodeScalars)
}
