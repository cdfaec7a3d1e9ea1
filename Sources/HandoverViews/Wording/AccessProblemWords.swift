public import HandoverModel

extension AccessProblem {
    /// What is wrong and, where there is one, the way out; no full stop.
    public func words(_ names: Names) -> String {
        let (say, way) = (says(names), remedy(names))
        return (say + (way.map { names.language("。", ". ") + $0 } ?? "")).printable
    }

    /// What is wrong; no full stop.
    public func says(_ names: Names) -> String {
        let say = names.language
        switch self {
        case .wrongPassword: return say("用户名或密码不对", "User name and password do not belong together")
        case .mustWait(let wait):
            return say(
                "失败次数太多，请在 \(wait.seconds) 秒后再试", "Too many attempts have failed; try again in \(wait.seconds) s")
        case .tooManyAtOnce: return say("同时登录的人太多", "Too many people sign in at the same time")
        case .cancelled: return say("请求已取消，什么也没有做", "The request was given up, and nothing was done")
        case .unfitPassword(let problem): return problem.words(say)
        case .unreadableHash: return say("保存的密码无法读取", "The password that is kept cannot be read")
        case .hashingFailed: return say("内存不足，无法核对密码", "There is no memory to check a password")

        case .invitationUnknown: return say("邀请链接不对，或早已过期", "The invitation is unknown, or expired long ago")
        case .invitationUsed(let at):
            return say("邀请已在 \(names.zoned(at)) 用过", "The invitation was used at \(names.zoned(at))")
        case .invitationExpired(let at):
            return say("邀请已于 \(names.zoned(at)) 过期", "The invitation expired at \(names.zoned(at))")
        case .invitationEnded(let at):
            return say("邀请已于 \(names.zoned(at)) 作废", "The invitation was withdrawn at \(names.zoned(at))")

        case .sessionUnknown: return say("尚未登录，或登录已结束", "Nobody is signed in here any more")
        case .sessionOver(.idle):
            return say("太久没有操作，登录已结束", "The session ended, since nothing was done for half an hour")
        case .sessionOver(.age): return say("登录已满 12 小时，已结束", "The session ended after twelve hours")
        case .proofNeeded:
            return say("首次签字前须再次确认是你本人", "Before the first sign-off it must be sure once more that it is you")

        case .tokenUnknown: return say("令牌不对", "The token is not known")
        case .tokenExpired(let at): return say("令牌已于 \(names.zoned(at)) 过期", "The token expired at \(names.zoned(at))")
        case .tokenRevoked(let at):
            return say("令牌已于 \(names.zoned(at)) 撤销", "The token was revoked at \(names.zoned(at))")
        case .tokenTaken(let id): return say("令牌 \(id) 已经存在", "There is a token \(id) already")
        case .noSuchToken(let id): return say("没有令牌 \(id)", "There is no token \(id)")
        case .unknownScope(let name): return say("没有权限范围 \(say.quote(name))", "There is no scope \(say.quote(name))")
        case .noScope: return say("令牌至少要有一个权限范围", "A token takes a scope")
        case .scopeMissing(let needed, let has):
            let held = say.list(has.map(\.rawValue))
            return say(
                "此令牌的权限范围是 \(held)，不含 \(needed.rawValue)",
                "The token is for \(held), and this takes the scope \(needed.rawValue)")
        case .unfitTokenName:
            return say("令牌名称须为 1 至 80 个字符，不含控制字符", "A token's name has 1 to 80 characters and no controls")

        case .overAlready(let at): return say("\(names.zoned(at)) 已经过去", "\(names.zoned(at)) is over already")
        case .lastsTooLong(let days): return say("有效期最长 \(days) 天", "It may last \(days) days at most")

        case .accountClosed(let person):
            return say("\(names.actor(person))的账号已关闭", "The account of \(names.person(person)) is closed")
        case .identityTaken(let person):
            return say("该账号已关联到 \(names.person(person))", "That account stands for \(names.person(person)) already")
        case .identityUnknown: return say("该账号没有关联到任何人", "That account stands for nobody")
        case .unfitIdentity: return say("颁发者或账号太长，或为空", "Issuer or account is too long, or empty")

        case .openID(let problem): return problem.says(say)

        case .openToOthers(let path, let mode):
            let bits = String(mode & 0o777, radix: 8)
            return say("\(path) 可被他人访问（权限 \(bits)）", "\(path) is open to others (mode \(bits))")
        case .otherUser(let path, let uid):
            return say("\(path) 属于本机另一用户（uid \(uid)）", "\(path) belongs to another user of this machine (uid \(uid))")
        case .notOurs(let path):
            return say("\(path) 不是本程序的文件，或已被覆盖", "\(path) is no file of this program, or was overwritten")
        case .newerFormat(let path, let found):
            return say("\(path) 由更新的版本写成（\(found)）", "A newer version made \(path) (\(found))")
        case .damaged(let path, let detail): return say("\(path) 损坏：\(detail)", "\(path) is damaged: \(detail)")
        case .busy(let path): return say("\(path) 一直被另一进程占用", "Another process keeps writing to \(path)")
        case .storage(let error): return error.words(names)
        }
    }

    /// What would make it possible; nil where that goes without saying.
    public func remedy(_ names: Names) -> String? {
        let say = names.language
        switch self {
        case .wrongPassword:
            return say("忘记密码请找管理员重新邀请", "Who has forgotten the password is invited anew by an administrator")
        case .tooManyAtOnce, .busy: return say("请稍后再试", "Try again in a moment")
        case .invitationUnknown, .invitationUsed, .invitationExpired, .invitationEnded:
            return say("请管理员重新邀请：handover person invite", "An administrator makes another: handover person invite")
        case .sessionUnknown, .sessionOver: return say("请重新登录", "Sign in again")
        case .proofNeeded: return say("请再输入一次密码", "Enter your password once more")
        case .tokenUnknown:
            return say(
                "请核对 HANDOVER_TOKEN，或新建令牌：handover token create",
                "Check HANDOVER_TOKEN, or make another: handover token create")
        case .tokenExpired, .tokenRevoked:
            return say("请新建令牌：handover token create", "Make another: handover token create")
        case .noSuchToken: return say("令牌见 handover token list --all", "handover token list --all shows them")
        case .unknownScope, .noScope:
            return say("可用：", "There are ") + say.list(TokenScope.allCases.map(\.rawValue))
        case .scopeMissing(let needed, _):
            return say(
                "请新建带 --scope \(needed.rawValue) 的令牌：handover token create",
                "Make one with --scope \(needed.rawValue): handover token create")
        case .accountClosed:
            return say("管理员可以重开：handover person reopen", "An administrator can reopen it: handover person reopen")
        case .openToOthers(let path, _):
            return say(
                "内容可能已经泄露。请重设其中的密码和令牌，再执行 chmod 600 \(path)",
                "Its content may be known: make passwords and tokens anew, then chmod 600 \(path)")
        case .openID(let problem): return problem.remedy(say)
        case .otherUser: return say("请通过 HANDOVER_URL 访问", "Use HANDOVER_URL")
        case .newerFormat: return say("请升级程序", "Upgrade the program")
        case .notOurs, .damaged:
            return say("请放回备份，或移走它并重新邀请大家", "Put a backup back, or move it away and invite everybody anew")
        case .mustWait, .cancelled, .unfitPassword, .unreadableHash, .hashingFailed, .tokenTaken, .unfitTokenName,
            .overAlready, .lastsTooLong, .identityTaken, .identityUnknown, .unfitIdentity, .storage:
            return nil
        }
    }
}

extension Names {
    /// A time with its zone, which a caller without definitions has no other way to know.
    func zoned(_ instant: Instant) -> String { "\(time(instant)) (\(zone.identifier))" }
}

extension PasswordProblem {
    /// Why the password may not be chosen; no full stop.
    func words(_ say: Language) -> String {
        switch self {
        case .tooShort(let length, let least):
            say("密码有 \(length) 个字符，至少要 \(least) 个", "The password has \(length) characters; it needs at least \(least)")
        case .tooLong(let length, let most):
            say("密码有 \(length) 个字符，最多 \(most) 个", "The password has \(length) characters; it may have at most \(most)")
        case .unfitCharacter(let position):
            say("密码的第 \(position) 个字符不能用", "Character \(position) of the password cannot be used")
        case .common: say("这个密码太常见", "Too many people choose this password")
        case .differsFromAgain: say("两次输入的密码不一样", "The password was not entered alike both times")
        case .ownName: say("密码不能只是自己的名字或编号", "The password must not be just one's own name or id")
        }
    }
}
