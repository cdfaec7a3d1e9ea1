import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverOpenID
import Testing

@testable import HandoverServer

/// Somebody at a browser who goes to a provider and comes back; no redirect is followed by itself.
final class Traveller {
    let browser: Browser
    let provider: Provider

    var site: Site { browser.site }
    var session: Secret? { browser.session }
    var log: String { browser.log }

    init(_ browser: Browser, _ provider: Provider) {
        self.browser = browser
        self.provider = provider
    }

    /// Asks as a program does that was sent on, so that problems are documents.
    func get(_ path: String, host: String = "localhost") async throws -> Answer {
        try await browser.get(
            path, [.accept: "application/json", HTTPField.Name.secFetchSite: "cross-site"], host: host)
    }

    /// Where the provider sends the browser back to, after somebody signed in there.
    func wayBack(from path: String = "/sign-in/openid?next=/me", more: String = "") async throws -> String {
        let answer = try await get(path)
        try #require(answer.status == 303, "\(answer.body)")
        return try provider.visit(try #require(answer.headers[.location]), more: more)
    }

    /// All the way.
    func travel(from path: String = "/sign-in/openid?next=/me", more: String = "") async throws -> Answer {
        try await get(try await wayBack(from: path, more: more))
    }

    /// Somebody of the handover whose account at the provider is linked to them.
    func link(_ person: Person.ID = "anna", account: String = "anna-at-id") async throws {
        try await site.desk.store.link(
            ExternalIdentity(issuer: provider.address, account: account), to: person, now: Site.now)
    }
}

extension OpenIDLimits {
    /// As they are, but for a machine that is busy with all other tests at the same time.
    static var unhurried: OpenIDLimits {
        var limits = OpenIDLimits()
        limits.answer = .seconds(600)
        return limits
    }
}

/// A handover that names a provider, anna's account there, and a browser before it.
func withTraveller<Value: Sendable>(
    _ more: String = "", limits: OpenIDLimits = .unhurried, _ body: (Traveller) async throws -> Value
) async throws -> Value {
    try await withProvider { provider in
        let site = try await Site(files: Site.files(with: provider.signIn(more)))
        provider.keep(site.time)
        let openID = OpenIDDesk(client: OpenIDClient(limits: limits))
        let traveller = Traveller(Browser(site, openID: openID), provider)
        try await traveller.link()
        return try await body(traveller)
    }
}

extension Site {
    /// handover.yaml with further lines.
    static func files(with more: String) -> [String: String] {
        workspace(status: "public").filter { $0.key == "handover.yaml" }.mapValues { $0 + more + "\n" }
    }
}
