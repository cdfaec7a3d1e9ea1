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
        let language = chosenLanguage ?? environment.language
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard
            let failure = CommandFailure(error, language, errorLayout(environment))
                ?? MistypedCommand(arguments, below: command).map({ CommandFailure($0, language) })
        else {
            if command.exitCode(for: error) == .validationFailure, asksForJSON(arguments) {
                Output.standard(ProblemJSON.text(code: "usage", message: command.message(for: error)))
            }
            command.exit(withError: error)
        }
        if asksForJSON(arguments) { Output.standard(failure.document) }
        Output.message(failure.text)
        Foundation.exit(failure.status)
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
