import HandoverModel
import LocatedYAML

/// What a value looks like in a file: how it is read, and how the JSON Schema describes it.
struct Shape<Value: Sendable>: Sendable {
    private let makeSchema: @Sendable () -> SchemaValue
    /// The value as the schema names a default; nil where a shape has no default.
    var write: (@Sendable (Value) -> SchemaValue)?
    /// Reads a node, or reports what is wrong with it and gives nil.
    let read: @Sendable (YAMLNode, inout Reader) -> Value?

    /// `schema` is made when it is asked for: every command reads files, and few write schemas.
    init(
        schema: @autoclosure @escaping @Sendable () -> SchemaValue, write: (@Sendable (Value) -> SchemaValue)? = nil,
        read: @escaping @Sendable (YAMLNode, inout Reader) -> Value?
    ) {
        makeSchema = schema
        self.write = write
        self.read = read
    }

    var schema: SchemaValue { makeSchema() }

    /// The same shape, of which the schema says more.
    func adding(_ key: String, _ value: SchemaValue) -> Shape {
        Shape(schema: schema.adding(key, value), write: write, read: read)
    }

    /// A scalar that `parse` turns into a value; nil from it is a value that is not as `expected`.
    static func scalar(
        _ expected: Problem.Expectation, schema: @autoclosure @escaping @Sendable () -> SchemaValue,
        write: (@Sendable (Value) -> SchemaValue)? = nil, suggestions: [String] = [],
        parse: @escaping @Sendable (String) -> Value?
    ) -> Shape {
        Shape(schema: schema(), write: write) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .scalar)
                return nil
            }
            if let value = parse(scalar.text) { return value }
            reader.refuse(
                scalar.text, at: scalar.range, expected: expected,
                suggestion: nearestName(to: scalar.text, among: suggestions))
            return nil
        }
    }

    /// The same shape, whose values remember where they stood.
    var located: Shape<Located<Value>> {
        let read = self.read
        return Shape<Located<Value>>(schema: schema) { node, reader in
            read(node, &reader).map { Located(value: $0, range: node.range) }
        }
    }
}

extension Shape {
    /// A list of one shape.
    ///
    /// Where it `isRequired` an empty list is refused. `isUnique` says what two values have in common when the second is
    /// refused; without it anything goes.
    static func list<Element>(
        _ element: Shape<Element>, isRequired: Bool = false, isUnique: (@Sendable (Element) -> String)? = nil
    ) -> Shape where Value == [Element] {
        Shape(schema: listSchema(of: element, isRequired, isUnique != nil)) { node, reader in
            guard case .sequence(let sequence) = node else {
                reader.wrongShape(node, expected: .sequence)
                return nil
            }
            if sequence.elements.isEmpty, isRequired {
                reader.report(.emptyList(key: reader.key), at: sequence.range)
                return nil
            }
            var values: [Element] = []
            values.reserveCapacity(sequence.elements.count)
            var seen = SeenValues()
            for node in sequence.elements {
                guard let value = element.read(node, &reader), !reader.isFull else { continue }
                if let isUnique, sequence.elements.count > 1 {
                    let text = isUnique(value)
                    if let first = seen.insert(text, at: node.range) {
                        reader.report(.repeatedValue(value: text), at: node.range, first: first)
                        continue
                    }
                }
                values.append(value)
            }
            return values
        }
    }

    private static func listSchema<Element>(
        of element: Shape<Element>, _ isRequired: Bool, _ isUnique: Bool
    ) -> SchemaValue {
        var pairs: [SchemaValue.Pair] = [.init(key: "type", value: "array")]
        if isRequired { pairs.append(.init(key: "minItems", value: 1)) }
        if isUnique { pairs.append(.init(key: "uniqueItems", value: true)) }
        pairs.append(.init(key: "items", value: element.schema))
        return .object(pairs)
    }
}

/// The values of a list so far: looked through while they are few, then kept in a table.
struct SeenValues {
    private var few: [Located<String>] = []
    private var table: [String: SourceRange] = [:]

    /// Where the value stands already, or nil and it is remembered.
    mutating func insert(_ value: String, at range: SourceRange) -> SourceRange? {
        if few.count < 8 {
            if let first = few.first(where: { $0.value == value }) { return first.range }
            few.append(Located(value, at: range))
            return nil
        }
        if table.isEmpty { few.forEach { table[$0.value] = $0.range } }
        if let first = table[value] { return first }
        table[value] = range
        return nil
    }
}
