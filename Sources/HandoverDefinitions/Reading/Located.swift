import HandoverModel

/// A value with the stretch of its file that it was read from.
struct Located<Value: Sendable>: Sendable {
    var value: Value
    var range: SourceRange
}

extension Located where Value == String {
    init(_ value: String, at range: SourceRange) {
        self.init(value: value, range: range)
    }
}
