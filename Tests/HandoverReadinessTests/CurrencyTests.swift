import HandoverModel
import HandoverReadiness
import Testing

/// How many technical changes were documented in time, against a count that goes through the entries change by change.
@Suite struct CurrencyTests {
    /// 2026-01-05 08:00 UTC.
    private static let start = Instant(milliseconds: 1_767_600_000_000)
    private static let day: Int64 = 86_400_000

    private static func at(_ milliseconds: Int64) -> Instant { start.adding(milliseconds: milliseconds) }

    private static func entry(
        _ number: Int, _ effective: Instant, _ statement: Statement, by person: Person.ID = "lisi"
    ) -> Entry {
        Entry(
            number: number,
            record: Record(
                at: effective, effective: effective, by: person, identified: .session, key: "k\(number)",
                request: digest("r\(number)"), statement: statement))
    }

    private static func changed(
        _ number: Int, _ id: Int, at when: Int64, documents: [KnowledgeDocument.ID] = ["guide"]
    ) -> Entry {
        entry(
            number, at(when),
            .technicalChange(
                .recorded(
                    TechnicalChangeNotice(
                        change: TechnicalChange.id(id), title: "Cache", service: "export", when: at(when),
                        due: at(when + day), documents: documents))))
    }

    private static func told(_ number: Int, _ id: Int, _ document: KnowledgeDocument.ID, at when: Int64) -> Entry {
        entry(
            number, at(when),
            .technicalChange(
                .documented(TechnicalChangeNote(change: TechnicalChange.id(id), document: document, when: at(when)))))
    }

    private static func takenBack(_ number: Int, _ entry: Int, at when: Int64) -> Entry {
        self.entry(number, at(when), .revoked(Revocation(entry: entry, reason: "x")))
    }

    private static func standing(_ entries: [Entry], asOf: Int64) -> [String] {
        TechnicalChangeRegister(entries, asOf: at(asOf)).changes.map { "\($0.id) \($0.standing.rawValue)" }
    }

    @Test func theLastInstantIsInTimeAndTheNextIsNot() {
        let (day, changed) = (Self.day, Self.changed(1, 1, at: 0))
        #expect(Self.standing([changed], asOf: day) == ["X-1 open"])
        #expect(Self.standing([changed], asOf: day + 1) == ["X-1 overdue"])
        #expect(Self.standing([changed, Self.told(2, 1, "guide", at: day)], asOf: day) == ["X-1 in-time"])
        #expect(Self.standing([changed, Self.told(2, 1, "guide", at: day + 1)], asOf: day + 1) == ["X-1 late"])
        #expect(Self.standing([changed, Self.told(2, 1, "guide", at: 0)], asOf: 0) == ["X-1 in-time"])
        let register = TechnicalChangeRegister([changed], asOf: Self.at(day))
        #expect(register.currency == .init(numerator: 0, denominator: 0))
        #expect(
            TechnicalChangeRegister([changed], asOf: Self.at(day + 1)).currency == .init(numerator: 0, denominator: 1))
    }

    @Test func aChangeOfSeveralDocumentsIsAsLateAsItsLast() {
        let changed = Self.changed(1, 1, at: 0, documents: ["guide", "runbook"])
        let first = Self.told(2, 1, "guide", at: 1000)
        #expect(Self.standing([changed, first], asOf: Self.day) == ["X-1 open"])
        #expect(
            Self.standing([changed, first, Self.told(3, 1, "runbook", at: Self.day)], asOf: Self.day)
                == ["X-1 in-time"])
        let late = [changed, first, Self.told(3, 1, "runbook", at: Self.day + 1)]
        #expect(Self.standing(late, asOf: 2 * Self.day) == ["X-1 late"])
        // A second word of a document changes nothing, nor does one of a document that is not named.
        let more = late + [Self.told(4, 1, "guide", at: 2 * Self.day), Self.told(5, 1, "other", at: 2 * Self.day)]
        let state = TechnicalChangeRegister(more, asOf: Self.at(3 * Self.day))["X-1"]
        #expect(state?.documentedAt == Self.at(Self.day + 1) && state?.countsFrom == Self.at(Self.day))
        #expect(state?.documents.map(\.note?.entry) == [2, 3])
    }

    @Test func whatWasTakenBackCountsForNothing() {
        let entries = [Self.changed(1, 1, at: 0), Self.told(2, 1, "guide", at: 1000)]
        #expect(
            Self.standing(entries + [Self.takenBack(3, 2, at: 2000)], asOf: Self.day + 1) == ["X-1 overdue"])
        #expect(Self.standing(entries + [Self.takenBack(3, 1, at: 2000)], asOf: Self.day + 1) == [])
        // As of before it was taken back it stood.
        #expect(Self.standing(entries + [Self.takenBack(3, 1, at: 2000)], asOf: 1999) == ["X-1 in-time"])
    }

    /// In the manner of the contract: for each change, were all its documents told by its limit; is it over or told at all.
    private static func counted(_ entries: [Entry], asOf: Instant) -> Measure.Ratio {
        let known = entries.filter { $0.record.effective <= asOf }
        func isTakenBack(_ number: Int) -> Bool {
            known.contains { entry in
                if case .revoked(let revocation) = entry.record.statement { revocation.entry == number } else { false }
            }
        }
        var (inTime, all) = (0, 0)
        for entry in known where !isTakenBack(entry.number) {
            guard case .technicalChange(.recorded(let notice)) = entry.record.statement else { continue }
            var times: [Instant] = []
            for document in notice.documents {
                let words = known.filter { word in
                    guard case .technicalChange(.documented(let note)) = word.record.statement else { return false }
                    return note.change == notice.change && note.document == document && !isTakenBack(word.number)
                }
                if let first = words.min(by: { $0.number < $1.number }) { times.append(first.record.effective) }
            }
            let isTold = times.count == notice.documents.count
            if isTold, times.allSatisfy({ $0.milliseconds <= notice.due.milliseconds }) { inTime += 1 }
            if isTold || asOf.milliseconds > notice.due.milliseconds { all += 1 }
        }
        return .init(numerator: inTime, denominator: all)
    }

    @Test(arguments: 1...40) func theCountIsThatOfAReference(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        // Around the limits, so that many fall on them.
        let offsets: [Int64] = [0, 1, Self.day - 1, Self.day, Self.day + 1, 2 * Self.day, 3_600_000]
        let documents: [KnowledgeDocument.ID] = ["guide", "runbook", "history"]
        var entries: [Entry] = []
        var whens: [Int64] = []
        for number in 1...60 {
            switch random(4) {
            case 0 where !whens.isEmpty:
                entries.append(Self.takenBack(number, 1 + random(number - 1), at: Int64(random(5)) * Self.day))
            case 1 where !whens.isEmpty,
                2 where !whens.isEmpty:
                let change = random(whens.count)
                let when = whens[change] + offsets[random(offsets.count)]
                entries.append(Self.told(number, change + 1, documents[random(3)], at: when))
            default:
                let when = Int64(random(10)) * 3_600_000
                whens.append(when)
                let named = Array(documents.prefix(1 + random(3)))
                entries.append(Self.changed(number, whens.count, at: when, documents: named))
            }
        }
        for asOf in whens.flatMap({ when in offsets.map { when + $0 } }) {
            let instant = Self.at(asOf)
            let register = TechnicalChangeRegister(entries, asOf: instant)
            #expect(register.currency == Self.counted(entries, asOf: instant), "as of \(asOf)")
            #expect(register.rows.count == register.currency.denominator)
        }
    }

    @Test func theMeasureSaysNothingBelowTenAndIsMissedBelowItsTarget() throws {
        var sample = Sample()
        sample.targets[.documentsUpToDate] = Target(atLeast: 950_000, gates: .report)
        func measure(_ late: Int, of all: Int) throws -> Measure {
            var entries: [Entry] = []
            for id in 0..<all {
                entries.append(Self.changed(2 * id + 1, id + 1, at: 0))
                entries.append(
                    Self.told(2 * id + 2, id + 1, "guide", at: id < late ? Self.day + 1 : Self.day))
            }
            var facts = sample.facts
            facts.statements = entries
            let readiness = Readiness.of(sample.definitions, facts: facts, asOf: Self.at(2 * Self.day))
            return try #require(readiness.measures.first { $0.id == .documentsUpToDate })
        }
        #expect(try measure(0, of: 0).state == .notMeasured)
        let few = try measure(1, of: 9)
        #expect(few.state == .tooFew && few.numerator == 8 && few.denominator == 9)
        #expect(try measure(0, of: 10).state == .observed)
        #expect(try measure(1, of: 20).state == .observed)
        #expect(try measure(1, of: 19).state == .missed)
    }

    @Test func anAnswerHoldsNoLongerThanADocumentIsInTime() {
        let sample = Sample()
        var facts = sample.facts
        facts.statements = [Self.changed(1, 1, at: 0)]
        func holds(at offset: Int64) -> Instant {
            Readiness.of(sample.definitions, facts: facts, asOf: Self.at(offset)).holdsUntil
        }
        #expect(holds(at: Self.day - 1000) == Self.at(Self.day))
        #expect(holds(at: Self.day) == Self.at(Self.day))
        #expect(holds(at: Self.day + 1) > Self.at(Self.day + 1))
    }
}
