import Foundation
import HandoverDefinitions
import HandoverModel
import Testing

@Suite struct FileTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)").path()

    private func write(_ path: String, _ bytes: [UInt8]) throws {
        let url = URL(filePath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    private func writeExample() throws {
        for (path, text) in Example.texts { try write(path, Array(text.utf8)) }
    }

    private func lines() -> [String] { Workspace.load(folder: folder).diagnostics.map(line) }

    @Test func gathersDefinitionsAndNothingElse() throws {
        try writeExample()
        try write("checklists/.hidden.yaml", Array("not: [yaml".utf8))
        try write("checklists/notes.txt", [0xFF])
        try write("checklists/old/team.yaml", [0xFF])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(WorkspaceFiles(gatheringFrom: folder).files.map(\.path) == Example.texts.keys.sorted())
        #expect(lines() == [])
    }

    @Test func reportsEachFileThatCannotBeRead() throws {
        try writeExample()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manager = FileManager.default
        try manager.createDirectory(atPath: "\(folder)/checklists/a.yaml", withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: "\(folder)/checklists/b.yaml", withDestinationPath: "nowhere")
        try manager.createSymbolicLink(atPath: "\(folder)/checklists/c.yaml", withDestinationPath: "c.yaml")
        try manager.createSymbolicLink(
            atPath: "\(folder)/checklists/j.yaml", withDestinationPath: String(repeating: "x", count: 300))
        try write("checklists/d.yaml", Array(repeating: UInt8(ascii: "#"), count: 1_048_577))
        try write("checklists/e.yaml", Array("title: \u{E9}".unicodeScalars.map { UInt8($0.value) }))
        try write("checklists/f.yaml", [0xFF, 0xFE, 0x61, 0x00])
        try write("checklists/g.yaml", Array("a: \u{202E}b\n".utf8))
        try write("checklists/h.yaml", Array(String(repeating: "[", count: 33).utf8))
        try write("checklists/i.yaml", Array(("[" + String(repeating: "a,", count: 50_001) + "]").utf8))
        let found = lines().filter { !$0.contains("missing-key") && !$0.contains("unknown-key") }
        #expect(
            found == [
                "checklists/a.yaml: error[not-a-file]", "checklists/b.yaml: error[file-vanished]",
                "checklists/c.yaml: error[link-loop]", "checklists/d.yaml: error[file-too-large]",
                "checklists/e.yaml:1:8: error[not-utf8]", "checklists/f.yaml: error[utf16]",
                "checklists/g.yaml:1:4: error[forbidden-character]", "checklists/h.yaml:1:33: error[too-deep]",
                "checklists/i.yaml:1:100000: error[too-many-values]", "checklists/j.yaml: error[file-unreadable]",
            ])
    }

    /// What stands in place of a folder, with the one error it is; what it would define is not missed besides.
    @Test(arguments: [
        ("checklists", "not-a-folder"), ("training", "not-a-folder"), ("support", "link-loop"),
        ("checklists", "file-vanished"), ("training", "file-unreadable"),
    ])
    func reportsAFolderThatCannotBeListed(name: String, code: String) throws {
        try writeExample()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manager = FileManager.default
        try manager.removeItem(atPath: "\(folder)/\(name)")
        switch code {
        case "not-a-folder": try write(name, [])
        case "link-loop": try manager.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: name)
        case "file-vanished": try manager.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: "no")
        default:
            // Too long a name: a folder without permission is open to the user that runs tests in a container.
            let target = String(repeating: "x", count: 300)
            try manager.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
        }
        #expect(lines() == ["\(name): error[\(code)]"])
    }

    @Test func aPipeOrALinkThatLeadsNowhereIsAnErrorAtOnce() throws {
        try writeExample()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = unsafe mkfifo("\(folder)/checklists/x.yaml", 0o600)
        try #require(made == 0)
        try FileManager.default.removeItem(atPath: "\(folder)/handover.yaml")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/handover.yaml", withDestinationPath: "no")
        #expect(lines() == ["checklists/x.yaml: error[not-a-file]", "handover.yaml: error[file-vanished]"])
    }

    @Test func missesTheHandover() {
        let files = WorkspaceFiles(texts: ["checklists/team.yaml": Example.checklist])
        #expect(
            Workspace.load(files).diagnostics.map(line) == [
                "checklists/team.yaml:22:28: error[unknown-reference]", "handover.yaml: error[missing-file]",
            ])
    }

    @Test func takesSoManyFilesAndNoMore() {
        let texts = (1...201).map { ("checklists/\($0 + 1000).yaml", "") }
        let files = WorkspaceFiles(texts: Dictionary(uniqueKeysWithValues: texts))
        #expect(files.files.count == WorkspaceFiles.limit)
        #expect(files.diagnostics.map(line) == ["checklists/1201.yaml: error[too-many-files]"])
    }

    /// A file cut off anywhere, or with a byte lost, gives diagnostics in order and never a trap.
    @Test(arguments: Example.texts.keys.sorted())
    func brokenFilesAreSurvived(_ path: String) throws {
        let bytes = Array(try #require(Example.texts[path]).utf8)
        for cut in stride(from: 0, to: bytes.count, by: 5) {
            for broken in [Array(bytes[..<cut]), Array(bytes[..<cut] + bytes[(cut + 1)...])] {
                let found = Workspace.load(Example.files().replacing(path, with: broken)).diagnostics
                let places = found.map { ($0.file, $0.range?.start ?? Position(line: 0, column: 0)) }
                #expect(zip(places, places.dropFirst()).allSatisfy { $0.0 < $1.0 || ($0.0 == $1.0 && $0.1 <= $1.1) })
            }
        }
    }
}
