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
/// - What a column of the export says of one of these times comes before what the events come to.
struct TicketStory {
    private(set) var cells: [TaskColumn: CSVRow.Cell] = [:]

    private let hasResponses: Bool
    private var times: [TaskColumn: CSVRow.Cell] = [:]
    private var reopenings: [CSVRow.Cell] = []
    private var isDone = false
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
        cells.merge(times) { said, _ in said }
        if let id = events.first { cells[.id] = CSVRow.Cell(text: id.ticket, range: id.place) }
    }

    private mutating func take(_ event: TicketEvent) {
        cells.merge(event.cells) { _, newer in newer }
        if let (column, cell) = event.sets { set[column] = .some(cell) }
        switch event.meaning {
        case .opened?:
            isDone ? reopen(event) : first(.opened, event)
        case .responded?: first(.responded, event)
        case .working?:
            if !hasResponses { first(.responded, event) }
            if isDone { reopen(event) }
        case .reopened?: reopen(event)
        case .resolved? where !isDone:
            times[.resolved] = event.time
            times[.closed] = nil
            finish()
        case .closed? where !isDone:
            times[.resolved] = nil
            times[.closed] = event.time
            finish()
        case .closed? where times[.closed] == nil: times[.closed] = event.time
        // Nothing is solved after it was closed.
        case .resolved? where times[.resolved] == nil: times[.resolved] = times[.closed]
        case .resolved?, .closed?, nil: break
        }
    }

    private mutating func first(_ column: TaskColumn, _ event: TicketEvent) {
        if times[column] == nil { times[column] = event.time }
    }

    private mutating func reopen(_ event: TicketEvent) {
        isDone = false
        reopenings.append(event.time)
    }

    private mutating func finish() {
        isDone = true
        setWhenDone = set
        saidWhenDone = cells
    }
}
