import Foundation
import HTTPTypes
import Hummingbird

/// The key under which a command counts once, as the field `Idempotency-Key` says it.
struct IdempotencyKey: Hashable, Sendable {
    let text: String

    static let field = HTTPField.Name("Idempotency-Key")
    static let about = ParameterDescription(
        name: "Idempotency-Key", place: .header,
        summary: "The same key with the same command counts once. The server makes one where it is left out.",
        schema: .text(.visible(most: 200)))

    /// Made anew where the request names none.
    ///
    /// - Throws: `RequestProblem.badParameter` unless it is 1 to 200 visible signs, once.
    init(_ fields: HTTPFields) throws(RequestProblem) {
        let values = Self.field.map { fields[values: $0] } ?? []
        guard let value = values.first else {
            text = UUID().uuidString.lowercased()
            return
        }
        text = Self.unquoted(value)
        guard values.count == 1, Self.about.schema.takes(text) else { throw Self.about.problem }
    }

    /// A text may stand in quotation marks, as structured fields have it (RFC 8941).
    private static func unquoted(_ value: String) -> String {
        guard value.utf8.count >= 3, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
        return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
}
