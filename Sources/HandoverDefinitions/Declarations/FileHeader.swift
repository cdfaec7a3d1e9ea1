import HandoverModel
import LocatedYAML

/// The version of the format that this program reads.
let schemaName = "handover/v1"

extension Field {
    /// `schema: handover/v1`, with which every file begins.
    static var schemaVersion: Field {
        let shape = Shape<Bool>(schema: ["const": .string(schemaName)]) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .scalar)
                return nil
            }
            if scalar.text != schemaName {
                reader.report(
                    .unknownSchema(found: scalar.text), at: scalar.range,
                    suggestion: nearestName(to: scalar.text, among: [schemaName]))
            }
            return true
        }
        return Field("schema", shape, required: true, en: "The version of the format.", zh: "格式版本。") { _, _ in }
    }
}

/// A list of ids, each once.
func ids(isRequired: Bool = false) -> Shape<[Located<String>]> {
    .list(Shape.id.located, isRequired: isRequired, isUnique: { $0.value })
}
