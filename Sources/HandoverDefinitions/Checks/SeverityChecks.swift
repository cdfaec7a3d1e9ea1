import HandoverModel

extension Checker {
    /// There is one such file; nobody promises to answer, or to call somebody above, after something is to be resolved; and
    /// the steps of handling have deadlines in their order.
    mutating func checkSeverities() {
        for other in draft.severities.dropFirst() {
            report(.duplicateID(kind: .severity, id: "severities"), ofSource: other.source)
        }
        guard let part = draft.severities.first else { return }
        for level in part.draft.levels {
            checkBeforeResolution(level, source: part.source)
            checkStages(level, source: part.source)
        }
    }

    private mutating func checkBeforeResolution(_ level: ServiceLevelDraft, source: Int) {
        guard let resolution = level.resolution else { return }
        let limit = resolution.value.description
        if let response = level.response, response.value.isLonger(than: resolution.value) {
            report(
                .responseAfterResolution(response: response.value.description, resolution: limit),
                at: Spot(source: source, range: response.range), other: Spot(source: source, range: resolution.range))
        }
        if let escalation = level.escalation, escalation.value.isLonger(than: resolution.value) {
            report(
                .escalationAfterResolution(escalation: escalation.value.description, resolution: limit),
                at: Spot(source: source, range: escalation.range), other: Spot(source: source, range: resolution.range))
        }
    }

    private mutating func checkStages(_ level: ServiceLevelDraft, source: Int) {
        let limits = level.stages.compactMap(\.within)
        for (earlier, later) in zip(limits, limits.dropFirst()) where earlier.value.isLonger(than: later.value) {
            report(
                .stageOutOfOrder(within: later.value.description, after: earlier.value.description),
                at: Spot(source: source, range: later.range), other: Spot(source: source, range: earlier.range))
        }
    }
}

extension ServiceTarget {
    /// Whether it is longer whatever the hours of service are; between working days and hours that is not told.
    fileprivate func isLonger(than other: ServiceTarget) -> Bool {
        switch (unit, other.unit) {
        case (.minutes, .minutes), (.hours, .hours), (.workingDays, .workingDays): count > other.count
        case (.hours, .minutes): count * 60 > other.count
        case (.minutes, .hours): count > other.count * 60
        case (.workingDays, .minutes), (.workingDays, .hours), (.minutes, .workingDays), (.hours, .workingDays): false
        }
    }
}
