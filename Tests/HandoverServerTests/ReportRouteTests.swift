import Crypto
import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// Reports over HTTP.
struct ReportRouteTests {
    @Test(arguments: ReportFormat.allCases)
    func areSentInTheirFormAndOnlyToBeSaved(format: ReportFormat) async throws {
        let answer = try await Office().get(
            "/api/v1/reports/person?person=jia3&format=\(format.rawValue)", [.acceptLanguage: "en"])
        #expect(answer.status == 200)
        let kind = try #require(answer.headers[.contentType])
        guard format != .json else {
            #expect(kind == "application/json" && answer.headers[.contentDisposition] == nil)
            return
        }
        #expect(kind == "\(format.mediaType); charset=utf-8")
        let name = "person-jia3-2026-01-30.\(format.fileExtension)"
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
        #expect(
            answer.headers[.contentSecurityPolicy]
                == "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff" && answer.headers[.contentLanguage] == "en")
        #expect(answer.body.contains("--format \(format.rawValue) --language en"))
    }

    /// A browser shows it, by its own style sheet and nothing else.
    @Test func areShownWhereABrowserAsks() async throws {
        let office = try await Office()
        let lisi = try await Browser.signedIn("lisi", at: office.site)
        let answer = try await lisi.get("/reports/person?person=jia3")
        #expect(answer.status == 200 && answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.headers[.contentDisposition] == "inline; filename=\"person-jia3-2026-01-30.html\"")
        let start = try #require(answer.body.firstRange(of: "<style>")?.upperBound)
        let end = try #require(answer.body.firstRange(of: "</style>")?.lowerBound)
        let digest = Data(SHA256.hash(data: Data(answer.body[start..<end].utf8))).base64EncodedString()
        #expect(
            answer.headers[.contentSecurityPolicy]
                == "sandbox; default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                + "object-src 'none'; style-src 'sha256-\(digest)'")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff" && answer.headers[.cacheControl] == "no-store")
        #expect(!answer.body.contains(" style=") && !answer.body.contains("<script"))
        let table = try await lisi.get("/reports/person?person=jia3&format=csv")
        #expect(table.headers[.contentDisposition] == "attachment; filename=\"person-jia3-2026-01-30.csv\"")
    }

    @Test func areTheSameAfterMoreIsRecorded() async throws {
        let office = try await Office()
        let paths = ReportFormat.allCases.map { format in
            "/api/v1/reports/readiness?as-of=2026-01-29&known-at=2026-01-30T17%3A00%3A00%2B08%3A00&format=\(format.rawValue)"
        }
        var first: [String] = []
        for path in paths { first.append(try await office.get(path).body) }
        #expect(Set(first).count == paths.count)
        _ = try await office.site.tracker.submit(
            Submission(.rateTask(task: "T-1", rating: 5), by: "lisi", key: "later"), identified: .osUser(uid: 1),
            clock: .machine(Site.now.adding(milliseconds: 3_600_000)))
        for (path, text) in zip(paths, first) { #expect(try await office.get(path).body == text, "\(path)") }
    }
}
