import HTTPTypes
import HandoverModel
import HandoverViews
import Hummingbird

extension PageProblem {
    /// Any error as a page says it: what the document says, with a way on where there is one.
    init(_ error: any Error, _ document: ProblemDocument, names: Names) {
        switch error {
        case let refusal as Refusal: self.init(refusal, names: names)
        case let problem as AccessProblem where problem.httpStatus < 500:
            self.init(
                says: problem.says(names), remedy: problem.remedyOnPages(names), path: problem.path,
                field: problem.field)
        case RequestProblem.badParameter(let name, let allowed):
            self.init(unreadable: name, allowed: allowed, names: names)
        case RequestProblem.oneOf(let fields, let isNone): self.init(oneOf: fields, isNone: isNone, names: names)
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

extension PageProblem {
    /// Says beside the first refusal the others, and that nothing was recorded.
    mutating func tell(_ none: NoneRecorded, _ names: Names) {
        let language = names.language
        var said: Set<String> = []
        let all = ([says] + none.others.map { $0.wording(names).says }).filter { said.insert($0).inserted }
        says = all.joined(separator: language.pick("；", "; "))
        let together = language.pick(
            "\(none.count) 条要么一起记录，要么都不记录；现在都没有记录。",
            "They are recorded together or not at all, and nothing was recorded.")
        why = [why, together].compactMap { $0 }.joined(separator: language.pick("。", ". "))
    }

    /// With the way back to the form that could not be taken in, and what to do there; anything else stays as it is.
    func leading(back request: Request, after error: any Error, _ language: Language) -> PageProblem {
        let path = Path(request)
        guard request.method == .post, path.parts == ["sign-in"] || FormPlace(path) != nil else { return self }
        var problem = self
        switch error {
        case RequestProblem.bodyTooLong(let limit) where limit > SentForm.longest:
            problem.says = language.pick("文件太大", "The file is too large")
            problem.why = language.pick(
                "什么都没有记录。文件最大多少，表单里有写；更大的内容请给链接。",
                "Nothing was recorded. The form says how large a file may be; give a link to what is larger.")
        case RequestProblem.bodyTooLong(let limit):
            problem.says = language.pick("填写的内容太长", "What was sent is too long")
            let most = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
            problem.why = language.pick(
                "一张表单最多 \(most)，什么都没有记录。请缩短文字再提交；长的内容请给链接。",
                "A form holds at most \(most), and nothing was recorded. Send a shorter text; what is long is given as a link."
            )
        case RequestProblem.badBody, RequestProblem.bodyIncomplete, RequestProblem.formExpected:
            problem.says = language.pick("表单无法读取", "The form cannot be read")
            problem.why = language.pick(
                "什么都没有记录。请打开表单，重新填写再提交。",
                "Nothing was recorded. Open the form, fill it in anew and send it again.")
        default: return self
        }
        problem.remedy = language.pick("回到表单", "Back to the form")
        problem.path = path
        return problem
    }
}

extension AccessProblem {
    fileprivate var field: String? {
        switch self {
        case .wrongPassword, .proofNeeded, .unfitPassword, .mustWait: "password"
        default: nil
        }
    }

    /// Where the remedy leads.
    fileprivate var path: Path? { if case .invitationUsed = self { .signIn() } else { nil } }

    /// What to do next, where nobody has a command line.
    fileprivate func remedyOnPages(_ names: Names) -> String? {
        let language = names.language
        switch self {
        case .wrongPassword: return language.pick("请再试一次。", "Try once more.")
        case .proofNeeded: return language.pick("请填上你的密码再提交。", "Enter your password, and send it again.")
        case .invitationUnknown, .invitationExpired, .invitationEnded:
            return language.pick("请向邀请你的人要一个新的链接。", "Ask whoever invited you for a new link.")
        case .invitationUsed: return language.pick("去登录", "Sign in")
        case .openID: return remedy(names).map { language.pick($0 + "。", $0 + ".") }
        default: return nil
        }
    }
}
