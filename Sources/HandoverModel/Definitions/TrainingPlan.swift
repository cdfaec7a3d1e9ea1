/// What the holders of some roles must learn.
public struct TrainingPlan: Hashable, Sendable {
    public typealias ID = Identifier<TrainingPlan>

    public var id: ID
    public var title: LocalizedText
    public var roles: [Role.ID]
    public var modules: [Module]

    public init(id: ID, title: LocalizedText, roles: [Role.ID], modules: [Module]) {
        self.id = id
        self.title = title
        self.roles = roles
        self.modules = modules
    }
}

/// A unit of training that teaches capabilities and ends in an assessment.
public struct Module: Hashable, Sendable {
    public typealias ID = Identifier<Module>

    public var id: ID
    public var title: LocalizedText
    public var duration: Length?
    public var materials: [LocalizedText]
    public var needs: [ID]
    public var teaches: [Capability.ID]
    public var assessment: ModuleAssessment

    public init(
        id: ID, title: LocalizedText, duration: Length? = nil, materials: [LocalizedText] = [], needs: [ID] = [],
        teaches: [Capability.ID], assessment: ModuleAssessment
    ) {
        self.id = id
        self.title = title
        self.duration = duration
        self.materials = materials
        self.needs = needs
        self.teaches = teaches
        self.assessment = assessment
    }
}

/// How a module ends, and who judges.
public struct ModuleAssessment: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case exam, practical, observation
    }

    public var kind: Kind
    /// The score of an exam from which it is passed, 0 to 100.
    public var pass: Int
    /// The level of a practical or an observation from which it is passed.
    public var level: SupervisionLevel
    /// Roles whose holders may judge; empty: every holder of the right `assessor`.
    public var assessedBy: [Role.ID]
    public var attempts: Int?
    public var validFor: Length?

    public init(
        kind: Kind, pass: Int = 60, level: SupervisionLevel = .alone, assessedBy: [Role.ID] = [], attempts: Int? = nil,
        validFor: Length? = nil
    ) {
        self.kind = kind
        self.pass = pass
        self.level = level
        self.assessedBy = assessedBy
        self.attempts = attempts
        self.validFor = validFor
    }
}
