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
        return isAgain ? folded(form, words, content) : "<div class=\"panel\">\(content)</div>\n"
    }

    private var close: HTML {
        act(
            "close", language("关闭账号", "Close the account"), reason: language("为什么关闭", "Why it is closed"),
            hint: language(
                "密码、会话、令牌和邀请立即失效；台账中的记录不变。",
                "Password, sessions, tokens and invitation end at once; what was recorded stays."))
    }

    private var reopen: HTML {
        act(
            "reopen", language("重开账号", "Reopen the account"), reason: language("为什么重开", "Why it is opened again"),
            hint: language("重开后还要重新邀请。", "It takes a new invitation to come in again."), isProved: true)
    }

    private var name: HTML {
        act(
            "name-administrator", language("任命为管理员", "Name as administrator"),
            hint: language(
                "管理员管理账号和令牌，不因此有签字权。", "Administrators manage accounts and tokens; it lets them sign nothing."),
            isProved: true)
    }

    private var remove: HTML {
        act(
            "remove-administrator", language("免去管理员", "Remove as administrator"), reason: language("为什么免去", "Why"),
            hint: language("其账号照常使用。", "Their account stays as it is."))
    }

    /// A form behind its name: what it does, why where that is asked, and the proof where one is owed.
    private func act(
        _ does: String, _ words: String, reason: String? = nil, hint: String, isProved: Bool = false
    ) -> HTML {
        let form = form(does)
        let area = reason.map { form.area("reason", $0, isRequired: true) }
        let proof: HTML = isProved ? form.proof(model.proof, before: .access) : ""
        return folded(
            form, words,
            form.html("<p class=\"hint\">\(hint)</p>\(area)\(proof)\(form.button(words, second: true))"))
    }

    private func folded(_ form: Form, _ words: String, _ content: HTML) -> HTML {
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }
}
