import Foundation
import HandoverModel
import HandoverViews
import Testing

@testable import HandoverServer

/// Every number that leads to its rows leads to as many; that of the whole demonstration a browser tests.
struct NumberTests {
    private struct Number: Hashable {
        var count: Int
        var address: String
    }

    /// The links whose words are a number alone.
    private func numbers(in page: String) throws -> Set<Number> {
        let pattern = try NSRegularExpression(pattern: "<a class=\"n\" href=\"([^\"]*)\">([0-9]+)</a>")
        let text = page as NSString
        return Set(
            pattern.matches(in: page, range: NSRange(location: 0, length: text.length)).compactMap { match in
                Int(text.substring(with: match.range(at: 2))).map {
                    Number(
                        count: $0,
                        address: text.substring(with: match.range(at: 1)).replacingOccurrences(of: "&amp;", with: "&"))
                }
            })
    }

    /// The rows of a list of items, tasks or modules; of entries; of capabilities.
    private func rows(of page: String) -> Int {
        if page.contains("class=\"list entries\"") { return page.ranges(of: "<li><p class=\"small\"><a href=").count }
        if page.contains("class=\"cards matrix\"") { return page.ranges(of: "<th scope=\"row\"").count }
        return page.ranges(of: "<li><div>").count
    }

    @Test(arguments: ["/director", "/items", "/people", "/audit", "/acceptance", "/capabilities"])
    func eachNumberHasAsManyRows(path: String) async throws {
        let site = try await Site(files: Site.capabilities)
        try await site.sign()
        try await site.closeTask("T-1", by: "ben", severity: .p1)
        let reader = try await Browser.signedIn("eve", at: site)
        let found = try numbers(in: await reader.get(path).body).filter { !$0.address.contains("#") }
        for number in found {
            let answer = try await reader.get(number.address)
            #expect(answer.status == 200 && rows(of: answer.body) == number.count, "\(path): \(number)")
        }
        #expect(!found.isEmpty || path == "/people" || path == "/capabilities")
    }

    @Test func aNumberOfAnotherTimeHasTheRowsOfThatTime() async throws {
        let site = try await Site(files: Site.capabilities)
        try await site.closeTask("T-1", by: "ben", severity: .p1)
        let size = try site.size
        try await site.closeTask("T-2", by: "ben", severity: .p1)
        let reader = try await Browser.signedIn("eve", at: site)
        func found(_ path: String) async throws -> Set<Number> {
            try numbers(in: await reader.get(path).body).filter { !$0.address.contains("#") }
        }
        let then = try await found("/why/measures/independence?known-at=\(size)")
        #expect(!then.isEmpty && then.allSatisfy { $0.address.contains("known-at=\(size)") && $0.count == 1 })
        let now = try await found("/why/measures/independence")
        #expect(!now.isEmpty && now.allSatisfy { $0.count == 2 })
        for number in then.union(now) {
            let answer = try await reader.get(number.address)
            #expect(answer.status == 200 && rows(of: answer.body) == number.count, "\(number)")
        }
    }

    @Test func anEmptyFileIsSaidToBeEmpty() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let parts = ["do": "evidence", "password": Browser.password]
        let answer = try await anna.post("/items/team/rota", parts: parts, file: ("minutes.pdf", ""))
        #expect(answer.status == 422)
        #expect(answer.body.contains("The file &quot;minutes.pdf&quot; is empty"))
        // Nothing chosen is no file, and the note alone is missing.
        let none = try await anna.post("/items/team/rota", parts: parts, file: ("", ""))
        #expect(none.status == 422 && !none.body.contains("is empty"))
    }
}
