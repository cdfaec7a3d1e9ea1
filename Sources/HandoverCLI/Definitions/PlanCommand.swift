import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover plan`.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: .words(
            "定义文件会改变什么，哪些签字会因内容已变需重签。",
            "What the files would change, and which sign-offs would go stale."),
        discussion: .words(
            "有变更时退出状态为 2；文件有错误或不能生效时为 1。加 --proposed 不读取文件，而列出等待另一方同意的提议。",
            "Exit status 2 when there are changes, 1 when the files have errors or cannot be put in force. With --proposed it reads no files and shows what waits for the other side's agreement.",
            example: "handover plan"))

    @OptionGroup var output: OutputOptions
    @Option(
        help: .words(
            "这个交接项的改动只是文字修订；可写多次。",
            "An item whose change of wording is editorial; may be given several times.",
            value: "交接项"))
    var editorial: [Item.ID] = []

    @Flag(
        help: .words(
            "不看文件，而看负责人已提议、另一方尚未同意的定义。",
            "What leads have put forward and the other side has not agreed to yet, instead of the files."))
    var proposed = false

    func validate() throws {
        if proposed, !editorial.isEmpty {
            throw ValidationError("--proposed 不读文件；去掉 --editorial", "--proposed reads no files; leave out --editorial")
        }
    }

    func run() async throws {
        if proposed { return try await showProposals() }
        let files = try DefinitionTexts.read(output)
        let session = try await Session.open(output, ledger: .planned)
        let reply = try await session.ask(.plan(ApplyCommand(files: files, editorial: editorial)))
        guard case .plan(let planned) = reply.answer else { return }
        session.print(
            PlanView.report(planned, calling: editorial, names: session.names(reply), layout: session.layout), of: reply
        )
        if !planned.plan.diagnostics.isEmpty { throw ExitCode.failure }
        if !planned.plan.isEmpty { throw ExitCode(2) }
    }

    private func showProposals() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.proposals)
        guard case .proposals(let proposals) = reply.answer else { return }
        session.print(ProposalListView.report(proposals, names: session.names(reply)), of: reply)
        if !proposals.isEmpty { throw ExitCode(2) }
    }
}
