internal import HandoverModel

/// Where people come in: name and password, or their organisation's sign-in.
///
/// The form posts to `/sign-in`: `person`, `password`, `next` and `kept`; the organisation's way, where something is kept, to
/// `/sign-in/openid`: `next` and `kept`.
public enum SignInPage {
    public struct Model: Hashable, Sendable {
        /// Where to go on to.
        public var next: Path?
        /// The fields of another form, as they were sent when nobody was signed in any more: that form is shown again
        /// afterwards.
        public var kept: String?
        /// The name of the organisation's sign-in, where there is one.
        public var openID: String?
        public var hasPasswords: Bool
        public var draft: FormDraft?

        public init(
            next: Path? = nil, kept: String? = nil, openID: String? = nil, hasPasswords: Bool = true,
            draft: FormDraft? = nil
        ) {
            self.next = next
            self.kept = kept
            self.openID = openID
            self.hasPasswords = hasPasswords
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let title = language("登录", "Sign in")
        let organisation = model.openID.map { name in
            model.kept.map { way(to: name, $0, model, frame) }
                ?? link(to: .openID.with("next", model.next?.address), of: name, language)
        }
        let help = language(
            "第一次来？打开发给你的邀请链接设置密码。没有收到，请找负责人。",
            "Here for the first time? Open the invitation link sent to you and set a password. None came? Ask your lead."
        )
        let forgotten: HTML? =
            model.hasPasswords ? "<p class=\"quiet small\">\(forgottenNote(language))</p>" : nil
        let keptNote: HTML =
            model.kept == nil
            ? ""
            : HTML.note(
                nil,
                "<p>\(language("填好的内容已保留，登录后继续；文件需要重新选择。", "What you typed is kept, and is there again once you have signed in; a file has to be chosen anew."))</p>"
            )
        let content: HTML = """
            <div class="narrow">\(model.draft?.problem?.html(language))<h1>\(title)</h1>
            \(keptNote)\(model.hasPasswords ? form(model, frame) : "")\(organisation)
            <p class="quiet small lead">\(help)</p>\(forgotten)</div>
            """
        return frame.page(title, content)
    }

    private static func forgottenNote(_ language: Language) -> String {
        language(
            "忘记密码？请管理员重新邀请，用新链接设置密码。",
            "Forgotten your password? Ask an administrator for a new invitation, which lets you choose another.")
    }

    /// The way to the organisation's sign-in.
    static func link(to way: Path, of organisation: String, _ language: Language) -> HTML {
        "<p class=\"actions\"><a class=\"button second\"\(href: way)>\(words(organisation, language))</a></p>"
    }

    /// The same, for what was typed to go along.
    private static func way(to organisation: String, _ kept: String, _ model: Model, _ frame: PageFrame) -> HTML {
        let form = Form("openid", to: .openID, in: frame, draft: nil)
        return form.html(
            """
            \(model.next.map { FormSeal.hidden("next", $0.address) })\(FormSeal.hidden("kept", kept))\
            \(form.button(words(organisation, frame.language), second: true))
            """)
    }

    private static func words(_ organisation: String, _ language: Language) -> String {
        language("用 \(organisation) 登录", "Sign in with \(organisation)")
    }

    private static func form(_ model: Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let form = Form("sign-in", to: Path("sign-in"), in: frame, draft: model.draft)
        return form.html(
            """
            \(model.next.map { FormSeal.hidden("next", $0.address) })\(model.kept.map { FormSeal.hidden("kept", $0) })\
            \(form.input("person", language("用户名", "User name"), .person, isRequired: true))\
            \(form.input("password", language("密码", "Password"), .password, isRequired: true))\
            \(form.button(title(language)))
            """)
    }

    private static func title(_ language: Language) -> String { language("登录", "Sign in") }
}
