import HandoverModel
import LocatedYAML

/// Reads one file: holds what its values are read by, and collects what is wrong with them.
struct Reader {
    let source: SourceText
    /// The language of a text that stands without one.
    var language: Language
    /// The key whose value is being read.
    var key = ""
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: SourceText, language: Language) {
        self.source = source
        self.language = language
    }

    mutating func report(
        _ problem: Problem, at range: SourceRange, suggestion: String? = nil, first: SourceRange? = nil
    ) {
        let notes = first.map { [source.note(.firstHere, at: $0)] } ?? []
        diagnostics.append(source.diagnostic(problem, at: range, suggestion: suggestion, notes: notes))
    }

    mutating func refuse(
        _ text: String, at range: SourceRange, expected: Problem.Expectation, suggestion: String? = nil
    ) {
        report(.badValue(value: text, expected: expected), at: range, suggestion: suggestion)
    }

    mutating func wrongShape(_ node: YAMLNode, expected: Problem.Shape) {
        report(.wrongShape(expected: expected), at: node.range)
    }
}
