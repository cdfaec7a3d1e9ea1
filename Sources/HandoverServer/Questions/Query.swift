import Foundation
import HandoverModel
import Hummingbird
import HummingbirdCore

/// What stands behind the question mark of a request's address.
struct Query: Sendable {
    /// In their order, decoded.
    let fields: [(name: String, value: String)]

    /// A plus sign is one, and no space: times have offsets.
    init(_ uri: URI) {
        fields = (uri.query ?? "").split(separator: "&").map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (Self.decoded(parts[0]), parts.count == 2 ? Self.decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

    /// The value of a parameter; nil where it is left out.
    ///
    /// - Throws: `RequestProblem.badParameter` for what it cannot be, and for nothing where it must be there.
    subscript<Value>(_ parameter: Parameter<Value>) -> Value? {
        get throws(RequestProblem) {
            guard let field = fields.first(where: { $0.name == parameter.name }) else {
                if parameter.about.isRequired { throw parameter.about.problem }
                return nil
            }
            guard let value = parameter.read(field.value) else { throw parameter.about.problem }
            return value
        }
    }

    /// The value of a parameter that must be there.
    func require<Value>(_ parameter: Parameter<Value>) throws(RequestProblem) -> Value {
        guard let value = try self[parameter] else { throw parameter.about.problem }
        return value
    }
}

extension RouteDescription {
    /// Refuses a query with what the route does not take, before anything is done.
    ///
    /// - Throws: `RequestProblem.badParameter`, `.unknownField`.
    func check(_ uri: URI) throws(RequestProblem) {
        guard !ignoresOthers else { return }
        let known = parameters.filter { $0.place == .query }
        let fields = Query(uri).fields
        for (index, field) in fields.enumerated() {
            guard let parameter = known.first(where: { $0.name == field.name }) else {
                throw .unknownField(field.name, known: known.map(\.name))
            }
            let isTwice = fields[..<index].contains { $0.name == field.name }
            guard !isTwice, parameter.fits(field.value) else { throw parameter.problem }
        }
        for parameter in known where parameter.isRequired && !fields.contains(where: { $0.name == parameter.name }) {
            throw parameter.problem
        }
    }
}
