internal import HandoverModel

/// Working days by their number: those after a day are 1, 2 …, the last on or before it is 0, those before that −1, −2 ….
///
/// Days are looked up once, so that many can be counted on and back.
struct WorkingDays {
    private let calendar: WorkingCalendar
    private let origin: Day
    private var ahead = Found(step: 1)
    private var back = Found(step: -1)
    private var numbers: [Day: Int] = [:]

    /// Working days in one direction, as far as they were asked for.
    private struct Found {
        let step: Int
        var days: [Day] = []
        /// How many days were looked through.
        var looked = 0
    }

    /// As many years of days are looked through at most; a calendar may have no working day.
    private static let longest = 14_610

    init(_ calendar: WorkingCalendar, from origin: Day) {
        self.calendar = calendar
        self.origin = origin
    }

    func isProvisional(_ day: Day) -> Bool { calendar.isProvisional(day) }

    /// The number of the last working day that is not after `day`.
    mutating func number(of day: Day) -> Int {
        if let known = numbers[day] { return known }
        let number = calendar.workingDays(from: origin, to: day)
        numbers[day] = number
        return number
    }

    /// Nil where no such day comes within 40 years.
    mutating func day(_ number: Int) -> Day? {
        number > 0
            ? find(&ahead, number, from: origin.adding(days: 1)) : find(&back, 1 - number, from: origin)
    }

    /// The working day at a place, counted from 1.
    private func find(_ found: inout Found, _ place: Int, from first: Day) -> Day? {
        while found.days.count < place {
            guard found.looked < WorkingDays.longest else { return nil }
            let day = first.adding(days: found.step * found.looked)
            found.looked += 1
            if calendar.isWorked(day) { found.days.append(day) }
        }
        return found.days[place - 1]
    }
}
