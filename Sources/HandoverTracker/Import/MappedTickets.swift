import HandoverModel

/// Tickets of an export with a row a ticket.
struct MappedTickets {
    private var rows: ExportRows
    private let reading: MappedReading
    /// Rows that were read with the header.
    private var first: [CSVRow]
    private var seen = SeenTickets()
    private(set) var count = 0
    private(set) var leftOut = 0

    init(_ first: [CSVRow], _ rows: ExportRows, _ reading: MappedReading) {
        self.first = first
        self.rows = rows
        self.reading = reading
    }

    mutating func next() throws -> MappedBatch? {
        var batch = MappedBatch()
        for row in first { add(row, to: &batch) }
        if first.isEmpty {
            guard let more = try rows.next() else { return nil }
            for row in more { add(row, to: &batch) }
        }
        first = []
        batch.done = rows.read
        return batch
    }

    private mutating func add(_ row: CSVRow, to batch: inout MappedBatch) {
        count += 1
        if reading.leavesOut(row) {
            leftOut += 1
            return
        }
        let mapped = reading.read(row)
        let task = reading.task(mapped)
        var diagnostics = mapped.diagnostics
        if let id = mapped.cells[.id], let line = seen.line(of: id.text) {
            let there = SourceRange(Position(line: line, column: 1), Position(line: line, column: 2))
            diagnostics.append(
                Diagnostic(
                    file: reading.file, range: id.range, problem: .duplicateID(kind: .task, id: id.text),
                    notes: [.init(file: reading.file, range: there, remark: .firstHere)]))
        }
        let sound = batch.rows.count
        batch.add(task, isTorn: mapped.isTorn, diagnostics)
        if batch.rows.count > sound, let id = mapped.cells[.id] { seen.insert(id.text, line: row.line) }
    }

    func rewound() throws -> MappedTickets {
        guard var rows = try rows.rewound(), var first = try rows.next() else { return self }
        while first.isEmpty, let more = try rows.next() { first = more }
        return MappedTickets(Array(first.dropFirst()), rows, reading)
    }
}

/// Ids and the lines on which they stand, in 24 bytes each.
///
/// An id is known by 128 bits of a keyed hash, whose key is another in each run: that two have the same is less likely
/// than a fault of the memory.
struct SeenTickets {
    private struct Mark: Hashable {
        var high, low: Int
    }

    private var lines: [Mark: UInt32] = [:]

    private func mark(_ id: String) -> Mark {
        var hashers = (Hasher(), Hasher())
        hashers.0.combine(id)
        hashers.1.combine(0)
        hashers.1.combine(id)
        return Mark(high: hashers.0.finalize(), low: hashers.1.finalize())
    }

    func line(of id: String) -> Int? { lines[mark(id)].map(Int.init) }

    mutating func insert(_ id: String, line: Int) { lines[mark(id)] = UInt32(clamping: line) }
}
