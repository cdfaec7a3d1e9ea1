import HandoverModel
import HandoverReadiness

/// Checkpoints as they were recorded: one that stands, one of which a task was overturned since.
enum CheckpointSamples {
    static let states = [
        state(12, entry: 40, seen: (27, 31, 1), state: .missed),
        state(19, entry: 52, seen: (60, 62, 0), state: .demonstrated, now: (58, 62, 0), .observed),
    ]

    static func recorded(_ detail: MeasureDetail) -> MeasureDetail {
        var detail = detail
        detail.measure.recorded = states
        return detail
    }

    /// A checkpoint of January; `now` is as seen where it is left out.
    private static func state(
        _ day: Int, entry: Int, seen: (Int, Int, Int), state: MeasureState, now: (Int, Int, Int)? = nil,
        _ nowState: MeasureState? = nil
    ) -> CheckpointState {
        func count(_ counts: (Int, Int, Int)) -> WindowCount {
            WindowCount(independent: counts.0, assisted: counts.1 - counts.0, unrated: counts.2)
        }
        let checkpoint = Samples.day(2026, 1, day)
        let other = Digest(bytes: [UInt8](repeating: 0xCD, count: 32))
        return CheckpointState(
            entry: entry, by: "lisi", at: Samples.day(2026, 1, day + 1, hour: 9),
            recorded: CheckpointRecord(
                day: checkpoint, closed: checkpoint.adding(days: -59)...checkpoint.adding(days: -7),
                seen: WindowDigest(count: count(seen), rows: Samples.digest), state: state,
                rule: CheckpointRule(target: 900_000, tasks: 30, confidence: 950_000), definitions: Samples.digest),
            stands: .init(
                seen: count(seen), now: count(now ?? seen), state: nowState ?? state, seenRows: Samples.digest,
                rows: now == nil ? Samples.digest : other))
    }
}
