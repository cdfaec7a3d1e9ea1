import Foundation

/// Reading files that people name.
enum FileReading {
    /// The largest file that is read as a whole.
    static let limit = 512 << 20

    /// - Throws: `UsageError.fileUnreadable`.
    static func bytes(of path: String) throws -> [UInt8] {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard
                attributes[.type] as? FileAttributeType == .typeRegular
                    || attributes[.type] as? FileAttributeType == .typeSymbolicLink
            else { throw UsageError.fileUnreadable(path, reason: "not a file") }
            guard (attributes[.size] as? Int ?? 0) <= limit else {
                throw UsageError.fileUnreadable(path, reason: "larger than \(limit >> 20) MiB")
            }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch let error as UsageError {
            throw error
        } catch {
            throw UsageError.fileUnreadable(path, reason: error.localizedDescription)
        }
    }
}
