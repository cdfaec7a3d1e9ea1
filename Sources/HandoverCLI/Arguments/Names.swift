public import ArgumentParser
public import HandoverModel
public import HandoverReadiness

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable, RawValue == String {
    /// The words themselves: every command lists them, and the library would take its time to find out as much.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    public static var allValueDescriptions: [String: String] { [:] }
}

extension Identifier: ExpressibleByArgument {
    public init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(argument)
    }
}

extension TokenScope: ExpressibleByArgument {}
extension Side: ExpressibleByArgument {}
extension Meaning: ExpressibleByArgument {}
extension TaskOutcome: ExpressibleByArgument {}
extension ItemQuery.Status: ExpressibleByArgument {}
extension PersonModule.State: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
extension AskedOf: ExpressibleByArgument {}
extension SupportKind: ExpressibleByArgument {}
extension Phase: ExpressibleByArgument {}
extension CaseKind: ExpressibleByArgument {}
extension ServicePromise: ExpressibleByArgument {}
extension ServiceTarget: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
extension Helper: ExpressibleByArgument {}
extension AssessmentAnswer.Answer: ExpressibleByArgument {}
extension TaskReport.DrillResult: ExpressibleByArgument {}
extension Statement.Kind: ExpressibleByArgument {}
extension SupervisionLevel: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
}
/// The level of somebody who worked on a task, or that it is not said.
struct WorkerLevel: ExpressibleByArgument {
    static let unsaid = WorkerLevel(level: nil)

    let level: SupervisionLevel?

    private init(level: SupervisionLevel?) { self.level = level }

    init?(argument: String) {
        let level = SupervisionLevel(argument)
        guard level != nil || argument == "unsaid" else { return nil }
        self.init(level: level)
    }

    static var allValueStrings: [String] { SupervisionLevel.allValueStrings + ["unsaid"] }
}
extension MeasureID: ExpressibleByArgument {}
extension MeasureSplit.Dimension: ExpressibleByArgument {}
extension Attainment.Grouping: ExpressibleByArgument {}
extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
