import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// How well the support keeps what it promises.
extension PageDesk {
    /// How well it was kept from `?from` to `?to`, in the month of today without them, by the desk that `?asked-of` names.
    func service(_ visit: Visit) throws -> HTML {
        func day(_ name: String) throws -> Day? {
            try visit.path.query.first { $0.name == name }.map(visit.path.day)
        }
        let days = (first: try day("from"), last: try day("to"))
        let asked = visit.path.query.first { $0.name == "asked-of" }
        let desk = asked.flatMap { AskedOf(rawValue: $0.value) } ?? .delivering
        let reply = try ask(.credits(CreditQuery(first: days.first, last: days.last)), visit)
        guard case .credits(let credits) = reply.answer,
            case .attainment(let attainment) = try ask(
                .attainment(AttainmentQuery(first: credits.first, last: credits.last, desk: desk)), visit
            ).answer,
            case .availability(let availability) = try ask(
                .availability(AvailabilityQuery(first: credits.first, last: credits.last)), visit
            ).answer,
            case .outages(let outages) = try ask(.outages(.now), visit).answer
        else { throw UnexpectedAnswer() }
        let now = reply.now
        let month = try month(of: credits, desk, visit)
        let report = try approval(month, visit)
        let lasting = outages.outages.filter { $0.end == nil }.map(\.entry)
        let closing = lasting.map { Command.availability(.closeOutage(entry: $0, when: now, note: nil)) }
        let recording: [(action: ServicePage.Action, command: Command)] = [
            (.openOutage, .availability(.openOutage(service: nil, severity: .p3, when: nil, note: nil))),
            (
                .planMaintenance,
                .availability(
                    .planMaintenance(service: nil, start: now, end: now.adding(milliseconds: 1), note: nil))
            ),
        ]
        let allowed = try may(closing + recording.map(\.command), visit)
        let claims = try claims(credits, visit)
        return ServicePage.html(
            ServicePage.Model(
                attainment: attainment, quality: month, availability: availability, outages: outages, credits: credits,
                claims: claims,
                actions: Set(zip(recording, allowed.dropFirst(closing.count)).filter { $1 }.map(\.0.action)),
                closable: Set(zip(lasting, allowed).filter { $1 }.map(\.0)),
                services: try services(of: visit.person).map(\.service), report: report, proof: visit.proof,
                draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }

    /// The report of a month, or of what has gone of it; nil for other days.
    private func month(of shown: ServiceCredits, _ desk: AskedOf, _ visit: Visit) throws -> SupportReport? {
        let period = SupportPeriod(.month, containing: shown.first)
        guard period.first == shown.first, period.last == shown.last || shown.includesOpen else { return nil }
        let asked = try ask(.report(.support(SupportReportQuery(period: period, desk: desk)), .now), visit)
        guard case .report(let report) = asked.answer, case .support(let support) = report.content else {
            throw UnexpectedAnswer()
        }
        return support
    }

    /// How the report of a month that is over stands; nil for one that nobody approves.
    private func approval(_ report: SupportReport?, _ visit: Visit) throws -> ServicePage.Reported? {
        guard let report, let approval = report.approval else { return nil }
        let mayApprove = try may([.approveReport(period: report.period, seen: nil)], visit)[0]
        return ServicePage.Reported(period: report.period, approval: approval, mayApprove: mayApprove)
    }

    /// The claims, with what the reader may do about each, and which of the tasks shown they may claim.
    private func claims(_ credits: ServiceCredits, _ visit: Visit) throws -> ServicePage.Claims {
        guard case .creditClaims(let register) = try ask(.creditClaims(.now), visit).answer else {
            throw UnexpectedAnswer()
        }
        let evidence = [Evidence(form: .link, link: "https://claim.example")]
        func files(_ ground: CreditClaim.Ground, _ tasks: [TaskRecord.ID]) -> Command {
            .creditClaim(.file(ClaimOrder(ground: ground, tasks: tasks, reason: "?", evidence: evidence)))
        }
        let tasks = credits.tasks.filter(\.hasUnclaimed).map(\.task)
        let open = register.open
        let steps = open.compactMap(Self.example)
        let newest = open.map(\.newest)
        let refusals = try tracker.refusals(
            of: [files(.late, [])] + tasks.map { files(.late, [$0]) } + steps.map { .creditClaim($0) }
                + newest.map { .revoke(entry: $0, reason: "?") },
            by: visit.person,
            clock: .machine(clock()))
        let isTheirs = if case .claimNotTheirs = refusals[0] { false } else { credits.terms != nil }
        let allowed = refusals.dropFirst().map { $0 == nil }
        return ServicePage.Claims(
            register: register, mayFile: isTheirs,
            claimable: zip(tasks, allowed).filter { $1 }.map(\.0),
            mayStep: Set(zip(open, allowed.dropFirst(tasks.count)).filter { $1 }.map(\.0.id)),
            mayWithdraw: Set(zip(newest, allowed.suffix(newest.count)).filter { $1 }.map(\.0)))
    }

    /// What is taken where the next step of a claim may be taken at all.
    private static func example(of claim: ClaimState) -> CreditClaimCommand? {
        switch claim.stage.next {
        case nil, .file: nil
        case .review: .review(claim: claim.id, finding: .confirmed, reason: nil)
        case .agree: .agree(claim: claim.id, remedy: .share(1), seen: nil)
        case .settle: .settle(claim: claim.id, note: "?", evidence: nil)
        case .confirm: .confirm(claim: claim.id, note: nil)
        }
    }

    /// Improvement actions.
    func actions(_ visit: Visit) throws -> HTML {
        let reply = try ask(.improvements(.now), visit)
        guard case .improvements(let register) = reply.answer else { throw UnexpectedAnswer() }
        let open = register.open.map(\.id)
        let today = register.day
        let opens = Command.improvement(
            .open(ImprovementOrder(title: "?", term: .short, owner: visit.person, due: today)))
        let ends = open.map { Command.improvement(.finish(action: $0, on: nil, note: "?", link: nil)) }
        let allowed = try may([opens] + ends, visit)
        let problems = try repeatedProblems(visit)
        let commitments = try commitments(visit)
        return ImprovementsPage.html(
            ImprovementsPage.Model(
                register: register, mayLead: allowed[0],
                mayFinish: Set(zip(open, allowed.dropFirst()).filter { $1 }.map(\.0)), problems: problems,
                commitments: commitments, draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }

    /// What is promised again and again, with what the reader may say done of it.
    private func commitments(_ visit: Visit) throws -> ImprovementsPage.Commitments {
        guard case .commitments(let register) = try ask(.commitments(.now), visit).answer else {
            throw UnexpectedAnswer()
        }
        let undone = register.commitments.filter { !$0.undone.isEmpty }
        let allowed = try may(
            undone.map { .recordCommitment(CommitmentReport(commitment: $0.id, period: $0.undone.last)) }, visit)
        return ImprovementsPage.Commitments(
            register: register, mayRecord: Set(zip(undone, allowed).filter { $1 }.map(\.0.id)))
    }

    /// Nil for those who do not see others' tasks.
    private func repeatedProblems(_ visit: Visit) throws -> RepeatedProblems? {
        do {
            let reply = try ask(.repeatedProblems(days: RepeatedProblems.standardDays, .now), visit)
            guard case .repeatedProblems(let problems) = reply.answer else { throw UnexpectedAnswer() }
            return problems
        } catch Refusal.mayNotRead {
            return nil
        }
    }
}
