import HandoverModel

extension Checker {
    /// The capabilities that a target names exist, and its window holds tasks that a checkpoint counts.
    ///
    /// Without a least number of tasks the window of any day decides, however short.
    mutating func checkTargets() {
        guard let handover = draft.handover else { return }
        let targets = handover.draft.targets
        if let window = targets.window, targets.independence.tasks > 0,
            window.value <= IndependenceRule.provisionalDays
        {
            report(
                .windowWithoutCheckpoint(days: window.value, provisional: IndependenceRule.provisionalDays),
                at: Spot(source: handover.source, range: window.range), severity: .warning)
        }
        for capability in handover.draft.targets.varied { resolve(capability, handover.source, in: capabilities) }
    }
}
