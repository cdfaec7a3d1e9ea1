import Foundation
import HandoverModel
import HandoverReadiness

/// Teams and what a brute force in Python says of them; days are counted from `Self.first`.
struct CoverageFixtures: Decodable {
    struct Team: Decodable {
        let people: [Member], capabilities: [Rule], assessments: [Judgement], uses: [Use], days: [Answer]
    }

    struct Member: Decodable { let id: String, from: Int, to: Int? }
    struct Rule: Decodable {
        let id: String, critical, drill: Bool, people, level: Int
        let validFor: Int?, usedWithin: Int?, since: Int?
    }
    struct Judgement: Decodable { let person, capability, by: String, level, day: Int }
    struct Use: Decodable { let person, capability: String, tasks, drills: [Int] }
    struct Answer: Decodable { let day: Int, cells: [Cell], coverage: [Row], busFactor: BusFactor? }
    struct Cell: Decodable {
        let person, capability, state: String, level: Int, until, carried, used: Int?, talk: Bool
    }
    struct Row: Decodable {
        let id, state: String, holders, leaving, ending, notUsed: [String], leavingSoon: Bool, remaining: Int
    }
    struct BusFactor: Decodable { let toNobody, toShort: Int, keyPeople: [String] }

    static let first = day("2026-01-05")

    static func teams() throws -> [Team] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/coverage/coverage.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([Team].self, from: Data(contentsOf: file))
    }
}

extension CoverageFixtures.Team {
    static func text(_ offset: Int) -> String { day(offset).description }
    static func day(_ offset: Int) -> Day { CoverageFixtures.first.adding(days: offset) }

    /// The team's handover and all its assessments, without uses.
    var sample: Sample {
        var sample = Sample()
        sample.people = sample.people.filter { $0.side == .delivering }
        sample.people += people.map { member in
            Person(
                id: Person.ID(member.id), name: .init([.en: member.id]), side: .receiving, roles: [Sample.engineer],
                from: Self.day(member.from), to: member.to.map(Self.day))
        }
        sample.capabilities = capabilities.map { rule in
            Capability(
                id: Capability.ID(rule.id), title: .init([.en: rule.id]), isCritical: rule.critical,
                people: rule.people, level: SupervisionLevel(rawValue: rule.level) ?? .alone,
                validFor: rule.validFor.map { Length($0, .days) },
                lastUsedWithin: rule.usedWithin.map { Length($0, .days) }, drillsCount: rule.drill,
                confirmedSince: rule.since.map(Self.day))
        }
        for judgement in assessments {
            sample.assess(
                Person.ID(judgement.person), Capability.ID(judgement.capability),
                SupervisionLevel(rawValue: judgement.level) ?? .watching, by: Person.ID(judgement.by),
                on: Self.text(judgement.day))
        }
        return sample
    }

    /// The newest uses by a day, as the ledger tells them.
    func lastUses(on day: Int) -> [CapabilityUse] {
        uses.map { use in
            CapabilityUse(
                person: Person.ID(use.person), capability: Capability.ID(use.capability),
                task: use.tasks.last { $0 <= day }.map(Self.day), drill: use.drills.last { $0 <= day }.map(Self.day))
        }
    }

    /// As `lastUses`, with every earlier day.
    func allUses(on day: Int) -> [CapabilityUse] {
        zip(uses, lastUses(on: day)).map { use, last in
            var all = last
            let drills = capabilities.first { $0.id == use.capability }?.drill == true ? use.drills : []
            all.earlier = (use.tasks + drills).filter { $0 <= day }.map(Self.day)
            return all
        }
    }

    /// What the ledger answers.
    func newest(_ query: UseQuery) -> Day? {
        let own = uses.first { $0.person == query.person.rawValue && $0.capability == query.capability.rawValue }
        let days = (own?.tasks ?? []) + (query.countsDrills ? own?.drills ?? [] : [])
        return days.map(Self.day).filter { $0 <= query.through }.max()
    }
}
