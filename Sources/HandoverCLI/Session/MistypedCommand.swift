import ArgumentParser
import HandoverModel

/// A mistyped command, which the argument parser has no suggestion for.
struct MistypedCommand: Hashable {
    var typed: String
    var nearest: [String]

    /// Also of a command that help is asked about.
    ///
    /// Nil when every word up to the first option is a command or an argument of one, or nothing is near.
    init?(_ arguments: [String], below command: any ParsableCommand.Type) {
        guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
        if word == "help" {
            guard let asked = MistypedCommand(Array(arguments.dropFirst()), below: command) else { return nil }
            self = asked
            return
        }
        let commands = command.configuration.subcommands
        guard !commands.isEmpty else { return nil }
        var names: [String] = []
        for next in commands {
            guard let name = next.configuration.commandName else { continue }
            if name == word {
                guard let inner = MistypedCommand(Array(arguments.dropFirst()), below: next) else { return nil }
                self = inner
                return
            }
            names.append(name)
        }
        typed = word
        let below = commands.compactMap { $0.path(to: word) }.prefix(6)
        nearest = below.isEmpty ? nearestNames(to: word, in: names) : Array(below)
        if nearest.isEmpty { return nil }
    }

    func words(_ language: Language) -> String {
        let list = nearest.joined(separator: ", ")
        return language == .zh
            ? "没有命令“\(typed)”。是否想用：\(list)" : "there is no command \"\(typed)\". Did you mean: \(list)"
    }
}

extension ParsableCommand {
    /// A command right below this one, with the name of this one before it.
    fileprivate static func path(to name: String) -> String? {
        let isHere = configuration.subcommands.contains { $0.configuration.commandName == name }
        return isHere ? configuration.commandName.map { "\($0) \(name)" } : nil
    }
}
