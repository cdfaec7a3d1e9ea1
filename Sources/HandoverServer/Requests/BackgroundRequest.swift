import HTTPTypes

/// What an open page asks by itself, without anybody doing anything: it does not keep a session alive.
enum BackgroundRequest {
    static let field = HTTPField.Name("Handover-Background")

    static func carries(_ headers: HTTPFields) -> Bool {
        field.map { headers[$0] != nil } ?? false
    }
}
