internal import HandoverModel

/// What an administrator can do about somebody's way in; what opens one asks who they are first.
struct PersonAccountForms {
    private let model: PersonAccountPage.Model
    private let frame: PageFrame

    init(_ model: PersonAccountPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }

    var html: HTML {
        let administration = model.row.isAdministrator ? remove : name
        return switch model.row.state {
        case .none, .invited, .active: invite + administration + close
        case .closed: model.row.isAdministrator ? reopen + remove : reopen
        }
    }

    private func form(_ does: String) -> Form {
        Form(does, to: .account(of: model.row.person), in: frame, draft: model.draft)
    }

    private var invite: HTML {
        let form = form("invite")
        let isAgain = model.row.state != .none
        let words = language(isAgain ? "重新邀请" : "邀请", isAgain ? "Invite again" : "Invite")
        let hint =
            isAgain
            ? language(
                "旧链接随即失效；用新链接可以重新设置密码。", "An older link ends at once; with the new one a new password can be set.")
            : language("生成一个一次性链接，由你发给本人。", "Makes a link that is used once, for you to send.")
        let content = form.html(
            """
            <p class="hint">\(hint)</p>\
            \(form.input("days", language("有效天数（1 至 30）", "Days it holds (1 to 30)"), .number, value: "7", isRequired: true))\
            \(form.proof(model.proof, before: .access))\(form.button(words))
            """)
        // A new account begins with this; otherwise it is seldom wanted.
        if !isAgain { return "<div class=\"panel\">\(content)</div>\n" }
        return folded(form, words, content)
    }

    private var close: HTML {
        let form = form("close")
        let words = language("关闭账号", "Close the account")
        return folded(
            form, words,
            form.html(
                """
                <p class="hint">\(language("密码、会话、令牌和邀请立即失效；台账中的记录不变。", "Password, sessions, tokens and invitation end at once; what was recorded stays."))</p>\
                \(reason(form, language("为什么关闭", "Why it is closed")))\(form.button(words, second: true))
                """))
    }

    private var reopen: HTML {
        let form = form("reopen")
        let words = language("重开账号", "Reopen the account")
        return folded(
            form, words,
            form.html(
                """
                <p class="hint">\(language("重开后还要重新邀请。", "It takes a new invitation to come in again."))</p>\
                \(reason(form, language("为什么重开", "Why it is opened again")))\
                \(form.proof(model.proof, before: .access))\(form.button(words, second: true))
                """))
    }

    private var name: HTML {
        let form = form("name-administrator")
        let words = language("任命为管理员", "Name as administrator")
        return folded(
            form, words,
            form.html(
                """
                <p class="hint">\(language("管理员管理账号和令牌，不因此有签字权。", "Administrators manage accounts and tokens; it lets them sign nothing."))</p>\
                \(form.proof(model.proof, before: .access))\(form.button(words, second: true))
                """))
    }

    private var remove: HTML {
        let form = form("remove-administrator")
        let words = language("免去管理员", "Remove as administrator")
        return folded(
            form, words,
            form.html(
                "\(reason(form, language("为什么免去", "Why")))\(form.button(words, second: true))"))
    }

    private func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }

    private func reason(_ form: Form, _ label: String) -> HTML { form.area("reason", label, isRequired: true) }
}
