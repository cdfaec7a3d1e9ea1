import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover item sign`.
struct ItemSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: .words("对交接项签字确认，一次签一种含义。", "Signs an item in one meaning."),
        discussion: .example(
            "handover item sign team/organisation --meaning delivered --as lisi --evidence https://kb.example/org"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(
        help: .words(
            "delivered（已移交）、accepted（已接收）、approved（已批准）或 witnessed（已监交）。",
            "delivered, accepted, approved or witnessed.",
            value: "含义"))
    var meaning: Meaning
    @Option(help: .words("链接或文件路径；可写多次。", "A link, or the path of a file; may be given several times.", value: "证据"))
    var evidence: [String] = []
    @Option(help: .words("随签字一起记录的说明。", "A remark that is recorded with the sign-off.", value: "说明"))
    var note: String?
    @Option(
        help: .words(
            "所读内容的摘要（见 item show）；内容已变则拒绝。",
            "The digest of the wording you read (item show prints it); refused when it has changed.",
            value: "内容摘要"))
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
