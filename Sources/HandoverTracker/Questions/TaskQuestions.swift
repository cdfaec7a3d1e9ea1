import HandoverLedger
import HandoverModel

extension Inquiry {
    func tasks(_ query: TaskQuery) throws -> Reply {
        let time = try moment(query.time)
        if let asked = query.person { _ = try person(asked, in: time.definitions) }
        if let asked = query.capability { try requireCapability(asked, in: time.definitions) }
        let limit = min(max(query.limit, 1), 1000)
        // All that is recorded is what stands now, and what will stand later.
        let isPast = time.asOf < now || time.through != nil
        let part = isPast ? try part(time) : .whole
        let day = isPast ? time.day : nil
        // A page after nothing would look like the end of the list.
        if let last = query.after, try view.task(last, asOf: day, of: part) == nil { throw try view.absent(last) }
        let tasks = try view.tasks(query.filter, asOf: day, of: part, after: query.after, limit: limit)
        return try reply(.tasks(tasks), time.definitions)
    }
}
