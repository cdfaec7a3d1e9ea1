import HandoverModel
import HandoverViews

extension PageProblem {
    /// Any error as a page says it: what the document says, with a way on where there is one.
    init(_ error: any Error, _ document: ProblemDocument, names: Names) {
        switch error {
        case let refusal as Refusal: self.init(refusal, names: names)
        case let problem as AccessProblem where problem.httpStatus < 500:
            self.init(
                says: problem.says(names), remedy: problem.remedyOnPages(names.language), field: problem.field)
        case RequestProblem.badParameter(let name, _):
            self.init(says: document.title, remedy: document.detail, field: name)
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
    fileprivate func remedyOnPages(_ language: Language) -> String? {
        switch self {
        case .wrongPassword: language.pick("请再试一次。", "Try once more.")
        case .proofNeeded: language.pick("请填上你的密码再提交。", "Enter your password, and send it again.")
        case .invitationUnknown, .invitationExpired, .invitationEnded:
            language.pick("请向邀请你的人要一个新的链接。", "Ask whoever invited you for a new link.")
        case .invitationUsed: language.pick("密码已经设好，请登录。", "The password is set: sign in.")
        default: nil
        }
    }
}
