import HandoverModel

extension Checker {
    /// There is one such file, and nobody promises to resolve sooner than to answer.
    mutating func checkSeverities() {
        for other in draft.severities.dropFirst() {
            report(.duplicateID(kind: .severity, id: "severities"), ofSource: other.source)
        }
        guard let part = draft.severities.first else { return }
        for level in part.draft.levels {
            guard let response = level.response, let resolution = level.resolution,
                response.value.unit == resolution.value.unit, response.value.count > resolution.value.count
            else { continue }
            report(
                .responseAfterResolution(
                    response: response.value.description, resolution: resolution.value.description),
                at: Spot(source: part.source, range: response.range),
                other: Spot(source: part.source, range: resolution.range))
        }
    }
}
