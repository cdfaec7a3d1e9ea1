internal import HandoverModel
public import HandoverReadiness

/// Duties as an iCalendar file (RFC 5545), for calendar programs to subscribe to.
///
/// Instants are in UTC. A duty keeps its `UID` as long as it begins when it does; `SEQUENCE` is the number of the entry
/// that put the rota in force, so that a later rota is newer.
public enum DutyCalendarText {
    public static let mediaType = "text/calendar"

    /// Nil for a workspace without a rota, which has no events.
    public static func text(_ calendar: DutyCalendar?, names: Names) -> String {
        let language = names.language
        let handover = names.definitions?.handover
        let title = handover?.title.text(in: language) ?? ""
        let name =
            calendar?.person.map {
                language("\(title)：\(names.person($0))值班", "\(title): duties of \(names.person($0))")
            }
            ?? language("\(title)：值班", "\(title): duties")
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//handover//\(ProgramVersion.current)//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))",
        ]
        for duty in calendar?.duties ?? [] {
            let layer = names.definitions?.rota?.layer(duty.layer)
            let about = layer?.title.text(in: language) ?? duty.layer.rawValue
            var plain = names
            plain.showsIDs = false
            let who = plain.onDuty(duty)
            lines += [
                "BEGIN:VEVENT", "UID:\(uid(duty, handover?.id.rawValue ?? "handover"))",
                "DTSTAMP:\(basic(calendar?.stamp ?? duty.from))", "SEQUENCE:\(calendar?.sequence ?? 0)",
                "DTSTART:\(basic(duty.from))", "DTEND:\(basic(duty.to))",
                "SUMMARY:\(escaped(language("\(about)：\(who)", "\(about): \(who)")))",
            ]
            let severities = layer?.severities ?? []
            if !severities.isEmpty { lines.append("CATEGORIES:\(severities.map(\.rawValue).joined(separator: ","))") }
            lines += ["STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT"]
        }
        return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
    }

    private static func uid(_ duty: Duty, _ handover: String) -> String {
        "\(duty.layer)-\(duty.seat)-\(basic(duty.from))@\(handover)"
    }

    /// `20260314T140000Z`.
    private static func basic(_ instant: Instant) -> String {
        instant.description.filter { $0 != "-" && $0 != ":" }
    }

    private static func escaped(_ text: String) -> String {
        text.printable.reduce(into: "") { result, character in
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case _ where character.isNewline: result += "\\n"
            case _: result.append(character)
            }
        }
    }

    /// The line in parts of at most 75 bytes, of which all but the first begin with a space.
    ///
    /// A character is never cut.
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
