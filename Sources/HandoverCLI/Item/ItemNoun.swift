import ArgumentParser

/// The command `handover item …`.
struct ItemNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item", abstract: "The items of the checklists.",
        subcommands: [
            ItemList.self, ItemShow.self, ItemSign.self, ItemRefuse.self, ItemRevoke.self, ItemReopen.self,
            ItemWaive.self, ItemNotApplicable.self, ItemEvidence.self,
        ])
}
