import Foundation
import Testing

/// One scenario against a ledger of one's own, over the socket of a running server, and over its port with a token.
@Suite struct ThreeWaysTests {
    private static let scenario = [
        "status", "status --json", "next --limit 3", "why team/rota --language zh", "forecast",
        "item list --format csv",
        "item show team/roles", "training list --format markdown", "assessment list", "task list", "task show T-2",
        "person list --json", "administrator list",
        "capability list", "capability list --without jia3 --on 2026-03-01 --json", "capability show incident-response",
        "capability show incident-respons", "claim 54 60", "measure list", "measure show independence --json",
        "measure show independence --by person --format csv",
        "measure compare independence --from 2026-01-01..2026-01-14 --to 2026-01-15..2026-01-28",
        "report person jia3 --format csv", "report capability incident-response --json",
        "report support --of 2026-W05 --json", "report support --of 2026-01 --part quality --format csv",
        "report support --period quarter --brief", "report support --of 2027-01",
        "report readiness --as-of 2026-01-27 --format html", "report person nobody",
        "why measures/independence", "history team/roles", "plan", "sla levels --json", "channel list", "contact list",
        "service list --json",
        "sla due --severity P2 --from '2026-02-13 17:00' --pause '2026-02-13 17:10..2026-02-13 17:20'",
        "sla due --from '2026-02-13 17:00'", "sla elapsed --from '2026-02-13 17:00' --to '2026-02-14 10:00' --json",
        "sla elapsed --from '2026-02-14 10:00' --to '2026-02-13 17:00'",
        "check list", "check run team/rota --key k1", "check run team/rota --key k2", "check run --dry-run",
        "check run team/roles", "check run team/rot", "check list --as-of 2026-01-27",
        "alerts", "alerts run --dry-run", "alerts run --key l1", "alerts run", "alerts --json",
        "alerts list --format csv", "alerts acknowledge 1", "alerts list --all --as-of 2026-01-27",
        "item show team/rota --language zh",
        "sla clocks", "sla clocks --severity P1 --json", "sla clocks --as-of 2026-01-27 --format csv",
        "oncall now --as-of 2026-03-14", "oncall week --from 2026-03-09 --json",
        "oncall load --from 2026-02-01 --to 2026-02-28", "oncall handoff --as-of 2026-01-27 --json",
        "oncall calendar --person jia3 --from 2026-03-02 --to 2026-03-15",
        "sla attainment --asked-of own --json", "sla attainment --by month --from 2026-01-01 --format csv",
        "item sign team/organisation --meaning delivered --evidence chart.txt --note 'As it stands' --key s1",
        "item sign team/organisation --meaning delivered --key s2",
        "item sign team/organisatio --meaning delivered",
        "item evidence team/roles --file fake.pdf --key e1", "item evidence team/roles --file chart.txt --key e2",
        "item refuse team/roles --meaning accepted --reason x --dry-run",
        "task log --id T-9 --severity P2 --capability change-support --person jia4 --level alone --key t9 --json",
        "task import tickets.csv", "assess lisi incident-response --level alone --observed x --json",
        "question ask 'Which node?' --capability incident-response --key q1",
        "question list", "question list --unanswered --json", "question answer 5 --document x --key q2",
        "phase set shadow --severity P3 --key h1", "phase set observe --severity P3", "phase list", "phase list --json",
        "measure record --day 2026-01-26 --key m1", "measure record --day 2026-01-27", "measure record",
        "measure show independence --format csv", "measure show independence",
        "acceptance rounds", "acceptance rounds --json", "acceptance recheck team/roles --holds",
        "item waive team/rota --until 2026-03-01 --reason 'Not yet' --key w1",
        "person add jia9 --name 甲九 --team delivering --role support-engineer --from 2026-02-01 --key p1",
        "item revoke team/organisation --reason 'Chart is old' --key r1", "person invite nobody --dry-run",
        "person invite jia2 --dry-run", "person close jia6 --reason 'Left'", "administrator add jia1",
        "administrator list --format csv", "acceptance show", "accept --key a1",
        "acceptance waive measure/independence --until 2026-03-31 --reason 'Few tasks so far' --key a2",
        "acceptance decline --reason 'Not yet'", "acceptance revoke --reason 'Too early'", "acceptance show --json",
        "acceptance certificate --json", "history acceptance",
        "outage open --severity P0 --service erp --when '2026-01-27 10:00' --key o1", "outage open --severity P9",
        "outage close 1", "maintenance plan --from '2026-02-01 22:00' --to '2026-02-02 02:00' --key o2",
        "outage list", "outage list --json", "sla availability --json", "sla availability --service erp --format csv",
        "sla credits --from 2026-01-01 --to 2026-03-31", "sla credits --json",
        "sla credits --severity P1 --service erp --as-of 2026-01-27 --format csv",
        "credit claim T-2 --evidence https://kb.example/T-2 --reason Late --key g1", "credit list --json",
        "credit show C-1", "credit agree C-1 --share 10%",
        "action add 'Restart the cache' --term short --owner jia3 --due 2026-02-13 --task T-2 --key i1",
        "action add x --term short --owner nobody --due 2026-02-13", "action show A-1", "action show A-9",
        "action done A-1 --note Done --key i2", "action list", "action list --json",
        "task review T-2 --cause Full --action-taken Restart --lesson Watch --improvement A-1 --key i3",
        "task list --without-review --json", "task repeated --json", "task repeated",
        "change record 'Cache on two nodes' --service operations --documents deployment-guide --at '2026-01-27 10:00' --key x1",
        "change documented X-1 --document deployment-guide --source 4f2a91c --key x2", "change list",
        "change list --json", "change documented X-9 --document x",
        "change record x --service operations --documents x",
        "commitment done monthly-review --period 2025-12 --evidence https://kb.example/12 --note Held --key y1",
        "commitment done monthly-review --period 2025-12", "commitment done article --period 2026-01",
        "commitment done nosuch", "commitment done quarterly-review --key y2", "commitment list",
        "commitment list --json", "commitment list --missed --format csv", "next --json",
        "report approve support --of 2025-12", "report support --of 2025-12 --canonical",
        "diff 2026-01-27", "ledger show --format csv",
        "ledger export copy.jsonl",
        "ledger verify copy.jsonl", "ledger verify --json", "status --gate",
    ]

    private struct Step: Equatable {
        var line: String
        var status: Int32
        var standard: String
        var error: String
    }

    /// What must differ is made the same: how the author was identified, hashes that cover it, what is drawn by lot, and
    /// the end of what lasts by the machine's clock.
    private func neutral(_ text: String) -> String {
        var result = text
        for pattern in [
            #"os-user:\d+"#, #"\btoken\b(?=[,"\s])"#, #""?'?[A-Za-z0-9+/]{43}="?"#, #"leaf [A-Za-z0-9+/]{12}"#,
            #"tok-[a-z0-9]{10}"#, #"until \d{4}-\d\d-\d\d \d\d:\d\d"#,
            #"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"#,
        ] {
            result = result.replacingOccurrences(of: pattern, with: "…", options: .regularExpression)
        }
        return result
    }

    private func play(_ prefix: String, in workspace: URL) throws -> [Step] {
        try Self.scenario.map { line in
            let output = try Program.type(
                "\(prefix) handover \(line)", in: workspace, clock: "2026-01-28T12:00:00+08:00")
            return Step(
                line: line, status: output.status, standard: neutral(output.standard), error: neutral(output.error))
        }
    }

    /// A workspace in which lisi is an administrator, and the token of one of his programs.
    private func workspace(in folder: URL) throws -> (folder: URL, token: Substring) {
        let workspace = try Scenario.copy(to: folder)
        for name in ["chart.txt", "fake.pdf"] { try Data("chart".utf8).write(to: workspace.appending(path: name)) }
        let made = try Program.type(
            "handover administrator add lisi --as lisi >/dev/null && "
                + "handover token create --name ci --scope read --scope record --scope admin --as lisi", in: workspace)
        return (workspace, try #require(made.standard.firstMatch(of: /hnd_[A-Za-z0-9_-]{43}/), "\(made.error)").0)
    }

    @Test func everyWaySaysTheSame() throws {
        let first = try Scratch()
        let second = try Scratch()
        let third = try Scratch()
        let local = try play("HANDOVER_PERSON=lisi", in: try workspace(in: first.folder).folder)
        let ours = try workspace(in: second.folder).folder
        let socket = try Program.serving(ours) { _ in try play("HANDOVER_PERSON=lisi", in: ours) }
        let (theirs, token) = try workspace(in: third.folder)
        let remote = try Program.serving(theirs) { address in
            // The definition files and what is uploaded are here; the ledger is the server's.
            let here = third.folder.appending(path: "here")
            try FileManager.default.copyItem(at: theirs, to: here)
            try FileManager.default.removeItem(at: here.appending(path: ".handover"))
            return try play("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)", in: here)
        }
        #expect(local.filter { $0.status == 0 }.count >= 25, "\(local.filter { $0.status != 0 })")
        for (own, other) in zip(local, socket) { #expect(own == other) }
        for (own, other) in zip(local, remote) { #expect(own == other) }
    }

    @Test func troublesOnTheWayAreSaidWithTheWayOut() throws {
        let scratch = try Scratch()
        let workspace = try workspace(in: scratch.folder).folder
        let made = try Program.type("handover token create --name r --scope read --as jia3 --format csv", in: workspace)
        let token = try #require(made.standard.firstMatch(of: /hnd_[A-Za-z0-9_-]{43}/)).0
        let unknown = "hnd_" + String(repeating: "A", count: 43)
        try Program.serving(workspace) { address in
            let troubles: [(variables: String, line: String, status: Int32, code: String)] = [
                ("HANDOVER_TOKEN=\(token)", "status --url http://127.0.0.1:1", 1, "server-unreachable"),
                ("HANDOVER_URL=\(address)", "status", 64, "no-token"),
                ("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(unknown)", "status", 1, "token-unknown"),
                ("HANDOVER_URL=\(address)/elsewhere HANDOVER_TOKEN=\(token)", "status", 1, "unknown-path"),
                ("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)", "ledger show", 1, "may-not-read"),
                ("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)", "ledger export x.jsonl", 1, "may-not-read"),
                (
                    "HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)",
                    "assess jia3 incident-response --self --level alone", 1, "scope-missing"
                ),
                ("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)", "ledger rebuild", 64, "takes-the-files"),
                ("HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token)", "ledger backup x", 64, "takes-the-files"),
                (
                    "HANDOVER_URL=https://\(address.dropFirst(7)) HANDOVER_TOKEN=\(token)", "status", 1,
                    "server-without-tls"
                ),
            ]
            for (variables, line, status, code) in troubles {
                for language in ["zh", "en"] {
                    let output = try Program.type(
                        "\(variables) HANDOVER_LANGUAGE=\(language) handover \(line) --json", in: workspace)
                    #expect(output.status == status, "\(line): \(output.error)")
                    #expect(output.standard.contains("\"code\": \"\(code)\""), "\(line): \(output.standard)")
                    #expect(!(output.standard + output.error).contains("hnd_A"))
                }
            }
            let me = try Program.type(
                "HANDOVER_URL=\(address) HANDOVER_TOKEN=\(token) handover next --limit 1 --json", in: scratch.folder)
            #expect(me.status == 0, "a workspace of one's own is not needed: \(me.error)")
        }
        #expect(
            !FileManager.default.fileExists(atPath: workspace.appending(path: "x.jsonl").path(percentEncoded: false)))
    }
}
