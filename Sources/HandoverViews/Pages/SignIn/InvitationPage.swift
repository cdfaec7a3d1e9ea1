public import HandoverModel

/// Where an invitation leads: who is invited to what, and a password to set.
///
/// The form posts to the invitation's own path: `password` and `again`.
public enum InvitationPage {
    public struct Model: Hashable, Sendable {
        public var person: Person.ID
        public var secret: String
        /// Until when the invitation holds.
        public var until: Instant
        /// Characters that a password has at least.
        public var leastLength: Int
        /// The name of the organisation's sign-in, where there is one.
        public var openID: String?
        public var draft: FormDraft?

        public init(
            person: Person.ID, secret: String, until: Instant, leastLength: Int, openID: String? = nil,
            draft: FormDraft? = nil
        ) {
            self.person = person
            self.secret = secret
            self.until = until
            self.leastLength = leastLength
            self.openID = openID
            self.draft = draft
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("欢迎，\(names.person(model.person))", "Welcome, \(names.person(model.person))")
        let says = language(
            "你被邀请参加：\(frame.handover)。\(model.openID.map { "用 \($0) 登录，或者设置一个密码，" } ?? "设置一个密码")就可以开始。",
            "You are invited to: \(frame.handover). \(model.openID.map { "Sign in with \($0), or set a password" } ?? "Set a password") to begin."
        )
        let organisation = model.openID.flatMap { name in
            frame.seal.map { seal in
                SignInPage.link(to: .invitationByOpenID(model.secret, form: seal.form), of: name, language)
            }
        }
        let form = Form("password", to: .invitation(model.secret), in: frame, draft: model.draft)
        let length = language(
            "至少 \(model.leastLength) 个字符，可以是一句话", "At least \(model.leastLength) characters; a sentence will do")
        let content: HTML = """
            <div class="narrow">\(model.draft?.problem?.html(language))<h1>\(title)</h1>
            <p class="lead">\(says)</p>\(organisation)
            \(form.html("\(form.input("person", language("用户名（以后登录用）", "User name, to sign in later"), .knownPerson, value: model.person.rawValue))\(form.input("password", language("新密码", "New password"), .newPassword, hint: length, isRequired: true))\(form.input("again", language("再输一次", "The same again"), .newPassword, isRequired: true))\(form.button(language("设置密码并登录", "Set the password and sign in")))"))
            <p class="quiet small lead">\(language("邀请有效至 \(names.time(model.until))", "The invitation holds until \(names.time(model.until))"))</p></div>
            """
        return frame.page(title, content)
    }
}
