import ArgumentParser

/// The command `handover item …`.
struct ItemNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item",
        abstract: .words("清单里的交接项。", "The items of the checklists."),
        subcommands: [
            ItemList.self, ItemShow.self, ItemSign.self, ItemRefuse.self, ItemRevoke.self, ItemReopen.self,
            ItemWaive.self, ItemNotApplicable.self, ItemEvidence.self,
        ])
}
