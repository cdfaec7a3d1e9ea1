import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverViews
import Testing

@testable import HandoverServer

/// Pages that are given again while they hold.
struct KeptPagesTests {
    private static let paths = ["/items", "/items/team/rota", "/director", "/why/verdict", "/audit/entries"]

    private func keys(_ page: String) -> [String] {
        page.matches(of: /name="key" value="([^"]+)"/).map { String($0.1) }
    }

    private func withoutKeys(_ page: String) -> String { keys(page).reduce(page) { $0.replacing($1, with: "KEY") } }

    @Test(arguments: paths)
    func aPageIsTheSameButForTheKeysOfItsForms(path: String) async throws {
        let anna = try await Browser.signedIn("anna", at: try await Site())
        let first = try await anna.get(path)
        let second = try await anna.get(path)
        #expect(first.status == 200 && second.status == 200)
        #expect(withoutKeys(first.body) == withoutKeys(second.body))
        #expect(Set(keys(first.body)).isDisjoint(with: keys(second.body)))
        #expect(Set(keys(first.body)).count <= 1 && keys(first.body).count == keys(second.body).count)
        #expect(second.headers[.contentLength] == String(second.body.utf8.count))
    }

    @Test func whatIsRecordedShowsAtOnce() async throws {
        let site = try await Site()
        let ben = try await Browser.signedIn("ben", at: site)
        #expect(try await !ben.get("/items/team/rota").body.contains("value=\"sign-accepted\""))
        try await site.sign()
        #expect(try await ben.get("/items/team/rota").body.contains("Anna"))
        #expect(try await ben.get("/audit/entries").body.contains("signed-off"))
    }

    @Test func timeThatPassesShows() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let before = try await anna.get("/director").body
        site.pass(seconds: 60)
        let after = try await anna.get("/director").body
        #expect(withoutKeys(before) != withoutKeys(after))
    }

    @Test func everySessionHasItsOwn() async throws {
        let site = try await Site()
        let anna = try await Browser.signedIn("anna", at: site)
        let other = Browser(beside: anna)
        other.keep(
            try await site.desk.store.createSession(
                of: "anna", by: .password, from: nil, replacing: nil, now: site.time.now))
        let (mine, theirs) = (try await anna.get("/items").body, try await other.get("/items").body)
        func code(_ page: String) -> Substring? { page.firstMatch(of: /name="form" value="([^"]+)"/)?.1 }
        #expect(code(mine) != nil && code(mine) != code(theirs))
        // The other session owes the proof of who it is.
        #expect(!mine.contains("name=\"password\"") && theirs.contains("name=\"password\""))
    }

    @Test func whatDoesNotFitIsMadeEachTime() throws {
        let kept = KeptPages()
        let seal = FormSeal(form: "f", key: "k-1")
        func key(_ path: Path) throws -> KeptPages.Key {
            try #require(KeptPages.Key(Visit(person: "anna", path: path, seal: seal)))
        }
        let moment = KeptPages.Moment(revision: 1, now: Site.now)
        kept.keep(Array("<k-1>".utf8), as: try key(.items()), at: moment, form: seal)
        kept.keep(Array(repeating: 0, count: 16_000_000), as: try key(.director), at: moment, form: seal)
        let next = FormSeal(form: "f", key: "k-2")
        #expect(kept.page(try key(.items()), at: moment, form: next) == Array("<k-2>".utf8))
        #expect(kept.page(try key(.director), at: moment, form: next) == nil)
        let later = KeptPages.Moment(revision: 2, now: Site.now)
        #expect(kept.page(try key(.items()), at: later, form: next) == nil)
    }
}
