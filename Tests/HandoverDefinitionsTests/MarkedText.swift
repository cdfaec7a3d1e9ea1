import HandoverModel

/// A text in which 1️⃣, 2️⃣ … mark places, and the text without them.
struct MarkedText {
    let text: String
    let positions: [String: Position]

    init(_ marked: String) {
        var text = ""
        var positions: [String: Position] = [:]
        var position = Position(line: 1, column: 1)
        for character in marked {
            if character.unicodeScalars.contains("\u{20E3}") {
                positions[String(character)] = position
                continue
            }
            text.append(character)
            if character.isNewline {
                position = Position(line: position.line + 1, column: 1)
            } else {
                position.column += character.unicodeScalars.count
            }
        }
        self.text = text
        self.positions = positions
    }
}

/// A diagnostic as one line: `path:line:column: severity[code]`, with what it suggests and where it points besides.
func line(_ diagnostic: Diagnostic) -> String {
    func place(_ file: String, _ range: SourceRange?) -> String {
        range.map { "\(file):\($0.start.line):\($0.start.column)" } ?? file
    }
    var text =
        "\(place(diagnostic.file, diagnostic.range)): \(diagnostic.severity.rawValue)[\(diagnostic.problem.code)]"
    if let suggestion = diagnostic.suggestion { text += " → \(suggestion)" }
    for note in diagnostic.notes { text += " (\(note.remark.rawValue) \(place(note.file, note.range)))" }
    return text
}
