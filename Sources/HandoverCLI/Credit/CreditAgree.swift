import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit agree`.
struct CreditAgree: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: .words("提出或同意补偿方案。", "Says what a claim comes to, or agrees to what the other side said."),
        discussion: .words(
            """
            双方负责人都这样说才算商定。说的不一样就取代前一个方案，另一方须再表示同意。
            三项都不写即同意另一方最近的方案；加 --seen 时，方案已变则拒绝。
            """,
            """
            It is agreed once a lead of each side has said the same. Whatever else is said takes the place of what was
            offered before. Without any of the three it is what the other side said last; --seen refuses where that changed.
            """,
            example: "handover credit agree C-1 --share 20% --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("补偿申请的编号（见 credit list）。", "Its id (credit list shows it).", value: "补偿申请"))
    var claim: CreditClaim.ID
    @Option(help: .words("减免服务费的比例，如 10%。", "A share of the fee, such as 10%.", value: "比例"))
    var share: String?
    @Option(help: .words("金额和币种，如 \"500.00 CNY\"。", "An amount with its currency: \"500.00 CNY\".", value: "金额"))
    var amount: String?
    @Option(help: .words("额外免费服务：做什么。", "Service that costs nothing: what is done.", value: "服务"))
    var service: String?
    @Option(
        help: .words(
            "所看到的方案的条目号；现有的已不是它则拒绝。",
            "The entry of the offer that you saw; refused where another one stands by now.",
            value: "条目号"))
    var seen: Int?

    func validate() throws {
        guard [share, amount, service].count(where: { $0 != nil }) <= 1 else {
            throw ValidationError(
                "--share、--amount、--service 最多写一个", "give at most one of --share, --amount and --service")
        }
        if let share, ClaimRemedy(share: share) == nil {
            throw ValidationError(
                "--share 写大于 0、至多 100% 的比例，如 12.5%", "--share takes more than 0% and at most 100%, such as 12.5%")
        }
        if let amount, ClaimRemedy(amount: amount) == nil {
            let currencies = Currency.allCases.map(\.rawValue).joined(separator: " ")
            throw ValidationError(
                "--amount 写金额和币种，如 \"500.00 CNY\"；币种有 \(currencies)",
                "--amount takes an amount and a currency, such as \"500.00 CNY\"; currencies are \(currencies)")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        let remedy =
            share.flatMap { ClaimRemedy(share: $0) } ?? amount.flatMap { ClaimRemedy(amount: $0) }
            ?? service.map { .service($0) }
        try await session.record(.creditClaim(.agree(claim: claim, remedy: remedy, seen: seen)), options)
    }
}
