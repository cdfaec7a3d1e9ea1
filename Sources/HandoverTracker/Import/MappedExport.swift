public import Foundation
import HandoverDefinitions
public import HandoverModel

/// An export of another system, read as a mapping says.
///
/// Of a file of any size it holds a piece, and of each ticket 24 bytes to know it again (`MappedTickets`); rows that are
/// events are sorted in a file of their own, which has no name (`MappedEvents`).
public struct MappedExport {
    private enum Source {
        case tickets(MappedTickets)
        case events(MappedEvents)
    }

    private var source: Source?
    /// What is wrong with the file as a whole, or with its header; then there are no tasks.
    public private(set) var diagnostics: [Diagnostic] = []
    /// How far `MappedBatch.done` goes.
    public let total: Int

    /// Rows below the header, as far as they were read.
    public var rows: Int {
        switch source {
        case .tickets(let tickets): tickets.count
        case .events(let events): events.count
        case nil: 0
        }
    }

    /// Tickets of a file with a row an event, as far as they were given; nil where a row is a ticket.
    public var tickets: Int? {
        switch source {
        case .events(let events): events.tickets
        case .tickets, nil: nil
        }
    }

    /// Rows of which the mapping says that they are no support tasks, or that they change nothing.
    public var leftOut: Int {
        switch source {
        case .tickets(let tickets): tickets.leftOut
        case .events(let events): events.leftOut + events.unruled.rows
        case nil: 0
        }
    }

    /// Tickets of which a rule gives no event a meaning, which are left out; 0 where a row is a ticket.
    public var unruled: Int {
        switch source {
        case .events(let events): events.unruled.tickets
        case .tickets, nil: 0
        }
    }

    /// - Parameters:
    ///   - file: A regular file, open for reading.
    ///   - size: How many bytes it has.
    ///   - name: What diagnostics call it.
    ///   - mapping: By what it is read.
    ///   - zone: Of times without an offset where the mapping says none.
    ///   - progress: How far the sorting of events has come, of `size` bytes.
    /// - Throws: What the system says of the file, or of the space for sorting.
    public init(
        _ file: FileHandle, size: Int, named name: String, mapping: TaskMapping, zone: Zone,
        progress: (Int) -> Void = { _ in }
    ) throws {
        if let said = mapping.encoding, let found = try ExportRows.marked(file), found != said {
            let problem = Problem.csvWrongEncoding(said: said, found: found)
            diagnostics = [Diagnostic(file: name, range: nil, problem: problem)]
            total = 0
            return
        }
        guard var rows = try ExportRows(file, as: mapping) else {
            diagnostics = [Diagnostic(file: name, range: nil, problem: .csvUnknownEncoding)]
            total = 0
            return
        }
        var first: [CSVRow] = []
        while first.isEmpty, let more = try rows.next() { first = more }
        guard let header = first.first else {
            diagnostics = [Diagnostic(file: name, range: nil, problem: .csvEmpty)]
            total = 0
            return
        }
        diagnostics = MappedColumns.faults(of: header, mapping: mapping, file: name)
        guard diagnostics.isEmpty else {
            total = 0
            return
        }
        let reading = MappedReading(
            columns: MappedColumns(header: header, mapping: mapping), mapping: mapping, zone: zone, file: name)
        if let events = mapping.events {
            let sorted = try MappedEvents(Array(first.dropFirst()), rows, reading, events, progress: progress)
            total = sorted.total
            source = .events(sorted)
        } else {
            total = size
            source = .tickets(MappedTickets(Array(first.dropFirst()), rows, reading))
        }
    }

    /// Some more tasks; nil at the end.
    public mutating func next() throws -> MappedBatch? {
        switch source {
        case .tickets(var tickets):
            source = nil
            defer { source = .tickets(tickets) }
            return try tickets.next()
        case .events(var events):
            source = nil
            defer { source = .events(events) }
            return try events.next()
        case nil: return nil
        }
    }

    /// The same export, from its beginning.
    public mutating func rewind() throws {
        switch source {
        case .tickets(let tickets): source = .tickets(try tickets.rewound())
        case .events(let events): source = .events(try events.rewound())
        case nil: break
        }
    }
}

/// By what the rows of an export are read.
struct MappedReading {
    let columns: MappedColumns
    let mapping: TaskMapping
    let zone: Zone
    let file: String

    func read(_ row: CSVRow) -> MappedRow {
        MappedRow(row, columns: columns, mapping: mapping, zone: zone, file: file)
    }

    /// Whether the mapping says that a row is no support task.
    func leavesOut(_ row: CSVRow) -> Bool {
        row.flaws.isEmpty && mapping.leaveOut.contains { columns.holds($0, in: row) }
    }

    func task(_ row: MappedRow) -> MappedTask {
        MappedTask(
            cells: row.cells, doubtful: row.doubtful, place: row.cells[.id]?.range ?? row.place, file: file, zone: zone,
            mapping: mapping)
    }
}
