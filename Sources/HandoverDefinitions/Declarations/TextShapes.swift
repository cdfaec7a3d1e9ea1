import HandoverModel
import LocatedYAML

extension Shape where Value == LocalizedText {
    /// A text that people read: plain, which is text in the handover's language, or by language.
    static var text: Shape {
        Shape(schema: ["$ref": "#/$defs/text"]) { node, reader in
            switch node {
            case .scalar(let scalar):
                guard isText(scalar) else {
                    reader.report(.emptyText(key: reader.key), at: scalar.range)
                    return nil
                }
                if isNull(scalar) { reader.report(.emptyText(key: reader.key), at: scalar.range) }
                return LocalizedText([reader.language: scalar.text])
            case .mapping(let mapping): return byLanguage(mapping, &reader)
            case .sequence:
                reader.wrongShape(node, expected: .textInLanguages)
                return nil
            }
        }
    }

    /// What `text` refers to.
    static var textDefinition: SchemaValue {
        let plain = plainText
        let byLanguage: SchemaValue = [
            "type": "object", "additionalProperties": false, "minProperties": 1,
            "properties": .object(Language.allCases.map { .init(key: $0.rawValue, value: plain) }),
        ]
        return ["anyOf": .list([plain, byLanguage])]
    }

    private static var plainText: SchemaValue { Shape<String>.plainText.schema }

    private static func byLanguage(_ mapping: YAMLMapping, _ reader: inout Reader) -> LocalizedText? {
        var texts: [Language: String] = [:]
        if mapping.pairs.isEmpty { reader.wrongShape(.mapping(mapping), expected: .textInLanguages) }
        for pair in mapping.pairs {
            guard let language = Language(rawValue: pair.key.text) else {
                reader.report(
                    .unknownKey(key: pair.key.text, context: "text"), at: pair.key.range,
                    suggestion: nearestName(to: pair.key.text, among: Language.allCases.map(\.rawValue)))
                continue
            }
            guard case .scalar(let scalar) = pair.value else {
                reader.wrongShape(pair.value, expected: .text)
                continue
            }
            guard isText(scalar) else {
                reader.report(.emptyText(key: pair.key.text), at: scalar.isLeftOut ? pair.key.range : scalar.range)
                continue
            }
            if isNull(scalar) { reader.report(.emptyText(key: pair.key.text), at: scalar.range) }
            texts[language] = scalar.text
        }
        return texts.isEmpty ? nil : LocalizedText(texts)
    }
}

extension Shape where Value == String {
    /// A text in no language, such as a telephone number.
    static var plainText: Shape {
        Shape(
            schema: ["type": .strings(["string", "number", "boolean"]), "minLength": 1, "pattern": #"\S"#],
            write: { .string($0) }
        ) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .text)
                return nil
            }
            guard isText(scalar) else {
                reader.report(.emptyText(key: reader.key), at: scalar.range)
                return nil
            }
            if isNull(scalar) { reader.report(.emptyText(key: reader.key), at: scalar.range) }
            return scalar.text
        }
    }
}

/// Whether a scalar says anything.
private func isText(_ scalar: YAMLScalar) -> Bool {
    scalar.text.utf8.contains { $0 > 0x20 }
}

/// Whether a scalar is one of YAML's words for nothing, which are texts in quotes alone.
private func isNull(_ scalar: YAMLScalar) -> Bool {
    scalar.style == .plain && scalar.text.utf8.count <= 4 && ["~", "null", "Null", "NULL"].contains(scalar.text)
}
