internal import Crypto
import HandoverModel

extension HandoverModel.Digest {
    /// The SHA-256 of some bytes.
    init(of bytes: [UInt8]) {
        self.init(bytes: SHA256.hash(data: bytes))
    }
}
