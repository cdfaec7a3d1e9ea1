internal import HandoverModel

extension LedgerExceptions.Kind {
    func words(_ language: Language) -> String {
        switch self {
        case .waivers: language("限期豁免", "Waivers")
        case .blockerWaivers: language("限期豁免的能力和指标", "Capabilities and measures waived")
        case .notApplicable: language("标为不适用", "Marked not applicable")
        case .rules: language("规则变更（职责分离、目标）", "Rules changed: separation of duties, targets")
        case .editorial: language("按文字修订处理的变更", "Changes called editorial")
        case .backdated: language("补录（晚于发生三天以上）", "Backdated (recorded more than three days late)")
        case .osUser: language("由本机用户记入", "Recorded by a user of the machine")
        case .imported: language("由表格导入", "Imported from a file of rows")
        case .revoked: language("撤销", "Taken back")
        case .reopened: language("重开", "Reopened")
        case .letInAnew: language("凭新邀请重设登录", "Let in anew by an invitation")
        }
    }

    /// Why it is looked at.
    func why(_ language: Language) -> String {
        switch self {
        case .waivers:
            language(
                "须双方各一名负责人，到期前结论最多为有条件接管。",
                "They take a lead of each side; until they end the verdict is at best ready with conditions.")
        case .blockerWaivers:
            language(
                "须双方各一名负责人和接收方总监，到期前结论最多为有条件接管。",
                "They take a lead of each side and a director of the receiving one; until they end the verdict is at best ready with conditions."
            )
        case .notApplicable:
            language("须双方各一名负责人，该项不再计入总数。", "It takes a lead of each side, and the item leaves the total.")
        case .rules:
            language("放宽规则须双方各一名负责人。", "A rule is relaxed by a lead of each side.")
        case .editorial:
            language(
                "内容变了而签字保留，须双方各一名负责人。", "The wording changed and the sign-offs stayed, by a lead of each side.")
        case .backdated: language("发生时间由记录人说明。", "When it happened is its author's word.")
        case .osUser:
            language(
                "记录人是谁由本机用户说明，不是登录确认的。",
                "Who its author is was said by a user of the machine, not proved by signing in.")
        case .imported:
            language("内容来自表格文件，由导入人负责。", "What they say comes from a file of rows, on the word of who imported it.")
        case .revoked: language("原记录仍在台账中。", "What was taken back stays in the ledger.")
        case .reopened: language("该项此前的签字全部作废。", "All sign-offs that the item had are set aside.")
        case .letInAnew:
            language(
                "此人本来就能登录，新的邀请取代了原来的密码或关联；之后以其名义登录的是谁，向本人核实。",
                "They could come in before; the invitation took the place of their password. Ask them whether it was they."
            )
        }
    }
}
