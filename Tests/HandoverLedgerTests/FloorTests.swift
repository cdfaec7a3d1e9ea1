import HandoverLedger
import HandoverModel
import Testing

/// The newest results and drills of random tasks, many of them told late, against a look at every task.
@Suite("Newest tasks and drills of a capability or a severity") struct FloorTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let capabilities: [Capability.ID] = ["backup", "network"]

    private func statement(_ dice: inout Dice, upTo today: Day) -> Statement {
        let id = TaskRecord.ID("T-\(Int.random(in: 0..<60, using: &dice))")
        switch Int.random(in: 0..<8, using: &dice) {
        case 0, 1: return .taskConfirmed(TaskStep(task: id))
        case 2: return .taskReopened(TaskStep(task: id, when: .day(today)))
        default:
            let closed = today.adding(days: -Int.random(in: 0..<12, using: &dice))
            return .taskLogged(
                task(id, closed: closed) { report in
                    report.severity = [.p0, .p1, .p3].randomElement(using: &dice)
                    report.capability = ["backup", "network", nil].randomElement(using: &dice) ?? nil
                    let level = [SupervisionLevel.prompted, .alone, .alone, .teaching].randomElement(using: &dice)
                    report.workers = [Worker(person: "jia1", side: .receiving, level: level)]
                    if Int.random(in: 0..<3, using: &dice) == 0 { report.marks = [.drill] }
                    report.drill = Bool.random(using: &dice) ? .passed : .failed
                })
        }
    }

    private func fill(_ ledger: Ledger, seed: UInt64) async throws -> [Entry] {
        var dice = Dice(state: seed)
        try await ledger.append { _ in applied() }
        var at = noon
        var entries: [Entry] = []
        for index in 0..<220 {
            at = at.adding(milliseconds: Int64.random(in: 0..<8_000_000, using: &dice))
            let effective = at.adding(milliseconds: -Int64.random(in: 0..<400_000_000, using: &dice))
            let fact = statement(&dice, upTo: shanghai.day(of: effective))
            entries.append(
                Entry(number: index + 2, record: record(fact, at: at, effective: effective, key: "\(index)")))
        }
        for entry in entries { try await ledger.add(entry.record) }
        return entries
    }

    /// The tasks closed by a day as they stood then, by what had been recorded up to an entry; the newest first.
    private func tasks(_ entries: [Entry], asOf day: Day, through last: Int) -> [TaskRecord] {
        var tasks: [TaskRecord.ID: TaskRecord] = [:]
        for entry in entries.filter({ $0.number <= last && shanghai.day(of: $0.record.effective) <= day })
            .sorted(by: { ($0.record.effective, $0.number) < ($1.record.effective, $1.number) })
        {
            guard case .task(let id) = entry.record.statement.subject else { continue }
            tasks[id, default: TaskRecord(id: id)].apply(entry.record)
        }
        return tasks.values.filter { $0.closed.map { $0.day(in: shanghai) <= day } ?? false }
            .sorted { (place($0), $0.id) > (place($1), $1.id) }
    }

    private func place(_ task: TaskRecord) -> Instant { task.closed?.latest(in: shanghai) ?? noon }

    private func results(_ tasks: [TaskRecord], _ isOfKind: (TaskRecord) -> Bool) -> [TaskResult] {
        tasks.filter { isOfKind($0) && [.independent, .assisted].contains($0.outcome(in: shanghai)) }.prefix(4).map {
            TaskResult(
                task: $0.id, closed: place($0), isIndependent: $0.outcome(in: shanghai) == .independent)
        }
    }

    /// A drill counts as it would were it no drill.
    private func drills(_ tasks: [TaskRecord], _ isOfKind: (TaskRecord) -> Bool) -> [TaskRecord] {
        let passed = tasks.filter { task in
            var real = task
            real.marks.remove(.drill)
            return isOfKind(task) && task.outcome(in: shanghai) == .drill && task.drill == .passed
                && real.outcome(in: shanghai) == .independent
        }
        let confirmed = passed.first { $0.review != .open }
        return [passed.first, passed.first == confirmed ? nil : confirmed].compactMap { $0 }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func areThoseOfALookAtEveryTask(seed: UInt64) async throws {
        let ledger = try await (try Workplace()).open()
        let entries = try await fill(ledger, seed: seed)
        let end = shanghai.day(of: entries[entries.count - 1].record.at)
        var seen = (results: 0, drills: 0)
        for (back, last) in [(0, Int.max), (3, .max), (8, .max), (0, 150), (2, 90), (0, 1)] {
            let day = end.adding(days: -back)
            let tasks = tasks(entries, asOf: day, through: last)
            try ledger.read { (view: LedgerView) throws in
                let part = last == .max ? LedgerPart.whole : try view.part(through: last)
                for severity in Severity.allCases {
                    let (results, drills) = (
                        results(tasks) { $0.severity == severity }, drills(tasks) { $0.severity == severity }
                    )
                    #expect(try view.newestResults(severity, limit: 4, asOf: day, of: part) == results)
                    #expect(try view.passedDrills(severity, asOf: day, of: part) == drills)
                    seen.results += results.count
                    seen.drills += drills.count
                }
                for id in Self.capabilities {
                    #expect(
                        try view.newestResults(id, limit: 4, asOf: day, of: part)
                            == results(tasks) { $0.capability == id })
                    #expect(
                        try view.passedDrills(id, asOf: day, of: part) == drills(tasks) { $0.capability == id })
                }
            }
        }
        #expect(seen.results > 20 && seen.drills > 1)
    }
}
