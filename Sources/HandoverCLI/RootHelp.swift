import ArgumentParser
import HandoverViews

/// What `handover --help` prints: every noun and verb on one screen of a terminal.
///
/// The parser's own page gives each command a line or two and takes twice that.
enum RootHelp {
    /// Whether the program as a whole was asked about, and not one of its commands.
    static func isAsked(_ arguments: [String]) -> Bool {
        [[], ["--help"], ["-h"], ["help"]].contains(HelpRequest.withoutLanguage(arguments))
    }

    /// At most 24 lines of at most 80 columns; short nouns share one.
    static func text(of command: any ParsableCommand.Type) -> String {
        let configuration = command.configuration
        var lines = [configuration.abstract]
        lines += configuration.discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let groups = configuration.groupedSubcommands.map { group in
            (name: group.name, plain: group.subcommands.filter { $0.configuration.subcommands.isEmpty })
        }
        // Groups with one command of their own share the line of the first with several.
        let single = groups.filter { $0.plain.count == 1 }.map { self.lines($0.name, $0.plain) }
        let first = groups.first { $0.plain.count > 1 }?.name
        for group in configuration.groupedSubcommands {
            let plain = group.subcommands.filter { $0.configuration.subcommands.isEmpty }
            let own = plain.count > 1 ? [self.lines(group.name, plain)] + (group.name == first ? single : []) : []
            let nouns = group.subcommands.filter { !$0.configuration.subcommands.isEmpty }
            lines += paired(own + nouns.map { self.lines(name($0), $0.configuration.subcommands) })
        }
        let more = String.words(
            "某个命令的全部说明：handover 命令 --help。版本：handover --version。",
            "All of a command: handover COMMAND --help. The version: handover --version.")
        return (lines + [more, ""]).joined(separator: "\n")
    }

    /// The lines of nouns; one that takes a single line stands behind the one before where that leaves room for it.
    private static func paired(_ nouns: [[String]]) -> [String] {
        var lines: [String] = []
        for noun in nouns {
            if noun.count == 1, let first = lines.last {
                let shared = padded(first, to: half) + separator + tight(noun[0])
                if DisplayWidth.of(shared) <= width {
                    lines[lines.count - 1] = shared
                    continue
                }
            }
            lines += noun
        }
        return lines
    }

    /// A noun that begins no line, without the blanks that set its verbs under those of the others.
    private static func tight(_ noun: String) -> String {
        noun.split(separator: " ").joined(separator: " ").replacing("： ", with: "：")
    }

    /// Where the second noun of a line begins, unless the first takes more.
    private static let half = 28
    /// Where verbs begin: behind the longest noun.
    private static let indent = 11
    private static let width = 80
    private static let separator = " · "

    private static func lines(_ head: String, _ commands: [any ParsableCommand.Type]) -> [String] {
        var lines = [padded(head, to: indent)]
        for command in commands {
            let word = " " + name(command)
            if DisplayWidth.of(lines[lines.count - 1] + word) > width {
                lines.append(String(repeating: " ", count: indent))
            }
            lines[lines.count - 1] += word
        }
        return lines
    }

    private static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - DisplayWidth.of(text)))
    }

    private static func name(_ command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }
}
