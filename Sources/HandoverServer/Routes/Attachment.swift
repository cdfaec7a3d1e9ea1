import HTTPTypes
import HandoverModel
import Hummingbird
import NIOCore

/// A file that somebody gave, sent so that a browser saves it and runs nothing of it.
struct Attachment {
    let name: String
    let bytes: [UInt8]

    var response: Response {
        var headers: HTTPFields = [
            .contentType: mediaType, .contentDisposition: disposition, .cacheControl: "private, no-cache",
            .contentSecurityPolicy: "sandbox; default-src 'none'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[policy] = "same-origin" }
        if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "no-referrer" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// One that does nothing by itself, told by the content and, among those that begin alike, by the name; everything
    /// else is bytes.
    ///
    /// Text that calls itself so is sent as text where it is UTF-8, whatever it says: with `nosniff` no browser takes it for
    /// a page.
    var mediaType: String {
        let claimed = FileType(name: name).flatMap { $0.begins(bytes) ? $0 : nil }
        switch claimed ?? [.pdf, .png, .jpeg, .gif, .webp].first(where: { $0.begins(bytes) }) {
        case let type? where !type.isText || isText: return type.mediaType
        case _: return "application/octet-stream"
        }
    }

    private var isText: Bool { FileType.isText(bytes[...]) && String(validating: bytes, as: UTF8.self) != nil }

    /// `attachment`, with the name in ASCII for old browsers and in UTF-8 for the others (RFC 6266, RFC 8187).
    private var disposition: String {
        let safe = Self.safe(name)
        let ascii = String(safe.unicodeScalars.map { $0.isASCII && $0 != "%" ? Character($0) : "_" })
        return "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(Self.encoded(safe))"
    }

    /// The last part of a path, without what file systems and header fields take for something else.
    static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            !"\"<>:|?*;".unicodeScalars.contains(scalar) && !scalar.properties.isBidiControl
                && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
        }
        let text = String(String.UnicodeScalarView(kept.prefix(100))).drop { $0 == "." || $0 == " " }
        return text.isEmpty ? "file" : String(text)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}
