/// How a stretch of text looks on a terminal with colours; it never carries a meaning that the words do not.
public enum Style: String, Sendable, Hashable {
    case strong, faint, good, caution, bad, accent

    /// The parameters of the ANSI sequence that switches it on.
    var parameters: String {
        switch self {
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .caution: "33"
        case .bad: "31"
        case .accent: "36"
        }
    }

    /// The text between the sequences that switch the style on and off.
    func applied(to text: some StringProtocol) -> String { "\u{1B}[\(parameters)m\(text)\u{1B}[0m" }
}

/// Where text is going: how wide it may be, and whether it may have colours.
public struct Layout: Hashable, Sendable {
    /// Columns of the terminal, at least 40.
    public var width: Int
    public var colour: Bool

    public init(width: Int = 80, colour: Bool = false) {
        self.width = max(40, width)
        self.colour = colour
    }
}
