/// Counts what in some bytes is UTF-8 beyond ASCII, and what is not.
///
/// A text of another encoding is UTF-8 in few places and by chance, one that was damaged is not in few places.
public struct UTF8Tally: Sendable {
    /// Sequences of two bytes, and of three or four.
    private var (pairs, longer) = (0, 0)
    /// Bytes that belong to no sequence, and sequences that are cut short.
    private var wrong = 0
    /// How many bytes the sequence lacks that is being read, and how many it has.
    private var (missing, length) = (0, 0)

    public init() {}

    public mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { take(byte) }
    }

    private mutating func take(_ byte: UInt8) {
        if missing > 0 {
            if byte & 0xC0 == 0x80 {
                missing -= 1
                if missing == 0 { if length == 2 { pairs += 1 } else { longer += 1 } }
                return
            }
            wrong += 1
            missing = 0
        }
        switch byte {
        case 0..<0x80: return
        case 0xC2..<0xE0: length = 2
        case 0xE0..<0xF0: length = 3
        case 0xF0..<0xF5: length = 4
        default:
            wrong += 1
            return
        }
        missing = length - 1
    }

    /// Whether the bytes are UTF-8 in which some were spoilt or cut: in a text of GB 18030 sequences of three bytes are rare,
    /// and most characters are no UTF-8 at all.
    public var isDamaged: Bool {
        let wrong = wrong + (missing > 0 ? 1 : 0)
        return wrong > 0 && (longer > wrong || longer + pairs >= 3 * wrong)
    }
}
