import HandoverModel
import Testing

struct FileTypeTests {
    @Test(arguments: [
        "minutes.pdf": FileType.pdf, "MINUTES.PDF": .pdf, "a.b.jpg": .jpeg, "a.jpeg": .jpeg, "会议.docx": .docx,
        "list.CSV": .csv, "read.md": .markdown, ".zip": .zip,
    ])
    func aNameClaimsAType(name: String, type: FileType) {
        #expect(FileType(name: name) == type)
    }

    @Test(arguments: ["minutes", "page.html", "a.svg", "a.xml", "pdf", "a.pdf.exe", "", ".", "a.markdown"])
    func otherNamesClaimNone(name: String) {
        #expect(FileType(name: name) == nil)
    }

    private static let heads: [FileType: [[UInt8]]] = [
        .pdf: [Array("%PDF-1.7".utf8)],
        .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]],
        .jpeg: [[0xFF, 0xD8, 0xFF, 0xE0], [0xFF, 0xD8, 0xFF, 0xDB]],
        .gif: [Array("GIF89a".utf8), Array("GIF87a".utf8)],
        .webp: [Array("RIFF1234WEBPVP8 ".utf8)],
        .docx: [[0x50, 0x4B, 0x03, 0x04]], .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]],
        .doc: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]],
        .txt: [Array("值班表\r\n\tx\u{1B}[1m".utf8), [0xD6, 0xB5], [0xFF, 0xFE, 0x61, 0], []],
    ]

    /// The types whose files begin alike.
    private static let alike: [[FileType]] = [
        [.docx, .xlsx, .pptx, .odt, .ods, .odp, .zip], [.doc, .xls, .ppt], [.txt, .csv, .markdown],
    ]

    @Test(arguments: FileType.allCases)
    func aFileBeginsAsItsTypeAndAsNoOther(type: FileType) throws {
        let group = Self.alike.first { $0.contains(type) } ?? [type]
        for (other, heads) in Self.heads {
            for head in heads {
                let isEmptyArchive = head.prefix(4) == [0x50, 0x4B, 0x05, 0x06]
                let isAlike = group.contains(other) && (!isEmptyArchive || type == .zip)
                // What is binary may begin with signs that are text.
                if group.contains(.txt), !isAlike, head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { continue }
                #expect(type.begins(head) == isAlike, "\(type) and \(head)")
                #expect(!type.begins(head.dropFirst()) || group.contains(.txt))
            }
        }
    }

    @Test(arguments: ["<html><script>", "<svg xmlns=\"x\"/>", "<?xml version=\"1.0\"?>", "#!/bin/sh", "MZ\u{90}\0"])
    func nothingThatIsOpenedByItsContentPassesForADocument(content: String) {
        for type in FileType.allCases where !type.isText { #expect(!type.begins(Array(content.utf8)), "\(type)") }
        for type in FileType.allCases {
            #expect(!["html", "svg", "xml", "javascript"].contains { type.mediaType.contains("/\($0)") })
        }
    }

    @Test func whatIsNoTextIsNoTextFile() {
        #expect(!FileType.csv.begins([0x61, 0x00, 0x62]))
        #expect(!FileType.txt.begins([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]))
    }
}
