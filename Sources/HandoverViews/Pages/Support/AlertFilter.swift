internal import HandoverModel
internal import HandoverReadiness

/// Which alerts the page of alerts shows, as its address says it.
public enum AlertFilter: String, CaseIterable, Hashable, Sendable {
    /// Open ones that are for a role of the reader's.
    case mine
    case open
    /// Open ones of which somebody said that they know.
    case acknowledged
    /// Those that are over, too.
    case all

    func words(_ language: Language) -> String {
        switch self {
        case .mine: language("归你处理", "Mine")
        case .open: language("未解除", "Open")
        case .acknowledged: language("已确认", "Acknowledged")
        case .all: language("全部，含已解除", "All, those that are over too")
        }
    }

    /// The most urgent first, of the same urgency the newest; what is over comes last.
    func alerts(of list: AlertList, for reader: PageFrame.Reader?) -> [AlertState] {
        list.alerts.filter { takes($0, reader) }.sorted { left, right in
            let (first, second) = (left.urgency, right.urgency)
            return first != second
                ? first.lexicographicallyPrecedes(second) : (left.raised, left.entry) > (right.raised, right.entry)
        }
    }

    private func takes(_ alert: AlertState, _ reader: PageFrame.Reader?) -> Bool {
        let owner = alert.finding.owner
        return switch self {
        case .mine: alert.isOpen && reader?.side == owner.side && reader?.roles.contains(owner.role) ?? false
        case .open: alert.isOpen
        case .acknowledged: alert.isOpen && alert.acknowledged != nil
        case .all: true
        }
    }
}

extension AlertState {
    /// Open before over, then by severity; what has none comes behind what has one.
    fileprivate var urgency: [Int] {
        let severity = finding.about.severity.flatMap { Severity.allCases.firstIndex(of: $0) }
        return [isOpen ? 0 : 1, severity ?? Severity.allCases.count]
    }
}
