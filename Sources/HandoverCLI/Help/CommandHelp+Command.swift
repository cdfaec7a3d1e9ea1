import ArgumentParser
import Foundation
import HandoverViews

extension CommandHelp {
    /// The help of the last command of `path`, which begins with the program.
    ///
    /// - Throws: what JSON throws, when the argument parser describes commands in another form than it did.
    init(of path: [any ParsableCommand.Type]) throws {
        let (root, command) = (path[0], path[path.count - 1])
        let told = try JSONDecoder().decode(Description.self, from: Data(command._dumpHelp().utf8)).command
        let rows = Parameter.rows(told.arguments ?? [])
        let names = path.compactMap { $0.configuration.commandName }
        let below = command.configuration.subcommands
        self.init(
            abstract: told.abstract ?? "", discussion: told.discussion ?? "",
            usage: Self.placeholders(in: root.usageString(for: command)),
            arguments: rows.filter { !$0.isOption }.map { $0.row },
            options: rows.filter { $0.isOption }.map { $0.row } + [
                Row(label: "--version", words: "显示版本。"), Row(label: "-h, --help", words: "显示帮助。"),
            ],
            commands: below.map { each in
                let isDefault = each == command.configuration.defaultSubcommand
                return Row(
                    label: (each.configuration.commandName ?? "") + (isDefault ? "（默认）" : ""),
                    words: each.configuration.abstract)
            },
            detail: below.isEmpty ? nil : (names.prefix(1) + ["help"] + names.dropFirst()).joined(separator: " "))
    }

    /// Usage with the argument parser's own words for what is left out in Chinese.
    static func placeholders(in usage: String) -> String {
        usage.replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>")
    }
}

/// What `--experimental-dump-help` says of a command.
private struct Description: Decodable {
    struct Command: Decodable {
        var abstract: String?
        var discussion: String?
        var arguments: [Parameter]?
    }

    var command: Command
}

/// An argument, an option or a flag in it.
private struct Parameter: Decodable {
    struct Name: Decodable {
        var kind: String
        var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    /// One a line; a flag and its opposite share one.
    static func rows(_ parameters: [Parameter]) -> [(isOption: Bool, row: CommandHelp.Row)] {
        var rows: [(isOption: Bool, row: CommandHelp.Row)] = []
        for parameter in parameters where parameter.shouldDisplay && !parameter.isHelp {
            let opposite = parameter.label.replacing("--no-", with: "--")
            if parameter.kind == "flag", opposite != parameter.label, rows.last?.row.label == opposite {
                rows[rows.count - 1].row.label += "/" + parameter.label
            } else {
                rows.append(
                    (parameter.kind != "positional", CommandHelp.Row(label: parameter.label, words: parameter.words)))
            }
        }
        return rows
    }

    /// The argument parser's own option.
    private var isHelp: Bool { names?.contains { $0.name == "help" } ?? false }

    private var label: String {
        let value = "<\(valueName ?? "")>"
        guard kind != "positional" else { return value }
        let names = names ?? []
        let typed = (names.filter { $0.kind == "short" } + names.filter { $0.kind != "short" }).map {
            $0.kind == "long" ? "--\($0.name)" : "-\($0.name)"
        }.joined(separator: ", ")
        return kind == "flag" ? typed : "\(typed) \(value)"
    }

    /// The words with what may be written, unless they say it, and what counts where nothing is.
    private var words: String {
        var words = abstract ?? ""
        var remarks: [String] = []
        let values = (allValues ?? []).filter { !$0.isEmpty }
        if !values.allSatisfy(words.contains) { remarks.append("可写：" + values.joined(separator: "、")) }
        if let defaultValue { remarks.append("默认：\(defaultValue)") }
        guard !remarks.isEmpty else { return words }
        if words.hasSuffix("。") { words.removeLast() }
        return "\(words)（\(remarks.joined(separator: "；"))）。"
    }
}
