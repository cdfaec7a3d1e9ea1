internal import Foundation
internal import HandoverModel
internal import HandoverStorage

/// Reads a file from its start or from an offset, as lines or as a whole, with a bounded buffer.
struct ByteReader: ~Copyable {
    private static let blockSize = 1 << 18

    private let file: PrivateFile
    private var block: [UInt8] = []
    private var position = 0
    /// The offset in the file of the next byte that is handed out.
    private(set) var offset: Int

    init(_ path: String, from offset: Int = 0) throws(LedgerError) {
        let file = try PrivateFile(path, flags: O_RDONLY, following: true)
        let place = lseek(file.descriptor, off_t(offset), SEEK_SET)
        guard place >= 0 else { throw PrivateFile.error(errno, path) }
        self.init(file: file, offset: offset)
    }

    private init(file: consuming PrivateFile, offset: Int) {
        self.file = file
        self.offset = offset
    }

    /// The next line without its end; nil at the end of the file.
    ///
    /// A last line without an end counts as one.
    mutating func nextLine() throws(LedgerError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if position == block.count, try !fill() {
                return line.isEmpty ? nil : line
            }
            let rest = block[position...]
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line.append(contentsOf: rest[..<end])
                offset += end + 1 - position
                position = end + 1
                return line
            }
            line.append(contentsOf: rest)
            offset += rest.count
            position = block.count
        }
    }

    /// The next bytes, no more than a block of them; nil at the end of the file.
    mutating func nextBlock() throws(LedgerError) -> [UInt8]? {
        if position == block.count, try !fill() { return nil }
        let rest = position == 0 ? block : Array(block[position...])
        offset += rest.count
        position = block.count
        return rest
    }

    mutating func readToEnd() throws(LedgerError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            if position == block.count, try !fill() { return bytes }
            bytes.append(contentsOf: block[position...])
            position = block.count
        }
    }

    /// Reads the next block; false at the end of the file.
    private mutating func fill() throws(LedgerError) -> Bool {
        var next = [UInt8](repeating: 0, count: ByteReader.blockSize)
        var count: Int
        repeat {
            count = unsafe next.withUnsafeMutableBytes { unsafe read(file.descriptor, $0.baseAddress, $0.count) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw PrivateFile.error(errno, file.path) }
        next.removeLast(next.count - count)
        block = next
        position = 0
        return count > 0
    }
}
