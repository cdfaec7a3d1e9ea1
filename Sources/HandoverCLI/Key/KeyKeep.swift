public import ArgumentParser
import Foundation
public import HandoverAccess
import HandoverModel

extension KeyFolder.Given: ExpressibleByArgument {}

/// The command `handover key keep`.
struct KeyKeep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep",
        abstract: .words(
            "保存由别处给出的密钥，取代原来的。",
            "Keeps a secret that somebody else made, in the place of the one before."),
        discussion: .words(
            "从标准输入读取一行，不从参数读取。在服务器所在的机器上运行；正在运行的服务器立即采用。",
            "Read from standard input, one line; never an argument. On the server's machine; a server that runs takes it at once.",
            example: "handover key keep client-secret < secret.txt"))

    @OptionGroup var output: OutputOptions
    @Argument(
        help: .words(
            "client-secret：统一身份认证识别本服务器的密钥。",
            "client-secret, which an identity provider knows this server by.",
            value: "密钥"))
    var secret: KeyFolder.Given

    func run() async throws {
        let place = try KeyPlace(output)
        try place.folder.keep(try Self.read(), as: secret)
        switch secret {
        case .clientSecret: try place.printChange(of: .clientSecret)
        }
    }

    /// One line of 1 to 1,024 bytes; at a terminal it is not shown.
    ///
    /// - Throws: `UsageError.noSecret`.
    private static func read() throws -> String {
        let text: String?
        if isatty(STDIN_FILENO) == 1 {
            text = unsafe getpass("client-secret: ").map { unsafe String(cString: $0) }
        } else {
            let bytes = try FileHandle.standardInput.read(upToCount: 1026) ?? Data()
            text = String(validating: bytes, as: UTF8.self)
        }
        guard var text else { throw UsageError.noSecret }
        for end in ["\n", "\r"] as [Unicode.Scalar] where text.unicodeScalars.last == end {
            text.unicodeScalars.removeLast()
        }
        let isLine = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isLine, (1...1024).contains(text.utf8.count) else { throw UsageError.noSecret }
        return text
    }
}
