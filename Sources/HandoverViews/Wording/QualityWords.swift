public import HandoverModel

extension QualityComparison {
    public func words(_ language: Language) -> String {
        switch self {
        case .atLeast: language("不低于目标值", "at least the target")
        case .moreThan: language("高于目标值", "more than the target")
        }
    }

    var sign: String {
        switch self {
        case .atLeast: "≥"
        case .moreThan: ">"
        }
    }
}
