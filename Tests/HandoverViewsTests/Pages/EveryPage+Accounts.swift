import HandoverModel
import HandoverViews

// Pages of accounts.
extension EveryPage {
    static func accounts(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        let closing = FormDraft(
            form: "close", values: ["reason": [sample.said ?? "已离开团队"]], problem: sample.problem(language))
        let naming = FormDraft(
            form: "token", values: ["name": [sample.said ?? "周报"], "scope": ["record"]],
            problem: sample.problem(language))
        func person(
            _ state: AccountRow.State, isAdministrator: Bool = false, made: PersonAccountPage.Made? = nil,
            identities: [IdentityRow] = [], draft: FormDraft? = nil
        ) -> HTML {
            PersonAccountPage.html(
                .init(
                    row: AccountRow(person: "jia3", state: state, isAdministrator: isAdministrator),
                    identities: identities, made: made, proof: .password, draft: draft),
                in: sample.frame(language, .account(of: "jia3"), as: "lisi", isAdministrator: true))
        }
        let link = PersonAccountPage.Made(
            link: sample.said ?? "https://handover.example/invitation/hnd_x", until: PageSamples.now.adding(days: 7))
        let own = sample.frame(language, .account, as: "jia3")
        return [
            (
                "accounts",
                AccountsPage.html(
                    .init(rows: sample.accountRows),
                    in: sample.frame(language, .accounts(), as: "lisi", isAdministrator: true))
            ),
            (
                "accounts-none",
                AccountsPage.html(
                    .init(rows: []), in: sample.frame(language, .accounts(), as: "lisi", isAdministrator: true))
            ),
            ("account-of", person(.none)), ("account-of-invited", person(.invited(until: PageSamples.now), made: link)),
            (
                "account-of-active",
                person(.active, isAdministrator: true, identities: sample.identities, draft: closing)
            ),
            ("account-of-closed", person(.closed(at: PageSamples.now))),
            (
                "account",
                AccountPage.html(
                    .init(
                        sessions: sample.sessions, tokens: sample.tokens, identities: sample.identities,
                        scopes: [.read, .record, .metrics],
                        leastLength: 12, now: PageSamples.now,
                        made: .init(
                            name: sample.said ?? "周报", secret: sample.said ?? "hnd_x",
                            until: PageSamples.now.adding(days: 90)), proof: .password, draft: naming), in: own)
            ),
            (
                "account-new",
                AccountPage.html(
                    .init(
                        sessions: Array(sample.sessions.prefix(1)),
                        identities: Array(sample.identities.prefix(1)), scopes: [.read], hasPassword: false,
                        leastLength: 12, now: PageSamples.now), in: own)
            ),
        ]
    }
}

extension PageSamples {
    var accountRows: [AccountRow] {
        [
            AccountRow(person: "lisi", state: .active, isAdministrator: true),
            AccountRow(person: "jia1", state: .invited(until: Self.now.adding(days: 3))),
            AccountRow(person: "jia3", state: .none), AccountRow(person: "jia4", state: .closed(at: Self.now)),
        ]
    }

    var sessions: [AccountPage.Session] {
        [
            .init(
                id: "8", isCurrent: true, method: .password, address: nil, createdAt: Self.now, seenAt: Self.now),
            .init(
                id: "7", isCurrent: false, method: .invitation, address: said ?? "192.0.2.7",
                createdAt: Self.now.adding(days: -1), seenAt: Self.now),
        ]
    }

    var identities: [IdentityRow] {
        [
            .init(
                ExternalIdentity(issuer: "https://id.example", account: said ?? "4711"), provider: said ?? "集团统一认证",
                linkedAt: Self.now),
            .init(
                ExternalIdentity(issuer: said ?? "https://old.example", account: "jia3"),
                linkedAt: Self.now.adding(days: -30)),
        ]
    }

    var tokens: [AccessToken] {
        [
            AccessToken(
                id: "tok-1", person: "jia3", name: said ?? "周报", scopes: [.read, .record], createdAt: Self.now,
                until: Self.now.adding(days: 90), usedAt: Self.now),
            AccessToken(
                id: "tok-2", person: "jia3", name: said ?? "旧的", scopes: [.read], createdAt: Self.now,
                until: Self.now.adding(days: 90), revokedAt: Self.now),
        ]
    }
}
