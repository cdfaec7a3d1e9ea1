import HandoverModel

extension RequestProblem {
    /// What kind of problem it is, the same for every occurrence.
    func title(_ language: Language) -> String {
        switch self {
        case .malformedRequest: language.pick("无法读懂请求", "The request cannot be read")
        case .badHost: language.pick("请求的 Host 有误", "The request's Host is wrong")
        case .headersTooLong: language.pick("请求头太长", "The request's header fields are too long")
        case .bodyTooLong: language.pick("请求内容太大", "The request's body is too long")
        case .bodyIncomplete: language.pick("请求内容不完整", "The request's body is incomplete")
        case .bodyEncoded: language.pick("请求内容是压缩的", "The request's body is compressed")
        case .requestTooSlow: language.pick("请求来得太慢", "The request took too long to arrive")
        case .tooManyRequests: language.pick("请求太频繁", "Too many requests")
        case .unknownPath: language.pick("没有这个地址", "There is nothing at this address")
        case .methodNotAllowed: language.pick("此地址不支持该方法", "This address does not have the method")
        case .methodUnknown: language.pick("不支持的方法", "The method is not known here")
        case .badParameter: language.pick("参数有误", "A parameter is wrong")
        case .unknownField: language.pick("没有这个字段", "There is no such field")
        case .badBody: language.pick("请求内容有误", "The request's body is wrong")
        case .memberTwice: language.pick("成员名重复", "A name stands twice")
        case .nowAlone: language.pick("这一页只显示现在", "This page shows how things stand now, and no other time")
        case .unknownName: language.pick("没有这个名称", "There is nothing by this name")
        case .ofOneCommand: language.pick("参数只说一条命令", "A parameter is of one command alone")
        case .oneOf: language.pick("几项中只填一项", "One of several fields alone is filled in")
        case .noWording: language.pick("这条命令不依据内容", "The command rests on no wording")
        case .protocolVersion: language.pick("版本不一致", "The versions differ")
        case .signInNeeded: language.pick("需要登录", "Sign-in is needed")
        case .secretInAddress: language.pick("地址中有密钥", "A secret stands in the address")
        case .formExpected: language.pick("这里只收表单", "A form is expected here")
        case .multipartExpected: language.pick("这里只收带文件的表单", "A form with a file is expected here")
        case .formUnsealed: language.pick("表单已失效", "The form does not hold any more")
        case .crossSite: language.pick("请求来自别的网站", "The request comes from another site")
        case .checkUnderWay: language.pick("台账正在核对", "The ledger is being looked through")
        }
    }

    /// What is wrong this time, and the way out where there is one.
    func detail(_ language: Language) -> String? {
        switch self {
        case .malformedRequest, .bodyIncomplete, .requestTooSlow: nil
        case .badHost:
            language.pick("请求须有且只有一个 Host。", "A request has one Host field, with the name of one host.")
        case .headersTooLong(let limit), .bodyTooLong(let limit):
            language.pick("上限 \(limit) 字节。", "At most \(limit) bytes are taken.")
        case .tooManyRequests(let seconds):
            language.pick("请在 \(seconds) 秒后再试。", "Ask again in \(seconds) s.")
        case .bodyEncoded:
            language.pick("请不压缩发送，不带 Content-Encoding。", "Send it as it is, without Content-Encoding.")
        case .unknownPath(let path):
            language.pick(
                "没有 \(Redaction.text(path))。", "\(Redaction.text(path)) is not known.")
        case .methodNotAllowed(let methods):
            language.pick(
                "可用的方法：\(methods.joined(separator: "、"))。", "It has \(methods.joined(separator: ", ")).")
        case .methodUnknown(let method): language.pick("不认识 \(method)。", "\(method) is not implemented.")
        case .badParameter(let name, let allowed):
            language.pick("\(name) 应为 \(allowed)。", "\(name) is \(allowed).")
        case .unknownField(let name, let known):
            known.isEmpty
                ? language.pick("\(Redaction.text(name)) 不在其中。", "\(Redaction.text(name)) is not among them.")
                : language.pick(
                    "没有 \(Redaction.text(name))，可用的有：\(known.joined(separator: "、"))。",
                    "\(Redaction.text(name)) is not known; these are: \(known.joined(separator: ", ")).")
        case .badBody(let place, let allowed):
            if let allowed, !place.isEmpty {
                language.pick("\(Redaction.text(place)) 应为 \(allowed)。", "\(Redaction.text(place)) is \(allowed).")
            } else {
                place.isEmpty
                    ? language.pick(
                        "内容不完整或格式不对，格式见 /openapi.json。",
                        "It is incomplete, or not in the form that /openapi.json describes.")
                    : language.pick("问题在 \(Redaction.text(place))。", "It is wrong at \(Redaction.text(place)).")
            }
        case .memberTwice(let name):
            language.pick(
                "\(Redaction.text(name)) 写了两次；多个取值请写成数组。",
                "\(Redaction.text(name)) stands twice in an object; several values are a list.")
        case .nowAlone(let name):
            language.pick(
                "请去掉 \(name)。以前的情况见 /why/verdict、/items 和 /tasks。",
                "Leave out \(name). Another time is shown by /why/verdict, /items and /tasks.")
        case .unknownName(let name, let known):
            language.pick(
                "\(name) 应为 \(known.joined(separator: " | "))。", "\(name) is \(known.joined(separator: " | ")).")
        case .ofOneCommand(let name):
            language.pick(
                "\(name) 只用于单条命令；多条命令请在每条里写明。",
                "\(name) is for a single command; of several, each says it for itself.")
        case .oneOf(let names, let isNone):
            isNone
                ? language.pick("\(names.joined(separator: "、"))中填一项。", "Give one of \(names.joined(separator: ", ")).")
                : language.pick(
                    "\(names.joined(separator: "、"))中只填一项。", "Give one alone of \(names.joined(separator: ", ")).")
        case .noWording:
            language.pick("If-Match 只用于 sign 和 apply。", "If-Match is for sign and apply.")
        case .protocolVersion(let server):
            language.pick(
                "服务器使用协议版本 \(server)，请使用同一版本的 handover。",
                "The server speaks version \(server); use the handover of the same version.")
        case .formExpected:
            language.pick(
                "Content-Type 应为 application/x-www-form-urlencoded。",
                "Its Content-Type is application/x-www-form-urlencoded.")
        case .multipartExpected:
            language.pick(
                "Content-Type 应为 multipart/form-data。", "Its Content-Type is multipart/form-data.")
        case .formUnsealed:
            language.pick("请重新打开页面再提交。", "Open the page anew, and send it again.")
        case .crossSite:
            language.pick("请在本系统的页面上重新操作。", "Do it again on a page of this server.")
        case .checkUnderWay(let since):
            language.pick("\(since) 开始，完成后再试。", "Since \(since); ask again when it is done.")
        case .signInNeeded:
            language.pick(
                "请登录，或用令牌访问（Authorization: Bearer，由 handover token create 创建）。",
                "Sign in, or show a token (Authorization: Bearer); handover token create makes one.")
        case .secretInAddress:
            language.pick(
                "地址会被记录。请撤销这个令牌，新令牌放在 Authorization 头中。",
                "Addresses are written down: revoke the token, and send the next in the Authorization field.")
        }
    }
}

extension Language {
    /// One of two texts.
    func pick(_ zh: String, _ en: String) -> String {
        switch self {
        case .zh: zh
        case .en: en
        }
    }
}
