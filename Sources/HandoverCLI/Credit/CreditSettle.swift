import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover credit settle`.
struct CreditSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: .words("登记商定的补偿已兑现。", "Records that what was agreed has been given."),
        discussion: .words(
            "由移交方的负责人登记，再由接收方确认（credit confirm）。",
            "A lead of the delivering side says so; the receiving side confirms it (credit confirm).",
            example: """
                handover credit settle C-1 --note "Taken off the invoice of January" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("补偿申请的编号（见 credit list）。", "Its id (credit list shows it).", value: "补偿申请"))
    var claim: CreditClaim.ID
    @Option(help: .words("怎么兑现的。", "How it was given.", value: "说明"))
    var note: String
    @Option(help: .words("链接或文件路径；可写多次。", "A link, or the path of a file; may be given several times.", value: "证据"))
    var evidence: [String] = []

    func run() async throws {
        let session = try await Session.open(options.output)
        let pieces = try evidence.map { try session.evidence($0) }
        try await session.record(
            .creditClaim(.settle(claim: claim, note: note, evidence: pieces.isEmpty ? nil : pieces)), options,
            files: evidence.filter { !Session.isLink($0) })
    }
}
