import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

/// Random task histories, and what they come to by nothing but the rule.
enum RandomTasks {
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static let people: [Person.ID] = ["jia1", "jia2", "yi1"]

    static let services = ["ERP", "erp", nil]
    static let documents = ["deployment-guide", " Deployment-Guide ", "部署操作指南", "a wiki", nil]

    /// A day alone, a time on it or on the day before, or nothing.
    private static func opening(_ dice: inout Dice, _ day: Day) -> Moment? {
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: return nil
        case 1: return .day(day)
        default:
            let start = shanghai.start(of: day).adding(days: -1)
            return .instant(start.adding(milliseconds: Int64.random(in: 0..<172_800_000, using: &dice)))
        }
    }

    private static func statement(_ dice: inout Dice, upTo today: Day) -> Statement {
        let id = TaskRecord.ID("T-\(Int.random(in: 0..<25, using: &dice))")
        let day = today.adding(days: -Int.random(in: 0..<12, using: &dice))
        let workers = people.filter { _ in Bool.random(using: &dice) }.map {
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
            report.service = services.randomElement(using: &dice) ?? nil
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
                    report.service = services.randomElement(using: &dice) ?? nil
                    report.opened = opening(&dice, day)
                    if let opened = report.opened?.instant, Bool.random(using: &dice) {
                        report.responded = .instant(opened.adding(milliseconds: 7_200_000))
                    }
                    if id.rawValue.utf8.last?.isMultiple(of: 2) == true { report.askedOf = .delivering }
                    if id.rawValue.utf8.last?.isMultiple(of: 3) == true { report.channel = "phone" }
                    report.document = documents[day.number % documents.count]
                    if Bool.random(using: &dice) { report.helpedBy = .colleague }
                    if Int.random(in: 0..<6, using: &dice) == 0 { report.marks = [.drill] }
                    if Int.random(in: 0..<3, using: &dice) == 0 { report.drill = .passed }
                })
        }
    }

    /// Takes back one of the entries about tasks, whether or not that was done before.
    private static func revocation(_ dice: inout Dice, of entries: [Entry]) -> Statement? {
        guard let entry = entries.filter({ $0.record.statement.kind != .revoked }).randomElement(using: &dice),
            case .task(let id) = entry.record.statement.subject
        else { return nil }
        return .revoked(Revocation(entry: entry.number, task: id, reason: "no"))
    }

    /// 250 entries in batches of random size, many of them backdated, and one in six taken back later.
    static func fill(_ ledger: Ledger, seed: UInt64) async throws -> [Entry] {
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

    /// The tasks as of a day, or an instant in it, by what was known at an entry, by nothing but the rule.
    static func fold(
        _ entries: [Entry], asOf day: Day, until: Instant? = nil, through last: Int = .max
    ) -> [TaskRecord.ID: TaskRecord] {
        let end = until ?? shanghai.end(of: day)
        let facts = entries.filter { $0.number <= last && $0.record.effective <= end }
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
        // What its first entry tells afterwards stood open before.
        for (subject, told) in Dictionary(
            grouping: entries.filter { $0.number <= last }, by: \.record.statement.subject)
        {
            let ordered = told.sorted { ($0.record.effective, $0.number) < ($1.record.effective, $1.number) }
            guard case .task(let id) = subject, let first = ordered.first else { continue }
            func stands(_ entry: Entry) -> Bool {
                !taken.contains(entry.number) && entry.number < known[subject] ?? .max
            }
            if first.record.effective > end {
                guard tasks[id] == nil, stands(first) else { continue }
                tasks[id] = begun(first, id, by: end)
            }
            // And later ones tell when it was answered and solved, where nobody had.
            for (step, time, name) in [
                (\TaskReport.responded, \TaskRecord.responded, "answered"), (\.resolved, \.resolved, "solved"),
            ] {
                guard let place = ordered.firstIndex(where: { tells($0, step, name) }), place > 0 else { continue }
                let entry = ordered[place]
                guard let report = report(of: entry), report.reopened == nil, entry.record.effective > end,
                    stands(entry), let when = report[keyPath: step]?.latest(in: shanghai), when <= end,
                    when >= begins(first)
                else { continue }
                guard var task = tasks[id] else { continue }
                task[keyPath: time] = report[keyPath: step]
                task.recordedBy = task.recordedBy ?? entry.record.by
                tasks[id] = task
            }
        }
        return tasks
    }

    private static func begins(_ entry: Entry) -> Instant {
        let opened = report(of: entry)?.opened?.latest(in: shanghai)
        return min(opened ?? entry.record.effective, entry.record.effective)
    }

    private static func report(of entry: Entry) -> TaskReport? {
        switch entry.record.statement {
        case .taskLogged(let told), .taskOpened(let told), .taskResolved(let told): told
        default: nil
        }
    }

    private static func tells(_ entry: Entry, _ step: KeyPath<TaskReport, Moment?>, _ name: String) -> Bool {
        if entry.record.statement.kind == .taskReopened { return true }
        if entry.record.statement.kind == .taskResponded { return name == "answered" }
        guard let report = report(of: entry) else { return false }
        return report[keyPath: step] != nil || report.closed != nil || report.reopened != nil
    }

    private static func begun(_ entry: Entry, _ id: TaskRecord.ID, by end: Instant) -> TaskRecord? {
        guard let report = report(of: entry), let opened = report.opened, opened.latest(in: shanghai) <= end else {
            return nil
        }
        var task = TaskRecord(id: id)
        task.opened = opened
        task.toldSeverity = report.severity
        task.capability = report.capability
        task.service = report.service
        task.toldAskedOf = report.askedOf
        task.channel = report.channel
        task.recordedBy = entry.record.by
        if report.marks == [.drill] { task.marks = [.drill] }
        for (time, path) in [(report.responded, \TaskRecord.responded), (report.resolved, \.resolved)] {
            if let time, time.latest(in: shanghai) <= end { task[keyPath: path] = time }
        }
        return task
    }
}
