import Foundation
import HandoverModel
import HandoverViews

/// What the program's surroundings say: variables, terminal and language.
struct Environment {
    private let variables: [String: String]

    init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
        self.variables = variables
    }

    /// A variable that is set and not empty.
    subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    var language: Language {
        if let chosen = self["HANDOVER_LANGUAGE"].flatMap(Language.init) { return chosen }
        let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
        return locale.lowercased().hasPrefix("zh") ? .zh : .en
    }

    /// The layout of standard output: colour on a terminal only, and not with `NO_COLOR`.
    var layout: Layout {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Layout(width: width(isTerminal), colour: isTerminal && self["NO_COLOR"] == nil && self["TERM"] != "dumb")
    }

    private func width(_ isTerminal: Bool) -> Int {
        if let columns = self["COLUMNS"].flatMap(Int.init), columns > 0 { return min(columns, 400) }
        var size = winsize()
        guard isTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// A scripted time, which only a demonstration takes.
    func scriptedClock() throws -> Instant? {
        guard let text = self["HANDOVER_CLOCK"] else { return nil }
        guard let instant = Instant(text, in: .utc) else { throw UsageError.clock(text) }
        return instant
    }
}
