extension UInt32 {
    /// Whether this code point may not stand in a definition, since a reader would not see what the program sees.
    ///
    /// These are the control characters except tab, line feed and carriage return, the bidirectional controls, what
    /// YAML 1.1 but no editor takes for a line break, the byte order mark and the noncharacters that libyaml refuses.
    var isForbiddenCharacter: Bool {
        switch self {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0: true
        case 0x00..<0x061C: false
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

extension String {
    /// This text with each forbidden character replaced by U+FFFD, so that it can be shown and has as many columns.
    func replacingForbiddenCharacters() -> String {
        guard unicodeScalars.contains(where: \.value.isForbiddenCharacter) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            text.append(scalar.value.isForbiddenCharacter ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }
}
