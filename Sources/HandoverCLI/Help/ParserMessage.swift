/// What the argument parser finds wrong with a call, in Chinese.
///
/// Its errors are of types that are its own; only their text can be had. This is the one table of it. RepositoryTests has the
/// parser say each message, so that another wording of the library is found.
enum ParserMessage {
    /// The message in Chinese; itself when it is none of these: one that says an error of the parser, which no call provokes.
    static func chinese(_ message: String) -> String {
        let parts = message.split(separator: alternative, maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return sentence(message) ?? message }
        // A short option that stands together with others: a name with one dash, or an option whose value is missing.
        let missing = parts[1].wholeMatch(of: /(Missing value for '.*') in '.*'/.dotMatchesNewlines())
        return [parts[0], missing.map { String($0.1) } ?? parts[1]].map { sentence($0) ?? $0 }
            .joined(separator: "；或者")
    }

    private static let alternative = "\n   or: "

    private static func sentence(_ text: String) -> String? {
        if let found = text.wholeMatch(of: /Unknown option '(.*)'\. Did you mean '(.*)'\?/.dotMatchesNewlines()) {
            return "没有选项“\(found.1)”。是否想用：\(found.2)"
        }
        if let found = text.wholeMatch(of: /Unknown option '(.*)'/.dotMatchesNewlines()) {
            return "没有选项“\(found.1)”"
        }
        if let found = text.wholeMatch(of: /Invalid option: (.*)/.dotMatchesNewlines()) {
            return "“\(found.1)”不是选项的写法"
        }
        if let found = text.wholeMatch(of: /Missing value for '(.*)'/.dotMatchesNewlines()) {
            return "选项“\(found.1)”没有写值"
        }
        let superfluous = /The option '(.*?)' does not take any value, but '(.*)' was specified\./
        if let found = text.wholeMatch(of: superfluous.dotMatchesNewlines()) {
            return "选项“\(found.1)”不带值，却写了“\(found.2)”"
        }
        if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) {
            return "多出一个参数：\(found.1)"
        }
        if let found = text.wholeMatch(of: /(\d+) unexpected arguments: '(.*)'/.dotMatchesNewlines()) {
            return "多出 \(found.1) 个参数：\(found.2.replacing("', '", with: "、"))"
        }
        if let found = text.wholeMatch(of: /Missing expected argument '(.*)'/.dotMatchesNewlines()) {
            return "缺少“\(found.1)”"
        }
        return value(text) ?? shell(text)
    }

    private static func value(_ text: String) -> String? {
        let invalid = /The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*))?/
        guard let found = text.wholeMatch(of: invalid.dotMatchesNewlines()) else { return nil }
        let says = "“\(found.2)”的值不能是“\(found.1)”"
        guard let allowed = found.3 else { return says }
        // A few in quotation marks, or many with a line each.
        let quoted = allowed.matches(of: /'([^']*)'/).map { String($0.1) }
        let listed = allowed.matches(of: /\n  - (\S+)/).map { String($0.1) }
        return "\(says)。可写：\((quoted.isEmpty ? listed : quoted).joined(separator: "、"))"
    }

    private static func shell(_ text: String) -> String? {
        let unsupported =
            /(?:Can't autodetect a supported shell|Can't generate completion scripts for '(.*)')\.\nPlease use (.*)=<shell> with one of:\n +(.*)/
        guard let found = text.wholeMatch(of: unsupported) else { return nil }
        let says = found.1.map { "不能为“\($0)”生成补全脚本" } ?? "看不出用的是哪一种 shell"
        let shells = found.3.split(separator: " ").map { "\(found.2)=\($0)" }
        return "\(says)。可写：\(shells.joined(separator: "、"))"
    }
}
