import AsyncHTTPClient
import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import NIOCore
import NIOHTTP1

/// Sign-offs that 64 clients ask for over HTTP at once, beside a route that takes as much and does nothing.
enum NetworkRows {
    private static let clients = 64
    private static let each = 31

    static func measure(_ place: Place) async throws -> [Row] {
        let folder = try place.scratch("network")
        for file in GeneratedWorkspace.files(checklists: clients, items: each).files {
            let path = URL(fileURLWithPath: folder + "/" + file.path)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: path)
        }
        _ = try Child.time(place.handover, ["apply", "--as", GeneratedWorkspace.giver, "-C", folder])
        let made = try Child.text(
            place.handover,
            [
                "token", "create", "--name", "bench", "--scope", "record", "--as", GeneratedWorkspace.giver, "-C",
                folder,
            ],
            through: folder + "/token.txt")
        guard let token = made.firstMatch(of: /hnd_[A-Za-z0-9_\-]{43}/)?.output else {
            throw Child.Failure(description: made)
        }
        let server = try Child.start(
            place.handover, ["serve", "-C", folder, "--port", "0"], output: folder + "/serve.log")
        defer { server.stop() }
        let floor = try Child.start(
            CommandLine.arguments[0], ["floor-route", folder + "/token.txt"], output: folder + "/floor.log")
        defer { floor.stop() }
        let plain = try await ServerRows.address(in: folder + "/floor.log") + "/nothing"
        let records = try await ServerRows.address(in: folder + "/serve.log") + "/api/v1/records"
        let client = self.client()
        do {
            // The first requests open the connections, and read the definitions.
            _ = try await rate(client, plain, nil) { try body($0, $1) }
            _ = try await rate(client, records, String(token)) { try body($0, $1, isRehearsal: true) }
            let floor = try await rate(client, plain, nil) { try body($0, $1) }
            let work = try await rate(client, records, String(token)) { try body($0, $1) }
            try await client.shutdown()
            return [
                Row(
                    work: "durable sign-offs over HTTP, 64 at once; floor: a POST route that does nothing",
                    unit: .perSecond, figure: work, floor: floor, reach: .atLeast(0.5))
            ]
        } catch {
            try await client.shutdown()
            throw error
        }
    }

    /// With a connection for each of the clients; unless told, all would share eight.
    private static func client() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = clients
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private static func body(_ client: Int, _ number: Int, isRehearsal: Bool = false) throws -> ByteBuffer {
        let command = SignCommand(
            item: Item.ID("list-\(client)/item-\(number)"), meaning: .delivered,
            evidence: [Evidence(form: .link, link: "https://kb.example/org")], shown: .zh)
        let submission = Submission(
            .sign(command), by: Person.ID(GeneratedWorkspace.giver), key: "delivered \(client) \(number)",
            rehearsal: isRehearsal)
        return ByteBuffer(bytes: try JSONEncoder().encode(SubmissionMessage([submission], clock: nil)))
    }

    /// Requests a second, each client waiting for its answers.
    private static func rate(
        _ client: HTTPClient, _ url: String, _ token: String?,
        _ body: @escaping @Sendable (Int, Int) throws -> ByteBuffer
    ) async throws -> Double {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<clients {
                group.addTask {
                    for number in 0..<each {
                        var request = HTTPClientRequest(url: url)
                        request.method = .POST
                        request.headers.add(name: "Content-Type", value: "application/json")
                        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
                        request.body = .bytes(try body(place, number))
                        let answer = try await client.execute(request, timeout: .seconds(60))
                        let text = String(buffer: try await answer.body.collect(upTo: 1 << 20))
                        guard answer.status == .ok, token == nil || text.contains("\"recorded\"") else {
                            throw Child.Failure(description: "\(answer.status): \(text)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(clients * each) / (ContinuousClock.now - start).milliseconds * 1000
    }
}
