import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// Starts a program of a check, without a shell, and waits for it to end.
///
/// It gets no input and an environment of its own; what it prints is let go, and after twenty seconds it is stopped with all that it started, unless that left its process group.
enum ProgramProbe {
    static let patience = Duration.seconds(20)

    /// What became of it; of a task that is cancelled nothing true, and the program is stopped.
    ///
    /// `words`: The program, as a path or by its name alone, and its arguments. `folder`: Where it starts.
    static func look(
        _ words: [String], in folder: String, within patience: Duration = patience
    ) async -> CheckSight {
        guard let name = words.first, let program = find(name, in: folder) else { return .trouble(.didNotStart) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": path, "LANG": "C.UTF-8", "HOME": folder]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (ends, end) = AsyncStream.makeStream(of: Int.self)
        process.terminationHandler = { process in
            let status = Int(process.terminationStatus)
            end.yield(process.terminationReason == .exit ? status : 128 + status)
            end.finish()
        }
        do {
            try process.run()
        } catch {
            return .trouble(.didNotStart)
        }
        return await withTaskGroup(of: CheckSight?.self) { group in
            group.addTask {
                for await status in ends { return .exit(status: status) }
                return nil
            }
            group.addTask {
                let isOver = (try? await Task.sleep(for: patience)) != nil
                guard process.isRunning else { return nil }
                stop(process.processIdentifier)
                guard isOver else { return nil }
                return .fault(.tookTooLong(seconds: Int(patience.components.seconds)))
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? .trouble(.didNotStart)
        }
    }

    /// Stops a program that still runs and its process group, which it leads; itself alone where it does not lead one yet.
    private static func stop(_ program: pid_t) {
        if kill(-program, SIGKILL) != 0 { _ = kill(program, SIGKILL) }
    }

    private static let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    /// Where a program is: below the workspace for a relative path, on `path` for a name alone.
    private static func find(_ name: String, in folder: String) -> String? {
        let places =
            name.hasPrefix("/")
            ? [name] : name.contains("/") ? ["\(folder)/\(name)"] : path.split(separator: ":").map { "\($0)/\(name)" }
        return places.first(where: FileManager.default.isExecutableFile)
    }
}
