import Foundation
import Testing

/// A program that asks over HTTP gets the documents that the command line prints.
@Suite struct QuestionTests {
    /// A question as it is typed, and as it is asked.
    private static let questions = [
        "status": "status", "status --as-of 2026-02-10": "status?as-of=2026-02-10",
        "status --known-at 2026-01-28T10:00:00+08:00 --as-of 2026-01-20":
            "status?known-at=2026-01-28T10:00:00%2B08:00&as-of=2026-01-20",
        "status --known-at 3 --as-of 2026-01-29": "status?known-at=3&as-of=2026-01-29",
        "why": "why", "forecast": "forecast", "forecast --as-of 2026-02-10": "forecast?as-of=2026-02-10",
        "why team/rota": "items/team/rota/why", "diff --from 2026-01-27": "diff?from=2026-01-27",
        "claim 54 60": "claim?independent=54&eligible=60", "validate --open-questions": "open-questions",
        "history": "history", "history team/roles": "items/team/roles/history",
        "history jia1": "people/jia1/history", "history T-2 --task": "tasks/T-2/history",
        "item list": "items", "item list --checklist team --open": "items?checklist=team&open=true",
        "item show team/roles": "items/team/roles", "person list": "people", "next --as jia3": "next?person=jia3",
        "next --as lisi --limit 2": "next?limit=2", "training list": "training",
        "training list --person jia3": "training?person=jia3", "assessment list": "assessments",
        "capability list": "capabilities", "capability list --critical": "capabilities?critical=true",
        "capability list --without jia3,jia4 --on 2026-03-01": "capabilities?without=jia3,jia4&as-of=2026-03-01",
        "capability show incident-response": "capabilities/incident-response",
        "assessment list --person jia3": "assessments?person=jia3", "task list": "tasks",
        "task list --severity P1": "tasks?severity=P1", "task show T-2": "tasks/T-2", "task show T-8": "tasks/T-8",
        "ledger show": "entries", "ledger show --from 3 --limit 2": "entries?from=3&limit=2",
    ]

    @Test func programsGetWhatTheCommandLinePrints() throws {
        let scratch = try Scratch()
        let workspace = try Scenario.copy(to: scratch.folder)
        let made = try Program.type("handover token create --name p --scope read --as lisi", in: workspace)
        let token = try #require(made.standard.firstMatch(of: /hnd_[A-Za-z0-9_-]{43}/), "\(made.error)").0
        try Program.serving(workspace) { address in
            let port = try #require(address.split(separator: ":").last)
            for (typed, asked) in Self.questions {
                for language in ["zh", "en"] {
                    let printed = try Program.type("handover \(typed) --json --language \(language)", in: workspace)
                    #expect(printed.status == 0, "\(typed): \(printed.error)")
                    let head = [
                        "GET /api/v1/\(asked) HTTP/1.1", "Host: localhost", "Authorization: Bearer \(token)",
                        "Accept-Language: \(language)", "Connection: close",
                    ]
                    let answer = try Program.type(
                        "exec 3<>/dev/tcp/127.0.0.1/\(port)\nprintf '%s\\r\\n' "
                            + head.map { "'\($0)'" }.joined(separator: " ") + " '' >&3\ncat <&3", in: workspace)
                    let body = answer.standard.components(separatedBy: "\r\n\r\n").dropFirst().joined()
                    #expect(body == printed.standard, "\(typed) in \(language): \(answer.standard.prefix(200))")
                }
            }
        }
    }
}
