internal import Foundation
internal import Glibc
import HandoverModel

/// Sorts events of any number: so many at a time in memory, and what is sorted in a file without a name.
///
/// The file is in the folder for temporary files, is nobody else's to read and is gone with this value, however the
/// program ends. Held in memory are the events of one stretch, and of each sorted stretch a buffer.
final class EventSort {
    /// A stretch has at most so many events, and not many more bytes than this.
    static let stretch = (events: 50_000, bytes: 24 << 20)

    private let file: FileHandle
    private let stretch: (events: Int, bytes: Int)
    private var pending: [TicketEvent] = []
    private var pendingBytes = 0
    private var end: UInt64 = 0
    /// Where the sorted stretches stand in the file.
    private(set) var stretches: [Range<UInt64>] = []
    private(set) var count = 0

    /// - Throws: What the system says against the file.
    init(stretch: (events: Int, bytes: Int) = EventSort.stretch) throws {
        self.stretch = stretch
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("handover-\(UUID().uuidString)").path
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unsafe unlink(path)
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func add(_ event: TicketEvent) throws {
        pending.append(event)
        // What an event takes in memory beside its texts.
        pendingBytes += 400 + event.cells.reduce(0) { $0 + $1.value.text.utf8.count + 120 }
        count += 1
        if pending.count >= stretch.events || pendingBytes >= stretch.bytes { try write() }
    }

    /// Writes what is left.
    func finish() throws {
        if !pending.isEmpty { try write() }
        pending = []
    }

    private func write() throws {
        pending.sort(by: TicketEvent.comesFirst)
        let start = end
        var bytes: [UInt8] = []
        try file.seek(toOffset: end)
        for (index, event) in pending.enumerated() {
            let encoded = event.encoded()
            bytes += UInt64(encoded.count).littleEndianBytes + encoded
            guard bytes.count > 1 << 20 || index == pending.count - 1 else { continue }
            try file.write(contentsOf: Data(bytes))
            end += UInt64(bytes.count)
            bytes.removeAll(keepingCapacity: true)
        }
        stretches.append(start..<end)
        pending.removeAll(keepingCapacity: true)
        pendingBytes = 0
    }

    /// Bytes of the file from a place on.
    func bytes(at offset: UInt64, count: Int) throws -> [UInt8] {
        try file.seek(toOffset: offset)
        return Array(try file.read(upToCount: count) ?? Data())
    }
}

extension UInt64 {
    fileprivate var littleEndianBytes: [UInt8] {
        stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
