public import HandoverModel

/// A person's own way in: password, sessions, and tokens of their programs.
///
/// Its forms post to `/account`, told apart by `do`: `password` with `old`, `password` and `again`;
/// `end-session` with `session`; `end-sessions`; `token` with `name`, `scope` once for each, `days` and `password`;
/// `revoke-token` with `token`; `unlink` with `issuer`, `account` and `password`.
public enum AccountPage {
    public struct Model: Hashable, Sendable {
        public var sessions: [Session]
        /// The newest first.
        public var tokens: [AccessToken]
        /// The accounts at identity providers that are linked to the person.
        public var identities: [IdentityRow]
        /// The scopes that a new token may have.
        public var scopes: [TokenScope]
        /// Whether there is a password to change.
        public var hasPassword: Bool
        /// Characters that a password has at least.
        public var leastLength: Int
        public var now: Instant
        /// The token that was just made, shown this once.
        public var made: Made?
        public var proof: Proof
        public var draft: FormDraft?

        public init(
            sessions: [Session], tokens: [AccessToken] = [], identities: [IdentityRow] = [], scopes: [TokenScope] = [],
            hasPassword: Bool = true, leastLength: Int, now: Instant, made: Made? = nil, proof: Proof = .given,
            draft: FormDraft? = nil
        ) {
            self.sessions = sessions
            self.tokens = tokens
            self.identities = identities
            self.scopes = scopes
            self.hasPassword = hasPassword
            self.leastLength = leastLength
            self.now = now
            self.made = made
            self.proof = proof
            self.draft = draft
        }
    }

    /// A browser in which the person is signed in.
    public struct Session: Hashable, Sendable {
        /// The name of the session, which opens nothing.
        public var id: String
        public var isCurrent: Bool
        public var method: SignInMethod
        public var address: String?
        public var createdAt: Instant
        public var seenAt: Instant

        public init(
            id: String, isCurrent: Bool, method: SignInMethod, address: String?, createdAt: Instant, seenAt: Instant
        ) {
            self.id = id
            self.isCurrent = isCurrent
            self.method = method
            self.address = address
            self.createdAt = createdAt
            self.seenAt = seenAt
        }
    }

    public struct Made: Hashable, Sendable {
        public var name: String
        public var secret: String
        public var until: Instant

        public init(name: String, secret: String, until: Instant) {
            self.name = name
            self.secret = secret
            self.until = until
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("我的账号", "My account")
        let sections = AccountSections(model, frame)
        let content: HTML = """
            \(made(model, frame))<h1>\(title)</h1>
            \(sections.sessions)\(sections.password)\(sections.identities)\(sections.tokens)
            """
        return frame.page(title, draft: model.draft, content)
    }

    private static func made(_ model: Model, _ frame: PageFrame) -> HTML {
        guard let made = model.made else { return "" }
        let (names, language) = (frame.names, frame.language)
        let says = language(
            "令牌“\(made.name)”只显示这一次，有效至 \(names.time(made.until))。",
            "The token \"\(made.name)\" is shown this once and holds until \(names.time(made.until)).")
        let hint = language(
            "放进程序的环境变量 HANDOVER_TOKEN，不要写进命令或地址。",
            "Give it to the program in the variable HANDOVER_TOKEN, never in a command or an address.")
        return .note(.good, "<p>\(says)</p><pre tabindex=\"0\">\(made.secret)</pre><p>\(hint)</p>")
    }
}
