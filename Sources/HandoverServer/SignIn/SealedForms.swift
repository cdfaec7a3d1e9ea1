import HTTPTypes
import HandoverAccess
import HandoverViews

/// What forms carry, so that no other site can send them.
///
/// A form of a session carries a code of the session's secret. One that is shown before anybody is signed in carries a code
/// of a secret in a cookie of its own, which opens nothing.
enum SealedForms {
    static let field = FormSeal.formField
    /// The cookie for forms before sign-in.
    static let cookie = "__Host-handover-form"

    /// The code for a form that is shown before sign-in, and the cookie to send along where the browser has none yet.
    static func seal(_ fields: HTTPFields) -> (code: String, setCookie: String?) {
        if let secret = secret(in: fields) { return (FormToken(for: secret).text, nil) }
        let secret = Secret()
        return (
            FormToken(for: secret).text,
            Cookies.field(cookie, secret.text, seconds: Int(Session.longestAge / 1000))
        )
    }

    /// The code for a form of a session.
    static func seal(session: Secret) -> String { FormToken(for: session).text }

    /// Refuses a form that was not made here for this browser.
    ///
    /// - Throws: `RequestProblem.formUnsealed`.
    static func check(_ form: SentForm, before fields: HTTPFields) throws {
        try check(form, secret(in: fields))
    }

    /// Refuses an address that was not made here for this browser.
    ///
    /// - Throws: `RequestProblem.formUnsealed`.
    static func check(code: String?, before fields: HTTPFields) throws(RequestProblem) {
        guard let secret = secret(in: fields), let code, FormToken(for: secret).matches(code) else {
            throw .formUnsealed
        }
    }

    /// - Throws: `RequestProblem.formUnsealed`.
    static func check(_ form: SentForm, session: Secret) throws {
        try check(form, session)
    }

    private static func check(_ form: SentForm, _ secret: Secret?) throws {
        guard let secret, let code = form[field], FormToken(for: secret).matches(code) else {
            throw FormRefusal(RequestProblem.formUnsealed, form)
        }
    }

    private static func secret(in fields: HTTPFields) -> Secret? {
        Cookies.value(cookie, in: fields).flatMap { Secret($0) }
    }
}
