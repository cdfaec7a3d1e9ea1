import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item evidence`.
struct ItemEvidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: .words("为交接项补充证据，不签字。", "Adds evidence to an item without signing it."),
        discussion: .example("handover item evidence team/roles --link https://kb.example/roles --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("交接项，如 team/rota。", "The item, such as team/rota.", value: "交接项"))
    var item: Item.ID
    @Option(help: .words("http(s) 网址。", "An http(s) address.", value: "网址"))
    var link: String?
    @Option(help: .words("链接所指内容的 SHA-256。", "The SHA-256 of what the link leads to.", value: "SHA-256 值"))
    var sha256: String?
    @Option(help: .words("文件，与台账存放在一起。", "A file, which is stored with the ledger.", value: "文件"), completion: .file())
    var file: String?
    @Option(
        help: .words(
            "本身就是证据的文字，或对链接、文件的说明。",
            "Words that are evidence themselves, or a remark beside a link or file.",
            value: "说明"))
    var note: String?
    @Option(help: .words("有效的最后一天。", "The last day it counts.", value: "日期"))
    var expires: String?
    @Option(help: .words("自何时起成立（默认：现在）。", "Since when it holds, when that is earlier than now.", value: "时间"))
    var effective: String?

    func validate() throws {
        guard [link, file, note].contains(where: { $0 != nil }), link == nil || file == nil else {
            throw ValidationError("--link、--file、--note 写一个", "give one of --link, --file and --note")
        }
        guard sha256 == nil || link != nil && Digest(sha256 ?? "") != nil else {
            throw ValidationError(
                "--sha256 写 64 位十六进制，与 --link 一起用", "--sha256 takes 64 hexadecimal digits and goes with --link")
        }
    }

    func run() async throws {
        let session = try await Session.open(options.output)
        var evidence = Evidence(form: .note)
        if let link { evidence = Evidence(form: .link, link: link, digest: sha256.flatMap { Digest($0) }) }
        if let file { evidence = try session.fileEvidence(file) }
        evidence.text = note
        if let expires { evidence.expires = try await session.day(expires) }
        let command = Command.addEvidence(
            item: item, evidence: evidence, effective: try await session.moment(effective))
        try await session.record(command, options, files: [file].compactMap { $0 })
    }
}
