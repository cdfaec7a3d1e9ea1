import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("Outages and maintenance") struct OutageTests {
    private static let severities = """
        schema: handover/v1
        severities:
          - id: P0
            title: All is down
            definition: Nothing answers.
            hours: always
            response: 15m
            resolution: 2h
            availability: 99.9%

        """

    private static func desk() async throws -> Desk {
        let desk = try await Desk()
        var files = Office.files([
            .init(
                "independence: { at-least: 90%, gates: verdict }",
                "independence: { at-least: 90%, gates: verdict }\n  availability: { at-least: 99.9%, gates: report }")
        ])
        files["support/severities.yaml"] = severities
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    private static func opens(
        _ severity: Severity = .p0, service: String? = nil, when text: String? = nil, note: String? = nil
    ) -> Command {
        .availability(.openOutage(service: service, severity: severity, when: text.map { time($0) }, note: note))
    }

    private static func closes(_ entry: Int, when text: String? = nil) -> Command {
        .availability(.closeOutage(entry: entry, when: text.map { time($0) }, note: nil))
    }

    private func availability(
        _ desk: Desk, _ query: AvailabilityQuery = .init(), at text: String
    ) throws -> Availability {
        guard case .availability(let found) = try desk.ask(.availability(query), at: text) else { throw WrongAnswer() }
        return found
    }

    private func register(_ desk: Desk, at text: String, _ asked: Question.Time = .now) throws -> OutageRegister {
        guard case .outages(let found) = try desk.ask(.outages(asked), at: text) else { throw WrongAnswer() }
        return found
    }

    private static let hour: Int64 = 3_600_000

    @Test func anOutageLastsUntilItIsClosed() async throws {
        let desk = try await Self.desk()
        let entry = try await desk.does(
            Self.opens(note: "No answer"), by: "jia", at: "2026-03-04 10:00"
        ).receipt.entry
        let open = try availability(desk, at: "2026-03-04 12:00")
        #expect(open.from == time("2026-03-01 00:00"))
        #expect(open.to == time("2026-03-04 12:00"))
        #expect(open.rows.map(\.severity) == [nil, .p0])
        #expect(open.rows.map(\.down) == [2 * Self.hour, 2 * Self.hour])
        #expect(open.rows.map { open.isReached($0) } == [false, false])
        try await desk.does(Self.closes(entry, when: "2026-03-04 12:30"), by: "yi", at: "2026-03-04 13:00")
        #expect(try availability(desk, at: "2026-03-05 12:00").rows[0].down == Self.hour * 5 / 2)
        let item = try #require(try register(desk, at: "2026-03-05 12:00").outages.first)
        #expect(item.end == time("2026-03-04 12:30") && item.outage.note == "No answer" && item.by == "jia")
        // As it was known, and as it was, before.
        #expect(try register(desk, at: "2026-03-05 12:00", .init(asOf: day("2026-03-03"))).outages.isEmpty)
        let then = try register(desk, at: "2026-03-05 12:00", .init(knownAt: time("2026-03-04 12:59")))
        #expect(then.outages.first?.end == nil)
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func itIsClosedOnceAndNotBeforeItBegan() async throws {
        let desk = try await Self.desk()
        let at = "2026-03-04 12:00"
        let entry = try await desk.does(Self.opens(when: "2026-03-04 10:00"), by: "jia", at: at).receipt.entry
        try await desk.refuses(.notAnOutage(entry: 1, kind: .definitionsApplied), Self.closes(1), by: "jia", at: at)
        try await desk.refuses(
            .laterFirst(from: .instant(time("2026-03-04 10:00")), to: .instant(time("2026-03-04 09:59"))),
            Self.closes(entry, when: "2026-03-04 09:59"), by: "jia", at: at)
        try await desk.refuses(
            .inTheFuture(.instant(time("2026-03-04 12:01")), now: time(at)),
            Self.closes(entry, when: "2026-03-04 12:01"), by: "jia", at: at)
        try await desk.refuses(
            .inTheFuture(.instant(time("2026-03-04 12:01")), now: time(at)), Self.opens(when: "2026-03-04 12:01"),
            by: "jia", at: at)
        let end = try await desk.does(Self.closes(entry), by: "jia", at: at).receipt.entry
        try await desk.refuses(.outageEnded(entry: entry, by: end), Self.closes(entry), by: "jia", at: at)
        // The end that is taken back is none, and it may be closed otherwise.
        try await desk.refuses(
            .notOwnEntry(person: "yi", entry: end, allowed: ["jia", "han"]),
            .revoke(entry: end, item: nil, task: nil, reason: "x"), by: "yi", at: at)
        try await desk.does(.revoke(entry: end, item: nil, task: nil, reason: "Not yet"), by: "jia", at: at)
        #expect(try register(desk, at: at).outages.first?.end == nil)
        try await desk.does(Self.closes(entry, when: "2026-03-04 11:00"), by: "jia", at: at)
        #expect(try availability(desk, at: at).rows[0].down == Self.hour)
        try await desk.does(.revoke(entry: entry, item: nil, task: nil, reason: "The probe"), by: "jia", at: at)
        #expect(try register(desk, at: at).outages.isEmpty)
        #expect(try availability(desk, at: at).rows[0].down == 0)
        try await desk.refuses(.alreadyRevoked(entry: entry), Self.closes(entry), by: "jia", at: at)
    }

    /// What monitoring calls an outage opens it once and ends it, whatever was recorded in between.
    @Test func aReportedOutageIsKnownByItsName() async throws {
        let desk = try await Self.desk()
        func opens(_ source: String, when text: String, at now: String) async throws -> Receipt {
            try await desk.does(
                .availability(
                    .openOutage(service: nil, severity: .p0, when: time(text), note: nil, source: source)), by: "jia",
                at: now
            ).receipt
        }
        func ends(_ source: String, when text: String) -> Command {
            .availability(.closeReportedOutage(source: source, when: time(text), note: nil))
        }
        func name(_ text: String) -> String { "f1/\(time(text).milliseconds)" }
        let (ten, at) = ("2026-03-04 10:00", "2026-03-04 14:00")
        try await desk.refuses(
            .unknownOutage(source: name(ten)), ends(name(ten), when: "2026-03-04 11:00"), by: "jia", at: at)
        let entry = try await opens(name(ten), when: ten, at: at).entry
        #expect(try await opens(name(ten), when: ten, at: at).wasThere)
        // It counts from its own start, though it was on before.
        #expect(try await opens(name("2026-03-04 10:30"), when: "2026-03-04 10:30", at: at).entry == entry)
        let end = try await desk.does(
            ends(name("2026-03-04 10:30"), when: "2026-03-04 11:00"), by: "jia", at: at
        ).receipt.entry
        try await desk.refuses(
            .outageEnded(entry: entry, by: end), ends(name(ten), when: "2026-03-04 11:00"), by: "jia", at: at)
        #expect(try await opens(name("2026-03-04 10:30"), when: "2026-03-04 10:30", at: at).entry == entry)
        // Another alert, another name, and one that came after it was over are others.
        #expect(try await !opens("f2/\(time(ten).milliseconds)", when: ten, at: at).wasThere)
        #expect(try await !opens("f1/x", when: "2026-03-04 10:40", at: at).wasThere)
        #expect(try await !opens(name("2026-03-04 11:01"), when: "2026-03-04 11:01", at: at).wasThere)
        #expect(try await !opens(name("2026-03-04 09:00"), when: "2026-03-04 09:00", at: at).wasThere)
        // With its end taken back it lasts.
        try await desk.does(.revoke(entry: end, reason: "Still down"), by: "jia", at: at)
        try await desk.does(ends(name(ten), when: "2026-03-04 12:00"), by: "jia", at: at)
        let found = try register(desk, at: at)
        #expect(found.outages.first { $0.entry == entry }?.end == time("2026-03-04 12:00"))
        #expect(found.outages.count == 5)
        try desk.ledger.rebuild()
        #expect(try register(desk, at: at) == found && desk.ledger.verify().damage == nil)
        try await desk.refuses(
            .laterFirst(from: .day(day("2026-03-02")), to: .instant(time("2026-01-01 10:00"))),
            .availability(
                .openOutage(
                    service: nil, severity: .p0, when: time("2026-01-01 10:00"), note: nil,
                    source: name("2026-01-01 10:00"))), by: "jia", at: at)
    }

    @Test func maintenanceExcusesAndTakesALead() async throws {
        let desk = try await Self.desk()
        func plan(_ from: String, _ to: String, service: String? = nil) -> Command {
            .availability(.planMaintenance(service: service, start: time(from), end: time(to), note: nil))
        }
        let window = plan("2026-03-05 22:00", "2026-03-06 02:00")
        try await desk.refuses(
            .notLead(person: "jia", leads: ["lin", "lu", "han"]), window, by: "jia", at: "2026-03-04 10:00")
        try await desk.refuses(
            .laterFirst(from: .instant(time("2026-03-06 02:00")), to: .instant(time("2026-03-05 22:00"))),
            plan("2026-03-06 02:00", "2026-03-05 22:00"), by: "lin", at: "2026-03-04 10:00")
        try await desk.does(window, by: "lin", at: "2026-03-04 10:00")
        let entry = try await desk.does(Self.opens(service: "ERP"), by: "jia", at: "2026-03-06 01:00").receipt.entry
        try await desk.does(Self.closes(entry), by: "jia", at: "2026-03-06 04:00")
        let found = try availability(desk, at: "2026-03-07 00:00")
        #expect(found.rows[0].down == 2 * Self.hour)
        #expect(found.rows[0].excused == Self.hour)
        // One of another service excuses nothing, and what is said afterwards is marked.
        try await desk.does(
            plan("2026-03-06 02:00", "2026-03-06 03:00", service: "Mall"), by: "han", at: "2026-03-07 00:00")
        #expect(try availability(desk, at: "2026-03-07 00:00").rows[0].down == 2 * Self.hour)
        #expect(try register(desk, at: "2026-03-07 00:00").maintenance.map(\.isAnnounced) == [false, true])
        // Of one service, its own outages and those of all.
        #expect(try availability(desk, .init(service: "Mall"), at: "2026-03-07 00:00").rows[0].outages == 0)
        #expect(try availability(desk, .init(service: "ERP"), at: "2026-03-07 00:00").rows[0].outages == 1)
    }

    /// Against a reference that looks at every minute.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func equalsACountOfMinutes(seed: UInt64) {
        var dice = Dice(state: seed)
        let start = time("2026-03-01 00:00")
        func at(_ minute: Int) -> Instant { start.adding(milliseconds: Int64(minute) * 60_000) }
        var entries: [Entry] = []
        var outages: [(severity: Severity, service: String?, range: Range<Int>)] = []
        var windows: [(service: String?, range: Range<Int>)] = []
        func add(_ fact: AvailabilityFact, effective: Int) {
            entries.append(
                Entry(
                    number: entries.count + 1,
                    record: Record(
                        at: at(20_000), effective: at(effective), by: "jia", identified: .session,
                        key: "\(entries.count)", request: Digest(sha256: []), statement: .availability(fact))))
        }
        let services = [nil, "ERP", "Mall"]
        for _ in 0..<40 {
            let service = services[Int(dice.next() % 3)]
            let first = Int(dice.next() % 12_000) - 1000
            let last = first + 1 + Int(dice.next() % 600)
            if dice.chance(35) {
                windows.append((service, first..<last))
                add(.maintenancePlanned(Maintenance(service: service, start: at(first), end: at(last))), effective: 0)
                continue
            }
            let severity = Severity.allCases[Int(dice.next() % 3)]
            let isOpen = dice.chance(5)
            outages.append((severity, service, first..<(isOpen ? 20_000 : last)))
            add(.outageOpened(Outage(service: service, severity: severity, when: at(first))), effective: first)
            let entry = entries.count
            if !isOpen { add(.outageClosed(OutageEnd(entry: entry, when: at(last))), effective: last) }
        }
        let register = OutageRegister(entries, asOf: at(20_000))
        for service in services {
            let found = Availability(register, in: at(0)..<at(10_000), service: service, definitions: Self.definitions)
            for row in found.rows {
                var (down, excused) = (0, 0)
                for minute in 0..<10_000 {
                    let away = outages.filter { outage in
                        outage.range.contains(minute) && (row.severity == nil || row.severity == outage.severity)
                            && (service == nil || outage.service == nil || outage.service == service)
                    }
                    let counted = away.contains { outage in
                        !windows.contains { window in
                            window.range.contains(minute) && (window.service == nil || window.service == outage.service)
                        }
                    }
                    if counted { down += 1 } else if !away.isEmpty { excused += 1 }
                }
                #expect(row.down == Int64(down) * 60_000, "\(service ?? "all") \(row.severity?.rawValue ?? "")")
                #expect(row.excused == Int64(excused) * 60_000)
            }
        }
    }

    private static let definitions = Definitions(
        handover: Handover(
            id: "h", title: LocalizedText([.en: "H"]), zone: Office.zone, language: .en, starts: day("2026-03-01"),
            teams: [:]),
        roles: [], people: [], checklists: [], digest: Digest(sha256: []))
}
