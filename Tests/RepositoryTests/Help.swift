import Foundation
import Testing

/// What the program says of its commands.
struct Help: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Help]?
    var arguments: [Parameter]?

    /// An argument, an option or a flag.
    struct Parameter: Decodable {
        struct Name: Decodable {
            var name: String
        }

        var kind: String
        var names: [Name]?
        var valueName: String?
        var abstract: String?

        /// `--version` and `--help`, which are the argument parser's own.
        var isOfTheParser: Bool { names?.contains { ["version", "help"].contains($0.name) } ?? false }
    }

    private struct Document: Decodable {
        var command: Help
    }

    static func ofProgram(in language: String = "en") throws -> Help {
        let printed = try Program.type(
            "HANDOVER_LANGUAGE=\(language) handover --experimental-dump-help",
            in: FileManager.default.temporaryDirectory)
        return try JSONDecoder().decode(Document.self, from: Data(printed.standard.utf8)).command
    }

    /// Every command and every noun, by the words that are typed for it; the program itself among them.
    var all: [(words: String, help: Help)] {
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        return [(commandName, self)]
            + below.flatMap { each in each.all.map { ("\(commandName) \($0.words)", $0.help) } }
    }

    /// Every command that does something, by the words that are typed for it.
    var leaves: [(words: String, help: Help)] {
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        guard !below.isEmpty else { return [(commandName, self)] }
        return below.flatMap { each in each.leaves.map { ("\(commandName) \($0.words)", $0.help) } }
    }

    /// The command after the line `Example:`, with lines that end in a backslash joined.
    var example: String? {
        guard let discussion, let label = discussion.range(of: "Example:\n") else { return nil }
        var command = ""
        for line in discussion[label.upperBound...].split(separator: "\n") {
            let text = line.drop { $0 == " " }
            guard text.hasSuffix("\\") else { return command + text }
            command += text.dropLast()
        }
        return command.isEmpty ? nil : command
    }
}
