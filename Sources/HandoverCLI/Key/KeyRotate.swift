public import ArgumentParser
public import HandoverAccess
import HandoverModel

extension KeyFolder.Key: ExpressibleByArgument {}

/// The command `handover key rotate`.
struct KeyRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Makes a key of the server anew.",
        discussion: """
            On the server's machine; a server that runs takes the new one at once. The one before holds for ten minutes more, so that sign-ins under way succeed.
            Example:
              handover key rotate state
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "state, for sign-ins at an identity provider.")
    var key: KeyFolder.Key
    @Flag(help: "Let no older key hold on, as when one became known.")
    var atOnce = false

    func run() async throws {
        let place = try KeyPlace(output)
        if atOnce {
            try place.folder.replace(key, now: .now)
        } else {
            try place.folder.rotate(key, keeping: key.holdsOn, now: .now)
        }
        switch key {
        case .state: try place.printChange(of: .state)
        }
    }
}
