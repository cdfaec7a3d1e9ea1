public import HandoverModel

/// An account at an identity provider that is linked to somebody.
public struct IdentityRow: Hashable, Sendable {
    public var identity: ExternalIdentity
    /// What people know the provider as, where it is the one that the definitions name.
    public var provider: String?
    public var linkedAt: Instant

    public init(_ identity: ExternalIdentity, provider: String? = nil, linkedAt: Instant) {
        self.identity = identity
        self.provider = provider
        self.linkedAt = linkedAt
    }
}

/// The accounts at identity providers that are linked to somebody, each with the form that unlinks it: `do` is `unlink`, with
/// `issuer`, `account` and `password`.
struct IdentityList {
    var rows: [IdentityRow]
    /// Whether it is of the reader, whose other ways in are known.
    var isOwn: Bool
    var hasPassword: Bool
    var proof: Proof
    /// Of the page, to which the forms are sent.
    var path: Path
    var draft: FormDraft?
    var frame: PageFrame

    private var language: Language { frame.language }

    /// Nothing where none is linked.
    var html: HTML {
        guard !rows.isEmpty else { return "" }
        return .section(
            language("关联的外部账号（\(rows.count)）", "Linked accounts (\(rows.count))"), id: "identities",
            "<ul class=\"list\">\(rows.enumerated().map { index, row in html(row, index) })</ul>")
    }

    private func html(_ row: IdentityRow, _ index: Int) -> HTML {
        let issuer = row.identity.issuer
        let name: HTML =
            row.provider.map { "<span class=\"strong\">\($0)</span> <code>\(issuer)</code>" }
            ?? "<code>\(issuer)</code>"
        let details = language.clauses {
            language("账号 \(row.identity.account)", "account \(row.identity.account)")
            language(
                "\(frame.names.time(row.linkedAt)) 关联", "linked at \(frame.names.time(row.linkedAt))")
        }
        return "<li><p>\(name)</p><p class=\"small quiet say\">\(details)</p>\(form(row.identity, index))</li>\n"
    }

    private func form(_ identity: ExternalIdentity, _ index: Int) -> HTML {
        // Two providers may call two accounts alike.
        let isRefused = draft?.values["issuer"]?.first == identity.issuer
        let form = Form(
            "unlink", to: path, in: frame, draft: isRefused ? draft : nil, about: .init("account", identity.account),
            scope: "unlink-\(index)")
        let words = language("解除关联", "Unlink")
        let content = form.html(
            """
            \(FormSeal.hidden("issuer", identity.issuer))<p class="hint">\(hint)</p>\
            \(form.proof(proof, before: .unlinking))\(form.button(words, second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>"
    }

    private var hint: String {
        guard isOwn, rows.count == 1, !hasPassword else {
            return language(
                "以后不能再用它登录；已登录的会话不受影响。", "It lets nobody in any more; open sessions go on.")
        }
        return language(
            "这是唯一的登录方式：解除后，要由管理员重新邀请才能登录。",
            "It is the only way in: afterwards an administrator has to send a new invitation.")
    }
}
