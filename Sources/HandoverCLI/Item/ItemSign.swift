import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover item sign`.
struct ItemSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Signs an item in one meaning.",
        discussion: """
            Example:
              handover item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "delivered, accepted, approved or witnessed.")
    var meaning: Meaning
    @Option(help: "A link, or the path of a file; may be given several times.")
    var evidence: [String] = []
    @Option(help: "A remark that is recorded with the sign-off.")
    var note: String?
    @Option(help: "The digest of the wording you read (item show prints it); refused when it has changed.")
    var wording: String?

    func validate() throws {
        guard let wording, Digest(wording) == nil else { return }
        throw ValidationError("--wording 写 sha256: 加 64 位十六进制", "--wording takes sha256: and 64 hexadecimal digits")
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        var pieces: [Evidence] = []
        for text in evidence { pieces.append(try session.evidence(text)) }
        let seen = wording.flatMap { Digest($0) }.map { [session.language: $0] }
        let command = SignCommand(
            item: item, meaning: meaning, evidence: pieces, note: note, wording: seen, shown: session.language)
        try await session.record(.sign(command), options, files: evidence.filter { !Session.isLink($0) })
    }
}
