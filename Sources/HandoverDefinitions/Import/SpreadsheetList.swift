import HandoverModel

/// The items of a spreadsheet list as they are taken over, row by row.
struct SpreadsheetList {
    struct Entry {
        var checklist: String
        var id: String
        var title: String
        var acceptWhen: String?
        var importance: Importance?
        var owner: String?
        /// An owner that is no role, kept as a remark.
        var ownerRemark: String?
        var due: Due?
        var needs: [String] = []
        var needsCell: CSVRow.Cell?

        var fullID: String { "\(checklist)/\(id)" }
    }

    private(set) var items: [Entry] = []
    /// The ids of the checklists with what the list calls them, in their order.
    private(set) var checklists: [(id: String, title: String?)] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String
    private let lines: TextLines
    private var columns: [ChecklistColumn?] = []
    private let width: Int
    private var places: [String: SourceRange] = [:]

    init(file: String, lines: TextLines, header: CSVRow) {
        self.file = file
        self.lines = lines
        width = header.cells.count
        for cell in header.cells {
            let column = ChecklistColumn(header: cell.text)
            columns.append(columns.contains(column) ? nil : column)
            if column == nil, !cell.text.isEmpty {
                let nearest = nearestName(to: cell.text, among: ChecklistColumn.allCases.map(\.rawValue))
                report(.csvUnknownColumn(column: cell.text), at: cell.range, .warning, suggestion: nearest)
            }
        }
        report(header.flaws)
        if !hasItems, let range = header.cells.first?.range {
            report(.csvMissingColumn(column: ChecklistColumn.item.rawValue), at: range)
        }
    }

    var hasItems: Bool { columns.contains(.item) }

    /// Takes a row over, or reports why not.
    mutating func take(_ row: CSVRow) {
        report(row.flaws)
        if row.cells.count > width {
            report(.csvTooManyCells(found: row.cells.count, expected: width), at: row.cells[width].range)
        }
        var cells: [ChecklistColumn: CSVRow.Cell] = [:]
        for (column, cell) in zip(columns, row.cells) {
            guard let column, !cell.text.allSatisfy(\.isWhitespace) else { continue }
            cells[column] = CSVRow.Cell(text: trimmed(cell.text), range: cell.range)
        }
        if cells.isEmpty || row.cells.count > width || !row.flaws.isEmpty { return }
        guard let title = cells[.item] else {
            let start = row.cells[0].range.start
            report(.csvMissingCell(column: ChecklistColumn.item.rawValue), at: SourceRange(start, start))
            return
        }
        var importance: Importance?
        if let cell = cells[.importance] {
            importance = Importance(spreadsheet: cell.text)
            guard importance != nil else {
                let words = Importance.allCases.map(\.rawValue)
                report(
                    .badValue(value: cell.text, expected: .oneOf(words)), at: cell.range,
                    suggestion: nearestName(to: cell.text, among: words))
                return
            }
        }
        let checklist = checklist(cells[.checklist])
        guard let id = id(cells[.id], title, checklist) else { return }
        var entry = Entry(checklist: checklist, id: id, title: title.text, importance: importance)
        entry.acceptWhen = cells[.acceptWhen]?.text
        entry.needsCell = cells[.needs]
        take(owner: cells[.owner], into: &entry)
        take(due: cells[.due], into: &entry)
        items.append(entry)
    }

    private mutating func checklist(_ cell: CSVRow.Cell?) -> String {
        if let known = checklists.first(where: { $0.title == cell?.text }) { return known.id }
        let latin = cell.map { slug($0.text) } ?? "checklist"
        let id = unused(latin ?? "list-\(checklists.count + 1)") { id in checklists.contains { $0.id == id } }
        checklists.append((id, cell?.text))
        return id
    }

    /// The id that the row gives, or one made of the title's Latin text, or a number.
    ///
    /// Nil when the id is taken.
    private mutating func id(_ cell: CSVRow.Cell?, _ title: CSVRow.Cell, _ checklist: String) -> String? {
        if let cell {
            if isWellFormedIdentifier(cell.text) {
                guard let first = places["\(checklist)/\(cell.text)"] else {
                    places["\(checklist)/\(cell.text)"] = cell.range
                    return cell.text
                }
                report(.duplicateID(kind: .item, id: cell.text), at: cell.range, first: first)
                return nil
            }
            report(.badValue(value: cell.text, expected: .identifier), at: cell.range, .warning)
        }
        let number = items.count { $0.checklist == checklist } + 1
        let id = unused(slug(title.text) ?? "item-\(number)") { places["\(checklist)/\($0)"] != nil }
        places["\(checklist)/\(id)"] = title.range
        return id
    }

    private mutating func take(owner cell: CSVRow.Cell?, into entry: inout Entry) {
        guard let cell else { return }
        entry.owner = Template.roles.first { $0.names.contains(cell.text.lowercased()) }?.id
        if entry.owner == nil {
            entry.ownerRemark = cell.text
            report(.unknownReference(kind: .role, id: cell.text), at: cell.range, .warning)
        }
    }

    private mutating func take(due cell: CSVRow.Cell?, into entry: inout Entry) {
        guard let cell else { return }
        entry.due = Due(cell.text) ?? Day(spreadsheet: cell.text).map(Due.on)
        if entry.due == nil { report(.badValue(value: cell.text, expected: .dueDate), at: cell.range, .warning) }
    }

    /// Finds the items that others need, by id, address or title, and leaves out what would close a circle.
    mutating func resolveNeeds() {
        var addresses: [String: String] = [:]
        for item in items {
            addresses[item.fullID] = item.fullID
            addresses["\(item.checklist) \(item.title)"] = item.fullID
        }
        for index in items.indices {
            guard let cell = items[index].needsCell else { continue }
            let item = items[index]
            for word in cell.text.split(whereSeparator: { ",;、，；\n".contains($0) }).map({ trimmed(String($0)) }) {
                let known =
                    addresses[word] ?? addresses["\(item.checklist)/\(word)"] ?? addresses["\(item.checklist) \(word)"]
                guard let known else {
                    report(.unknownReference(kind: .item, id: word), at: cell.range, .warning)
                    continue
                }
                if !items[index].needs.contains(known) { items[index].needs.append(known) }
            }
        }
        let numbers = Dictionary(items.enumerated().map { ($1.fullID, $0) }, uniquingKeysWith: { first, _ in first })
        while let cycle = cycles(edges: items.map { $0.needs.compactMap { numbers[$0] } }, limit: 1).first {
            let path = (cycle + cycle.prefix(1)).map { items[$0].fullID }
            if let cell = items[cycle[0]].needsCell { report(.cycle(path: path), at: cell.range, .warning) }
            items[cycle[0]].needs.removeAll { $0 == path[1] }
        }
    }

    private mutating func report(
        _ problem: Problem, at range: SourceRange, _ severity: Diagnostic.Severity = .error, suggestion: String? = nil,
        first: SourceRange? = nil
    ) {
        let notes = first.map { [Diagnostic.Note(file: file, range: $0, remark: .firstHere)] } ?? []
        let line = lines.restOfLine(after: lines.startOfLine(range.start.line))
        diagnostics.append(
            Diagnostic(
                file: file, range: range, severity: severity, problem: problem, suggestion: suggestion, notes: notes,
                excerpt: String(String(decoding: line, as: UTF8.self).unicodeScalars.prefix(400))))
    }

    private mutating func report(_ flaws: [CSVRow.Flaw]) {
        for flaw in flaws { report(flaw.problem, at: flaw.range) }
    }
}
