internal import Foundation
public import HandoverModel

/// Rows as another program sends them, each a list of what its columns say, written as the file that they would be.
///
/// The header has every column that any row names, as often as one names it at once.
public struct SentRows: Sendable {
    public typealias Row = [String: [String]]

    public let bytes: [UInt8]

    public init(_ rows: [Row]) {
        var widths: [String: Int] = [:]
        for (column, cells) in rows.joined() { widths[column] = max(widths[column] ?? 1, cells.count) }
        let columns = widths.sorted { $0.key < $1.key }
        var lines = [columns.flatMap { Array(repeating: $0.key, count: $0.value) }]
        for row in rows {
            lines.append(
                columns.flatMap { column in
                    let said = row[column.key] ?? []
                    return said + Array(repeating: "", count: column.value - said.count)
                })
        }
        bytes = Array(
            lines.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n").utf8)
    }

    private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

    /// What the rows come to as a mapping says, all of it at once.
    ///
    /// - Throws: What the system says of the space for them.
    public func read(
        by mapping: TaskMapping, named name: String, zone: Zone
    ) throws -> (batch: MappedBatch, export: MappedExport) {
        var mapping = mapping
        (mapping.encoding, mapping.separator) = (.utf8, .comma)
        var export = try MappedExport(try file(), size: bytes.count, named: name, mapping: mapping, zone: zone)
        var all = MappedBatch()
        all.diagnostics = export.diagnostics
        while let batch = try export.next() {
            all.rows += batch.rows
            all.flawed += batch.flawed
            all.diagnostics += batch.diagnostics
            all.unlisted += batch.unlisted
        }
        return (all, export)
    }

    /// The bytes where a reader of files takes them.
    private func file() throws -> FileHandle {
        let file = try UnnamedFile.open()
        try file.write(contentsOf: Data(bytes))
        return file
    }
}
