import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct StatusDocumentTests {
    @Test func fitsOneScreenWithAllMeasuresAndNotes() {
        var readiness = Samples.readiness
        let measured = Set(readiness.measures.map(\.id))
        readiness.measures += MeasureID.allCases.filter { !measured.contains($0) }.map { Measure(id: $0) }
        readiness.capabilities += ["a", "b", "c"].map {
            CapabilityState(id: $0, isCritical: true, holders: [], need: 2)
        }
        for names in [Samples.zh, Samples.en] {
            let text = StatusView.report(readiness, names: names, isDemonstration: true).text(as: .table)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count <= 40, "\(lines.count) \(text)")
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        }
    }

    @Test func keepsTheNamesAndOrderOfTheContract() {
        let json = StatusDocument.json(Samples.readiness, names: Samples.zh).text(pretty: false)
        #expect(
            json.hasPrefix(
                #"{"schema":"handover-status/v1","handover":"ioe-dream","as_of":"2026-01-30T09:00:00Z","verdict":"not-ready","#
                    + #""blockers":[{"subject":"team/organisation","code":"awaiting-accepted","#
                    + #""message":"team/organisation 支持团队组织架构确认：等“已接收”签字","can_act":["receiving/support-manager"],"unblocks":7,"#
            ))
        for part in [
            #"{"id":"team","done":3,"total":6,"done_weight":5,"total_weight":9,"waived":0,"not_applicable":0,"#,
            #""training":{"passed":5,"required":24}"#,
            #"{"id":"incident-response","have":1,"need":2,"critical":true,"state":"single-person","expiring":1,"leaving":0}"#,
            #"{"id":"independence","numerator":26,"denominator":39,"rate":0.666667,"interval":[0.509774,0.793670],"#
                + #""lower_bound":0.523112,"confidence":0.95,"target":0.9,"state":"missed","unrated":2,"#,
            #""forecast":null,"definitions":"sha256:abab"#, #""ledger":{"size":412,"root":"q83v"}"#,
            #""holds_until":"2026-02-02T15:59:00Z""#, #""plan":{"due":14,"done":12,"working_days_behind":4,"#,
        ] {
            #expect(json.contains(part), "\(part)")
        }
    }

    @Test func namesRolesAndNeverPeopleToAnonymousReaders() {
        for language in Language.allCases {
            let names = Names(Samples.definitions, language: language, isAnonymous: true)
            let report = StatusView.report(Samples.readiness, names: names)
            for format in OutputFormat.allCases {
                let text = report.text(as: format)
                for secret in ["lisi", "jia1", "jia3", "李四", "甲一", "甲三", "夜班无人接听", "13800138001"] {
                    #expect(!text.contains(secret), "\(secret) in \(format)")
                }
            }
        }
    }

    @Test func saysOnPlanAndWhatIsNext() {
        let plan = PlanState(
            due: 12, done: 12, workingDaysBehind: 0, next: .init(item: "team/rota", due: Samples.day(2026, 2, 3)),
            endedOn: nil)
        #expect(
            StatusView.planLine(plan, Samples.zh).plain
                == "应完成 12 项，已完成 12 项，按计划进行，下一项 team/rota 值班安排和联系方式确认 2026-02-03 到期")
        #expect(
            StatusView.planLine(Samples.readiness.plan, Samples.en).plain == "14 due, 12 done; 4 working days behind")
    }

    @Test func aPathThatEndsOnTheDayToAcceptSaysSo() {
        let path = CriticalPath(finish: Samples.day(2026, 3, 4), chain: ["team/organisation", "team/rota"], float: 0)
        #expect(StatusView.pathEnd(path, .en).plain == "2 items, ends 2026-03-04, on the day to accept")
        #expect(StatusView.pathEnd(path, .zh).plain == "2 项，最早 2026-03-04 完成，正好在验收日")
    }

    @Test func listsPeopleWithExactlyTheKeysOfTheContract() {
        let json = PersonListView.report(Samples.definitions, on: Samples.day(2026, 1, 30), names: Samples.zh).json
        guard case .array(let people) = json, let first = people.first else {
            Issue.record("no people")
            return
        }
        #expect(
            first.text(pretty: false)
                == #"{"id":"lisi","name":"李四","team":"delivering","roles":["support-manager"],"rights":["assessor","lead"]}"#
        )
    }

    @Test func printsAClaimWithExactlyItsKeys() {
        #expect(
            ClaimView.report(Samples.claim, names: Samples.zh).json.text(pretty: false)
                == #"{"numerator":54,"denominator":60,"rate":0.900000,"interval":[0.798475,0.953426],"lower_bound":0.811768,"#
                + #""confidence":0.95,"state":"observed","target":0.9,"clean_tasks_needed":25}"#)
    }

    @Test func printsDiagnosticsAsAnArrayOfFlatObjects() {
        #expect(
            DiagnosticsView.json([Samples.diagnostics[0]], language: .en) == """
                [
                  {
                    "file": "checklists/team.yaml",
                    "line": 14,
                    "column": 7,
                    "end_line": 14,
                    "end_column": 14,
                    "severity": "error",
                    "code": "unknown-key",
                    "message": "unknown key \\"evidnce\\" in an item",
                    "hint": "evidence"
                  }
                ]

                """)
    }

    @Test func showsNoPercentageBelowTenCases() {
        let few = Measure(id: .independence, numerator: 8, denominator: 9, rate: 8.0 / 9, state: .tooFew)
        #expect(few.share(.en) == "8 of 9")
        #expect(few.share(.zh) == "8/9")
        #expect(!few.remarks(Samples.en).joined().contains("%"))
    }
}
