public import HandoverModel

/// An item whose id was a number in the list, and is made of it now.
public struct NumberedItem: Hashable, Sendable {
    public var number: String
    public var id: Item.ID

    public init(number: String, id: Item.ID) {
        self.number = number
        self.id = id
    }
}

/// Makes a workspace out of a list that was kept in a spreadsheet.
public enum ChecklistImport {
    /// Reads a list of items, one a row, and writes it as checklists in a new workspace that validates as it is.
    ///
    /// The columns come in any order, named in English or Chinese: checklist, id, item (or title), accept-when, importance,
    /// owner, due, needs. Only the item is required. An id that is a number becomes one with a letter, which is said. Separated by comma, semicolon or tab, or as a first line `sep=;` says,
    /// in UTF-8, UTF-16 or GB18030. Each item takes a sign-off of a lead of each side. What cannot be taken over is
    /// reported by line and column as an error, whether the row is left out or only the cell.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: its name, for the diagnostics.
    ///   - language: of the list, and of the workspace around it.
    ///   - starts: the first day of the handover.
    ///   - zone: the handover's time zone.
    /// - Returns: path → text of the workspace's files, none when there is nothing to take over; and the ids that were made
    ///   of numbers.
    public static func workspace(
        from bytes: [UInt8], named file: String, language: Language, starts: Day, zone: Zone
    ) -> (files: [String: String], diagnostics: [Diagnostic], numbered: [NumberedItem]) {
        guard let text = TextEncoding.utf8(from: bytes) else {
            return ([:], [Diagnostic(file: file, range: nil, problem: .csvUnknownEncoding)], [])
        }
        let rows = CSVReader.rows(of: text)
        guard let header = rows.first else {
            return ([:], [Diagnostic(file: file, range: nil, problem: .csvEmpty)], [])
        }
        var list = SpreadsheetList(file: file, lines: TextLines(TextLines.withoutMark(text)), header: header)
        guard list.hasItems else { return ([:], list.diagnostics, []) }
        for row in rows.dropFirst() { list.take(row) }
        list.resolveNeeds()
        if list.items.isEmpty, !list.hasErrors { list.reportNoRows(below: header) }
        guard !list.items.isEmpty else { return ([:], Workspace.sorted(list.diagnostics), []) }
        let last = list.items.compactMap { item in
            if case .on(let day)? = item.due { day } else { nil }
        }.max()
        var files = Template.surroundings(
            language: language, starts: starts, zone: zone, ends: last, checklists: list.checklists.map(\.id))
        for (id, title) in list.checklists {
            files["checklists/\(id).yaml"] = list.yaml(of: id, title: title ?? defaultTitle(language))
        }
        let numbered = list.items.compactMap { item in
            item.number.map { NumberedItem(number: $0, id: Item.ID(item.fullID)) }
        }
        return (files, Workspace.sorted(list.diagnostics), numbered)
    }

    private static func defaultTitle(_ language: Language) -> String {
        switch language {
        case .zh: "交接清单"
        case .en: "Handover checklist"
        }
    }
}
