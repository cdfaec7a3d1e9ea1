public import HandoverModel

/// Some of the tasks of an export.
public struct MappedBatch: Sendable {
    /// Tasks that could be read.
    public var rows: [TaskTable.Row] = []
    /// What could be read of tasks in which cells are wrong: not to be recorded, but more may be wrong with them.
    public var flawed: [TaskTable.Row] = []
    /// What is wrong with rows, by their places.
    public var diagnostics: [Diagnostic] = []
    /// Problems of rows that are not in `diagnostics`.
    public var unlisted = 0
    /// How far the work has come, of `MappedExport.total`.
    public var done = 0

    mutating func add(_ task: MappedTask, isTorn: Bool, _ diagnostics: [Diagnostic]) {
        let (row, more) = task.row()
        self.diagnostics += (diagnostics + more).sorted { $0.start < $1.start }
        if diagnostics.isEmpty, more.isEmpty {
            rows.append(row)
        } else if !isTorn {
            flawed.append(row)
        }
    }
}

extension Diagnostic {
    fileprivate var start: Position { range?.start ?? Position(line: 0, column: 0) }
}
