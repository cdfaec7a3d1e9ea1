/// The content lines of an iCalendar file (RFC 5545, section 3.1), unfolded.
///
/// Lines may end with LF alone. A fold in the middle of a character is undone before the bytes are read as UTF-8.
struct ICalendarLines: Sequence, IteratorProtocol {
    /// One property.
    struct Line {
        /// The line of the file on which it begins, from 1.
        let number: Int
        /// In capitals.
        let name: String
        /// By name in capitals; of a repeated one the first.
        let parameters: [String: String]
        let value: String
    }

    /// The longest content line that is read; of a longer one the rest is left out.
    static let longest = 20_000

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var number = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next line that is a property; lines that are none are skipped.
    mutating func next() -> Line? {
        while let (start, content) = unfolded() {
            if let line = Self.property(content, number: start) { return line }
        }
        return nil
    }

    /// The bytes of the next line with those that go on below it; nil at the end.
    private mutating func unfolded() -> (number: Int, bytes: [UInt8])? {
        guard position < bytes.endIndex else { return nil }
        number += 1
        let start = number
        var content = Array(physical())
        while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x09 {
            number += 1
            position += 1
            let more = physical()
            if content.count < Self.longest { content += more.prefix(Self.longest - content.count) }
        }
        return (start, content)
    }

    /// The bytes up to the line's end, which are passed with it.
    private mutating func physical() -> ArraySlice<UInt8> {
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
        var line = bytes[position..<end]
        position = end < bytes.endIndex ? end + 1 : end
        if line.last == 0x0D { line.removeLast() }
        return line.prefix(Self.longest)
    }

    /// `NAME;PARAMETER=value;…:value`; a parameter in quotation marks may hold any of these signs.
    private static func property(_ content: [UInt8], number: Int) -> Line? {
        let text = String(decoding: content, as: UTF8.self)
        var parts: [String] = [""]
        var isQuoted = false
        var rest: Substring?
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == ":", !isQuoted {
                rest = text[text.unicodeScalars.index(after: index)...]
                break
            } else if scalar == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        guard let rest, !parts[0].isEmpty else { return nil }
        let named = parts.dropFirst().compactMap { part -> (String, String)? in
            guard let sign = part.firstIndex(of: "=") else { return nil }
            return (part[..<sign].uppercased(), String(part[part.index(after: sign)...]))
        }
        return Line(
            number: number, name: parts[0].uppercased(),
            parameters: Dictionary(named, uniquingKeysWith: { first, _ in first }), value: String(rest))
    }
}
