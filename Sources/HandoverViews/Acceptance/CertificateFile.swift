public import HandoverModel
public import HandoverReadiness

/// A certificate as it was given to somebody: its document, or the page with the document in it.
public struct CertificateFile: Sendable {
    private let leaves: JSONLeaves
    /// The page as it is but for its line ends, and its language; nil for the document alone.
    private let page: (text: String, language: Language)?

    /// Line ends of Windows count as others do, and a byte order mark for nothing: copies come with them.
    ///
    /// - Throws: `CertificateFinding` for what is no certificate that this program knows.
    public init(_ file: String) throws(CertificateFinding) {
        let copied = file.utf8.contains(UInt8(ascii: "\r")) ? file.replacing("\r\n", with: "\n") : file
        let text = copied.unicodeScalars.first == "\u{FEFF}" ? String(copied.unicodeScalars.dropFirst()) : copied
        let document: Substring
        if text.hasPrefix("<!doctype html>") {
            guard let start = text.firstRange(of: Self.start),
                let end = text[start.upperBound...].firstRange(of: "\n</script>"),
                let language = Language.allCases.first(where: { text.contains("<html lang=\"\($0.tag)\">") })
            else { throw .notACertificate }
            document = text[start.upperBound..<end.lowerBound]
            page = (text, language)
        } else {
            document = text[...]
            page = nil
        }
        do {
            leaves = try JSONLeaves(Array(document.utf8))
        } catch {
            guard document.drop(while: \.isWhitespace).first == "{" else { throw .notACertificate }
            throw .unreadable(line: error.line)
        }
        guard let schema = leaves.text("schema") else { throw .notACertificate }
        guard schema == CertificateJSON.schema else { throw .otherSchema(schema) }
    }

    private static let start = "<script type=\"application/json\" id=\"certificate\">\n"

    public var entry: Int? { leaves.number("entry") }
    /// The ledger with the last signature, and before the statement.
    public var sealed: (size: Int, root: TreeHash)? { ledger("sealed") }
    public var stated: (size: Int, root: TreeHash)? { ledger("ledger") }

    private func ledger(_ name: String) -> (size: Int, root: TreeHash)? {
        guard let size = leaves.number("\(name).size"),
            let root = leaves.text("\(name).root").flatMap({ TreeHash(base64: $0) })
        else { return nil }
        return (size, root)
    }

    /// The first thing that it says otherwise than the certificate made anew, and then whether the page shows its document.
    public func finding(against certificate: Certificate, definitions: Definitions) -> CertificateFinding? {
        let document = CertificateJSON.document(certificate, definitions: definitions)
        guard let remade = try? JSONLeaves(Array(document.text(pretty: false).utf8)) else { return .notACertificate }
        if let difference = leaves.firstDifference(from: remade) {
            return .differs(path: difference.path, certificate: difference.own, ledger: difference.other)
        }
        guard let page else { return nil }
        let made = CertificatePage.html(certificate, definitions: definitions, language: page.language).text
        guard !made.utf8.elementsEqual(page.text.utf8) else { return nil }
        let lines = (
            made.split(separator: "\n", omittingEmptySubsequences: false),
            page.text.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let same = zip(lines.0, lines.1).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        return .pageDiffers(line: same + 1)
    }
}
