internal import Foundation
internal import Glibc

enum UnnamedFile {
    /// An empty file in the folder for temporary files that nobody else can read, and that is gone when it is closed, however
    /// the program ends.
    ///
    /// - Throws: What the system says against it.
    static func open() throws -> FileHandle {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("handover-\(UUID().uuidString)").path
        let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unsafe unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
