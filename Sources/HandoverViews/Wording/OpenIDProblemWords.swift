internal import HandoverModel

extension OpenIDProblem {
    /// What is wrong; no full stop.
    func says(_ say: Language) -> String {
        switch self {
        case .notOffered: say("这里没有统一身份登录", "There is no sign-in at an identity provider here")
        case .unreachable(let endpoint):
            say("连不上身份提供方（\(endpoint.words(say))）", "The identity provider cannot be reached (\(endpoint.words(say)))")
        case .tooSlow(let endpoint):
            say("身份提供方没有及时回答（\(endpoint.words(say))）", "The identity provider takes too long (\(endpoint.words(say)))")
        case .answerTooLong(let endpoint, let limit):
            say(
                "身份提供方的回答超过 \(limit) 字节（\(endpoint.words(say))）",
                "The identity provider answers with more than \(limit) bytes (\(endpoint.words(say)))")
        case .redirects(let endpoint):
            say(
                "身份提供方转到了别的地址，没有跟随（\(endpoint.words(say))）",
                "The identity provider sends on to another address, which is not followed (\(endpoint.words(say)))")
        case .badStatus(let endpoint, let status):
            say(
                "身份提供方回答状态 \(status)（\(endpoint.words(say))）",
                "The identity provider answers with status \(status) (\(endpoint.words(say)))")
        case .unreadable(let endpoint):
            say(
                "读不懂身份提供方的回答（\(endpoint.words(say))）",
                "The identity provider's answer cannot be read (\(endpoint.words(say)))")
        case .otherIssuer(let found):
            say(
                "身份提供方自称 \(found)，与定义中的 issuer 不一致",
                "The identity provider calls itself \(found), and the definitions another issuer")
        case .insecure(let endpoint):
            say(
                "身份提供方给出的地址没有加密（\(endpoint.words(say))）",
                "The identity provider gives an address without TLS (\(endpoint.words(say)))")
        case .stateUnknown:
            say("这次登录不是在这个浏览器里开始的", "This sign-in was not begun in this browser")
        case .stateOver: say("这次登录已经用过，或者拖得太久", "This sign-in was used before, or took too long")
        case .otherProvider: say("回答来自另一个身份提供方", "The answer is another identity provider's")
        case .denied(let error): say("身份提供方没有放行（\(error)）", "The identity provider says no (\(error))")
        case .codeRefused(let error):
            say("身份提供方不认这次登录的代码（\(error)）", "The identity provider does not take the code of this sign-in (\(error))")
        case .clientRefused(let error):
            say("身份提供方不认本系统（\(error)）", "The identity provider does not know this server (\(error))")
        case .idToken(let fault):
            say(
                "身份提供方的凭证不能采信：\(fault.words(say))", "The identity provider's ID token is not taken: \(fault.words(say))"
            )
        case .notLinked: say("这个账号还没有关联到任何参与人员", "This account stands for nobody here yet")
        case .proofOfAnother: say("再次确认的是另一个人的账号", "The proof is of another person than who is signed in")
        }
    }

    /// What would make it possible.
    func remedy(_ say: Language) -> String? {
        switch self {
        case .notOffered: say("请用密码登录", "Sign in with a password")
        case .unreachable, .tooSlow, .answerTooLong, .redirects, .badStatus, .unreadable:
            say("请稍后再试，或用密码登录", "Try again in a moment, or sign in with a password")
        case .otherIssuer, .insecure:
            say(
                "请管理员核对 handover.yaml 中的 sign-in 和身份提供方的设置",
                "An administrator compares sign-in in handover.yaml with the provider's settings")
        case .stateUnknown, .stateOver, .otherProvider, .codeRefused:
            say("请从登录页重新开始", "Begin again at the sign-in page")
        case .denied: say("请向身份提供方的管理人员询问", "Ask whoever manages the identity provider")
        case .clientRefused:
            say(
                "请管理员核对 client-id，并重新保存密钥（client-secret）",
                "An administrator compares client-id, and keeps the client secret anew")
        case .idToken(let fault):
            switch fault {
            case .expired, .notYetValid, .authenticationTime:
                say("请再试一次；若总是如此，请管理员核对两边的时钟", "Try again; if it stays so, an administrator compares the clocks")
            case .malformed, .algorithm, .key, .signature, .issuer, .audience, .authorizedParty, .nonce,
                .accessTokenHash:
                say("请再试一次；若总是如此，请告诉管理员", "Try again; if it stays so, tell an administrator")
            }
        case .notLinked:
            say(
                "请用邀请链接登录一次，把账号关联到自己；没有邀请就找管理员要",
                "Open your invitation and sign in from there once, which links the account to you; an administrator makes an invitation"
            )
        case .proofOfAnother:
            say("请用自己的账号再确认一次，或先退出登录", "Prove it with your own account, or sign out first")
        }
    }
}

extension OpenIDProblem.Endpoint {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .configuration: say("配置", "configuration")
        case .authorization: say("登录地址", "authorization endpoint")
        case .keys: say("公钥", "keys")
        case .token: say("凭证地址", "token endpoint")
        }
    }
}

extension IDTokenFault {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .malformed: say("格式不对，或缺少必需的内容", "it is no signed token, or lacks what it needs")
        case .algorithm: say("签名算法不在允许之列", "its algorithm is not one of those taken")
        case .key: say("签名所用的密钥没有公布", "it is signed with a key that is not published")
        case .signature: say("签名不对", "its signature is wrong")
        case .issuer: say("颁发者不对", "it is of another issuer")
        case .audience: say("不是给本系统的", "it is for another audience")
        case .authorizedParty: say("是颁给另一个系统的", "it was made for another client")
        case .expired: say("已经过期", "it has expired")
        case .notYetValid: say("还没有生效", "it is not valid yet")
        case .nonce: say("属于另一次登录", "it belongs to another sign-in")
        case .accessTokenHash: say("与同时发来的访问令牌不符", "it does not belong to its access token")
        case .authenticationTime: say("没有说明刚刚确认过身份", "it does not say that the person proved who they are just now")
        }
    }
}
