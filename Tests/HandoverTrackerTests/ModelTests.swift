import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@Suite("The tracker against a naive model of its rules")
struct ModelTests {
    static let ledgers = 25
    static let commands = 400
    static let batch = 10

    @Test("400 random commands on each of 25 ledgers", arguments: 0..<ledgers)
    func agrees(seed: Int) async throws {
        let desk = try await Desk()
        let isLeaning = seed.isMultiple(of: 3)
        var random = RandomCommands(seed: UInt64(seed) &* 7_919 &+ 2026, isLeaning: isLeaning)
        var model = NaiveModel(now: time("2026-03-02 08:00"))
        let first = Submission(.apply([]), by: "lin", key: "first")
        model.accept(first)
        try await desk.does(first.command, by: "lin", at: "2026-03-02 08:00", key: "first")
        let disagreements = try await play(Self.commands / Self.batch, desk, &random, &model)
        #expect(disagreements == [])
        #expect(try desk.size == model.facts.count)
        if isLeaning { #expect(model.acceptance != nil) }
        if !isLeaning {
            // What random play might miss was played.
            let played = Set(model.facts.map { short($0.command).prefix { $0 != "(" } })
            #expect(played.isSuperset(of: ["recordCheckpoint", "setPhase", "askHelp", "runCheck"]), "\(played)")
        }
        #expect(try desk.ledger.verify().damage == nil)
    }

    /// What the two do not agree on in so many batches of random commands; the batch after a disagreement is not played.
    private func play(
        _ rounds: Int, _ desk: Desk, _ random: inout RandomCommands, _ model: inout NaiveModel
    ) async throws -> [String] {
        var disagreements: [String] = []
        for round in 1...rounds {
            model.now = model.now.adding(milliseconds: Int64(random.dice.next() % 96) * 3_600_000 + 1)
            let submissions = random.batch(of: Self.batch, model)
            let results = try await desk.tracker.submit(
                submissions, identified: .session, clock: .machine(model.now))
            for (submission, result) in zip(submissions, results) {
                if let wrong = compare(submission, result, &model) { disagreements.append("\(round): \(wrong)") }
            }
            if round.isMultiple(of: 10) {
                disagreements += try states(desk, model).map { "\(round): \($0)" }
                try expectAllKnown(desk, model.now)
            }
            // What comes after a disagreement is only its consequence.
            if !disagreements.isEmpty { break }
        }
        return disagreements
    }

    /// Rounds of re-verification come after an acceptance alone, which random commands seldom reach.
    @Test("200 random commands after an acceptance, on each of 5 ledgers", arguments: 0..<5)
    func agreesAfterAnAcceptance(seed: Int) async throws {
        let desk = try await Desk()
        var random = RandomCommands(seed: UInt64(seed) &* 104_729 &+ 2027)
        var model = NaiveModel(now: time("2026-03-02 08:00"))
        let first = Submission(.apply([]), by: "lin", key: "first")
        model.accept(first)
        try await desk.does(first.command, by: "lin", at: "2026-03-02 08:00", key: "first")
        model.now = time("2026-03-10 10:00")
        for (number, step) in Self.acceptance.enumerated() {
            let submission = Submission(step.command, by: step.person, key: "step-\(number)")
            let results = try await desk.tracker.submit([submission], identified: .session, clock: .machine(model.now))
            let result = try #require(results.first)
            #expect(compare(submission, result, &model) == nil)
        }
        try #require(model.acceptance?.stage == .accepted)
        let disagreements = try await play(20, desk, &random, &model)
        #expect(disagreements == [])
        #expect(model.facts.contains { if case .reverify = $0.command { true } else { false } })
    }

    /// One item signed, the others and the share of tasks waived, and three signatures.
    private static let acceptance: [(command: Command, person: Person.ID)] = {
        let until = day("2026-04-10")
        var steps: [(command: Command, person: Person.ID)] = [
            (.sign("team/organisation", .delivered), "lin"), (.sign("team/organisation", .accepted), "han"),
        ]
        for item in ["team/rota", "team/contacts", "work/deploy"] as [Item.ID] {
            for person in ["lin", "han"] as [Person.ID] {
                steps.append((.waive(item: item, until: until, reason: "later"), person))
            }
        }
        for person in ["lin", "han", "dora"] as [Person.ID] {
            steps.append((.waiveBlocker(.measure(.independence), until: until, reason: "few so far"), person))
        }
        return steps + [(.accept(entry: nil), "lin"), (.accept(entry: nil), "han"), (.accept(entry: nil), "dora")]
    }()

    /// What the two do not agree on; nil when they do.
    private func compare(
        _ submission: Submission, _ result: Result<Recorded, any Error>, _ model: inout NaiveModel
    ) -> String? {
        let expected = model.refusals(submission)
        let said = "\(model.now) \(submission.by) \(short(submission.command))"
        switch result {
        case .failure(let error):
            let code = String(String(describing: error).prefix { $0 != "(" })
            return expected.contains(code) ? nil : "\(said) was refused by \(error), not \(expected)"
        case .success(let recorded):
            guard expected.isEmpty || expected.contains(NaiveModel.open) else {
                return "\(said) was accepted, not refused by \(expected)"
            }
            let earlier = model.facts.first { $0.by == submission.by && $0.key == submission.key }
            let there = earlier?.number ?? model.already(submission)
            if recorded.receipt.wasThere || there != nil {
                let isRight = recorded.receipt.wasThere && recorded.receipt.entry == there
                return isRight ? nil : "\(said) gave entry \(recorded.receipt.entry), not \(there ?? 0) as it was"
            }
            let before = model.definitions.variant
            model.accept(submission)
            let isNext = recorded.receipt.entry == model.facts.count && recorded.record.at == model.now
            let isInForce = recorded.record.statement.kind == .definitionsApplied
            let isRight = isNext && isInForce == (model.definitions.variant != before)
            return isRight ? nil : "\(said) became entry \(recorded.receipt.entry), \(recorded.record.statement.kind)"
        }
    }

    private func short(_ command: Command) -> String {
        guard case .apply(let apply) = command else { return "\(command)" }
        return "apply \(NaiveModel.variant(of: apply).map(String.init) ?? "other files")"
    }

    /// What was known with all entries is what plain questions are answered by.
    private func expectAllKnown(_ desk: Desk, _ now: Instant) throws {
        let days = [-7, 30].map { Moment.day(Office.zone.day(of: now).adding(days: $0)) }
        for day in [nil, .instant(now.adding(milliseconds: -43_200_000))] + days {
            let plain = try desk.tracker.ask(.readiness(.init(asOf: day)), by: .machine, clock: .machine(now)).answer
            let known = try desk.tracker.ask(
                .readiness(.init(asOf: day, knownAt: now)), by: .machine, clock: .machine(now)
            ).answer
            guard case .readiness(var told) = known else { throw WrongAnswer() }
            #expect(told.ledger.knownAt == now)
            told.ledger.knownAt = nil
            #expect(plain == .readiness(told))
        }
    }

    private func states(_ desk: Desk, _ model: NaiveModel) throws -> [String] {
        guard
            case .readiness(let readiness) = try desk.tracker.ask(
                .readiness(.now), by: .machine, clock: .machine(model.now)
            ).answer
        else { throw WrongAnswer() }
        var wrong: [String] = []
        for item in readiness.items {
            let status = model.status(item.id)
            if NaiveModel.Status(item.status) != status { wrong.append("\(item.id) is \(item.status), not \(status)") }
            for key in item.keys where key.isValid != model.isValid(item.id, key.key.meaning) {
                wrong.append("\(item.id) \(key.key.meaning) is \(key.state)")
            }
        }
        let stage = readiness.acceptance.current?.stage.rawValue
        if stage != model.acceptance.map({ "\($0.stage)" }) { wrong.append("the acceptance is \(stage ?? "none")") }
        let measure = readiness.measures.first { $0.id == .independence }
        let counts = [measure?.numerator, measure?.denominator, measure?.unrated]
        if counts != model.counts { wrong.append("independence is \(counts), not \(model.counts)") }
        return try wrong + phases(desk, model)
    }

    /// The phases that are wrong, on each day from a month ago to a month ahead.
    private func phases(_ desk: Desk, _ model: NaiveModel) throws -> [String] {
        let answer = try desk.tracker.ask(.phases(.now), by: .machine, clock: .machine(model.now)).answer
        guard case .phases(let register) = answer else { throw WrongAnswer() }
        let naive = model.phases
        return NaivePhases.cells.flatMap { cell in
            (-30...30).map { model.today.adding(days: $0) }.compactMap { day in
                let (found, known) = (
                    register.history.phase(cell.service, cell.severity, on: day), naive.phase(of: cell, on: day)
                )
                return found == known ? nil : "\(cell) is in \(found) on \(day), not \(known)"
            }
        } + (register.history.proposals.count == naive.waiting.count ? [] : ["other phases wait for a second word"])
    }
}

extension NaiveModel.Status {
    init(_ status: ItemState.Status) {
        switch status {
        case .open: self = .open
        case .signed: self = .signed
        case .done: self = .done
        case .waived: self = .waived
        case .notApplicable: self = .notApplicable
        }
    }
}
