import HandoverModel
import HandoverViews

extension PageProblem {
    /// Any error as a page says it: what the document says, with a way on where there is one.
    init(_ error: any Error, _ document: ProblemDocument, names: Names) {
        switch error {
        case let refusal as Refusal: self.init(refusal, names: names)
        case let problem as AccessProblem where problem.httpStatus < 500:
            self.init(
                says: problem.says(names), remedy: problem.remedyOnPages(names), field: problem.field)
        case RequestProblem.badParameter(let name, let allowed):
            self.init(unreadable: name, allowed: allowed, names: names)
        case RequestProblem.signInNeeded:
            self.init(
                says: document.title,
                remedy: names.language.pick("请先登录，再继续。", "Sign in, and go on from there."))
        case RequestProblem.formUnsealed:
            self.init(
                says: names.language.pick("这张表单来自上一次登录", "The form is from an earlier sign-in"),
                remedy: names.language.pick("请看一遍再提交。", "Look it over, and send it again."))
        default: self.init(says: document.title, remedy: document.detail, reference: document.reference)
        }
    }
}

extension AccessProblem {
    fileprivate var field: String? {
        switch self {
        case .wrongPassword, .proofNeeded, .unfitPassword, .mustWait: "password"
        default: nil
        }
    }

    /// What to do next, where nobody has a command line.
    fileprivate func remedyOnPages(_ names: Names) -> String? {
        let language = names.language
        switch self {
        case .wrongPassword: return language.pick("请再试一次。", "Try once more.")
        case .proofNeeded: return language.pick("请填上你的密码再提交。", "Enter your password, and send it again.")
        case .invitationUnknown, .invitationExpired, .invitationEnded:
            return language.pick("请向邀请你的人要一个新的链接。", "Ask whoever invited you for a new link.")
        case .invitationUsed: return language.pick("已经可以登录了。", "It let you in before: sign in.")
        case .openID: return remedy(names).map { language.pick($0 + "。", $0 + ".") }
        default: return nil
        }
    }
}
