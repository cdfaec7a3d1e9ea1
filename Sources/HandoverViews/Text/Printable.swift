extension StringProtocol {
    /// The text with everything a terminal would obey made visible, on one line.
    ///
    /// Tabs and line ends become spaces, other control characters their pictures, and characters that turn the
    /// direction of writing the replacement character, so that what people typed cannot move the cursor, change
    /// colours or show words in another order than they stand.
    var printable: String {
        var result = ""
        var isAfterReturn = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A where isAfterReturn: break
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append(" ")
            case 0x00...0x1F: result.unicodeScalars.append(Unicode.Scalar(UInt8.zero).picture(of: scalar.value))
            case 0x7F: result.unicodeScalars.append("\u{2421}")
            case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
                result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
            isAfterReturn = scalar.value == 0x0D
        }
        return result
    }
}

extension Unicode.Scalar {
    /// The picture of a control character below U+0020.
    fileprivate func picture(of value: UInt32) -> Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
