public import HandoverModel

extension Importance {
    /// Reads how a spreadsheet calls an importance.
    init?(spreadsheet text: String) {
        switch text.lowercased() {
        case "must", "high", "必须", "必需", "必要", "高": self = .must
        case "should", "medium", "应当", "应该", "重要", "中": self = .should
        case "may", "low", "可选", "可以", "一般", "低": self = .may
        default: return nil
        }
    }
}

extension Day {
    /// Reads a date as spreadsheets write it: `2026-1-5`, `2026/1/5`, `2026.1.5`, `2026年1月5日`.
    public init?(spreadsheet text: String) {
        let parts = text.split(whereSeparator: { "-/.年月日".contains($0) }).map(String.init)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}

/// An id out of a number as lists count their rows: `1` is `item-1`, `1.1` is `item-1-1`; nil for all else.
func itemID(number text: String) -> String? {
    let parts = text.split(whereSeparator: { ".-_/ ".contains($0) })
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    let id = "item-" + parts.joined(separator: "-")
    return isWellFormedIdentifier(id) ? id : nil
}

/// An id out of the Latin letters and digits of a text; nil when there is no letter.
func slug(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
        if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) && !slug.isEmpty {
            slug.unicodeScalars.append(scalar)
        } else if !slug.isEmpty, slug.last != "-" {
            slug += "-"
        }
        if slug.utf8.count == 48 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
}

extension SpreadsheetList {
    /// A checklist as a file.
    func yaml(of checklist: String, title: String) -> String {
        var text = "schema: handover/v1\nchecklist: \(checklist)\ntitle: \(YAMLText.scalar(title))\nitems:\n"
        for item in items where item.checklist == checklist {
            if let remark = item.ownerRemark { text += "  # owner: \(YAMLText.scalar(remark))\n" }
            text += "  - id: \(item.id)\n    title: \(YAMLText.scalar(item.title))\n"
            if let acceptWhen = item.acceptWhen { text += "    accept-when: \(YAMLText.scalar(acceptWhen))\n" }
            if let importance = item.importance { text += "    importance: \(importance.rawValue)\n" }
            if let owner = item.owner { text += "    owner: \(owner)\n" }
            text += "    sign-off:\n      - { meaning: delivered, by: delivering/lead }\n"
            text += "      - { meaning: accepted, by: receiving/lead }\n"
            if let due = item.due { text += "    due: \(due)\n" }
            if !item.needs.isEmpty { text += "    needs: \(YAMLText.list(item.needs))\n" }
        }
        return text
    }
}
