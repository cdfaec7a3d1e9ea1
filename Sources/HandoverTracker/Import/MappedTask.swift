import HandoverDefinitions
import HandoverModel

/// A task as a mapping found it, in the words of a table of tasks: it is read on as a row of one.
struct MappedTask {
    var cells: [TaskColumn: CSVRow.Cell]
    /// Columns of which the export says something that could not be read.
    var doubtful: Set<TaskColumn> = []
    var place: SourceRange
    let file: String
    let zone: Zone
    let mapping: TaskMapping

    /// What can be read of it, and what is wrong with it beside what the mapping found.
    func row() -> (row: TaskTable.Row, diagnostics: [Diagnostic]) {
        let cells = paired
        let row = CSVRow(
            cells: TaskColumn.allCases.map { cells[$0] ?? CSVRow.Cell(text: "", range: place) })
        var reading = TaskRowReading(row: row, columns: TaskColumn.allCases, file: file, zone: zone)
        let command = reading.command()
        let found = reading.diagnostics.compactMap(named)
        return (
            TaskTable.Row(
                place: cells[.id]?.range ?? place, command: command, cells: cells.mapValues(\.range),
                doubtful: reading.doubtful.union(doubtful)), found
        )
    }

    /// A level that stands alone is that of all who are named, and without anybody it is nobody's.
    private var paired: [TaskColumn: CSVRow.Cell] {
        var cells = cells
        guard let people = cells[.person]?.text.split(separator: ";").count, people > 0 else {
            cells[.level] = nil
            return cells
        }
        if let level = cells[.level], !level.text.contains(";") {
            cells[.level]?.text = Array(repeating: level.text, count: people).joined(separator: ";")
        }
        return cells
    }

    /// A finding of the table in the words of the export; nil for what only follows from a cell that could not be read.
    private func named(_ diagnostic: Diagnostic) -> Diagnostic? {
        guard case .csvMissingCell(let name) = diagnostic.problem, let column = TaskColumn(rawValue: name) else {
            return diagnostic
        }
        if doubtful.contains(column) || column == .closed && !doubtful.isDisjoint(with: TaskColumn.times) { return nil }
        var diagnostic = diagnostic
        diagnostic.range = place
        diagnostic.problem = .csvMissingCell(column: mapping.fields[column]?.column ?? name)
        return diagnostic
    }
}
