/// Writes texts as YAML scalars.
enum YAMLText {
    /// The text as a scalar that can stand anywhere, flow collections included, in plain style where nothing in it is special.
    ///
    /// Characters that no definition may hold become spaces.
    static func scalar(_ text: String) -> String {
        let clean = clean(text)
        return isPlain(clean) ? clean : quoted(clean)
    }

    /// The text with a space for each character that no definition may hold.
    static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0.value) ? " " : $0 }))
    }

    /// Ids in brackets.
    static func list(_ ids: [String]) -> String { "[\(ids.map(scalar).joined(separator: ", "))]" }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, first.properties.isAlphabetic,
            last != " ", !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " -_.@/+，。、；：“”（）".unicodeScalars.contains(scalar)
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func isForbidden(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
            0xFFFE...0xFFFF:
            true
        default: codePoint & 0xFFFE == 0xFFFE
        }
    }
}
