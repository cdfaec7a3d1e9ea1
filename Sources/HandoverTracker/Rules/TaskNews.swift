import HandoverModel

extension TaskReport {
    /// What a report tells that is not recorded yet; nil when it tells nothing new.
    ///
    /// What is recorded may be told again and what was left out may be added. Nothing may be told otherwise, nor what
    /// decides the outcome of a closed task; while a level is not said, nothing is decided. Of levels that were overturned, telling the reported ones again is no news.
    ///
    /// - Throws: `taskContradicts`, naming the first field that is told otherwise.
    func news(of known: TaskRecord) throws -> TaskReport? {
        let isClosed = known.closed != nil
        var news = self
        news.title = try new("title", title, known.title)
        news.severity = try new("severity", severity, known.toldSeverity)
        news.service = try new("service", service, known.service)
        news.capability = try new("capability", capability, known.capability)
        news.channel = try new("channel", channel, known.channel)
        news.reporter = try new("reporter", reporter, known.reporter)
        news.askedOf = try new("asked_of", askedOf, known.toldAskedOf)
        news.supportKind = try new("kind", supportKind, known.supportKind)
        news.occurred = try new("occurred", occurred, known.occurred)
        news.opened = try new("opened", opened, known.opened)
        news.responded = try new("responded", responded, known.responded)
        news.resolved = try new("resolved", resolved, known.resolved)
        news.closed = try new("closed", closed, known.closed)
        let isKnown = reopened.map(known.reopenings.contains) ?? false
        news.reopened = isKnown ? nil : try new("reopened", reopened, known.reopenings.first)
        let said = known.reported ?? TaskRecord.Reported(workers: known.workers, helpedBy: known.helpedBy)
        // A level that is left unsaid says nothing against one that was said.
        news.workers = known.reported == nil ? workers?.filled(from: known.workers) : workers
        news.workers =
            news.workers == known.workers
            ? nil : try news.newLevels(of: said.workers, isOverturned: known.reported != nil)
        if helpedBy == known.helpedBy {
            news.helpedBy = nil
        } else {
            news.helpedBy = try new("helped_by", helpedBy, said.helpedBy, isSettled: isClosed && said.isWhole)
        }
        let marks = try new(
            "marks", marks.map { Set($0) }, known.marks.isEmpty ? nil : known.marks, isSettled: isClosed)
        news.marks = marks?.sorted()
        news.waits =
            waits?.isPart(of: known.ticket.waits) ?? true
            ? nil : try new("waited", waits, known.ticket.waits.isEmpty ? nil : known.ticket.waits)
        news.rating = try new("rating", rating, known.rating)
        news.drill = try new("drill", drill, known.drill, isSettled: isClosed)
        news.document = try new("document", document, known.document)
        news.noDocument = try new("no_document", noDocument, known.noDocument)
        if noDocument != nil, known.document != nil { throw Refusal.taskContradicts(task, field: "document") }
        return news == TaskReport(task: task) ? nil : news
    }

    /// Refuses what is told otherwise of a task than before, but for how and when it was done in the round that ends.
    ///
    /// - Throws: `taskContradicts`, naming the first field that is told otherwise.
    func requireSameTask(as known: TaskRecord) throws {
        var open = known
        (open.workers, open.helpedBy, open.marks, open.rating, open.drill, open.reported) = ([], nil, [], nil, nil, nil)
        (open.document, open.noDocument) = (nil, nil)
        (open.responded, open.resolved, open.closed, open.reopenings) = (nil, nil, nil, [])
        _ = try news(of: open)
    }

    /// Workers where nobody was named, and levels of those who were named without one.
    private func newLevels(of said: [Worker], isOverturned: Bool) throws -> [Worker]? {
        guard let workers, workers != said else { return nil }
        let adds =
            said.isEmpty
            || !isOverturned && workers.map(\.person) == said.map(\.person)
                && zip(workers, said).allSatisfy { $1.level == nil || $0.level == $1.level }
        guard adds else { throw Refusal.taskContradicts(task, field: "level") }
        return workers
    }

    private func new<Value: Equatable>(
        _ field: String, _ told: Value?, _ recorded: Value?, isSettled: Bool = false
    ) throws -> Value? {
        guard let told, told != recorded else { return nil }
        guard recorded == nil, !isSettled else { throw Refusal.taskContradicts(task, field: field) }
        return told
    }
}

extension [Worker] {
    /// The same people, each without a level with the one that was said.
    fileprivate func filled(from said: [Worker]) -> [Worker] {
        guard map(\.person) == said.map(\.person) else { return self }
        return zip(self, said).map { told, known in
            var worker = told
            worker.level = told.level ?? known.level
            return worker
        }
    }
}

extension TaskRecord.Reported {
    /// Whether everything is said that decides: who did it, and each level where the receiving team did.
    fileprivate var isWhole: Bool {
        !workers.isEmpty && workers.allSatisfy { $0.level != nil || $0.side == .delivering }
    }
}

extension TaskRecord {
    /// - Throws: `taskContradicts` for what the task is said not to be and is.
    func requireNot(_ denied: [TaskCommand.Denied]) throws {
        let contradicted = denied.first { denied in
            switch denied {
            case .drill: marks.contains(.drill)
            case .cancelled: marks.contains(.cancelled)
            case .takenOver: marks.contains(.takenOver)
            case .reopened: !reopenings.isEmpty
            }
        }
        if let contradicted { throw Refusal.taskContradicts(id, field: contradicted.rawValue) }
    }
}
