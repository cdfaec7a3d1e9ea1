import HandoverModel
import HandoverViews
import Testing

/// The pages of accounts.
@Suite struct AccountPageTests {
    private let sample = PageSamples.plain

    private func person(
        _ state: AccountRow.State, isAdministrator: Bool = false, made: PersonAccountPage.Made? = nil,
        proof: Proof = .password, identities: [IdentityRow] = [], draft: FormDraft? = nil
    ) -> String {
        PersonAccountPage.html(
            .init(
                row: AccountRow(person: "jia3", state: state, isAdministrator: isAdministrator),
                identities: identities, made: made, proof: proof, draft: draft),
            in: sample.frame(.zh, .account(of: "jia3"), as: "lisi", isAdministrator: true)
        ).text
    }

    private func forms(_ html: String) -> [String] {
        html.matches(of: /name="do" value="([a-z-]+)"/).map { String($0.1) }
    }

    @Test func offersWhatTheStateOfAnAccountLets() {
        let now = PageSamples.now
        #expect(forms(person(.none)) == ["invite", "name-administrator", "close"])
        #expect(forms(person(.invited(until: now))) == ["invite", "name-administrator", "close"])
        #expect(forms(person(.active, isAdministrator: true)) == ["invite", "remove-administrator", "close"])
        #expect(forms(person(.closed(at: now))) == ["reopen"])
        #expect(forms(person(.closed(at: now), isAdministrator: true)) == ["reopen", "remove-administrator"])
    }

    /// What takes a way in away asks for none.
    @Test func asksForAProofBeforeAWayInIsOpened() {
        let passwords = person(.none).matches(of: /id="([a-z-]+)-password" name="password"/).map { String($0.1) }
        #expect(passwords == ["invite", "name-administrator"])
        #expect(person(.closed(at: PageSamples.now)).contains("id=\"reopen-password\""))
        #expect(!person(.none, proof: .given).contains("type=\"password\""))
    }

    @Test func showsWhichAccountsAreLinked() {
        let html = person(.active, identities: sample.identities)
        #expect(forms(html) == ["invite", "name-administrator", "close", "unlink", "unlink"])
        #expect(html.contains("<h2 id=\"identities\">关联的外部账号（2）</h2>"))
        #expect(html.contains("<span class=\"strong\">集团统一认证</span> <code>https://id.example</code>"))
        #expect(html.contains("账号 4711，2026-01-30 17:00 关联"))
        #expect(html.contains("以后不能再用它登录；已登录的会话不受影响。") && !html.contains("唯一的登录方式"))
        #expect(html.contains("解除关联前确认是你本人") && html.contains("id=\"unlink-1-password\""))
        #expect(!person(.active).contains("id=\"identities\""))
    }

    /// Of two that are called alike at two providers, one was sent.
    @Test func opensTheFormThatWasRefused() {
        var rows = sample.identities
        rows[1].identity.account = rows[0].identity.account
        let draft = FormDraft(
            form: "unlink", values: ["issuer": [rows[1].identity.issuer], "account": [rows[1].identity.account]],
            problem: PageProblem(says: "不行"))
        let html = person(.active, identities: rows, draft: draft)
        let open = html.matches(
            of:
                /open><summary>解除关联[^<]*<\/summary><form[^>]*>(?:<input[^>]*>)*\s*<input type="hidden" name="issuer" value="([^"]*)"/
        )
        #expect(open.map { String($0.1) } == [rows[1].identity.issuer])
    }

    @Test func warnsBeforeTheOnlyWayInIsTakenAway() {
        func own(_ identities: [IdentityRow], hasPassword: Bool) -> Bool {
            AccountPage.html(
                .init(
                    sessions: sample.sessions, identities: identities, hasPassword: hasPassword, leastLength: 12,
                    now: PageSamples.now), in: sample.frame(.zh, .account, as: "jia3")
            ).text.contains("唯一的登录方式")
        }
        let one = Array(sample.identities.prefix(1))
        #expect(own(one, hasPassword: false) && !own(one, hasPassword: true))
        #expect(!own(sample.identities, hasPassword: false))
    }

    @Test func showsTheLinkToBeCopied() {
        let link = "https://handover.example/invitation/hnd_abc"
        let html = person(.invited(until: PageSamples.now), made: .init(link: link, until: PageSamples.now))
        #expect(html.contains("<pre tabindex=\"0\">\(link)</pre>") && html.contains("只显示这一次，有效至 2026-01-30 17:00"))
        #expect(!person(.invited(until: PageSamples.now)).contains("只显示这一次"))
    }

    @Test func saysWhereEachAccountStands() {
        let html = AccountsPage.html(
            .init(rows: sample.accountRows), in: sample.frame(.zh, .accounts(), as: "lisi", isAdministrator: true)
        ).text
        for words in ["已启用", "管理员", "已邀请，有效至 2026-02-02 17:00", "未邀请", "2026-01-30 17:00 已关闭", "还有 1 人没有邀请"] {
            #expect(html.contains(words), "\(words)")
        }
        #expect(html.contains("<a class=\"strong\" href=\"/accounts/jia3\">甲三</a>"))
    }

    @Test func isThereForAdministratorsAlone() {
        func places(_ isAdministrator: Bool) -> [Place] {
            sample.frame(.zh, .home, as: "jia3", isAdministrator: isAdministrator).reader.map(Place.places(for:)) ?? []
        }
        #expect(places(true).last == .accounts && !places(false).contains(.accounts))
        // One's own is a tap away on every page.
        let html = DirectorPage.html(.init(readiness: sample.readiness), in: sample.frame(.zh, .director)).text
        #expect(html.contains("<a href=\"/account\"><span class=\"name\">张三</span>"))
    }

    /// While something still stands in the way, too.
    @Test func theAcceptanceIsThereForLeadsAndDirectors() {
        func leads(_ person: Person.ID) -> Bool {
            DirectorPage.html(.init(readiness: sample.readiness), in: sample.frame(.zh, .director, as: person)).text
                .contains("<a href=\"/acceptance\">验收</a>")
        }
        #expect(leads("lisi") && leads("jia1") && leads("zhangsan") && !leads("jia3"))
    }

    @Test func endsEverySessionButTheOneInUse() {
        let html = AccountPage.html(
            .init(
                sessions: sample.sessions, tokens: sample.tokens, scopes: [.read, .record], leastLength: 12,
                now: PageSamples.now), in: sample.frame(.en, .account, as: "jia3")
        ).text
        #expect(forms(html) == ["end-session", "end-sessions", "password", "revoke-token", "token"])
        #expect(html.contains("name=\"session\" value=\"7\"") && !html.contains("name=\"session\" value=\"8\""))
        #expect(html.contains("ask, record and upload, until 2026-04-30 17:00"))
        // A revoked token is no token.
        #expect(html.contains("Tokens (1)") && !html.contains("tok-2"))
        #expect(html.contains("value=\"read\" checked>") && html.contains("value=\"record\">"))
    }

    @Test func neverPutsAPasswordBack() {
        let draft = FormDraft(
            form: "password", values: ["old": ["old-secret"], "password": ["new-secret"], "again": ["x"]],
            problem: PageProblem(says: "不行", field: "password"))
        let html = AccountPage.html(
            .init(sessions: sample.sessions, leastLength: 12, now: PageSamples.now, draft: draft),
            in: sample.frame(.zh, .account, as: "jia3")
        ).text
        #expect(!html.contains("-secret") && html.contains("<details class=\"panel\" open>"))
    }
}
