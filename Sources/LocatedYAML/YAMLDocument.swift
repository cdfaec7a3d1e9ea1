public import HandoverModel

/// A definition file as a tree in which every node knows its place, and what is wrong with the file as YAML.
public struct YAMLDocument: Sendable {
    /// The text, for the excerpts of further diagnostics.
    public let source: SourceText
    /// The tree, nil when the file is empty, breaks a limit, is not UTF-8 or is not YAML.
    ///
    /// Beside diagnostics there may still be a tree, so that all errors of a file are found in one run: in it an alias
    /// is a scalar left out, and a pair is missing if its key is refused or was there before.
    public let root: YAMLNode?
    /// In the order of the file, all of them errors.
    public let findings: FileFindings
    /// Values in the tree; keys are not counted.
    public let values: Int

    /// The first `YAMLLimits.diagnostics` of what is wrong, and behind them how many more there are.
    public var diagnostics: [Diagnostic] { findings.all }

    /// Reads a file's bytes as YAML, and refuses what is dangerous or says two things at once.
    ///
    /// The text is UTF-8, with or without a byte order mark. Refused are aliases, anchors, tags, merge keys, keys that
    /// are not plain or quoted text, a second document, equal keys in one mapping, control and bidirectional characters,
    /// and what goes beyond `YAMLLimits`. Positions do not count the byte order mark.
    public init(parsing bytes: [UInt8], file: String) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = bytes.starts(with: mark)
        let text = hasMark ? Array(bytes.dropFirst(mark.count)) : bytes
        var findings = FileFindings()
        guard bytes.count <= YAMLLimits.bytes, !looksLikeUTF16(bytes) else {
            source = SourceText(file: file, bytes: [], lineStarts: [])
            root = nil
            values = 0
            let problem: Problem =
                bytes.count > YAMLLimits.bytes
                ? .fileTooLarge(bytes: bytes.count, limit: YAMLLimits.bytes) : .utf16
            findings.add(source.diagnostic(problem, at: nil))
            self.findings = findings
            return
        }

        let scan = TextScan(text, forbiddenAtMost: YAMLLimits.diagnostics)
        source = SourceText(file: file, bytes: text, lineStarts: scan.lineStarts)
        for forbidden in scan.forbidden {
            let range = SourceRange(Stretch(oneAt: forbidden.place))
            findings.add(source.diagnostic(.forbiddenCharacter(codePoint: forbidden.codePoint), at: range))
        }
        if let more = scan.moreForbidden {
            let range = SourceRange(Stretch(oneAt: more.first))
            findings.add(
                unlisted: more.count, first: source.diagnostic(.moreProblems(count: more.count), at: range))
        }
        var values = 0
        var root: YAMLNode?
        if let invalid = scan.invalid {
            let problem = Problem.notUTF8(byteOffset: invalid.offset + (hasMark ? mark.count : 0))
            findings.add(source.diagnostic(problem, at: SourceRange(Stretch(oneAt: invalid.place))))
        } else if findings.unlisted == 0 {
            if let events = EventStream(scan.replacingForbidden(in: text)) {
                var builder = TreeBuilder(source, scan, events, findings)
                root = builder.document()
                findings = builder.findings
                values = builder.values
            } else {
                findings.add(source.diagnostic(.fileUnreadable(reason: "out of memory"), at: nil))
            }
        }
        findings.sort()
        self.root = root
        self.values = values
        self.findings = findings
    }
}

/// Whether the bytes are UTF-16 or UTF-32: by their byte order mark, or because the first characters have zero bytes.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0x00, 0xFE, 0xFF]]
    if marks.contains(where: { bytes.starts(with: $0) }) { return true }
    let zeros = bytes.prefix(8).map { $0 == 0 }
    guard zeros.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
    let odd = stride(from: 1, to: zeros.count, by: 2).map { zeros[$0] }
    let even = stride(from: 0, to: zeros.count, by: 2).map { zeros[$0] }
    return (odd.allSatisfy(\.self) && even.contains(false)) || (even.allSatisfy(\.self) && odd.contains(false))
}
