internal import HandoverLedger
public import HandoverModel

/// What time a command is given at.
public enum Clock: Hashable, Sendable, Codable {
    /// The time of the machine's clock.
    case machine(Instant)
    /// A time said by the caller. Only a demonstration takes it.
    case scripted(Instant)

    public var instant: Instant {
        switch self {
        case .machine(let instant), .scripted(let instant): instant
        }
    }

    /// The instant to record at: never before the last entry's.
    ///
    /// In a demonstration the last instant of its history is now, unless the caller says a later one.
    /// - Throws: `clockWithoutDemonstration`, `clockGoesBack`.
    func now(in view: LedgerView) throws -> Instant {
        let last = try view.lastAt
        switch self {
        case .machine(let instant):
            return try view.isDemonstration ? last ?? instant : max(instant, last ?? instant)
        case .scripted(let instant):
            guard try view.isDemonstration else { throw Refusal.clockWithoutDemonstration }
            if let last, instant < last { throw Refusal.clockGoesBack(now: last, zone: try view.zone?.identifier) }
            return instant
        }
    }
}
