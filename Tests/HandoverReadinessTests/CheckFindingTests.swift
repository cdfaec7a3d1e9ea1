import HandoverModel
import HandoverReadiness
import Testing

/// What checks come to, against values worked out by hand.
@Suite struct CheckFindingTests {
    private static let item = Item.ID("team/rota")
    var sample = Sample([.sample("team/rota")])

    private func finding(
        _ rule: ItemCheck.Rule, seeing sight: CheckSight = .nothing, on text: String = "2025-12-03",
        _ change: (inout Definitions) -> Void = { _ in }
    ) -> CheckFinding {
        var definitions = sample.definitions
        change(&definitions)
        let readiness = Readiness.of(definitions, facts: sample.facts, asOf: sample.noon(text))
        return CheckGround(definitions, now: sample.noon(text), readiness: readiness)
            .finding(of: ItemCheck(rule), for: Self.item, seeing: sight)
    }

    private static func rota(from: Day, to: Day?) -> Rota {
        Rota(
            layers: [
                RotaLayer(
                    id: "desk", title: .init([.en: "Desk"]), hours: .always, members: ["jia"], from: from, to: to)
            ],
            cover: [
                RequiredCover(id: "one", title: .init([.en: "One"]), hours: .always, roles: [Sample.engineer])
            ])
    }

    @Test func theRotaIsLookedAtFromNowOn() {
        let none = finding(.rotaCovered(days: 5))
        #expect(none == CheckFinding(.couldNotRun, reasons: [.notDefined(.rota)]))
        let all = finding(.rotaCovered(days: 5)) { $0.rota = Self.rota(from: day("2025-12-03"), to: nil) }
        #expect(all == CheckFinding(.passed, have: 5, need: 5))
        // Nobody on the last two of five days, nor afterwards.
        let ends = { (definitions: inout Definitions) in
            definitions.rota = Self.rota(from: day("2025-12-01"), to: day("2025-12-05"))
        }
        let gap = CheckReason.dutyGap(
            "one", from: sample.zone.start(of: day("2025-12-06")), to: sample.zone.start(of: day("2026-12-01")),
            have: 0, need: 1)
        #expect(
            finding(.rotaCovered(days: 5), ends) == CheckFinding(.failed, have: 3, need: 5, reasons: [gap]))
        // Days later it is the same gap, from its beginning.
        #expect(
            finding(.rotaCovered(days: 5), on: "2025-12-09", ends)
                == CheckFinding(.failed, have: 0, need: 5, reasons: [gap]))
        let idle = finding(.rotaCovered(days: 5)) {
            $0.rota = Self.rota(from: day("2025-12-01"), to: nil)
            $0.rota?.cover = []
        }
        #expect(idle == CheckFinding(.couldNotRun, reasons: [.notDefined(.cover)]))
    }

    @Test mutating func capabilitiesAndTrainingAreCountedWithoutNames() {
        sample.capabilities = [Capability(id: "operating", title: .init([.en: "Operating"]), people: 2)]
        sample.assess("jia", "operating", .alone, on: "2025-12-02")
        #expect(
            finding(.capabilityCovered("operating"))
                == CheckFinding(
                    .failed, have: 1, need: 2, reasons: [.capabilityNotCovered("operating", have: 1, need: 2)]))
        sample.assess("yi", "operating", .alone, on: "2025-12-02")
        #expect(finding(.capabilityCovered("operating")) == CheckFinding(.passed, have: 2, need: 2))
        #expect(
            finding(.trainingComplete(nil)) == CheckFinding(.couldNotRun, reasons: [.notDefined(.training)]))
        sample.modules = [
            Module(
                id: "reading", title: .init([.en: "Reading"]), teaches: ["operating"],
                assessment: ModuleAssessment(kind: .exam, pass: 80))
        ]
        sample.record(
            .moduleCompleted(ModuleCompletion(person: "jia", module: "reading", score: 90)), by: "zhao",
            on: "2025-12-02")
        #expect(
            finding(.trainingComplete(nil))
                == CheckFinding(.failed, have: 1, need: 2, reasons: [.moduleOpen("reading", people: 1)]))
    }

    @Test mutating func aMeasureIsComparedAsItIs() {
        sample.targets = [.independence: Target(atLeast: 900_000, gates: .report)]
        #expect(
            finding(.measure(.independence, atLeast: nil))
                == CheckFinding(.couldNotRun, reasons: [.measureTooFew(.independence, have: 0)]))
        sample.close(53, of: 59, on: "2025-12-02")
        // 53 of 59 is 0.898305…, which rounds to 90 %.
        #expect(
            finding(.measure(.independence, atLeast: nil))
                == CheckFinding(
                    .failed, have: 898_305, need: 900_000,
                    reasons: [.measureBelow(.independence, value: 898_305, target: 900_000)]))
        sample.close(1, of: 1, on: "2025-12-02")
        #expect(finding(.measure(.independence, atLeast: nil)) == CheckFinding(.passed, have: 900_000, need: 900_000))
        #expect(finding(.measure(.independence, atLeast: 950_000)).result == .failed)
        #expect(
            finding(.measure(.satisfaction, atLeast: 900_000))
                == CheckFinding(.couldNotRun, reasons: [.notDefined(.measure)]))
    }

    @Test func contactsAreThoseOfTheListAndOfTheRota() {
        let details = ContactDetails(
            people: ["li": .init(phone: "1"), "jia": .init()], contacts: ["hotline": .init(email: "x@example")])
        func found(_ change: (inout Definitions) -> Void) -> CheckFinding {
            finding(.contactsComplete, seeing: .details(details), change)
        }
        #expect(found { _ in } == CheckFinding(.couldNotRun, reasons: [.notDefined(.contacts)]))
        let contacts = [
            SupportContact(id: "hotline", title: .init([.en: "Hotline"])),
            SupportContact(id: "lead", title: .init([.en: "Lead"]), person: "li"),
        ]
        #expect(found { $0.contacts = contacts } == CheckFinding(.passed, have: 2, need: 2))
        let all = found {
            $0.contacts = contacts + [SupportContact(id: "night", title: .init([.en: "Night"]))]
            $0.rota = Self.rota(from: day("2025-12-01"), to: nil)
        }
        #expect(
            all
                == CheckFinding(
                    .failed, have: 2, need: 4, reasons: [.contactUnreachable("night"), .personUnreachable("jia")]))
        // Without the files nothing is said of them.
        #expect(finding(.contactsComplete).reasons == [.filesNotAtHand])
    }

    @Test func documentsAreTheItemsOwn() {
        let head = KnowledgeHead(
            version: "1", updated: day("2025-12-01"), reviewed: day("2025-12-01"), reviewedBy: ["x"], history: ["1"])
        let knowledge = KnowledgeBase(folders: [
            .init(
                path: "ops", title: .init([.en: "Ops"]),
                documents: [
                    KnowledgeDocument(
                        id: "rota", title: .init([.en: "Rota"]), path: "ops/rota.md", reviewEvery: Length(3, .days),
                        items: [Self.item]),
                    KnowledgeDocument(
                        id: "plan", title: .init([.en: "Plan"]), path: "ops/plan.md", items: [Self.item]),
                    KnowledgeDocument(id: "other", title: .init([.en: "Other"]), path: "ops/other.md"),
                ])
        ])
        let seen = CheckSight.documents(
            [MarkdownFile(path: "ops/rota.md", head: .read(head))], paths: ["ops/", "ops/rota.md"])
        let present = ItemCheck.Rule.documentsPresent(folder: "knowledge")
        let current = ItemCheck.Rule.documentsCurrent(folder: "knowledge")
        #expect(finding(present, seeing: seen).reasons == [.notDefined(.documents)])
        #expect(
            finding(present, seeing: seen) { $0.knowledge = knowledge }
                == CheckFinding(.failed, have: 1, need: 2, reasons: [.documentMissing("plan")]))
        #expect(
            finding(current, seeing: seen, on: "2025-12-05") { $0.knowledge = knowledge }
                == CheckFinding(
                    .failed, have: 0, need: 2,
                    reasons: [.documentFault("rota", fault: "review-over"), .documentMissing("plan")]))
    }

    @Test func filesAndAddresses() {
        let now = sample.noon("2025-12-03")
        let file = ItemCheck.Rule.file(.init(path: "a", isFilled: true, newerThan: 2))
        func seen(_ size: Int, _ daysAgo: Int) -> CheckSight {
            .file(.init(size: size, changed: now.adding(days: -daysAgo)))
        }
        #expect(finding(file, seeing: seen(1, 2)).result == .passed)
        #expect(finding(file, seeing: seen(0, 3)).reasons == [.fileEmpty, .fileOld(changed: day("2025-11-30"))])
        #expect(finding(file, seeing: .file(nil)) == CheckFinding(.failed, reasons: [.fileMissing]))
        let http = ItemCheck.Rule.http(.init(url: "https://x/", certificateDays: 14))
        func answer(_ status: Int, _ days: Int?) -> CheckSight {
            .answer(.init(status: status, certificateEnds: days.map { now.adding(days: $0) }))
        }
        #expect(finding(http, seeing: answer(200, 14)) == CheckFinding(.passed, have: 200, need: 200))
        #expect(
            finding(http, seeing: answer(503, 13)).reasons
                == [.answered(status: 503), .certificateEnds(day("2025-12-16"))])
        #expect(finding(http, seeing: answer(200, nil)).result == .couldNotRun)
        #expect(finding(http, seeing: .fault(.noAnswer(.refused))).result == .failed)
        #expect(finding(http, seeing: .trouble(.notAllowed)).result == .couldNotRun)
        #expect(finding(.command(["x"]), seeing: .exit(status: 3)).reasons == [.exited(status: 3)])
        #expect(finding(.command(["x"]), seeing: .exit(status: 0)).result == .passed)
        #expect(finding(.command(["x"])).result == .couldNotRun)
    }

    /// More reasons than an entry tells are counted.
    @Test func aRunTellsTwentyReasonsAtMost() {
        let reasons = (0..<25).map { CheckReason.documentMissing(KnowledgeDocument.ID("d\($0)")) }
        let run = CheckRun(
            item: Self.item, check: ItemCheck(.contactsComplete), result: .failed, reasons: reasons, place: .server)
        #expect(run.reasons?.count == 20 && run.more == 5)
    }
}
