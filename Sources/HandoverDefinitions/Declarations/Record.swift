import HandoverModel
import LocatedYAML

/// A mapping with a fixed set of keys: the one declaration that both its reader and its JSON Schema come from.
struct Record<Draft: Sendable>: Sendable {
    /// What the mapping is, as diagnostics name it.
    let context: String
    let fields: [Field<Draft>]
    /// A draft in which every field that has a default holds it.
    private let blank: Draft
    private let required: UInt64

    init(_ context: String, _ empty: Draft, @FieldsBuilder<Draft> fields: () -> [Field<Draft>]) {
        self.context = context
        self.fields = fields()
        var blank = empty
        var required: UInt64 = 0
        for (index, field) in self.fields.enumerated() {
            field.applyDefault(&blank)
            if field.isRequired { required |= 1 << UInt64(index) }
        }
        self.blank = blank
        self.required = required
    }

    /// Reads a mapping and reports each key that is unknown or missing.
    ///
    /// Nil only when the node is no mapping.
    func read(_ node: YAMLNode, _ reader: inout Reader) -> Draft? {
        guard case .mapping(let mapping) = node else {
            reader.wrongShape(node, expected: .mapping)
            return nil
        }
        var draft = blank
        var seen: UInt64 = 0
        var expected = 0
        for pair in mapping.pairs {
            guard let index = index(of: pair.key.text, from: expected) else {
                reader.report(
                    .unknownKey(key: pair.key.text, context: context), at: pair.key.range,
                    suggestion: nearestName(to: pair.key.text, among: fields.map(\.key)))
                continue
            }
            seen |= 1 << UInt64(index)
            expected = index + 1
            reader.key = fields[index].key
            fields[index].read(pair.value, &draft, &reader)
        }
        if seen & required != required { reportMissing(mapping, seen, &reader) }
        return draft
    }

    private func index(of key: String, from expected: Int) -> Int? {
        for index in expected..<fields.count where fields[index].key == key { return index }
        for index in 0..<expected where fields[index].key == key { return index }
        return nil
    }

    private func reportMissing(_ mapping: YAMLMapping, _ seen: UInt64, _ reader: inout Reader) {
        let isOnOneLine = mapping.range.start.line == mapping.range.end.line
        let range = isOnOneLine ? mapping.range : mapping.pairs.first?.key.range ?? mapping.range
        for (index, field) in fields.enumerated() where field.isRequired && seen & (1 << UInt64(index)) == 0 {
            reader.report(.missingKey(key: field.key, context: context), at: range)
        }
    }

    /// A shape of this record.
    var shape: Shape<Draft> {
        Shape<Draft>(schema: schema) { node, reader in read(node, &reader) }
    }

    var schema: SchemaValue {
        var pairs: [SchemaValue.Pair] = [.init(key: "type", value: "object")]
        pairs.append(.init(key: "additionalProperties", value: false))
        let names = fields.filter(\.isRequired).map(\.key)
        if !names.isEmpty { pairs.append(.init(key: "required", value: .strings(names))) }
        pairs.append(.init(key: "properties", value: .object(fields.map { .init(key: $0.key, value: $0.schema) })))
        return .object(pairs)
    }
}

/// One key of a record.
struct Field<Draft: Sendable>: Sendable {
    let key: String
    let isRequired: Bool
    private let makeSchema: @Sendable () -> SchemaValue
    let applyDefault: @Sendable (inout Draft) -> Void
    private(set) var read: @Sendable (YAMLNode, inout Draft, inout Reader) -> Void

    /// A key whose value has a shape.
    ///
    /// `en` and `zh` say what the key says, for the schema; `standard` is what holds when the key is absent; `set` puts a
    /// value into the draft.
    init<Value>(
        _ key: String, _ shape: Shape<Value>, required: Bool = false, default standard: Value? = nil, en: String,
        zh: String, set: @escaping @Sendable (inout Draft, Value) -> Void
    ) {
        self.key = key
        isRequired = required
        makeSchema = {
            var own: [SchemaValue.Pair] = [.init(key: "description", value: .string("\(en)\n\(zh)"))]
            if let standard, let write = shape.write {
                own.append(.init(key: "default", value: write(standard)))
            }
            if case .object(let pairs) = shape.schema { own += pairs }
            return .object(own)
        }
        applyDefault = { draft in
            if let standard { set(&draft, standard) }
        }
        let readValue = shape.read
        read = { node, draft, reader in
            if let value = readValue(node, &reader) { set(&draft, value) }
        }
    }

    /// The same, whose value is told with where it stood: nowhere for what holds when the key is absent.
    init<Value>(
        _ key: String, placed shape: Shape<Value>, default standard: Value, en: String, zh: String,
        set: @escaping @Sendable (inout Draft, Value, SourceRange?) -> Void
    ) {
        self.init(key, shape, default: standard, en: en, zh: zh) { set(&$0, $1, nil) }
        let readValue = shape.read
        read = { node, draft, reader in
            if let value = readValue(node, &reader) { set(&draft, value, node.range) }
        }
    }

    var schema: SchemaValue { makeSchema() }
}

/// Collects the fields of a record.
@resultBuilder
enum FieldsBuilder<Draft: Sendable> {
    static func buildExpression(_ field: Field<Draft>) -> [Field<Draft>] { [field] }
    static func buildExpression(_ fields: [Field<Draft>]) -> [Field<Draft>] { fields }
    static func buildBlock(_ fields: [Field<Draft>]...) -> [Field<Draft>] { fields.flatMap(\.self) }
}
