import HandoverDefinitions
import HandoverModel

/// Reads one row of a task table.
struct TaskRowReading {
    let row: CSVRow
    let columns: [TaskTable.Column?]
    let file: String
    let zone: Zone
    private(set) var diagnostics: [Diagnostic] = []
    /// Columns of which the row says something that could not be read, or nothing where it must.
    private(set) var doubtful: Set<TaskTable.Column> = []
    /// Whether its cells may stand below columns that they do not belong to.
    let isTorn: Bool

    init(row: CSVRow, columns: [TaskTable.Column?], file: String, zone: Zone) {
        self.row = row
        self.columns = columns
        self.file = file
        self.zone = zone
        isTorn = row.isTorn(below: columns.count)
        diagnostics = row.shapeProblems(below: columns.count, file: file)
    }

    /// Where the id stands, or the row when it has none.
    var place: SourceRange? { cell(.id)?.range ?? row.cells.first?.range }

    /// Where the cells stand that say something.
    var cells: [TaskTable.Column: SourceRange] {
        TaskTable.Column.allCases.reduce(into: [:]) { if text($1) != nil { $0[$1] = cell($1)?.range } }
    }

    /// Everything that could be read; what could not is left out, and in `diagnostics`.
    mutating func command() -> TaskCommand {
        if text(.id) == nil { report(.csvMissingCell(column: "id"), in: .id) }
        var told = TaskReport(task: text(.id).map { TaskRecord.ID($0) } ?? TaskTable.Row.noID)
        told.title = text(.title)
        told.service = text(.service)
        told.capability = text(.capability).map { Capability.ID($0) }
        told.channel = text(.channel)
        told.reporter = text(.reporter)
        told.severity = value(.severity, .oneOf(Severity.allCases.map(\.rawValue))) { Severity($0) }
        told.askedOf = value(.askedOf, .oneOf(AskedOf.allCases.map(\.rawValue))) { AskedOf(rawValue: $0) }
        told.supportKind = value(.kind, .oneOf(SupportKind.allCases.map(\.rawValue))) { SupportKind(rawValue: $0) }
        told.helpedBy = value(.helpedBy, .oneOf(Helper.allCases.map(\.rawValue))) { Helper(rawValue: $0) }
        told.rating = value(.rating, .integer(minimum: 1, maximum: 5)) {
            Int($0).flatMap { (1...5).contains($0) ? $0 : nil }
        }
        readTimes(&told)
        readMarks(&told)
        return TaskCommand(report: told, workers: workers(), origin: .table, denied: denied)
    }

    private mutating func readTimes(_ told: inout TaskReport) {
        told.occurred = moment(.occurred)
        told.opened = moment(.opened)
        told.responded = moment(.responded)
        told.resolved = moment(.resolved)
        told.closed = moment(.closed) ?? told.resolved
        if ["true", "yes", "1", "是"].contains(text(.reopened)?.lowercased()) {
            told.reopened = told.closed
        } else if !denies(.reopened) {
            told.reopened = moment(.reopened)
        }
        told.waits = waits(until: (told.resolved ?? told.closed)?.instant)
        if TaskTable.Column.times.allSatisfy({ $0 == .reopened || text($0) == nil }) {
            report(.csvMissingCell(column: "closed"), in: .closed)
        }
    }

    /// `2026-03-04T09:00/2026-03-04T11:00`, several with semicolons between them; one that still goes on has nothing behind the
    /// slash, and ends with the solution where that comes later.
    private mutating func waits(until solved: Instant?) -> [TaskTicket.Wait]? {
        let zone = zone
        var waits: [TaskTicket.Wait] = []
        for part in parts(.waited) {
            let ends = part.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed() }
            let times = ends.map { Instant($0, in: zone) }
            guard ends.count == 2, let from = times[0], let to = times.last, ends[1].isEmpty || to != nil else {
                report(
                    .badValue(value: part, expected: .written(["2026-03-04T09:00/2026-03-04T11:00"])), in: .waited)
                return nil
            }
            waits.append(.init(from: from, to: to))
        }
        if let last = waits.last, last.to == nil, let solved, last.from <= solved {
            waits[waits.count - 1].to = solved
        }
        return waits.isEmpty ? nil : waits
    }

    private mutating func readMarks(_ told: inout TaskReport) {
        var marks: [TaskMark] = []
        if flag(.cancelled) { marks.append(.cancelled) }
        if let drill = text(.drill)?.lowercased() {
            told.drill = TaskReport.DrillResult(rawValue: drill)
            if told.drill != nil || flag(.drill) { marks.append(.drill) }
        }
        if flag(.takenOver) { marks.append(.takenOver) }
        told.marks = marks.isEmpty ? nil : marks
    }

    /// Names and levels stand in the same order, with semicolons between them.
    private mutating func workers() -> [WorkerCommand] {
        let people = parts(.person)
        let levels = parts(.level)
        let isPaired = levels.isEmpty || levels.count == people.count
        if !isPaired {
            report(.csvMissingCell(column: levels.count > people.count ? "person" : "level"), in: .level)
        }
        let read = levels.map { level -> SupervisionLevel? in
            guard let known = SupervisionLevel(level.lowercased()) else {
                let words = SupervisionLevel.allCases.map { "\($0.rawValue) (\($0.name))" }
                report(.badValue(value: level, expected: .oneOf(words)), in: .level)
                return nil
            }
            return known
        }
        var seen: Set<String> = []
        return people.enumerated().compactMap { index, person in
            guard seen.insert(person).inserted else {
                report(.duplicateID(kind: .person, id: person), in: .person)
                return nil
            }
            return WorkerCommand(person: Person.ID(person), level: isPaired && !levels.isEmpty ? read[index] : nil)
        }
    }

    private func cell(_ column: TaskTable.Column) -> CSVRow.Cell? {
        guard let index = columns.firstIndex(of: column), index < row.cells.count else { return nil }
        return row.cells[index]
    }

    /// What a cell says, without white space around it; nil when it is empty or not there.
    private func text(_ column: TaskTable.Column) -> String? {
        cell(column).map { $0.text.trimmed() }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func parts(_ column: TaskTable.Column) -> [String] {
        text(column).map { $0.split(separator: ";").map { String($0).trimmed() } } ?? []
    }

    private mutating func moment(_ column: TaskTable.Column) -> Moment? {
        let zone = zone
        return value(column, .moment) { text in
            Day(spreadsheet: text).map(Moment.day) ?? Instant(text, in: zone).map(Moment.instant)
        }
    }

    private mutating func flag(_ column: TaskTable.Column) -> Bool {
        guard let text = text(column)?.lowercased() else { return false }
        if ["true", "yes", "1", "是", "passed", "failed"].contains(text) { return true }
        let expected = column == .drill ? Problem.Expectation.oneOf(["true", "false", "passed", "failed"]) : .boolean
        if !denies(column) { report(.badValue(value: text, expected: expected), in: column) }
        return false
    }

    /// Whether a cell says no; an empty one says nothing.
    private func denies(_ column: TaskTable.Column) -> Bool {
        ["false", "no", "0", "否"].contains(text(column)?.lowercased())
    }

    /// What the row says the task is not; nil where it says nothing of the kind.
    private var denied: [TaskCommand.Denied]? {
        let denied = TaskCommand.Denied.allCases.filter { denied in
            switch denied {
            case .drill: denies(.drill)
            case .cancelled: denies(.cancelled)
            case .reopened: denies(.reopened)
            case .takenOver: denies(.takenOver)
            }
        }
        return denied.isEmpty ? nil : denied
    }

    private mutating func value<Value>(
        _ column: TaskTable.Column, _ expected: Problem.Expectation, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(column) else { return nil }
        guard let value = read(text) else {
            report(.badValue(value: text, expected: expected), in: column)
            return nil
        }
        return value
    }

    /// Says what is wrong with a cell, but for one that a flaw of the row has spoilt or swallowed.
    mutating func report(_ problem: Problem, in column: TaskTable.Column, notes: [Diagnostic.Note] = []) {
        doubtful.insert(column)
        let start = cell(column)?.range.start
        if !row.flaws.isEmpty, start == nil || row.flaws.contains(where: { $0.range.start == start }) { return }
        diagnostics.append(
            Diagnostic(file: file, range: cell(column)?.range ?? row.cells.first?.range, problem: problem, notes: notes)
        )
    }
}
