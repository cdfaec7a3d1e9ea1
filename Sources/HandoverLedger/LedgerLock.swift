internal import Foundation
internal import HandoverModel
internal import HandoverStorage
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The right to write a ledger, held by one process at a time.
///
/// The operating system takes it back when the process ends, however it ends.
public final class LedgerLock: Sendable {
    public let folder: LedgerFolder
    private let file: Mutex<PrivateFile?>

    private init(folder: LedgerFolder, file: consuming PrivateFile) {
        self.folder = folder
        self.file = Mutex(file)
    }

    /// Takes the lock, and waits for another holder as long as is said.
    ///
    /// Makes the folder if it is not there.
    ///
    /// - Throws: `LedgerError.held` when another process still holds it then, with what it says of itself; `.otherUser` when the ledger belongs to
    ///   another user of the machine; others when the folder cannot be written.
    public static func acquire(
        in folder: LedgerFolder, socket: String? = nil, waitingUpTo patience: Duration = .seconds(5)
    ) async throws -> LedgerLock {
        try folder.create()
        let deadline = ContinuousClock.now + patience
        while true {
            let file = try openFile(folder, flags: O_RDWR | O_CREAT)
            if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 {
                try write(socket: socket, to: file)
                return LedgerLock(folder: folder, file: file)
            }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw PrivateFile.error(errno, folder.lock) }
            guard ContinuousClock.now < deadline else { throw LedgerError.held(by: holder(in: file)) }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Names the socket that the holder listens on.
    public func announce(socket: String) throws {
        try file.withLock { file in
            guard let descriptor = file?.descriptor else { throw LedgerError.closed }
            try LedgerLock.write(socket: socket, to: descriptor, folder.lock)
        }
    }

    /// Gives the lock back.
    ///
    /// What happens of itself when the value goes away. At once, even where this process is about to start another, which has the file open too
    /// until its program runs.
    public func release() {
        file.withLock { file in
            if let descriptor = file?.descriptor { flock(descriptor, LOCK_UN) }
            file = nil
        }
    }

    deinit {
        release()
    }

    private static func openFile(_ folder: LedgerFolder, flags: Int32) throws(LedgerError) -> PrivateFile {
        for path in [folder.lock, folder.path] {
            if let owner = PrivateFile.owner(of: path), owner != geteuid() { throw .otherUser(uid: owner) }
        }
        return try PrivateFile(folder.lock, flags: flags)
    }

    private static func write(socket: String?, to file: borrowing PrivateFile) throws {
        try write(socket: socket, to: file.descriptor, file.path)
    }

    /// One line of JSON, written over what the last holder left: on a full disk there is room for it still.
    private static func write(socket: String?, to descriptor: Int32, _ path: String) throws {
        let holder = LockHolder(pid: Int(getpid()), host: ProcessInfo.processInfo.hostName, socket: socket)
        let bytes = try CanonicalJSON.encode(holder)
        let written = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == bytes.count, ftruncate(descriptor, off_t(written)) == 0 else {
            throw PrivateFile.error(errno, path)
        }
    }

    /// Who says in the file that it has the lock; nil when that is somebody who has ended.
    ///
    /// The next holder writes its name a moment after it has the lock.
    private static func holder(in file: borrowing PrivateFile) -> LockHolder? {
        guard let holder = read(file) else { return nil }
        let isHere = holder.host == ProcessInfo.processInfo.hostName
        guard isHere else { return holder }
        // A number that no process can have is nobody's.
        guard let process = pid_t(exactly: holder.pid), process > 0 else { return nil }
        return kill(process, 0) != 0 && errno == ESRCH ? nil : holder
    }

    private static func read(_ file: borrowing PrivateFile) -> LockHolder? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(file.descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        return try? CanonicalJSON.decode(LockHolder.self, from: Array(bytes.prefix(count)))
    }
}
