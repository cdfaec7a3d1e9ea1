import Foundation
import HandoverModel
import HandoverTracker
import ServiceLifecycle
import Testing

@testable import HandoverServer

struct ServerTests {
    @Test func answersOverTCP() async throws {
        let answer = try await withServer(try await Site()) { address in
            try await RawConnection.exchange(
                try address.tcp, "GET /status HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("\"schema\": \"handover-status/v1\""))
        #expect(!answer.lowercased().contains("\r\nserver:"))
    }

    @Test func answersHeadAndNotModifiedWithoutABody() async throws {
        let (head, second) = try await withServer(try await Site()) { address in
            let head = try await RawConnection.exchange(
                try address.tcp, "HEAD /status HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            let tag = head.components(separatedBy: "ETag: ").last?.prefix { $0 != "\r\n" } ?? ""
            let second = try await RawConnection.exchange(
                try address.tcp, "GET /status HTTP/1.1\r\nHost: h\r\nIf-None-Match: \(tag)\r\nConnection: close\r\n\r\n"
            )
            return (head, second)
        }
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(second.hasPrefix("HTTP/1.1 304 Not Modified\r\n") && second.hasSuffix("\r\n\r\n"))
    }

    @Test func onlyTheOwnerReachesTheSocketAndItGoesWithTheServer() async throws {
        let site = try await Site()
        let path = site.socketPath
        let mode = try await withServer(site) { _ in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(mode == 0o600)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func replacesTheSocketOfAServerThatIsGone() async throws {
        let site = try await Site()
        try await RawConnection.leaveSocket(at: site.socketPath)
        #expect(FileManager.default.fileExists(atPath: site.socketPath))
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(
                try address.unix, "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        }
        #expect(answer.hasSuffix("\r\n\r\nok\n"))
    }

    @Test func leavesAloneWhatIsNoSocket() async throws {
        let site = try await Site()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: site.socketPath))
        await #expect(throws: SocketProblem.somethingElse(site.socketPath)) { try await withServer(site) { _ in } }
        #expect(try String(contentsOfFile: site.socketPath, encoding: .utf8) == "mine")
    }

    @Test func refusesAFolderThatOthersMayEnterAndAPathTooLong() async throws {
        let site = try await Site()
        let open = site.folder.appendingPathComponent("open").path
        try FileManager.default.createDirectory(
            atPath: open, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        #expect(throws: SocketProblem.folderNotPrivate(open)) { try SocketFile(open + "/s").prepare() }
        let long = site.folder.path + "/" + String(repeating: "x", count: 107 - site.folder.path.utf8.count)
        #expect(throws: SocketProblem.pathTooLong(long, limit: 107)) { try SocketFile(long).prepare() }
        #expect(throws: Never.self) { try SocketFile(String(long.dropLast())).prepare() }
    }

    @Test func theUsualSocketIsInTheRuntimeFolderOrAPrivateOne() {
        let runtime = SocketFile(ledger: "/a/.handover", environment: ["XDG_RUNTIME_DIR": "/run/user/7"])
        let other = SocketFile(ledger: "/b/.handover", environment: ["XDG_RUNTIME_DIR": "/run/user/7"])
        #expect(runtime.path.hasPrefix("/run/user/7/handover-") && runtime.path.hasSuffix(".sock"))
        #expect(runtime != other)
        #expect(
            SocketFile(ledger: "/a/.handover", environment: [:]).path.hasPrefix("/tmp/handover-\(getuid())/handover-"))
    }

    @Test func finishesWhatIsUnderWayWhenItStops() async throws {
        let site = try await Site()
        let body = try message(key: "last")
        let answer = try await withServer(site) { address, group in
            // The answer to the first says that the server has the beginning of the second.
            try await RawConnection.exchange(
                try address.unix,
                "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n" + post("records", body.utf8.count) + body.prefix(20),
                then: String(body.dropFirst(20)), before: { await group.triggerGracefulShutdown() })
        }
        #expect(answer.contains("\r\n\r\nok\n"))
        #expect(answer.contains("\"recorded\""))
    }

    @Test func takesManyCommandsAtOnceAndLosesNone() async throws {
        let site = try await Site()
        let messages = try (1...32).map { try message(key: "k\($0)", task: $0) }
        let answers = try await withServer(site) { address in
            try await withThrowingTaskGroup(of: String.self) { group in
                for text in messages {
                    group.addTask {
                        try await RawConnection.exchange(
                            try address.unix, post("records", text.utf8.count, "Connection: close\r\n") + text)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(answers.filter { $0.contains("\"recorded\"") }.count == 32)
        guard
            case .entries(let entries) = try site.tracker.ask(
                .entries(EntryQuery()), by: .machine, clock: .machine(Site.now)
            ).answer
        else {
            Issue.record("no entries")
            return
        }
        #expect(entries.count == 33)
        #expect(entries.last?.record.identified == .osUser(uid: getuid()))
    }
}

/// The head of a request to the socket's API.
func post(_ resource: String, _ length: Int, _ more: String = "") -> String {
    "POST /api/v1/\(resource) HTTP/1.1\r\nHost: h\r\nHandover-Protocol: 1\r\n\(more)Content-Length: \(length)\r\n\r\n"
}

/// A task to log, as it crosses the socket.
private func message(key: String, task: Int = 1) throws -> String {
    let report = TaskReport(task: TaskRecord.ID("T-\(task)"))
    let submission = Submission(.openTask(TaskCommand(report: report)), by: "anna", key: key)
    return String(decoding: try JSONEncoder().encode(SubmissionMessage([submission], clock: nil)), as: UTF8.self)
}
