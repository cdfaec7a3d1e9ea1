import ArgumentParser
import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover apply`.
struct ApplyFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Puts the definition files in force.",
        discussion: """
            What weakens the handover, changes people of the other team or is called editorial waits until a lead of the other side applies the same files in the same way, or agrees to the entry that put them forward (plan --proposed shows it). The receipt names the sign-offs that went stale.
            Example:
              handover apply --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "An item whose change of wording is editorial and keeps its sign-offs; may be given several times.")
    var editorial: [Item.ID] = []
    @Option(
        help:
            "The other side's entry that puts the same files forward as editorial: they are an ordinary change all the same."
    )
    var ordinary: Int?
    @Option(help: "Agree to the definitions that this entry puts forward; no files are read.")
    var proposal: Int?
    @Flag(help: "Mark an empty ledger as a demonstration, which takes its time from HANDOVER_CLOCK.")
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
