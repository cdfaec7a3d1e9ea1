extension Checker {
    /// The capabilities that a target names.
    mutating func checkTargets() {
        guard let handover = draft.handover else { return }
        for capability in handover.draft.targets.varied { resolve(capability, handover.source, in: capabilities) }
    }
}
