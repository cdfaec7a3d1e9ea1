import ArgumentParser
import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover apply`.
struct ApplyFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: .words("使定义文件生效。", "Puts the definition files in force."),
        discussion: .words(
            "减弱要求的、改动另一方人员的或称为文字修订的变更，须等另一方负责人以同样方式使同样的文件生效，或同意提议的条目（见 plan --proposed）。回执列出因内容已变需重签的签字。",
            "What weakens the handover, changes people of the other team or is called editorial waits until a lead of the other side applies the same files in the same way, or agrees to the entry that put them forward (plan --proposed shows it). The receipt names the sign-offs that went stale.",
            example: "handover apply --as lisi"))

    @OptionGroup var options: RecordOptions
    @Option(
        help: .words(
            "这个交接项的改动只是文字修订，签字保留；可写多次。",
            "An item whose change of wording is editorial and keeps its sign-offs; may be given several times.",
            value: "交接项"))
    var editorial: [Item.ID] = []
    @Option(
        help: .words(
            "另一方把同样的文件提议为文字修订的条目号；仍按一般变更处理。",
            "The other side's entry that puts the same files forward as editorial: they are an ordinary change all the same.",
            value: "条目号"))
    var ordinary: Int?
    @Option(
        help: .words(
            "同意这一条提议的定义；不读取文件。",
            "Agree to the definitions that this entry puts forward; no files are read.",
            value: "条目号"))
    var proposal: Int?
    @Flag(
        help: .words(
            "把空台账标为演示，时间取自 HANDOVER_CLOCK。",
            "Mark an empty ledger as a demonstration, which takes its time from HANDOVER_CLOCK."))
    var demonstration = false

    func validate() throws {
        if ordinary != nil, !editorial.isEmpty {
            throw ValidationError("--ordinary 与 --editorial 只写一个", "say --ordinary or --editorial, not both")
        }
        guard proposal != nil else { return }
        if ordinary != nil {
            throw ValidationError(
                "--proposal 照该条原样同意；去掉 --ordinary，或改为提交文件",
                "--proposal agrees to the entry as it is; leave out --ordinary, or apply the files")
        }
        if !editorial.isEmpty {
            throw ValidationError(
                "--proposal 沿用该条的文字修订；去掉 --editorial",
                "--proposal takes the editorial items of the entry; leave out --editorial")
        }
        if demonstration {
            throw ValidationError(
                "--demonstration 与首次定义一起写；去掉 --proposal",
                "--demonstration is said with the first definitions; leave out --proposal")
        }
    }

    func run() async throws {
        if let proposal {
            let session = try await Session.open(options.output)
            return try await session.agree(to: proposal, options)
        }
        let files = try DefinitionTexts.read(options.output)
        let session = try await Session.open(options.output, ledger: options.dryRun ? .rehearsed : .made)
        defer { session.connection.close() }
        try await session.apply(
            ApplyCommand(files: files, editorial: editorial, ordinary: ordinary), options,
            first: demonstration ? [.startDemonstration] : []
        ) {}
    }
}
