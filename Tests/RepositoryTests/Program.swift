import Foundation
import Testing

/// The program that was built with these tests.
enum Program {
    struct Output: Equatable {
        var status: Int32
        var standard: String
        var error: String
    }

    /// Beside the test bundle, or where `HANDOVER_PROGRAM` says.
    static let path: String = {
        if let said = ProcessInfo.processInfo.environment["HANDOVER_PROGRAM"] { return said }
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "handover")
        if FileManager.default.isExecutableFile(atPath: bundle.path(percentEncoded: false)) {
            return bundle.path(percentEncoded: false)
        }
        return Repository.root.appending(path: ".build/debug/handover").path(percentEncoded: false)
    }()

    /// Runs a line as a reader would type it, with the program in the path.
    static func type(_ line: String, in folder: URL, clock: String? = nil) throws -> Output {
        let process = try start(line, in: folder, clock: clock)
        let standard = process.standard.readDataToEndOfFile()
        process.process.waitUntilExit()
        return Output(
            status: process.process.terminationStatus, standard: String(decoding: standard, as: UTF8.self),
            error: try String(contentsOf: process.error, encoding: .utf8))
    }

    struct Running {
        var process: Process
        var standard: FileHandle
        /// The file that standard error goes to.
        var error: URL
    }

    static func start(_ line: String, in folder: URL, clock: String? = nil) throws -> Running {
        let error = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString).err")
        try Data().write(to: error)
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = try FileHandle(forWritingTo: error)
        process.standardInput = FileHandle.nullDevice
        let bin = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        var environment = ["PATH": "\(bin):/usr/local/bin:/usr/bin:/bin", "LANG": "en_US.UTF-8", "COLUMNS": "80"]
        environment["HANDOVER_CLOCK"] = clock
        environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        process.environment = environment
        try process.run()
        return Running(process: process, standard: pipe.fileHandleForReading, error: error)
    }

    /// Serves a workspace while `body` runs with the server's address.
    static func serving<Value>(_ workspace: URL, _ body: (String) throws -> Value) throws -> Value {
        let running = try start("exec handover serve --port 0", in: workspace)
        defer {
            running.process.terminate()
            running.process.waitUntilExit()
        }
        for _ in 0..<12_000 where running.process.isRunning {
            let log = try String(contentsOf: running.error, encoding: .utf8)
            if let address = log.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/) { return try body(String(address.0)) }
            usleep(25_000)
        }
        throw CocoaError(.fileReadUnknown)
    }
}

/// A folder of a test's own, gone when the test is over.
struct Scratch: ~Copyable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
