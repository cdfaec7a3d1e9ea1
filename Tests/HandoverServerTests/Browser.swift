import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import Hummingbird
import Logging
import NIOCore
import Synchronization

@testable import HandoverServer

/// A browser before the forms of sign-in: it keeps cookies, and sends the codes of forms that were made for it.
final class Browser {
    let site: Site
    private let router: Router<HandoverContext>
    private var cookies: [String: String] = [:]
    private let lines = Lines()
    let formSecret = Secret()

    init(_ site: Site, openID: OpenIDDesk = OpenIDDesk()) {
        self.site = site
        var routes = site.routes(clock: { [time = site.time] in time.now })
        routes.openID = openID
        router = routes.publicRouter()
        cookies[SealedForms.cookie] = formSecret.text
    }

    /// Another one, at the same server.
    init(beside other: Browser) {
        (site, router) = (other.site, other.router)
        cookies[SealedForms.cookie] = formSecret.text
    }

    private final class Lines: Sendable {
        let text = Mutex("")
    }

    var session: Secret? { cookies[SessionCookie.name].flatMap { Secret($0) } }
    var log: String { lines.text.withLock { $0 } }

    func keep(_ secret: Secret?) { cookies[SessionCookie.name] = secret?.text }

    /// Somebody who is signed in, and has proved who they are since unless told otherwise.
    static func signedIn(_ person: Person.ID, at site: Site, isProved: Bool = true) async throws -> Browser {
        let browser = Browser(site)
        let secret = try await site.desk.store.createSession(
            of: person, by: .password, from: nil, replacing: nil, now: site.time.now)
        if isProved { try await site.desk.store.prove(secret, now: site.time.now) }
        browser.keep(secret)
        return browser
    }

    /// Somebody who came in by an invitation and chose the password, and has proved nothing since.
    static func invited(_ person: Person.ID, at site: Site) async throws -> Browser {
        let invitation = try await site.desk.perform(
            .invite(person, days: 7), by: Author("anna", identified: .osUser(uid: 7), now: Site.now))
        let browser = Browser(site)
        let path = "/invitation/\(invitation.secret?.text ?? "")"
        _ = try await browser.get(path)
        _ = try await browser.post(path, ["password": password, "again": password])
        return browser
    }

    /// Asks for a page, as a browser does.
    func get(_ path: String, _ more: HTTPFields = [:], host: String = "localhost") async throws -> Answer {
        try await send(
            path, [.accept: "text/html,application/xhtml+xml"], more, from: "192.0.2.7", method: .get, host: host)
    }

    private func note(_ answer: Answer) -> Answer {
        for field in answer.headers[values: .setCookie] {
            let parts = field.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            cookies[parts[0]] = parts.count == 2 ? parts[1] : nil
        }
        return answer
    }

    /// Sends a form with the code that belongs to it, unless another is given.
    func post(
        _ path: String, _ fields: [String: String] = [:], and others: [(name: String, value: String)] = [],
        code: String?? = nil,
        headers more: HTTPFields = [:],
        from address: String = "192.0.2.7", asPage: Bool = false
    ) async throws -> Answer {
        var fields = fields
        let own = session.map { SealedForms.seal(session: $0) } ?? FormToken(for: formSecret).text
        let isBefore = path.hasPrefix("/sign-in") || path.hasPrefix("/invitation")
        fields["form"] = code ?? (isBefore ? FormToken(for: formSecret).text : own)
        let pairs = fields.map { (name: $0, value: $1) } + others
        let body = pairs.map { "\($0.name)=\(Self.encoded($0.value))" }.joined(separator: "&")
        var headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", HTTPField.Name.secFetchSite: "same-origin",
        ]
        if asPage { headers[.accept] = "text/html" }
        return try await send(path, headers, more, body, from: address)
    }

    /// Sends a form with a file.
    func post(
        _ path: String, parts: [String: String], file: (name: String, content: String)
    ) async throws -> Answer {
        var parts = parts
        parts["form"] = session.map { SealedForms.seal(session: $0) }
        var body = parts.map { "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
        body += "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
        body += "Content-Type: application/octet-stream\r\n\r\n\(file.content)\r\n--x--\r\n"
        let headers: HTTPFields = [
            .contentType: "multipart/form-data; boundary=x", HTTPField.Name.secFetchSite: "same-origin",
        ]
        return try await send(path, headers, [:], body, from: "192.0.2.7")
    }

    private func send(
        _ path: String, _ fields: HTTPFields, _ more: HTTPFields, _ body: String = "", from address: String,
        method: HTTPRequest.Method = .post, host: String = "localhost"
    ) async throws -> Answer {
        var headers = fields
        headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        for field in more { headers[field.name] = field.value }
        let logger = Logger(label: "test") { [lines] _ in
            JSONLines(level: .debug, now: { Date(timeIntervalSince1970: 0) }) { line in
                lines.text.withLock { $0 += line }
            }
        }
        return note(
            try await router.answer(
                method, path, headers, body: body, from: try SocketAddress(ipAddress: address, port: 9),
                authority: host, logger: logger))
    }

    func signIn(_ person: String = "anna", password: String = Browser.password, next: String = "/me") async throws
        -> Answer
    {
        try await post("/sign-in", ["person": person, "password": password, "next": next])
    }

    static let password = "gorgeous otters swim"

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
