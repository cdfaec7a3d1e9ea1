import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover service list`.
struct ServiceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("服务目录：各项服务的范围、交付物和所需投入。", "The service catalogue: what each covers, delivers and takes."),
        discussion: .example("handover service list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.catalogue)
        session.print(CatalogueView.report(reply.definitions?.catalogue ?? [], names: session.names(reply)), of: reply)
    }
}
