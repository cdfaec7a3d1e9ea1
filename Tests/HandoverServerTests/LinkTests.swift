import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverServer

/// Nobody is offered a way that is closed to them.
struct LinkTests {
    /// How many pages of each kind are opened: those of a kind are made by one function.
    private static let most = 3

    /// One of each role and side; the first manages accounts too.
    private static let readers: [Person.ID] = ["lisi", "wangwu", "jia1", "jia3", "jia2", "jia7", "wushi"]

    /// The sample's handover with something of every kind that a page links from.
    private static func office() async throws -> Office {
        let office = try await Office()
        let link = Evidence(form: .link, link: "https://kb.example/sla")
        let earlier = Moment.instant(Site.now.adding(days: -10))
        try await office.record(
            .addEvidence(item: "team/processes-sla", evidence: link, effective: earlier), by: "lisi")
        try await office.record(
            .askHelp(question: "Where?", capability: "incident-response", document: nil, effective: earlier), by: "jia3"
        )
        try await office.record(
            .setPhase(.shadow, service: "operations", severity: .p2, from: nil, reason: nil), by: "lisi")
        try await office.record(
            .waiveBlocker(.measure(.independence), until: Day(number: 20_600), reason: "Later"), by: "lisi")
        try await office.record(
            .waive(item: "team/roles", until: Day(number: 20_600), reason: "Later"), by: "lisi")
        _ = try await office.site.tracker.record(
            .administratorNamed(person: "lisi"), by: "lisi", identified: .osUser(uid: 7), key: "admin",
            clock: .machine(Site.now))
        return office
    }

    @Test(arguments: readers)
    func everyLinkOnAPageMayBeFollowed(reader: Person.ID) async throws {
        let office = try await Self.office()
        let browser = try await Browser.signedIn(reader, at: office.site)
        let own = reader.rawValue.hasPrefix("jia") ? "/me" : "/people"
        var waiting: [(address: String, from: String)] = [("/", ""), (own, ""), ("/acceptance", "")]
        var seen = Set(waiting.map(\.address))
        var opened: [String: Int] = [:]
        while let next = waiting.popLast() {
            let answer = try await browser.get(next.address)
            #expect(answer.status < 400, "\(next.address) from \(next.from): \(answer.status)")
            guard answer.headers[.contentType]?.hasPrefix("text/html") ?? (answer.status == 303) else { continue }
            for link in Self.links(in: answer) where seen.insert(link).inserted {
                let kind = Self.kind(link)
                guard opened[kind, default: 0] < Self.most else { continue }
                opened[kind, default: 0] += 1
                waiting.append((link, next.address))
            }
        }
        #expect(opened.count > 10, "\(opened)")
    }

    private static func links(in answer: Answer) -> [String] {
        if let place = answer.headers[.location] { return [place] }
        return answer.body.matches(of: /<a[^>]* href="(\/[^"#]*)/).map { match in
            String(match.1).replacing("&amp;", with: "&")
        }.filter { !$0.contains("lang=") }
    }

    /// What stands in the places of a path left out.
    private static func kind(_ address: String) -> String {
        let halves = address.split(separator: "?", maxSplits: 1)
        let parts = (halves.first ?? "").split(separator: "/")
        let names = halves.dropFirst().first?.split(separator: "&").map { $0.prefix { $0 != "=" } } ?? []
        let isNamed = parts.first == "why" || parts.first == "audit" || parts.first == "acceptance"
        return "\(parts.prefix(isNamed ? 2 : 1).joined(separator: "/")) \(parts.count) \(names.joined(separator: " "))"
    }
}
