import HandoverModel

extension NaiveModel {
    /// What a window came to: of each task that counts its closing day and whether it was independent, assisted or unrated.
    typealias Window = [TaskRecord.ID: [Int]]

    /// Checkpoints come every week, and count once their day is over.
    private var newestCheckpoint: Day? {
        let weeks = (Self.firstDay.days(to: today) - 1) / 7
        return weeks > 0 ? Self.firstDay.adding(days: weeks * 7) : nil
    }

    private static let firstDay = day("2026-03-02")

    /// The checkpoint that is meant; nil for a day that is none.
    private func checkpoint(_ asked: Day?) -> Day? {
        guard let newest = newestCheckpoint, let asked else { return newestCheckpoint }
        let isScheduled = asked > Self.firstDay && Self.firstDay.days(to: asked) % 7 == 0
        return isScheduled && asked <= newest ? asked : nil
    }

    func recordingCheckpoint(_ asked: Day?, by: Person.ID) -> Set<String> {
        let lead = refusals([("notLead", !Universe.isLead(by, on: today))])
        guard let day = checkpoint(asked) else { return lead.union(["notACheckpoint"]) }
        return lead.union(refusals([("checkpointStands", recorded[day] == windows(of: day))]))
    }

    mutating func recordCheckpoint(_ asked: Day?) {
        guard let day = checkpoint(asked) else { return }
        recorded[day] = windows(of: day)
    }

    /// As known by the end of the day from what had been told by then, and as known now.
    private func windows(of day: Day) -> [Window] {
        [Office.zone.end(of: day), now].map { window(day.adding(days: -59)...day.adding(days: -7), asOf: $0) }
    }

    private func window(_ closed: ClosedRange<Day>, asOf instant: Instant) -> Window {
        tasks.reduce(into: [:]) { window, id in
            let known = facts(about: .task(id)).filter { fact in
                let end = revocations[fact.number].map { facts[$0 - 1].at }
                return fact.at <= instant && fact.effective <= instant && end.map { $0 > instant } ?? true
            }
            let work = work(of: known.sorted { ($0.effective, $0.number) < ($1.effective, $1.number) })
            guard let work, let end = work.closed, let outcome = outcome(of: work) else { return }
            let day = Office.zone.day(of: end)
            if closed.contains(day) { window[id] = [day.number, outcome] }
        }
    }
}
