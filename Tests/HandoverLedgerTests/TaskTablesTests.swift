import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

/// Random task histories: what is kept while entries come in equals what is made anew, and what a plain fold says.
struct TaskTablesTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let first = shanghai.day(of: noon)
    private static let people: [Person.ID] = ["jia1", "jia2", "yi1"]

    private func statement(_ dice: inout Dice, upTo today: Day) -> Statement {
        let id = TaskRecord.ID("T-\(Int.random(in: 0..<25, using: &dice))")
        let day = today.adding(days: -Int.random(in: 0..<12, using: &dice))
        let workers = TaskTablesTests.people.filter { _ in Bool.random(using: &dice) }.map {
            Worker(
                person: $0, side: $0 == "yi1" ? .delivering : .receiving,
                level: [nil, .guided, .alone, .teaching].randomElement(using: &dice) ?? nil)
        }
        switch Int.random(in: 0..<9, using: &dice) {
        case 0: return .taskConfirmed(TaskStep(task: id))
        case 1: return .taskReopened(TaskStep(task: id, when: .day(day)))
        case 2: return .taskOverturned(TaskOverturning(task: id, levels: workers, reason: "no"))
        case 3: return .taskRated(TaskRating(task: id, rating: 4))
        case 4:
            var report = TaskReport(task: id)
            report.severity = .p1
            report.opened = .day(day)
            return .taskOpened(report)
        case 5:
            var report = TaskReport(task: id)
            report.resolved = .instant(shanghai.start(of: day))
            report.marks = [[.drill], [.cancelled], []].randomElement(using: &dice)
            report.drill = .passed
            return .taskResolved(report)
        default:
            return .taskLogged(
                task(id, closed: day) { report in
                    report.severity = Severity.allCases.randomElement(using: &dice)
                    report.capability = ["backup", "network", nil].randomElement(using: &dice) ?? nil
                    report.workers = workers
                    if Bool.random(using: &dice) { report.helpedBy = .colleague }
                    if Int.random(in: 0..<6, using: &dice) == 0 { report.marks = [.drill] }
                    if Int.random(in: 0..<3, using: &dice) == 0 { report.drill = .passed }
                })
        }
    }

    /// Takes back one of the entries about tasks, whether or not that was done before.
    private func revocation(_ dice: inout Dice, of entries: [Entry]) -> Statement? {
        guard let entry = entries.filter({ $0.record.statement.kind != .revoked }).randomElement(using: &dice),
            case .task(let id) = entry.record.statement.subject
        else { return nil }
        return .revoked(Revocation(entry: entry.number, task: id, reason: "no"))
    }

    /// 250 entries in batches of random size, many of them backdated, and one in six taken back later.
    private func fill(_ ledger: Ledger, seed: UInt64) async throws -> [Entry] {
        var dice = Dice(state: seed)
        var entries: [Entry] = []
        var at = noon
        try await ledger.append { _ in applied() }
        while entries.count < 250 {
            let batch = (0..<Int.random(in: 1...20, using: &dice)).map { _ in
                at = at.adding(milliseconds: Int64.random(in: 0..<8_000_000, using: &dice))
                let effective = at.adding(milliseconds: -Int64.random(in: 0..<400_000_000, using: &dice))
                let taken = Int.random(in: 0..<6, using: &dice) == 0 ? revocation(&dice, of: entries) : nil
                let fact = taken ?? statement(&dice, upTo: shanghai.day(of: effective))
                let entry = Entry(
                    number: entries.count + 2,
                    record: record(
                        fact, at: at, effective: taken == nil ? effective : at, key: "\(entries.count)"))
                entries.append(entry)
                return entry
            }
            let last = batch.count - 1
            let outcomes = try await ledger.append(
                batch.enumerated().map { index, entry in
                    { view in
                        if index == last {
                            _ = try view.tally(
                                .all, closed: Day(number: 0)...Day(number: 99_999), asOf: .init(number: 99_999))
                        }
                        return .append(entry.record)
                    }
                })
            for outcome in outcomes { _ = try outcome.get() }
        }
        return entries
    }

    /// The tasks as of a day by what was known at an entry, by nothing but the rule.
    private func fold(_ entries: [Entry], asOf day: Day, through last: Int = .max) -> [TaskRecord.ID: TaskRecord] {
        let facts = entries.filter { $0.number <= last && shanghai.day(of: $0.record.effective) <= day }
        // Until something is taken back a task stands as what was recorded before that told it.
        var taken: Set<Int> = []
        var known: [Subject: Int] = [:]
        for entry in entries where entry.number <= last {
            guard case .revoked(let revocation) = entry.record.statement else { continue }
            if facts.contains(entry) {
                taken.insert(revocation.entry)
            } else {
                known[revocation.subject] = min(known[revocation.subject] ?? .max, entry.number)
            }
        }
        var tasks: [TaskRecord.ID: TaskRecord] = [:]
        for entry in facts.sorted(by: { ($0.record.effective, $0.number) < ($1.record.effective, $1.number) }) {
            let statement = entry.record.statement
            guard case .task(let id) = statement.subject, statement.kind != .revoked, !taken.contains(entry.number),
                entry.number < known[statement.subject] ?? .max
            else { continue }
            tasks[id, default: TaskRecord(id: id)].apply(entry.record)
        }
        return tasks
    }

    private func tally(_ tasks: some Collection<TaskRecord>, _ outcome: (TaskRecord) -> TaskOutcome) -> Tally {
        tasks.reduce(into: Tally()) { sum, task in
            let outcome = outcome(task)
            sum.independent += outcome == .independent ? 1 : 0
            sum.assisted += outcome == .assisted ? 1 : 0
            sum.unrated += outcome == .unrated ? 1 : 0
            sum.drills += outcome == .drill ? 1 : 0
            guard outcome == .independent || outcome == .assisted else { return }
            let isNeeded = task.needsReview(hash: TaskRecord.drawNumber)
            sum.reviewsNeeded += isNeeded ? 1 : 0
            sum.reviewsDone += isNeeded && task.review != .open ? 1 : 0
            sum.reviewed += task.review != .open ? 1 : 0
            sum.overturned += task.review == .overturned ? 1 : 0
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func keptEqualsRebuiltEqualsFolded(seed: UInt64) async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let entries = try await fill(ledger, seed: seed)
        #expect(try ledger.verify().damage == nil)
        let before = try TallyDimension.allCases.map { dimension in try ledger.read { try $0.changes(dimension) } }
        try ledger.rebuild()
        #expect(
            try TallyDimension.allCases.map { dimension in try ledger.read { try $0.changes(dimension) } } == before)

        let last = shanghai.day(of: entries[entries.count - 1].record.at)
        for back in [0, 3, 5, 9, 14, 30] {
            let day = last.adding(days: -back)
            let window = last.adding(days: -back - 8)...last.adding(days: -back)
            try check(ledger, fold(entries, asOf: day), window, day)
        }
    }

    private func check(_ ledger: Ledger, _ tasks: [TaskRecord.ID: TaskRecord], _ window: ClosedRange<Day>, _ day: Day)
        throws
    {
        let closed = tasks.values.filter { $0.closed.map { window.contains($0.day(in: shanghai)) } == true }
        func place(_ task: TaskRecord) -> Int64 { task.closed?.latest(in: shanghai).milliseconds ?? 0 }
        try ledger.read { (view: LedgerView) throws in
            let all = tally(closed) { $0.outcome(in: shanghai) }
            #expect(try view.tally(.all, closed: window, asOf: day)[""] ?? .zero == all)
            let summed = try view.changes().filter { window.contains($0.closed) && $0.effective <= day }.map(\.tally)
                .reduce(.zero, +)
            #expect(summed == all)
            for severity in Severity.allCases {
                let some = closed.filter { $0.severity == severity }
                #expect(
                    try view.tally(.severity, closed: window, asOf: day)[severity.rawValue] ?? .zero
                        == tally(some) { $0.outcome(in: shanghai) })
            }
            for capability in ["backup", "network"] {
                let some = closed.filter { $0.capability?.rawValue == capability }
                #expect(
                    try view.tally(.capability, closed: window, asOf: day)[capability] ?? .zero
                        == tally(some) { $0.outcome(in: shanghai) })
            }
            for person in TaskTablesTests.people {
                #expect(
                    try view.tally(.person, closed: window, asOf: day)[person.rawValue] ?? .zero
                        == tally(closed.filter { $0.everyone.contains { $0.person == person } }) {
                            $0.outcome(for: person, in: shanghai)
                        })
            }
            let eligible = tasks.values.filter {
                $0.closed.map { $0.day(in: shanghai) <= day } == true
                    && [.independent, .assisted].contains($0.outcome(in: shanghai))
            }
            let newest = eligible.sorted { (place($0), $0.id) > (place($1), $1.id) }
            #expect(try view.recentEligible(limit: 5, closedThrough: day, asOf: day) == Array(newest.prefix(5)))
            #expect(
                try view.recentEligible(.severity, "P0", limit: 3, closedThrough: day, asOf: day)
                    == Array(newest.filter { $0.severity == .p0 }.prefix(3)))
            #expect(Set(try view.drills(asOf: day)) == Set(tasks.values.filter { $0.outcome(in: shanghai) == .drill }))
            #expect(try view.lastUses(asOf: day) == uses(tasks.values))
            let before = day.adding(days: -4)
            let earlier = uses(tasks.values.filter { $0.closed.map { $0.day(in: shanghai) <= before } ?? false })
            for use in uses(tasks.values) {
                let then = earlier.first { $0.person == use.person && $0.capability == use.capability }
                for withDrills in [true, false] {
                    #expect(
                        try view.lastUse(
                            of: use.capability, by: use.person, withDrills: withDrills, onOrBefore: before, asOf: day)
                            == [then?.task, withDrills ? then?.drill : nil].compactMap { $0 }.max())
                }
            }
        }
    }

    private func uses(_ tasks: some Collection<TaskRecord>) -> [CapabilityUse] {
        TaskTablesTests.people.flatMap { person in
            (["backup", "network"] as [Capability.ID]).compactMap { capability in
                let mine = tasks.filter { $0.capability == capability }
                let done = mine.filter { $0.outcome(for: person, in: shanghai) == .independent }
                let drills = mine.filter { task in
                    let level = task.everyone.first { $0.person == person }?.level
                    return task.outcome(for: person, in: shanghai) == .drill && task.drill == .passed
                        && level?.isIndependent == true
                }
                let use = CapabilityUse(
                    person: person, capability: capability,
                    task: done.compactMap { $0.closed?.day(in: shanghai) }.max(),
                    drill: drills.compactMap { $0.closed?.day(in: shanghai) }.max())
                return use.task == nil && use.drill == nil ? nil : use
            }
        }
    }

    @Test(
        "what was known at an entry is what a ledger that ends there says",
        arguments: [1, 2, 60, 61, 130, 200, 250, 251])
    func answersByWhatWasKnownThen(number: Int) async throws {
        let (whole, beginning) = (try Workplace(), try Workplace())
        let (ledger, earlier) = (try await whole.open(), try await beginning.open())
        let entries = try await fill(ledger, seed: 77)
        try await earlier.append { _ in applied() }
        for entry in entries.prefix(number - 1) { try await earlier.add(entry.record) }
        let last = shanghai.day(of: entries[entries.count - 1].record.at)
        for back in [0, 2, 4, 9] {
            let day = last.adding(days: -back)
            let window = day.adding(days: -8)...day
            func figures(_ view: LedgerView, _ part: LedgerPart) throws -> [String] {
                var figures = ["\(try view.changes(of: part))"]
                for dimension in TallyDimension.allCases {
                    let tally = try view.tally(dimension, closed: window, asOf: day, of: part)
                    figures.append("\(tally.sorted { $0.key < $1.key })")
                }
                for (dimension, value) in [(TallyDimension.all, ""), (.person, "jia2"), (.severity, "P1")] {
                    let newest = try view.recentEligible(
                        dimension, value, limit: 5, closedThrough: day, asOf: day, through: part.last)
                    figures.append("\(newest)")
                }
                figures.append("\(try view.lastUses(asOf: day, through: part.last))")
                for person in TaskTablesTests.people {
                    let use = try view.lastUse(
                        of: "backup", by: person, withDrills: true, onOrBefore: day.adding(days: -3), asOf: day,
                        through: part.last)
                    figures.append("\(use.map(\.description) ?? "")")
                }
                return figures
            }
            let known = try ledger.read { try figures($0, try $0.part(through: number)) }
            let then = try earlier.read { try figures($0, .whole) }
            #expect(known == then)
        }
    }

    @Test func listsTasksPageByPage() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let entries = try await fill(ledger, seed: 5)
        let tasks = fold(entries, asOf: Day(number: 99_999)).values
        func order(_ task: TaskRecord) -> Int64 { task.closed?.latest(in: shanghai).milliseconds ?? .max }
        func expect(_ filter: TaskFilter, _ isWanted: (TaskRecord) -> Bool) throws {
            let wanted = tasks.filter(isWanted).sorted { (order($0), $0.id) > (order($1), $1.id) }
            var found: [TaskRecord] = []
            while true {
                let page = try ledger.read { try $0.tasks(filter, after: found.last?.id, limit: 3) }
                if page.isEmpty { break }
                found += page
            }
            #expect(found == wanted, "\(filter)")
        }
        let window = shanghai.day(of: noon).adding(days: -6)...shanghai.day(of: noon)
        try expect(TaskFilter()) { _ in true }
        try expect(TaskFilter(severity: .p1)) { $0.severity == .p1 }
        try expect(TaskFilter(capability: "backup", isOpen: false)) { $0.capability == "backup" && $0.closed != nil }
        try expect(TaskFilter(isOpen: true)) { $0.closed == nil }
        try expect(TaskFilter(person: "jia2", closed: window)) { task in
            task.everyone.contains { $0.person == "jia2" }
                && task.closed.map { window.contains($0.day(in: shanghai)) } == true
        }
        try expect(TaskFilter(awaitsReview: true)) { task in
            task.needsReview(hash: TaskRecord.drawNumber) && task.review == .open
                && [.independent, .assisted].contains(task.outcome(in: shanghai))
        }
    }

    /// Compared with a look at every task.
    @Test(arguments: [5, 6, 7]) func findsWhatWaitsForSomebody(seed: UInt64) async throws {
        let ledger = try await (try Workplace()).open()
        let entries = try await fill(ledger, seed: seed)
        let tasks = fold(entries, asOf: Day(number: 99_999)).values.sorted { left, right in
            func order(_ task: TaskRecord) -> Int64 { task.closed?.latest(in: shanghai).milliseconds ?? .max }
            return (order(left), left.id) > (order(right), right.id)
        }
        let toReview = tasks.filter { task in
            task.needsReview(hash: TaskRecord.drawNumber) && task.review == .open
                && [.independent, .assisted].contains(task.outcome(in: shanghai))
        }
        let capabilities = Set(toReview.map(\.capability))
        #expect(!toReview.isEmpty)
        let recorders = Set(toReview.map(\.recordedBy))
        let choices: [Set<Capability.ID?>] = [
            capabilities, capabilities.filter { $0 != nil }, capabilities.filter { $0 == nil }, [],
        ]
        let limits: [(Int, Person.ID?)] = [
            (1, nil), (3, recorders.first ?? nil), (1000, recorders.first ?? nil), (1000, nil),
        ]
        for wanted in choices {
            for (limit, other) in limits {
                let found = try ledger.read { view in
                    try view.tasksAwaitingReview(limit: limit) {
                        wanted.contains($0) && $1 != other
                    } where: {
                        $0.severity != .p0
                    }
                }
                let expected = toReview.filter {
                    wanted.contains($0.capability) && $0.recordedBy != other && $0.severity != .p0
                }
                #expect(found == expected.prefix(limit).map(\.id))
            }
        }
        for person in ["jia1", "jia2", "jia3"].map({ Person.ID($0) }) {
            let expected = tasks.filter { task in
                task.everyone.contains { $0.person == person }
                    && [.unrated, .drill].contains(task.outcome(for: person, in: shanghai))
            }
            let found = try ledger.read { try $0.tasksWithoutLevel(of: person, limit: 1000) { _ in true } }
            #expect(found == expected.map(\.id), "\(person)")
        }
    }

    @Test func tasksFromBeforeTheZoneWasFixedAreCountedInIt() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let late = Instant(milliseconds: 1_767_200_400_000)  // 2025-12-31T17:00Z, already January in Shanghai
        var report = task("T-1", closed: Day(number: 0))
        report.closed = .instant(late)
        try await ledger.add(record(.taskLogged(report), at: late, key: "t"))
        try await ledger.append { _ in applied() }
        let newYear = try #require(Day("2026-01-01"))
        #expect(try ledger.read { try $0.tally(.all, closed: newYear...newYear, asOf: newYear)[""]?.eligible } == 1)
        #expect(try ledger.verify().isSound)
    }
}
