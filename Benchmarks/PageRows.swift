import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Pages of a handover with 100,000 tasks and 500 items, beside `GET /status` of the same server.
enum PageRows {
    private static let tasks = 100_000
    private static let paths = [
        "director", "items", "items/team/organisation", "review", "tasks", "audit", "people", "why/verdict",
    ]

    static func measure(_ place: Place) async throws -> [Row] {
        let folder = try place.scratch("pages")
        let lists = (0..<10).map {
            ("checklists/list-\($0).yaml", GeneratedWorkspace.checklist($0, items: 50, role: role))
        }
        _ = try await TaskLedgers.fill(folder, tasks: tasks, more: Dictionary(uniqueKeysWithValues: lists))
        let invited = try Child.text(
            place.handover,
            ["person", "invite", "lisi", "--as", "lisi", "--address", "http://localhost", "-C", folder],
            through: folder + "/invitation.txt")
        guard let invitation = invited.firstMatch(of: /\/invitation\/hnd_[A-Za-z0-9_\-]{43}/)?.output else {
            throw Child.Failure(description: invited)
        }
        let server = try Child.start(
            place.handover, ["serve", "-C", folder, "--port", "0"], output: folder + "/serve.log")
        defer { server.stop() }
        let address = try await ServerRows.address(in: folder + "/serve.log")
        let cookie = try await session(address, String(invitation))
        var rows: [Row] = []
        var largest = 0
        for path in paths {
            let size = try await get("\(address)/\(path)", cookie).body.readableBytes
            largest = max(largest, size)
            let rates = try Timing.medians(
                3,
                work: {
                    try ServerRows.rate("\(address)/\(path)", place, connections: 1, fields: ["Cookie: \(cookie)"])
                }, floor: { try ServerRows.rate("\(address)/status", place, connections: 1) })
            rows.append(
                Row(
                    work: "page /\(path), 500 items, 100,000 tasks; floor: GET /status", unit: .milliseconds,
                    figure: 1000 / rates.work, floor: 1000 / rates.floor, reach: .atMost(3)))
        }
        rows.append(
            Row(
                work: "the largest of these pages", unit: .kilobytes, figure: Double(largest) / 1000, floor: nil,
                reach: .below(150)))
        return rows
    }

    private static let role = "support-manager"

    /// Signs somebody in by an invitation, as a browser does, and gives the cookie.
    private static func session(_ address: String, _ invitation: String) async throws -> String {
        let page = try await get(address + invitation, "")
        let html = String(buffer: page.body)
        guard let form = html.firstMatch(of: /name="form" value="([^"]+)"/)?.1, let secret = page.cookies.first else {
            throw Child.Failure(description: html)
        }
        let password = "many%20otters%20swim%20fast"
        var request = HTTPClientRequest(url: address + invitation)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Cookie", value: secret)
        request.body = .bytes(ByteBuffer(string: "form=\(form)&password=\(password)&again=\(password)"))
        let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
        let answer = try await client.execute(request, timeout: .seconds(30))
        let cookies = answer.headers["Set-Cookie"].compactMap { $0.split(separator: ";").first.map(String.init) }
        try await client.shutdown()
        guard let session = cookies.first(where: { $0.hasPrefix("__Host-handover=") }) else {
            throw Child.Failure(description: "nobody was signed in: \(answer.status)")
        }
        return session
    }

    private static func get(
        _ url: String, _ cookie: String
    ) async throws -> (body: ByteBuffer, cookies: [String]) {
        var request = HTTPClientRequest(url: url)
        if !cookie.isEmpty { request.headers.add(name: "Cookie", value: cookie) }
        request.headers.add(name: "Accept", value: "text/html")
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let body = try await answer.body.collect(upTo: 1 << 24)
        guard answer.status == .ok else { throw Child.Failure(description: "\(url): \(answer.status)") }
        return (body, answer.headers["Set-Cookie"].compactMap { $0.split(separator: ";").first.map(String.init) })
    }
}
