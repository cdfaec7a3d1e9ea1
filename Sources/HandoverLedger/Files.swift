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
    public func keep(file bytes: [UInt8]) throws(LedgerError) -> Digest {
        guard let appends else { throw .readOnly }
        try appends.takeUp()
        let digest = Digest(sha256: bytes)
        try folder.keep(bytes, as: digest)
        return digest
    }

    /// The content of a file that was kept; nil when it is not there.
    ///
    /// - Throws: `LedgerError.fileMissing` when what is there is not what was kept.
    public func file(_ digest: Digest) throws(LedgerError) -> [UInt8]? {
        guard let bytes = try folder.file(digest) else { return nil }
        guard Digest(sha256: bytes) == digest else { throw .fileMissing(digest) }
        return bytes
    }
}

extension LedgerFolder {
    /// Writes, synchronises and renames, then makes the names last.
    func keep(_ bytes: [UInt8], as digest: Digest) throws(LedgerError) {
        let place = blob(digest)
        if PrivateFile.size(place) == bytes.count { return }
        let shelf = "\(blobs)/\(digest.hex.prefix(2))"
        try PrivateFile.createFolder(blobs)
        try PrivateFile.createFolder(shelf)
        let draft = "\(blobs)/\(UUID().uuidString)\(LedgerFolder.draftEnd)"
        do {
            let file = try PrivateFile(draft, flags: O_WRONLY | O_CREAT | O_EXCL)
            try file.write(bytes)
            try file.sync()
            try PrivateFile.rename(draft, to: place)
        } catch {
            PrivateFile.remove(draft)
            throw error
        }
        for folder in [shelf, blobs, path] { try PrivateFile.syncFolder(folder) }
    }

    private static let draftEnd = ".new"

    /// Removes files that were not whole yet when a process ended; the lock's holder alone may.
    func removeDrafts() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: blobs)) ?? []
        where name.hasSuffix(LedgerFolder.draftEnd) {
            PrivateFile.remove("\(blobs)/\(name)")
        }
    }

    /// What is kept under a digest, whatever it is.
    func file(_ digest: Digest) throws(LedgerError) -> [UInt8]? {
        guard PrivateFile.exists(blob(digest)) else { return nil }
        var reader = try ByteReader(blob(digest))
        return try reader.readToEnd()
    }
}
