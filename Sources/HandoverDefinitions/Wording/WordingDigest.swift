import HandoverModel

extension ItemDraft {
    /// Works out the digest of the item's wording in each language in which it has a title.
    ///
    /// The wording in a language is the canonical JSON (RFC 8785) of what people sign, as the file has it: `accept-when`
    /// and `title` in that language, `importance`, `sign-off` in its order, and `evidence` with `at-least`, `kinds`
    /// (sorted) and `valid-for`. What the file does not say is left out, so no default is filled in:
    ///
    ///     {"evidence":{"at-least":1,"kinds":["file","link"]},"importance":"must",
    ///      "sign-off":[{"by":"delivering/lead","meaning":"delivered"}],"title":"Rota"}
    ///
    /// without the line break. `docs/wording-digest.md` has the rule and a worked example.
    mutating func digestWording() {
        guard let title else { return }
        let rules = rulesAsJSON()
        for (language, text) in title.texts {
            var bytes: [UInt8] = [UInt8(ascii: "{")]
            bytes.reserveCapacity(rules.count + text.utf8.count + 256)
            if let acceptWhen = acceptWhen?.texts[language] {
                bytes += #""accept-when":"#.utf8
                JSONText.append(acceptWhen, to: &bytes)
                bytes.append(UInt8(ascii: ","))
            }
            bytes += rules
            bytes += #""title":"#.utf8
            JSONText.append(text, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
            wording[language] = Digest(of: bytes)
        }
    }

    /// The members of the wording that are the same in every language, each with a comma behind it.
    private func rulesAsJSON() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        if let evidence { evidence.append(to: &bytes) }
        if let importance {
            bytes += #""importance":""#.utf8
            bytes += importance.rawValue.utf8
            bytes += "\",".utf8
        }
        bytes += #""sign-off":["#.utf8
        for key in signOff?.value ?? [] {
            guard let meaning = key.meaning, let by = key.by else { continue }
            if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
            bytes += #"{"by":""#.utf8
            bytes += by.value.side.rawValue.utf8
            bytes.append(UInt8(ascii: "/"))
            bytes += by.value.role.rawValue.utf8
            bytes += #"","meaning":""#.utf8
            bytes += meaning.rawValue.utf8
            bytes += "\"}".utf8
        }
        bytes += "],".utf8
        return bytes
    }
}

extension EvidenceDraft {
    fileprivate func append(to bytes: inout [UInt8]) {
        var members: [String] = []
        if let atLeast { members.append("\"at-least\":\(atLeast)") }
        if let kinds {
            members.append("\"kinds\":[\(kinds.sorted().map { "\"\($0.rawValue)\"" }.joined(separator: ","))]")
        }
        if let validFor { members.append("\"valid-for\":\"\(validFor)\"") }
        bytes += #""evidence":{"#.utf8
        bytes += members.joined(separator: ",").utf8
        bytes += "},".utf8
    }
}
