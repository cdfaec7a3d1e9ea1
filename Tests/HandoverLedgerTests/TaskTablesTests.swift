import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

/// What is kept while entries come in equals what is made anew, and what a plain fold says.
struct TaskTablesTests {
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
        let ledger = try await place.open(reader: Promised.reader)
        let entries = try await RandomTasks.fill(ledger, seed: seed)
        #expect(try ledger.verify().damage == nil)
        let before = try TallyDimension.allCases.map { dimension in try ledger.read { try $0.changes(dimension) } }
        try ledger.rebuild()
        #expect(
            try TallyDimension.allCases.map { dimension in try ledger.read { try $0.changes(dimension) } } == before)

        let last = shanghai.day(of: entries[entries.count - 1].record.at)
        for back in [0, 3, 5, 9, 14, 30] {
            let day = last.adding(days: -back)
            let window = last.adding(days: -back - 8)...last.adding(days: -back)
            try check(ledger, RandomTasks.fold(entries, asOf: day), window, day)
        }
    }

    @Test("an instant has what had taken effect by it, on its day too", arguments: [11, 12, 13])
    func answersAsOfAnInstant(seed: UInt64) async throws {
        let place = try Workplace()
        let ledger = try await place.open(reader: Promised.reader)
        let entries = try await RandomTasks.fill(ledger, seed: seed)
        for number in [40, 41, 130, 199, 240, 249] {
            let instant = entries[number].record.effective
            let day = shanghai.day(of: instant)
            for last in [nil, number - 30, number + 2] {
                let tasks = RandomTasks.fold(entries, asOf: day, until: instant, through: last ?? .max)
                try check(ledger, tasks, day.adding(days: -8)...day, day, until: instant, through: last)
            }
        }
    }

    /// `until`, `last`: an instant of the day up to which facts count, and the last entry that does.
    private func check(
        _ ledger: Ledger, _ tasks: [TaskRecord.ID: TaskRecord], _ window: ClosedRange<Day>, _ day: Day,
        until: Instant? = nil, through last: Int? = nil
    ) throws {
        let closed = tasks.values.filter { $0.closed.map { window.contains($0.day(in: shanghai)) } == true }
        try ledger.read { (view: LedgerView) throws in
            let part = try view.part(through: last, until: until)
            try checkTallies(view, tasks, closed, window, day, part)
            try checkClocks(view, tasks, window, day, part)
            try checkSupport(view, tasks, window, day, part)
            try checkDocuments(view, tasks, window, day, part)
            #expect(
                Set(try view.drills(asOf: day, of: part))
                    == Set(tasks.values.filter { $0.outcome(in: shanghai) == .drill }))
            try checkUses(view, tasks, day, part)
            try checkRows(view, closed, window, day, part)
            let ordered = tasks.values.sorted { (place($0), $0.id) > (place($1), $1.id) }
            for filter in [TaskFilter(), TaskFilter(person: "jia2"), TaskFilter(service: "ERP", isOpen: false)] {
                let wanted = ordered.filter { task in
                    filter.person.map { person in task.everyone.contains { $0.person == person } } ?? true
                        && filter.service.map { $0 == task.service } ?? true
                        && (filter.isOpen == nil || task.closed != nil)
                }
                #expect(try pages(view, filter, day, part) == wanted, "\(filter)")
            }
        }
    }

    private func place(_ task: TaskRecord) -> Int64 { task.closed?.latest(in: shanghai).milliseconds ?? .max }

    private func checkClocks(
        _ view: LedgerView, _ tasks: [TaskRecord.ID: TaskRecord], _ window: ClosedRange<Day>, _ day: Day,
        _ part: LedgerPart
    ) throws {
        for dimension in ClockDimension.allCases {
            var expected: [ClockCount.Place: Int] = [:]
            for task in tasks.values where task.isClosedNow(in: shanghai) {
                guard let closed = task.closed?.day(in: shanghai), window.contains(closed) else { continue }
                let value = dimension == .severity ? task.severity.rawValue : task.service ?? ""
                for (promise, outcome) in zip(ServicePromise.allCases, task.clockOutcomes(by: Promised.definitions)) {
                    let place = ClockCount.Place(
                        closed: closed, value: value, desk: task.askedOf, promise: promise, outcome: outcome)
                    expected[place, default: 0] += 1
                }
            }
            let found = try view.clockCounts(dimension, closed: window, asOf: day, of: part)
            #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.place, $0.tasks) }) == expected, "\(dimension)")
        }
        var late: [TaskRecord] = []
        try view.forEachLateTask(closed: window, asOf: day, of: part) { task, _ in late.append(task) }
        #expect(late == Self.late(tasks.values, window))
        var open: [TaskRecord] = []
        try view.forEachOpenTask(asOf: day, of: part) { open.append($0) }
        #expect(
            open
                == tasks.values.filter { !$0.isClosedNow(in: shanghai) }
                .sorted { $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8) })
    }

    private func checkSupport(
        _ view: LedgerView, _ tasks: [TaskRecord.ID: TaskRecord], _ window: ClosedRange<Day>, _ day: Day,
        _ part: LedgerPart
    ) throws {
        for dimension in SupportDimension.allCases {
            var expected: [SupportCount.Place: Int] = [:]
            for task in tasks.values {
                let value =
                    switch dimension {
                    case .severity: task.severity.rawValue
                    case .service: task.service ?? ""
                    case .channel: task.channel ?? ""
                    case .capability: task.capability?.rawValue ?? ""
                    case .document: TaskState.Facts.named(task.document)
                    }
                for (fact, on, amount) in Self.supportFacts(task)
                where window.contains(on) && fact.dimensions.contains(dimension) {
                    let place = SupportCount.Place(
                        fact: fact, day: on, value: value, desk: task.askedOf, amount: amount)
                    expected[place, default: 0] += 1
                }
            }
            let found = try view.supportCounts(
                SupportFact.allCases, by: dimension, on: window, asOf: day, of: part)
            #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.place, $0.tasks) }) == expected, "\(dimension)")
            var together: [SupportCount.Place: Int] = [:]
            for (place, tasks) in expected {
                var place = place
                place.day = nil
                together[place, default: 0] += tasks
            }
            let summed = try view.supportCounts(
                SupportFact.allCases, by: dimension, on: window, byDay: false, asOf: day, of: part)
            #expect(Dictionary(uniqueKeysWithValues: summed.map { ($0.place, $0.tasks) }) == together, "\(dimension)")
        }
    }

    /// Documents by the words that name them, against every task that there is.
    private func checkDocuments(
        _ view: LedgerView, _ tasks: [TaskRecord.ID: TaskRecord], _ window: ClosedRange<Day>, _ day: Day,
        _ part: LedgerPart
    ) throws {
        let words: Set = ["deployment-guide", "部署操作指南", "nothing"]
        for desk in [nil, AskedOf.delivering] {
            var expected: [String: Int] = [:]
            for task in tasks.values {
                guard let document = task.document.map(KnowledgeDocument.folded), words.contains(document),
                    desk == nil || task.askedOf == desk,
                    Self.supportFacts(task).contains(where: { $0.0 == .documented && window.contains($0.1) })
                else { continue }
                expected[document, default: 0] += 1
            }
            #expect(try view.documentCounts(words, on: window, desk: desk, asOf: day, of: part) == expected)
        }
    }

    /// What counts of a task by the rule alone.
    private static func supportFacts(_ task: TaskRecord) -> [(SupportFact, Day, Int)] {
        if task.marks.contains(.drill) { return [] }
        let closing = task.isClosedNow(in: shanghai) ? task.closed?.day(in: shanghai) : nil
        let opening = task.opened?.day(in: shanghai)
        guard let began = opening.map({ min($0, closing ?? $0) }) ?? closing else {
            return [(.undated, Day(number: 0), 0)] + task.reopenings.map { (.reopened, $0.day(in: shanghai), 0) }
                + rated(task)
        }
        var facts: [(SupportFact, Day, Int)] = [(.opened, began, 0)]
        facts += task.reopenings.map { (.reopened, $0.day(in: shanghai), 0) }
        facts += rated(task)
        guard let closing else { return facts }
        facts.append((.closed, closing, 0))
        if task.document != nil { facts.append((.documented, closing, 0)) }
        if task.marks.contains(.cancelled) { return facts + [(.cancelled, closing, 0)] }
        if task.reopenings.isEmpty { facts.append((.firstTime, closing, 0)) }
        // How long it took is compared with another program's arithmetic in the tracker's tests.
        return facts
            + task.supportTimes(by: Promised.definitions, in: shanghai).map { ($0.fact, $0.day, $0.amount) }
    }

    private static func rated(_ task: TaskRecord) -> [(SupportFact, Day, Int)] {
        guard task.marks.isDisjoint(with: [.cancelled, .drill]), let rating = task.rating, let when = task.rated else {
            return []
        }
        return [(.rated, shanghai.day(of: when), rating)]
    }

    /// Those of the delivering team's desk that were answered or resolved late, by their closing days and ids.
    private static func late(_ tasks: some Sequence<TaskRecord>, _ window: ClosedRange<Day>) -> [TaskRecord] {
        tasks.filter { task in
            guard task.askedOf == .delivering, task.isClosedNow(in: shanghai),
                let closed = task.closed?.day(in: shanghai), window.contains(closed)
            else { return false }
            let outcomes = task.clockOutcomes(by: Promised.definitions)
            return outcomes.prefix(2).contains { $0 == .breached || $0 == .regraded }
        }
        .sorted { left, right in
            let (one, other) = (left.closed?.day(in: shanghai), right.closed?.day(in: shanghai))
            if let one, let other, one != other { return one < other }
            return left.id.rawValue.utf8.lexicographicallyPrecedes(right.id.rawValue.utf8)
        }
    }

    private func checkTallies(
        _ view: LedgerView, _ tasks: [TaskRecord.ID: TaskRecord], _ closed: [TaskRecord], _ window: ClosedRange<Day>,
        _ day: Day, _ part: LedgerPart
    ) throws {
        let all = tally(closed) { $0.outcome(in: shanghai) }
        let summed = try view.changes(of: part).filter { window.contains($0.closed) && $0.effective <= day }
            .map(\.tally).reduce(.zero, +)
        #expect(summed == all)
        func expect(
            _ dimension: TallyDimension, _ value: String, _ isWanted: (TaskRecord) -> Bool,
            _ outcome: (TaskRecord) -> TaskOutcome = { $0.outcome(in: shanghai) }
        ) throws {
            #expect(
                try view.tally(dimension, closed: window, asOf: day, of: part)[value] ?? .zero
                    == tally(closed.filter(isWanted), outcome), "\(dimension) \(value)")
            let newest = tasks.values.filter { task in
                isWanted(task) && task.closed.map { $0.day(in: shanghai) <= day } == true
                    && [.independent, .assisted].contains(outcome(task))
            }.sorted { (place($0), $0.id) > (place($1), $1.id) }
            #expect(
                try view.recentEligible(dimension, value, limit: 4, closedThrough: day, asOf: day, of: part)
                    == Array(newest.prefix(4)), "\(dimension) \(value)")
        }
        try expect(.all, "", { _ in true })
        for severity in Severity.allCases { try expect(.severity, severity.rawValue, { $0.severity == severity }) }
        for capability in ["backup", "network"] {
            try expect(.capability, capability, { $0.capability?.rawValue == capability })
        }
        for service in RandomTasks.services.compactMap({ $0 }) {
            try expect(.service, service, { $0.service == service })
        }
        for person in RandomTasks.people {
            try expect(
                .person, person.rawValue, { task in task.everyone.contains { $0.person == person } },
                { $0.outcome(for: person, in: shanghai) })
        }
    }

    private func checkUses(
        _ view: LedgerView, _ tasks: [TaskRecord.ID: TaskRecord], _ day: Day, _ part: LedgerPart
    ) throws {
        #expect(try view.lastUses(asOf: day, of: part) == uses(tasks.values))
        let before = day.adding(days: -4)
        let earlier = uses(tasks.values.filter { $0.closed.map { $0.day(in: shanghai) <= before } ?? false })
        for use in uses(tasks.values) {
            let then = earlier.first { $0.person == use.person && $0.capability == use.capability }
            for withDrills in [true, false] {
                #expect(
                    try view.lastUse(
                        of: use.capability, by: use.person, withDrills: withDrills, onOrBefore: before, asOf: day,
                        of: part) == [then?.task, withDrills ? then?.drill : nil].compactMap { $0 }.max())
            }
        }
    }

    private func pages(_ view: LedgerView, _ filter: TaskFilter, _ day: Day, _ part: LedgerPart) throws -> [TaskRecord]
    {
        var found: [TaskRecord] = []
        while true {
            let page = try view.tasks(filter, asOf: day, of: part, after: found.last?.id, limit: 4)
            if page.isEmpty { return found }
            found += page
        }
    }

    private func checkRows(
        _ view: LedgerView, _ closed: [TaskRecord], _ window: ClosedRange<Day>, _ day: Day, _ part: LedgerPart
    ) throws {
        let rows = closed.compactMap { task -> WindowRow? in
            let outcome = task.outcome(in: shanghai)
            guard [.independent, .assisted, .unrated].contains(outcome), let day = task.closed?.day(in: shanghai) else {
                return nil
            }
            return WindowRow(task: task.id, closed: day, outcome: outcome, opened: task.opened)
        }.sorted()
        let text = rows.map {
            #"{"closed":"\#($0.closed)","outcome":"\#($0.outcome.rawValue)","task":"\#($0.task)"}"# + "\n"
        }
        let digest = try view.windowDigest(closed: window, asOf: day, of: part)
        #expect(digest.rows == Digest(sha256: Array(text.joined().utf8)))
        #expect(digest.count.eligible + digest.count.unrated == rows.count)
        #expect(digest.count.independent == rows.count { $0.outcome == .independent })
        // Hours that begin within a quarter of an hour are looked at task by task.
        let odd = WorkingCalendar(
            id: "odd",
            week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [OpeningHours(from: 547, to: 1001)]) }))
        for calendar in [WorkingCalendar.plain, odd, WorkingCalendar(id: "closed", week: [:])] {
            let hours = OutOfHours(calendar, in: shanghai)
            let wanted = rows.filter { $0.outcome == .independent && $0.opened.map(hours.contains) == true }
            let count = try view.independentTasks(closed: window, asOf: day, of: part, openedIn: hours)
            #expect(count == wanted.count)
            let filter = TaskFilter(closed: window, outcomes: [.independent], outOfHours: hours)
            let listed = try view.tasks(filter, asOf: day, of: part, limit: 1000)
            #expect(listed.map(\.id).sorted() == wanted.map(\.task).sorted())
        }
    }

    private func uses(_ tasks: some Collection<TaskRecord>) -> [CapabilityUse] {
        RandomTasks.people.flatMap { person in
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
        let entries = try await RandomTasks.fill(ledger, seed: 77)
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
                        dimension, value, limit: 5, closedThrough: day, asOf: day, of: part)
                    figures.append("\(newest)")
                }
                figures.append("\(try view.lastUses(asOf: day, of: part))")
                for person in RandomTasks.people {
                    let use = try view.lastUse(
                        of: "backup", by: person, withDrills: true, onOrBefore: day.adding(days: -3), asOf: day,
                        of: part)
                    figures.append("\(use.map(\.description) ?? "")")
                }
                figures.append("\(try view.windowDigest(closed: window, asOf: day, of: part))")
                figures.append("\(try view.tasks(asOf: day, of: part, limit: 9).map(\.id))")
                return figures
            }
            let known = try ledger.read { try figures($0, try $0.part(through: number)) }
            let then = try earlier.read { try figures($0, .whole) }
            #expect(known == then)
        }
    }

    @Test("what had been told by the end of a day is what a ledger that ends there says", arguments: [3, 8, 14, 21])
    func answersByWhatHadBeenTold(back: Int) async throws {
        let (whole, beginning) = (try Workplace(), try Workplace())
        let (ledger, earlier) = (try await whole.open(), try await beginning.open())
        let entries = try await RandomTasks.fill(ledger, seed: 78)
        let day = shanghai.day(of: entries[entries.count - 1].record.at).adding(days: -back)
        let told = entries.filter { shanghai.day(of: $0.record.at) <= day }
        try await earlier.append { _ in applied() }
        for entry in told { try await earlier.add(entry.record) }
        let window = day.adding(days: -12)...day
        let then = try earlier.read { view in
            (try view.windowDigest(closed: window, asOf: day), try view.tally(.all, closed: window, asOf: day)[""])
        }
        try ledger.read { view in
            let part = try view.part(recordedBy: day, through: nil)
            let digest = try view.windowDigest(closed: window, asOf: day, of: part)
            #expect(digest == then.0)
            let sum = try view.changes().filter { change in
                window.contains(change.closed) && change.effective <= day && change.recorded <= day
            }.reduce(into: Tally()) { $0 += $1.tally }
            #expect(sum == then.1 ?? .zero)
            // What is known by an entry after that day says the same of it.
            let last = try view.size - 1
            let known = try view.windowDigest(
                closed: window, asOf: day, of: view.part(recordedBy: day, through: last))
            #expect(known == then.0)
            let rows = try view.windowRows(closed: window, asOf: day, of: part)
            #expect(rows == rows.sorted() && rows.count == digest.count.eligible + digest.count.unrated)
        }
    }

    @Test func listsTasksPageByPage() async throws {
        let place = try Workplace()
        let ledger = try await place.open(reader: Promised.reader)
        let entries = try await RandomTasks.fill(ledger, seed: 5)
        let tasks = RandomTasks.fold(entries, asOf: Day(number: 99_999)).values
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
        try expect(TaskFilter(person: "jia2")) { task in task.everyone.contains { $0.person == "jia2" } }
        try expect(TaskFilter(service: "ERP")) { $0.service == "ERP" }
        try expect(TaskFilter(service: "")) { _ in false }
        let hours = OutOfHours(.plain, in: shanghai)
        try expect(TaskFilter(outOfHours: hours)) { $0.opened.map(hours.contains) == true }
        try expect(TaskFilter(person: "jia2", closed: window)) { task in
            task.everyone.contains { $0.person == "jia2" }
                && task.closed.map { window.contains($0.day(in: shanghai)) } == true
        }
        try expect(TaskFilter(awaitsLessons: true)) { $0.awaitsLessons(in: shanghai) }
        try expect(TaskFilter(awaitsReview: true)) { task in
            task.needsReview(hash: TaskRecord.drawNumber) && task.review == .open
                && [.independent, .assisted].contains(task.outcome(in: shanghai))
        }
    }

    /// Compared with a look at every task.
    @Test(arguments: [5, 6, 7]) func findsWhatWaitsForSomebody(seed: UInt64) async throws {
        let ledger = try await (try Workplace()).open()
        let entries = try await RandomTasks.fill(ledger, seed: seed)
        let tasks = RandomTasks.fold(entries, asOf: Day(number: 99_999)).values.sorted { left, right in
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

    @Test func whatARefusedDecisionHasReadIsCountedAllTheSame() async throws {
        struct Refused: Error {}
        let place = try Workplace()
        let ledger = try await place.open(reader: Promised.reader)
        try await ledger.append { _ in applied() }
        let (day, end) = (Day(number: 20_000), Day(number: 99_999))
        let eligible: @Sendable (LedgerView) throws -> Int? = { view in
            try view.tally(.all, closed: day...day, asOf: end)[""]?.eligible
        }
        let outcomes = try await ledger.append([
            { _ in .append(record(.taskLogged(task("T-1", closed: day)), key: "1")) },
            { view in
                #expect(try eligible(view) == 1)
                throw Refused()
            },
            { _ in .append(record(.taskLogged(task("T-2", closed: day)), key: "2")) },
        ])
        #expect(throws: Refused.self) { try outcomes[1].get() }
        #expect(try ledger.read(eligible) == 2)
        #expect(try ledger.verify().isSound)
    }

    @Test func tasksFromBeforeTheZoneWasFixedAreCountedInIt() async throws {
        let place = try Workplace()
        let ledger = try await place.open(reader: Promised.reader)
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
