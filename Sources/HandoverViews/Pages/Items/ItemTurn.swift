public import HandoverModel
public import HandoverReadiness

/// What of a reader's next steps is done at items: the badge, the list, its groups and an item's page all count these.
struct ItemTurn {
    /// What the reader may sign now, one meaning an item.
    private(set) var signable: [Item.ID: Meaning] = [:]
    /// Those to be signed that have too little evidence, and those that the reader brings it to.
    private(set) var lacking: Set<Item.ID> = []
    /// How much evidence there is of what is asked for, where the reader brings it by itself.
    private(set) var toBring: [Item.ID: (have: Int, need: Int)] = [:]
    /// Items with an answer that another side waits for.
    private(set) var toDecide: Set<Item.ID> = []
    /// Every item at which it is the reader's turn.
    private(set) var items: Set<Item.ID> = []

    init(_ steps: [NextStep]) {
        for step in steps {
            guard let item = step.item else { continue }
            items.insert(item)
            if case .sign(_, let meaning, let evidence) = step.action {
                if signable[item] == nil { signable[item] = meaning }
                if evidence != nil { lacking.insert(item) }
            } else if case .addEvidence(_, let have, let need, _) = step.action {
                toBring[item] = (have, need)
            } else {
                toDecide.insert(item)
            }
        }
    }

    /// Acts, each of which is a row of the list: a sign-off, a piece of evidence, an answer.
    var count: Int { signable.count + toBring.count + toDecide.count }
}

extension NextStep {
    /// The item that the step is done at; nil for one that is done elsewhere.
    public var item: Item.ID? {
        switch action {
        case .sign(let item, _, _), .addEvidence(let item, _, _, _), .confirmWaiver(let item, _),
            .confirmNotApplicable(let item):
            item
        case .assess, .assessAgain, .judgeModule, .answerAssessment, .learnModule, .practise, .keepUp, .confirmTask,
            .rateLevel, .logTasks, .recordCheckpoint, .agreeToDefinitions, .accept, .confirmBlockerWaiver,
            .meetCondition, .answerHelp, .agreeToPhase, .reverify, .approveReport, .improve, .claim,
            .documentChange, .keepCommitment, .acknowledgeAlerts:
            nil
        }
    }
}

/// Who goes on where nothing waits for the reader: those with the most to do first.
public struct UpNext: Hashable, Sendable {
    /// What one person can do at items now.
    public struct Turn: Hashable, Sendable {
        public var person: Person.ID
        public var count: Int

        public init(person: Person.ID, count: Int) {
            self.person = person
            self.count = count
        }
    }

    public var turns: [Turn]
    /// How many are named.
    private static let most = 3

    public init(_ turns: [Turn] = []) {
        self.turns = turns.filter { $0.count > 0 }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }

    /// How many of a person's steps are done at items.
    public static func count(_ steps: [NextStep]) -> Int { ItemTurn(steps).count }

    /// That nothing waits for the reader, and who is next; `isElse`: nothing but what is said above.
    func words(_ names: Names, isElse: Bool = false) -> String {
        let language = names.language
        let none =
            isElse
            ? language("此外没有轮到你的交接项。", "No other item waits for you now.")
            : language("现在没有轮到你的交接项。", "No item waits for you now.")
        guard !turns.isEmpty else { return none }
        let who = turns.prefix(Self.most).map { turn in
            let side = names.definitions?.person(turn.person)?.side.words(language)
            let items = language("\(turn.count) 项", counted(turn.count, "item"))
            return language.remark(
                names.person(turn.person), [side, items].compactMap { $0 }.joined(separator: language("，", ", ")))
        }
        let rest = turns.count - Self.most
        let more = rest > 0 ? language("，另有 \(rest) 人", ", and \(rest) more") : ""
        let all = who.joined(separator: language("、", ", ")) + more
        return none + language("接下来轮到\(all)。", " Next: \(all).")
    }
}
