import ArgumentParser
import Foundation
import HandoverModel
import HandoverServer
import HandoverTracker
import HandoverViews

/// The one place where an error becomes words on standard error and an exit status.
enum Failures {
    static func exit(with error: any Error, using command: any ParsableCommand.Type) -> Never {
        let environment = Environment()
        let language = chosenLanguage ?? environment.language
        let names = Names(nil, language: language)
        switch error {
        case let refusal as Refusal:
            Output.message(RefusalView.text(refusal, names: names, layout: errorLayout(environment)))
            Foundation.exit(1)
        case let error as LedgerError:
            Output.message(label(language) + error.words(names))
            Foundation.exit(1)
        case let error as UsageError:
            Output.message(label(language) + error.words(language))
            Foundation.exit(error.isUsage ? 64 : 1)
        default:
            command.exit(withError: error)
        }
    }

    private static func label(_ language: Language) -> String { language == .zh ? "错误：" : "error: " }

    /// Standard error has no colour unless it is a terminal too.
    private static func errorLayout(_ environment: Environment) -> Layout {
        Layout(width: environment.layout.width, colour: environment.layout.colour && isatty(STDERR_FILENO) == 1)
    }

    /// The language asked for on the command line, when that could be read at all.
    private static var chosenLanguage: Language? {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
        }
        return nil
    }
}
