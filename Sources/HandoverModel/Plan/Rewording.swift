/// A sign-off that stands on another wording than the item has now, with what became of the wording since.
public struct Rewording: Hashable, Sendable, Codable {
    /// The sign-off's entry.
    public var entry: Int
    public var meaning: Meaning
    public var by: Person.ID
    public var at: Instant
    /// Title, acceptance text, importance, sign-offs and evidence alone: what a sign-off is given on.
    public var change: Plan.Change

    public init(entry: Int, meaning: Meaning, by: Person.ID, at: Instant, change: Plan.Change) {
        self.entry = entry
        self.meaning = meaning
        self.by = by
        self.at = at
        self.change = change
    }
}

extension PlanField {
    /// Whether it is part of what a sign-off is given on.
    public var isOfWording: Bool {
        switch self {
        case .title, .acceptWhen, .importance, .signOff, .evidenceAtLeast, .evidenceKinds, .evidenceValidFor: true
        case .handover, .zone, .language, .starts, .acceptBy, .ends, .checklists, .separation, .status, .rights,
            .headCount, .hours, .duties, .escalatesTo, .name, .team, .roles, .from, .to, .deputyFor, .atLeast, .gates,
            .decideBy, .confidence, .window, .tasks, .checkpoint, .mix, .variety, .floorTasks, .floorNewest,
            .floorPeople, .floorSevere, .question, .answer, .place, .weight, .owner, .due,
            .needs, .require, .validFor, .notApplicable, .check, .critical, .people, .level, .lastUsedWithin, .drill,
            .confirmedSince,
            .assessedBy, .planRoles, .duration, .materials, .teaches, .kind, .pass, .attempts, .calendar, .week,
            .holidays, .makeUpDays, .publishedUntil, .signInTitle, .signInIssuer, .signInClientID, .signInScopes,
            .signInGroupsClaim, .signInGroups, .resolutionStopsAt, .kinds, .definition, .scope, .response, .resolution,
            .escalation, .availability, .nextUpdate, .stages, .reverificationAfter, .reverificationThen,
            .reverificationAtLeast, .address, .use, .severities, .parts, .deliverables, .turnaround, .capabilities,
            .told, .person, .line, .channel, .path, .reviewer, .reviewEvery, .items, .reviews, .updateWithin, .sections,
            .members, .atOnce, .every, .handOver, .layers, .overrides,
            .creditResponse, .creditResolution, .strictness, .addition, .cap, .feeBase, .feeAmount, .claimDays,
            .satisfiedFrom, .indicatorKind, .indicatorMeasure, .indicatorSource, .indicatorTarget, .comparison,
            .minimum, .method, .alertWhen, .within, .below, .quiet, .fromAlertmanager, .occasions,
            .selfService, .commitmentEvery, .commitmentFrom:
            false
        }
    }
}
