import HandoverModel

/// What the events of one ticket, in the order in which they happened, come to.
///
/// - A field says what its newest row says that says something; what an event sets comes before that, and person and
///   level are those up to the last time that the ticket was done.
/// - It was opened, and answered, when that happened first. Work is the first answer where the mapping tells no answers
///   apart.
/// - It was resolved, and closed, when it was for the last time; what says so again before a reopening says nothing new. A
///   solution that is told after the closing was there when it was closed.
/// - Opened again: work, or another opening or reopening, after it was done. Where it is done now, the first of them is told,
///   and otherwise the last.
/// - It waited for whoever reported it from then until somebody was at work again, or it was done or opened again; waiting is work
///   otherwise. What began or ended on a date alone is left out, as is what took no time.
/// - What a column of the export says of one of these times comes before what the events come to.
struct TicketStory {
    private(set) var cells: [TaskColumn: CSVRow.Cell] = [:]

    private let hasResponses: Bool
    private var times: [TaskColumn: CSVRow.Cell] = [:]
    private var reopenings: [CSVRow.Cell] = []
    private var isDone = false
    private var waits: [(from: CSVRow.Cell, to: CSVRow.Cell?)] = []
    /// What was last set, also to nothing.
    private var set: [TaskColumn: CSVRow.Cell?] = [:]
    /// The same of who did it, when it was done for the last time.
    private var setWhenDone: [TaskColumn: CSVRow.Cell?]?
    private var saidWhenDone: [TaskColumn: CSVRow.Cell] = [:]

    init(_ events: [TicketEvent], hasResponses: Bool) {
        self.hasResponses = hasResponses
        for event in events { take(event) }
        let doneBy: [TaskColumn] = [.person, .level, .helpedBy]
        if isDone, let setWhenDone {
            for column in doneBy {
                set[column] = setWhenDone[column]
                cells[column] = saidWhenDone[column] ?? cells[column]
            }
        }
        for (column, cell) in set { cells[column] = cell }
        if let reopened = isDone ? reopenings.first : reopenings.last { times[.reopened] = reopened }
        times[.waited] = waited
        cells.merge(times) { said, _ in said }
        if let id = events.first { cells[.id] = CSVRow.Cell(text: id.ticket, range: id.place) }
    }

    private mutating func take(_ event: TicketEvent) {
        cells.merge(event.cells) { _, newer in newer }
        if let (column, cell) = event.sets { set[column] = .some(cell) }
        switch event.meaning {
        case .opened?:
            endWait(event)
            isDone ? reopen(event) : first(.opened, event)
        case .responded?: first(.responded, event)
        case .working?:
            endWait(event)
            work(event)
        case .waiting?:
            work(event)
            if waits.last.map({ $0.to != nil }) ?? true { waits.append((event.time, nil)) }
        case .reopened?: reopen(event)
        case .resolved? where !isDone:
            times[.resolved] = event.time
            times[.closed] = nil
            finish(event)
        case .closed? where !isDone:
            times[.resolved] = nil
            times[.closed] = event.time
            finish(event)
        case .closed? where times[.closed] == nil: times[.closed] = event.time
        // Nothing is solved after it was closed.
        case .resolved? where times[.resolved] == nil: times[.resolved] = times[.closed]
        case .resolved?, .closed?, nil: break
        }
    }

    private mutating func work(_ event: TicketEvent) {
        if !hasResponses { first(.responded, event) }
        if isDone { reopen(event) }
    }

    private mutating func endWait(_ event: TicketEvent) {
        if let last = waits.last, last.to == nil { waits[waits.count - 1].to = event.time }
    }

    /// As a table of tasks has it; nil where it never waited.
    private var waited: CSVRow.Cell? {
        let known = waits.filter { wait in
            let ends = [wait.from.text, wait.to?.text].compactMap(\.self)
            return !ends.contains { Day($0) != nil } && wait.from.text != wait.to?.text
        }
        guard let first = known.first else { return nil }
        let texts = known.map { "\($0.from.text)/\($0.to?.text ?? "")" }
        return CSVRow.Cell(text: texts.joined(separator: ";"), range: first.from.range)
    }

    private mutating func first(_ column: TaskColumn, _ event: TicketEvent) {
        if times[column] == nil { times[column] = event.time }
    }

    private mutating func reopen(_ event: TicketEvent) {
        endWait(event)
        isDone = false
        reopenings.append(event.time)
    }

    private mutating func finish(_ event: TicketEvent) {
        endWait(event)
        isDone = true
        setWhenDone = set
        saidWhenDone = cells
    }
}
