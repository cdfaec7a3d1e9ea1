internal import HandoverModel

extension Identification {
    func words(_ language: Language) -> String { method.words(language) }
}

extension Identification.Method {
    func words(_ language: Language) -> String {
        switch self {
        case .osUser: language("本机用户", "user of the machine")
        case .session: language("网页登录", "signed in")
        case .token: language("令牌", "token")
        case .link: language("邀请链接", "invitation link")
        case .import: language("导入", "import")
        case .server: language("服务程序", "the server")
        }
    }
}
