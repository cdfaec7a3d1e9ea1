import HandoverModel
import LocatedYAML

/// A key that files choose themselves, and its value.
struct TableEntry<Value: Sendable>: Sendable {
    var key: Located<String>
    var value: Value
}

extension Shape {
    /// A mapping whose keys are not given, such as the words of another system.
    static func table<Element>(_ element: Shape<Element>) -> Shape where Value == [TableEntry<Element>] {
        Shape(schema: ["type": "object", "additionalProperties": element.schema]) { node, reader in
            guard case .mapping(let mapping) = node else {
                reader.wrongShape(node, expected: .mapping)
                return nil
            }
            return mapping.pairs.compactMap { pair in
                element.read(pair.value, &reader).map {
                    TableEntry(key: Located(pair.key.text, at: pair.key.range), value: $0)
                }
            }
        }
    }

    /// One value, or a list of them that is not empty.
    static func oneOrMore<Element>(_ element: Shape<Element>) -> Shape where Value == [Element] {
        let list = Shape<[Element]>.list(element, isRequired: true)
        return Shape(schema: ["anyOf": .list([element.schema, list.schema])]) { node, reader in
            guard case .sequence = node else { return element.read(node, &reader).map { [$0] } }
            return list.read(node, &reader)
        }
    }
}

extension Shape where Value == String {
    /// A text that may be empty.
    static var word: Shape {
        Shape(schema: ["type": .strings(["string", "number", "boolean"])]) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .text)
                return nil
            }
            return scalar.text
        }
    }
}

extension Shape where Value == DateFormat {
    static var dateFormat: Shape {
        scalar(.dateFormat, schema: ["type": "string", "minLength": 1], suggestions: ["iso", "epoch-seconds"]) {
            DateFormat($0)
        }
    }
}
