/// How somebody ended a module: an exam's score, or the level an assessor saw.
public struct ModuleCompletion: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var module: Module.ID
    /// 0 to 100, of an exam.
    public var score: Int?
    public var level: SupervisionLevel?
    public var note: String?

    public init(
        person: Person.ID, module: Module.ID, score: Int? = nil, level: SupervisionLevel? = nil, note: String? = nil
    ) {
        self.person = person
        self.module = module
        self.score = score
        self.level = level
        self.note = note
    }
}

/// A judgement of one person in one capability: an assessor's, or their own.
public struct Assessment: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var capability: Capability.ID
    public var level: SupervisionLevel
    /// What was observed.
    public var observed: String

    public init(person: Person.ID, capability: Capability.ID, level: SupervisionLevel, observed: String) {
        self.person = person
        self.capability = capability
        self.level = level
        self.observed = observed
    }
}

/// Another assessor's word that an assessment is right.
public struct AssessmentConfirmation: Hashable, Sendable, Codable {
    /// The entry of the assessment.
    public var entry: Int
    public var person: Person.ID
    public var note: String?

    public init(entry: Int, person: Person.ID, note: String? = nil) {
        self.entry = entry
        self.person = person
        self.note = note
    }
}

/// What the assessed person says of an assessment.
///
/// It never changes the level.
public struct AssessmentAnswer: Hashable, Sendable, Codable {
    public enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
        case agree, disagree
    }

    /// The entry of the assessment.
    public var entry: Int
    public var person: Person.ID
    public var answer: Answer
    public var comment: String?

    public init(entry: Int, person: Person.ID, answer: Answer, comment: String? = nil) {
        self.entry = entry
        self.person = person
        self.answer = answer
        self.comment = comment
    }
}
