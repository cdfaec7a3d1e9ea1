/// The least number of independent tasks of one kind in the acceptance window: easy cases alone prove nothing.
public struct VarietyDemand: Hashable, Sendable, Codable {
    public var kind: TaskKind
    public var atLeast: Int

    public init(_ kind: TaskKind, atLeast: Int) {
        self.kind = kind
        self.atLeast = atLeast
    }
}

/// A kind of tasks, as `variety` of handover.yaml names it.
public enum TaskKind: Hashable, Sendable, Codable, CustomStringConvertible {
    case severity(Severity)
    case capability(Capability.ID)
    /// Opened outside the hours of the working calendar.
    case outOfHours

    static let severityWord = "severity "
    static let capabilityWord = "capability "
    static let outOfHoursWord = "out-of-hours"

    /// Reads `severity P1`, `capability deploy` or `out-of-hours`; nil for anything else.
    public init?(_ text: String) {
        if text == TaskKind.outOfHoursWord {
            self = .outOfHours
        } else if text.hasPrefix(TaskKind.severityWord) {
            guard let severity = Severity(rawValue: String(text.dropFirst(TaskKind.severityWord.count))) else {
                return nil
            }
            self = .severity(severity)
        } else if text.hasPrefix(TaskKind.capabilityWord) {
            let id = String(text.dropFirst(TaskKind.capabilityWord.count))
            guard isWellFormedIdentifier(id) else { return nil }
            self = .capability(Capability.ID(id))
        } else {
            return nil
        }
    }

    /// As handover.yaml has it.
    public var description: String {
        switch self {
        case .severity(let severity): TaskKind.severityWord + severity.rawValue
        case .capability(let id): TaskKind.capabilityWord + id.rawValue
        case .outOfHours: TaskKind.outOfHoursWord
        }
    }
}
