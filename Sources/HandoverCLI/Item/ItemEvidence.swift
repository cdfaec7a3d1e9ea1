import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover item evidence`.
struct ItemEvidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Adds evidence to an item without signing it.",
        discussion: """
            Example:
              handover item evidence team/roles --link https://kb.example/roles --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The item, such as team/rota.")
    var item: Item.ID
    @Option(help: "An http(s) address.")
    var link: String?
    @Option(help: "The SHA-256 of what the link leads to.")
    var sha256: String?
    @Option(help: "A file, which is stored with the ledger.", completion: .file())
    var file: String?
    @Option(help: "Words that are evidence themselves, or a remark beside a link or file.")
    var note: String?
    @Option(help: "The last day it counts.")
    var expires: String?
    @Option(help: "Since when it holds, when that is earlier than now.")
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
