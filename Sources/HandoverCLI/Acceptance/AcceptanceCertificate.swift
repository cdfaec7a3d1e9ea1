import ArgumentParser
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover acceptance certificate`.
struct AcceptanceCertificate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: .words("各方都已签字的验收证书。", "The certificate of an acceptance that all have signed."),
        discussion: .words(
            "写明“文件”时写入该文件：.html 是可打印的网页，语言随 --language；.json 或没有后缀是 JSON。两种都可用 handover verify-certificate 核对。",
            "With FILE it is written: a page to be printed for .html, in the language of --language; JSON for .json or no ending. Both can be checked with verify-certificate.",
            example: "handover acceptance certificate certificate.html"))

    @OptionGroup var output: OutputOptions
    @Argument(
        help: .words("要写入的文件；不能是已有的文件。", "The file to write; must not be there yet.", value: "文件"),
        completion: .file())
    var file: String?

    private static let pages = ["html", "htm"]

    func run() async throws {
        let path = try file.map { try FileWriting.newPath($0) }
        if let file { try FileWriting.check(file, endsWith: Self.pages + ["json"]) }
        let session = try await Session.open(output)
        let reply = try await session.ask(.certificate)
        guard case .certificate(let certificate) = reply.answer, let definitions = reply.definitions else { return }
        guard let file, let path else {
            session.print(
                CertificateView.report(certificate, definitions: definitions, names: session.names(reply)), of: reply)
            return
        }
        let isPage = FileWriting.ending(of: file).map(Self.pages.contains) ?? false
        let text =
            isPage
            ? CertificatePage.html(certificate, definitions: definitions, language: session.language).text
            : CertificateJSON.document(certificate, definitions: definitions).text(pretty: true)
        try FileWriting.create(path, with: text)
        session.print(CertificateView.written(to: file, language: session.language), of: reply)
    }
}
