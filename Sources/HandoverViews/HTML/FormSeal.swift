/// What a form sends along, so that nobody can send it from another site and that it counts once however often it is sent.
public struct FormSeal: Hashable, Sendable {
    /// Proves that the form was made by this server for this reader.
    public var form: String
    /// The idempotency key of what the form records.
    public var key: String

    public init(form: String, key: String) {
        self.form = form
        self.key = key
    }

    /// The name of the field that proves where the form is from.
    public static let formField = "form"
    public static let keyField = "key"

    var token: HTML { FormSeal.hidden(FormSeal.formField, form) }

    /// Both fields.
    var fields: HTML { token + FormSeal.hidden(FormSeal.keyField, key) }

    static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
}

/// How somebody proves afresh who they are before a sign-off.
public enum Proof: Hashable, Sendable {
    /// It was given a while ago.
    case given
    /// By the password, in the form itself.
    case password
    /// At the identity provider, before the form is sent.
    case openID
}
