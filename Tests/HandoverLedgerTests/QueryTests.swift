import HandoverLedger
import HandoverModel
import Testing

struct QueryTests {
    private func filled(_ place: Workplace) async throws -> Ledger {
        let ledger = try await place.open()
        try await ledger.append { _ in .append(record(.demonstrationStarted, key: "demo")) }
        try await ledger.append { _ in applied() }
        let later = noon.adding(milliseconds: 500)
        try await ledger.add(
            signOff("a"), record(.taskLogged(task("T-1", closed: shanghai.day(of: noon))), key: "t"),
            record(
                .refused(
                    SignOffRefusal(item: "team/rota", meaning: .accepted, role: TeamRole(.receiving, "x"), reason: "no")
                ),
                at: later, by: "jia1", key: "a"),
            record(.taskConfirmed(TaskStep(task: "T-1")), at: later.adding(milliseconds: 1), by: "wangwu", key: "c"))
        return ledger
    }

    @Test func findsEntriesByWhatTheySay() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        try ledger.read { (view: LedgerView) throws in
            #expect(try view.size == 6)
            #expect(try view.isDemonstration)
            #expect(try view.zone == shanghai)
            #expect(try view.lastAt == noon.adding(milliseconds: 501))
            #expect(try view.definitions(Digest(sha256: definitions)) == definitions)
            #expect(try view.definitions(Digest(sha256: [])) == nil)
            #expect(try view.entry(7) == nil)
            #expect(try view.entry(key: "a", by: "jia1")?.number == 5)
            #expect(try view.entry(key: "a", by: "wangwu") == nil)
            #expect(try view.statements().map(\.number) == [1, 2, 3, 5])
            #expect(try view.statements(after: 2).map(\.number) == [3, 5])
            #expect(try view.entries(about: .item("team/rota")).map(\.number) == [3, 5])
            #expect(try view.entries(about: .item("team/rota"), through: 4).map(\.number) == [3])
            #expect(try view.taskEntries("T-1").map(\.number) == [4, 6])
            #expect(try view.task("T-1")?.review == .confirmed)
            #expect(try view.task("T-1", through: 5)?.review == .open)
            #expect(try view.task("T-2") == nil)
        }
    }

    @Test func findsTasksByTheirOutcome() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        let day = shanghai.day(of: noon)
        var guided = task("T-2", closed: day)
        guided.workers = [Worker(person: "jia1", side: .receiving, level: .guided)]
        var open = TaskReport(task: "T-3")
        open.opened = .instant(noon)
        try await ledger.add(
            record(.taskLogged(guided), at: noon.adding(milliseconds: 501), key: "g"),
            record(.taskOpened(open), at: noon.adding(milliseconds: 501), key: "o"))
        try ledger.read { (view: LedgerView) throws in
            let ids = { (outcome: TaskOutcome) in
                try view.tasks(TaskFilter(outcomes: [outcome]), limit: 9).map(\.id)
            }
            #expect(try ids(.assisted) == ["T-2"])
            #expect(try ids(.independent) == ["T-1"])
            #expect(try ids(.notEligible) == [])
        }
    }

    @Test func pagesThroughEntries() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        try ledger.read { (view: LedgerView) throws in
            #expect(try view.entries(from: 2, limit: 2).map(\.number) == [2, 3])
            #expect(try view.entries(from: 1, limit: 9, matching: EntryFilter(kind: .taskLogged)).map(\.number) == [4])
            #expect(
                try view.entries(from: 1, limit: 9, matching: EntryFilter(kind: .refused, by: "jia1")).map(
                    \.number) == [5])
            #expect(try view.entries(from: 4, limit: 9, matching: EntryFilter(kind: .signedOff)).isEmpty)
        }
    }

    /// There are many entries about tasks: what takes one back is read with them, and not with the few others.
    @Test func aRevocationIsReadWithWhatItIsAbout() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        let before = try ledger.read { try $0.statements().map(\.number) }
        let late = noon.adding(milliseconds: 501)
        try await ledger.add(
            record(.revoked(Revocation(entry: 4, task: "T-1", reason: "no")), at: late, key: "rt"),
            record(.revoked(Revocation(entry: 3, item: "team/rota", reason: "no")), at: late, key: "ri"))
        func expect() throws {
            try ledger.read { (view: LedgerView) throws in
                #expect(try view.statements().map(\.number) == before + [8])
                #expect(try view.entries(about: .task("T-1")).map(\.number) == [4, 6, 7])
                #expect(
                    try view.entries(from: 1, limit: 9, matching: EntryFilter(kind: .revoked)).map(\.number) == [7, 8])
            }
        }
        try expect()
        #expect(try ledger.verify().isSound)
        try ledger.rebuild()
        try expect()
    }

    @Test func findsWhatWasRecordedLate() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        let limit = Record.backdatedAfterMilliseconds
        func logged(_ id: TaskRecord.ID, daysLate milliseconds: Int64) -> Record {
            var entry = record(
                .taskLogged(task(id, closed: shanghai.day(of: noon))), at: noon.adding(milliseconds: 501),
                key: id.rawValue)
            entry.effective = entry.at.adding(milliseconds: -milliseconds)
            return entry
        }
        try await ledger.add(logged("T-3", daysLate: limit), logged("T-4", daysLate: limit + 1))
        try await ledger.add(logged("T-5", daysLate: 2 * limit))
        try ledger.read { (view: LedgerView) throws in
            let late = try view.entries(from: 1, limit: 9, matching: EntryFilter(isBackdated: true))
            #expect(late.map(\.number) == [8, 9])
            #expect(late.allSatisfy { $0.record.isBackdated })
            #expect(try view.backdated(limit: 5) == 2)
            #expect(try view.backdated(limit: 1) == 1)
        }
    }

    @Test func knowsWhatWasRecordedByAnInstant() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        let numbers = try ledger.read { (view: LedgerView) throws in
            try [-1, 0, 499, 500, 501, 9_999].map { try view.number(recordedBy: noon.adding(milliseconds: $0)) }
        }
        #expect(numbers == [0, 4, 4, 5, 6, 6])
    }

    @Test func anEmptyLedgerAnswers() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try ledger.read { (view: LedgerView) throws in
            #expect(try view.size == 0 && view.lastAt == nil && view.zone == nil && !view.isDemonstration)
            #expect(Digest(bytes: try view.root.bytes) == Digest(sha256: []))
            #expect(try view.number(recordedBy: noon) == 0)
            #expect(try view.tasks(limit: 5).isEmpty)
        }
        #expect(try ledger.verify().entries == 0)
    }
}
