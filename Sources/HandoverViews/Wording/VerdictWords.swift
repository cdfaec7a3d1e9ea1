public import HandoverModel

extension Verdict {
    public func words(_ language: Language) -> String {
        switch self {
        case .ready: language("可以接管", "Ready")
        case .readyWithConditions: language("有条件接管", "Ready with conditions")
        case .notReady: language("暂不能接管", "Not ready")
        case .notEnoughEvidence: language("依据不足", "Not enough evidence")
        }
    }

    /// A mark that stands beside the words.
    var mark: String {
        switch self {
        case .ready: "✓"
        case .readyWithConditions: "!"
        case .notReady: "✗"
        case .notEnoughEvidence: "?"
        }
    }

    var style: Style {
        switch self {
        case .ready: .good
        case .readyWithConditions, .notEnoughEvidence: .caution
        case .notReady: .bad
        }
    }
}
