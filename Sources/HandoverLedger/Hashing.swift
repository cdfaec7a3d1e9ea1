internal import Crypto
internal import Foundation
public import HandoverModel

/// Bytes that are hashed where they lie.
typealias ContiguousSequenceOfBytes = DataProtocol

extension TreeHash {
    init(_ digest: SHA256Digest) {
        let numbers = unsafe digest.withUnsafeBytes { bytes in
            unsafe (
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
            )
        }
        self.init(words: numbers)
    }

    /// The 32 bytes, as memory.
    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        let numbers = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        unsafe withUnsafeBytes(of: numbers) { unsafe body($0) }
    }
}

extension HandoverModel.Digest {
    /// The SHA-256 digest of some bytes.
    public init(sha256 bytes: [UInt8]) {
        self.init(bytes: SHA256.hash(data: bytes))
    }

    init(_ digest: SHA256Digest) {
        self.init(bytes: digest)
    }
}

extension TaskRecord {
    /// The number that draws the tasks whose levels are reviewed: the first eight bytes of the id's SHA-256.
    public static func drawNumber(of id: String) -> UInt64 {
        TreeHash(SHA256.hash(data: Array(id.utf8))).words.0
    }
}
