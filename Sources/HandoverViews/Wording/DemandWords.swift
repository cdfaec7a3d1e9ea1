public import HandoverModel

extension TaskKind {
    /// `P1`, `“应急响应”`, `工作时间外`: before 工单; `P1`, `Incident response`, `out-of-hours`.
    public func words(_ names: Names) -> String {
        let language = names.language
        return switch self {
        case .severity(let severity): severity.words(language)
        case .capability(let id): language.quote(names.capabilityTitle(id))
        case .outOfHours: language("工作时间外", "out-of-hours")
        }
    }
}
