internal import Foundation
package import HandoverModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open file that only its owner may read (mode 0600), and the operations on files that SQLite does not do for us.
///
/// Closed when the value goes away.
package struct PrivateFile: ~Copyable {
    package let descriptor: Int32
    package let path: String

    /// Opens a file; only where `following` says so may the path be a symbolic link, as one that somebody names may.
    package init(_ path: String, flags: Int32, following: Bool = false) throws(LedgerError) {
        let opened = unsafe open(path, flags | O_CLOEXEC | (following ? 0 : O_NOFOLLOW), mode_t(0o600))
        guard opened >= 0 else { throw PrivateFile.error(errno, path) }
        descriptor = opened
        self.path = path
    }

    deinit {
        _ = close(descriptor)
    }

    package func write(_ bytes: some Collection<UInt8>) throws(LedgerError) {
        let all = Array(bytes)
        var done = 0
        while done < all.count {
            let count = unsafe all.withUnsafeBytes {
                unsafe Self.put(descriptor, UnsafeRawBufferPointer(rebasing: $0[done...]))
            }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw PrivateFile.error(errno, path)
            }
            done += count
        }
    }

    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        unsafe Foundation.write(descriptor, bytes.baseAddress, bytes.count)
    }

    /// What the file has, as far as it is not longer than a limit; nil when it is.
    package func read(atMost limit: Int) throws(LedgerError) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes {
                unsafe Self.get(descriptor, UnsafeMutableRawBufferPointer(rebasing: $0[done...]), off_t(done))
            }
            if count == 0 { return Array(bytes.prefix(done)) }
            guard count > 0 || errno == EINTR else { throw PrivateFile.error(errno, path) }
            done += max(count, 0)
        }
        return nil
    }

    private static func get(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer, _ place: off_t) -> Int {
        unsafe pread(descriptor, bytes.baseAddress, bytes.count, place)
    }

    /// Waits until the disk has what was written.
    package func sync() throws(LedgerError) {
        guard fsync(descriptor) == 0 else { throw PrivateFile.error(errno, path) }
    }

    /// Waits until nobody else has the file's lock, and has it as long as the file is open.
    package func lock() throws(LedgerError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw PrivateFile.error(errno, path) }
        }
    }

    package func unlock() { _ = flock(descriptor, LOCK_UN) }

    package func truncate() throws(LedgerError) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw PrivateFile.error(errno, path)
        }
    }

    /// The user that the file belongs to.
    package var owner: UInt32? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? status.st_uid : nil
    }

    package static func owner(of path: String) -> UInt32? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_uid : nil
    }

    /// Whose a file is, of what kind, and who may do what with it.
    package struct Status {
        package let owner: UInt32
        package let isRegular: Bool
        /// The bits of `chmod`.
        package let mode: UInt32
        /// When its content was changed last, to the second.
        package let changedAt: Instant

        fileprivate init(_ status: stat) {
            owner = status.st_uid
            isRegular = status.st_mode & S_IFMT == S_IFREG
            mode = UInt32(status.st_mode) & 0o7777
            changedAt = Instant(milliseconds: Int64(status.st_mtim.tv_sec) * 1000)
        }
    }

    package var status: Status? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Status(status) : nil
    }

    /// Of what is at a path, which may be a symbolic link itself; nil when nothing is.
    package static func status(of path: String) -> Status? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? Status(status) : nil
    }

    /// Whether there is a symbolic link at a path, and nothing where it leads.
    package static func isDeadLink(_ path: String) -> Bool { status(of: path) != nil && !exists(path) }

    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether the file system of a path has no room left, or only what it keeps back.
    package static func isFull(_ path: String) -> Bool {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 1 << 17
    }

    /// Whether the file system of a path takes no writes.
    package static func isReadOnly(_ path: String) -> Bool {
        var status = statvfs()
        return unsafe statvfs(path, &status) == 0 && status.f_flag & UInt(ST_RDONLY) != 0
    }

    /// Makes sure that something new can be written at a path: nothing is there, and its folder takes it.
    package static func requireRoom(at path: String) throws(LedgerError) {
        if exists(path) { throw .alreadyThere(path: path) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard isFolder(folder) else { throw .nothingThere(path: folder) }
        guard !isReadOnly(folder) else { throw .notWritable(path: folder) }
        guard isWritable(folder) else { throw .accessDenied(path: folder) }
    }

    package static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    /// The size of a file in bytes; nil when there is none.
    package static func size(_ path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    package static func createFolder(_ path: String) throws(LedgerError) {
        if unsafe mkdir(path, 0o700) == 0 { return }
        let failure = errno
        if failure == EEXIST, isFolder(path) { return }
        throw error(failure == EEXIST ? ENOTDIR : failure, path)
    }

    /// Waits until the disk knows the names in a folder.
    package static func syncFolder(_ path: String) throws(LedgerError) {
        try PrivateFile(path, flags: O_RDONLY | O_DIRECTORY, following: true).sync()
    }

    package static func rename(_ path: String, to other: String) throws(LedgerError) {
        guard unsafe Foundation.rename(path, other) == 0 else { throw error(errno, other) }
    }

    package static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }

    /// What a failed call of the system means for a ledger.
    package static func error(_ code: Int32, _ path: String) -> LedgerError {
        switch code {
        case EACCES, EPERM: return .accessDenied(path: path)
        case EROFS: return .notWritable(path: path)
        case ENOSPC, EDQUOT: return .diskFull
        case EEXIST: return .alreadyThere(path: path)
        case ENOTDIR: return .notAFolder(path: path)
        case EISDIR: return .notAFile(path: path)
        case ELOOP: return .linkNotFollowed(path: path)
        case ENOENT: return .nothingThere(path: path)
        case EIO: return .ioFailed(detail: reason(code))
        default: return .cannotOpen(path: path, detail: reason(code))
        }
    }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
