public import HandoverModel
import LocatedYAML

/// Reads of a Markdown file what can be checked: its head, its headings and its links.
///
/// Headings are those with `#` and those underlined with `=` or `-`. Links are `[text](target)`, images too, and
/// `[name]: target`. Nothing in fenced code or between backquotes is either, and nothing in a comment that stands on lines of its
/// own is text at all.
public struct MarkdownReader {
    private var file: MarkdownFile
    private var fence: Substring?
    private var paragraph: Substring?
    private var isInComment = false

    public static func read(_ bytes: [UInt8], path: String) -> MarkdownFile {
        var reader = MarkdownReader(file: MarkdownFile(path: path, hasText: false))
        let text = String(decoding: TextLines.withoutMark(bytes), as: UTF8.self)
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }[...]
        let first = reader.takeHead(&lines)
        for (number, line) in zip(first..., lines) { reader.take(line, number) }
        return reader.file
    }

    /// Takes the head off, and says which line the text begins on.
    private mutating func takeHead(_ lines: inout ArraySlice<Substring>) -> Int {
        guard lines.first?.trailing == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trailing == "---" || $0.trailing == "..." })
        else { return 1 }
        let text = lines[1..<end].joined(separator: "\n") + "\n"
        file.head = Self.head(text, path: file.path)
        lines = lines[(end + 1)...]
        return end + 2
    }

    private static func head(_ text: String, path: String) -> MarkdownFile.Head {
        let document = YAMLDocument(parsing: Array(text.utf8), file: path)
        var reader = Reader(document.source, language: .zh, findings: document.findings)
        let head = document.root.flatMap { KnowledgeHeadDeclaration.record.read($0, &reader) }
        // Other programs' keys may stand there too.
        let first = reader.findings.listed.first { finding in
            if case .unknownKey = finding.problem { false } else { finding.severity == .error }
        }
        if let first {
            return .unreadable(first.problem, line: (first.range?.start.line ?? 0) + 1)
        }
        return head.map(MarkdownFile.Head.read) ?? .absent
    }

    private mutating func take(_ line: Substring, _ number: Int) {
        let inner = line.drop { $0 == " " || $0 == "\t" }
        if let open = fence {
            if inner.hasPrefix(open), inner.trailing.allSatisfy({ $0 == open.first }) { fence = nil }
            markText()
            return
        }
        if takeComment(inner.trailing) { return }
        if let mark = ["```", "~~~"].first(where: { inner.hasPrefix($0) }) {
            fence = inner.prefix { $0 == mark.first }
            markText()
            return
        }
        if let heading = Self.heading(inner, number) {
            file.headings.append(heading)
            paragraph = nil
            return
        }
        if let text = paragraph, let level = Self.underline(inner) {
            file.headings.append(.init(level: level, text: text.plain, line: number - 1, hasText: false))
            paragraph = nil
            return
        }
        guard !inner.trailing.isEmpty else {
            paragraph = nil
            return
        }
        paragraph = inner.trailing
        markText()
        guard line.utf8.contains(UInt8(ascii: "[")) else { return }
        for target in Self.targets(line.withoutCode) { file.links.append(.init(target: target, line: number)) }
    }

    /// Whether a line belongs to a comment and says nothing else.
    private mutating func takeComment(_ line: Substring) -> Bool {
        if isInComment {
            isInComment = !line.contains("-->")
            return true
        }
        guard line.hasPrefix("<!--") else { return false }
        guard let end = line.firstRange(of: "-->") else {
            isInComment = true
            return true
        }
        return end.upperBound == line.endIndex
    }

    /// Whatever stands here is text of the headings above it.
    private mutating func markText() {
        file.hasText = true
        // What it stands below was marked with it.
        guard file.headings.last?.hasText == false else { return }
        var level = 7
        for index in file.headings.indices.reversed() where file.headings[index].level < level {
            level = file.headings[index].level
            file.headings[index].hasText = true
        }
    }

    private static func heading(_ line: Substring, _ number: Int) -> MarkdownFile.Heading? {
        let marks = line.prefix { $0 == "#" }
        guard (1...6).contains(marks.count) else { return nil }
        let rest = line.dropFirst(marks.count)
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        return .init(level: marks.count, text: rest.plain, line: number, hasText: false)
    }

    private static func underline(_ line: Substring) -> Int? {
        let marks = line.trailing
        guard !marks.isEmpty else { return nil }
        if marks.allSatisfy({ $0 == "=" }) { return 1 }
        return marks.count > 1 && marks.allSatisfy { $0 == "-" } ? 2 : nil
    }

    /// The targets of the links of a line, in their order.
    private static func targets(_ line: String) -> [String] {
        var found: [String] = []
        for match in line.matches(of: /\]\(\s*(?:<([^>]*)>|([^()\s]+(?:\([^()\s]*\)[^()\s]*)*))[^)]*\)/) {
            found.append(String(match.1 ?? match.2 ?? ""))
        }
        if let match = line.prefixMatch(of: /\s{0,3}\[[^\]^][^\]]*\]:\s*(?:<([^>]*)>|(\S+))/) {
            found.append(String(match.1 ?? match.2 ?? ""))
        }
        return found
    }
}

extension Substring {
    /// Without the white space at its end.
    fileprivate var trailing: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// As a heading says it: without marks and white space around it.
    fileprivate var plain: String {
        var text = drop { $0.isWhitespace }.trailing
        let closed = text.reversed().drop { $0 == "#" }
        if closed.count < text.count, closed.first?.isWhitespace ?? true { text = text.prefix(closed.count).trailing }
        return String(text.filter { !"*_`".contains($0) })
    }

    /// Without what stands between backquotes.
    fileprivate var withoutCode: String {
        utf8.contains(UInt8(ascii: "`")) ? String(replacing(/(`+)[^`]*\1/, with: "")) : String(self)
    }
}
