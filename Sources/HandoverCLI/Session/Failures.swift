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
        case let named as NamedRefusal:
            Output.message(RefusalView.text(named.refusal, names: named.names, layout: errorLayout(environment)))
            Foundation.exit(1)
        case let refusal as Refusal:
            Output.message(RefusalView.text(refusal, names: names, layout: errorLayout(environment)))
            Foundation.exit(1)
        case let error as LedgerError:
            Output.message(label(language) + error.words(names))
            Foundation.exit(1)
        case let problem as ServerProblem:
            Output.message(label(language) + problem.words(language))
            Foundation.exit(1)
        case let problem as SocketProblem:
            Output.message(label(language) + problem.words(language))
            Foundation.exit(1)
        case let error as UsageError:
            Output.message(label(language) + error.words(language))
            Foundation.exit(error.isUsage ? 64 : 1)
        default:
            let arguments = Array(CommandLine.arguments.dropFirst())
            if let mistyped = MistypedCommand(arguments, below: command) {
                Output.message(label(language) + mistyped.words(language))
                Foundation.exit(64)
            }
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

extension SocketProblem {
    func words(_ language: Language) -> String {
        let (zh, en) = words
        return language == .zh ? zh : en
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .pathTooLong(let path, let limit):
            (
                "套接字路径 \(path) 超过 \(limit) 字节。请把 XDG_RUNTIME_DIR 设为较短的文件夹。",
                "the socket's path \(path) is longer than \(limit) bytes. Set XDG_RUNTIME_DIR to a shorter folder."
            )
        case .folderNotMade(let folder):
            ("无法建立文件夹 \(folder)。", "the folder \(folder) cannot be made.")
        case .folderNotPrivate(let folder):
            (
                "文件夹 \(folder) 属于他人或对他人开放。请执行 chmod 700，或把 XDG_RUNTIME_DIR 设为自己的文件夹。",
                "the folder \(folder) belongs to somebody else or is open to others. Make it private with chmod 700, or set XDG_RUNTIME_DIR to a folder of yours."
            )
        case .somethingElse(let path):
            ("\(path) 已经是别的文件，请先移走它。", "\(path) is another file already; move it away first.")
        case .notRestricted(let path):
            ("无法限制套接字 \(path) 的访问权限。", "access to the socket \(path) cannot be restricted.")
        }
    }
}
