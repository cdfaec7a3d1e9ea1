import Foundation
import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

/// Files that are sent as evidence, and how they are sent back.
struct FileTests {
    private func headers(_ site: Site, _ type: String? = nil) async throws -> HTTPFields {
        var headers: HTTPFields = [.authorization: "Bearer \(try await site.token("anna", [.read, .record]).text)"]
        headers[.contentType] = type
        return headers
    }

    private func form(_ parts: [(head: String, content: String)]) -> String {
        parts.map { "--x\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.content)\r\n" }.joined()
            + "--x--\r\n"
    }

    private func send(_ parts: [(head: String, content: String)], to site: Site) async throws -> Answer {
        try await site.routes().publicRouter().answer(
            .post, "/api/v1/files", try await headers(site, "multipart/form-data; boundary=x"), body: form(parts))
    }

    @Test func theFileOfAFormIsKept() async throws {
        let site = try await Site()
        let answer = try await send([("name=\"file\"; filename=\"minutes.txt\"", "As agreed\r\n--")], to: site)
        #expect(answer.status == 201)
        let stored = try JSONDecoder().decode(StoredFile.self, from: Data(answer.body.utf8))
        #expect(stored == StoredFile(digest: Digest(sha256: Array("As agreed\r\n--".utf8)), size: 13))
        let location = try #require(answer.headers[.location])
        let file = try await site.routes().publicRouter().answer(
            .get, location + "?name=minutes.txt", try await headers(site))
        #expect(file.body == "As agreed\r\n--")
        #expect(file.headers[.contentType] == "text/plain; charset=utf-8")
    }

    @Test(arguments: [
        "no file": ([("name=\"note\"", "x")], 400, "bad-body"),
        "a field that does nothing": (
            [("name=\"item\"", "team/rota"), ("name=\"file\"; filename=\"a.txt\"", "a")], 400, "unknown-field"
        ),
        "a file that was not chosen": ([("name=\"file\"; filename=\"\"", "")], 400, "bad-body"),
        "two files": (
            [("name=\"a\"; filename=\"a.txt\"", "a"), ("name=\"b\"; filename=\"b.txt\"", "b")], 400, "bad-body"
        ),
        "a page that calls itself a document": (
            [("name=\"file\"; filename=\"minutes.pdf\"", "<script>alert(1)</script>")], 422, "file-not-as-named"
        ),
        "a drawing that calls itself a picture": (
            [("name=\"file\"; filename=\"chart.PNG\"", "<svg onload=\"alert(1)\"/>")], 422, "file-not-as-named"
        ),
        "what is too long": (
            [("name=\"file\"; filename=\"a.txt\"", String(repeating: "x", count: 1001))], 413, "file-too-large"
        ),
    ])
    func aFormIsRefused(_ name: String, _ expected: (parts: [(String, String)], status: Int, code: String)) async throws
    {
        var limits = Limits()
        limits.file = 1000
        let site = try await Site(limits: limits)
        let answer = try await send(expected.parts.map { (head: $0.0, content: $0.1) }, to: site)
        #expect(answer.status == expected.status, "\(answer.body)")
        #expect(try answer.text("code") == expected.code)
        let kept = site.folder.appending(path: ".handover/blobs").path
        #expect((try? FileManager.default.contentsOfDirectory(atPath: kept).isEmpty) ?? true)
    }

    @Test(
        arguments: [
            (nil, "multipart-expected", 415), ("multipart/form-data", "bad-body", 400),
            ("application/x-www-form-urlencoded", "multipart-expected", 415),
            ("multipart/form-data; boundary=\"\"", "bad-body", 400),
            ("multipart/form-data; boundary=other", "bad-body", 400),
        ] as [(String?, String, Int)])
    func whatIsNoSuchFormIsRefused(type: String?, code: String, status: Int) async throws {
        let site = try await Site()
        let long = form([("name=\"file\"; filename=\"a.txt\"", String(repeating: "x", count: 2000))])
        let answer = try await site.routes().publicRouter().answer(
            .post, "/api/v1/files", try await headers(site, type), body: long)
        #expect(answer.status == status)
        #expect(try answer.text("code") == code)
    }

    @Test func aFormThatBreaksOffKeepsNothing() async throws {
        let site = try await Site()
        let body = form([("name=\"file\"; filename=\"a.txt\"", "x")]).dropLast(6)
        let answer = try await site.routes().publicRouter().answer(
            .post, "/api/v1/files", try await headers(site, "multipart/form-data; boundary=x"), body: String(body))
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "body-incomplete")
    }

    @Test func bytesThatSayTheirNameMustBeWhatItClaims() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        let fields = try await headers(site)
        let wrong = try await router.answer(.put, "/api/v1/files?name=minutes.pdf", fields, body: "<html>")
        #expect(wrong.status == 422)
        #expect(try wrong.text("code") == "file-not-as-named")
        #expect(try wrong.text("title") == "The content of the file \"minutes.pdf\" is not a PDF document")
        #expect(try await router.answer(.put, "/api/v1/files?name=minutes.pdf", fields, body: "%PDF-1.7").status == 200)
        #expect(try await router.answer(.put, "/api/v1/files?name=page.html", fields, body: "<html>").status == 200)
    }

    /// To others it is as if it were not there, whoever knows its digest; evidence is for everybody.
    @Test func aFileThatIsNoEvidenceIsItsSendersAlone() async throws {
        let site = try await Site()
        let router = site.routes().publicRouter()
        func fields(_ person: Person.ID) async throws -> HTTPFields {
            [.authorization: "Bearer \(try await site.token(person, [.read, .record]).text)"]
        }
        func status(_ person: Person.ID, _ digest: Digest) async throws -> Int {
            let answer = try await router.answer(.get, "/api/v1/files/\(digest.hex)", try await fields(person))
            let page = try await Browser.signedIn(person, at: site).get("/files/\(digest.hex)")
            #expect(page.status == answer.status)
            return answer.status
        }
        let sent = try await router.answer(.put, "/api/v1/files", try await fields("carol"), body: "Carol's")
        #expect(sent.status == 200)
        let carols = Digest(sha256: Array("Carol's".utf8))
        let bens = try await Browser.signedIn("anna", at: site).post(
            "/items/team/rota", parts: ["do": "sign-accepted", "meaning": "accepted", "shown": "en"],
            file: ("a.txt", "Anna's"))
        #expect(bens.status == 403)
        let annas = Digest(sha256: Array("Anna's".utf8))
        for person in ["anna", "ben", "dan", "eve", "carol"] as [Person.ID] {
            #expect(try await status(person, carols) == 200, "\(person)")
            #expect(try await status(person, annas) == (person == "carol" ? 404 : 200), "\(person)")
        }
        let kept = try await Browser.signedIn("anna", at: site).post(
            "/items/team/rota", parts: ["do": "sign-delivered", "meaning": "delivered", "shown": "en"],
            file: ("a.txt", "Anna's"))
        #expect(kept.status == 303)
        #expect(try await status("carol", annas) == 200)
    }

    /// By its content, whatever it is called when it is fetched.
    @Test(arguments: [
        ("<script>alert(1)</script>", "x.html", "application/octet-stream"),
        ("<script>alert(1)</script>", "x.pdf", "application/octet-stream"),
        ("<script>alert(1)</script>", "x.txt", "text/plain; charset=utf-8"),
        ("<svg xmlns=\"x\"/>", "x.svg", "application/octet-stream"),
        ("<?xml version=\"1.0\"?>", "x.xml", "application/octet-stream"),
        ("GIF89a", "x.html", "image/gif"), ("GIF89a", "x", "image/gif"), ("%PDF-1.7", "x.docx", "application/pdf"),
        ("PK\u{3}\u{4}", "x", "application/octet-stream"), ("a,b", "x.csv", "text/csv; charset=utf-8"),
        ("PK\u{3}\u{4}", "x.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ])
    func aFileIsSentAsWhatItIs(content: String, name: String, type: String) {
        let attachment = Attachment(name: name, bytes: Array(content.utf8))
        #expect(attachment.mediaType == type)
        #expect(attachment.response.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(attachment.response.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test func textThatIsNotUTF8IsBytes() {
        #expect(Attachment(name: "a.txt", bytes: [0xD6, 0x20]).mediaType == "application/octet-stream")
    }
}
