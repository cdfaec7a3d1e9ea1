import ArgumentParser

/// For which command help was asked.
enum HelpRequest {
    /// The arguments as the parser gets them: `help` takes nothing but commands, and may still be asked for in a language.
    static func parsed(_ arguments: [String]) -> [String] {
        arguments.first == "help" ? withoutLanguage(arguments) : arguments
    }

    static func withoutLanguage(_ arguments: [String]) -> [String] {
        var left: [String] = []
        var isValue = false
        for argument in arguments {
            if isValue {
                isValue = false
            } else if argument == "--language" {
                isValue = true
            } else if !argument.hasPrefix("--language=") {
                left.append(argument)
            }
        }
        return left
    }

    /// The commands that the arguments begin with, from `root` on, behind the word `help` or without it; a language said
    /// before them is left out.
    static func path(_ arguments: [String], below root: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let words = withoutLanguage(arguments)
        var path = [root]
        for word in words.first == "help" ? words.dropFirst() : words[...] {
            guard
                let next = path[path.count - 1].configuration.subcommands.first(where: {
                    $0.configuration.commandName == word
                })
            else { break }
            path.append(next)
        }
        return path
    }
}
