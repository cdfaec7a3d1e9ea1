public import HandoverModel

/// A question of the receiving team to the delivering team, and what became of it.
public struct HelpQuestion: Hashable, Sendable, Codable {
    /// The entry that asked it.
    public var entry: Int
    public var person: Person.ID
    public var asked: Instant
    /// The day it was asked, in the handover's zone.
    public var day: Day
    public var capability: Capability.ID
    public var question: String
    /// The item whose document should have answered it.
    public var item: Item.ID?
    public var document: String?
    public var answer: Answer?

    public struct Answer: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var at: Instant
        public var item: Item.ID?
        public var document: String?
        public var link: String?
        public var note: String?

        public init(
            entry: Int, by: Person.ID, at: Instant, item: Item.ID? = nil, document: String? = nil,
            link: String? = nil, note: String? = nil
        ) {
            self.entry = entry
            self.by = by
            self.at = at
            self.item = item
            self.document = document
            self.link = link
            self.note = note
        }
    }

    public init(
        entry: Int, person: Person.ID, asked: Instant, day: Day, capability: Capability.ID, question: String,
        item: Item.ID? = nil, document: String? = nil, answer: Answer? = nil
    ) {
        self.entry = entry
        self.person = person
        self.asked = asked
        self.day = day
        self.capability = capability
        self.question = question
        self.item = item
        self.document = document
        self.answer = answer
    }

    /// For how many days after the one it was asked a question may stay open before it is a gap in the documents.
    public static let patience = 7

    /// Whether it has stayed open for longer than `patience` on a day.
    public func isOverdue(on today: Day) -> Bool { answer == nil && day.adding(days: Self.patience) < today }
}

extension HelpQuestion {
    /// Every question that was asked by the timeline's instant and not withdrawn, in its order.
    static func all(_ timeline: Timeline, zone: Zone) -> [HelpQuestion] {
        var questions: [HelpQuestion] = []
        var places: [Int: Int] = [:]
        var answers: [(fact: HelpAnswer, entry: Entry)] = []
        for entry in timeline.standing {
            let record = entry.record
            if case .helpAsked(let fact) = record.statement {
                places[entry.number] = questions.count
                questions.append(
                    HelpQuestion(
                        entry: entry.number, person: fact.person, asked: record.effective,
                        day: zone.day(of: record.effective), capability: fact.capability, question: fact.question,
                        item: fact.item, document: fact.document))
            } else if case .helpAnswered(let fact) = record.statement {
                answers.append((fact, entry))
            }
        }
        for (fact, entry) in answers {
            guard let place = places[fact.entry] else { continue }
            questions[place].answer = Answer(
                entry: entry.number, by: entry.record.by, at: entry.record.effective, item: fact.item,
                document: fact.document, link: fact.link, note: fact.note)
        }
        return questions
    }
}
