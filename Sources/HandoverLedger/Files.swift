internal import Crypto
internal import Foundation
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Keeps a file under its digest, before the entry that names it.
    ///
    /// A file that is there already is left alone.
    ///
    /// The disk has the file when this returns.
    ///
    /// - Throws: `LedgerError` when it cannot be written, or this is a reader.
    public func keep(file bytes: [UInt8]) throws(LedgerError) -> HandoverModel.Digest {
        guard let appends else { throw .readOnly }
        try appends.takeUp()
        let digest = HandoverModel.Digest(sha256: bytes)
        try folder.keep(bytes, as: digest)
        return digest
    }

    /// Keeps a copy of a file under its digest, without having all of it in memory; otherwise as `keep(file:)`.
    ///
    /// - Throws: `LedgerError` when it cannot be read or written, or this is a reader.
    public func keep(fileAt path: String) throws(LedgerError) -> (digest: HandoverModel.Digest, size: Int) {
        guard let appends else { throw .readOnly }
        try appends.takeUp()
        return try folder.keep(fileAt: path)
    }

    /// The content of a file that was kept; nil when it is not there.
    ///
    /// - Throws: `LedgerError.fileMissing` when what is there is not what was kept.
    public func file(_ digest: HandoverModel.Digest) throws(LedgerError) -> [UInt8]? {
        guard let bytes = try folder.file(digest) else { return nil }
        guard HandoverModel.Digest(sha256: bytes) == digest else { throw .fileMissing(digest) }
        return bytes
    }
}

extension LedgerFolder {
    /// Writes, synchronises and renames, then makes the names last.
    func keep(_ bytes: [UInt8], as digest: HandoverModel.Digest) throws(LedgerError) {
        if PrivateFile.size(blob(digest)) == bytes.count { return }
        try draft { (file: borrowing PrivateFile) throws(LedgerError) in
            try file.write(bytes)
            return (digest, bytes.count)
        }
    }

    /// The same with a file that is read as it is written.
    func keep(fileAt path: String) throws(LedgerError) -> (digest: HandoverModel.Digest, size: Int) {
        var reader = try ByteReader(path)
        var hash = SHA256()
        var size = 0
        return try draft { (file: borrowing PrivateFile) throws(LedgerError) in
            while let block = try reader.nextBlock() {
                hash.update(data: block)
                size += block.count
                try file.write(block)
            }
            return (HandoverModel.Digest(hash.finalize()), size)
        }
    }

    /// Writes a new file, which takes its place under the digest that `write` says when the disk has it.
    @discardableResult
    private func draft(
        _ write: (borrowing PrivateFile) throws(LedgerError) -> (digest: HandoverModel.Digest, size: Int)
    ) throws(LedgerError) -> (digest: HandoverModel.Digest, size: Int) {
        try PrivateFile.createFolder(blobs)
        let draft = "\(blobs)/\(UUID().uuidString)\(LedgerFolder.draftEnd)"
        let written: (digest: HandoverModel.Digest, size: Int)
        let shelf: String
        do {
            let file = try PrivateFile(draft, flags: O_WRONLY | O_CREAT | O_EXCL)
            written = try write(file)
            shelf = "\(blobs)/\(written.digest.hex.prefix(2))"
            if PrivateFile.size(blob(written.digest)) == written.size {
                PrivateFile.remove(draft)
                return written
            }
            try PrivateFile.createFolder(shelf)
            try file.sync()
            try PrivateFile.rename(draft, to: blob(written.digest))
        } catch {
            PrivateFile.remove(draft)
            throw error
        }
        for folder in [shelf, blobs, path] { try PrivateFile.syncFolder(folder) }
        return written
    }

    private static let draftEnd = ".new"

    /// Removes files that were not whole yet when a process ended; the lock's holder alone may.
    func removeDrafts() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: blobs)) ?? []
        where name.hasSuffix(LedgerFolder.draftEnd) {
            PrivateFile.remove("\(blobs)/\(name)")
        }
    }

    /// How large a file is that is kept under a digest, and how it begins; nil when there is none.
    func keptFile(_ digest: HandoverModel.Digest, head length: Int) throws -> (size: Int, head: [UInt8])? {
        let path = blob(digest)
        guard let size = PrivateFile.size(path), let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return (size, Array(try file.read(upToCount: length) ?? Data()))
    }

    /// What is kept under a digest, whatever it is.
    func file(_ digest: HandoverModel.Digest) throws(LedgerError) -> [UInt8]? {
        guard PrivateFile.exists(blob(digest)) else { return nil }
        var reader = try ByteReader(blob(digest))
        return try reader.readToEnd()
    }
}
