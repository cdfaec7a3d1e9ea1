public import HandoverModel

/// One person's way in, and what an administrator can do about it.
///
/// Its forms post to the page's own path, told apart by `do`: `invite` with `days` and `password`; `close` with `reason`;
/// `reopen` with `reason` and `password`; `name-administrator` with `password`; `remove-administrator` with `reason`;
/// `unlink` with `issuer`, `account` and `password`.
public enum PersonAccountPage {
    public struct Model: Hashable, Sendable {
        public var row: AccountRow
        /// The accounts at identity providers that are linked to them.
        public var identities: [IdentityRow]
        /// The invitation that was just made, shown this once.
        public var made: Made?
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            row: AccountRow, identities: [IdentityRow] = [], made: Made? = nil, proof: Proof = .given,
            draft: FormDraft? = nil
        ) {
            self.row = row
            self.identities = identities
            self.made = made
            self.proof = proof
            self.draft = draft
        }
    }

    public struct Made: Hashable, Sendable {
        /// With the server's address in front, to be copied.
        public var link: String
        public var until: Instant

        public init(link: String, until: Instant) {
            self.link = link
            self.until = until
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language, row) = (frame.names, frame.language, model.row)
        let title = names.person(row.person)
        let content: HTML = """
            \(made(model, frame))\
            <p class="small"><a\(href: Path.accounts())>\(language("人员账号", "Accounts"))</a></p>
            <h1>\(title)</h1>
            <p class="lead">\(row.tags(names)) <code>\(row.person.rawValue)</code></p>
            <p class="quiet small say">\(row.duties(names))</p>
            <section aria-labelledby="actions"><h2 id="actions">\(language("你可以做的", "What you can do"))</h2>
            \(PersonAccountForms(model, frame).html)</section>
            \(identities(model, frame))
            """
        return frame.page(title, place: .accounts, draft: model.draft, content)
    }

    private static func identities(_ model: Model, _ frame: PageFrame) -> HTML {
        IdentityList(
            rows: model.identities, isOwn: false, hasPassword: false, proof: model.proof,
            path: .account(of: model.row.person), draft: model.draft, frame: frame
        ).html
    }

    private static func made(_ model: Model, _ frame: PageFrame) -> HTML {
        guard let made = model.made else { return "" }
        let (names, language) = (frame.names, frame.language)
        let until = names.time(made.until)
        let says = language(
            "邀请链接只显示这一次，有效至 \(until)。复制后只发给\(names.person(model.row.person))本人，打开后设置密码。",
            "The invitation's link is shown this once and holds until \(until). Copy it and send it to \(names.person(model.row.person)) alone; it lets them choose a password."
        )
        return .note(.good, "<p>\(says)</p><pre tabindex=\"0\">\(made.link)</pre>")
    }
}
