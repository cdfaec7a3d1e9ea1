internal import HandoverModel

/// The ends of weeks with the completions of each week, as they were seen at any of them.
///
/// An item counts in the week since which it has been finished without a break; what was lost counts nowhere until it is
/// finished again. So no week is negative, and doing a thing twice is no pace. An item that left while it was finished
/// stays counted.
struct CompletionSeries {
    let ends: [WeekEnd]
    /// At each end, the completions of the weeks up to it, at most `Pace.most` and the oldest first.
    private let seen: [[Int]]

    init(_ ends: [WeekEnd]) {
        var since: [Item.ID: Int] = [:]
        var counts: [Int] = []
        var seen: [[Int]] = []
        for (place, end) in ends.enumerated() {
            counts.append(0)
            for id in end.work.finished where since[id] == nil {
                since[id] = place
                counts[place] += 1
            }
            for id in end.work.open.union(end.work.waived) {
                if let before = since.removeValue(forKey: id) { counts[before] -= 1 }
            }
            // What was there before the first week came at no pace.
            seen.append(Array(counts.dropFirst().suffix(Pace.most)))
        }
        self.ends = ends
        self.seen = seen
    }

    /// The weeks on which a forecast at an end rests, by the calendar of that time.
    func weeks(through place: Int, _ calendar: WorkingCalendar) -> [ChecklistForecast.Week] {
        guard ends.indices.contains(place) else { return [] }
        let counts = seen[place]
        let first = place - counts.count + 1
        return counts.enumerated().map { offset, completed in
            let (before, end) = (ends[first + offset - 1], ends[first + offset])
            return ChecklistForecast.Week(
                end: end.day, workingDays: calendar.workingDays(from: before.day, to: end.day), completed: completed,
                remaining: end.work.open.count)
        }
    }
}
