import HandoverModel

/// What can be wrong with a request itself, before anything is asked of the tracker.
enum RequestProblem: Error, Hashable {
    case malformedRequest
    /// It names no host, or several, or one that cannot be.
    case badHost
    case headersTooLong(limit: Int)
    case bodyTooLong(limit: Int)
    /// The body ended before the length that was announced.
    case bodyIncomplete
    /// The body is compressed.
    case bodyEncoded
    case requestTooSlow
    case tooManyRequests(retryAfter: Int)
    case unknownPath(String)
    case methodNotAllowed([String])
    case methodUnknown(String)
    /// A parameter of the query has a value that it cannot have.
    case badParameter(String, allowed: String)
    /// The query or the body has something by a name that is not known.
    case unknownField(String, known: [String])
    /// The body is not what the resource takes; at is where, and empty for all of it; allowed is what could stand there.
    case badBody(at: String, allowed: String? = nil)
    /// A name stands twice in an object, of which nobody can tell which one holds.
    case memberTwice(String)
    /// A page that shows how things stand now was asked for another time, by this parameter.
    case nowAlone(String)
    /// A parameter names something that is not there.
    case unknownName(String, known: [String])
    /// A parameter says something of one command, and several were sent.
    case ofOneCommand(String)
    /// Of these fields one alone is filled in, and none was, or several were.
    case oneOf([String], isNone: Bool)
    /// A command that rests on no wording was to be recorded on one.
    case noWording
    /// The two programs speak different versions on the socket.
    case protocolVersion(server: Int)
    case signInNeeded
    /// A secret stands in the address, where logs and browsers keep it.
    case secretInAddress
    /// The body is no form that a page of this server sends.
    case formExpected
    /// The body is no form with a file.
    case multipartExpected
    /// The form was not made here for this browser, or it is old.
    case formUnsealed
    /// Another site made the browser ask.
    case crossSite
    /// Somebody looks through the whole ledger already.
    case checkUnderWay(since: Instant)

    var status: Int {
        switch self {
        case .malformedRequest, .badHost, .bodyIncomplete, .badParameter, .unknownField, .badBody, .memberTwice,
            .nowAlone, .protocolVersion, .secretInAddress:
            400
        case .signInNeeded: 401
        case .crossSite, .formUnsealed: 403
        case .unknownPath, .unknownName: 404
        case .methodNotAllowed: 405
        case .requestTooSlow: 408
        case .checkUnderWay: 409
        case .bodyTooLong: 413
        case .formExpected, .multipartExpected, .bodyEncoded: 415
        case .ofOneCommand, .oneOf, .noWording: 422
        case .tooManyRequests: 429
        case .headersTooLong: 431
        case .methodUnknown: 501
        }
    }

    /// The stable name.
    var code: String {
        switch self {
        case .malformedRequest: "malformed-request"
        case .badHost: "bad-host"
        case .headersTooLong: "headers-too-long"
        case .bodyTooLong: "body-too-long"
        case .bodyIncomplete: "body-incomplete"
        case .bodyEncoded: "body-encoded"
        case .requestTooSlow: "request-too-slow"
        case .tooManyRequests: "too-many-requests"
        case .unknownPath: "unknown-path"
        case .methodNotAllowed: "method-not-allowed"
        case .methodUnknown: "method-unknown"
        case .badParameter: "bad-parameter"
        case .unknownField: "unknown-field"
        case .badBody: "bad-body"
        case .memberTwice: "member-twice"
        case .nowAlone: "now-alone"
        case .unknownName: "unknown-name"
        case .ofOneCommand: "of-one-command"
        case .oneOf: "one-of"
        case .noWording: "no-wording"
        case .protocolVersion: "protocol-version"
        case .signInNeeded: "sign-in-needed"
        case .secretInAddress: "secret-in-address"
        case .formExpected: "form-expected"
        case .multipartExpected: "multipart-expected"
        case .formUnsealed: "form-unsealed"
        case .crossSite: "cross-site"
        case .checkUnderWay: "check-under-way"
        }
    }
}
