import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

/// The repository's own handover with something of every kind recorded in it, and tokens of its people.
struct Office {
    let site: Site

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The definition files by their paths in the workspace.
    static func definitions() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in ["checklists", "training", "support"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
            where name.hasSuffix(".yaml") {
                let path = "\(folder)/\(name)"
                files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            }
        }
        files["handover.yaml"] = try String(contentsOf: root.appending(path: "handover.yaml"), encoding: .utf8)
        return files
    }

    init() async throws {
        site = try await Site(status: nil)
        try await record(.apply(ApplyCommand(files: try Self.definitions())), by: "lisi")
        let link = Evidence(form: .link, link: "https://kb.example/org", text: "Chart")
        try await record(
            .sign(
                SignCommand(
                    item: "team/organisation", meaning: .delivered, evidence: [link], note: "As agreed", shown: .en)),
            by: "lisi")
        try await record(
            .sign(SignCommand(item: "team/organisation", meaning: .accepted, shown: .zh)), by: "jia1")
        try await record(.sign(SignCommand(item: "team/roles", meaning: .delivered, shown: .zh)), by: "lisi")
        try await record(.refuse(item: "team/roles", meaning: .accepted, reason: "Not complete"), by: "jia1")
        try await record(
            .assess(
                Assessment(
                    person: "jia3", capability: "incident-response", level: .alone, observed: "Led the drill"),
                effective: nil), by: "wangwu")
        try await record(
            .assessSelf(
                Assessment(person: "jia3", capability: "incident-response", level: .prompted, observed: "Asked")),
            by: "jia3")
        for number in 1...5 {
            var report = TaskReport(task: TaskRecord.ID("T-\(number)"))
            report.severity = .p2
            report.capability = "incident-response"
            report.opened = .instant(Site.now.adding(milliseconds: Int64(-3_600_000 * number)))
            report.closed = .instant(Site.now.adding(milliseconds: Int64(-60_000 * number)))
            try await record(
                .logTask(TaskCommand(report: report, workers: [WorkerCommand(person: "jia3", level: .alone)])),
                by: "jia3")
        }
        var open = TaskReport(task: "INC/7 #1")
        open.title = "Export is empty"
        try await record(.openTask(TaskCommand(report: open, workers: [WorkerCommand(person: "jia4")])), by: "jia4")
        try await record(.revokeTask(task: "T-5", reason: "Another system"), by: "jia3")
        try await record(.recordCheckpoint(day: Day("2026-01-19")), by: "lisi")
        try await record(
            .improvement(
                .open(
                    ImprovementOrder(
                        title: "Restart the cache by itself", term: .short, owner: "jia3",
                        due: try #require(Day("2026-02-13")), tasks: ["T-1"]))), by: "lisi")
    }

    /// A task that was answered after two hours, and a claim to it by the receiving team's lead.
    func filesAClaim() async throws {
        var report = TaskReport(task: "L-1")
        report.severity = .p1
        report.askedOf = .delivering
        report.opened = .instant(Site.now.adding(milliseconds: -10_800_000))
        report.responded = .instant(Site.now.adding(milliseconds: -3_600_000))
        report.closed = .instant(Site.now.adding(milliseconds: -1_800_000))
        try await record(
            .logTask(TaskCommand(report: report, workers: [WorkerCommand(person: "jia3", level: .alone)])), by: "jia3")
        let evidence = [Evidence(form: .link, link: "https://tickets.example/L-1")]
        try await record(
            .creditClaim(
                .file(ClaimOrder(ground: .late, tasks: ["L-1"], reason: "Two <hours>", evidence: evidence))),
            by: "jia1")
    }

    func record(_ command: Command, by person: Person.ID) async throws {
        _ = try await site.tracker.submit(
            Submission(command, by: person, key: UUID().uuidString), identified: .osUser(uid: 1),
            clock: .machine(Site.now))
    }

    func fields(_ person: Person.ID, _ scopes: Set<TokenScope> = [.read]) async throws -> HTTPFields {
        [.authorization: "Bearer \(try await site.token(person, scopes).text)"]
    }

    /// What a person's program gets.
    func get(_ path: String, by person: Person.ID = "lisi", _ more: HTTPFields = [:]) async throws -> Answer {
        var headers = try await fields(person)
        for field in more { headers.append(field) }
        return try await site.routes().publicRouter().answer(.get, path, headers)
    }
}

extension Answer {
    /// The body as a value of JSON.
    var json: JSONValue { get throws { try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8)) } }

    /// Where the next page is; nil after the last.
    var next: String? {
        guard let link = HTTPField.Name("Link").flatMap({ headers[$0] }), link.hasSuffix(">; rel=\"next\"") else {
            return nil
        }
        return String(link.dropFirst().dropLast(13))
    }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
}
