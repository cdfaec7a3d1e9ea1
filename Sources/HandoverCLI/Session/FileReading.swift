import Foundation

/// Reading files that people name.
enum FileReading {
    /// The largest file that is read as a whole.
    static let limit = 512 << 20

    /// A file of any size, open to be read piece by piece.
    ///
    /// - Throws: `UsageError.fileUnreadable`, `notAFile`.
    static func handle(of path: String) throws -> (file: FileHandle, size: Int) {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { throw UsageError.notAFile(path) }
            return (try FileHandle(forReadingFrom: url), attributes[.size] as? Int ?? 0)
        } catch let error as UsageError {
            throw error
        } catch {
            throw UsageError.fileUnreadable(path, FileTrouble(error))
        }
    }

    /// - Throws: `UsageError.fileUnreadable`, `notAFile`, `fileTooLarge`.
    static func bytes(of path: String, atMost limit: Int = limit) throws -> [UInt8] {
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { throw UsageError.notAFile(path) }
            guard (attributes[.size] as? Int ?? 0) <= limit else {
                throw UsageError.fileTooLarge(path, megabytes: limit >> 20)
            }
            return Array(try Data(contentsOf: url))
        } catch let error as UsageError {
            throw error
        } catch {
            throw UsageError.fileUnreadable(path, FileTrouble(error))
        }
    }
}
