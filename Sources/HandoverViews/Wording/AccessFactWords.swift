public import HandoverModel

extension AccessFact {
    func words(_ names: Names) -> String {
        let (person, actor) = (names.person(person), names.actor(person))
        return switch self {
        case .invited(_, let until):
            names.language(
                "邀请\(actor)登录，有效至 \(names.time(until))", "invited \(person) to sign in, until \(names.time(until))")
        case .passwordSet: names.language("设置了密码", "set a password")
        case .signedIn(_, let method):
            names.language("登录（\(method.words(.zh))）", "signed in (\(method.words(.en)))")
        case .tokenCreated(let grant):
            names.language(
                "创建令牌 \(grant.token)（\(grant.name)：\(grant.scopeNames)），有效至 \(names.time(grant.until))",
                "created token \(grant.token) (\(grant.name): \(grant.scopeNames)), until \(names.time(grant.until))")
        case .tokenRevoked(_, let token):
            names.language("撤销\(actor)的令牌 \(token)", "revoked token \(token) of \(person)")
        case .administratorNamed: names.language("任命\(actor)为管理员", "named \(person) an administrator")
        case .administratorRemoved(_, let reason):
            names.language(
                "免去\(actor)的管理员\(names.said(reason))", "removed \(person) as administrator\(names.said(reason))")
        case .identityLinked(_, let identity):
            names.language(
                "将 \(identity.issuer) 的账号 \(identity.account) 关联到 \(person)",
                "linked account \(identity.account) at \(identity.issuer) to \(person)")
        case .identityUnlinked(_, let identity):
            names.language(
                "解除 \(identity.issuer) 的账号 \(identity.account) 与 \(actor)的关联",
                "unlinked account \(identity.account) at \(identity.issuer) from \(person)")
        case .accountClosed(_, let reason):
            names.language(
                "关闭 \(actor)的账号\(names.said(reason))", "closed the account of \(person)\(names.said(reason))")
        case .accountReopened(_, let reason):
            names.language(
                "重开 \(actor)的账号\(names.said(reason))", "reopened the account of \(person)\(names.said(reason))")
        }
    }
}

extension SignInMethod {
    public func words(_ language: Language) -> String {
        switch self {
        case .invitation: language("邀请链接", "invitation")
        case .password: language("密码", "password")
        case .openID: language("统一身份认证", "identity provider")
        }
    }
}

extension TokenGrant {
    fileprivate var scopeNames: String { scopes.map(\.rawValue).joined(separator: " ") }
}
