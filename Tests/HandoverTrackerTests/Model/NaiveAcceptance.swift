import HandoverModel

extension NaiveModel {
    struct Acceptance {
        enum Stage {
            case stated, accepted, declined, withdrawn, overtaken
        }

        var entry: Int
        var signed: [(entry: Int, key: AcceptanceKey)]
        var stage = Stage.stated
        /// What was left open, by its name.
        var conditions: Set<String>
    }

    /// The items that keep the verdict back while they are open; the manual only may be read.
    private static let counted: [Item.ID] = ["team/organisation", "team/rota", "team/contacts", "work/deploy"]

    /// What somebody signs as; in the office nobody could sign as two.
    private func key(of person: Person.ID) -> AcceptanceKey? {
        if Universe.roles(person, on: today).contains("director") { return .receivingDirector }
        guard Universe.isLead(person, on: today) else { return nil }
        return Universe.side(person) == .delivering ? .deliveringLead : .receivingLead
    }

    /// The measure is below 90 % of at least 30, or more than one in ten has no level.
    private var isMeasureShort: Bool {
        let (independent, eligible, unrated) = (counts[0], counts[1], counts[2])
        return eligible < 30 || independent * 10 < eligible * 9 || unrated * 10 > eligible + unrated
    }

    /// Days to which the measure was waived by all three, in the order in which that came about; and words that wait.
    private var measureWaivers: (agreed: [Day], waiting: [Day: Set<AcceptanceKey>]) {
        var agreed: [Day] = []
        var waiting: [Day: Set<AcceptanceKey>] = [:]
        for fact in standing(.handover) {
            guard case .waiveBlocker(.measure, let until, _) = fact.command, let key = fact.signedAs else { continue }
            waiting[until, default: []].insert(key)
            guard waiting[until]?.count == 3 else { continue }
            // What was proposed before is answered.
            waiting = [:]
            agreed.append(until)
        }
        return (agreed, waiting)
    }

    private var measureWaiver: Day? { measureWaivers.agreed.last.flatMap { $0 >= today ? $0 : nil } }

    /// What an acceptance would leave open today.
    private var conditions: Set<String> {
        let items = Self.counted.filter { status($0) == .waived }.map(\.rawValue)
        return Set(items + (isMeasureShort && measureWaiver != nil ? ["measure"] : []))
    }

    private var isSomethingMissing: Bool {
        Self.counted.contains { [.open, .signed].contains(status($0)) } || isMeasureShort && measureWaiver == nil
            || isQuestionOpenTooLong
    }

    /// Some question to the delivering team has stood for more than a week without an answer.
    private var isQuestionOpenTooLong: Bool {
        openQuestions.contains { Office.zone.day(of: $0.effective).adding(days: 7) < today }
    }

    /// The questions to the delivering team that nobody has answered.
    var openQuestions: [Fact] {
        let people = standing(.people)
        return people.filter { question in
            guard case .askHelp = question.command else { return false }
            return !people.contains { other in
                if case .answerHelp(question.number, _, _, _) = other.command { true } else { false }
            }
        }
    }

    /// Why an entry is not the statement to sign; nothing where none was named.
    private func refusals(ofStatement entry: Int?) -> Set<String> {
        if acceptance?.stage == .accepted { return ["acceptanceFinal"] }
        guard let entry else { return [] }
        guard facts.contains(where: { $0.number == entry }) else { return ["unknownEntry"] }
        guard let acceptance, acceptance.entry == entry else { return ["notAwaitingSignatures"] }
        switch acceptance.stage {
        case .stated, .accepted: return []
        case .withdrawn: return ["notAwaitingSignatures"]
        case .declined: return ["acceptanceDeclined"]
        case .overtaken: return ["acceptanceOvertaken"]
        }
    }

    func accepting(_ entry: Int?, by: Person.ID) -> Set<String> {
        let waiting = acceptance?.stage == .stated ? acceptance : nil
        let key = key(of: by)
        let isNew = waiting.map { !conditions.isSubset(of: $0.conditions) } ?? false
        return refusals(ofStatement: entry).union(
            refusals([
                ("maySignNoAcceptance", key == nil),
                ("acceptanceSigned", waiting?.signed.contains { $0.key == key } ?? false),
                ("notAcceptable", isSomethingMissing),
                ("acceptanceWaivedSince", isNew && !isSomethingMissing),
            ]))
    }

    func declining(_ entry: Int?, by: Person.ID) -> Set<String> {
        refusals(ofStatement: entry).union(
            refusals([
                ("maySignNoAcceptance", key(of: by) == nil),
                ("notAwaitingSignatures", entry == nil && acceptance?.stage != .stated),
            ]))
    }

    func waivingMeasure(until: Day, by: Person.ID) -> Set<String> {
        let key = key(of: by)
        let isSaid = key.map { measureWaivers.waiting[until]?.contains($0) ?? false } ?? false
        // Who stood in for a signer and said it then reads that, too.
        let hasSaid = facts.contains { fact in
            guard fact.by == by, case .waiveBlocker(_, until, _) = fact.command else { return false }
            return revocations[fact.number] == nil
        }
        return refusals([
            ("maySignNoAcceptance", key == nil), ("untilPassed", until < today),
            ("waiverStated", key == nil ? hasSaid : measureWaiver == until || isSaid),
        ])
    }

    func takingBackSignature(_ fact: Fact, by: Person.ID) -> Set<String> {
        let isFinal = acceptance?.stage == .accepted && acceptance?.signed.contains { $0.entry == fact.number } == true
        return refusals([
            ("acceptanceFinal", isFinal), ("notOwnEntry", fact.by != by),
            ("alreadyRevoked", revocations[fact.number] != nil),
        ])
    }

    /// Follows the statement through an accepted command.
    ///
    /// `isChanged`: whether other definitions came into force with it.
    func acceptance(after fact: Fact, isChanged: Bool) -> Acceptance? {
        guard var stated = acceptance, stated.stage == .stated else {
            if case .accept = fact.command, acceptance?.stage != .accepted, let key = fact.signedAs {
                return Acceptance(
                    entry: fact.number, signed: [(fact.number, key)], conditions: conditions)
            }
            return acceptance
        }
        switch fact.command {
        case .accept:
            if let key = fact.signedAs { stated.signed.append((fact.number, key)) }
            if stated.signed.count == 3 { stated.stage = .accepted }
        case .declineAcceptance: stated.stage = .declined
        case .revoke(let entry, _, _, _):
            stated.signed.removeAll { $0.entry == entry }
            if entry == stated.entry { stated.stage = .withdrawn }
        default:
            if isChanged { stated.stage = .overtaken }
        }
        return stated
    }

    /// What somebody signs as now, to be noted with what they say.
    func signing(as command: Command, by person: Person.ID) -> AcceptanceKey? {
        switch command {
        case .accept, .waiveBlocker: key(of: person)
        default: nil
        }
    }
}
