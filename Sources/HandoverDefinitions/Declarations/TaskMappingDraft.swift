import HandoverModel

/// A mapping as it was read, with the places of what is checked together.
struct TaskMappingDraft: Sendable {
    var id: Located<String>?
    var rows: Located<TaskMapping.Rows>?
    var separator: TaskMapping.Separator?
    var encoding: TaskMapping.Encoding?
    var zone: Zone?
    var dates: [DateFormat] = [.iso]
    var empty: [String] = []
    var people: [TableEntry<Located<String>>] = []
    var unknownPeople = TaskMapping.UnknownPeople.refused
    var leaveOut: [CellCondition] = []
    var fields: Located<[TaskColumn: FieldSourceDraft]>?
    var events: Located<EventSourceDraft>?
}

struct FieldSourceDraft: Sendable {
    struct Rule: Sendable {
        var when: CellCondition?
        var value: Located<String>?
    }

    var rules: [Rule] = []
    var column: String?
    var values: [TableEntry<Located<String>>]?
    var otherwise: Located<String>?
    var always: Located<String>?
    var dates: Located<[DateFormat]>?
    var between: Located<String>?
    var isOptional = false

    /// The words that it puts in place of those of the export.
    var constants: [Located<String>] {
        rules.compactMap(\.value) + (values ?? []).map(\.value) + [otherwise, always].compactMap(\.self)
    }
}

struct EventSourceDraft: Sendable {
    struct Rule: Sendable {
        var when: CellCondition?
        var means: Located<EventSource.Meaning>?
        var sets: Located<TaskColumn>?
        var value: Located<String>?
    }

    var at: String?
    var dates: [DateFormat]?
    var rules: [Located<Rule>] = []
}

extension TaskMappingDraft {
    /// The mapping, of which nothing that it needs is missing; nil where a diagnostic said what.
    var mapping: TaskMapping? {
        guard let id, let rows, let fields else { return nil }
        return TaskMapping(
            id: id.value, rows: rows.value, separator: separator, encoding: encoding, zone: zone, dates: dates,
            empty: Set(empty),
            people: Dictionary(
                people.map { ($0.key.value, Person.ID($0.value.value)) }, uniquingKeysWith: { first, _ in first }),
            unknownPeople: unknownPeople, leaveOut: leaveOut, fields: fields.value.mapValues(\.source),
            events: events?.value.source)
    }
}

extension FieldSourceDraft {
    var source: FieldSource {
        FieldSource(
            rules: rules.compactMap { rule in
                guard let when = rule.when, let value = rule.value else { return nil }
                return .init(when: when, value: value.value)
            },
            column: column,
            values: values.map { entries in
                Dictionary(entries.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
            },
            otherwise: otherwise?.value, always: always?.value, dates: dates?.value, between: between?.value,
            isOptional: isOptional)
    }
}

extension EventSourceDraft {
    fileprivate var source: EventSource? {
        guard let at else { return nil }
        return EventSource(
            at: at, dates: dates,
            rules: rules.compactMap { rule in
                guard let when = rule.value.when else { return nil }
                if let means = rule.value.means { return .init(when: when, effect: .means(means.value)) }
                guard let sets = rule.value.sets, let value = rule.value.value else { return nil }
                return .init(when: when, effect: .sets(sets.value, column: value.value))
            })
    }
}
