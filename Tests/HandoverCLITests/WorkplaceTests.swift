import Foundation
import Testing

@testable import HandoverCLI

@Suite struct WorkplaceTests {
    @Test func refusesAFolderWithoutAWorkspace() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: UsageError.noWorkspace(folder)) { try Workplace.folder(folder, server: nil) }
        #expect(throws: UsageError.noFilesHere(folder)) { try Workplace.folder(folder, server: "https://h.example") }
        try Data().write(to: URL(filePath: "\(folder)/handover.yaml"))
        #expect(try Workplace.folder(folder) == folder)
    }

    @Test func neverWritesOverAFile() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileWriting.create("\(folder)/a/b.txt", with: "first")
        #expect(throws: UsageError.fileExists("\(folder)/a/b.txt")) {
            try FileWriting.create("\(folder)/a/b.txt", with: "second")
        }
        #expect(try FileReading.bytes(of: "\(folder)/a/b.txt") == Array("first".utf8))
    }

    @Test func readsNoFolder() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: UsageError.self) { try FileReading.bytes(of: folder) }
        #expect(throws: UsageError.self) { try FileReading.bytes(of: "\(folder)/nothing") }
    }

    private func temporaryFolder() throws -> String {
        let url = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.path(percentEncoded: false)
    }
}
