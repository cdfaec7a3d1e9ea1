internal import Glibc

/// Turns text of an encoding into UTF-8, piece by piece.
///
/// A byte that means nothing in the encoding becomes 0xFF, which means nothing in UTF-8: whoever reads the text sees
/// where it is wrong.
@safe
public final class TextDecoder {
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        /// By its byte order mark, without one the lower byte first.
        case utf16 = "UTF-16"
        case gb18030 = "GB18030"
    }

    /// Bytes so far that mean nothing.
    public private(set) var wrong = 0
    private let handle: iconv_t
    /// How many bytes to skip where one means nothing.
    private let step: Int
    /// The beginning of a character that the next piece ends.
    private var rest: [UInt8] = []

    /// Nil when the machine does not know the encoding.
    public init?(_ encoding: Encoding) {
        let descriptor = unsafe iconv_open("UTF-8", encoding.rawValue)
        guard let opened = unsafe descriptor, unsafe opened != iconv_t(bitPattern: -1) else { return nil }
        unsafe handle = opened
        step = encoding == .utf16 ? 2 : 1
    }

    deinit { unsafe iconv_close(handle) }

    /// The text of a piece as UTF-8; what its last character lacks is awaited.
    public func decode(_ piece: [UInt8]) -> [UInt8] {
        let bytes = rest + piece
        rest = []
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var start = 0
        while start < bytes.count {
            let (text, taken, isIncomplete) = convert(bytes[start...])
            output += text
            start += taken
            guard start < bytes.count else { break }
            if isIncomplete {
                rest = Array(bytes[start...])
                break
            }
            wrong += 1
            output.append(0xFF)
            start += min(step, bytes.count - start)
        }
        return output
    }

    /// What is left when the file ends within a character.
    public func finish() -> [UInt8] {
        defer { rest = [] }
        guard !rest.isEmpty else { return [] }
        wrong += 1
        return [0xFF]
    }

    /// As much as can be read at a stretch, and whether what stops it is the beginning of a character.
    private func convert(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], taken: Int, isIncomplete: Bool) {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var stopped: Int32 = 0
        let left = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                if unsafe iconv(handle, &from, &fromLeft, &to, &toLeft) == -1 { stopped = errno }
                return (from: fromLeft, to: toLeft)
            }
        }
        let text = output.prefix(output.count - left.to).map { UInt8(bitPattern: $0) }
        return (text, bytes.count - left.from, stopped == EINVAL)
    }
}
