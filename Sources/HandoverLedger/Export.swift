internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Writes the ledger as JSON lines: entry N byte for byte on line N, then leaf hashes, definitions and files, then
    /// the size and the root.
    ///
    /// See `docs/ledger-format.md`.
    ///
    /// - Parameters:
    ///   - files: Whether the files that entries name go along.
    ///   - write: Takes the next bytes of the export.
    /// - Returns: How many entries were written, and the root that they make.
    /// - Throws: What `write` throws, or `LedgerError`: `.unsound` where definitions or files that an entry names are
    ///   missing or are not what their digest says.
    @discardableResult
    public func export(
        files: Bool = true, _ write: ([UInt8]) throws -> Void
    ) throws -> (size: Int, root: TreeHash) {
        try withoutActuallyEscaping(write) { write in
            try export(files, ExportOutput(write))
        }
    }

    /// Writes the ledger as JSON lines to a file that is not there yet.
    ///
    /// The whole file is there, on the disk, or none.
    ///
    /// - Throws: `LedgerError.alreadyThere`; `.unsound` as `export`; others when it cannot be written.
    public func export(to path: String, files: Bool) throws(LedgerError) -> (size: Int, root: TreeHash) {
        try PrivateFile.requireRoom(at: path)
        let draft = "\(path).\(UUID().uuidString).part"
        do {
            return try SQLite.rethrowing(folder.database) {
                let file = try PrivateFile(draft, flags: O_WRONLY | O_CREAT | O_EXCL)
                let end = try export(files: files) { try file.write($0) }
                try file.sync()
                try PrivateFile.rename(draft, to: path)
                try PrivateFile.syncFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
                return end
            }
        } catch {
            PrivateFile.remove(draft)
            throw error
        }
    }

    private func export(_ files: Bool, _ start: ExportOutput) throws -> (size: Int, root: TreeHash) {
        try read { view in
            var output = start
            try view.exportEntries(&output)
            try view.exportTiles(&output)
            let statements = try view.statements()
            try view.exportDefinitions(of: statements, &output)
            if files { try view.exportFiles(of: statements, in: folder, &output) }
            var end = ExportLine(.end)
            end.size = try view.size
            end.root = try view.root
            end.version = ExportLine.version
            try output.add(try CanonicalJSON.encode(end))
            try output.flush()
            return (try view.size, try view.root)
        }
    }
}

/// Lines that are handed on in large pieces.
struct ExportOutput {
    private let write: ([UInt8]) throws -> Void
    private var pending: [UInt8] = []

    init(_ write: @escaping ([UInt8]) throws -> Void) {
        self.write = write
    }

    mutating func add(_ line: some Collection<UInt8>) throws {
        pending.append(contentsOf: line)
        pending.append(UInt8(ascii: "\n"))
        if pending.count > 1 << 18 { try flush() }
    }

    mutating func flush() throws {
        if !pending.isEmpty { try write(pending) }
        pending.removeAll(keepingCapacity: true)
    }
}

extension LedgerView {
    fileprivate func exportEntries(_ output: inout ExportOutput) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT body FROM entry ORDER BY number")
        while let row = try rows.next() { try output.add(row[0] as Data) }
    }

    fileprivate func exportTiles(_ output: inout ExportOutput) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT leaf FROM entry ORDER BY number")
        var index = 0
        var leaves: [UInt8] = []
        func tile() throws -> [UInt8] {
            var line = ExportLine(.tile)
            line.index = index
            line.leaves = Base64.text(of: leaves)
            return try CanonicalJSON.encode(line)
        }
        while let row = try rows.next() {
            leaves.append(contentsOf: row[0] as Data)
            guard leaves.count == 32 * ExportLine.tile else { continue }
            try output.add(try tile())
            index += 1
            leaves.removeAll(keepingCapacity: true)
        }
        if !leaves.isEmpty { try output.add(try tile()) }
    }

    /// All that are kept, which must be those that entries name.
    fileprivate func exportDefinitions(of entries: [Entry], _ output: inout ExportOutput) throws {
        var named: [(digest: HandoverModel.Digest, entry: Int)] = []
        for entry in entries {
            if let digest = entry.record.statement.definitions { named.append((digest, entry.number)) }
        }
        var kept: Set<String> = []
        let rows = try Row.fetchCursor(db, sql: "SELECT digest, body FROM definition ORDER BY digest")
        while let row = try rows.next() {
            let name: String = row[0]
            let bytes = [UInt8](row[1] as Data)
            guard HandoverModel.Digest(sha256: bytes).hex == name else {
                let entry = named.first { $0.digest.hex == name }?.entry
                throw LedgerError.unsound(.definitionsDamaged(name, entry: entry))
            }
            try output.add(.definitions, bytes, sha256: name)
            kept.insert(name)
        }
        if let lost = named.first(where: { !kept.contains($0.digest.hex) }) {
            throw LedgerError.unsound(.definitionsMissing(lost.digest, entry: lost.entry))
        }
    }

    /// The files that entries name, each once.
    fileprivate func exportFiles(of entries: [Entry], in folder: LedgerFolder, _ output: inout ExportOutput) throws {
        var first: [HandoverModel.Digest: Int] = [:]
        for entry in entries {
            for digest in entry.record.statement.files where first[digest] == nil { first[digest] = entry.number }
        }
        for (digest, entry) in first.sorted(by: { $0.key < $1.key }) {
            guard let bytes = try folder.file(digest) else {
                throw LedgerError.unsound(.fileMissing(digest, entry: entry))
            }
            guard HandoverModel.Digest(sha256: bytes) == digest else {
                throw LedgerError.unsound(.fileDamaged(digest, entry: entry))
            }
            try output.add(.file, bytes, sha256: digest.hex)
        }
    }
}

extension ExportOutput {
    /// Adds something that is named by its digest, in as many lines as it takes.
    fileprivate mutating func add(_ kind: ExportLine.Kind, _ bytes: [UInt8], sha256: String) throws {
        let parts = max(1, (bytes.count + ExportLine.part - 1) / ExportLine.part)
        for part in 0..<parts {
            var line = ExportLine(kind)
            line.part = part + 1
            line.parts = parts
            line.payload = Base64.text(of: Array(bytes.dropFirst(part * ExportLine.part).prefix(ExportLine.part)))
            line.sha256 = sha256
            try add(try CanonicalJSON.encode(line))
        }
    }
}
