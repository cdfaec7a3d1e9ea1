import HandoverModel
import HandoverReadiness
import Testing

/// Against a brute force in Python, day by day and subset by subset: `Tests/Fixtures/coverage/make_coverage.py`.
@Suite struct CoverageFixtureTests {
    typealias Team = CoverageFixtures.Team

    let teams: [Team]

    init() throws { teams = try CoverageFixtures.teams() }

    /// The readiness of a team on one of its days, with the uses as they are given.
    private func readiness(_ team: Team, _ answer: CoverageFixtures.Answer, _ uses: [CapabilityUse]) -> Readiness {
        var sample = team.sample
        sample.tasks.lastUse = uses
        return sample.readiness(Team.text(answer.day))
    }

    /// The uses of a day, completed by as few earlier ones as the rule asks for.
    private func completed(_ team: Team, _ answer: CoverageFixtures.Answer) -> [CapabilityUse] {
        let sample = team.sample
        return Readiness.completing(
            team.lastUses(on: answer.day), definitions: sample.definitions, statements: sample.entries,
            asOf: sample.noon(Team.text(answer.day)), newest: team.newest)
    }

    @Test func levelsValidityAndTalkAgree() throws {
        var carried = 0
        for team in teams {
            for answer in team.days {
                let people = readiness(team, answer, completed(team, answer)).people
                var cells: [String: PersonCapability] = [:]
                for person in people {
                    for own in person.capabilities { cells["\(person.person)/\(own.capability)"] = own }
                }
                #expect(cells.count == answer.cells.count)
                for cell in answer.cells {
                    let own = try #require(cells["\(cell.person)/\(cell.capability)"])
                    #expect(own.state.rawValue == cell.state && own.level?.rawValue == cell.level, "\(cell)")
                    #expect(own.holdsUntil == cell.until.map(Team.day), "\(cell)")
                    #expect(own.carriedBy == cell.carried.map(Team.day), "\(cell)")
                    #expect(own.usedUntil == cell.used.map(Team.day), "\(cell)")
                    #expect(own.shouldTalk == cell.talk, "\(cell)")
                    carried += own.carriedBy == nil ? 0 : 1
                }
            }
        }
        #expect(carried > 200)
    }

    /// The few earlier uses that are read do as well as all of them.
    @Test func fewEarlierUsesSayWhatAllSay() {
        for team in teams {
            for answer in team.days {
                #expect(
                    readiness(team, answer, completed(team, answer)).people
                        == readiness(team, answer, team.allUses(on: answer.day)).people)
            }
        }
    }

    @Test func atMostTwoUsesAreReadForEachLengthOfValidity() {
        for team in teams {
            for answer in team.days {
                for use in completed(team, answer) {
                    let rule = team.capabilities.first { $0.id == use.capability.rawValue }
                    guard let length = rule?.validFor else { continue }
                    let words = team.assessments.filter {
                        $0.person == use.person.rawValue && $0.capability == use.capability.rawValue
                    }
                    #expect(use.earlier.count <= Set(words.map(\.by)).count * (2 * answer.day / length + 2))
                }
            }
        }
    }

    @Test func coverageAndBusFactorAgree() throws {
        for team in teams {
            for answer in team.days {
                let coverage = readiness(team, answer, completed(team, answer)).coverage
                #expect(coverage.capabilities.map(\.id.rawValue) == answer.coverage.map(\.id))
                for (own, row) in zip(coverage.capabilities, answer.coverage) {
                    let people = try #require(own.people)
                    #expect(people.holders.map(\.rawValue).sorted() == row.holders && own.have == row.holders.count)
                    #expect(own.state.rawValue == row.state, "\(row)")
                    #expect(people.leaving.map(\.person.rawValue).sorted() == row.leaving, "\(row)")
                    #expect(own.isLeavingSoon == row.leavingSoon && own.remaining == row.remaining, "\(row)")
                    #expect(people.ending.map(\.person.rawValue).sorted() == row.ending, "\(row)")
                    #expect(people.notUsed.map(\.rawValue).sorted() == row.notUsed && own.notUsed == row.notUsed.count)
                }
                #expect(coverage.busFactor?.toNobody == answer.busFactor?.toNobody)
                #expect(coverage.busFactor?.toShort == answer.busFactor?.toShort)
                #expect(coverage.busFactor?.keyPeople.map(\.rawValue).sorted() == answer.busFactor?.keyPeople)
            }
        }
    }

    // MARK: Rules that hold for every team

    private func holders(_ readiness: Readiness) -> [Capability.ID: Set<Person.ID>] {
        Dictionary(uniqueKeysWithValues: readiness.capabilities.map { ($0.id, Set($0.holders)) })
    }

    @Test func aHigherLevelNeverLosesCoverage() {
        for team in teams {
            for answer in team.days {
                let uses = completed(team, answer)
                let before = holders(readiness(team, answer, uses))
                for (index, entry) in team.sample.entries.enumerated() {
                    guard case .assessed(var fact) = entry.record.statement, fact.level < .teaching else { continue }
                    fact.level = SupervisionLevel(rawValue: fact.level.rawValue + 1) ?? .teaching
                    var sample = team.sample
                    sample.entries[index].record.statement = .assessed(fact)
                    sample.tasks.lastUse = uses
                    for (id, after) in holders(sample.readiness(Team.text(answer.day))) {
                        #expect(after.isSuperset(of: before[id] ?? []))
                    }
                }
            }
        }
    }

    @Test func whoLeavesNeverAddsCoverage() {
        for team in teams {
            for answer in team.days {
                var sample = team.sample
                sample.tasks.lastUse = completed(team, answer)
                let before = sample.readiness(Team.text(answer.day))
                for person in team.people.map({ Person.ID($0.id) }) {
                    let departure = before.without([person], definitions: sample.definitions, facts: sample.facts)
                    let (old, new) = (holders(before), holders(departure.after))
                    for (id, after) in new {
                        #expect(after == (old[id] ?? []).subtracting([person]))
                    }
                    #expect(Set(departure.losses.map(\.after.id)) == Set(old.filter { $1.contains(person) }.keys))
                    guard let factor = before.coverage.busFactor, let left = departure.after.coverage.busFactor else {
                        continue
                    }
                    #expect(left.toNobody <= factor.toNobody && left.toNobody >= factor.toNobody - 1)
                    #expect(left.toShort <= factor.toShort && left.toShort >= factor.toShort - 1)
                }
            }
        }
    }

    @Test func anotherUseNeverShortensValidity() {
        for team in teams {
            for answer in team.days {
                let uses = team.allUses(on: answer.day)
                var before: [Person.ID: [PersonCapability]] = [:]
                for state in readiness(team, answer, uses).people { before[state.person] = state.capabilities }
                let added = uses.map { use in
                    var more = use
                    more.earlier.append(Team.day(answer.day - (answer.day * 7 + use.earlier.count * 13) % 60))
                    return more
                }
                for state in readiness(team, answer, added).people {
                    for (old, new) in zip(before[state.person] ?? [], state.capabilities) {
                        #expect(new.holdsUntil ?? Day(number: .max) >= old.holdsUntil ?? Day(number: .max))
                        #expect(!(old.state == .held && new.state != .held))
                    }
                }
            }
        }
    }
}

/// What hangs on whom, by a small team: jia and yi have `respond`, which is critical and asks for one; jia leaves.
@Suite struct CoverageTests {
    var sample: Sample

    init() {
        sample = Sample([.sample("team/on-call", requires: "respond")])
        sample.capabilities = [
            Capability(id: "respond", title: .init([.en: "Respond"]), isCritical: true, people: 1),
            Capability(id: "deploy", title: .init([.en: "Deploy"]), people: 1),
        ]
        sample.modules = [Module.sample("m1", teaches: ["respond", "deploy"])]
        sample.targets[.assessedIndependence] = Target(atLeast: 900_000, gates: .report)
        sample.assess("jia", "respond", .alone, on: "2025-12-02")
        sample.assess("yi", "respond", .alone, on: "2025-12-02")
        sample.assess("jia", "deploy", .alone, on: "2025-12-02")
    }

    @Test mutating func whoLeavesWithinThirtyDaysIsNamedWithTheirDay() throws {
        sample.people[4].to = day("2026-01-20")
        sample.items = []
        func respond(_ text: String, _ id: Capability.ID = "deploy") throws -> CapabilityCoverage {
            try #require(sample.readiness(text).coverage[id])
        }
        #expect(try respond("2025-12-20").leaving == 0)
        let leaving = try respond("2025-12-21")
        #expect(leaving.people?.leaving == [.init(person: "jia", day: day("2026-01-20"))])
        #expect(leaving.isLeavingSoon && leaving.isFalling && leaving.remaining == 0)
        #expect(try respond("2025-12-21", "respond").leaving == 1)
        #expect(try !respond("2025-12-21", "respond").isLeavingSoon, "yi stays, and one is enough")
        #expect(try respond("2026-01-21").state == .nobody)
    }

    @Test func oneIsASinglePersonAlsoWhereOneIsEnough() throws {
        let coverage = sample.readiness("2025-12-10").coverage
        #expect(coverage.capabilities.map(\.state) == [.covered, .singlePerson])
        #expect(coverage.capabilities.map(\.isCovered) == [true, true])
        let factor = try #require(coverage.busFactor)
        #expect(factor.toNobody == 2 && factor.toShort == 2 && factor.weakest == ["respond"] && factor.keyPeople == [])
    }

    @Test mutating func withoutACriticalCapabilityThereIsNoBusFactor() {
        sample.capabilities[0].isCritical = false
        #expect(sample.readiness("2025-12-10").coverage.busFactor == nil)
    }

    @Test mutating func whatIfBothLeave() throws {
        sample.finish("team/on-call", on: "2025-12-03")
        let before = sample.readiness("2025-12-10")
        func without(_ people: [Person.ID]) -> Departure {
            before.without(people, definitions: sample.definitions, facts: sample.facts)
        }
        #expect(before.verdict == .ready)
        let one = without(["jia"])
        #expect(one.after.verdict == .ready && one.brokenItems == [])
        #expect(one.losses.map(\.after.id) == ["respond", "deploy"])
        #expect(one.losses.map(\.losesCoverage) == [false, true])
        // Three of four pairs; without jia those asked of jia go too.
        func assessed(_ readiness: Readiness) -> [Int]? {
            readiness.measures.first { $0.id == .assessedIndependence }.map { [$0.numerator, $0.denominator] }
        }
        #expect(assessed(one.before) == [3, 4] && assessed(one.after) == [1, 2])
        let both = without(["jia", "yi"])
        #expect(both.before.verdict == .ready && both.after.verdict == .notReady)
        #expect(both.brokenItems == ["team/on-call"])
        #expect(both.after.coverage.busFactor?.toNobody == 0)
        #expect(both.after.people.map(\.person) == ["ma"])
    }

    @Test func aReaderWhoMaySeeNobodySeesTheCounts() throws {
        let coverage = sample.readiness("2025-12-10").coverage
        let counted = coverage.counted
        #expect(counted.capabilities.map(\.people) == [nil, nil])
        #expect(counted.capabilities.map(\.have) == [2, 1])
        #expect(counted.capabilities.map(\.state) == coverage.capabilities.map(\.state))
        #expect(counted.busFactor?.toNobody == 2)
    }
}
