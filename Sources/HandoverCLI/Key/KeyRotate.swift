public import ArgumentParser
public import HandoverAccess
import HandoverModel

extension KeyFolder.Key: ExpressibleByArgument {}

/// The command `handover key rotate`.
struct KeyRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: .words("更换服务器的一把密钥。", "Makes a key of the server anew."),
        discussion: .words(
            "在服务器所在的机器上运行；正在运行的服务器立即采用新密钥。旧密钥再有效十分钟，使正在进行的登录得以完成。",
            "On the server's machine; a server that runs takes the new one at once. The one before holds for ten minutes more, so that sign-ins under way succeed.",
            example: "handover key rotate state"))

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("state：用于统一身份认证的登录。", "state, for sign-ins at an identity provider.", value: "密钥"))
    var key: KeyFolder.Key
    @Flag(help: .words("旧密钥立即失效，例如密钥已泄露时。", "Let no older key hold on, as when one became known."))
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
