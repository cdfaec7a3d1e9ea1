import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker

/// A time as people type it, made exact when the zone and the present are known.
enum MomentArgument {
    /// `now`, `today`, `yesterday`, `tomorrow`, `3d` for three days ago, a date, or a date and time.
    ///
    /// `today` and the like are dates without a time; a time without an offset is in `zone`.
    static func moment(_ text: String, now: Instant, in zone: Zone) throws -> Moment {
        let today = zone.day(of: now)
        switch text {
        case "now": return .instant(now)
        case "today": return .day(today)
        case "yesterday": return .day(today.adding(days: -1))
        case "tomorrow": return .day(today.adding(days: 1))
        default: break
        }
        if let day = Day(text) { return .day(day) }
        if let ago = Length(text), ago.unit == .days { return .day(today.adding(days: -ago.count)) }
        if let instant = Instant(text, in: zone) { return .instant(instant) }
        throw UsageError.moment(text)
    }

    /// A day's end, an instant, or the number of the last entry that counts.
    static func known(_ text: String, now: Instant, in zone: Zone) throws -> Question.Known {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
        if isNumber, let number = Int(text) { return .through(number) }
        return .at(try moment(text, now: now, in: zone).latest(in: zone))
    }

    /// Two days with `..` between them, the first before the last.
    static func span(_ text: String, now: Instant, in zone: Zone) throws -> Measure.Span {
        let days = text.components(separatedBy: "..")
        guard days.count == 2 else { throw UsageError.span(text) }
        let (first, last) = (try day(days[0], now: now, in: zone), try day(days[1], now: now, in: zone))
        guard first <= last else { throw UsageError.spanReversed(text) }
        return Measure.Span(first: first, last: last)
    }

    static func day(_ text: String, now: Instant, in zone: Zone) throws -> Day {
        try moment(text, now: now, in: zone).day(in: zone)
    }
}

extension Session {
    /// The zone of the definitions in force and the tracker's present, which times that people type are read with.
    func present() async throws -> (now: Instant, zone: Zone) {
        let reply = try await ask(.people)
        return (reply.now, reply.definitions?.handover.zone ?? .utc)
    }

    func moment(_ text: String?) async throws -> Moment? {
        guard let text else { return nil }
        let (now, zone) = try await present()
        return try MomentArgument.moment(text, now: now, in: zone)
    }

    /// Nil for none.
    func day(_ text: String?) async throws -> Day? {
        guard let text else { return nil }
        return try await day(text)
    }

    func day(_ text: String) async throws -> Day {
        let (now, zone) = try await present()
        return try MomentArgument.day(text, now: now, in: zone)
    }

    func span(_ text: String) async throws -> Measure.Span {
        let (now, zone) = try await present()
        return try MomentArgument.span(text, now: now, in: zone)
    }

    func time(_ options: TimeOptions) async throws -> Question.Time {
        guard options.asOf != nil || options.knownAt != nil else { return .now }
        let (now, zone) = try await present()
        // The present goes on until the question is there.
        let asOf = options.asOf == "now" ? nil : options.asOf
        return Question.Time(
            asOf: try asOf.map { try MomentArgument.moment($0, now: now, in: zone) },
            known: try options.knownAt.map { try MomentArgument.known($0, now: now, in: zone) })
    }
}
