import ArgumentParser
import Foundation
import HandoverViews
import Testing

@testable import HandoverCLI

@Suite("Names of files to write") struct FileWritingTests {
    private let folder = FileManager.default.temporaryDirectory

    @Test func nothingAndAFolderAreNoFile() throws {
        #expect(throws: UsageError.noFileName) { try FileWriting.checkFile("") }
        #expect(throws: UsageError.noFileName) { try FileWriting.newPath("") }
        #expect(throws: UsageError.notWritten(folder.path, .aFolder)) { try FileWriting.checkFile(folder.path) }
        #expect(throws: UsageError.notWritten("new/", .aFolder)) { try FileWriting.checkFile("new/") }
        let nowhere = folder.appending(path: "nowhere-\(UUID().uuidString)/x.csv").path
        #expect(throws: UsageError.noFolder(of: nowhere)) { try FileWriting.checkFile(nowhere) }
        try FileWriting.checkFile(folder.appending(path: "new-\(UUID().uuidString).csv").path)
        // A file is no folder.
        let file = folder.appending(path: "file-\(UUID().uuidString)").path
        try Data().write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(throws: UsageError.noFolder(of: file + "/x.csv")) { try FileWriting.checkFile(file + "/x.csv") }
        #expect(throws: UsageError.noFolder(of: file + "/x.csv")) { try FileWriting.newPath(file + "/x.csv") }
    }

    @Test(arguments: [
        "week.csv": "csv", "a.b/week": nil, "week.CSV": "csv", ".hidden": nil, "week": nil, "2026.01": nil,
        "x.tar.gz": "gz",
    ])
    func theEndingOfAName(path: String, ending: String?) {
        #expect(FileWriting.ending(of: path) == ending)
    }

    /// The form is that of the name; a name of another form is refused before anything is asked.
    @Test(
        arguments: [
            (["-o", "week.html"], "html"), (["-o", "week.HTM"], "html"), (["-o", "week.json"], "json"),
            (["-o", "week.csv"], "csv"), (["-o", "week.txt"], "table"), (["-o", "week"], "markdown"), ([], "markdown"),
            (["-o", "-"], "markdown"), (["-o", "week", "--format", "csv"], "csv"),
            (["--json", "-o", "week.json"], "json"), (["--json"], "json"),
            (["-o", "week.pdf"], nil), (["-o", "week.html", "--format", "csv"], nil),
            (["-o", "week.md", "--json"], nil),
        ] as [([String], String?)])
    func aReportHasTheFormOfItsName(arguments: [String], form: String?) throws {
        let options = try ReportOptions.parse(arguments)
        if let form {
            #expect(try options.chosen().rawValue == form)
        } else {
            #expect(throws: UsageError.self) { try options.chosen() }
        }
    }

    @Test func aNameOfAnotherFormIsToldWhatThereIs() {
        #expect(throws: UsageError.otherForm("x.pdf", endings: [".html", ".json"])) {
            try FileWriting.check("x.pdf", endsWith: ["html", "json"])
        }
    }

    /// What stands in a ledger's folder is the program's alone, and what is no file would be replaced by one.
    @Test func nothingIsWrittenOverALedgerOrADevice() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: ".handover/blobs"), withIntermediateDirectories: true)
        for name in [".handover/lock", ".handover/head", ".handover/blobs/new", ".handover/../.handover/key"] {
            let path = folder.path + "/" + name
            #expect(throws: UsageError.insideLedger(path)) { try FileWriting.checkFile(path) }
            #expect(throws: UsageError.insideLedger(path)) { try FileWriting.newPath(path) }
        }
        let state = folder.path + "/state"
        try FileManager.default.createSymbolicLink(atPath: state, withDestinationPath: folder.path + "/.handover")
        #expect(throws: UsageError.insideLedger(state + "/lock")) { try FileWriting.checkFile(state + "/lock") }
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/nothing")
        #expect(throws: UsageError.notWrittenOver(link)) { try FileWriting.checkFile(link) }
        #expect(throws: UsageError.notWrittenOver("/dev/null")) { try FileWriting.checkFile("/dev/null") }
    }
}
