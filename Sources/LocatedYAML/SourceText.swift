public import HandoverModel

/// The text of a definition file, from which diagnostics take the line they show.
public struct SourceText: Sendable {
    /// The path of the file below the workspace.
    public let file: String
    /// The bytes without a leading byte order mark.
    let bytes: [UInt8]
    /// Where each line begins in `bytes`; the first at 0, whatever the text.
    let lineStarts: [UInt32]
    /// Where columns of long lines stand, so that a place on one is found without walking along it.
    private let marks: ColumnMarks

    init(file: String, bytes: [UInt8], lineStarts: [UInt32]) {
        self.file = file
        self.bytes = bytes
        self.lineStarts = lineStarts
        marks = ColumnMarks(bytes, lineStarts)
    }

    /// A diagnostic of this file with the line on which `range` begins.
    public func diagnostic(
        _ problem: Problem, at range: SourceRange?, severity: Diagnostic.Severity = .error, suggestion: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        let line = range.flatMap { excerpt(at: $0.start) }
        return Diagnostic(
            file: file, range: range, severity: severity, problem: problem, suggestion: suggestion, notes: notes,
            excerpt: line?.text, excerptColumn: line?.column ?? 1)
    }

    /// A note that points at another place of this file.
    public func note(_ remark: Diagnostic.Remark, at range: SourceRange) -> Diagnostic.Note {
        Diagnostic.Note(file: file, range: range, remark: remark)
    }

    /// At most 200 code points of a line around a position, and the column of the first; nil when there is no such line.
    ///
    /// Each forbidden character stands there as U+FFFD, so that an excerpt is safe to print and keeps its columns.
    public func excerpt(at position: Position) -> (text: String, column: Int)? {
        guard lineStarts.indices.contains(position.line - 1) else { return nil }
        let lead = YAMLLimits.excerpt / 2
        let column = position.column <= lead + 1 ? 1 : position.column - lead
        let start = offset(ofColumn: column, line: position.line - 1)
        let end = offset(after: YAMLLimits.excerpt, codePointsFrom: start)
        return (String(decoding: bytes[start..<end], as: UTF8.self).replacingForbiddenCharacters(), column)
    }

    /// The byte at a place, or the end of its line when the line is shorter.
    func offset(of place: Place) -> Int {
        let line = Int(place.line) - 1
        guard lineStarts.indices.contains(line) else { return bytes.count }
        return offset(ofColumn: Int(place.column), line: line)
    }

    private func offset(ofColumn column: Int, line: Int) -> Int {
        let mark = marks.last(before: column, line: line)
        return offset(after: column - mark.column, codePointsFrom: mark.offset ?? Int(lineStarts[line]))
    }

    /// The place just after the last character of a line.
    func endOfLine(_ line: UInt32) -> Place {
        var place = Place(line: line, column: 1)
        var offset = offset(of: place)
        while offset < bytes.count, !isBreak(bytes[offset]) {
            if !isContinuation(bytes[offset]) { place = place.next }
            offset += 1
        }
        return place
    }

    /// Where a block scalar ends: after its last line that is not blank.
    ///
    /// libyaml ends it where the next token may begin.
    func endOfBlock(_ stretch: Stretch) -> Place {
        guard stretch.end.column == 1 else { return stretch.end }
        var line = stretch.end.line - 1
        while line > stretch.start.line, isBlank(line: line) { line -= 1 }
        return max(stretch.start, endOfLine(line))
    }

    private func isBlank(line: UInt32) -> Bool {
        var offset = offset(of: Place(line: line, column: 1))
        while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") {
            offset += 1
        }
        return offset == bytes.count || isBreak(bytes[offset])
    }

    /// The same place, or the end of the text for one after it, where libyaml sees the end of a text without a last break.
    func clamped(_ place: Place) -> Place {
        Int(place.line) <= lineStarts.count ? place : endOfLine(UInt32(truncatingIfNeeded: lineStarts.count))
    }

    /// The character at a place, or an empty stretch at the end of a line or of the text.
    func character(at place: Place) -> Stretch {
        let place = clamped(place)
        let offset = offset(of: place)
        return offset == bytes.count || isBreak(bytes[offset]) ? Stretch(place, place) : Stretch(oneAt: place)
    }

    func hasTab(at place: Place) -> Bool {
        let offset = offset(of: clamped(place))
        return offset < bytes.count && bytes[offset] == UInt8(ascii: "\t")
    }

    /// The byte so many code points after `start`, or the end of the line when that comes first.
    func offset(after codePoints: Int, codePointsFrom start: Int) -> Int {
        var offset = start
        var left = codePoints
        while offset < bytes.count, !isBreak(bytes[offset]) {
            if !isContinuation(bytes[offset]) {
                if left == 0 { break }
                left -= 1
            }
            offset += 1
        }
        return offset
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
