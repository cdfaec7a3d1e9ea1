public import HandoverModel

/// What is wrong with one file: the first errors and warnings in full, and how many more there are.
///
/// A file with a hundred thousand mistakes so costs no more than one with a hundred.
public struct FileFindings: Sendable {
    /// In the order in which they were found.
    public private(set) var listed: [Diagnostic] = []
    /// How many are not listed.
    public private(set) var unlisted = 0
    private var errors = 0
    private var warnings = 0
    /// The first that is not listed, of the gravest severity among them.
    private var next: Diagnostic?

    public init() {}

    public var isEmpty: Bool { listed.isEmpty && unlisted == 0 }

    /// Whether anything is an error.
    public var hasErrors: Bool { errors > 0 }

    /// Whether as many errors were found as are listed.
    public var isFull: Bool { errors >= YAMLLimits.diagnostics }

    /// Lists a problem while there is room, and counts it otherwise.
    ///
    /// `make` is called for those listed and for the first that is not.
    public mutating func add(_ severity: Diagnostic.Severity = .error, roomLeft: Int = .max, make: () -> Diagnostic) {
        let count = counted(1, severity)
        if count <= YAMLLimits.diagnostics, roomLeft > 0 {
            listed.append(make())
        } else {
            omit(1, severity, make)
        }
    }

    public mutating func add(_ diagnostic: Diagnostic) {
        add(diagnostic.severity) { diagnostic }
    }

    /// Counts problems of which nothing is known but the place of the first.
    public mutating func add(unlisted count: Int, first: Diagnostic) {
        _ = counted(count, first.severity)
        omit(count, first.severity) { first }
    }

    /// Lists no more than so many, and counts the others.
    public mutating func shrink(to limit: Int) {
        guard listed.count > limit else { return }
        for diagnostic in listed[limit...] { omit(1, diagnostic.severity) { diagnostic } }
        listed.removeSubrange(limit...)
    }

    /// Puts those listed in the order of the file; one of the file as a whole comes first.
    mutating func sort() {
        listed.sort { left, right in
            guard let first = left.range?.start, let second = right.range?.start else { return left.range == nil }
            return first < second
        }
    }

    /// Those listed, and behind them one that says how many more there are.
    public var all: [Diagnostic] {
        guard let next else { return listed }
        return listed + [
            Diagnostic(
                file: next.file, range: next.range, severity: next.severity, problem: .moreProblems(count: unlisted),
                excerpt: next.excerpt, excerptColumn: next.excerptColumn)
        ]
    }

    /// Adds to the number of problems of a severity, and gives it.
    private mutating func counted(_ count: Int, _ severity: Diagnostic.Severity) -> Int {
        switch severity {
        case .error:
            errors += count
            return errors
        case .warning:
            warnings += count
            return warnings
        }
    }

    private mutating func omit(_ count: Int, _ severity: Diagnostic.Severity, _ first: () -> Diagnostic) {
        unlisted += count
        if next == nil || next?.severity == .warning && severity == .error { next = first() }
    }
}
