import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// Alerts as a time tells them: the open ones first, each kind the newest first.
    func alerts(_ query: AlertQuery) throws -> Reply {
        let time = try moment(query.time)
        // What is said of an alert takes effect when it is recorded.
        let last = isOfNow(time) ? nil : min(time.through ?? Int.max, try view.number(recordedBy: time.asOf))
        let open = try view.openAlerts(through: last)
        let limit = min(max(query.limit, 1), 1000)
        var rows = Array(open.reversed().prefix(limit))
        if query.all, rows.count < limit {
            rows += try view.alerts(through: last, limit: limit).filter { $0.cleared != nil }
                .prefix(limit - rows.count)
        }
        let list = AlertList(
            asOf: time.asOf, counts: counts(open),
            alerts: try rows.map { try state(of: $0) })
        return try reply(.alerts(list), time.definitions)
    }

    private func counts(_ open: [AlertRow]) -> [AlertList.Count] {
        Dictionary(grouping: open, by: \.rule).sorted { $0.key < $1.key }.map { rule, rows in
            .init(rule: rule, open: rows.count, unacknowledged: rows.count { $0.acknowledged == nil })
        }
    }

    /// What a round of now has to record.
    func alertRound() throws -> Reply {
        let time = try moment(.now)
        return try reply(.alertRound(try round(time)), time.definitions)
    }

    func round(_ time: AskedTime) throws -> AlertRound {
        let rules = time.definitions.alerts
        return try AlertRound(
            asOf: time.asOf, findings: try alertFindings(time), open: try view.openAlerts().map { try state(of: $0) }
        ) { finding in
            try view.isQuiet(finding, now: now, by: rules)
        }
    }

    /// What the rules in force alert to now.
    func alertFindings(_ time: AskedTime) throws -> [AlertFinding] {
        guard let rules = time.definitions.alerts?.rules, !rules.isEmpty else { return [] }
        var clocks = RunningClocks(asOf: time.asOf, policy: time.definitions.digest)
        if rules.contains(where: \.when.isOfClocks) {
            try forEachOpenTask(time) { task in
                clocks.add(task, by: time.definitions) { $0 == .atRisk || $0 == .breached }
            }
        }
        let register = OutageRegister(try statements(through: time.through), asOf: time.asOf)
        let asksRatings = rules.contains { $0.when == .satisfactionFalling }
        let ground = AlertGround(
            time.definitions, readiness: try readiness(time), clocks: clocks, outages: register,
            ratings: asksRatings ? try ratings(time) : [:],
            problems: rules.contains { $0.when == .repeatedProblem } ? try unseenProblems(time) : [],
            commitments: rules.contains { $0.when == .commitmentOverdue }
                ? CommitmentRegister(
                    try statements(through: time.through), asOf: time.asOf, definitions: time.definitions) : nil)
        return ground.findings
    }

    /// What came up repeatedly in the last days and nobody sees to.
    private func unseenProblems(_ time: AskedTime) throws -> [UnseenProblem] {
        let part = try part(time)
        let groups = try repeatedProblems(RepeatedProblems.standardDays, time, part)
        guard !groups.isEmpty else { return [] }
        let register = ImprovementRegister(
            try statements(through: time.through), asOf: time.asOf, zone: time.zone)
        return try groups.filter { !register.seesTo($0) }.compactMap { group in
            guard let newest = group.tasks.last, let task = try view.task(newest, asOf: time.day, of: part) else {
                return nil
            }
            return UnseenProblem(group, service: task.service ?? "")
        }
    }

    /// How many users of each desk gave each rating, in the last days and in those before.
    private func ratings(_ time: AskedTime) throws -> [AskedOf: (now: [Int], before: [Int])] {
        let days = AlertGround.ratingDays
        let now = try ratings(time.day.adding(days: 1 - days)...time.day, time)
        let before = try ratings(time.day.adding(days: 1 - 2 * days)...time.day.adding(days: -days), time)
        return Dictionary(
            uniqueKeysWithValues: AskedOf.allCases.map { ($0, (now: now[$0] ?? [], before: before[$0] ?? [])) })
    }

    /// How many users of each desk gave each rating on some days, 1 to 5.
    private func ratings(_ days: ClosedRange<Day>, _ time: AskedTime) throws -> [AskedOf: [Int]] {
        var ratings: [AskedOf: [Int]] = [:]
        let counts = try view.supportCounts([.rated], on: days, byDay: false, asOf: time.day, of: try part(time))
        for count in counts {
            let index = count.place.amount - 1
            if (0..<5).contains(index) { ratings[count.place.desk, default: [0, 0, 0, 0, 0]][index] += count.tasks }
        }
        return ratings
    }

    private func state(of row: AlertRow) throws -> AlertState {
        guard let entry = try view.entry(row.entry), case .alert(.raised(let finding)) = entry.record.statement else {
            throw LedgerError.damaged(detail: "alert")
        }
        return AlertState(
            entry: row.entry, raised: entry.record.at, finding: finding,
            cleared: try row.cleared.flatMap { try word($0) },
            acknowledged: try row.acknowledged.flatMap { try word($0) })
    }

    private func word(_ number: Int) throws -> AlertState.Word? {
        try view.entry(number).map { entry in
            let note: String? =
                if case .alert(.acknowledged(let fact)) = entry.record.statement { fact.note } else { nil }
            return .init(entry: number, by: entry.record.by, at: entry.record.at, note: note)
        }
    }
}

extension AlertCondition {
    fileprivate var isOfClocks: Bool {
        switch self {
        case .slaAtRisk, .slaBreached, .escalationDue: true
        case .serviceDown, .serviceSlow, .satisfactionFalling, .signOffOverdue, .capabilityLapsing, .evidenceLapsing,
            .rotaGap, .checkFailing, .repeatedProblem, .commitmentOverdue:
            false
        }
    }
}
