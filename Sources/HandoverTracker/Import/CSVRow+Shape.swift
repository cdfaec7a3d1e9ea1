import HandoverModel

extension CSVRow {
    /// Whether its cells may stand below columns that they do not belong to.
    func isTorn(below columns: Int) -> Bool { !flaws.isEmpty || cells.count > columns }

    /// What is wrong with it as a row of a table with so many columns, whatever its cells say.
    func shapeProblems(below columns: Int, file: String) -> [Diagnostic] {
        var found = flaws.map { Diagnostic(file: file, range: $0.range, problem: $0.problem) }
        if cells.count > columns {
            found.append(
                Diagnostic(
                    file: file, range: cells[columns].range,
                    problem: .csvTooManyCells(found: cells.count, expected: columns)))
        } else if cells.count < columns, flaws.isEmpty {
            found.append(
                Diagnostic(
                    file: file, range: cells.last?.range,
                    problem: .csvTooFewCells(found: cells.count, expected: columns)))
        }
        return found
    }
}
