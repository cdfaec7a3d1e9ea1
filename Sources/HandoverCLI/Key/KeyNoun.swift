import ArgumentParser
import Foundation
import HandoverAccess
import HandoverModel
import HandoverViews

/// The command `handover key …`.
struct KeyNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: .words(
            "服务器存放在 .handover/keys 里的密钥，只有文件属主可读。",
            "Keys and secrets that the server keeps in .handover/keys, for their owner alone."),
        subcommands: [KeyList.self, KeyRotate.self, KeyKeep.self])
}

/// The keys of a workspace on this machine, which a server that runs on it reads anew each time.
struct KeyPlace {
    let folder: KeyFolder
    private let output: OutputOptions
    private let environment = Environment()

    /// - Throws: `UsageError.takesTheFiles` when a server is named; `Refusal.nothingApplied` where there is no ledger.
    init(_ output: OutputOptions) throws {
        guard case .folder(let folder) = try LedgerPlace.chosen(output) else { throw UsageError.takesTheFiles }
        let ledger = URL(fileURLWithPath: folder).standardizedFileURL.path + "/.handover"
        guard FileManager.default.fileExists(atPath: ledger) else { throw Refusal.nothingApplied }
        self.folder = KeyFolder(in: ledger)
        self.output = output
    }

    func printAll() throws {
        print(KeyListView.report(try folder.all(now: .now), names: names))
    }

    /// Says that one was replaced.
    func printChange(of kind: KeptKey.Kind) throws {
        for key in try folder.all(now: .now) where key.kind == kind { print(KeyListView.changed(key, names: names)) }
    }

    private var names: Names { Names(nil, language: output.common.language ?? environment.language) }

    private func print(_ report: Report) {
        Output.standard(report.text(as: output.chosen, in: environment.layout))
    }
}
