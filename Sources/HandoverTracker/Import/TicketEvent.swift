import HandoverModel

/// A row of an export with a row an event.
struct TicketEvent {
    var ticket: String
    /// Milliseconds on the time line; of a date alone its beginning.
    var at: Int64
    /// When it happened, as a table of tasks has it, at the cell of the time.
    var time: CSVRow.Cell
    /// Where the ticket is named.
    var place: SourceRange
    var meaning: EventSource.Meaning?
    /// What it changes, nil for what it takes away.
    var sets: (column: TaskColumn, cell: CSVRow.Cell?)?
    /// What its row says of the ticket.
    var cells: [TaskColumn: CSVRow.Cell] = [:]
    /// Something in the row could not be read.
    var isBad = false

    /// Nothing but which ticket it is of.
    var saysNothing: Bool { meaning == nil && sets == nil && cells.keys.allSatisfy { $0 == .id } }

    /// By ticket, then by time, then by place in the file.
    static func comesFirst(_ left: TicketEvent, _ right: TicketEvent) -> Bool {
        if left.ticket != right.ticket { return left.ticket < right.ticket }
        if left.at != right.at { return left.at < right.at }
        return left.place.start < right.place.start
    }
}

extension TicketEvent {
    /// As it is kept while events are sorted: its length, then its parts.
    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(ticket)
        writer.write(UInt64(bitPattern: at))
        writer.write(time)
        writer.write(place)
        writer.write(meaning.map(\.rawValue) ?? "")
        writer.write(sets?.column.rawValue ?? "")
        writer.write(sets?.cell == nil ? 0 : 1 as UInt64)
        if let cell = sets?.cell { writer.write(cell) }
        writer.write(isBad ? 1 : 0 as UInt64)
        writer.write(UInt64(cells.count))
        for (column, cell) in cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            writer.write(column.rawValue)
            writer.write(cell)
        }
        return writer.bytes
    }

    /// Nil for bytes that are none of an event.
    init?(_ bytes: ArraySlice<UInt8>) {
        var reader = ByteReader(bytes)
        guard let ticket = reader.text(), let at = reader.number(), let time = reader.cell(),
            let place = reader.range(), let meaning = reader.text(), let column = reader.text(),
            let hasCell = reader.number()
        else { return nil }
        self.ticket = ticket
        self.at = Int64(bitPattern: at)
        self.time = time
        self.place = place
        self.meaning = EventSource.Meaning(rawValue: meaning)
        let cell = hasCell == 1 ? reader.cell() : nil
        sets = TaskColumn(rawValue: column).map { ($0, cell) }
        guard let isBad = reader.number(), let count = reader.number() else { return nil }
        self.isBad = isBad == 1
        for _ in 0..<count {
            guard let column = reader.text().flatMap(TaskColumn.init(rawValue:)), let cell = reader.cell() else {
                return nil
            }
            cells[column] = cell
        }
    }
}

private struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the lowest first; all but the last have the highest bit.
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    mutating func write(_ range: SourceRange) {
        for place in [range.start, range.end] {
            write(UInt64(place.line))
            write(UInt64(place.column))
        }
    }

    mutating func write(_ cell: CSVRow.Cell) {
        write(cell.text)
        write(cell.range)
    }
}

private struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func number() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    mutating func text() -> String? {
        guard let count = number(), count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return String(decoding: rest.prefix(Int(count)), as: UTF8.self)
    }

    mutating func range() -> SourceRange? {
        guard let line = number(), let column = number(), let lastLine = number(), let lastColumn = number() else {
            return nil
        }
        return SourceRange(
            Position(line: Int(line), column: Int(column)), Position(line: Int(lastLine), column: Int(lastColumn)))
    }

    mutating func cell() -> CSVRow.Cell? {
        guard let text = text(), let range = range() else { return nil }
        return CSVRow.Cell(text: text, range: range)
    }
}
