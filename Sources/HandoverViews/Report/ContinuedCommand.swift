/// A command on lines of a width, as a shell takes it: all but the last end in a backslash.
enum ContinuedCommand {
    /// A word that is longer than a line stands on one of its own; nothing within quotation marks is parted, nor an option from
    /// its value.
    static func lines(_ command: String, width: Int) -> [String] {
        guard DisplayWidth.of(command) > width else { return [command] }
        var lines: [String] = []
        var line = ""
        for word in parts(command) {
            let longer = line.isEmpty ? word : "\(line) \(word)"
            // Room for the backslash.
            if !line.trimmingEnd.isEmpty, DisplayWidth.of(longer) > width - 2 {
                lines.append(line + " \\")
                line = "  " + word
            } else {
                line = longer
            }
        }
        return lines + [line]
    }

    /// Words, and options with what follows them.
    private static func parts(_ command: String) -> [String] {
        var parts: [String] = []
        var option: String?
        for word in words(command) {
            let isOption = word.hasPrefix("--")
            if let name = option, !isOption {
                parts.append("\(name) \(word)")
                option = nil
                continue
            }
            if let name = option { parts.append(name) }
            option = isOption ? word : nil
            if !isOption { parts.append(word) }
        }
        return parts + (option.map { [$0] } ?? [])
    }

    private static func words(_ command: String) -> [String] {
        var words = [""]
        var quote: Character?
        for character in command {
            if quote == character {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            }
            if character == " ", quote == nil {
                words.append("")
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }
}
