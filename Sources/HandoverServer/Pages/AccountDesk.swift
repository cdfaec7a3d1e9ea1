import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// Makes the pages of accounts, from what ledger and store say of them.
///
/// It decides nothing itself: who may see others' is the access desk's answer.
struct AccountDesk: Sendable {
    let pages: PageDesk
    let desk: AccessDesk

    /// Everybody's, for administrators.
    func accounts(page: Int, by author: Author, _ visit: Visit) async throws -> HTML {
        let accounts = try await desk.accounts(for: author)
        let reply = try pages.ask(.people, visit)
        let definitions = try reply.inForce()
        let today = definitions.handover.zone.day(of: reply.now)
        let present = definitions.people.filter { person in person.to.map { $0 >= today } ?? true }.map(\.id)
        let others = accounts.map(\.person).filter { !present.contains($0) }
        let administrators = Set(try desk.tracker.administrators())
        let known = Dictionary(accounts.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = (present + others).map {
            AccountRow($0, known[$0], isAdministrator: administrators.contains($0))
        }
        return AccountsPage.html(AccountsPage.Model(rows: rows, page: page), in: pages.frame(visit, reply))
    }

    /// One person's, for administrators; `made` is the invitation that was just made.
    func account(
        of person: Person.ID, made: PersonAccountPage.Made? = nil, by author: Author, _ visit: Visit
    ) async throws -> HTML {
        let account = try await desk.accounts(for: author).first { $0.person == person }
        let reply = try pages.ask(.people, visit)
        guard try account != nil || reply.inForce().person(person) != nil else {
            throw RequestProblem.unknownPath(visit.path.route)
        }
        let isAdministrator = try desk.tracker.administrators().contains(person)
        let identities = try await desk.identities(of: person, for: author)
        return PersonAccountPage.html(
            PersonAccountPage.Model(
                row: AccountRow(person, account, isAdministrator: isAdministrator),
                identities: try rows(of: identities, reply, visit), made: made, proof: visit.proof, draft: visit.draft),
            in: pages.frame(visit, reply))
    }

    /// One's own; `made` is the token that was just made.
    func own(_ caller: Caller, made: AccountPage.Made? = nil, now: Instant, _ visit: Visit) async throws -> HTML {
        let current: Session.ID? = if case .session(let session) = caller.means { session.id } else { nil }
        let sessions = try await desk.store.sessions(of: caller.person, now: now).map { session in
            AccountPage.Session(
                id: String(session.id.number), isCurrent: session.id == current, method: session.method,
                address: session.address, createdAt: session.createdAt, seenAt: session.seenAt)
        }
        let account = try await desk.store.account(caller.person, now: now)
        let reply = try pages.ask(.people, visit)
        let identities = try await desk.identities(of: caller.person, for: caller.author(now: now))
        let scopes = TokenScope.allCases.filter { $0 != .admin || caller.participant.isAdministrator }
        return AccountPage.html(
            AccountPage.Model(
                sessions: sessions, tokens: try await desk.store.tokens(of: caller.person).reversed(),
                identities: try rows(of: identities, reply, visit), scopes: scopes,
                hasPassword: account?.passwordAt != nil, leastLength: Password.lengths.lowerBound, now: now, made: made,
                proof: visit.proof, draft: visit.draft),
            in: pages.frame(visit, reply))
    }

    private func rows(
        of identities: [LinkedIdentity], _ reply: Reply, _ visit: Visit
    ) throws -> [IdentityRow] {
        guard !identities.isEmpty else { return [] }
        let provider = try desk.tracker.identityProvider()
        let title = provider?.title.text(in: pages.frame(visit, reply).names.language)
        return identities.map {
            IdentityRow(
                $0.identity, provider: $0.identity.issuer == provider?.issuer ? title : nil, linkedAt: $0.linkedAt)
        }
    }
}

extension AccountRow {
    init(_ person: Person.ID, _ account: Account?, isAdministrator: Bool) {
        let state: State =
            if let at = account?.closedAt {
                .closed(at: at)
            } else if account?.passwordAt != nil || account?.isLinked == true {
                .active
            } else if let until = account?.invitedUntil {
                .invited(until: until)
            } else {
                .none
            }
        self.init(person: person, state: state, isAdministrator: isAdministrator)
    }
}
