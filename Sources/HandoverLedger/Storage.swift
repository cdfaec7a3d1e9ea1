internal import GRDB
internal import HandoverModel
internal import Synchronization

/// The open database of a ledger, and how the ledger ends.
///
/// After a failure the files can be opened anew; questions that are being answered keep what they have.
final class Storage: Sendable {
    /// The database, and how often it was opened anew.
    struct Opened: Sendable {
        var writer: any DatabaseWriter
        var turn = 0
    }

    let folder: LedgerFolder
    let reader: DefinitionsReader
    private let isServer: Bool
    private let opened: Mutex<Opened>
    private let head = Mutex<LedgerHead?>(nil)

    /// A database to read.
    init(_ database: any DatabaseWriter, of folder: LedgerFolder, reader: DefinitionsReader) {
        self.folder = folder
        self.reader = reader
        isServer = false
        opened = Mutex(Opened(writer: database))
    }

    /// Opens the database for writing.
    init(_ folder: LedgerFolder, reader: DefinitionsReader, isServer: Bool) throws {
        self.folder = folder
        self.reader = reader
        self.isServer = isServer
        let (writer, tree) = try Ledger.connect(folder, reader: reader, isServer: isServer, known: nil)
        opened = Mutex(Opened(writer: writer))
        note(tree)
    }

    var current: Opened { opened.withLock(\.self) }
    var writer: any DatabaseWriter { current.writer }

    /// Notes how the ledger ends, after a commit.
    func note(_ tree: MerkleTree) { write(LedgerHead(tree, in: folder)) }

    /// Notes what the files look like, after they were written with the same entries.
    func noteAgain() {
        if let last = head.withLock(\.self) { write(last.now(in: folder)) }
    }

    private func write(_ next: LedgerHead) {
        let last = head.withLock { head in
            defer { head = next }
            return head ?? LedgerHead.read(folder)
        }
        if next != last { next.write(folder) }
    }

    /// Closes the files and opens them anew.
    ///
    /// - Throws: What keeps the ledger from being opened, or an end that does not go on from the one noted last.
    func reopen() throws {
        let (writer, tree) = try Ledger.connect(
            folder, reader: reader, isServer: isServer, known: head.withLock(\.self))
        let last = opened.withLock { opened in
            defer { opened = Opened(writer: writer, turn: opened.turn + 1) }
            return opened.writer
        }
        // What cannot be closed because a question is still being answered goes with the answer.
        try? last.close()
        note(tree)
    }
}
