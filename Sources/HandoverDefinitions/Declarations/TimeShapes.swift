internal import Foundation
import HandoverModel
import LocatedYAML

extension Shape where Value == Day {
    static var date: Shape {
        scalar(
            .date, schema: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        ) { Day($0) }
    }
}

extension Shape where Value == WallTime {
    /// A date, or a date and a time of day on the local clock.
    static var wallTime: Shape {
        let pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9])?$"
        return scalar(.wallTime, schema: ["type": "string", "pattern": .string(pattern)]) { WallTime($0) }
    }
}

extension Shape where Value == Int {
    /// A time of day, read as minutes after midnight.
    static var timeOfDay: Shape {
        scalar(
            .timeOfDay, schema: ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"]
        ) { WallTime.minute(of: $0) }
    }
}

extension Shape where Value == Length {
    /// A length of time that is not nothing.
    static var duration: Shape {
        scalar(
            .duration, schema: ["type": "string", "pattern": "^[0-9]{1,6}[dhm]$"]
        ) { text in Length(text).flatMap { $0.count > 0 ? $0 : nil } }
    }
}

extension Shape where Value == Due {
    static var due: Shape {
        scalar(
            .dueDate,
            schema: [
                "type": "string",
                "pattern": #"^([0-9]{4}-[0-9]{2}-[0-9]{2}|start(\+[0-9]{1,4}w?d)?|accept-by([+-][0-9]{1,4}w?d)?)$"#,
            ]
        ) { Due($0) }
    }
}

extension Due {
    /// Reads a date, or an anchor and how many days or working days from it; nil for anything else.
    init?(_ text: String) {
        if let day = Day(text) {
            self = .on(day)
            return
        }
        guard let anchor = Anchor.allCases.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
        let rest = text.dropFirst(anchor.rawValue.count)
        guard let sign = rest.first else {
            self = .relative(to: anchor, count: 0, unit: .days)
            return
        }
        guard let read = CountedUnit<Unit>(rest.dropFirst(), digits: 4) else { return nil }
        switch (sign, anchor) {
        case ("+", _): self = .relative(to: anchor, count: read.count, unit: read.unit)
        case ("-", .acceptBy): self = .relative(to: anchor, count: -read.count, unit: read.unit)
        default: return nil
        }
    }
}

extension Shape where Value == Zone {
    /// A time zone by its IANA name; abbreviations such as `CST` mean several zones and are refused.
    static var zone: Shape {
        Shape(schema: ["type": "string", "minLength": 1]) { node, reader in
            guard case .scalar(let scalar) = node else {
                reader.wrongShape(node, expected: .scalar)
                return nil
            }
            if scalar.text == "UTC" || scalar.text.contains("/"), let zone = Zone(scalar.text) { return zone }
            reader.refuse(
                scalar.text, at: scalar.range, expected: .timeZone,
                suggestion: nearestName(to: scalar.text, among: TimeZone.knownTimeZoneIdentifiers))
            return nil
        }
    }
}

extension Shape where Value == [OpeningHours] {
    /// `09:00-18:00` or a list of such, none of which overlap.
    static var hours: Shape {
        let pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
        let one: SchemaValue = ["type": "string", "pattern": .string(pattern)]
        let stretch = Shape<OpeningHours>.scalar(.openingHours, schema: one) { OpeningHours($0) }
        return Shape(
            schema: ["anyOf": .list([one, ["type": "array", "items": one]])]
        ) { node, reader in
            guard case .sequence(let sequence) = node else { return stretch.read(node, &reader).map { [$0] } }
            var found: [Located<OpeningHours>] = []
            // Every stretch is compared with those before it, so a list that is wrong throughout is not read to its end.
            for node in sequence.elements where !reader.isFull {
                guard let hours = stretch.read(node, &reader) else { continue }
                if let other = found.first(where: { $0.value.from < hours.to && hours.from < $0.value.to }) {
                    reader.report(
                        .overlap(first: other.value.text, second: hours.text), at: node.range, first: other.range)
                }
                found.append(Located(value: hours, range: node.range))
            }
            return found.map(\.value).sorted { $0.from < $1.from }
        }
    }
}

extension OpeningHours {
    /// Reads `09:00-18:00`; the end may be `24:00` and is later than the beginning.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"), let from = Self.minute(bytes[0..<5]),
            let to = Self.minute(bytes[6..<11]), from < to
        else { return nil }
        self.init(from: from, to: to)
    }

    var text: String { "\(Self.clock(from))-\(Self.clock(to))" }

    private static func minute(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.map { Int($0) - 48 }
        guard digits[2] == 10, [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) }), digits[3] < 6 else {
            return nil
        }
        let minute = (digits[0] * 10 + digits[1]) * 60 + digits[3] * 10 + digits[4]
        return minute <= 1440 ? minute : nil
    }

    private static func clock(_ minute: Int) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}
