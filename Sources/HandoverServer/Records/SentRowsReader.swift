import Foundation
import HandoverTracker

/// Reads rows out of a JSON text that is known to be one, and to have the form of rows.
///
/// Other than a decoder it takes a number as it is written, and refuses a name that stands twice in an object.
struct SentRowsReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ data: Data) {
        bytes = Array(data)
    }

    /// - Throws: `RequestProblem.memberTwice`; `.badBody` for what is no JSON.
    mutating func rows() throws -> [SentRows.Row] {
        skipSpace()
        guard current == UInt8(ascii: "[") else { return [try row()] }
        return try list { try $0.row() }
    }

    private mutating func row() throws -> SentRows.Row {
        var row: SentRows.Row = [:]
        try take(UInt8(ascii: "{"))
        skipSpace()
        while current != UInt8(ascii: "}") {
            if !row.isEmpty { try take(UInt8(ascii: ",")) }
            skipSpace()
            let name = try string()
            guard row[name] == nil else { throw RequestProblem.memberTwice(name) }
            skipSpace()
            try take(UInt8(ascii: ":"))
            row[name] = try cells()
            skipSpace()
        }
        position += 1
        return row
    }

    private mutating func cells() throws -> [String] {
        skipSpace()
        guard current == UInt8(ascii: "[") else { return [try cell()] }
        let cells = try list { try $0.cell() }
        return cells.isEmpty ? [""] : cells
    }

    private mutating func cell() throws -> String {
        skipSpace()
        if current == UInt8(ascii: "\"") { return try string() }
        let start = position
        while let byte = current, !",]} \t\r\n".utf8.contains(byte) { position += 1 }
        guard position > start else { throw RequestProblem.badBody(at: "") }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        return word == "null" ? "" : word
    }

    private mutating func list<Value>(_ read: (inout Self) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try take(UInt8(ascii: "["))
        skipSpace()
        while current != UInt8(ascii: "]") {
            if !values.isEmpty { try take(UInt8(ascii: ",")) }
            skipSpace()
            values.append(try read(&self))
            skipSpace()
        }
        position += 1
        return values
    }

    private mutating func string() throws -> String {
        let start = position
        try take(UInt8(ascii: "\""))
        var isEscaped = false
        while let byte = current, byte != UInt8(ascii: "\"") {
            isEscaped = isEscaped || byte == UInt8(ascii: "\\")
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        try take(UInt8(ascii: "\""))
        guard isEscaped else { return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self) }
        let quoted = [UInt8(ascii: "[")] + bytes[start..<position] + [UInt8(ascii: "]")]
        return try JSONDecoder().decode([String].self, from: Data(quoted)).first ?? ""
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, " \t\r\n".utf8.contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) throws {
        guard current == byte else { throw RequestProblem.badBody(at: "") }
        position += 1
    }
}
