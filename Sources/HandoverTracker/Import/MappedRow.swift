import HandoverDefinitions
import HandoverModel

/// A row of an export, read as a mapping says: what each column of a table of tasks would say, at the place of the cell
/// that says it.
struct MappedRow {
    let row: CSVRow
    let columns: MappedColumns
    let mapping: TaskMapping
    /// Of times without an offset.
    let zone: Zone
    let file: String
    /// What the row says, in the words of a table of tasks.
    private(set) var cells: [TaskColumn: CSVRow.Cell] = [:]
    /// Columns of which the row says something that could not be read.
    private(set) var doubtful: Set<TaskColumn> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ row: CSVRow, columns: MappedColumns, mapping: TaskMapping, zone: Zone, file: String) {
        self.row = row
        self.columns = columns
        self.mapping = mapping
        self.zone = mapping.zone ?? zone
        self.file = file
        diagnostics = row.shapeProblems(below: columns.count, file: file)
        for (column, source) in mapping.fields { read(column, source) }
    }

    var isTorn: Bool { row.isTorn(below: columns.count) }

    private mutating func read(_ column: TaskColumn, _ source: FieldSource) {
        let found = source.column.map { columns.cells($0, in: row) } ?? []
        if let rule = source.rules.first(where: { columns.holds($0.when, in: row) }) {
            cells[column] = CSVRow.Cell(text: rule.value, range: place)
        } else if let first = found.first {
            cells[column] = convert(found, first, column, source)
        } else if let always = source.always {
            cells[column] = CSVRow.Cell(text: always, range: place)
        }
    }

    /// The first cell of the row.
    var place: SourceRange {
        row.cells.first?.range ?? SourceRange(Position(line: 1, column: 1), Position(line: 1, column: 1))
    }

    /// What a column of the export says of a field, read as the field's source says.
    mutating func value(of column: TaskColumn, in name: String) -> CSVRow.Cell? {
        let found = columns.cells(name, in: row)
        guard let first = found.first else { return nil }
        var source = mapping.fields[column] ?? FieldSource()
        // What cannot be read is told by the column that says it.
        source.column = name
        return convert(found, first, column, source)
    }

    /// The time of a column, and how it is told.
    mutating func time(in name: String, dates: [DateFormat]?) -> (moment: Moment, cell: CSVRow.Cell)? {
        guard let cell = columns.cells(name, in: row).first else {
            report(.csvMissingCell(column: name), at: place)
            return nil
        }
        return moment(cell, dates).map { ($0, CSVRow.Cell(text: $0.exact, range: cell.range)) }
    }

    private mutating func convert(
        _ found: [CSVRow.Cell], _ first: CSVRow.Cell, _ column: TaskColumn, _ source: FieldSource
    ) -> CSVRow.Cell? {
        var cell = first
        switch column.content {
        case .person: return people(found, source)
        case .intervals: break
        case .time, .timeOrFlag:
            if let stands = source.values?[first.text] {
                cell.text = stands
            } else if column.content == .time || !Self.flags.contains(first.text.lowercased()) {
                guard let moment = moment(first, source.dates) else {
                    doubtful.insert(column)
                    return nil
                }
                cell.text = moment.exact
            }
        case .text, .words:
            guard let values = source.values else { return cell }
            guard let stands = values[first.text] ?? source.otherwise else {
                doubtful.insert(column)
                report(.csvUnmappedValue(value: first.text, column: source.column ?? column.rawValue), at: first.range)
                return nil
            }
            cell.text = stands
        }
        return cell
    }

    private static let flags: Set = ["true", "yes", "1", "是", "false", "no", "0", "否"]

    private mutating func moment(_ cell: CSVRow.Cell, _ dates: [DateFormat]?) -> Moment? {
        let dates = dates ?? mapping.dates
        for format in dates {
            if let moment = format.moment(cell.text, in: zone) { return moment }
        }
        report(.badValue(value: cell.text, expected: .written(dates.map(\.description))), at: cell.range)
        return nil
    }

    /// The people whom the names of a column stand for, each once, with semicolons between them.
    private mutating func people(_ found: [CSVRow.Cell], _ source: FieldSource) -> CSVRow.Cell? {
        var people: [String] = []
        for cell in found {
            for name in names(in: cell.text, source.between) where !name.isEmpty && !mapping.empty.contains(name) {
                guard let person = person(name) else {
                    if mapping.unknownPeople == .leftOut { continue }
                    doubtful.insert(.person)
                    report(.csvUnmappedValue(value: name, column: source.column ?? "person"), at: cell.range)
                    continue
                }
                if !people.contains(person) { people.append(person) }
            }
        }
        guard !people.isEmpty, let first = found.first else { return nil }
        return CSVRow.Cell(text: people.joined(separator: ";"), range: first.range)
    }

    /// The names in a cell, which is one where all of it stands for somebody.
    private func names(in text: String, _ between: String?) -> [String] {
        guard let between, mapping.people[text] == nil else { return [text] }
        return text.split(separator: between).map { String($0).trimmed() }
    }

    /// Without a list of names, those of the export are ids already.
    private func person(_ name: String) -> String? {
        mapping.people[name]?.rawValue ?? (mapping.people.isEmpty && isWellFormedIdentifier(name) ? name : nil)
    }

    private mutating func report(_ problem: Problem, at range: SourceRange) {
        if row.flaws.contains(where: { $0.range.start == range.start }) { return }
        diagnostics.append(Diagnostic(file: file, range: range, problem: problem))
    }
}

extension Moment {
    /// As a table of tasks has it, to the millisecond.
    var exact: String {
        switch self {
        case .instant(let instant): instant.exact
        case .day(let day): day.description
        }
    }
}
