import ArgumentParser
import Foundation
import HandoverModel
import HandoverServer
import HandoverTracker
import HandoverViews

/// The one place where an error becomes words on standard error and an exit status.
enum Failures {
    /// Says the error in words on standard error and, where JSON was asked for, as a document on standard output.
    static func exit(with error: any Error, using command: any ParsableCommand.Type) -> Never {
        let environment = Environment()
        let language = Language.ofCall
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard
            let failure = CommandFailure(error, language, errorLayout(environment))
                ?? MistypedCommand(arguments, below: command).map({ CommandFailure($0, language) })
        else {
            if language == .zh {
                let answer = ParserAnswer(error, using: command, arguments, width: environment.layout.width)
                if let answer { exit(with: answer, arguments) }
            }
            if command.exitCode(for: error) == .validationFailure, asksForJSON(arguments) {
                Output.standard(ProblemJSON.text(code: "usage", message: command.message(for: error)))
            }
            command.exit(withError: error)
        }
        if asksForJSON(arguments) { Output.standard(failure.document) }
        Output.message(failure.text)
        Foundation.exit(failure.status)
    }

    /// Says what the argument parser has to say: on standard output, unless something is wrong.
    private static func exit(with answer: ParserAnswer, _ arguments: [String]) -> Never {
        if let problem = answer.problem {
            if asksForJSON(arguments) { Output.standard(ProblemJSON.text(code: "usage", message: problem)) }
            Output.message(answer.text)
        } else {
            Output.standard(answer.text)
        }
        Foundation.exit(answer.status)
    }

    /// Whether the command line asks for JSON, be the rest of it right or wrong.
    static func asksForJSON(_ arguments: [String]) -> Bool {
        let options = Array(arguments.prefix { $0 != "--" })
        return options.contains("--json") || options.contains("--format=json")
            || zip(options, options.dropFirst()).contains { $0 == ("--format", "json") }
    }

    /// Standard error has no colour unless it is a terminal too.
    private static func errorLayout(_ environment: Environment) -> Layout {
        Layout(width: environment.layout.width, colour: environment.layout.colour && isatty(STDERR_FILENO) == 1)
    }

    /// The language asked for on the command line, when that could be read at all.
    static var chosenLanguage: Language? {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
        }
        return nil
    }
}
