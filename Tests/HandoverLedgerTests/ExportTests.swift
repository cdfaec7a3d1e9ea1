import Foundation
import HandoverModel
import Testing

@testable import HandoverLedger

struct ExportTests {
    /// A ledger with 300 entries and a file of several parts, and its export.
    private func export(_ place: Workplace) async throws -> (path: String, receipt: Receipt) {
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        let file = try ledger.keep(file: [UInt8](repeating: 7, count: 100_000))
        try await ledger.add(signOff("file", evidence: [Evidence(form: .file, digest: file, name: "a", size: 100_000)]))
        let rest = (3...300).map { number in { @Sendable (_: LedgerView) in Decision.append(signOff("k\(number)")) } }
        let receipt = try #require(try await ledger.append(rest).last).get()
        var bytes: [UInt8] = []
        try ledger.export { bytes += $0 }
        let path = place.path + "/export.jsonl"
        try Data(bytes).write(to: URL(filePath: path))
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        for number in [1, 2, 150, 300] {
            #expect(try ledger.read { try $0.entryBytes(number) } == Array(lines[number - 1]))
        }
        let expected = [300, 2, 1, 3, 1].reduce(0, +)
        #expect(lines.count == expected)
        try ledger.close()
        return (path, receipt)
    }

    @Test func anExportIsVerifiedWithoutTheLedger() async throws {
        let place = try Workplace()
        let (path, receipt) = try await export(place)
        try FileManager.default.removeItem(atPath: place.folder.path)
        #expect(
            try Ledger.verify(export: path, expecting: (300, receipt.root))
                == Verification(entries: 300, root: receipt.root))
        let other = try #require(TreeHash(bytes: [UInt8](repeating: 0, count: 32)))
        #expect(try Ledger.verify(export: path, expecting: (17, other)).damage == .givenRootDiffers(size: 17))
        #expect(
            try Ledger.verify(export: path, expecting: (301, receipt.root)).damage
                == .givenSizeDiffers(entries: 300, given: 301))
    }

    @Test func anExportMadeByAnotherProgramIsSound() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.appending(path: "Fixtures/ledger/export.jsonl").path
        let root = TreeHash(base64: "+ysVRZV2HbEroV5H20qauc3MVLB3aoRNm0rEmHB5Pn4=")
        let expected = try #require(root)
        #expect(try Ledger.verify(export: path, expecting: (5, expected)) == Verification(entries: 5, root: root))
    }

    @Test func oneFlippedBitNamesTheEntry() async throws {
        let place = try Workplace()
        let (path, _) = try await export(place)
        let bytes = try Data(contentsOf: URL(filePath: path))
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        func damage(flipping offset: Int) throws -> LedgerDamage? {
            var flipped = bytes
            flipped[offset] ^= 1
            let other = place.path + "/flipped.jsonl"
            try flipped.write(to: URL(filePath: other))
            return try Ledger.verify(export: other).damage
        }
        for entry in [1, 2, 257, 300] {
            let length = starts[entry] - starts[entry - 1]
            for offset in [0, 1, 20, length / 2, length - 2, length - 1] {
                #expect(
                    try damage(flipping: starts[entry - 1] + offset) == .altered(entry: entry), "\(entry) at \(offset)")
            }
        }
        // In leaves and in what is attached, which its digest alone tells: `applied()` has definitions in one line, the
        // file has three.
        let file = HandoverModel.Digest(sha256: [UInt8](repeating: 7, count: 100_000))
        let applied = HandoverModel.Digest(sha256: definitions).hex
        let altered: [Int: LedgerDamage] = [
            301: .badLine(301), 302: .badLine(302), 303: .definitionsDamaged(applied, entry: 1),
            304: .fileDamaged(file, entry: 2), 305: .fileDamaged(file, entry: 2), 306: .fileDamaged(file, entry: 2),
        ]
        for (line, named) in altered {
            let text = bytes[starts[line - 1]..<starts[line]]
            let value = text.firstRange(of: Data((line < 303 ? #""leaves":""# : #""payload":""#).utf8))
            #expect(try damage(flipping: try #require(value).upperBound) == named, "line \(line)")
        }
        // What breaks base64, JSON or the digest on a line is of that line.
        for line in 303...306 {
            let text = bytes[starts[line - 1]..<starts[line]]
            let payload = try #require(text.firstRange(of: Data(#""payload":""#.utf8)))
            let digest = try #require(text.firstRange(of: Data(#""sha256":""#.utf8)))
            for offset in [payload.upperBound - 1, starts[line - 1] + 20] {
                #expect(try damage(flipping: offset) == .badLine(line), "line \(line)")
            }
            #expect(try damage(flipping: digest.upperBound) == .badLine(line), "digest of line \(line)")
        }
    }

    /// An export of these entries and attachments with tiles and a root that fit them.
    private func forged(_ entries: [String], _ attached: [String]) throws -> String {
        var tree = MerkleTree()
        let leaves = entries.map { MerkleTree.leaf(Array($0.utf8)) }
        for leaf in leaves { tree.append(leaf: leaf) }
        var tile = ExportLine(.tile)
        (tile.index, tile.leaves) = (0, Base64.text(of: leaves.flatMap(\.bytes)))
        var end = ExportLine(.end)
        (end.size, end.root, end.version) = (entries.count, tree.root, 1)
        let lines = try [tile, end].map { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) }
        return (entries + [lines[0]] + attached + [lines[1], ""]).joined(separator: "\n")
    }

    @Test func entriesThatAreHashedRightAndSayWrongAreNamed() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        let file = try ledger.keep(file: [7])
        try await ledger.add(signOff("file", evidence: [Evidence(form: .file, digest: file, name: "a", size: 1)]))
        try await ledger.add(signOff("third"))
        _ = try ledger.export(to: place.path + "/export", files: true)
        let lines = try String(contentsOfFile: place.path + "/export", encoding: .utf8).split(separator: "\n")
            .map(String.init)
        let (entries, attached) = (Array(lines.prefix(3)), Array(lines[4...5]))
        func damage(_ entries: [String], _ attached: [String]) throws -> LedgerDamage? {
            let path = place.path + "/forged"
            try forged(entries, attached).write(toFile: path, atomically: false, encoding: .utf8)
            return try Ledger.verify(export: path).damage
        }
        let third = { (old: String, new: String) in
            entries.prefix(2) + [entries[2].replacingOccurrences(of: old, with: new)]
        }
        #expect(try damage(entries, attached) == nil)
        #expect(try damage(Array(third("\"third\"", "\"file\"")), attached) == .keyRepeated(entry: 3, first: 2))
        #expect(try damage(Array(third("\"lisi\"", "\"other\"")), attached) == nil)
        #expect(
            try damage(Array(third("\"effective\":1767240000000", "\"effective\":1767240000001")), attached)
                == .effectiveAfterRecorded(entry: 3))
        #expect(
            try damage(Array(third("\"at\":1767240000000", "\"at\":1767239999999")), attached)
                == .timeWentBack(entry: 3))
        let long = "\"\(String(repeating: "k", count: Ledger.longestEntry))\""
        #expect(try damage(Array(third("\"third\"", long)), attached) == .unreadable(entry: 3))
        #expect(
            try damage(entries, [attached[1]])
                == .definitionsMissing(HandoverModel.Digest(sha256: definitions), entry: 1))
        #expect(try damage(entries, [attached[0]]) == nil)
        let other = try ledger.keep(file: [8])
        #expect(
            try damage(
                entries,
                [
                    attached[0],
                    attached[1].replacingOccurrences(of: file.hex, with: other.hex)
                        .replacingOccurrences(of: "Bw==", with: "CA=="),
                ]) == .fileMissing(file, entry: 2))
    }

    @Test func whatIsCutOffOrAddedIsNoticed() async throws {
        let place = try Workplace()
        let (path, _) = try await export(place)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        func damage(_ lines: [String]) throws -> LedgerDamage? {
            let other = place.path + "/other.jsonl"
            try (lines.joined(separator: "\n") + "\n").write(toFile: other, atomically: false, encoding: .utf8)
            return try Ledger.verify(export: other).damage
        }
        #expect(try damage(lines) == nil)
        #expect(try damage(Array(lines.dropLast())) == .truncated)
        #expect(try damage(Array(lines.prefix(200))) == .truncated)
        #expect(try damage([]) == .notALedger)
        #expect(try damage(["some other file"]) == .notALedger)
        #expect(try damage(Array(lines.dropFirst(1))) == .altered(entry: 1))
        #expect(
            try damage(Array(lines.prefix(299) + lines.dropFirst(300))) == .sizeDiffers(entries: 299, expected: 300))
        #expect(try damage(lines + ["{}"]) == .badLine(lines.count + 1))
        #expect(try damage(lines.map { $0 + "\r" }) == .lineEndsChanged)
        #expect(throws: LedgerError.self) { try Ledger.verify(export: place.path + "/nowhere") }
    }
}
