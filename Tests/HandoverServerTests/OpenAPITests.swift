import Foundation
import HTTPTypes
import HandoverModel
import HandoverViews
import Hummingbird
import Testing

@testable import HandoverServer

/// The document of the API, against the table that the router is made of; that it is sound OpenAPI is tested by `make check`.
struct OpenAPITests {
    private func document() async throws -> JSONValue {
        let answer = try await Site().routes().publicRouter().answer(.get, "/openapi.json")
        #expect(answer.status == 200)
        return try answer.json
    }

    private func members(_ value: JSONValue?) -> [String: JSONValue] {
        if case .object(let members)? = value { members } else { [:] }
    }

    /// Pages and forms are no API.
    private func isOfAPI(_ route: Route) -> Bool {
        switch route.access {
        case .open, .status, .token: true
        default: false
        }
    }

    @Test func everyRouteOfTheAPIIsInItAndNoOther() async throws {
        let table = try await Site().routes().publicTable.filter(isOfAPI)
        var described: Set<String> = []
        for (path, operations) in members(try await document()["paths"]) {
            for method in members(operations).keys { described.insert("\(method.uppercased()) \(path)") }
        }
        #expect(described == Set(table.map { "\($0.method) /\($0.path)" }))
    }

    /// docs/server.md names every question, as it is asked, and no other.
    @Test func everyQuestionStandsInTheManual() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let manual = try String(contentsOf: root.appending(path: "docs/server.md"), encoding: .utf8)
        let section = try #require(manual.components(separatedBy: "### Questions 查询\n").last)
        let rows = section.prefix(while: { $0 != "#" }).split(separator: "\n").filter { $0.hasPrefix("| `") }
        let told = rows.flatMap { row in
            row.split(separator: "|")[0].split(separator: "`").filter { $0.first?.isLetter == true }
                .map { String($0.prefix { $0 != "?" }) }
        }
        let site = try await Site()
        let others = ["me", "files", "ledger", "tokens", "administrators"]
        let asked = site.routes().publicTable.filter { $0.method == .get && $0.path.hasPrefix("api/v1/") }
            .map { $0.path.dropFirst("api/v1/".count) }
            .filter { !others.contains(String($0.prefix { $0 != "/" })) }.map(String.init)
        #expect(told.sorted() == asked.sorted())
    }

    /// What is no page of its own: files and streams, ways through an identity provider, `/`, which leads to another page, an
    /// invitation, whose address differs each time, and what there is of an accepted handover alone, which no demonstration is.
    private static let unseen: Set<String> = [
        "", "changes", "files/{digest}", "audit/export", "acceptance/certificate.json",
        "assets/{name}", "reports/{kind}", "acceptance/certificate", "acceptance/conditions/{condition}",
        "invitation/{secret}", "invitation/{secret}/openid",
        "sign-in/openid", "sign-in/openid/callback", "prove/openid", "oncall/duties.ics", "kb/case.md",
    ]

    /// scripts/browser/pages.py has every page: what is not there is seen by nobody and nothing.
    @Test func everyPageIsLookedAtInABrowser() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let list = try String(contentsOf: root.appending(path: "scripts/browser/pages.py"), encoding: .utf8)
        let shown = list.matches(of: /Shown\("[a-z-]+", "\/?([^"?]*)/).map {
            $0.1.split(separator: "/", omittingEmptySubsequences: false)
        }
        let pages = try await Site().routes().publicTable.filter {
            $0.method == .get && ($0.access == .session || $0.access == .form) && !Self.unseen.contains($0.path)
        }
        let missing = pages.map(\.path).filter { path in
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            return !shown.contains { seen in
                seen.count == parts.count && zip(seen, parts).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
            }
        }
        #expect(missing == [])
    }

    @Test func everyOperationHasANameOfItsOwnAndSaysWhoMay() async throws {
        let site = try await Site()
        let document = try await document()
        var names: Set<String> = []
        for route in site.routes().publicTable where isOfAPI(route) {
            let operation = try #require(
                document["paths"]?["/" + route.path]?[route.method.rawValue.lowercased()], "\(route.path)")
            #expect(names.insert(try #require(operation["operationId"]?.text)).inserted)
            let security: JSONValue =
                switch route.access {
                case .token(let scope): .array([.object(["token": .array([.string(scope.rawValue)])])])
                case .status: .array([.object([:]), .object(["token": .array([.string("read")])])])
                default: .array([])
                }
            #expect(operation["security"] == security, "\(route.path)")
            let responses = members(operation["responses"])
            #expect(responses["4XX"] != nil && responses["5XX"] != nil)
        }
    }

    @Test func everyVariableOfAPathIsDescribed() async throws {
        for route in try await Site().routes().publicTable where route.about != nil {
            #expect(PathParameters.of(route).map(\.name) == PathParameters.names(route.path), "\(route.path)")
        }
    }

    @Test func everyShapeThatIsNamedIsThere() async throws {
        let document = try await document()
        let known = Set(members(document["components"]?["schemas"]).keys)
        #expect(known.count == Schemas.all.count, "no two of one name")
        var used: Set<String> = []
        func look(at value: JSONValue) {
            switch value {
            case .object(let members):
                if let reference = members["$ref"]?.text { used.insert(String(reference.dropFirst(21))) }
                members.values.forEach(look)
            case .array(let values): values.forEach(look)
            default: break
            }
        }
        look(at: document)
        #expect(used == known, "each is used, and none is missing")
    }

    /// What is checked as it comes in, and what is written of it, are the same shape.
    @Test(arguments: [
        (Schema.text(.day), "2026-02-28", "2026-02-30"),
        (.text(.instant), "2026-02-28T09:00:00Z", "2026-02-28T09:00:00"),
        (.text(.digest), "sha256:" + String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
        (.text(.plain(least: 1, most: 2)), "中", "abc"), (.word(["a", "b"]), "b", "c"),
        (.text(.visible(most: 3)), "a~!", "a b"), (.anyOf([.text(.day), .word(["now"])]), "now", "then"),
        (.text(.digits), String(repeating: "0", count: 64), "0"),
        (.text(.hash), String(repeating: "A", count: 43) + "=", String(repeating: "A", count: 43)),
    ])
    func aShapeTakesWhatItSays(schema: Schema, right: String, wrong: String) {
        #expect(schema.takes(right))
        #expect(!schema.takes(wrong))
    }
}
