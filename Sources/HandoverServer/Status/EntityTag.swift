import HandoverModel
import HandoverReadiness

/// The tag of one form of an answer.
///
/// Weak: the same answer may name another instant at which it was worked out.
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(opaque: String) {
        description = "W/\"\(opaque)\""
    }

    /// Covers everything that the answer depends on.
    init(_ readiness: Readiness, _ request: StatusRequest, language: Language) {
        let parts = [
            String(readiness.ledger.size), readiness.ledger.root, String(readiness.definitions.hex.prefix(32)),
            request.format.rawValue, language.rawValue, request.asOf.map(Self.text) ?? "now",
            request.knownAt.map(Self.text) ?? "all",
            String(readiness.holdsUntil.milliseconds),
        ]
        self.init(opaque: parts.joined(separator: "."))
    }

    private static func text(_ known: KnownText) -> String {
        switch known {
        case .moment(let moment): text(moment)
        case .entry(let number): "entry\(number)"
        }
    }

    private static func text(_ moment: Moment) -> String {
        switch moment {
        case .instant(let instant): String(instant.milliseconds)
        case .day(let day): day.description
        }
    }

    /// Whether an `If-None-Match` field names this tag; weak comparison.
    func matches(_ field: String) -> Bool {
        let opaque = description.dropFirst(2)
        return field.split(separator: ",").contains { part in
            let tag = part.trimming(" \t")
            return tag == "*" || tag == opaque || tag == description
        }
    }
}
