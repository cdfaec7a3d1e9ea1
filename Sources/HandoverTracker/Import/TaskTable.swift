import HandoverDefinitions
public import HandoverModel

/// Tasks as a spreadsheet lists them, one row a task.
///
/// The columns are those of `Column`, any of them in any order, with `id` and at least one time in each row. Times are
/// ISO dates, with an offset or in the handover's zone; a bare date stays a date.
public struct TaskTable: Sendable {
    public typealias Column = TaskColumn

    /// What could be read of one row.
    public struct Row: Sendable {
        /// Where its id stands in the file.
        public var place: SourceRange
        public var command: TaskCommand
        /// Where the cells stand that say something.
        var cells: [Column: SourceRange] = [:]
        /// Columns of which `command` does not say what the file says.
        var doubtful: Set<Column> = []

        /// What stands for the id of a row without one.
        static let noID: TaskRecord.ID = "?"
    }

    /// Rows that could be read.
    public var rows: [Row] = []
    /// What could be read of rows in which cells are wrong: not to be recorded, but more may be wrong with them.
    public var flawed: [Row] = []
    /// What is wrong with the header and with rows, by its place; such rows are not in `rows`.
    ///
    /// A column that is not known is left out.
    public var diagnostics: [Diagnostic] = []
    /// How many rows the file has below the header.
    public var count = 0

    /// Reads a file in UTF-8, with or without a byte order mark, in UTF-16 with one, or in GB18030.
    public init(bytes: [UInt8], file: String, zone: Zone) {
        guard let text = TextEncoding.utf8(from: bytes) else {
            diagnostics = [Diagnostic(file: file, range: nil, problem: .csvUnknownEncoding)]
            return
        }
        var table = CSVReader.rows(of: text)[...]
        guard let header = table.popFirst() else {
            diagnostics = [Diagnostic(file: file, range: nil, problem: .csvEmpty)]
            return
        }
        count = table.count
        guard let columns = read(header: header, file: file) else { return }
        var seen: [String: SourceRange] = [:]
        for row in table {
            var reading = TaskRowReading(row: row, columns: columns, file: file, zone: zone)
            let command = reading.command()
            if !reading.doubtful.contains(.id), let first = seen[command.report.task.rawValue] {
                reading.report(
                    .duplicateID(kind: .task, id: command.report.task.rawValue), in: .id,
                    notes: [.init(file: file, range: first, remark: .firstHere)])
            }
            diagnostics += reading.diagnostics.sorted { $0.start < $1.start }
            guard let place = reading.place else { continue }
            let read = Row(place: place, command: command, cells: reading.cells, doubtful: reading.doubtful)
            if reading.diagnostics.isEmpty {
                seen[command.report.task.rawValue] = place
                rows.append(read)
            } else if !reading.isTorn {
                flawed.append(read)
            }
        }
    }

    /// The column of each cell, nil for those that are not known; nil when rows cannot be read by them.
    private mutating func read(header: CSVRow, file: String) -> [Column?]? {
        var found: Set<Column> = []
        var isPlain = true
        let columns = header.cells.map { cell -> Column? in
            let name = cell.text.trimmed().lowercased()
            guard let column = Column(rawValue: name) else {
                diagnostics.append(
                    Diagnostic(
                        file: file, range: cell.range, problem: .csvUnknownColumn(column: cell.text),
                        suggestion: nearestNames(to: name, in: Column.allCases.map(\.rawValue)).first))
                return nil
            }
            if !found.insert(column).inserted {
                isPlain = false
                diagnostics.append(Diagnostic(file: file, range: cell.range, problem: .duplicateKey(key: name)))
            }
            return column
        }
        if !found.contains(.id) {
            isPlain = false
            diagnostics.append(
                Diagnostic(file: file, range: header.cells.first?.range, problem: .csvMissingColumn(column: "id")))
        }
        return isPlain ? columns : nil
    }
}

extension Diagnostic {
    /// Where it begins; of a file as a whole before everything in it.
    fileprivate var start: Position { range?.start ?? Position(line: 0, column: 0) }
}
