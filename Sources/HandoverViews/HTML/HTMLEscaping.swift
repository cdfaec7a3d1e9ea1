extension HTML {
    /// Appends a text as it may stand between tags and in a quoted attribute value.
    ///
    /// Line ends and tabs stay. Other control characters become their pictures, and what turns the direction of writing
    /// the replacement character, so that words are read in the order they stand in.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        if !text.utf8.contains(where: mayNeedCare) {
            bytes += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            case 0x27: bytes += "&#39;".utf8
            case 0x09, 0x0A: bytes.append(UInt8(scalar.value))
            case 0x0D: bytes += "&#13;".utf8
            case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
                0xFFFE...0xFFFF:
                bytes += String(scalar).printable.utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    /// Bytes that are escaped, and first bytes of characters that are replaced.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x00...0x08, 0x0B...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }
}
