/// A number of a JSON document by its value, however it is written: `10`, `10.0` and `1e1` are one.
///
/// Exact: no digit is rounded off, as in a floating-point number.
struct JSONNumber: Hashable {
    private let isNegative: Bool
    /// Without noughts before the first and after the last; none for zero.
    private let digits: [UInt8]
    /// Of ten, by which the last digit counts.
    private let exponent: Int

    /// Digits of an exponent; larger ones are not read.
    private static let longestExponent = 15

    /// Nil for what is no number as RFC 8259 has it, and for one that has more digits in its exponent than are read.
    init?(_ text: String) {
        let isSigned = text.utf8.first == UInt8(ascii: "-")
        let parts = text.dropFirst(isSigned ? 1 : 0).split(omittingEmptySubsequences: false) { "eE".contains($0) }
        guard let decimal = parts.first, parts.count <= 2 else { return nil }
        let halves = decimal.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.allSatisfy(Self.isDigits), parts.dropFirst().allSatisfy(Self.isExponent) else {
            return nil
        }
        let written = halves.joined().utf8.drop { $0 == UInt8(ascii: "0") }
        let kept = written.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
        guard !kept.isEmpty else {
            (isNegative, digits, exponent) = (false, [], 0)
            return
        }
        guard let power = parts.count == 2 ? Self.power(parts[1]) : 0 else { return nil }
        isNegative = isSigned
        digits = Array(kept)
        exponent = power - (halves.count == 2 ? halves[1].utf8.count : 0) + (written.count - digits.count)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isExponent(_ text: Substring) -> Bool {
        isDigits(text.dropFirst(text.first.map("+-".contains) ?? false ? 1 : 0))
    }

    private static func power(_ text: Substring) -> Int? {
        let digits = text.drop { "+-0".contains($0) }
        guard digits.utf8.count <= longestExponent else { return nil }
        return (Int(digits) ?? 0) * (text.first == "-" ? -1 : 1)
    }

    /// The value of a whole number; nil for another, and for one that is too large.
    var whole: Int? {
        guard !digits.isEmpty else { return 0 }
        guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
        let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
        return Int((isNegative ? "-" : "") + text)
    }
}
