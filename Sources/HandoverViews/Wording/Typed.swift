internal import HandoverModel

/// Command lines as somebody would type them.
enum Typed {
    /// `handover WORDS… --as PERSON`; `PERSON` stands where the person is not known.
    static func line(_ words: [String], as person: Person.ID? = nil, needsPerson: Bool = true) -> String {
        let author = needsPerson ? ["--as", person?.rawValue ?? "PERSON"] : []
        return (["handover"] + words + author).map(quoted).joined(separator: " ")
    }

    /// With a piece of evidence where a kind of it is named.
    static func sign(
        _ item: Item.ID, _ meaning: Meaning, evidence: EvidenceKind? = nil, as person: Person.ID? = nil
    ) -> String {
        let piece: [String] =
            switch evidence {
            case .link: ["--evidence", "URL"]
            case .file: ["--evidence", "FILE"]
            case .note, .check, nil: []
            }
        return line(["item", "sign", item.rawValue, "--meaning", meaning.rawValue] + piece, as: person)
    }

    /// Whoever agrees with the same files says the same, the items called editorial included.
    static func apply(editorial: [Item.ID]) -> String {
        line(["apply"] + editorial.flatMap { ["--editorial", $0.rawValue] })
    }

    /// Agrees to definitions that an entry put forward.
    static func agree(to entry: Int, as person: Person.ID? = nil) -> String {
        line(["apply", "--proposal", String(entry)], as: person)
    }

    /// Takes back an entry about a task.
    static func revoke(_ task: TaskRecord.ID, _ entry: Int) -> String {
        line(["task", "revoke", task.rawValue, "--entry", String(entry), "--reason", "…"])
    }

    /// Leaves something open until a day; `DATE` stands where the day is not known.
    static func waive(_ subject: BlockerSubject, until: Day?, as person: Person.ID? = nil) -> String {
        let words: [String] =
            switch subject {
            case .item(let id): ["item", "waive", id.rawValue]
            case .capability, .measure: ["acceptance", "waive", subject.description]
            }
        return line(words + ["--until", until?.description ?? "DATE", "--reason", "…"], as: person)
    }

    /// Takes back a statement of acceptance by its author's signature.
    static func withdraw(statement entry: Int, as person: Person.ID? = nil) -> String {
        line(["acceptance", "revoke", "--entry", String(entry), "--reason", "…"], as: person)
    }

    /// The same phase once more, by another lead.
    static func phase(_ change: PhaseChange, as person: Person.ID? = nil) -> String {
        let service = change.service.map { ["--service", $0] } ?? []
        let severity = change.severity.map { ["--severity", $0.rawValue] } ?? []
        return line(["phase", "set", change.phase.rawValue] + service + severity, as: person)
    }

    /// Where somebody sees what is missing.
    static func look(at subject: BlockerSubject) -> String {
        let words: [String] =
            switch subject {
            case .item(let id): ["item", "show", id.rawValue]
            case .capability: ["training", "list"]
            case .measure: ["why", "verdict"]
            }
        return line(words, needsPerson: false)
    }

    static func evidence(_ item: Item.ID, _ kind: EvidenceKind, as person: Person.ID? = nil) -> String {
        let piece =
            switch kind {
            case .link: ["--link", "URL"]
            case .file: ["--file", "FILE"]
            case .note, .check: ["--note", "…"]
            }
        return line(["item", "evidence", item.rawValue] + piece, as: person)
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
