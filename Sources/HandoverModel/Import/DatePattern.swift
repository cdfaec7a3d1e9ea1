/// A pattern of letters for the parts of a date, as `dd-MM-yyyy HH:mm`.
///
/// `yyyy` four digits of the year, `yy` two of 2000 to 2099; `MM` `M` the month in two digits or as many as it has, `MMM`
/// its English name, short or long; `dd` `d` the day; `HH` `H` hours to 23, `hh` `h` hours to 12 with `a` for AM or PM;
/// `mm` minutes, `ss` seconds, `S` a fraction of one, as many digits as there are; `Z` an offset. Other letters stand in
/// single quotes, two of which are one; everything else stands for itself.
public struct DatePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case year, shortYear, month, monthName, day
        case hour, hourOfHalf, half, minute, second, fraction, offset
        case literal(UInt8)
    }

    /// A part, and how many digits it takes.
    struct Step: Hashable, Sendable {
        var part: Part
        var digits: ClosedRange<Int> = 0...0
    }

    public let text: String
    let steps: [Step]

    /// Nil where it has no year, month or day, has a part twice, or parts that do not go together.
    public init?(_ text: String) {
        guard let steps = Self.steps(of: text) else { return nil }
        func count(_ parts: Part...) -> Int { steps.count { parts.contains($0.part) } }
        let each = [
            count(.year, .shortYear), count(.month, .monthName), count(.day), count(.hour, .hourOfHalf),
            count(.half), count(.minute), count(.second), count(.fraction), count(.offset),
        ]
        guard each.allSatisfy({ $0 <= 1 }), each[0] == 1, each[1] == 1, each[2] == 1,
            count(.hourOfHalf) == count(.half), each[5] == each[3], each[6] <= each[5], each[7] <= each[6],
            each[8] <= each[3]
        else { return nil }
        self.text = text
        self.steps = steps
    }

    private static func steps(of text: String) -> [Step]? {
        var steps: [Step] = []
        var rest = Array(text.utf8)[...]
        while let letter = rest.first {
            if letter == UInt8(ascii: "'") {
                guard let quoted = quoted(&rest) else { return nil }
                steps += quoted.map { Step(part: .literal($0)) }
                continue
            }
            let run = rest.prefix { $0 == letter }.count
            let isLetter = (65...90).contains(letter) || (97...122).contains(letter)
            rest = rest.dropFirst(isLetter ? run : 1)
            guard isLetter else {
                steps.append(Step(part: .literal(letter)))
                continue
            }
            guard let step = step(letter, run) else { return nil }
            steps.append(step)
        }
        return steps
    }

    private static func step(_ letter: UInt8, _ run: Int) -> Step? {
        let digits = run == 1 ? 1...2 : 2...2
        switch (Character(Unicode.Scalar(letter)), run) {
        case ("y", 4): return Step(part: .year, digits: 4...4)
        case ("y", 2): return Step(part: .shortYear, digits: 2...2)
        case ("M", 1), ("M", 2): return Step(part: .month, digits: digits)
        case ("M", 3): return Step(part: .monthName)
        case ("d", 1), ("d", 2): return Step(part: .day, digits: digits)
        case ("H", 1), ("H", 2): return Step(part: .hour, digits: digits)
        case ("h", 1), ("h", 2): return Step(part: .hourOfHalf, digits: digits)
        case ("m", 2): return Step(part: .minute, digits: 2...2)
        case ("s", 2): return Step(part: .second, digits: 2...2)
        case ("S", _): return Step(part: .fraction, digits: 1...9)
        case ("a", 1): return Step(part: .half)
        case ("Z", 1): return Step(part: .offset)
        default: return nil
        }
    }

    /// What stands between single quotes, which two of them are one of; nil when they do not end.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let quote = UInt8(ascii: "'")
        rest = rest.dropFirst()
        if rest.first == quote {
            rest = rest.dropFirst()
            return [quote]
        }
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == quote else {
                text.append(byte)
                continue
            }
            guard rest.first == quote else { return text }
            text.append(quote)
            rest = rest.dropFirst()
        }
        return nil
    }
}
