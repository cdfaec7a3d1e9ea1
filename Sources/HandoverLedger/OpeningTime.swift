internal import HandoverModel

/// When a task was opened, as the tally counts it: to the quarter of an hour, or to the day where no more was said.
enum OpeningTime: Hashable {
    /// Counted from the beginning of 1970.
    case quarter(Int64)
    case day(Int)

    /// Of a quarter, in milliseconds.
    static let length = OutOfHours.quarter

    /// Nil for a task of which nobody said when it was opened.
    init?(_ facts: TaskState.Facts) {
        switch facts.opened {
        case nil: return nil
        case .instant(let instant):
            self = .quarter((instant.milliseconds - Self.offset(of: instant)) / Self.length)
        case .day(let day): self = .day(day.number)
        }
    }

    /// Reads what `value` writes; nil for anything else.
    init?(value: String) {
        guard let number = Int64(value.dropFirst()) else { return nil }
        switch value.first {
        case "q": self = .quarter(number)
        case "d": self = .day(Int(number))
        default: return nil
        }
    }

    var value: String {
        switch self {
        case .quarter(let number): "q\(number)"
        case .day(let number): "d\(number)"
        }
    }

    /// How long after the beginning of its quarter an instant is.
    private static func offset(of instant: Instant) -> Int64 {
        let rest = instant.milliseconds % length
        return rest < 0 ? rest + length : rest
    }
}

/// Which opening times are out of hours, each day looked at once.
struct OpenedOutOfHours {
    private let hours: OutOfHours
    private var quarters: [Int64: [Bool?]] = [:]

    init(_ hours: OutOfHours) {
        self.hours = hours
    }

    /// Whether all that was opened then was opened in these hours, or none of it; nil where it takes a closer look.
    mutating func contain(_ time: OpeningTime) -> Bool? {
        switch time {
        case .quarter(let number):
            let day = number.flooredDivision(by: OutOfHours.perDay)
            let known = quarters[day] ?? hours.quarters(ofDay: day)
            quarters[day] = known
            return known[Int(number - day * OutOfHours.perDay)]
        case .day(let number): return hours.contains(.day(Day(number: number)))
        }
    }
}
