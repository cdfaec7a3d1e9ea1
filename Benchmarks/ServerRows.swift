import AsyncHTTPClient
import Foundation
import NIOCore

/// The server on the large ledger under load, beside a route that returns the same bytes.
enum ServerRows {
    static func measure(_ place: Place, _ ledgers: TaskLedgers) async throws -> [Row] {
        let server = try Child.start(
            place.handover, ["serve", "-C", ledgers.large, "--port", "0"], output: place.folder + "/serve.log")
        defer { server.stop() }
        let status = try await address(in: place.folder + "/serve.log") + "/status"
        let body = try await HTTPClient.shared.get(url: status).get().body
        let file = place.folder + "/status.json"
        try Data(body.map { Array($0.readableBytesView) } ?? []).write(to: URL(fileURLWithPath: file))
        let floor = try Child.start(
            CommandLine.arguments[0], ["floor-route", file], output: place.folder + "/floor.log")
        defer { floor.stop() }
        let plain = try await address(in: place.folder + "/floor.log") + "/status"
        let rates = try Timing.medians(3, work: { try rate(status, place) }, floor: { try rate(plain, place) })
        for suffix in [".svg", ".shields.json", ".csv", ".txt", "?lang=en", "?as-of=2026-01-30"] {
            _ = try await HTTPClient.shared.get(url: status + suffix).get()
        }
        _ = try Child.time(place.handover, ["task", "list", "-C", ledgers.large, "--limit", "1000"])
        return [
            Row(
                work: "GET /status, 32 connections; floor: a route with the same bytes", unit: .perSecond,
                figure: rates.work, floor: rates.floor, reach: .atLeast(0.8)),
            Row(
                work: "memory of serve after all that", unit: .megabytes, figure: try server.memory(), floor: nil,
                reach: .below(150)),
        ]
    }

    /// Where a server listens, from the line in which it says so.
    static func address(in log: String) async throws -> String {
        for _ in 0..<500 {
            try await Task.sleep(for: .milliseconds(20))
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if let found = text.firstMatch(of: #/http:\\?/\\?/127\.0\.0\.1:(\d+)/#) {
                return "http://127.0.0.1:\(found.1)"
            }
        }
        throw Child.Failure(description: "no server answers; see \(log)")
    }

    /// Requests a second, all of which were answered with a success.
    static func rate(_ url: String, _ place: Place, connections: Int = 32, fields: [String] = []) throws -> Double {
        let text = try Child.text(
            "wrk", ["-t", "1", "-c", "\(connections)", "-d", "2"] + fields.flatMap { ["-H", $0] } + [url],
            through: place.folder + "/wrk.txt")
        guard !text.contains("Non-2xx"),
            let rate = text.firstMatch(of: #/Requests/sec:\s+([0-9.]+)/#).flatMap({ Double($0.1) })
        else { throw Child.Failure(description: text) }
        return rate
    }
}
