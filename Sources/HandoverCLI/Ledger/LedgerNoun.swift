import ArgumentParser

/// The command `handover ledger …`.
struct LedgerNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: .words("只增不改的台账，以及它完整无误的证明。", "The append-only record, and the proof that it is whole."),
        subcommands: [
            LedgerVerify.self, LedgerShow.self, LedgerExport.self, LedgerBackup.self, LedgerRebuild.self,
        ])
}
