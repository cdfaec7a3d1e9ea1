import HandoverModel
import LocatedYAML

extension TaskMappingDeclaration {
    /// Reads a mapping, and checks what its keys say together.
    static func read(_ root: YAMLNode, _ reader: inout Reader) -> TaskMappingDraft? {
        guard let draft = record.read(root, &reader) else { return nil }
        checkEvents(draft, &reader)
        for (column, source) in draft.fields?.value.sorted(by: { $0.key.rawValue < $1.key.rawValue }) ?? [] {
            check(source, of: column, in: draft, &reader)
        }
        return draft
    }

    private static func checkEvents(_ draft: TaskMappingDraft, _ reader: inout Reader) {
        guard let rows = draft.rows else { return }
        switch (rows.value, draft.events) {
        case (.tickets, let events?):
            reader.report(.keyNotForKind(key: "events", kind: rows.value.rawValue), at: events.range)
        case (.events, nil): reader.report(.missingKey(key: "events", context: "mapping"), at: rows.range)
        case (.tickets, nil), (.events, _?): break
        }
        for rule in draft.events?.value.rules ?? [] { check(rule, &reader) }
    }

    /// A rule says what an event means, or which field it sets and to what.
    private static func check(_ rule: Located<EventSourceDraft.Rule>, _ reader: inout Reader) {
        let (means, sets, value) = (rule.value.means, rule.value.sets, rule.value.value)
        if let means, let other = sets?.range ?? value?.range {
            reader.report(
                .keyNotForKind(key: sets == nil ? "value" : "sets", kind: means.value.rawValue), at: other)
        } else if means == nil, sets == nil {
            reader.report(.missingKey(key: "means", context: "event-rule"), at: place(rule.range))
        } else if let sets {
            if value == nil { reader.report(.missingKey(key: "value", context: "event-rule"), at: place(rule.range)) }
            if sets.value == .id || [.time, .intervals].contains(sets.value.content) {
                reader.report(.keyNotForKind(key: "sets", kind: sets.value.rawValue), at: sets.range)
            }
        }
    }

    /// The beginning of what may go over several lines.
    private static func place(_ range: SourceRange) -> SourceRange {
        range.start.line == range.end.line
            ? range : SourceRange(range.start, Position(line: range.start.line, column: range.start.column + 1))
    }

    private static func check(
        _ source: FieldSourceDraft, of column: TaskColumn, in draft: TaskMappingDraft, _ reader: inout Reader
    ) {
        let isSet = draft.events?.value.rules.contains { $0.value.sets?.value == column } ?? false
        let comesFromSomewhere = source.column != nil || source.always != nil || !source.rules.isEmpty
        if let range = draft.fields?.range, !comesFromSomewhere && !isSet || column == .id && source.column == nil {
            reader.report(.fieldWithoutSource(field: column.rawValue), at: place(range))
        }
        if let dates = source.dates, column.content != .time, column.content != .timeOrFlag {
            reader.report(.keyNotForKind(key: "dates", kind: column.rawValue), at: dates.range)
        }
        if let between = source.between, column.content != .person {
            reader.report(.keyNotForKind(key: "between", kind: column.rawValue), at: between.range)
        }
        if column == .id, let always = source.always ?? source.otherwise {
            reader.report(.keyNotForKind(key: "always", kind: column.rawValue), at: always.range)
        }
        guard let words = column.constants else { return }
        for constant in source.constants where !constant.value.isEmpty && !words.contains(constant.value) {
            if words.isEmpty {
                reader.report(.keyNotForKind(key: constant.value, kind: column.rawValue), at: constant.range)
            } else {
                reader.refuse(
                    constant.value, at: constant.range, expected: .oneOf(words),
                    suggestion: nearestName(to: constant.value, among: words))
            }
        }
    }
}

extension Checker {
    /// Each mapping has an id of its own, and its people are people of the handover.
    mutating func checkMappings() {
        _ = declare(draft.mappings.map { ($0.draft.id, $0.source) }, as: .mapping, isComplete: true)
        for part in draft.mappings {
            for entry in part.draft.people { resolve(entry.value, part.source, in: people) }
        }
    }
}
