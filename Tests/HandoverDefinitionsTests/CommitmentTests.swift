import HandoverDefinitions
import HandoverModel
import Testing

/// What the customer's document promises again and again, and what changing it means.
@Suite struct CommitmentTests {
    private static func sample() throws -> Definitions {
        try #require(Workspace.load(folder: Repository.root).definitions)
    }

    /// 每月一次技术分享会, 每周发布技术文章, 月度评估指标 and 季度评估指标 have their intervals there; the others are defaults.
    @Test func theSampleHasWhatTheDocumentPromises() throws {
        let commitments = try Self.sample().commitments
        #expect(
            commitments.map { "\($0.id) \($0.every.rawValue) \($0.owner)" } == [
                "sharing-session month delivering/support-manager",
                "article week delivering/architect",
                "health-check month delivering/senior-operations",
                "vulnerability-scan month delivering/security-expert",
                "drill quarter delivering/senior-operations",
                "training quarter delivering/support-manager",
                "common-problems month delivering/support-manager",
                "monthly-review month delivering/support-manager",
                "quarterly-review quarter delivering/support-manager",
                "mechanism-review quarter delivering/support-manager",
            ])
        #expect(commitments.allSatisfy { $0.place != nil && $0.from == nil })
    }

    private static func periods(
        _ every: SupportPeriod.Kind, from: String? = nil, ends: String? = "2026-11-30", through day: String
    ) throws -> [String] {
        var handover = try sample().handover
        handover.ends = ends.flatMap { Day($0) }
        let commitment = Commitment(
            id: "a", title: LocalizedText([.en: "A"]), every: every, owner: TeamRole(.delivering, "architect"),
            from: from.flatMap { Day($0) })
        return commitment.periods(of: handover, through: try #require(Day(day))).map(\.description)
    }

    @Test func wholePeriodsOfTheHandoverCountOnceTheyHaveBegun() throws {
        #expect(try Self.periods(.month, through: "2025-11-30") == [])
        #expect(try Self.periods(.month, through: "2025-12-01") == ["2025-12"])
        #expect(try Self.periods(.month, through: "2026-02-28") == ["2025-12", "2026-01", "2026-02"])
        #expect(try Self.periods(.quarter, through: "2025-12-31") == [], "the quarter had begun before")
        #expect(try Self.periods(.quarter, through: "2026-04-01") == ["2026-Q1", "2026-Q2"])
        #expect(try Self.periods(.week, through: "2025-12-14") == ["2025-W49", "2025-W50"])
        // No period that ends after the handover.
        #expect(try Self.periods(.week, through: "2027-01-01").last == "2026-W48")
        #expect(try Self.periods(.month, through: "2027-01-01").last == "2026-11")
        #expect(try Self.periods(.quarter, through: "2027-01-01").last == "2026-Q3")
        #expect(try Self.periods(.quarter, ends: nil, through: "2027-01-01").last == "2027-Q1")
    }

    @Test func theFirstPeriodIsTheFirstWholeOneFromTheDayNamed() throws {
        #expect(try Self.periods(.month, from: "2026-01-01", through: "2026-02-28") == ["2026-01", "2026-02"])
        #expect(try Self.periods(.month, from: "2026-01-02", through: "2026-02-28") == ["2026-02"])
        #expect(try Self.periods(.quarter, from: "2025-10-01", through: "2026-01-01") == ["2025-Q4", "2026-Q1"])
        #expect(try Self.periods(.week, from: "2025-12-30", through: "2026-01-05") == ["2026-W02"])
    }

    private func read(_ text: String) -> (commitments: [Commitment]?, found: [String]) {
        let files = WorkspaceFiles(gatheringFrom: Repository.root)
            .replacing("support/commitments.yaml", with: Array("schema: handover/v1\ncommitments:\n\(text)\n".utf8))
        let loaded = Workspace.load(files)
        return (
            loaded.definitions?.commitments,
            loaded.diagnostics.map {
                "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.problem.code)"
            }
        )
    }

    @Test func whatDoesNotFitTogetherIsNamed() {
        #expect(read("  - { id: a, title: A, every: week, owner: receiving/director }").found == [])
        #expect(
            read("  - { id: a, title: A, every: year, owner: receiving/director }").found == ["3:31 bad-value"])
        #expect(
            read("  - { id: a, title: A, every: week, owner: receiving/nobody }").found
                == ["3:44 unknown-reference"])
        #expect(
            read("  - { id: a, title: A, every: week, owner: receiving/architect }").found
                == ["3:44 role-nobody-holds"])
        let one = "  - { id: a, title: A, every: week, owner: receiving/director }"
        #expect(read(one + "\n" + one).found == ["4:11 duplicate-id"])
        #expect(
            read("  - { id: a, title: A, every: week, owner: receiving/director, from: 2026-12-01 }").found
                == ["3:70 dates-out-of-order"])
        #expect(
            read("  - { id: a, title: A, every: week, owner: receiving/director, from: 2025-10-01 }").found == [],
            "a period that was under way when the handover started")
    }

    private func change(_ change: (inout [Commitment]) -> Void) throws -> Plan {
        let before = try Self.sample()
        var after = before
        change(&after.commitments)
        return DefinitionsPlan.compare(inForce: before, proposed: after, today: PlanTests.today)
    }

    private func weakens(_ change: (inout [Commitment]) -> Void) throws -> Bool {
        let plan = try self.change(change)
        #expect(!plan.changes.isEmpty)
        return plan.weakens
    }

    @Test func promisingLessOrLessOftenWeakensTheHandover() throws {
        #expect(try weakens { $0.removeLast() })
        #expect(try weakens { $0[0].every = .quarter })
        #expect(try weakens { $0[1].every = .month })
        #expect(try weakens { $0[0].from = Day("2026-02-01") })
        #expect(try !weakens { $0[0].every = .week })
        #expect(try !weakens { $0[0].from = Day("2025-11-01") })
        #expect(try !weakens { $0[0].owner = TeamRole(.delivering, "architect") })
        #expect(try !weakens { $0[0].title = LocalizedText([.en: "B"]) })
        #expect(try !weakens { $0[0].place = nil })
        let before = try Self.sample()
        var without = before
        without.commitments = []
        #expect(DefinitionsPlan.compare(inForce: before, proposed: without, today: PlanTests.today).weakens)
        #expect(!DefinitionsPlan.compare(inForce: without, proposed: before, today: PlanTests.today).weakens)
    }

    @Test func aChangeIsToldByItsSubjectAndFields() throws {
        let plan = try change { commitments in
            commitments[0].every = .quarter
            commitments[0].from = Day("2026-02-01")
        }
        #expect(plan.changes.map(\.subject) == [.commitment("sharing-session")])
        guard case .changed(let fields) = plan.changes[0].nature else { return #expect(Bool(false)) }
        #expect(fields.map(\.field) == [.commitmentEvery, .commitmentFrom] && fields.allSatisfy(\.weakens))
        #expect(fields[0].before == .word("month") && fields[0].after == .word("quarter"))
    }
}
