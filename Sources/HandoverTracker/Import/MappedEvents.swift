import HandoverDefinitions
import HandoverModel

/// Tickets of an export with a row an event, whose rows may stand in any order.
struct MappedEvents {
    /// Of one ticket no more events are looked at.
    static let limit = 10_000
    /// How many tickets are given at a time.
    private static let batch = 1000

    private let sort: EventSort
    private let reading: MappedReading
    private let source: EventSource
    /// What was wrong with rows while they were sorted, told with the first tickets.
    private var found: [Diagnostic]
    /// Problems of rows that are not in `found`, told once too.
    private var unlisted: Int
    private var merge: EventMerge
    /// The first event of the next ticket.
    private var head: TicketEvent?
    private var done = 0
    private(set) var count = 0
    private(set) var leftOut = 0
    private(set) var tickets = 0
    /// Tickets of which a rule gives no event a meaning and that say no time otherwise, and how many of their rows are not in `leftOut`.
    private(set) var unruled = (tickets: 0, rows: 0)
    var total: Int { sort.count }

    init(
        _ first: [CSVRow], _ rows: ExportRows, _ reading: MappedReading, _ source: EventSource,
        stretch: (events: Int, bytes: Int) = EventSort.stretch, progress: (Int) -> Void
    ) throws {
        sort = try EventSort(stretch: stretch)
        self.reading = reading
        self.source = source
        var rows = rows
        var sorter = Sorter(sort, reading, source)
        for row in first { try sorter.add(row) }
        while let more = try rows.next() {
            for row in more { try sorter.add(row) }
            progress(rows.read)
        }
        try sort.finish()
        (count, leftOut, found, unlisted) = (sorter.count, sorter.leftOut, sorter.found, sorter.unlisted)
        merge = try EventMerge(sort)
        head = try merge.next()
    }

    mutating func next() throws -> MappedBatch? {
        guard head != nil || !found.isEmpty else { return nil }
        var batch = MappedBatch()
        (batch.diagnostics, batch.unlisted) = (found, unlisted)
        (found, unlisted) = ([], 0)
        let enough = tickets + Self.batch
        while tickets < enough, let first = head {
            var events = [first]
            var more = 0
            head = try merge.next()
            while let event = head, event.ticket == first.ticket {
                if events.count < Self.limit { events.append(event) } else { more += 1 }
                head = try merge.next()
            }
            done += events.count + more
            tickets += 1
            add(events, hasMore: more > 0, to: &batch)
        }
        batch.done = done
        return batch
    }

    private mutating func add(_ events: [TicketEvent], hasMore: Bool, to batch: inout MappedBatch) {
        guard let first = events.first else { return }
        func report(_ problem: Problem) {
            batch.diagnostics.append(Diagnostic(file: reading.file, range: first.place, problem: problem))
        }
        if hasMore { return report(.csvTooManyEvents(limit: Self.limit)) }
        let bad = events.count(where: \.isBad)
        if bad > 0 { return report(.csvTicketIncomplete(lines: bad)) }
        let isUnruled = events.allSatisfy { event in
            event.meaning == nil && TaskColumn.times.allSatisfy { event.cells[$0] == nil }
        }
        if isUnruled {
            unruled.tickets += 1
            unruled.rows += events.count { !$0.saysNothing }
            return
        }
        let story = TicketStory(events, hasResponses: hasResponses)
        let task = MappedTask(
            cells: story.cells, place: first.place, file: reading.file, zone: reading.zone, mapping: reading.mapping)
        batch.add(task, isTorn: false, [])
    }

    /// Whether the mapping tells first answers from other work.
    private var hasResponses: Bool { source.rules.contains { $0.effect == .means(.responded) } }

    func rewound() throws -> MappedEvents {
        var again = self
        again.merge = try EventMerge(sort)
        again.head = try again.merge.next()
        (again.found, again.unlisted) = ([], 0)
        again.done = 0
        again.tickets = 0
        again.unruled = (0, 0)
        return again
    }

    /// Takes rows in the order of the file.
    private struct Sorter {
        /// How many problems of rows are kept; the others are counted.
        static let kept = 1000

        let sort: EventSort
        let reading: MappedReading
        let source: EventSource
        var found: [Diagnostic] = []
        var unlisted = 0
        var count = 0
        var leftOut = 0

        init(_ sort: EventSort, _ reading: MappedReading, _ source: EventSource) {
            self.sort = sort
            self.reading = reading
            self.source = source
        }

        mutating func add(_ row: CSVRow) throws {
            count += 1
            if reading.leavesOut(row) {
                leftOut += 1
                return
            }
            var mapped = reading.read(row)
            let effect = source.rules.first { reading.columns.holds($0.when, in: row) }?.effect
            let time = mapped.time(in: source.at, dates: source.dates)
            var (meaning, sets) = (EventSource.Meaning?.none, (column: TaskColumn, cell: CSVRow.Cell?)?.none)
            switch effect {
            case .means(let means): meaning = means
            case .sets(let column, let name): sets = (column, mapped.value(of: column, in: name))
            case nil: if mapped.cells.keys.allSatisfy({ $0 == .id }) { leftOut += 1 }
            }
            var diagnostics = mapped.diagnostics
            if mapped.cells[.id] == nil {
                diagnostics.append(
                    Diagnostic(
                        file: reading.file, range: mapped.place,
                        problem: .csvMissingCell(column: reading.mapping.fields[.id]?.column ?? "id")))
            }
            for diagnostic in diagnostics {
                if found.count < Self.kept { found.append(diagnostic) } else { unlisted += 1 }
            }
            guard let id = mapped.cells[.id] else { return }
            try sort.add(
                TicketEvent(
                    ticket: id.text, at: time?.moment.earliest(in: mapped.zone).milliseconds ?? 0,
                    time: time?.cell ?? id, place: id.range, meaning: meaning, sets: sets, cells: mapped.cells,
                    isBad: !diagnostics.isEmpty))
        }
    }
}
