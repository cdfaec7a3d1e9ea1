internal import Glibc

/// The text encodings in which spreadsheets come.
public enum TextEncoding {
    /// The bytes as UTF-8: as they are when they are that or were and are damaged, else from UTF-16 by its byte order mark,
    /// else from GB18030.
    ///
    /// Nil when they are none of these.
    public static func utf8(from bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return converted(bytes, from: "UTF-16")
        }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        var tally = UTF8Tally()
        tally.take(bytes)
        // Whoever reads it sees where it is wrong.
        return tally.isDamaged ? bytes : converted(bytes, from: "GB18030")
    }

    private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        let descriptor = unsafe iconv_open("UTF-8", encoding)
        guard let handle = unsafe descriptor, unsafe handle != iconv_t(bitPattern: -1) else { return nil }
        defer { unsafe iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        let left: Int? = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                let result = unsafe iconv(handle, &from, &fromLeft, &to, &toLeft)
                return result == -1 || fromLeft > 0 ? nil : toLeft
            }
        }
        return left.map { output.dropLast($0).map { UInt8(bitPattern: $0) } }
    }
}
