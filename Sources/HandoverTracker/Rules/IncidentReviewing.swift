import HandoverLedger
import HandoverModel
import HandoverReadiness

// Reviews of incidents (docs/decisions/0074).
extension Situation {
    /// Says what was learned from a task that is solved; the newest review of a task counts.
    ///
    /// - Throws: `taskNotClosed`; `textMissing` without a cause, what was done or a lesson; `unknownAction`.
    func review(_ said: IncidentReview, of task: TaskRecord) throws -> Ruling {
        guard task.isClosedNow(in: zone) else { throw Refusal.taskNotClosed(task.id) }
        func needed(_ text: String, _ field: String) throws -> String {
            let trimmed = try limited(text, field: field)
            guard trimmed.isVisible else { throw Refusal.textMissing(field: field) }
            return trimmed
        }
        let actions = (said.actions ?? []).firstOfEach()
        let register = ImprovementRegister(try statements(), asOf: now, zone: zone)
        for action in actions where register[action] == nil { throw register.unknown(action) }
        let review = IncidentReview(
            task: task.id, cause: try needed(said.cause, "cause"), done: try needed(said.done, "done"),
            lesson: try needed(said.lesson, "lesson"), document: try optional(said.document, field: "document"),
            actions: actions.isEmpty ? nil : actions)
        guard review != task.ticket.review else { throw Refusal.taskUnchanged(task.id, field: "lesson") }
        return Ruling(.ticket(.reviewed(review)))
    }
}
