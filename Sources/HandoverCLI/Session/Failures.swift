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
        case let error as TrackerError:
            Output.message(label(language) + error.words(language))
            Foundation.exit(1)
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

extension TrackerError {
    func words(_ language: Language) -> String {
        switch self {
        case .definitionsMissing(let digest):
            language == .zh
                ? "台账引用的定义 \(digest) 不在台账中；请用 handover ledger verify 检查，并从备份恢复。"
                : "the definitions \(digest) that the ledger speaks of are not in it; check with handover ledger verify and restore a backup."
        case .definitionsUnreadable(let digest):
            language == .zh
                ? "本版本无法读取台账中的定义 \(digest)；请用写入它的版本或更新的版本。"
                : "this version cannot read the recorded definitions \(digest); use the version that wrote them or a newer one."
        case .definitionsNotUnderstood:
            language == .zh
                ? "服务器的定义无法由本版本读取；请使用相同的版本。" : "the server's definitions cannot be read by this version; use the same version."
        }
    }
}
