import ArgumentParser

/// The command `handover credit …`.
struct CreditNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit",
        abstract: .words(
            "服务补偿的申请：提出、审核、商定、兑现、确认。",
            "Claims to what missed promises give back: filed, reviewed, agreed, settled, confirmed."),
        subcommands: [
            CreditClaimFile.self, CreditList.self, CreditShow.self, CreditReview.self, CreditAgree.self,
            CreditSettle.self, CreditConfirm.self, CreditWithdraw.self,
        ])
}
