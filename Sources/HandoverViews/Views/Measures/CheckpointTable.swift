internal import HandoverModel
internal import HandoverReadiness

/// Recorded checkpoints: each as it was recorded, beside what the ledger says of it now.
enum CheckpointTable {
    static func title(_ language: Language) -> String { language("已记录的检查点", "Recorded checkpoints") }

    static func table(_ states: [CheckpointState], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("checkpoint", language("检查点", "Checkpoint")),
                .init("recorded", language("记录值", "As recorded"), isFlexible: true),
                .init("now", language("现在", "Now"), isFlexible: true),
                .init("rows", language("工单摘要", "Digest of the tasks"), isFlexible: true),
                .init("entry", language("条目", "Entry"), isNumber: true),
            ],
            rows: states.map { state in
                [
                    Phrase(state.recorded.day.description), Phrase(told(state.recorded, among: states, language)),
                    Phrase(state.standing(language), state.style), Phrase(rows(state), .faint),
                    Phrase(String(state.entry)),
                ]
            })
    }

    /// What it came to, with the target where they were judged by several.
    private static func told(_ record: CheckpointRecord, among states: [CheckpointState], _ language: Language)
        -> String
    {
        guard states.contains(where: { $0.recorded.rule != record.rule }) else { return record.told(language) }
        let target = Target(atLeast: record.rule.target, gates: .verdict).words(.independence)
        return record.told(language) + language("，目标 ≥ \(target)", ", target ≥ \(target)")
    }

    /// The digest that was recorded, and that of now where it is another.
    static func rows(_ state: CheckpointState) -> String {
        let stood = state.recorded.stood.rows
        guard let now = state.stands.rows, now != stood else { return stood.short }
        return "\(stood.short) → \(now.short)"
    }

    static func json(_ state: CheckpointState) -> JSONText {
        let record = state.recorded
        return .object(
            [
                .init("day", .string(record.day.description)), .init("entry", .int(state.entry)),
                .init("at", .string(state.at.description)), .init("first", .string(record.first.description)),
                .init("last", .string(record.last.description)),
                .init("seen", json(record.seen.count, record.seen.rows)),
                .init("stood", json(record.stood.count, record.stood.rows)),
                .init("state", .string(record.state.rawValue)),
                .init("target", .decimal(Double(record.rule.target) / 1_000_000)),
                .init("tasks", .int(record.rule.tasks)),
                .init("confidence", .decimal(Double(record.rule.confidence) / 1_000_000)),
                .init("definitions", .string(record.definitions.description)),
                .init(
                    "now",
                    .object([
                        .init("seen", json(state.stands.seen, state.stands.seenRows)),
                        .init("stands", json(state.stands.now, state.stands.rows)),
                        .init("state", .string(state.stands.state.rawValue)),
                    ])),
                .init("changed", .bool(state.isChanged)),
            ])
    }

    private static func json(_ count: WindowCount, _ rows: Digest?) -> JSONText {
        .object([
            .init("numerator", .int(count.independent)), .init("denominator", .int(count.eligible)),
            .init("unrated", .int(count.unrated)), .init("rows", .string(orNull: rows?.description)),
        ])
    }
}
