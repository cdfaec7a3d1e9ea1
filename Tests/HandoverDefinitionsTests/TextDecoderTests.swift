import HandoverDefinitions
import Testing

/// Text in other encodings that comes in pieces.
@Suite struct TextDecoderTests {
    /// The text of bytes that come in pieces of a size, and how many of them mean nothing.
    private func decode(
        _ bytes: [UInt8], _ encoding: TextDecoder.Encoding, piece: Int
    ) throws -> (text: [UInt8], wrong: Int) {
        let decoder = try #require(TextDecoder(encoding))
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            text += decoder.decode(Array(bytes[start..<min(start + piece, bytes.count)]))
        }
        text += decoder.finish()
        return (text, decoder.wrong)
    }

    /// As Python has them: "工单,€🙂".encode("gb18030") and so on.
    static let texts: [(TextDecoder.Encoding, [UInt8])] = [
        (.utf8, [0xE5, 0xB7, 0xA5, 0xE5, 0x8D, 0x95, 0x2C, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x99, 0x82]),
        (.gb18030, [0xB9, 0xA4, 0xB5, 0xA5, 0x2C, 0xA2, 0xE3, 0x95, 0x30, 0x85, 0x32]),
        (.utf16, [0xFF, 0xFE, 0xE5, 0x5D, 0x55, 0x53, 0x2C, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x42, 0xDE]),
        (.utf16, [0xFE, 0xFF, 0x5D, 0xE5, 0x53, 0x55, 0x00, 0x2C, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0x42]),
    ]

    @Test(arguments: texts.indices, [1, 2, 3, 5, 100])
    func piecesMayEndAnywhere(text: Int, piece: Int) throws {
        let (encoding, bytes) = Self.texts[text]
        let read = try decode(bytes, encoding, piece: piece)
        #expect(String(decoding: read.text, as: UTF8.self) == "工单,€🙂")
        #expect(read.wrong == 0)
    }

    @Test func whatMeansNothingIsMarkedAndTheRestIsRead() throws {
        let read = try decode([0x41, 0xFF, 0x42, 0xE5, 0xB7], .utf8, piece: 2)
        #expect(read.text == [0x41, 0xFF, 0x42, 0xFF])
        #expect(read.wrong == 2)
        #expect(try decode([0x41, 0xFF, 0x42], .gb18030, piece: 1).text == [0x41, 0xFF, 0x42])
    }
}
