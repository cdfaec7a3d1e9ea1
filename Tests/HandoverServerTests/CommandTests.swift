import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

/// One command as another program sends it.
struct CommandTests {
    private static let sign = #"{"command":"sign","item":"team/rota","meaning":"delivered","shown":"en"}"#

    private func send(
        _ body: String, to site: Site, by person: Person.ID = "anna", _ more: [(String, String)] = [],
        path: String = "/api/v1/records"
    ) async throws -> Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(try await site.token(person, [.record, .read]).text)"]
        for (name, value) in more { headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
        return try await site.routes().publicRouter().answer(.post, path, headers, body: body)
    }

    private func key(_ answer: Answer) throws -> String? {
        answer.headers[try #require(HTTPField.Name("Idempotency-Key"))]
    }

    @Test func aCommandIsRecordedInTheTokensNameAndAnsweredWithItsReceipt() async throws {
        let site = try await Site()
        let answer = try await send(Self.sign, to: site)
        #expect(answer.status == 201)
        #expect(answer.headers[.location] == "/api/v1/entries/2")
        let receipt = try answer.json
        try Schema.named("Receipt").check(receipt, strictly: true)
        #expect(receipt["entry"] == .int(2) && receipt["kind"] == .string("signed-off"))
        #expect(receipt["was_there"] == .bool(false) && receipt["dry_run"] == .bool(false))
        #expect(receipt["key"]?.text == (try key(answer)))
        let entry = try await site.routes().publicRouter().answer(
            .get, "/api/v1/entries/2", [.authorization: "Bearer \(try await site.token("anna", [.read]).text)"])
        #expect(try entry.text("by") == "anna")
        #expect(try entry.text("identified") == "token")
    }

    @Test func theSameKeyAndCommandCountOnce() async throws {
        let site = try await Site()
        let first = try await send(Self.sign, to: site, [("Idempotency-Key", "4711")])
        let again = try await send(Self.sign, to: site, [("Idempotency-Key", "\"4711\"")])
        #expect(first.status == 201 && again.status == 200)
        #expect(try again.json["was_there"] == .bool(true))
        #expect(try first.json["entry"] == again.json["entry"])
        #expect(try key(first) == "4711" && key(again) == "4711")
        let other = try await send(
            Self.sign.replacing("delivered", with: "accepted"), to: site, [("Idempotency-Key", "4711")])
        #expect(other.status == 409)
        #expect(try other.text("code") == "key-reused")
        #expect(try site.size == 2)
    }

    @Test func eachKeyThatTheServerMakesIsAnother() async throws {
        let site = try await Site()
        let first = try await send(Self.sign, to: site)
        let second = try await send(Self.sign, to: site)
        #expect(first.status == 201)
        #expect(try second.text("code") == "already-signed")
    }

    @Test(arguments: [["a b"], ["\u{E9}"], [String(repeating: "x", count: 201)], ["a", "b"]])
    func aKeyThatIsNoneIsRefused(keys: [String]) async throws {
        let site = try await Site()
        let answer = try await send(Self.sign, to: site, keys.map { ("Idempotency-Key", $0) })
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "bad-parameter")
        #expect(try site.size == 1)
    }

    @Test func aDryRunRecordsNothing() async throws {
        let site = try await Site()
        let answer = try await send(Self.sign, to: site, path: "/api/v1/records?dry-run=true")
        #expect(answer.status == 200 && answer.headers[.location] == nil)
        #expect(try answer.json["dry_run"] == .bool(true))
        #expect(try site.size == 1)
    }

    /// The digest of the item's wording, as a reader finds it.
    private func wording(_ site: Site) async throws -> String {
        let answer = try await site.routes().publicRouter().answer(
            .get, "/api/v1/items/team/rota", [.authorization: "Bearer \(try await site.token("anna", [.read]).text)"])
        return try #require(try answer.json["wording"]?["en"]?.text)
    }

    @Test func aSignOffIsOfTheWordingThatItsAuthorSaw() async throws {
        let site = try await Site()
        let seen = try await wording(site)
        var files = Site.workspace(status: "public")
        files["checklists/team.yaml"]?.replace("a named engineer", with: "two named engineers")
        _ = try await site.tracker.submit(
            Submission(.apply(ApplyCommand(files: files)), by: "anna", key: "reworded"), identified: .osUser(uid: 1),
            clock: .machine(Site.now))
        let size = try site.size
        let refused = try await send(Self.sign, to: site, [("If-Match", "\"\(seen)\"")])
        #expect(refused.status == 412)
        #expect(try refused.text("code") == "wording-changed")
        let current = try #require(try refused.json["current"])
        #expect(current["item"] == .string("team/rota"))
        #expect(current["accept_when"]?["en"] == .string("Every shift has two named engineers."))
        let now = try await wording(site)
        #expect(current["wording"]?["en"] == .string(now) && now != seen)
        #expect(try site.size == size)
        try Schema.named("Problem").check(try refused.json, strictly: true)
        #expect(try await send(Self.sign, to: site, [("If-Match", "\"\(now)\"")]).status == 201)
    }

    /// In the body it is a matter of the command, and no precondition.
    @Test func aWordingInTheCommandItselfIsRefusedAsByTheCommandLine() async throws {
        let site = try await Site()
        let other = "sha256:" + String(repeating: "0", count: 64)
        let answer = try await send(
            Self.sign.replacing("}", with: ",\"wording\":{\"en\":\"\(other)\"}}"), to: site)
        #expect(answer.status == 409)
        #expect(try answer.text("code") == "wording-changed")
        #expect(try answer.json["current"]?["item"] == .string("team/rota"))
    }

    @Test(
        arguments: [
            ("*", 201, nil), ("\"sha256:x\"", 400, "bad-parameter"), ("W/\"sha256:x\"", 400, "bad-parameter"),
            ("sha256:" + String(repeating: "0", count: 64), 400, "bad-parameter"),
            ("\"sha256:" + String(repeating: "0", count: 64) + "\"", 412, "wording-changed"),
        ] as [(String, Int, String?)])
    func aPreconditionIsADigestInQuotationMarks(field: String, status: Int, code: String?) async throws {
        let answer = try await send(Self.sign, to: try await Site(), [("If-Match", field)])
        #expect(answer.status == status, "\(answer.body)")
        if let code { #expect(try answer.text("code") == code) }
    }

    @Test func whatRestsOnNoWordingHasNoPrecondition() async throws {
        let site = try await Site()
        let answer = try await send(
            #"{"command":"reopen","item":"team/rota","reason":"x"}"#, to: site,
            [("If-Match", "\"\(try await wording(site))\"")])
        #expect(answer.status == 422)
        #expect(try answer.text("code") == "no-wording")
    }

    @Test func definitionsReplaceThoseThatTheirAuthorSaw() async throws {
        let site = try await Site()
        let body = try JSONEncoder().encode(Command.apply(ApplyCommand(files: Site.workspace(status: "signed-in"))))
        let text = String(decoding: body, as: UTF8.self)
        let refused = try await send(
            text, to: site, [("If-Match", "\"sha256:" + String(repeating: "0", count: 64) + "\"")])
        #expect(refused.status == 412)
        #expect(try refused.text("code") == "definitions-changed")
        let current = try #require(try refused.json["current"]?["definitions"]?.text)
        #expect(try await send(text, to: site, [("If-Match", "\"\(current)\"")]).status == 201)
    }

    @Test(arguments: [
        #"{"command":"sing"}"#: ("bad-body", "command is sign | refuse | revoke"),
        #"{}"#: ("bad-body", "command is sign | refuse"),
        #"[]"#: ("bad-body", nil), #""#: ("bad-body", nil), #"{"#: ("bad-body", nil), "null": ("bad-body", nil),
        #"{"command":"sign","item":"team/rota","shown":"en"}"#:
            ("bad-body", "meaning is delivered | accepted | approved | witnessed."),
        #"{"command":"sign","item":"team/rota","meaning":"delivered","shown":"en","nots":"x"}"#:
            ("unknown-field", "nots is not known; these are: command, item, meaning"),
        #"{"command":"sign","item":"team/rota","meaning":"delivered","shown":"en","evidence":[{"form":"link"},{"form":"web"}]}"#:
            ("bad-body", "evidence.1.form is link | file | note | check."),
        #"{"command":"sign","item":"team/rota","meaning":"delivered","shown":"en","wording":{"en":"x"}}"#:
            ("bad-body", "wording.en is sha256:…."),
        #"{"command":"waive","item":"team/rota","until":"2026-02-30","reason":"x"}"#:
            ("bad-body", "until is YYYY-MM-DD."),
        #"{"command":"respond-task","task":"T-1","when":9223372036854775807}"#: ("bad-body", nil),
        #"{"command":"respond-task","task":"T-1","when":1e300}"#: ("bad-body", nil),
        #"{"command":"revoke","entry":"2","reason":"x"}"#: ("bad-body", "entry is 1 – 9007199254740991."),
        #"{"command":"rate-task","task":"T-1","rating":6}"#: ("bad-body", "rating is 1 – 5."),
        #"{"command":"reopen","item":"team/rota","reason":null}"#: ("bad-body", "reason is \"…\"."),
        #"{"command":"reopen","item":"team/rota","reason":"x"}"#: ("not-lead", nil),
    ])
    func whatIsNoCommandIsRefused(body: String, expected: (code: String, detail: String?)) async throws {
        let site = try await Site()
        let answer = try await send(body, to: site, by: "carol")
        #expect((400...499).contains(answer.status))
        #expect(try answer.text("code") == expected.code, "\(answer.body)")
        if let detail = expected.detail {
            #expect(try answer.text("detail")?.hasPrefix(detail) == true, "\(answer.body)")
        }
        #expect(try site.size == 1)
    }

    /// A time that no calendar has would end the arithmetic, and with it the server.
    @Test(arguments: [
        #"{"submissions":[{"command":{"command":"respond-task","task":"T-1","when":9223372036854775807},"by":"anna","key":"k","rehearsal":false}]}"#,
        #"{"submissions":[],"clock":-9223372036854775808}"#,
    ])
    func timesOfNoCalendarAreRefusedInMessagesToo(body: String) async throws {
        let answer = try await send(body, to: try await Site())
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "bad-body")
    }

    @Test func overTheSocketACommandSaysWhoseItIs() async throws {
        let headers: HTTPFields = [try #require(HTTPField.Name("Handover-Protocol")): "1"]
        let answer = try await Site().routes().localRouter().answer(
            .post, "/api/v1/records", headers, body: Self.sign)
        #expect(try answer.text("code") == "bad-body")
    }
}
