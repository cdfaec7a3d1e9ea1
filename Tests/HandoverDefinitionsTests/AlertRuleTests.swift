import HandoverDefinitions
import HandoverModel
import Testing

/// What people are alerted to by the customer's workspace, and what changing it means.
@Suite struct AlertRuleTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    @Test func theSampleHasARuleForEachCondition() throws {
        let rules = try #require(Self.sample().alerts).rules
        #expect(Set(rules.map(\.when)) == Set(AlertCondition.allCases))
        #expect(
            rules.map { "\($0.id) \($0.when.rawValue) \($0.within)d \($0.quiet) \($0.owner)" } == [
                "severe-at-risk sla-at-risk 14d 30m delivering/support-manager",
                "limit-passed sla-breached 14d 4h delivering/support-manager",
                "escalation escalation-due 14d 4h delivering/support-manager",
                "service-down service-down 14d 15m delivering/senior-operations",
                "service-slow service-slow 14d 1h delivering/senior-operations",
                "satisfaction satisfaction-falling 14d 7d delivering/support-manager",
                "late-items sign-off-overdue 14d 1d receiving/support-manager",
                "capabilities capability-lapsing 14d 1d receiving/support-manager",
                "evidence evidence-lapsing 14d 1d receiving/support-manager",
                "rota rota-gap 7d 4h delivering/support-manager",
                "checks check-failing 14d 1d delivering/support-manager",
                "repeated repeated-problem 14d 7d delivering/support-manager",
                "commitments commitment-overdue 14d 1d delivering/support-manager",
            ])
        #expect(rules[0].severities == [.p0, .p1] && rules[5].below == 4_500_000)
        #expect(rules[0].concerns(.p1) && !rules[0].concerns(.p2) && rules[1].concerns(.p3))
    }

    private func read(_ text: String) -> (rules: [AlertRule]?, found: [String]) {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/alerts.yaml", with: Array("schema: handover/v1\nrules:\n\(text)\n".utf8))
        let loaded = Workspace.load(files)
        return (
            loaded.definitions?.alerts?.rules,
            loaded.diagnostics.map {
                "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            }
        )
    }

    private func line(_ rest: String) -> String { "  - { id: a, title: A, owner: receiving/director, \(rest) }" }

    @Test func whatIsLeftOutHasADefault() {
        #expect(
            read(line("when: rota-gap")).rules == [
                AlertRule(
                    id: "a", title: LocalizedText([.zh: "A"]), when: .rotaGap, within: 14, quiet: Length(4, .hours),
                    owner: .role(TeamRole(.receiving, "director")))
            ])
    }

    @Test func whatDoesNotFitTogetherIsNamed() {
        #expect(read(line("when: sla-breached, severities: [P0]")).found == [])
        #expect(read(line("when: rota-gap, severities: [P0]")).found == ["3:79 alert-filter"])
        #expect(read(line("when: sign-off-overdue, within: 7d")).found == ["3:83 alert-filter"])
        #expect(read(line("when: rota-gap, below: 4")).found == ["3:74 alert-filter"])
        func desk(_ when: String) -> [String] {
            read("  - { id: a, title: A, owner: desk/support-manager, when: \(when) }").found
        }
        for when in AlertCondition.allCases {
            #expect(desk(when.rawValue) == (when.hasDesk ? [] : ["3:31 alert-filter"]), "\(when)")
        }
        #expect(read("  - { id: a, title: A, owner: dsk/director, when: sla-breached }").found == ["3:31 bad-value"])
        #expect(read(line("when: rota-gap, quiet: 0h")).found == ["3:74 bad-value"])
        #expect(read(line("when: rota-gap") + "\n" + line("when: sla-breached")).found == ["4:11 duplicate-id"])
        #expect(
            read("  - { id: a, title: A, owner: receiving/nobody, when: rota-gap }").found == ["3:31 unknown-reference"]
        )
        #expect(
            read("  - { id: a, title: A, owner: receiving/architect, when: rota-gap }").found
                == ["3:31 role-nobody-holds"])
    }

    private func weakens(_ change: (inout AlertRules) -> Void) throws -> Bool {
        let before = try Self.sample()
        var after = before
        var rules = try #require(after.alerts)
        change(&rules)
        after.alerts = rules
        let plan = DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
        #expect(!plan.changes.isEmpty)
        return plan.weakens
    }

    @Test func alertingToLessOrLaterWeakensTheHandover() throws {
        #expect(try weakens { $0.rules.removeLast() })
        #expect(try weakens { $0.rules[1].when = .slaAtRisk })
        #expect(try weakens { $0.rules[0].severities = [.p0] })
        #expect(try weakens { $0.rules[1].severities = [.p0, .p1, .p2, .p3] })
        #expect(try weakens { $0.rules[0].quiet = Length(31, .minutes) })
        #expect(try weakens { $0.rules[9].within = 6 })
        #expect(try weakens { $0.rules[5].below = 4_400_000 })
        #expect(try weakens { $0.alertmanager = nil })
        #expect(try weakens { $0.alertmanager?.severities["critical"] = .p3 })
        #expect(try !weakens { $0.rules[0].severities = [] })
        #expect(try !weakens { $0.rules[0].severities = [.p0, .p1, .p2] })
        #expect(try !weakens { $0.rules[0].quiet = Length(10, .minutes) })
        #expect(try !weakens { $0.rules[9].within = 8 })
        #expect(try !weakens { $0.rules[5].below = nil })
        #expect(try !weakens { $0.rules[0].title = LocalizedText([.en: "B"]) })
        #expect(try !weakens { $0.rules[0].owner = .role(TeamRole(.delivering, "director")) })
        let before = try Self.sample()
        var without = before
        without.alerts = nil
        #expect(DefinitionsPlan.compare(inForce: before, proposed: without, today: PlanTests.today).weakens)
        #expect(!DefinitionsPlan.compare(inForce: without, proposed: before, today: PlanTests.today).weakens)
    }
}
