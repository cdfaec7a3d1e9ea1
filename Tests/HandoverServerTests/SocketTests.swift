import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

struct SocketTests {
    private static let version: HTTPFields = {
        var fields = HTTPFields()
        if let name = HTTPField.Name("Handover-Protocol") { fields[name] = "1" }
        return fields
    }()

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    @Test func questionsAreAnsweredAsTheTrackerDoes() async throws {
        let site = try await Site()
        let answer = try await site.routes().localRouter().answer(
            .post, "/api/v1/questions", Self.version, body: try text(QuestionMessage(.readiness(.now), clock: nil)))
        #expect(answer.status == 200)
        let reply = try JSONDecoder().decode(ReplyMessage.self, from: Data(answer.body.utf8)).reply()
        let expected = try site.tracker.ask(.readiness(.now), by: .machine, clock: .machine(Site.now))
        #expect(reply.answer == expected.answer)
        #expect(reply.definitions == expected.definitions)
        #expect(reply.now == Site.now)
    }

    @Test func aRefusalOfOneCommandIsAResultBesideTheOthers() async throws {
        let site = try await Site()
        let sign = SignCommand(item: "team/rota", meaning: .delivered, shown: .en)
        let message = SubmissionMessage(
            [
                Submission(.sign(sign), by: "nobody", key: "1"), Submission(.sign(sign), by: "anna", key: "2"),
            ], clock: nil)
        let answer = try await site.routes().localRouter().answer(
            .post, "/api/v1/records", Self.version, body: try text(message))
        let results = try JSONDecoder().decode([SubmissionResult].self, from: Data(answer.body.utf8))
        guard results.count == 2, case .failed(.refused(let refusal)) = results[0],
            case .recorded(let recorded) = results[1]
        else {
            Issue.record("\(answer.body)")
            return
        }
        #expect(refusal == .unknownPerson("nobody", nearest: []))
        #expect(recorded.receipt.entry == 2)
        #expect(recorded.record.identified == .osUser(uid: getuid()))
    }

    @Test func aRefusedQuestionCarriesTheRefusal() async throws {
        let question = QuestionMessage(.why(item: "team/rotaa", .now), clock: nil)
        let answer = try await Site().routes().localRouter().answer(
            .post, "/api/v1/questions", Self.version, body: try text(question))
        struct Document: Decodable { var failure: Failure }
        #expect(answer.status == 404)
        #expect(
            try JSONDecoder().decode(Document.self, from: Data(answer.body.utf8)).failure
                == .refused(.unknownItem("team/rotaa", nearest: ["team/rota"])))
    }

    @Test(arguments: [nil, "2"])
    func refusesAnotherVersionOfTheProtocol(version: String?) async throws {
        var headers = HTTPFields()
        if let version, let name = HTTPField.Name("Handover-Protocol") { headers[name] = version }
        let answer = try await Site().routes().localRouter().answer(.post, "/api/v1/questions", headers, body: "{}")
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "protocol-version")
        #expect(answer.body.contains("\"server\":1"))
    }

    @Test func saysWhereABodyIsWrong() async throws {
        let answer = try await Site().routes().localRouter().answer(
            .post, "/api/v1/records", Self.version, body: "{\"submissions\":[{\"by\":7}]}")
        #expect(answer.status == 400)
        #expect(try answer.text("code") == "bad-body")
        #expect(try answer.text("detail")?.contains("submissions.0.command") == true)
    }

    @Test func anUploadThatBreaksOffIsNotStored() async throws {
        var headers = Self.version
        headers[.contentLength] = "10"
        let site = try await Site()
        let router = site.routes().localRouter()
        let broken = try await router.answer(.put, "/api/v1/files", headers, body: "half")
        #expect(try broken.text("code") == "body-incomplete")
        headers[.contentLength] = "4"
        let whole = try await router.answer(.put, "/api/v1/files", headers, body: "half")
        let stored = try JSONDecoder().decode(StoredFile.self, from: Data(whole.body.utf8))
        #expect(stored.size == 4)
        #expect(stored.digest.hex == "a11ae06469c63740d7b0ecf802f282a0d46e94f31a654dfcd3c0dc6dc277f904")
    }

    @Test func aCopyIsWrittenOnceAndLeavesAloneWhatIsThere() async throws {
        let site = try await Site()
        let router = site.routes().localRouter()
        func answer(_ resource: String, _ path: String) async throws -> Answer {
            try await router.answer(
                .post, "/api/v1/ledger/\(resource)", Self.version,
                body: try text(LedgerCopy(path: path, files: true)))
        }
        let path = site.folder.path + "/ledger.jsonl"
        let export = try await answer("export", path)
        let end = try JSONDecoder().decode(KnownRoot.self, from: Data(export.body.utf8))
        #expect(try Tracker.verify(copy: path, expecting: end) == Verification(entries: 1, root: end.root))
        for resource in ["export", "backup"] {
            let second = try await answer(resource, path)
            #expect(second.status == 409)
            #expect(try second.text("code") == "already-there")
        }
        let backup = try await answer("backup", site.folder.path + "/copy")
        #expect(
            try JSONDecoder().decode(Verification.self, from: Data(backup.body.utf8))
                == Verification(entries: 1, root: end.root))
        #expect(try Tracker.verify(copy: site.folder.path + "/copy", expecting: end).isSound)
        #expect(try Tracker.verify(copy: site.folder.path, expecting: end).isSound)
        #expect(throws: LedgerError.nothingThere(path: site.folder.path + "/no")) {
            try Tracker.verify(copy: site.folder.path + "/no")
        }
    }

    @Test func aFileTooLongIsRefused() async throws {
        var limits = Limits()
        limits.file = 3
        let site = try await Site(limits: limits)
        let answer = try await site.routes().localRouter().answer(.put, "/api/v1/files", Self.version, body: "four")
        #expect(answer.status == 413)
    }
}
