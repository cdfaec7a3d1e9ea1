import ArgumentParser
import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover verify-certificate`.
struct VerifyCertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-certificate",
        abstract: .words("用导出文件或台账核对验收证书。", "Checks a certificate of acceptance against an export or the ledger."),
        discussion: .words(
            "查遍导出文件（不需要服务器和工作区），不写 --export 时查本工作区的台账；找到声明和签字，由条目重新算出每个数字，与证书比较。网页和 JSON 都可以核对。不符时退出状态为 2。",
            "Looks through the export, which takes no server and no workspace, or without one this workspace's ledger; finds the statement and its signatures in it, works every number out of the entries again, and compares what the certificate says. Takes the page as well as the JSON. Exit status 2 when it does not hold.",
            example: "handover verify-certificate certificate.json --export ledger.jsonl"))

    @OptionGroup var output: OutputOptions
    @Argument(help: .words("证书：JSON 或网页。", "The certificate: JSON, or the page.", value: "文件"), completion: .file())
    var file: String
    @Option(
        help: .words(
            "台账的导出文件（由 ledger export 写出；默认：本工作区现在的台账）。",
            "An export of the ledger (ledger export writes one; default: this workspace's ledger as it is now).",
            value: "导出文件"),
        completion: .file())
    var export: String?

    /// Bytes; a certificate holds one statement, of at most 65,535 bytes, and words around it.
    private static let largest = 16 << 20

    func run() async throws {
        let environment = Environment()
        let language = output.common.language ?? environment.language
        func print(_ report: Report) { Output.standard(report.text(as: output.chosen, in: environment.layout)) }
        do {
            let bytes = try FileReading.bytes(of: file, atMost: Self.largest)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw CertificateFinding.notACertificate }
            let certificate = try CertificateFile(text)
            guard let entry = certificate.entry, let sealed = certificate.sealed, let stated = certificate.stated else {
                throw CertificateFinding.notACertificate
            }
            let claim = CertificateClaim(
                entry: entry, sealed: KnownRoot(size: sealed.size, root: sealed.root),
                stated: KnownRoot(size: stated.size, root: stated.root))
            let reply = try await remade(claim)
            guard case .certificate(let remade) = reply.answer, let definitions = reply.definitions else { return }
            if let finding = certificate.finding(against: remade, definitions: definitions) { throw finding }
            print(CertificateView.holds(remade, names: Names(definitions, language: language)))
        } catch let finding as CertificateFinding {
            print(CertificateView.report(finding, names: Names(nil, language: language)))
            throw ExitCode(2)
        }
    }

    private func remade(_ claim: CertificateClaim) async throws -> Reply {
        if let export { return try await Tracker.certificate(remadeFrom: export, claim: claim) }
        let place = FileManager.default.temporaryDirectory.appending(path: "handover-export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: place) }
        let path = place.appending(path: "ledger.jsonl").path(percentEncoded: false)
        _ = try await Session.open(output).connection.export(to: path, blobs: false)
        return try await Tracker.certificate(remadeFrom: path, claim: claim)
    }
}
