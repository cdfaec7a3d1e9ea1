import HandoverDefinitions
import HandoverModel

/// Where in a row the columns stand that a mapping names.
///
/// Several columns may have one name, as those of labels in some exports.
struct MappedColumns {
    private var places: [String: [Int]] = [:]
    let count: Int
    private let empty: Set<String>

    init(header: CSVRow, mapping: TaskMapping) {
        count = header.cells.count
        empty = mapping.empty
        for (index, cell) in header.cells.enumerated() { places[cell.text.trimmed(), default: []].append(index) }
    }

    /// What is wrong with the header: its flaws, and columns that the mapping needs.
    static func faults(of header: CSVRow, mapping: TaskMapping, file: String) -> [Diagnostic] {
        if let other = otherSeparator(of: header, mapping: mapping) {
            return [Diagnostic(file: file, range: header.cells.first?.range, problem: other)]
        }
        let columns = Self(header: header, mapping: mapping)
        let flaws = header.flaws.map { Diagnostic(file: file, range: $0.range, problem: $0.problem) }
        return flaws
            + mapping.columns.sorted().filter { columns.places[$0] == nil }.map { name in
                Diagnostic(
                    file: file, range: header.cells.first?.range, problem: .csvMissingColumn(column: name),
                    suggestion: nearestNames(to: name, in: columns.places.keys.sorted()).first)
            }
    }

    /// Where the header is a single cell that another separator would part than the one which the mapping says.
    private static func otherSeparator(of header: CSVRow, mapping: TaskMapping) -> Problem? {
        guard let said = mapping.separator, header.cells.count == 1, let cell = header.cells.first,
            let found = TaskMapping.Separator(CSVReader.separator(inFirstLineOf: Array(cell.text.utf8))),
            found != said, cell.text.utf8.contains(found.byte)
        else { return nil }
        return .csvOtherSeparator(said: said, found: found)
    }

    /// The cells of a column that say something.
    func cells(_ column: String, in row: CSVRow) -> [CSVRow.Cell] {
        (places[column] ?? []).compactMap { index in
            guard index < row.cells.count else { return nil }
            var cell = row.cells[index]
            cell.text = cell.text.trimmed()
            return cell.text.isEmpty || empty.contains(cell.text) ? nil : cell
        }
    }

    func holds(_ condition: CellCondition, in row: CSVRow) -> Bool {
        condition.holds { cells($0, in: row).map(\.text) }
    }
}

extension TaskMapping {
    /// The columns that an export must have.
    fileprivate var columns: Set<String> {
        var names = Set(leaveOut.flatMap { $0.clauses.map(\.column) })
        for source in fields.values where !source.isOptional {
            if let column = source.column { names.insert(column) }
            names.formUnion(source.rules.flatMap { $0.when.clauses.map(\.column) })
        }
        guard let events else { return names }
        names.insert(events.at)
        for rule in events.rules {
            names.formUnion(rule.when.clauses.map(\.column))
            if case .sets(_, let column) = rule.effect { names.insert(column) }
        }
        return names
    }
}
