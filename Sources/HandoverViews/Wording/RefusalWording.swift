public import HandoverModel

/// A refusal in words: what is wrong, the rule, and what would make it possible.
public struct RefusalWording: Hashable, Sendable {
    public var code: String
    /// What is wrong; no full stop.
    public var says: String
    /// The rule it rests on; no full stop.
    public var why: String
    /// What would make it possible, with the command to type; nil where nothing would.
    public var remedy: String?
}

extension Refusal {
    public func wording(_ names: Names) -> RefusalWording {
        RefusalWording(code: code, says: says(names), why: why(names.language), remedy: remedy(names))
    }
}

/// A refusal on a terminal, and as a problem document of an API.
public enum RefusalView {
    /// `refused[not-lead]: …`, the rule and the remedy, each on one line, so that commands can be copied.
    public static func text(_ refusal: Refusal, names: Names, layout: Layout = Layout()) -> String {
        let language = names.language
        let wording = refusal.wording(names)
        let head =
            Phrase(language("拒绝", "refused") + "[\(wording.code)]", .bad) + Phrase(language("：", ": ") + wording.says)
        let number = refusal.rule.map { language("规则 \($0)", "rule \($0)") } ?? language("规则", "rule")
        let rule = Phrase(number + language("：", ": "), .faint) + Phrase(wording.why)
        let remedy = wording.remedy.map { Phrase(language("怎么办：", "what helps: "), .faint) + Phrase($0) }
        return [head, rule, remedy].compactMap { $0 }.map { $0.line(colour: layout.colour) + "\n" }.joined()
    }

    /// `code`, `message`, `rule`, `why`, `remedy`.
    public static func json(_ refusal: Refusal, names: Names) -> JSONText {
        let wording = refusal.wording(names)
        return .object([
            .init("code", .string(wording.code)), .init("message", .string(wording.says)),
            .init("rule", .int(orNull: refusal.rule)), .init("why", .string(wording.why)),
            .init("remedy", .string(orNull: wording.remedy)),
        ])
    }
}
