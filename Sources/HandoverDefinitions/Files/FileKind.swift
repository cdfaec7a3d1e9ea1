import HandoverModel

/// What a definition file defines, which its path says.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
    case handover, checklist, capabilities
    case trainingPlan = "training-plan"
    case calendar, severities, channels, services, contacts, knowledge, rota, credits, quality, alerts, commitments
    case taskMapping = "task-mapping"

    /// The kind of a file by its path below the workspace; nil when no definition belongs there.
    public init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, !name.hasPrefix("."), let stem = Self.stem(name) else { return nil }
        switch (parts.count, parts[0]) {
        case (1, "handover.yaml"): self = .handover
        case (2, "checklists"): self = .checklist
        case (2, "training"): self = stem == "capabilities" ? .capabilities : .trainingPlan
        case (2, "support") where stem == "calendar": self = .calendar
        case (3, "support") where parts[1] == "calendars": self = .calendar
        case (2, "support") where stem == "severities": self = .severities
        case (2, "support") where stem == "channels": self = .channels
        case (2, "support") where stem == "services": self = .services
        case (2, "support") where stem == "contacts": self = .contacts
        case (2, "support") where stem == "knowledge": self = .knowledge
        case (2, "support") where stem == "rota": self = .rota
        case (2, "support") where stem == "credits": self = .credits
        case (2, "support") where stem == "quality": self = .quality
        case (2, "support") where stem == "alerts": self = .alerts
        case (2, "support") where stem == "commitments": self = .commitments
        case (3, "support") where parts[1] == "mappings": self = .taskMapping
        default: return nil
        }
    }

    /// What may be missing when a file, or a folder of files, could not be read.
    static func kinds(missingWith diagnostic: Diagnostic) -> [FileKind] {
        switch (diagnostic.problem, diagnostic.file) {
        // It and the files after it.
        case (.tooManyFiles, _), (.workspaceTooLarge, _): allCases.filter { $0 != .handover }
        case (_, "checklists"): [.checklist]
        case (_, "training"): [.capabilities, .trainingPlan]
        case (_, calendars): [.calendar]
        case (_, mappings): [.taskMapping]
        case (_, "support"):
            [
                .calendar, .severities, .channels, .services, .contacts, .knowledge, .rota, .credits, .quality, .alerts,
                .commitments,
            ]
        case (_, let path): FileKind(path: path).map { [$0] } ?? []
        }
    }

    /// The folders below the workspace that hold definitions.
    static let folders = ["checklists", "training", "support", calendars, mappings]

    /// The folder of calendars beside the handover's own.
    static let calendars = "support/calendars"

    /// The folder of the mappings of other systems' exports.
    static let mappings = "support/mappings"

    /// A file's name without its ending, nil when it is not a YAML file.
    private static func stem(_ name: Substring) -> Substring? {
        for ending in [".yaml", ".yml"] where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return name.dropLast(ending.count)
        }
        return nil
    }

    static func isYAML(_ name: String) -> Bool { stem(name[...]) != nil }
}
