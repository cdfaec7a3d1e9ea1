/// A kind of file that people give as evidence, which its name claims and its content shows.
///
/// None of them does anything by itself where it is opened; pages, drawings with scripts and programs are not among them.
public enum FileType: String, CaseIterable, Hashable, Sendable, Codable {
    case pdf, png, jpeg, gif, webp
    /// Word, Excel, PowerPoint and OpenDocument of today, which are archives, and any other archive.
    case docx, xlsx, pptx, odt, ods, odp, zip
    /// Word, Excel and PowerPoint of before 2007.
    case doc, xls, ppt
    case txt, csv, markdown = "md"

    /// What a name claims by its end; nil for an end that is not among these.
    public init?(name: String) {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "jpg", "jpeg": self = .jpeg
        case let end:
            guard let type = FileType(rawValue: end) else { return nil }
            self = type
        }
    }

    /// How many bytes at the start show what a file is.
    public static let headLength = 512

    /// Whether a file that begins so can be of this type.
    public func begins(_ head: some Collection<UInt8>) -> Bool {
        let head = head.prefix(FileType.headLength)
        switch self {
        case .pdf: return head.starts(with: "%PDF-".utf8)
        case .png: return head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpeg: return head.starts(with: [0xFF, 0xD8, 0xFF])
        case .gif: return head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8)
        case .webp: return head.starts(with: "RIFF".utf8) && head.dropFirst(8).starts(with: "WEBP".utf8)
        case .docx, .xlsx, .pptx, .odt, .ods, .odp: return head.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .zip:
            // An archive of nothing has its end at the start.
            return head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
        case .doc, .xls, .ppt: return head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .txt, .csv, .markdown: return FileType.isText(head)
        }
    }

    /// Whether bytes are text in some encoding: without controls but those of lines and colours, or UTF-16 that says so.
    public static func isText(_ bytes: some Collection<UInt8>) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) || $0 == 0x1B }
    }

    /// What the file is called when it is sent.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .zip: "application/zip"
        case .doc: "application/msword"
        case .xls: "application/vnd.ms-excel"
        case .ppt: "application/vnd.ms-powerpoint"
        case .txt, .markdown: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    public var isText: Bool {
        switch self {
        case .txt, .csv, .markdown: true
        case .pdf, .png, .jpeg, .gif, .webp, .docx, .xlsx, .pptx, .odt, .ods, .odp, .zip, .doc, .xls, .ppt: false
        }
    }
}
