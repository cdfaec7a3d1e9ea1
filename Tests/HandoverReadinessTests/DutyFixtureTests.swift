import Foundation
import HandoverModel
import HandoverReadiness
import Testing

/// Against a reference that looks at every minute; see Tests/Fixtures/duty/make_duty.py.
@Suite struct DutyFixtureTests {
    private struct Case: Decodable {
        let zone: String
        let from: Day
        let to: Day
        let holidays: [Day]
        let worked: [Day]
        let layers: [LayerText]
        let overrides: [OverrideText]
        let cover: [CoverText]
        let duties: [[Cell]]
        let gaps: [[Cell]]
        let load: [String: LoadText]
    }

    private struct LayerText: Decodable {
        let id: String
        let hours: DutyHours
        let members: [String]
        let at_once: Int
        let every: Int
        let hand_over: Int
        let from: Day
    }

    private struct OverrideText: Decodable {
        let layer: String
        let from: String
        let to: String
        let person: String
        let instead_of: String?
    }

    private struct CoverText: Decodable {
        let id: String
        let hours: DutyHours
        let layers: [String]
        let people: Int
    }

    private struct LoadText: Decodable, Equatable {
        let weekdays: Int64
        let weekends: Int64
        let holidays: Int64
        let night: Int64
        let nights: Int
    }

    /// A number, a word or words.
    private enum Cell: Decodable, Equatable, CustomStringConvertible {
        case number(Int64)
        case word(String)
        case words([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else if let word = try? container.decode(String.self) {
                self = .word(word)
            } else {
                self = .words(try container.decode([String].self))
            }
        }

        init(_ instant: Instant) { self = .number(instant.milliseconds / 1000) }

        var description: String {
            switch self {
            case .number(let number): String(number)
            case .word(let word): word
            case .words(let words): words.joined(separator: "+")
            }
        }
    }

    private static func cases() throws -> [String: Case] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "Fixtures/duty/duty.json"))
        return try JSONDecoder().decode([String: Case].self, from: data)
    }

    private static func roster(_ text: Case) throws -> (DutyRoster, Range<Instant>) {
        let zone = try #require(Zone(text.zone))
        let hours = [OpeningHours(from: 540, to: 1080)]
        var calendar = WorkingCalendar(
            id: "case", zone: zone,
            week: Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, hours) }),
            holidays: Set(text.holidays))
        for day in text.worked { calendar.replacements[day] = hours }
        var sample = Sample()
        sample.calendar = calendar
        sample.people = ["a", "b", "c", "d", "e", "f"].map {
            Person(id: Person.ID($0), name: .init([.en: $0]), side: .delivering, roles: [Sample.expert])
        }
        var definitions = sample.definitions
        definitions.handover.zone = zone
        definitions.rota = Rota(
            layers: text.layers.map { layer in
                RotaLayer(
                    id: Identifier(layer.id), title: .init([.en: layer.id]), hours: layer.hours,
                    members: layer.members.map { Identifier($0) }, atOnce: layer.at_once, every: layer.every,
                    handOver: layer.hand_over, from: layer.from)
            },
            overrides: try text.overrides.map { override in
                DutyOverride(
                    layer: Identifier(override.layer), from: try #require(WallTime(override.from)),
                    to: try #require(WallTime(override.to)), person: Identifier(override.person),
                    insteadOf: override.instead_of.map { Identifier($0) })
            },
            cover: text.cover.map { cover in
                RequiredCover(
                    id: Identifier(cover.id), title: .init([.en: cover.id]), hours: cover.hours,
                    roles: [Sample.expert], people: cover.people, layers: cover.layers.map { Identifier($0) })
            })
        return (
            try #require(DutyRoster(definitions)), zone.start(of: text.from)..<zone.start(of: text.to.adding(days: 1))
        )
    }

    @Test(arguments: ["berlin-spring", "berlin-autumn", "new-york-spring", "new-york-autumn", "shanghai"])
    func dutiesGapsAndLoadAreThoseOfTheMinutes(name: String) throws {
        let text = try #require(try Self.cases()[name])
        let (roster, period) = try Self.roster(text)
        let duties = roster.duties(in: period).map { duty -> [Cell] in
            [
                Cell(max(duty.from, period.lowerBound)), Cell(min(duty.to, period.upperBound)),
                .word(duty.layer.rawValue), .number(Int64(duty.seat)), .word(duty.person.rawValue),
                .word(duty.insteadOf?.rawValue ?? ""),
            ]
        }
        #expect(Set(duties.map(\.description)) == Set(text.duties.map(\.description)))
        #expect(duties.count == text.duties.count)
        let gaps = DutyGaps(roster, in: period).gaps.map { gap -> [Cell] in
            [
                Cell(gap.from), Cell(gap.to), .word(gap.cover.rawValue), .words(gap.have.map(\.rawValue)),
            ]
        }
        #expect(Set(gaps.map(\.description)) == Set(text.gaps.map(\.description)))
        #expect(gaps.count == text.gaps.count)
        let load = DutyLoad(roster, in: period).rows.map { row in
            (
                row.person.rawValue,
                LoadText(
                    weekdays: row.weekdays / 1000, weekends: row.weekends / 1000, holidays: row.holidays / 1000,
                    night: row.nightTime / 1000, nights: row.nights)
            )
        }
        #expect(Dictionary(uniqueKeysWithValues: load) == text.load)
    }

    /// Whoever is on duty at an instant is who the duties of any stretch around it name.
    @Test func nowIsWhatTheDutiesSay() throws {
        for (name, text) in try Self.cases() {
            let (roster, period) = try Self.roster(text)
            let duties = roster.duties(in: period)
            var instant = period.lowerBound
            while instant < period.upperBound {
                let now = OnDuty(roster, at: instant).layers.flatMap(\.now)
                let expected = duties.filter { $0.from <= instant && instant < $0.to }
                #expect(Set(now) == Set(expected), "\(name) \(instant)")
                instant = instant.adding(milliseconds: 7 * 3_600_000 + 1_234_567)
            }
        }
    }
}
