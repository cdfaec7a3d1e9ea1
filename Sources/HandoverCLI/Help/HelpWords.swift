import ArgumentParser
import HandoverModel

/// Help is said in both languages where the command, the argument or the option is declared: first Chinese, then English.
///
///     abstract: .words("对交接项签字确认。", "Signs an item."),
///     discussion: .words("须由负责人签。", "Takes a lead.", example: "handover item sign team/rota"))
///     @Option(help: .words("写明为什么。", "Why.", value: "理由"))
extension Language {
    /// The language of help, and of what is wrong with a call: the one of `--language`, else that of the surroundings.
    ///
    /// Read once and before anything is parsed, since the argument parser takes help from constants of types.
    static let ofCall = Failures.chosenLanguage ?? Environment().language
}

extension String {
    /// One of two texts, in the language of the call.
    static func words(_ zh: String, _ en: String) -> String { Language.ofCall == .zh ? zh : en }

    /// The same, and commands to type below.
    static func words(_ zh: String, _ en: String, example: String) -> String {
        "\(words(zh, en))\n\(self.example(example))"
    }

    /// Commands to type, one a line; `then`: what is said of them below.
    static func example(_ commands: String, then: String? = nil) -> String {
        let lines = commands.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        return ([words("示例：", "Example:")] + lines + (then.map { [$0] } ?? [])).joined(separator: "\n")
    }
}

extension ArgumentHelp {
    /// What an argument or an option is; `value`: in Chinese, what stands for its value (in English its name does).
    static func words(_ zh: String, _ en: String, value: String? = nil) -> ArgumentHelp {
        Language.ofCall == .zh ? ArgumentHelp("\(zh)", valueName: value) : ArgumentHelp("\(en)")
    }
}
