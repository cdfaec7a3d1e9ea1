import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover kb new`.
struct KbNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: .words(
            "写出一篇案例的框架，含规定的章节和每节要写的几点，各种类不同。",
            "Writes a case with the sections that it must have, and by its kind what to tell in each."),
        discussion: .example(
            """
            handover kb new case --kind fault --title "登录缓慢"
            """))

    /// What can be begun.
    enum Beginning: String, ExpressibleByArgument, CaseIterable { case `case` }

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("case（案例）。", "case.", value: "内容"))
    var what: Beginning
    @Option(
        help: .words(
            "fault（故障）、optimisation（优化）、security（安全）或 development（开发）。",
            "fault, optimisation, security or development.",
            value: "种类"))
    var kind: CaseKind
    @Option(help: .words("案例的标题。", "What it is called.", value: "标题"))
    var title: String
    @Option(
        help: .words(
            "要写入的文件，不能是已有的文件；不写则输出到标准输出。",
            "The file to write, which must not be there yet; standard output where absent.",
            value: "文件"),
        completion: .file())
    var to: String?

    func run() async throws {
        guard PersonEdit.canHold(title) else { throw UsageError.notOneLine("--title") }
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        guard let definitions = reply.definitions, let cases = definitions.knowledge?.cases else {
            throw UsageError.noCases
        }
        let text = CaseTemplate.text(
            kind, title: title, sections: cases.sections, day: definitions.handover.zone.day(of: reply.now),
            language: session.language)
        guard let to else { return Output.standard(text) }
        try FileWriting.create(try FileWriting.newPath(to), with: text)
    }
}
