public import HandoverModel

/// Which phase each service and severity is in on a day, and how it came to that.
public struct PhaseRegister: Hashable, Sendable, Codable {
    public var day: Day
    public var history: PhaseHistory

    public init(day: Day, history: PhaseHistory) {
        self.day = day
        self.history = history
    }

    /// The services that have a row of their own, then all others as nil.
    public var services: [String?] { history.services + [nil] }

    /// The steps that decide for any service and severity on the day, in the order in which they were made.
    public var inForce: [PhaseStep] { deciding(on: day) }

    /// Those that begin on a later day, as far as no step that was made since stands before them.
    public var planned: [PhaseStep] {
        history.steps.filter { $0.from > day && deciding(on: $0.from).contains($0) }
    }

    private func deciding(on day: Day) -> [PhaseStep] {
        let found = services.flatMap { service in
            Severity.allCases.compactMap { history.step(service, $0, on: day) }
        }
        return history.steps.filter(found.contains)
    }
}
