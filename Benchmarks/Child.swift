import Foundation
import Glibc

/// A program that runs beside this one.
struct Child {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let pid: pid_t
    private let name: String

    /// Starts it; what it prints on both streams goes to the file `output`.
    static func start(_ program: String, _ arguments: [String], output: String = "/dev/null") throws -> Child {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        var variables = unsafe ProcessInfo.processInfo.environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer { unsafe (words + variables).forEach { unsafe free($0) } }
        var pid: pid_t = 0
        let code = unsafe posix_spawnp(&pid, program, &actions, nil, &words, &variables)
        guard code == 0 else { throw Failure(description: "\(program) cannot be started (\(code))") }
        return Child(pid: pid, name: ([program] + arguments).joined(separator: " "))
    }

    /// Waits for the end, and gives the exit status.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    }

    func stop() {
        kill(pid, SIGTERM)
        wait()
    }

    /// Runs a program to its end, and gives the milliseconds from its start to its end.
    static func time(_ program: String, _ arguments: [String], output: String = "/dev/null") throws -> Double {
        let start = ContinuousClock.now
        let child = try Child.start(program, arguments, output: output)
        let status = child.wait()
        let time = (ContinuousClock.now - start).milliseconds
        guard status == 0 else { throw Failure(description: "\(child.name) ended with \(status)") }
        return time
    }

    /// What a program prints.
    static func text(_ program: String, _ arguments: [String], through file: String) throws -> String {
        _ = try time(program, arguments, output: file)
        return try String(contentsOfFile: file, encoding: .utf8)
    }

    /// Memory that the program has now, in megabytes.
    func memory() throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
            Double($0)
        }
        guard let kilobytes else { throw Failure(description: "no memory figure of \(name)") }
        return kilobytes * 1024 / 1e6
    }
}
