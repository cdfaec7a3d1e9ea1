/// How many columns text takes on a terminal.
///
/// Chinese characters, full-width punctuation and emoji take two columns; combining marks and zero-width characters
/// none.
///
/// Characters whose East Asian Width is ambiguous (A in UAX #11: “ ” ‘ ’ … — – · → ≥ × among them) take one column, in
/// Chinese output as well. UAX #11 asks for narrow where the context is not known for certain, glibc's `wcwidth` counts so,
/// and terminals draw so unless their setting for ambiguous characters is turned on. One rule for both languages keeps the
/// columns of a table straight, whatever is mixed.
public enum DisplayWidth {
    /// Columns of the text on one line.
    public static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.count > 1 else { return scalars.first.map(of) ?? 0 }
        let isEmoji = first.properties.isEmoji && (scalars.contains("\u{FE0F}") || scalars.contains("\u{20E3}"))
        if isEmoji || first.properties.isEmojiPresentation { return 2 }
        return scalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
        if scalar.value < 0xA0 { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
        case .format: return scalar.value == 0xAD ? 1 : 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        return scalar.properties.isEmojiPresentation
            || wide.contains { $0.first <= scalar.value && scalar.value <= $0.last }
    }

    /// The ranges that Unicode's East Asian Width calls wide or full-width; the unassigned within them included.
    private static let wide: [(first: UInt32, last: UInt32)] = [
        (0x1100, 0x115F), (0x2329, 0x232A), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F200, 0x1F265),
        (0x1F900, 0x1F9FF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
    ]
}
