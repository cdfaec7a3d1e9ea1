public import HandoverModel
public import HandoverReadiness

/// The status as a badge: an SVG drawing of our own, or the JSON that shields.io reads.
public enum Badge {
    /// A badge of 20 pixels' height that says the verdict and how many items are done.
    public static func svg(_ readiness: Readiness, language: Language) -> String {
        let label = language("交接结论", "handover")
        let message = message(readiness, language)
        let (left, right) = (width(label), width(message))
        let title = XML.escaped("\(label)\(language("：", ": "))\(message)")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" lang="\(language.rawValue)" aria-label="\(title)">
            <title>\(title)</title>
            <rect width="\(left + right)" height="20" rx="3" fill="#444"/>
            <path d="M\(left) 0h\(right - 3)a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-\(right - 3)z" fill="\(readiness.verdict.hex)"/>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif" font-size="11">
            <text x="\(left / 2)" y="14">\(XML.escaped(label))</text>
            <text x="\(left + right / 2)" y="14">\(XML.escaped(message))</text>
            </g>
            </svg>

            """
    }

    /// The endpoint format of shields.io, version 1.
    public static func shields(_ readiness: Readiness, language: Language) -> JSONText {
        .object([
            .init("schemaVersion", .int(1)),
            .init("label", .string(language("交接结论", "handover"))),
            .init("message", .string(message(readiness, language))),
            .init("color", .string(readiness.verdict.colour)),
        ])
    }

    /// `暂不能接管 12/36`: items done of those that count.
    private static func message(_ readiness: Readiness, _ language: Language) -> String {
        let done = readiness.checklists.reduce(0) { $0 + $1.done }
        let total = readiness.checklists.reduce(0) { $0 + $1.total }
        return "\(readiness.verdict.words(language)) \(done)/\(total)"
    }

    /// Seven pixels a column, and a margin.
    private static func width(_ text: String) -> Int { DisplayWidth.of(text) * 7 + 12 }
}

extension Verdict {
    /// Dark enough for white text: a contrast of at least 4.5 : 1.
    fileprivate var hex: String {
        switch self {
        case .ready: "#1a7f37"
        case .readyWithConditions: "#8a6100"
        case .notReady: "#c62828"
        case .notEnoughEvidence: "#5c6670"
        }
    }

    /// The name that shields.io knows.
    fileprivate var colour: String {
        switch self {
        case .ready: "brightgreen"
        case .readyWithConditions: "yellow"
        case .notReady: "red"
        case .notEnoughEvidence: "lightgrey"
        }
    }
}

/// Text inside XML.
enum XML {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.printable.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
