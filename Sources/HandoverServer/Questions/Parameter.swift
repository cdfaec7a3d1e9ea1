import HandoverModel
import HandoverReadiness

/// A parameter of a request: what it is called, what it may be, and how it is read.
struct Parameter<Value: Sendable>: Sendable {
    let about: ParameterDescription
    /// Nil for a text that it cannot be.
    let read: @Sendable (String) -> Value?

    private init(_ about: ParameterDescription, read: @escaping @Sendable (String) -> Value?) {
        self.about = about
        self.read = read
    }

    var name: String { about.name }

    /// The same, as one that must be there.
    var required: Parameter {
        var about = about
        about.isRequired = true
        return Parameter(about, read: read)
    }
}

/// What is said of a parameter.
struct ParameterDescription: Sendable {
    enum Place: String, Hashable, Sendable {
        case path, query, header
    }

    var name: String
    var place = Place.query
    var summary: String
    var schema: Schema
    var isRequired = false
    /// What it is where it is left out.
    var standard: Int?
    /// A value that the sample workspace knows.
    var example: String?
    /// Whether it can be a text.
    var fits: @Sendable (String) -> Bool = { _ in true }

    /// What is said of a value that it cannot have.
    var problem: RequestProblem { .badParameter(name, allowed: schema.allowed) }
}

extension Parameter {
    fileprivate init(
        _ name: String, _ summary: String, _ schema: Schema, standard: Int? = nil, example: String? = nil,
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.init(
            ParameterDescription(
                name: name, summary: summary, schema: schema, standard: standard, example: example,
                fits: { read($0) != nil }), read: read)
    }
}

extension Parameter where Value == Day {
    static func day(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .day) { Day($0) }
    }
}

extension Parameter where Value == Measure.Span {
    static func span(_ name: String, example: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .text(.span), example: example) { Measure.Span($0) }
    }
}

extension Parameter where Value == Instant {
    static func instant(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .instant, example: "2026-02-13T17:00:00+08:00") { Instant(withOffset: $0) }
    }
}

extension Parameter where Value == ServiceTarget {
    static func serviceTarget(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .text(.serviceTarget), example: "2h") { ServiceTarget($0) }
    }
}

extension Measure.Span {
    /// Reads two days with `..` between them; nil for anything else.
    ///
    /// That the earlier one comes first is for the tracker to see to: the document of the API cannot say it.
    init?(_ text: String) {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 3, halves[1].isEmpty, let first = Day(halves[0]), let last = Day(halves[2]) else {
            return nil
        }
        self.init(first: first, last: last)
    }
}

extension Parameter where Value == Moment {
    /// A day or an instant with its offset.
    static func moment(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .anyOf([.day, .instant])) { text in
            Day(text).map(Moment.day) ?? Instant(withOffset: text).map(Moment.instant)
        }
    }
}

/// Up to where the ledger counts, as it is asked for.
enum KnownText: Hashable, Sendable {
    case moment(Moment)
    /// The number of the last entry.
    case entry(Int)
}

extension Parameter where Value == KnownText {
    /// A day, an instant with its offset, or the number of an entry.
    static func known(_ name: String, _ summary: String) -> Parameter {
        let entry = Parameter<Int>.number(name, 1...Schema.largest, summary)
        return Parameter(name, summary, .anyOf([.day, .instant, entry.about.schema])) { text in
            if let day = Day(text) { return KnownText.moment(.day(day)) }
            if let instant = Instant(withOffset: text) { return KnownText.moment(.instant(instant)) }
            return entry.read(text).map(KnownText.entry)
        }
    }
}

extension Parameter where Value == Int {
    static func number(
        _ name: String, _ range: ClosedRange<Int>, standard: Int? = nil, _ summary: String
    ) -> Parameter {
        let schema = Schema.integer(least: range.lowerBound, most: range.upperBound)
        return Parameter(name, summary, schema, standard: standard) { text in
            guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
            return range.contains(number) ? number : nil
        }
    }
}

extension Parameter where Value == Bool {
    static func flag(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .boolean) { Bool($0) }
    }
}

extension Parameter where Value == String {
    static func text(_ name: String, _ most: Int, _ summary: String) -> Parameter {
        let schema = Schema.text(.plain(least: 1, most: most))
        return Parameter(name, summary, schema) { schema.takes($0) ? $0 : nil }
    }
}

extension Parameter where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    static func word(_ name: String, _ summary: String) -> Parameter {
        Parameter(name, summary, .words(Value.self)) { Value(rawValue: $0) }
    }
}

extension Parameter {
    /// Ids with commas between.
    static func ids<Subject>(_ name: String, example: String? = nil, _ summary: String) -> Parameter
    where Value == [Identifier<Subject>] {
        Parameter(name, summary, .id, example: example) { text in
            let ids = text.split(separator: ",", omittingEmptySubsequences: false).map {
                Identifier<Subject>(String($0))
            }
            return ids.allSatisfy { !$0.rawValue.isEmpty } ? ids : nil
        }
    }

    /// Whether there is such a thing is for the tracker to say.
    static func id<Subject>(_ name: String, example: String? = nil, _ summary: String) -> Parameter
    where Value == Identifier<Subject> {
        Parameter(name, summary, .id, example: example) { text in
            text.isEmpty ? nil : Identifier(text)
        }
    }
}
