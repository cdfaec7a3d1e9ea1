import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

/// T-1 and T-2 were answered after two hours on Wednesday 1 April, four times what was promised; a claim has three working days,
/// and Monday 6 April is a holiday.
@Suite("Claims to what missed promises give back") struct CreditClaimTests {
    private static let severities = """
        schema: handover/v1
        severities:
          - id: P1
            title: Main function down
            definition: Nobody can export.
            hours: always
            response: 30m
            resolution: 4h
            escalation: 2h

        """
    private static let terms = """
        schema: handover/v1
        tiers:
          response: [{ over: 50%, credit: 10% }, { over: 100%, credit: 20% }]
          resolution: [{ over: 50%, credit: 15% }, { over: 100%, credit: 30% }]
        cap: 40%
        fee: { base: The fee, amount: { minor-units: 5000000, currency: CNY } }
        claim-working-days: 3

        """
    private static let calendar =
        Office.weekdays + """
            holidays:
              - { from: 2026-04-04, to: 2026-04-06, title: Spring }

            """
    private static let at = "2026-04-02 10:00"
    private static let link = Evidence(form: .link, link: "https://tickets.example/T-1")

    private static func definitions(_ terms: String? = terms) -> [String: String] {
        var files = ["support/severities.yaml": severities, "support/calendar.yaml": calendar]
        files["support/credits.yaml"] = terms
        return files
    }

    private static func log(
        _ id: TaskRecord.ID, on text: String = "2026-04-01", askedOf: AskedOf = .delivering, answered: String = "11:00",
        title: String = "Export fails", service: String = "export"
    ) -> Command {
        .logTask(
            TaskCommand(id, [WorkerCommand(person: "jia", level: .alone)]) { report in
                report.severity = .p1
                report.askedOf = askedOf
                report.title = title
                report.service = service
                report.opened = .instant(time("\(text) 09:00"))
                report.responded = .instant(time("\(text) \(answered)"))
                report.resolved = .instant(time("\(text) 12:00"))
                report.closed = .instant(time("\(text) 12:00"))
            })
    }

    private static func desk(_ terms: String? = terms) async throws -> Desk {
        let desk = try await Desk.open(more: definitions(terms))
        for id in ["T-1", "T-2"] as [TaskRecord.ID] {
            try await desk.does(log(id), by: "lin", at: "2026-04-01 18:00")
        }
        return desk
    }

    private static func files(
        _ tasks: [TaskRecord.ID] = ["T-1"], _ ground: CreditClaim.Ground = .late, reason: String = "Two hours",
        evidence: [Evidence] = [link]
    ) -> Command {
        .creditClaim(.file(ClaimOrder(ground: ground, tasks: tasks, reason: reason, evidence: evidence)))
    }

    private static func reviews(
        _ finding: ClaimReview.Finding = .confirmed, _ reason: String? = nil, of id: CreditClaim.ID = "C-1"
    ) -> Command { .creditClaim(.review(claim: id, finding: finding, reason: reason)) }

    private static func agrees(_ remedy: ClaimRemedy?, seen: Int? = nil) -> Command {
        .creditClaim(.agree(claim: "C-1", remedy: remedy, seen: seen))
    }

    private static let settles = Command.creditClaim(.settle(claim: "C-1", note: "Invoice of April", evidence: nil))
    private static let confirms = Command.creditClaim(.confirm(claim: "C-1", note: nil))

    private func claims(
        _ desk: Desk, at text: String = at, _ asked: Question.Time = .now
    ) throws -> ClaimRegister {
        guard case .creditClaims(let found) = try desk.ask(.creditClaims(asked), at: text) else { throw WrongAnswer() }
        return found
    }

    private func claim(_ desk: Desk, _ id: CreditClaim.ID = "C-1", at text: String = at) throws -> ClaimState {
        guard case .creditClaim(let found) = try desk.ask(.creditClaim(id, .now), at: text) else { throw WrongAnswer() }
        return found
    }

    /// A claim brought to a stage.
    private func brought(to stage: CreditClaim.Stage) async throws -> Desk {
        let desk = try await Self.desk()
        let steps: [(CreditClaim.Stage, Command, Person.ID)] = [
            (.filed, Self.files(), "han"), (.reviewed, Self.reviews(), "lin"),
            (.reviewed, Self.agrees(.share(200_000)), "han"), (.agreed, Self.agrees(nil), "lin"),
            (.settled, Self.settles, "lin"), (.closed, Self.confirms, "dora"),
        ]
        for (reached, command, person) in steps {
            try await desk.does(command, by: person, at: Self.at)
            if reached == stage, stage != .reviewed || command == Self.reviews() { break }
        }
        #expect(try claim(desk).stage == stage)
        return desk
    }

    @Test func aClaimIsFiledReviewedAgreedSettledAndConfirmed() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.files(["T-1", "T-2"]), by: "han", at: Self.at)
        let filed = try claim(desk)
        #expect(filed.stage == .filed && filed.turn == [.delivering])
        #expect(filed.filing.fact.share == 400_000)
        #expect(filed.filing.fact.amount == Money(minorUnits: 2_000_000, currency: .cny))
        #expect(filed.filing.fact.lastDay == day("2026-04-07"))
        #expect(
            filed.filing.fact.tasks.first?.promises == [
                .init(promise: .response, limit: 1_800_000, elapsed: 7_200_000, share: 200_000)
            ])
        #expect(!filed.differs)

        try await desk.does(Self.reviews(.confirmed, "So it was"), by: "lu", at: Self.at)
        #expect(try claim(desk).turn == [.delivering, .receiving])
        let offer = try await desk.does(Self.agrees(.share(400_000)), by: "han", at: Self.at).receipt.entry
        let offered = try claim(desk)
        #expect(offered.stage == .reviewed && offered.agreed == nil && offered.turn == [.delivering])
        try await desk.does(Self.agrees(nil, seen: offer), by: "lin", at: Self.at)
        #expect(try claim(desk).agreed == .share(400_000))
        try await desk.does(Self.settles, by: "lin", at: Self.at)
        #expect(try claim(desk).turn == [.receiving])
        try await desk.does(Self.confirms, by: "dora", at: Self.at)
        let closed = try claim(desk)
        #expect(closed.stage == .closed && closed.isOver && closed.turn.isEmpty)
        #expect(try desk.ledger.verify().damage == nil)
        // As it was known before, and as of a day before it was filed.
        #expect(try claims(desk, .init(known: .through(offer))).claims.first?.stage == .reviewed)
        #expect(try claims(desk, .init(asOf: day("2026-04-01"))).claims.isEmpty)
    }

    /// In each stage the step that is next, by those whose it is; everything else is refused.
    @Test(arguments: [CreditClaim.Stage.filed, .reviewed, .agreed, .settled, .closed])
    func whoMayDoWhatInWhichStage(stage: CreditClaim.Stage) async throws {
        let desk = try await brought(to: stage)
        let holders: [CreditClaim.Step: [Person.ID]] = [
            .review: ["lin", "lu"], .agree: ["lin", "lu", "han"], .settle: ["lin", "lu"], .confirm: ["han", "dora"],
        ]
        let commands: [(CreditClaim.Step, Command)] = [
            (.review, Self.reviews()), (.agree, Self.agrees(.share(1))), (.settle, Self.settles),
            (.confirm, Self.confirms),
        ]
        for person in ["lin", "lu", "wang", "han", "jia", "dora", "audra"] as [Person.ID] {
            for (step, command) in commands {
                let allowed = try #require(holders[step])
                let expected: Refusal? =
                    if !allowed.contains(person) {
                        .claimNotTheirs(person: person, step: step, allowed: allowed)
                    } else if stage.next != step {
                        .notTheStep("C-1", step: step, stage: stage)
                    } else { nil }
                let found = try desk.tracker.refusals(of: [command], by: person, clock: .machine(time(Self.at)))
                #expect(found == [expected], "\(person) \(step)")
            }
        }
        let files = try desk.tracker.refusals(of: [Self.files(["T-2"])], by: "jia", clock: .machine(time(Self.at)))
        #expect(files == [.claimNotTheirs(person: "jia", step: .file, allowed: ["han", "dora"])])
    }

    @Test func itIsFiledUpToTheEndOfTheLastWorkingDay() async throws {
        let desk = try await Self.desk()
        guard case .credits(let credits) = try desk.ask(.credits(.init()), at: "2026-04-07 23:59") else {
            throw WrongAnswer()
        }
        #expect(credits.tasks.map { $0.lastClaimDay() } == [day("2026-04-07"), day("2026-04-07")])
        try await desk.does(Self.files(["T-2"]), by: "dora", at: "2026-04-07 23:59")
        try await desk.refuses(
            .claimTooLate("T-1", lastDay: day("2026-04-07")), Self.files(), by: "han", at: "2026-04-08 00:00")
    }

    @Test func whatIsClaimedMustBeThereAndGiveSomething() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.log("T-3", answered: "09:20"), by: "lin", at: Self.at)
        try await desk.does(Self.log("T-4", askedOf: .own), by: "lin", at: Self.at)
        func refuses(_ refusal: Refusal, _ command: Command) async throws {
            try await desk.refuses(refusal, command, by: "han", at: Self.at)
        }
        try await refuses(.nothingToClaim("T-3"), Self.files(["T-1", "T-3"]))
        try await refuses(.nothingToClaim("T-4"), Self.files(["T-4"]))
        try await refuses(.unknownTask("zzzzzzzz", nearest: []), Self.files(["zzzzzzzz"]))
        try await refuses(.textMissing(field: "task"), Self.files([]))
        try await refuses(.reasonMissing, Self.files(reason: " "))
        try await refuses(.textMissing(field: "evidence"), Self.files(evidence: []))
        try await refuses(.badLink("kb"), Self.files(evidence: [Evidence(form: .link, link: "kb")]))
        try await refuses(.textMissing(field: "evidence"), Self.files(evidence: [Evidence(form: .check, text: "x")]))
        try await refuses(.unknownClaim("C-1", nearest: []), Self.confirms)
        let bare = try await Self.desk(nil)
        try await bare.refuses(.noCreditTerms, Self.files(), by: "han", at: Self.at)
    }

    @Test func aTaskIsInOneClaimUnlessThatWasRefusedOrTakenBack() async throws {
        let desk = try await Self.desk()
        let first = try await desk.does(Self.files(["T-1", "T-2"]), by: "han", at: Self.at).receipt.entry
        try await desk.refuses(.claimStands("T-2", claim: "C-1"), Self.files(["T-2"]), by: "han", at: Self.at)
        // Taken back by a lead of the same side, and by nobody else.
        try await desk.refuses(
            .notOwnEntry(person: "lin", entry: first, allowed: ["han"]), .revoke(entry: first, reason: "x"), by: "lin",
            at: Self.at)
        try await desk.does(.revoke(entry: first, reason: "Wrong task"), by: "han", at: Self.at)
        #expect(try claims(desk).claims.isEmpty)
        // A number is never given twice.
        try await desk.does(Self.files(), by: "han", at: Self.at)
        #expect(try claims(desk).claims.map(\.id) == ["C-2"])
        try await desk.refuses(.reasonMissing, Self.reviews(.refused, of: "C-2"), by: "lin", at: Self.at)
        let refusal = try await desk.does(
            Self.reviews(.refused, "The clock stood still", of: "C-2"), by: "lin", at: Self.at
        ).receipt.entry
        #expect(try claim(desk, "C-2").stage == .refused)
        try await desk.does(Self.files(), by: "dora", at: Self.at)
        #expect(try claims(desk).claims.map(\.id) == ["C-3", "C-2"])
        try await desk.refuses(
            .claimStands("T-1", claim: "C-3"), .revoke(entry: refusal, reason: "x"), by: "lin", at: Self.at)
    }

    @Test func anotherFigureTakesThePlaceOfWhatWasOffered() async throws {
        let desk = try await brought(to: .reviewed)
        try await desk.refuses(.otherOffer("C-1", entry: nil), Self.agrees(nil), by: "lin", at: Self.at)
        try await desk.refuses(
            .outOfRange(field: "share", minimum: 1, maximum: 1_000_000), Self.agrees(.share(1_000_001)), by: "lin",
            at: Self.at)
        try await desk.refuses(
            .textMissing(field: "service"), Self.agrees(.service("  ")), by: "lin", at: Self.at)
        let first = try await desk.does(Self.agrees(.share(200_000)), by: "han", at: Self.at).receipt.entry
        let second = try await desk.does(Self.agrees(.share(100_000)), by: "lu", at: Self.at).receipt.entry
        #expect(try claim(desk).standingOffers.map(\.entry) == [second])
        // What was seen does not stand any more.
        try await desk.refuses(.otherOffer("C-1", entry: second), Self.agrees(nil, seen: first), by: "lin", at: Self.at)
        // The same side saying the same once more agrees to nothing.
        let again = try await desk.does(Self.agrees(nil), by: "lin", at: Self.at).receipt
        #expect(again.wasThere && again.entry == second)
        #expect(try claim(desk).agreed == nil)
        // The first figure once more is a new offer, which the other side has not agreed to.
        let third = try await desk.does(Self.agrees(.share(200_000)), by: "han", at: Self.at).receipt.entry
        #expect(try claim(desk).standingOffers.map(\.entry) == [third])
        #expect(try claim(desk).turn == [.delivering])
        let service = ClaimRemedy.service("Two days of training")
        try await desk.does(Self.agrees(.service(" Two days of training ")), by: "lin", at: Self.at)
        let last = try await desk.does(Self.agrees(service), by: "han", at: Self.at).receipt.entry
        #expect(try claim(desk).agreed == service)
        try await desk.refuses(
            .notTheStep("C-1", step: .agree, stage: .agreed), Self.agrees(.share(1)), by: "han", at: Self.at)
        #expect(try await desk.does(Self.agrees(service), by: "han", at: Self.at).receipt.entry == last)
        // One word taken back, it is an offer again.
        try await desk.does(.revoke(entry: last, reason: "Too little"), by: "han", at: Self.at)
        #expect(try claim(desk).stage == .reviewed && claim(desk).turn == [.receiving])
    }

    @Test func nothingIsTakenBackOnWhichSomethingRests() async throws {
        let desk = try await brought(to: .closed)
        let state = try claim(desk)
        let (review, offers) = (try #require(state.review), state.offers)
        let (settled, confirmed) = (try #require(state.settlement), try #require(state.confirmation))
        func refuses(_ entry: Int, _ later: Int, by person: Person.ID) async throws {
            try await desk.refuses(
                .claimGoesOn("C-1", entry: entry, later: later), .revoke(entry: entry, reason: "x"), by: person,
                at: Self.at)
        }
        try await refuses(state.filing.entry, settled.entry, by: "han")
        try await refuses(review.entry, offers[1].entry, by: "lin")
        try await refuses(offers[0].entry, settled.entry, by: "han")
        try await refuses(settled.entry, confirmed.entry, by: "lin")
        for (entry, person) in [(confirmed.entry, "dora"), (settled.entry, "lin"), (offers[1].entry, "lin")] {
            try await desk.does(.revoke(entry: entry, reason: "x"), by: Person.ID(person), at: Self.at)
        }
        #expect(try claim(desk).stage == .reviewed && claim(desk).turn == [.delivering])
        try await desk.does(.revoke(entry: offers[0].entry, reason: "x"), by: "han", at: Self.at)
        try await desk.does(.revoke(entry: review.entry, reason: "x"), by: "lin", at: Self.at)
        #expect(try claim(desk).stage == .filed)
        try await desk.does(.revoke(entry: state.filing.entry, reason: "x"), by: "han", at: Self.at)
        #expect(try claims(desk).claims.isEmpty)
        #expect(try desk.ledger.verify().damage == nil)
    }

    @Test func whatWasPreviewedStaysAndWhatItWouldBeNowIsShown() async throws {
        let desk = try await Self.desk()
        try await desk.does(Self.files(), by: "han", at: Self.at)
        let more = Self.terms.replacing("{ over: 100%, credit: 20% }", with: "{ over: 100%, credit: 25% }")
        let files = Office.files().merging(Self.definitions(more)) { $1 }
        // What is more for one side is less for the other: a lead of one alone puts nothing in force.
        try await desk.does(.apply(ApplyCommand(files: files)), by: "han", at: "2026-04-09 09:00")
        #expect(try claim(desk, at: "2026-04-09 09:30").now?.share == 200_000)
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-04-09 10:00")
        let state = try claim(desk, at: "2026-04-10 10:00")
        #expect(state.filing.fact.share == 200_000 && state.now?.share == 250_000 && state.differs)
        let before = try claims(desk, at: "2026-04-10 10:00", .init(asOf: day("2026-04-08")))
        #expect(before.claims.first?.now?.share == 200_000 && before.claims.first?.differs == false)
        // A task that does not stand any more gives nothing.
        try await desk.does(.revokeTask(task: "T-1", reason: "Another system"), by: "lin", at: "2026-04-10 11:00")
        #expect(try claim(desk, at: "2026-04-10 12:00").now?.tasks == [])
    }

    /// Answered after two hours, 20 %, and solved after 7, by 75 % too late, 15 %; first the one is claimed, then the other.
    @Test(arguments: [("sum", 150_000), ("highest", 0)])
    func aPromiseThatIsMissedLaterIsClaimedBesideTheFirst(addition: String, rest: Int) async throws {
        let desk = try await Self.desk(Self.terms + "addition: \(addition)\n")
        let opened = TaskCommand("T-9", [WorkerCommand(person: "jia", level: .alone)]) { report in
            report.severity = .p1
            report.askedOf = .delivering
            report.opened = .instant(time("2026-04-02 09:00"))
            report.responded = .instant(time("2026-04-02 11:00"))
        }
        try await desk.does(.openTask(opened), by: "jia", at: "2026-04-02 11:00")
        try await desk.does(Self.files(["T-9"]), by: "han", at: "2026-04-02 11:30")
        try await desk.refuses(
            .claimStands("T-9", claim: "C-1"), Self.files(["T-9"]), by: "han", at: "2026-04-02 11:40")
        for (command, person) in [
            (Self.reviews(), "lin"), (Self.agrees(.share(200_000)), "han"), (Self.agrees(nil), "lin"),
        ] {
            try await desk.does(command, by: Person.ID(person), at: "2026-04-02 12:00")
        }
        try await desk.does(.resolveTask(TaskCommand("T-9")), by: "jia", at: "2026-04-02 16:00")
        try await desk.does(Self.files(["T-9"]), by: "han", at: "2026-04-02 17:00")
        let second = try claim(desk, "C-2", at: "2026-04-02 17:00")
        #expect(second.filing.fact.tasks.first?.promises.map(\.promise) == [.resolution])
        #expect(second.filing.fact.share == rest && !second.differs)
        #expect(try claim(desk, at: "2026-04-02 17:00").now?.share == 200_000)
        guard case .credits(let credits) = try desk.ask(.credits(CreditQuery()), at: "2026-04-02 17:00") else {
            throw WrongAnswer()
        }
        let late = try #require(credits.tasks.first { $0.task == "T-9" })
        #expect(late.breaches.map { $0.claim?.id } == ["C-1", "C-2"])
        try await desk.refuses(
            .claimStands("T-9", claim: "C-2"), Self.files(["T-9"]), by: "han", at: "2026-04-02 17:00")
    }

    /// Three tasks of 20 % each, of a month that gives back 40 % at most.
    @Test func theCapIsThatOfTheMonthWhateverIsClaimedTogether() async throws {
        let desk = try await Self.desk()
        for (id, day) in [("T-3", "2026-04-02"), ("T-4", "2026-03-31")] {
            try await desk.does(Self.log(TaskRecord.ID(id), on: day), by: "lin", at: "2026-04-02 18:00")
        }
        let at = "2026-04-03 10:00"
        for task in ["T-1", "T-2", "T-3", "T-4"] as [TaskRecord.ID] {
            try await desk.does(Self.files([task]), by: "han", at: at)
        }
        #expect(try claims(desk, at: at).claims.map(\.filing.fact.share) == [200_000, 200_000, 0, 200_000])
        #expect(try claims(desk, at: at).claims.allSatisfy { !$0.differs })
        // What a claim that was refused leaves goes to the next that was filed.
        try await desk.does(Self.reviews(.refused, "No"), by: "lin", at: at)
        try await desk.does(Self.files(["T-1"]), by: "han", at: at)
        #expect(try claim(desk, "C-5", at: at).filing.fact.share == 0)
        #expect(try claim(desk, "C-3", at: at).now?.share == 200_000 && claim(desk, "C-3", at: at).differs)
    }

    /// Whoever agrees to a share agrees to its amount of then; by another fee it is another offer.
    @Test func whatIsAgreedKeepsItsAmountWhateverTheFeeIsLater() async throws {
        let desk = try await brought(to: .reviewed)
        let money = { (units: Int) in Money(minorUnits: units, currency: .cny) }
        try await desk.does(Self.agrees(.share(100_000)), by: "han", at: Self.at)
        let more = Self.terms.replacing("minor-units: 5000000", with: "minor-units: 9000000")
        let files = Office.files().merging(Self.definitions(more)) { $1 }
        for person in ["han", "lin"] as [Person.ID] {
            try await desk.does(.apply(ApplyCommand(files: files)), by: person, at: "2026-04-02 11:00")
        }
        try await desk.does(Self.agrees(.share(100_000)), by: "lin", at: "2026-04-02 12:00")
        #expect(try claim(desk, at: "2026-04-02 12:00").agreed == nil)
        #expect(try claim(desk, at: "2026-04-02 12:00").offers.map(\.fact.amount) == [money(500_000), money(900_000)])
        try await desk.does(Self.agrees(nil), by: "han", at: "2026-04-02 13:00")
        #expect(try claim(desk, at: "2026-04-02 13:00").agreement?.amount == money(900_000))
        #expect(try claim(desk, at: "2026-04-02 13:00").stage == .agreed)
    }

    @Test func anOfferIsNotTakenBackUnderALaterOne() async throws {
        let desk = try await brought(to: .reviewed)
        let first = try await desk.does(Self.agrees(.share(200_000)), by: "han", at: Self.at).receipt.entry
        let second = try await desk.does(Self.agrees(.share(100_000)), by: "lin", at: Self.at).receipt.entry
        try await desk.refuses(
            .claimGoesOn("C-1", entry: first, later: second), .revoke(entry: first, reason: "x"), by: "han",
            at: Self.at)
        try await desk.does(.revoke(entry: second, reason: "x"), by: "lin", at: Self.at)
        try await desk.does(.revoke(entry: first, reason: "x"), by: "han", at: Self.at)
        #expect(try claim(desk).offers.isEmpty)
    }

    @Test func tasksOfAProblemAreInTheOrderOfTheirOpening() async throws {
        let desk = try await Self.desk()
        for (id, opened) in [("T-0", "15:00"), ("T-30", "08:00")] {
            let command = TaskCommand(TaskRecord.ID(id), [WorkerCommand(person: "jia", level: .alone)]) { report in
                (report.askedOf, report.title, report.service) = (.delivering, "Export fails", "export")
                report.opened = .instant(time("2026-04-01 \(opened)"))
                report.closed = .instant(time("2026-04-01 17:00"))
            }
            try await desk.does(.logTask(command), by: "lin", at: "2026-04-01 18:00")
        }
        try await desk.does(Self.files(["T-0", "T-1", "T-30"], .repeated), by: "han", at: Self.at)
        #expect(try claim(desk).filing.fact.tasks.map(\.task) == ["T-30", "T-1", "T-0"])
    }

    @Test func aProblemThatCameAgainEarnsFreeService() async throws {
        let desk = try await Self.desk()
        for command in [
            Self.log("T-3", on: "2026-03-20", answered: "09:10"), Self.log("T-4", on: "2026-02-20", answered: "09:10"),
            Self.log("T-5", title: "Slow"), Self.log("T-6", service: "import"), Self.log("T-7", askedOf: .own),
        ] { try await desk.does(command, by: "lin", at: Self.at) }
        func refuses(_ tasks: [TaskRecord.ID]) async throws {
            try await desk.refuses(.notOneProblem(tasks), Self.files(tasks, .repeated), by: "han", at: Self.at)
        }
        for other in ["T-4", "T-5", "T-6", "T-7"] as [TaskRecord.ID] { try await refuses(["T-1", other]) }
        try await refuses(["T-1"])
        // A claim to what a task missed is another one.
        try await desk.does(Self.files(), by: "han", at: Self.at)
        try await desk.does(Self.files(["T-1", "T-3"], .repeated), by: "han", at: Self.at)
        let state = try claim(desk, "C-2")
        #expect(state.filing.fact.tasks.map(\.task) == ["T-3", "T-1"] && state.filing.fact.share == 0)
        #expect(state.filing.fact.lastDay == day("2026-04-07") && state.now == nil && !state.differs)
        try await desk.refuses(
            .claimStands("T-1", claim: "C-2"), Self.files(["T-1", "T-3"], .repeated), by: "han", at: Self.at)
        // Once more, by a task that came later.
        try await desk.does(Self.files(["T-1", "T-2", "T-3"], .repeated), by: "han", at: Self.at)
        try await desk.does(Self.log("T-8", on: "2026-04-07"), by: "lin", at: "2026-04-08 10:00")
        try await desk.does(Self.files(["T-1", "T-8"], .repeated), by: "han", at: "2026-04-10 10:00")
        try await desk.refuses(
            .claimTooLate("T-2", lastDay: day("2026-04-07")), Self.files(["T-3", "T-2"], .repeated), by: "han",
            at: "2026-04-10 10:00")
    }

    @Test func whoeverIsToActSeesTheStepAmongWhatIsNext() async throws {
        let desk = try await Self.desk()
        func steps(_ person: Person.ID) throws -> [NextStep.Action] {
            guard case .steps(let steps) = try desk.ask(.next(person), at: Self.at) else { throw WrongAnswer() }
            return steps.map(\.action).filter { if case .claim = $0 { true } else { false } }
        }
        try await desk.does(Self.files(), by: "han", at: Self.at)
        #expect(try steps("lu") == [.claim("C-1", .review, seen: nil)])
        #expect(try steps("han").isEmpty && steps("wang").isEmpty)
        // It stands where its last day puts it: what is refused later cannot be filed anew.
        guard case .steps(let all) = try desk.ask(.next("lu"), at: Self.at),
            case .creditClaim(let claim) = try desk.ask(.creditClaim("C-1", .now), at: Self.at)
        else { throw WrongAnswer() }
        let step = try #require(all.first { if case .claim = $0.action { true } else { false } })
        #expect(step.due == claim.filing.fact.lastDay && step.due != nil && !step.isLate)
        try await desk.does(Self.reviews(), by: "lin", at: Self.at)
        #expect(try steps("lu") == [.claim("C-1", .agree, seen: nil)] && steps("han") == steps("lu"))
        let offer = try await desk.does(Self.agrees(.share(200_000)), by: "han", at: Self.at).receipt.entry
        #expect(try steps("lin") == [.claim("C-1", .agree, seen: offer)] && steps("han").isEmpty)
        try await desk.does(Self.agrees(nil), by: "lin", at: Self.at)
        #expect(try steps("lin") == [.claim("C-1", .settle, seen: nil)])
        try await desk.does(Self.settles, by: "lin", at: Self.at)
        #expect(try steps("dora") == [.claim("C-1", .confirm, seen: nil)] && steps("lin").isEmpty)
        try await desk.does(Self.confirms, by: "han", at: Self.at)
        #expect(try steps("dora").isEmpty)
    }

    @Test func creditsSayWhichClaimIsAboutATask() async throws {
        let desk = try await Self.desk()
        func marks(_ asked: Question.Time = .now) throws -> [LateTask.Claim?] {
            guard case .credits(let credits) = try desk.ask(.credits(CreditQuery(time: asked)), at: Self.at) else {
                throw WrongAnswer()
            }
            return credits.tasks.map { $0.breaches[0].claim }
        }
        let filed = try await desk.does(Self.files(), by: "han", at: Self.at).receipt.entry
        #expect(try marks().map(\.?.id) == ["C-1", nil] && marks().first??.stage == .filed)
        try await desk.does(Self.reviews(.refused, "No"), by: "lin", at: Self.at)
        #expect(try marks().first??.stage == .refused)
        try await desk.does(Self.files(), by: "han", at: Self.at)
        #expect(try marks().map(\.?.id) == ["C-2", nil])
        #expect(try marks(.init(known: .through(filed))).first??.stage == .filed)
    }
}
