import ArgumentParser
import Foundation
import HandoverViews

/// What the argument parser has to say itself, in Chinese: help, the version, a script of completions, or wrong usage.
struct ParserAnswer {
    var text: String
    /// What is wrong alone; nil where nothing is.
    var problem: String?
    var status: Int32

    /// Nil for errors that are not the parser's.
    init?(_ error: any Error, using root: any ParsableCommand.Type, _ arguments: [String], width: Int) {
        let message = root.message(for: error)
        status = root.exitCode(for: error).rawValue
        switch root.exitCode(for: error) {
        case .success:
            let path = HelpRequest.path(arguments, below: root)
            text = Self.help(message, path: path, width: width) ?? Self.translated(message) + "\n"
        case .validationFailure:
            let chinese = ParserMessage.chinese(message)
            problem = chinese
            let rest = root.fullMessage(for: error).dropFirst("Error: \(message)\n".count)
            text = (["错误：\(chinese)"] + Self.lines(behind: rest, width: width)).map { $0 + "\n" }.joined()
        default: return nil
        }
    }

    /// Our own help in the place of the parser's; nil when the message is something else.
    private static func help(_ message: String, path: [any ParsableCommand.Type], width: Int) -> String? {
        // Help that is asked for before a command is the help of what stands before it.
        for path in path.indices.reversed().map({ Array(path[...$0]) })
        where message == path[0].helpMessage(for: path[path.count - 1]) {
            return path.count == 1 ? RootHelp.text(of: path[0]) : try? CommandHelp(of: path).text(width: width)
        }
        return nil
    }

    /// A script of completions says of every command what it is: in it three sentences are the parser's.
    private static func translated(_ script: String) -> String {
        script.replacing("Show subcommand help information.", with: "显示子命令的帮助。")
            .replacing("Show help information.", with: "显示帮助。").replacing("Show the version.", with: "显示版本。")
    }

    /// What the parser says below what is wrong: what the option is, how the command is called, and where there is more.
    private static func lines(behind text: Substring, width: Int) -> [String] {
        text.split(separator: "\n").flatMap { line -> [String] in
            if let found = line.wholeMatch(of: /Help:  (.*)/) {
                return CommandHelp.hanging("说明：", String(found.1), width: width)
            }
            if let found = line.wholeMatch(of: /Usage: (.*)/) {
                return CommandHelp.usage(CommandHelp.placeholders(in: String(found.1)), width: width)
            }
            if let found = line.wholeMatch(of: #/  See '(.*)' for more information\./#) { return ["  详见：\(found.1)"] }
            return [String(line)]
        }
    }
}
