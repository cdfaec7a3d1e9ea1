import HandoverLedger
import HandoverModel

// Rules 4 and 5: evidence.
extension Situation {
    static let linkLimit = 2000

    func addEvidence(_ id: Item.ID, _ evidence: Evidence, effective moment: Moment?) throws -> Ruling {
        let item = try item(id)
        try requirePart(in: item)
        let checked = try checked(evidence, for: item)
        return Ruling(
            .evidenceAdded(EvidenceAddition(item: item.id, evidence: checked)), effective: try effective(moment))
    }

    /// The piece as it is recorded, when the item takes its kind and everything it needs is said.
    func checked(_ evidence: Evidence, for item: Item) throws -> Evidence {
        guard item.evidence.kinds.contains(evidence.form) else {
            throw Refusal.evidenceKindNotAccepted(
                item: item.id, kind: evidence.form, kinds: item.evidence.kinds.sorted())
        }
        return try checked(evidence) { Refusal.checkNotGiven(item.id) }
    }

    /// The same of what is about no item.
    ///
    /// - Throws: What `ofMachine` gives for the result of a check, which nobody gives but the machine.
    func checked(_ evidence: Evidence, ofMachine: () -> Refusal) throws -> Evidence {
        var checked = evidence
        checked.text = try optional(evidence.text, field: "note")
        switch evidence.form {
        case .link:
            guard let link = evidence.link, isWebAddress(link) else { throw Refusal.badLink(evidence.link ?? "") }
        case .file:
            guard let digest = evidence.digest else { throw Refusal.textMissing(field: "file") }
            checked.name = evidence.name.flatMap(fileName)
            try describe(&checked, by: digest)
        case .note:
            guard checked.text != nil else { throw Refusal.textMissing(field: "note") }
        case .check: throw ofMachine()
        }
        if let expires = evidence.expires, expires < today { throw Refusal.untilPassed(expires, today: today) }
        return checked
    }
    /// Says of a file that is kept how large it is, and refuses a name of something else.
    ///
    /// What is not kept yet is refused when the entry is written, or is on its way where the command is only tried.
    private func describe(_ evidence: inout Evidence, by digest: Digest) throws {
        guard let kept = try view.keptFile(digest, head: FileType.headLength) else { return }
        evidence.size = kept.size
        if let name = evidence.name, let claimed = FileType(name: name), !claimed.begins(kept.head) {
            throw Refusal.fileNotAsNamed(name: name, claimed: claimed)
        }
    }
}

/// The last part of a path, without what is not shown; nil where nothing is left.
private func fileName(_ text: String) -> String? {
    let last = text.split(whereSeparator: { "/\\".contains($0) }).last ?? ""
    let shown = String(
        String.UnicodeScalarView(last.unicodeScalars.filter { !$0.isInvisible || $0 == " " }.prefix(200))
    )
    .trimmed()
    return shown.isEmpty || shown.allSatisfy { $0 == "." } ? nil : shown
}

extension Side {
    var both: [Side] { [self, other] }
}

/// Whether a text can be opened as a link without surprises: `http` or `https`, a host, no name or
/// password, no white space or control characters.
func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    // A name or a password in it would be kept for good, and shown to everybody.
    guard !rest.prefix(while: { !"/?#".contains($0) }).contains("@") else { return false }
    guard let first = rest.first, !"/?#@".contains(first), text.utf8.count <= Situation.linkLimit else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
        guard !scalar.isASCII else {
            return scalar.value > 0x20 && scalar.value != 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
        }
        return !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
            && scalar.properties.generalCategory != .format
    }
}
