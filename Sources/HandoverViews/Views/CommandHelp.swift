/// The help of one command, in Chinese; in English the argument parser prints its own.
public struct CommandHelp: Hashable, Sendable {
    /// An argument, an option or a command below, and what is said of it.
    public struct Row: Hashable, Sendable {
        public var label: String
        public var words: String

        public init(label: String, words: String) {
            self.label = label
            self.words = words
        }
    }

    var abstract: String
    var discussion: String
    var usage: String
    var arguments: [Row]
    var options: [Row]
    var commands: [Row]
    var detail: String?

    /// What the argument parser knows of a command.
    ///
    /// `discussion`: paragraphs, and commands to type on lines that begin with two blanks. `detail`: what to type before the
    /// name of a command below for its help; nil where there are none.
    public init(
        abstract: String, discussion: String, usage: String, arguments: [Row], options: [Row], commands: [Row],
        detail: String?
    ) {
        self.abstract = abstract
        self.discussion = discussion
        self.usage = usage
        self.arguments = arguments
        self.options = options
        self.commands = commands
        self.detail = detail
    }

    /// On lines of at most `width` columns, unless a single word takes more.
    public func text(width: Int) -> String {
        let width = max(width, Self.column + 20)
        var parts = [Self.hanging("概述：", abstract, width: width)]
        if !discussion.isEmpty { parts.append(discussed(width)) }
        parts.append(Self.usage(usage, width: width))
        for (title, rows) in [("参数：", arguments), ("选项：", options), ("子命令：", commands)] where !rows.isEmpty {
            parts.append([title] + rows.flatMap { lines($0, width) })
        }
        if let detail { parts.append(["  各子命令的说明：\(detail) <子命令>"]) }
        return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// How a command is called, broken between its arguments only.
    public static func usage(_ usage: String, width: Int) -> [String] {
        let head = "用法："
        let indent = spaces(DisplayWidth.of(head))
        var lines = [head]
        for piece in pieces(of: usage) {
            let last = lines[lines.count - 1]
            let isStart = last == head || last == indent
            if !isStart, DisplayWidth.of(last) + 1 + DisplayWidth.of(piece) > width {
                lines.append(indent + piece)
            } else {
                lines[lines.count - 1] = isStart ? last + piece : "\(last) \(piece)"
            }
        }
        return lines
    }

    /// The words of a usage; what stands in brackets is one, and so is an option with its value.
    private static func pieces(of usage: String) -> [String] {
        var pieces: [String] = []
        var depth = 0
        for word in usage.split(separator: " ").map(String.init) {
            let isValue = word.hasPrefix("<") && pieces.last.map { $0.hasPrefix("-") && !$0.contains(" ") } ?? false
            if depth > 0 || isValue, let last = pieces.indices.last {
                pieces[last] += " " + word
            } else {
                pieces.append(word)
            }
            depth += word.filter { $0 == "[" }.count - word.filter { $0 == "]" }.count
        }
        return pieces
    }

    private func discussed(_ width: Int) -> [String] {
        discussion.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            let command = line.drop { $0 == " " }
            let indent = line.count - command.count
            guard indent > 1 else { return Self.hanging("", String(line), width: width) }
            return ContinuedCommand.lines(String(command), width: width - indent).map { Self.spaces(indent) + $0 }
        }
    }

    private func lines(_ row: Row, _ width: Int) -> [String] {
        let label = "  " + row.label
        let gap = Self.column - DisplayWidth.of(label)
        let words = Self.hanging(Self.spaces(Self.column), row.words, width: width)
        guard gap > 0, let first = words.first else { return [label] + words }
        return [label + Self.spaces(gap) + first.dropFirst(Self.column)] + words.dropFirst()
    }

    /// The head and the text, whose further lines begin under its first.
    public static func hanging(_ head: String, _ text: String, width: Int) -> [String] {
        let hang = DisplayWidth.of(head)
        return Phrase(text).wrapped(to: width - hang).enumerated().map { index, line in
            (index == 0 ? head : spaces(hang)) + line.plain
        }
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Where what is said of an option begins, as in the argument parser's own help.
    private static let column = 26
}
