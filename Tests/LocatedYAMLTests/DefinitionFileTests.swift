import Foundation
import HandoverModel
import LocatedYAML
import Testing

@Suite struct DefinitionFileTests {
    private func refused(_ problem: Problem) -> DefinitionFile {
        .refused(Diagnostic(file: "checklists/a.yaml", range: nil, problem: problem))
    }

    private func read(_ url: URL) -> DefinitionFile {
        DefinitionFile.read(at: url.path, named: "checklists/a.yaml")
    }

    private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "located-yaml-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func readsAFileUpToItsLimit() throws {
        try inTemporaryFolder { folder in
            let file = folder.appending(path: "a.yaml")
            for count in [0, 1, 4095, 4096, 4097, 1_048_576] {
                let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
                try Data(bytes).write(to: file)
                #expect(read(file) == .contents(bytes))
            }
            try Data(count: 1_048_577).write(to: file)
            #expect(read(file) == refused(.fileTooLarge(bytes: 1_048_577, limit: 1_048_576)))
        }
    }

    @Test func readsThroughALink() throws {
        try inTemporaryFolder { folder in
            let link = folder.appending(path: "link.yaml")
            try Data("a: 1".utf8).write(to: folder.appending(path: "a.yaml"))
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "a.yaml")
            #expect(read(link) == .contents(Array("a: 1".utf8)))
        }
    }

    @Test func saysWhyThereIsNoFile() throws {
        try inTemporaryFolder { folder in
            let missing = folder.appending(path: "missing.yaml")
            #expect(read(missing) == refused(.fileVanished))
            #expect(read(missing.appending(path: "below.yaml")) == refused(.fileVanished))
            #expect(read(folder) == refused(.notAFile))

            let loop = folder.appending(path: "loop.yaml")
            try FileManager.default.createSymbolicLink(atPath: loop.path, withDestinationPath: "loop.yaml")
            #expect(read(loop) == refused(.linkLoop))

            let dangling = folder.appending(path: "dangling.yaml")
            try FileManager.default.createSymbolicLink(atPath: dangling.path, withDestinationPath: "nowhere")
            #expect(read(dangling) == refused(.fileVanished))

            let pipe = folder.appending(path: "pipe.yaml")
            #expect(unsafe mkfifo(pipe.path, 0o600) == 0)
            #expect(read(pipe) == refused(.notAFile))
            #expect(read(URL(filePath: "/dev/zero")) == refused(.notAFile))

            let long = folder.appending(path: String(repeating: "a", count: 300))
            #expect(read(long) == refused(.fileUnreadable(reason: "File name too long")))
        }
    }

    @Test(.enabled(if: FileManager.default.isReadableFile(atPath: "/proc/self/status")))
    func readsAFileThatSaysItIsEmpty() {
        guard case .contents(let bytes) = read(URL(filePath: "/proc/self/status")) else {
            Issue.record("refused")
            return
        }
        #expect(bytes.starts(with: "Name:".utf8))
    }

    @Test(.enabled(if: FileManager.default.isReadableFile(atPath: "/proc/kallsyms")))
    func stopsReadingAFileThatIsLongerThanItSays() {
        let file = read(URL(filePath: "/proc/kallsyms"))
        #expect(file == refused(.fileTooLarge(bytes: 1_048_577, limit: 1_048_576)))
    }
}
