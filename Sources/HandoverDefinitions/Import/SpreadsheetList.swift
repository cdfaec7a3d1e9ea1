import HandoverModel
import LocatedYAML

/// The items of a spreadsheet list as they are taken over, row by row.
struct SpreadsheetList {
    struct Entry {
        var checklist: String
        var id: String
        /// What the list says for the id, where that is a number.
        var number: String?
        /// Whether the list says this id; else it was made.
        var hasOwnID = true
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
    private var findings = FileFindings()
    private let file: String
    private let lines: TextLines
    private var columns: [ChecklistColumn?] = []
    private let width: Int
    /// Where ids stand: those of items behind their checklist's, those of checklists behind `/` alone.
    private var places: [String: SourceRange] = [:]
    /// The checklists by what the list calls them.
    private var known: [String?: String] = [:]
    /// How many items each checklist has.
    private var counts: [String: Int] = [:]
    /// Where numbers stand that are given for ids, behind their checklist's id.
    private var numberPlaces: [String: SourceRange] = [:]
    /// The number that made an id unused last, by the id without it.
    private var numbers: [String: Int] = [:]

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

    var hasErrors: Bool { findings.hasErrors }

    var diagnostics: [Diagnostic] { findings.all }

    /// Says that nothing stands below the header.
    mutating func reportNoRows(below header: CSVRow) {
        guard let start = header.cells.first?.range.start, let end = header.cells.last?.range.end else { return }
        report(.csvNoRows, at: SourceRange(start, end))
    }

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
        if cells[.item] == nil {
            let start = row.cells[0].range.start
            report(.csvMissingCell(column: ChecklistColumn.item.rawValue), at: SourceRange(start, start))
        }
        let importance = cells[.importance].flatMap { Importance(spreadsheet: $0.text) }
        if let cell = cells[.importance], importance == nil {
            let words = Importance.allCases.map(\.rawValue)
            report(
                .badValue(value: cell.text, expected: .oneOf(words)), at: cell.range,
                suggestion: nearestName(to: cell.text, among: words))
        }
        guard let title = cells[.item], cells[.importance] == nil || importance != nil else {
            // The row is left out; what else is wrong with it is said too.
            var rest = Entry(checklist: "", id: "", title: "")
            take(owner: cells[.owner], into: &rest)
            take(due: cells[.due], into: &rest)
            return
        }
        let checklist = checklist(cells[.checklist])
        guard let id = id(cells[.id], title, checklist) else { return }
        var entry = Entry(checklist: checklist, id: id, title: title.text, importance: importance)
        entry.number = cells[.id].flatMap { itemID(number: $0.text) == nil ? nil : $0.text }
        entry.hasOwnID = cells[.id]?.text == id
        entry.acceptWhen = cells[.acceptWhen]?.text
        entry.needsCell = cells[.needs]
        take(owner: cells[.owner], into: &entry)
        take(due: cells[.due], into: &entry)
        items.append(entry)
        counts[checklist, default: 0] += 1
    }

    private mutating func checklist(_ cell: CSVRow.Cell?) -> String {
        if let known = known[cell?.text] { return known }
        let latin = cell.map { slug($0.text) } ?? "checklist"
        let id = unused(latin ?? "list-\(checklists.count + 1)", in: "")
        known[cell?.text] = id
        places["/\(id)"] = cell?.range ?? SourceRange(Position(line: 1, column: 1), Position(line: 1, column: 1))
        checklists.append((id, cell?.text))
        return id
    }

    /// The id that the row gives, or one made of its number, of the title's Latin text, or of its place.
    ///
    /// Nil when another row says the same id.
    private mutating func id(_ cell: CSVRow.Cell?, _ title: CSVRow.Cell, _ checklist: String) -> String? {
        if let cell {
            if isWellFormedIdentifier(cell.text) {
                guard let first = places["\(checklist)/\(cell.text)"], !makesWay(cell.text, in: checklist) else {
                    places["\(checklist)/\(cell.text)"] = cell.range
                    return cell.text
                }
                report(.duplicateID(kind: .item, id: cell.text), at: cell.range, first: first)
                return nil
            }
            if let id = itemID(number: cell.text) { return numbered(id, cell, checklist) }
            report(.badValue(value: cell.text, expected: .identifier), at: cell.range)
        }
        let number = counts[checklist, default: 0] + 1
        let id = unused(slug(title.text) ?? "item-\(number)", in: checklist)
        places["\(checklist)/\(id)"] = title.range
        return id
    }

    /// The id made of a number, with another one behind it where it is taken.
    ///
    /// Nil when the number stands twice.
    private mutating func numbered(_ id: String, _ cell: CSVRow.Cell, _ checklist: String) -> String? {
        if let first = numberPlaces.updateValue(cell.range, forKey: "\(checklist)/\(cell.text)") {
            report(.duplicateID(kind: .item, id: cell.text), at: cell.range, first: first)
            return nil
        }
        let id = unused(id, in: checklist)
        places["\(checklist)/\(id)"] = cell.range
        return id
    }

    /// Gives an item another id where this one was made for it and now the list says it of another.
    private mutating func makesWay(_ id: String, in checklist: String) -> Bool {
        guard let index = items.firstIndex(where: { $0.checklist == checklist && $0.id == id && !$0.hasOwnID }) else {
            return false
        }
        let other = unused(id, in: checklist)
        places["\(checklist)/\(other)"] = places["\(checklist)/\(id)"]
        items[index].id = other
        return true
    }

    /// The id, or the id with the first number that is not taken.
    private mutating func unused(_ id: String, in checklist: String) -> String {
        if places["\(checklist)/\(id)"] == nil { return id }
        var number = numbers["\(checklist)/\(id)"] ?? 2
        while places["\(checklist)/\(id)-\(number)"] != nil { number += 1 }
        numbers["\(checklist)/\(id)"] = number + 1
        return "\(id)-\(number)"
    }

    private mutating func take(owner cell: CSVRow.Cell?, into entry: inout Entry) {
        guard let cell else { return }
        entry.owner = Template.roles.first { $0.names.contains(cell.text.lowercased()) }?.id
        if entry.owner == nil {
            entry.ownerRemark = cell.text
            let words = Template.roles.flatMap(\.names)
            report(.badValue(value: cell.text, expected: .oneOf(words)), at: cell.range)
        }
    }

    private mutating func take(due cell: CSVRow.Cell?, into entry: inout Entry) {
        guard let cell else { return }
        entry.due = Due(cell.text) ?? Day(spreadsheet: cell.text).map(Due.on)
        if entry.due == nil { report(.badValue(value: cell.text, expected: .dueDate), at: cell.range) }
    }

    /// Finds the items that others need, by id, number, address or title, and leaves out what would close a circle.
    mutating func resolveNeeds() {
        // A number that several checklists have is that of one's own.
        var addresses = Dictionary(grouping: items) { $0.number ?? "" }.filter { $0.key != "" && $0.value.count == 1 }
            .mapValues { $0[0].fullID }
        // Checklists are called by their ids, and as the list calls them.
        let names = Dictionary(checklists.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        for item in items {
            guard let name = names[item.checklist] ?? nil else { continue }
            for own in [item.title, item.id, item.number].compactMap({ $0 }) {
                addresses["\(name)/\(own)"] = item.fullID
            }
        }
        for item in items { if let number = item.number { addresses["\(item.checklist)/\(number)"] = item.fullID } }
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
                    report(.unknownReference(kind: .item, id: word), at: cell.range)
                    continue
                }
                if !items[index].needs.contains(known) { items[index].needs.append(known) }
            }
        }
        let numbers = Dictionary(items.enumerated().map { ($1.fullID, $0) }, uniquingKeysWith: { first, _ in first })
        while let cycle = cycles(edges: items.map { $0.needs.compactMap { numbers[$0] } }, limit: 1).first {
            let path = (cycle + cycle.prefix(1)).map { items[$0].fullID }
            if let cell = items[cycle[0]].needsCell { report(.cycle(path: path), at: cell.range) }
            items[cycle[0]].needs.removeAll { $0 == path[1] }
        }
    }

    private mutating func report(
        _ problem: Problem, at range: SourceRange, _ severity: Diagnostic.Severity = .error, suggestion: String? = nil,
        first: SourceRange? = nil
    ) {
        let (file, lines) = (file, lines)
        findings.add(severity) {
            let notes = first.map { [Diagnostic.Note(file: file, range: $0, remark: .firstHere)] } ?? []
            let line = lines.excerpt(at: range.start)
            return Diagnostic(
                file: file, range: range, severity: severity, problem: problem, suggestion: suggestion, notes: notes,
                excerpt: line.text, excerptColumn: line.column)
        }
    }

    private mutating func report(_ flaws: [CSVRow.Flaw]) {
        for flaw in flaws { report(flaw.problem, at: flaw.range) }
    }
}
