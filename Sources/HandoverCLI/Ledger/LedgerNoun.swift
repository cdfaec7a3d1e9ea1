import ArgumentParser

/// The command `handover ledger …`.
struct LedgerNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The append-only record, and the proof that it is whole.",
        subcommands: [
            LedgerVerify.self, LedgerShow.self, LedgerExport.self, LedgerBackup.self, LedgerRebuild.self,
        ])
}
