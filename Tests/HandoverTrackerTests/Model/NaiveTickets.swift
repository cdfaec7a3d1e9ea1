import HandoverModel

// What happens to a task as a ticket.
extension NaiveModel {
    func turn(_ command: TicketCommand, at instant: Instant, _ work: inout Work) {
        switch command {
        case .wait:
            if !work.waits { work.lastTurn = instant }
            work.waits = true
        case .work:
            if work.waits { work.lastTurn = instant }
            work.waits = false
        case .restore:
            end(&work, at: instant)
            work.restored = instant
        case .changeSeverity(_, let severity, _, _): work.severity = severity
        case .handOn(_, let person, _, _): work.assignee = person.rawValue
        case .handToTeam(_, let team, _, _): work.assignee = "team \(team)"
        case .linkDuplicate(_, let original, _): work.duplicateOf = original
        case .escalate, .finishStage, .review: break
        }
    }

    func ticketing(_ command: TicketCommand, by: Person.ID) -> Set<String> {
        guard let work = task(command.task) else { return [absence(of: command.task)] }
        return refusals([("mayNotRecordForOthers", !mayRecord(on: work, by: by))])
            .union(refusals(of: command, on: work, by: by))
    }

    private func refusals(of command: TicketCommand, on work: Work, by: Person.ID) -> Set<String> {
        let closed = ("taskNotOpen", !work.isOpenNow)
        switch command {
        case .wait: return refusals([closed, ("taskWaits", work.waits && work.isOpenNow)])
        case .work: return refusals([closed, ("taskDoesNotWait", !work.waits)])
        case .restore: return refusals([closed, ("taskUnchanged", work.restored != nil)])
        case .changeSeverity(_, let severity, _, _):
            return refusals([closed, ("taskUnchanged", severity == work.severity ?? .p3)])
        case .handOn(_, let person, _, _):
            return refusals([
                closed, ("taskUnchanged", work.assignee == person.rawValue),
                ("notPresent", !Universe.isPresent(person, on: today)),
                ("worksOnNoTasks", Universe.onlyReads(person, on: today)),
            ])
        case .handToTeam(_, let team, _, _):
            return refusals([closed, ("taskUnchanged", work.assignee == "team \(team)")])
        case .escalate(_, let person, _, _):
            // Nobody of the office is above anybody.
            return refusals([
                closed, ("nobodyAbove", person == nil),
                ("notPresent", person.map { !Universe.isPresent($0, on: today) } ?? false),
                ("notAbove", person.map { $0 == by || $0 == whose(work, by: by) } ?? false),
            ])
        case .linkDuplicate(let id, let original, _):
            let other = task(original)
            let countsForNothing = other.map { $0.closed != nil && ![0, 1].contains(outcome(of: $0)) } ?? false
            let counts =
                work.closed != nil && work.duplicateOf == nil
                && work.allRounds.contains { round in
                    round.marks.allSatisfy { [.takenOver, .drill].contains($0) }
                }
            let isTheirs = work.tellers.contains(by)
            let isOpen = isTheirs && !work.tellers.allSatisfy { $0 == by }
            return refusals([
                ("ownDuplicate", id == original), (absence(of: original), other == nil),
                ("originalIsDuplicate", other?.duplicateOf != nil), ("taskUnchanged", work.duplicateOf == original),
                ("originalCountsForNothing", countsForNothing),
                (Self.open, counts && isOpen), ("ownRecord", counts && (isTheirs || work.worked(by))),
                (
                    "notAssessor",
                    counts && !Universe.mayAssess(by, roles: Universe.assessors(of: work.capability), on: today)
                ),
            ])
        case .finishStage: return ["noServiceLevel"]
        case .review: return ["not played"]
        }
    }

    /// Whom it was handed to, else who worked on it last, else who speaks.
    private func whose(_ work: Work, by: Person.ID) -> Person.ID {
        let isPersons = !work.assignee.isEmpty && !work.assignee.hasPrefix("team ")
        return isPersons ? Person.ID(work.assignee) : work.workers.last?.person ?? by
    }

    /// Whether it could be accepted of a task as it is.
    func accepts(_ command: TicketCommand, _ work: Work) -> Bool {
        switch command {
        case .wait: work.isOpenNow && !work.waits
        case .work: work.isOpenNow && work.waits
        case .restore: work.isOpenNow && work.restored == nil
        case .changeSeverity, .handOn, .handToTeam, .escalate: work.isOpenNow
        case .linkDuplicate, .finishStage, .review: true
        }
    }
}
