import HandoverModel
import LocatedYAML

/// Reads one file: holds what its values are read by, and collects what is wrong with them.
struct Reader {
    let source: SourceText
    /// The language of a text that stands without one.
    var language: Language
    /// The key whose value is being read.
    var key = ""
    private(set) var findings: FileFindings
    /// Where YAML refused something, which therefore has no value; that is not to be said twice.
    private let refused: Set<Position>

    /// `findings`: What is wrong with the file as YAML.
    init(_ source: SourceText, language: Language, findings: FileFindings = FileFindings()) {
        self.source = source
        self.language = language
        self.findings = findings
        refused = Set(findings.listed.compactMap { $0.range?.start })
    }

    /// Whether so much is wrong that values read from now on are only checked, and not kept.
    var isFull: Bool { findings.isFull }

    /// The suggestion, which takes time to find, is asked for only when the problem is listed.
    mutating func report(
        _ problem: Problem, at range: SourceRange, suggestion: @autoclosure () -> String? = nil,
        first: SourceRange? = nil
    ) {
        if refused.contains(range.start) { return }
        findings.add {
            let notes = first.map { [source.note(.firstHere, at: $0)] } ?? []
            return source.diagnostic(problem, at: range, suggestion: suggestion(), notes: notes)
        }
    }

    mutating func refuse(
        _ text: String, at range: SourceRange, expected: Problem.Expectation,
        suggestion: @autoclosure () -> String? = nil
    ) {
        if refused.contains(where: { range.start <= $0 && $0 < range.end }) { return }
        report(.badValue(value: text, expected: expected), at: range, suggestion: suggestion())
    }

    mutating func wrongShape(_ node: YAMLNode, expected: Problem.Shape) {
        report(.wrongShape(expected: expected), at: node.range)
    }
}
