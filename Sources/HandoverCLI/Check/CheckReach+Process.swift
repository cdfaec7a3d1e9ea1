import HandoverModel
import HandoverTracker

extension CheckReach {
    /// A command on a workspace of this machine: asks this machine alone, and starts no programs.
    static let ofCommandLine = CheckReach(
        .commandLine, hosts: ["localhost", "127.0.0.1", "::1"], ask: { await WebProbe.look($0) })

    /// A server, with what its own options allow.
    static func ofServer(hosts: [String], runsCommands: Bool) -> CheckReach {
        CheckReach(
            .server, hosts: Set(hosts.map { $0.lowercased() }), runsCommands: runsCommands,
            ask: { await WebProbe.look($0) }, start: { await ProgramProbe.look($0, in: $1) })
    }
}
