internal import HandoverModel

/// The parts of a person's own account, each with its forms.
struct AccountSections {
    private let model: AccountPage.Model
    private let frame: PageFrame

    init(_ model: AccountPage.Model, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    var sessions: HTML {
        let rows = model.sessions.enumerated().map { index, session in row(session, index) }
        let others = model.sessions.count { !$0.isCurrent }
        let form = Form("end-sessions", to: .account, in: frame, draft: model.draft)
        let all: HTML =
            others > 0 ? form.html(form.button(language("退出其他所有会话", "End all other sessions"), second: true)) : ""
        return .section(
            language("登录中的会话（\(model.sessions.count)）", "Sessions (\(model.sessions.count))"), id: "sessions",
            "<ul class=\"list\">\(rows)</ul>\(all)")
    }

    private func row(_ session: AccountPage.Session, _ index: Int) -> HTML {
        let form = Form(
            "end-session", to: .account, in: frame, draft: model.draft, about: .init("session", session.id),
            scope: "end-session-\(index)")
        let here: HTML = session.isCurrent ? " " + .tag(language("本次", "this one"), .good, .tick) : ""
        let end: HTML =
            session.isCurrent
            ? ""
            : form.html("<p class=\"actions tight\"><button class=\"second\">\(language("退出", "End it"))</button></p>")
        let from = session.address ?? language("地址不明", "address not known")
        let details = language.clauses {
            session.method.words(language)
            language("最近使用 \(names.time(session.seenAt))", "used last \(names.time(session.seenAt))")
        }
        return """
            <li><p><span class="strong">\(names.time(session.createdAt))</span> \(from)\(here)</p>\
            <p class="small quiet say">\(details)</p>\(end)</li>

            """
    }

    var password: HTML {
        guard model.hasPassword else { return "" }
        let form = Form("password", to: .account, in: frame, draft: model.draft)
        let length = language(
            "至少 \(model.leastLength) 个字符，可以是一句话", "At least \(model.leastLength) characters; a sentence will do")
        let content = form.html(
            """
            \(form.input("person", language("用户名", "User name"), .knownPerson, value: frame.reader?.id.rawValue ?? ""))\
            \(form.input("old", language("现在的密码", "Present password"), .password, isRequired: true))\
            \(form.input("password", language("新密码", "New password"), .newPassword, hint: length, isRequired: true))\
            \(form.input("again", language("再输一次", "The same again"), .newPassword, isRequired: true))\
            \(form.button(language("修改密码", "Change the password"), second: true))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        let hint = language("修改后，其他会话都会退出。", "All other sessions end with it.")
        return .section(
            language("密码", "Password"), id: "password",
            "<p class=\"hint\">\(hint)</p><details class=\"panel\"\(open)><summary>\(language("修改密码", "Change the password"))</summary>\(content)</details>"
        )
    }

    var identities: HTML {
        IdentityList(
            rows: model.identities, isOwn: true, hasPassword: model.hasPassword, proof: model.proof, path: .account,
            draft: model.draft, frame: frame
        ).html
    }

    var tokens: HTML {
        let valid = model.tokens.filter { $0.revokedAt == nil && model.now < $0.until }
        let rows = valid.enumerated().map { index, token in row(token, index) }
        let list: HTML =
            rows.isEmpty
            ? .empty(
                language("没有有效的令牌。", "You have no token."),
                then: language(
                    "要让程序以你的名义查询或记录，在下面创建一个。", "To let a program ask or record in your name, make one below."))
            : "<ul class=\"list\">\(rows)</ul>"
        return .section(language("令牌（\(valid.count)）", "Tokens (\(valid.count))"), id: "tokens", list + create)
    }

    private func row(_ token: AccessToken, _ index: Int) -> HTML {
        let form = Form(
            "revoke-token", to: .account, in: frame, draft: model.draft, about: .init("token", token.id.rawValue),
            scope: "revoke-token-\(index)")
        let details = language.clauses {
            language.list(token.scopes.sorted().map { $0.words(language) })
            language("有效至 \(names.time(token.until))", "until \(names.time(token.until))")
            token.usedAt.map { language("最近使用 \(names.time($0))", "used last \(names.time($0))") }
                ?? language("还没有用过", "not used yet")
        }
        return """
            <li><p><span class="strong">\(token.name)</span> <code>\(token.id.rawValue)</code></p>\
            <p class="small quiet say">\(details)</p>\
            \(form.html("<p class=\"actions tight\"><button class=\"second\">\(language("撤销", "Revoke"))</button></p>"))</li>

            """
    }

    private var create: HTML {
        let form = Form("token", to: .account, in: frame, draft: model.draft)
        let chosen = form.draft?.values["scope"] ?? [TokenScope.read.rawValue]
        let boxes = model.scopes.map { scope -> HTML in
            let id = "token-scope-\(scope.rawValue)"
            let checked: HTML = chosen.contains(scope.rawValue) ? " checked" : ""
            return """
                <label for="\(id)"><input id="\(id)" type="checkbox" name="scope" value="\(scope.rawValue)"\(checked)>\
                <span>\(scope.words(language))</span></label>
                """
        }
        let words = language("创建令牌", "Make a token")
        let content = form.html(
            """
            \(form.input("name", language("名称，例如用它的程序", "A name, such as the program that uses it"), isRequired: true))\
            <fieldset class="field"><legend>\(language("能做什么", "What it may do"))</legend><div class="options">\(boxes)</div></fieldset>\
            \(form.input("days", language("有效天数（1 至 366）", "Days it holds (1 to 366)"), .number, value: "90", isRequired: true))\
            \(form.proof(model.proof, before: .access))\(form.button(words))
            """)
        let open: HTML = form.wasRefused ? " open" : ""
        return "<details class=\"panel\"\(open)><summary>\(words)</summary>\(content)</details>\n"
    }
}
