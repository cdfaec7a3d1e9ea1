import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func why(_ id: Item.ID?, _ time: Question.Time) throws -> Reply {
        let time = try moment(time)
        let facts = try facts(time)
        let readiness = try readiness(time)
        guard let id else {
            let explanation = readiness.explainVerdict(definitions: time.definitions, facts: facts)
            return try reply(.explanation(explanation), time.definitions)
        }
        guard let explanation = readiness.explain(item: id, definitions: time.definitions, facts: facts) else {
            if isRetired(id) { throw Refusal.retiredItem(id) }
            throw Refusal.unknownItem(id, nearest: nearest(to: id, in: time.definitions.items.map(\.id)))
        }
        return try reply(.explanation(explanation), time.definitions)
    }

    func difference(from: Moment, to: Moment?, known: Question.Known?) throws -> Reply {
        let earlier = try moment(Question.Time(asOf: from, known: known))
        let later = try moment(Question.Time(asOf: to, known: known))
        guard earlier.asOf <= later.asOf else {
            throw Refusal.laterFirst(from: from, to: to ?? .instant(now))
        }
        let facts = try facts(later)
        let difference = Difference.between(
            earlier: try readiness(earlier), later: try readiness(later), statements: facts.statements,
            zone: later.zone, windows: KnownWindows(facts.tasks, later.definitions, today: later.day))
        return try reply(.difference(try explained(difference, from: earlier, to: later)), later.definitions)
    }

    func claim(_ numerator: Int, of denominator: Int) throws -> Reply {
        guard (1...1_000_000).contains(denominator) else {
            throw Refusal.outOfRange(field: "eligible", minimum: 1, maximum: 1_000_000)
        }
        guard (0...denominator).contains(numerator) else {
            throw Refusal.outOfRange(field: "independent", minimum: 0, maximum: denominator)
        }
        let definitions = try current()
        let target = definitions.targets[.independence] ?? Target(atLeast: 900_000, gates: .verdict)
        let claim = Claim(
            numerator: numerator, denominator: denominator, target: target.atLeast,
            confidence: definitions.independence.confidence, tasks: definitions.independence.tasks)
        return try reply(.claim(claim), definitions)
    }

    func isRetired(_ id: Item.ID) -> Bool {
        history.applications.contains { ($0.change.retired ?? []).contains { $0.item == id } }
    }
}
