import HandoverLedger
import HandoverModel
import HandoverReadiness

// What checkpoints came to (docs/decisions/0043).
extension Situation {
    /// Fixes what a checkpoint came to, as the ledger has it now.
    ///
    /// - Throws: `notLead`; `notACheckpoint` for a day that is no scheduled checkpoint or is not over, and where independence has
    ///   no target; `checkpointStands` where the same was recorded before.
    func recordCheckpoint(_ day: Day?) throws -> Ruling {
        try requireLead()
        let schedule = CheckpointSchedule(definitions)
        let newest = schedule?.newest(over: now)
        guard let schedule, let rule = CheckpointRule(definitions), let newest,
            let day = day.map({ schedule.contains($0) && $0 <= newest ? $0 : nil }) ?? newest,
            let closed = schedule.closingDays(at: day)
        else { throw Refusal.notACheckpoint(day: day, newest: newest) }
        let seen = try view.windowDigest(closed: closed, asOf: day, of: view.part(recordedBy: day, through: nil))
        let stood = try view.windowDigest(closed: closed, asOf: today)
        let record = CheckpointRecord(
            day: day, closed: closed, seen: seen, since: stood == seen ? nil : stood,
            state: rule.state(seen: seen.count, now: stood.count), rule: rule, definitions: definitions.digest)
        if let entry = try standing(record) { throw Refusal.checkpointStands(day, entry: entry) }
        return Ruling(.checkpointRecorded(record))
    }

    /// The newest entry about the day, where it says the same.
    private func standing(_ record: CheckpointRecord) throws -> Int? {
        for entry in try statements().reversed() {
            guard case .checkpointRecorded(let earlier) = entry.record.statement, earlier.day == record.day else {
                continue
            }
            return earlier.saysTheSame(as: record) ? entry.number : nil
        }
        return nil
    }
}
