/// Reads rows out of a CSV file that comes in pieces of any size (RFC 4180, in UTF-8).
///
/// Beyond the RFC it takes a byte order mark, any of the line ends LF, CRLF and CR, and a semicolon or tab for the
/// comma. Quotes keep separators, line ends and doubled quotes; a quote inside an unquoted cell is a character as any
/// other. Empty lines are no rows. It holds one row in memory.
public struct CSVReader: Sendable {
    /// Characters in a cell, as many as spreadsheets have; the rest is left out, with a flaw.
    public static let cellLimit = 32_767

    private enum State {
        case start, plain, quoted, quoteInQuoted, carriageReturn
    }

    private var separator: UInt8?
    /// In which encoding the file was, for whom it matters that a cell cannot be read.
    private let encoding: TaskMapping.Encoding?
    private var state = State.start
    private var mark: [UInt8] = []
    private var hasBegun = false
    /// Whether the row that is being read is the line that names the separator.
    private var skipsRow = false
    private var position = Position(line: 1, column: 1)
    private var offset = 0
    private var cell: [UInt8] = []
    private var cellLength = 0
    private var cellStart = Position(line: 1, column: 1)
    private var cellOffset = 0
    private var cellWasQuoted = false
    private var row = CSVRow(cells: [])

    /// - Parameters:
    ///   - separator: what stands between cells; nil: what the first line has most of, for which the first piece must hold
    ///     that line.
    ///   - encoding: of which the pieces were made; nil: they are as they were in the file.
    public init(separator: UInt8? = nil, encoding: TaskMapping.Encoding? = nil) {
        self.separator = separator
        self.encoding = encoding
    }

    /// All rows of a file.
    public static func rows(of bytes: [UInt8]) -> [CSVRow] {
        var reader = CSVReader()
        var rows: [CSVRow] = []
        reader.read(bytes) { rows.append($0) }
        reader.finish { rows.append($0) }
        return rows
    }

    /// Comma, semicolon or tab: whichever the first line has most of outside quotes; the comma when it has none.
    public static func separator(inFirstLineOf bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// The separator that a first line `sep=;` names, as spreadsheets write and read it; nil when there is none.
    private static func separator(declaredIn bytes: [UInt8]) -> UInt8? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard text.prefix(4).elementsEqual("sep=".utf8), let named = text.dropFirst(4).first,
            [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")].contains(named),
            let end = text.dropFirst(5).first, end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r")
        else { return nil }
        return named
    }

    /// Reads a piece and gives each row that ends in it.
    public mutating func read(_ piece: [UInt8], row give: (CSVRow) throws -> Void) rethrows {
        if separator == nil {
            let declared = Self.separator(declaredIn: piece)
            skipsRow = declared != nil
            separator = declared ?? Self.separator(inFirstLineOf: piece)
        }
        for byte in piece {
            if hasBegun {
                try take(byte, give)
            } else {
                try takeFirst(byte, give)
            }
        }
    }

    /// Gives the last row, when the file does not end in a line end.
    public mutating func finish(row give: (CSVRow) throws -> Void) rethrows {
        if state == .quoted {
            let end = Position(line: cellStart.line, column: cellStart.column + 1)
            row.flaws.append(.init(problem: .csvUnclosedQuote, range: SourceRange(cellStart, end)))
        }
        if state != .carriageReturn { try endRow(give) }
        state = .start
    }

    /// The first bytes, which may be a byte order mark.
    private mutating func takeFirst(_ byte: UInt8, _ give: (CSVRow) throws -> Void) rethrows {
        let whole: [UInt8] = [0xEF, 0xBB, 0xBF]
        mark.append(byte)
        if mark == whole {
            hasBegun = true
            offset = whole.count
            cellOffset = offset
        } else if !whole.starts(with: mark) {
            hasBegun = true
            for byte in mark { try take(byte, give) }
        }
    }

    private mutating func take(_ byte: UInt8, _ give: (CSVRow) throws -> Void) rethrows {
        offset += 1
        if state == .carriageReturn {
            state = .start
            if byte == UInt8(ascii: "\n") {
                cellOffset = offset
                return
            }
        }
        switch state {
        case .start where byte == UInt8(ascii: "\""):
            state = .quoted
            cellWasQuoted = true
            advance(byte)
        case .quoted where byte == UInt8(ascii: "\""):
            state = .quoteInQuoted
            advance(byte)
        case .quoted:
            append(byte)
            advance(byte)
        case .quoteInQuoted where byte == UInt8(ascii: "\""):
            state = .quoted
            append(byte)
            advance(byte)
        case .start, .plain, .quoteInQuoted, .carriageReturn:
            try takeOutsideQuotes(byte, give)
        }
    }

    private mutating func takeOutsideQuotes(_ byte: UInt8, _ give: (CSVRow) throws -> Void) rethrows {
        switch byte {
        case separator:
            endCell()
            advance(byte)
            startCell()
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            try endRow(give)
            position = Position(line: position.line + 1, column: 1)
            startCell()
            state = byte == UInt8(ascii: "\r") ? .carriageReturn : .start
        default:
            if state == .quoteInQuoted {
                let end = Position(line: position.line, column: position.column + 1)
                let expected = separator.flatMap(TaskMapping.Separator.init) ?? .comma
                row.flaws.append(
                    .init(problem: .csvTextAfterQuote(expected: expected), range: SourceRange(position, end)))
            }
            state = .plain
            append(byte)
            advance(byte)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { cellLength += 1 }
        if cellLength <= Self.cellLimit { cell.append(byte) }
    }

    private mutating func advance(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            position = Position(line: position.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            position.column += 1
        }
    }

    private mutating func startCell() {
        state = .start
        cell.removeAll(keepingCapacity: true)
        cellLength = 0
        cellStart = position
        cellOffset = offset
        cellWasQuoted = false
    }

    private mutating func endCell() {
        let range = SourceRange(cellStart, position)
        if cellLength > Self.cellLimit {
            row.flaws.append(.init(problem: .csvCellTooLong(limit: Self.cellLimit), range: range))
        }
        let text = String(validating: cell, as: UTF8.self)
        if text == nil {
            let problem = encoding.map { Problem.csvWrongEncoding(said: $0, found: nil) }
            row.flaws.append(.init(problem: problem ?? .notUTF8(byteOffset: cellOffset), range: range))
        }
        row.cells.append(.init(text: text ?? String(decoding: cell, as: UTF8.self), range: range))
    }

    private mutating func endRow(_ give: (CSVRow) throws -> Void) rethrows {
        let isEmpty = row.cells.isEmpty && cell.isEmpty && !cellWasQuoted
        defer { row = CSVRow(cells: []) }
        if isEmpty { return }
        endCell()
        cell.removeAll(keepingCapacity: true)
        cellWasQuoted = false
        if skipsRow {
            skipsRow = false
        } else {
            try give(row)
        }
    }
}
