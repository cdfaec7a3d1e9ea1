/// What a table can say of a task, by the names that its columns have.
public enum TaskColumn: String, CaseIterable, Hashable, Sendable {
    case id, occurred, opened, responded, resolved, closed, severity, service, capability, channel, reporter
    case askedOf = "asked_of"
    case person, level
    case helpedBy = "helped_by"
    case drill, reopened
    case takenOver = "taken_over"
    case cancelled, rating, title, kind
    /// When it waited for whoever reported it.
    case waited
}

extension TaskColumn {
    /// What stands in the cells of a column.
    public enum Content: Hashable, Sendable {
        case text
        case time
        /// A time, or whether it happened at all.
        case timeOrFlag
        /// From when until when, one after the other.
        case intervals
        case person
        /// One of these words.
        case words([String])
    }

    public var content: Content {
        switch self {
        case .id, .service, .capability, .channel, .reporter, .title: .text
        case .occurred, .opened, .responded, .resolved, .closed: .time
        case .reopened: .timeOrFlag
        case .waited: .intervals
        case .person: .person
        case .severity: .words(Severity.allCases.map(\.rawValue))
        case .kind: .words(SupportKind.allCases.map(\.rawValue))
        case .askedOf: .words(AskedOf.allCases.map(\.rawValue))
        case .helpedBy: .words(Helper.allCases.map(\.rawValue))
        case .level: .words(SupervisionLevel.allCases.map(\.name))
        case .drill: .words(TaskReport.DrillResult.allCases.map(\.rawValue) + ["true", "false"])
        case .takenOver, .cancelled: .words(["true", "false"])
        case .rating: .words((1...5).map(String.init))
        }
    }

    /// What a mapping may write in place of what an export says; nil where anything goes, empty where nothing does.
    public var constants: [String]? {
        switch content {
        case .text, .person: nil
        case .time, .intervals: []
        case .timeOrFlag: ["true", "false"]
        case .words(let words): words
        }
    }
}
