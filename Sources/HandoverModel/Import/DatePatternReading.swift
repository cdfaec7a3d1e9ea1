extension DatePattern {
    /// What a text says that is written after the pattern; nil when it is not, or names a day or a time there is not.
    public func moment(_ text: String, in zone: Zone) -> Moment? {
        var reading = DatePatternReading(text)
        guard steps.allSatisfy({ reading.take($0) }), reading.isAtEnd else { return nil }
        return reading.moment(in: zone)
    }
}

/// A text that is read step by step.
private struct DatePatternReading {
    private var rest: ArraySlice<UInt8>
    private var year = 0
    private var month = 0
    private var day = 0
    private var hour: Int?
    private var isAfternoon: Bool?
    private var minute = 0
    private var second = 0
    private var milliseconds: Int64 = 0
    private var offset: Int?

    init(_ text: String) {
        // Newer exports have narrow and non-breaking spaces before AM and PM.
        let plain = text.unicodeScalars.map { ["\u{A0}", "\u{202F}"].contains($0) ? " " : Character($0) }
        rest = Array(String(plain).utf8)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Reads one step; false when the text is otherwise.
    mutating func take(_ step: DatePattern.Step) -> Bool {
        switch step.part {
        case .year: return number(step, 1...9999, \.year)
        case .shortYear:
            guard number(step, 0...99, \.year) else { return false }
            year += 2000
            return true
        case .month: return number(step, 1...12, \.month)
        case .monthName: return takeMonth()
        case .day: return number(step, 1...31, \.day)
        case .hour:
            guard let read = digits(step.digits), read < 24 else { return false }
            hour = read
        case .hourOfHalf:
            guard let read = digits(step.digits), (1...12).contains(read) else { return false }
            hour = read % 12
        case .half:
            guard let word = word(in: ["am", "pm"]) else { return false }
            isAfternoon = word == 1
        case .minute: return number(step, 0...59, \.minute)
        case .second: return number(step, 0...59, \.second)
        case .fraction:
            let read = rest.prefix(while: Self.isDigit).prefix(9)
            guard !read.isEmpty else { return false }
            milliseconds = Int64((String(decoding: read, as: UTF8.self) + "00").prefix(3)) ?? 0
            rest = rest.dropFirst(read.count)
        case .offset: return takeOffset()
        case .literal(let byte):
            guard rest.first == byte else { return false }
            rest = rest.dropFirst()
        }
        return true
    }

    func moment(in zone: Zone) -> Moment? {
        guard let date = Day(year: year, month: month, day: day) else { return nil }
        guard let hour else { return .day(date) }
        let seconds = (hour + (isAfternoon == true ? 12 : 0)) * 3600 + minute * 60 + second
        guard let offset else {
            return .instant(zone.instant(of: date, secondOfDay: seconds).adding(milliseconds: milliseconds))
        }
        let whole = Int64(date.number) * 86_400 + Int64(seconds - offset)
        return .instant(Instant(milliseconds: whole * 1000 + milliseconds))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        let read = rest.prefix(while: Self.isDigit).prefix(count.upperBound)
        guard read.count >= count.lowerBound else { return nil }
        rest = rest.dropFirst(read.count)
        return Int(String(decoding: read, as: UTF8.self))
    }

    private mutating func number(
        _ step: DatePattern.Step, _ range: ClosedRange<Int>, _ path: WritableKeyPath<Self, Int>
    ) -> Bool {
        guard let read = digits(step.digits), range.contains(read) else { return false }
        self[keyPath: path] = read
        return true
    }

    /// Which of words stands here, in small letters or capitals.
    private mutating func word(in words: [String]) -> Int? {
        for (index, word) in words.enumerated() {
            let found = rest.prefix(word.utf8.count).map { (65...90).contains($0) ? $0 + 32 : $0 }
            guard found == Array(word.utf8) else { continue }
            rest = rest.dropFirst(found.count)
            return index
        }
        return nil
    }

    private mutating func takeMonth() -> Bool {
        let long = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard let index = word(in: long) ?? word(in: long.map { String($0.prefix(3)) }) else { return false }
        month = index + 1
        return true
    }

    /// `Z`, `UTC`, `GMT`, `+08`, `+0800` or `+08:00`.
    private mutating func takeOffset() -> Bool {
        if word(in: ["utc", "gmt", "z"]) != nil {
            offset = 0
            return true
        }
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
        rest = rest.dropFirst()
        guard let hours = digits(2...2), hours < 16 else { return false }
        let hasColon = rest.first == UInt8(ascii: ":")
        if hasColon { rest = rest.dropFirst() }
        let minutes = digits(2...2)
        guard minutes ?? 0 < 60, !hasColon || minutes != nil else { return false }
        offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + (minutes ?? 0) * 60)
        return true
    }
}
