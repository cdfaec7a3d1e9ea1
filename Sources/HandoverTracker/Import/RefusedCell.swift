public import HandoverModel

// Which cell of a row a refusal speaks of, and what is left to ask once that is known.
extension TaskTable.Row {
    /// Where the cell stands that a refusal speaks of; the place of the id where it speaks of none.
    public func place(of refusal: Refusal) -> SourceRange { column(of: refusal).flatMap { cells[$0] } ?? place }

    /// Whether a refusal says something of the file that is not told yet.
    ///
    /// Once a cell is left out, what only follows from that is no fault of its own.
    public func tells(_ refusal: Refusal) -> Bool {
        guard let column = column(of: refusal) else { return doubtful.isEmpty }
        if case .unknownPerson = refusal { return true }
        guard !doubtful.contains(column) else { return false }
        switch refusal {
        case .taskContradicts: return !doubtful.contains(.id)
        case .taskTimesOutOfOrder(_, let earlier, _):
            return doubtful.isDisjoint(with: compared(column, earlier) + [.id])
        case .taskWithdrawn, .takenBack: return doubtful.isEmpty
        default: return true
        }
    }

    /// The cells on which it rests that one time comes before another; a reopening is held against the first time there is.
    private func compared(_ later: TaskTable.Column, _ earlier: String) -> [TaskTable.Column] {
        later == .reopened ? TaskTable.Column.times : [later, column(called: earlier)]
    }

    /// The row without the cell that a refusal speaks of, to ask what else is wrong with it.
    ///
    /// Nil where the refusal speaks of no cell, or of one that was left out before.
    public func without(_ refusal: Refusal) -> Self? {
        guard let column = column(of: refusal) else { return nil }
        var rest = self
        if case .unknownPerson(let id, _) = refusal {
            rest.command.workers.removeAll { $0.person == id }
            rest.doubtful.formUnion([.person, .level])
            return rest
        }
        guard !doubtful.contains(column) else { return nil }
        rest.leaveOut(column)
        return rest
    }

    /// Nil for what has nothing to do with the file, such as who imports it.
    private func column(of refusal: Refusal) -> TaskTable.Column? {
        switch refusal {
        case .badTaskID, .taskWithdrawn: .id
        case .unknownPerson(let id, _): command.workers.contains { $0.person == id } ? .person : nil
        case .personTwice: .person
        case .mayNotRecordForOthers: cells[.person] == nil ? .id : .person
        case .unknownCapability: .capability
        case .outOfRange(let field, _, _), .textTooLong(let field, _), .taskContradicts(_, let field, _),
            .takenBack(_, let field, _):
            column(called: field)
        case .taskTimesOutOfOrder(_, _, let later): column(called: later)
        case .inTheFuture(let moment, _), .tooLongAgo(let moment, _):
            TaskTable.Column.times.first { time($0) == moment && cells[$0] != nil }
        default: nil
        }
    }

    /// The column of a field as refusals call it, and where that was not filled in the one it was taken from.
    private func column(called field: String) -> TaskTable.Column {
        switch field {
        case "marks": [.drill, .takenOver, .cancelled].first { cells[$0] != nil } ?? .id
        case "closed": cells[.closed] == nil ? .resolved : .closed
        case "level": cells[.level] == nil ? .person : .level
        default: TaskTable.Column(rawValue: field) ?? .id
        }
    }

    private func time(_ column: TaskTable.Column) -> Moment? {
        switch column {
        case .occurred: command.report.occurred
        case .opened: command.report.opened
        case .responded: command.report.responded
        case .resolved: command.report.resolved
        case .closed: command.report.closed
        case .reopened: command.report.reopened
        case .id, .severity, .service, .capability, .channel, .reporter, .askedOf, .person, .level, .helpedBy, .drill,
            .takenOver, .cancelled, .rating, .title, .kind, .waited:
            nil
        }
    }

    private mutating func leaveOut(_ column: TaskTable.Column) {
        doubtful.insert(column)
        switch column {
        case .id: command.report.task = TaskTable.Row.noID
        case .occurred: command.report.occurred = nil
        case .opened: command.report.opened = nil
        case .responded: command.report.responded = nil
        case .resolved:
            command.report.resolved = nil
            if cells[.closed] == nil { command.report.closed = nil }
        case .closed: command.report.closed = nil
        case .reopened:
            command.report.reopened = nil
            command.denied?.removeAll { $0 == .reopened }
        case .severity: command.report.severity = nil
        case .service: command.report.service = nil
        case .capability: command.report.capability = nil
        case .channel: command.report.channel = nil
        case .reporter: command.report.reporter = nil
        case .askedOf: command.report.askedOf = nil
        case .person, .level:
            doubtful.formUnion([.person, .level])
            command.workers = []
        case .helpedBy: command.report.helpedBy = nil
        case .drill, .takenOver, .cancelled:
            doubtful.formUnion([.drill, .takenOver, .cancelled])
            command.report.marks = nil
            command.report.drill = nil
            command.denied?.removeAll { $0 != .reopened }
        case .rating: command.report.rating = nil
        case .title: command.report.title = nil
        case .kind: command.report.supportKind = nil
        case .waited: command.report.waits = nil
        }
    }
}

extension TaskColumn {
    /// Those that say when.
    static let times: [Self] = [.occurred, .opened, .responded, .resolved, .closed, .reopened]
}
