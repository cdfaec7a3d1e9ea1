/// A text in one or more languages.
///
/// At least one is there.
public struct LocalizedText: Hashable, Sendable, Codable {
    public var texts: [Language: String]

    public init(_ texts: [Language: String]) {
        self.texts = texts
    }

    public init(zh: String, en: String) {
        texts = [.zh: zh, .en: en]
    }

    /// The text in `language`, or in another one when it does not exist in that.
    public func text(in language: Language) -> String {
        texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    }
}
