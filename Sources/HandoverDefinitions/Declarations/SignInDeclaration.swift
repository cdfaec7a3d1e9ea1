import HandoverModel

struct SignInDraft: Sendable {
    var openID: IdentityProviderDraft?
}

struct IdentityProviderDraft: Sendable {
    var title: LocalizedText?
    var issuer: String?
    var clientID: String?
    var scopes: [String] = []
    var groupsClaim = ""
    var groups: [GroupRuleDraft] = []
}

struct GroupRuleDraft: Sendable {
    var pattern: String?
    var roles: [Located<String>] = []
}

/// How people sign in; no secret stands here.
enum SignInDeclaration {
    static let record = Record("sign-in", SignInDraft()) {
        Field(
            "openid", provider.shape, required: true, en: "An OpenID Connect provider.", zh: "OpenID Connect 身份提供方。"
        ) { $0.openID = $1 }
    }

    private static let provider = Record("openid", IdentityProviderDraft()) {
        Field("title", .text, required: true, en: "What people know it as.", zh: "大家怎么称呼它。") { $0.title = $1 }
        Field(
            "issuer", issuer, required: true, en: "The provider's name for itself, character by character.",
            zh: "身份提供方自称的地址（issuer），须逐字一致。"
        ) { $0.issuer = $1 }
        Field(
            "client-id", .plainText, required: true,
            en: "What the provider knows this server by. The secret that goes with it is no part of this file.",
            zh: "身份提供方给本系统的 client_id；密钥不写在本文件。"
        ) { $0.clientID = $1 }
        Field(
            "scopes", .list(.plainText, isUnique: { $0 }), en: "Scopes to ask for beside openid.",
            zh: "除 openid 外要申请的 scope。"
        ) { $0.scopes = $1 }
        Field(
            "groups-claim", .plainText, default: "groups", en: "The claim that lists somebody's groups.",
            zh: "列出所属群组的声明（claim）。"
        ) { $0.groupsClaim = $1 }
        Field(
            "groups", .list(rule.shape),
            en: "Groups in one of which the holders of a role must be to sign in. A group gives no role.",
            zh: "担任某角色的人须在哪些群组中才能登录；群组不授予角色。"
        ) { $0.groups = $1 }
    }

    private static let rule = Record("group-rule", GroupRuleDraft()) {
        Field(
            "pattern", .plainText, required: true, en: "The name of a group; * stands for any signs.",
            zh: "群组名，* 代表任意字符。"
        ) { $0.pattern = $1 }
        Field(
            "roles", ids(isRequired: true), required: true, en: "The roles whose holders must be in such a group.",
            zh: "担任这些角色的人须在这样的群组中。"
        ) { $0.roles = $1 }
    }

    private static let issuer = Shape<String>.scalar(
        .issuer, schema: ["type": "string", "pattern": #"^https?://[^?#@\s]+$"#]
    ) { IdentityProvider.isIssuer($0) ? $0 : nil }
}
