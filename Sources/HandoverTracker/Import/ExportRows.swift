internal import Foundation
import HandoverDefinitions
import HandoverModel

/// The rows of an export, read piece by piece: of a file of any size no more than a piece and a row are held.
struct ExportRows {
    static let piece = 256 << 10

    private let file: FileHandle
    private let mapping: TaskMapping
    private let encoding: TextDecoder.Encoding
    private let decoder: TextDecoder
    private var reader: CSVReader
    private var hasEnded = false
    /// How many bytes of the file were read.
    private(set) var read = 0

    /// Reads the file from its beginning; nil when its encoding is not known to this machine.
    ///
    /// - Throws: What the system says of the file.
    init?(_ file: FileHandle, as mapping: TaskMapping) throws {
        try self.init(file, mapping, try Self.encoding(of: file, as: mapping))
    }

    private init?(_ file: FileHandle, _ mapping: TaskMapping, _ encoding: TextDecoder.Encoding) throws {
        guard let decoder = TextDecoder(encoding) else { return nil }
        self.file = file
        self.mapping = mapping
        self.encoding = encoding
        self.decoder = decoder
        reader = CSVReader(separator: mapping.separator?.byte, encoding: encoding.named)
        try file.seek(toOffset: 0)
    }

    /// The same file, from its beginning.
    func rewound() throws -> ExportRows? { try ExportRows(file, mapping, encoding) }

    /// Rows that end in the next piece; nil when there is no more.
    mutating func next() throws -> [CSVRow]? {
        if hasEnded { return nil }
        var rows: [CSVRow] = []
        let piece = try file.read(upToCount: Self.piece) ?? Data()
        read += piece.count
        let text = piece.isEmpty ? decoder.finish() : decoder.decode(Array(piece))
        reader.read(text) { rows.append($0) }
        if piece.isEmpty {
            hasEnded = true
            reader.finish { rows.append($0) }
        }
        return rows
    }

    /// The encoding that a byte order mark says; nil for a file without one.
    static func marked(_ file: FileHandle) throws -> TaskMapping.Encoding? {
        try file.seek(toOffset: 0)
        let mark = Array(try file.read(upToCount: 3) ?? Data())
        if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) { return .utf16 }
        return mark == [0xEF, 0xBB, 0xBF] ? .utf8 : nil
    }

    /// The encoding that the mapping says, or else that of the byte order mark, else UTF-8, but GB 18030 where all of the
    /// file is that and it is not UTF-8 with some damage.
    private static func encoding(of file: FileHandle, as mapping: TaskMapping) throws -> TextDecoder.Encoding {
        switch try mapping.encoding ?? marked(file) {
        case .utf8?: return .utf8
        case .utf16?: return .utf16
        case .gb18030?: return .gb18030
        case nil: break
        }
        if try isAll(file, .utf8) || isDamagedUTF8(file) { return .utf8 }
        return try isAll(file, .gb18030) ? .gb18030 : .utf8
    }

    private static func isDamagedUTF8(_ file: FileHandle) throws -> Bool {
        var tally = UTF8Tally()
        try file.seek(toOffset: 0)
        while let piece = try file.read(upToCount: Self.piece), !piece.isEmpty { tally.take(piece) }
        return tally.isDamaged
    }

    private static func isAll(_ file: FileHandle, _ encoding: TextDecoder.Encoding) throws -> Bool {
        guard let decoder = TextDecoder(encoding) else { return false }
        try file.seek(toOffset: 0)
        while let piece = try file.read(upToCount: Self.piece), !piece.isEmpty {
            _ = decoder.decode(Array(piece))
            if decoder.wrong > 0 { return false }
        }
        _ = decoder.finish()
        return decoder.wrong == 0
    }
}

extension TextDecoder.Encoding {
    /// As a mapping names it; nil for UTF-8, which needs no saying.
    fileprivate var named: TaskMapping.Encoding? {
        switch self {
        case .utf8: nil
        case .utf16: .utf16
        case .gb18030: .gb18030
        }
    }
}
