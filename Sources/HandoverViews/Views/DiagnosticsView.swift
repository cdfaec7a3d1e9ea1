public import HandoverModel

/// Diagnostics as compilers print them: place, severity and code, the line with a mark below it, notes, and a summary.
public enum DiagnosticsView {
    /// Everything, with a summary at the end; where there is nothing, the text says so.
    public static func text(_ diagnostics: [Diagnostic], language: Language, layout: Layout = Layout()) -> String {
        let blocks = diagnostics.map { lines(of: $0, language) } + [[Phrase(summary(diagnostics, language))]]
        return blocks.joined().map { $0.line(colour: layout.colour) + "\n" }.joined()
    }

    /// `3 errors, 1 warning in 2 files`.
    public static func summary(_ diagnostics: [Diagnostic], _ language: Language) -> String {
        if diagnostics.isEmpty { return language("没有错误", "no errors") }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let files = Set(diagnostics.map(\.file)).count
        return language(
            "\(files) 个文件中有 \(errors) 个错误、\(warnings) 个警告",
            "\(counted(errors, "error")), \(counted(warnings, "warning")) in \(counted(files, "file"))")
    }

    private static func lines(of diagnostic: Diagnostic, _ language: Language) -> [Phrase] {
        let style: Style = diagnostic.severity == .error ? .bad : .caution
        let head =
            Phrase(place(diagnostic.file, diagnostic.range) + ": ", .strong)
            + Phrase("\(diagnostic.severity.words(language))[\(diagnostic.problem.code)]: ", style)
            + Phrase(diagnostic.problem.words(language), .strong)
        let notes = diagnostic.notes.map { note in
            Phrase(place(note.file, note.range) + ": " + language("参见：", "note: ") + note.remark.words(language))
        }
        let hint = diagnostic.suggestion.map {
            language("是不是 \(language.quote($0))？", "did you mean \(language.quote($0))?")
        }
        guard let range = diagnostic.range, let excerpt = diagnostic.excerpt else {
            return [head] + (hint.map { [Phrase("   " + $0)] } ?? []) + notes
        }
        return [head] + Excerpt(text: excerpt, range: range).lines(hint: hint, style) + notes
    }

    private static func place(_ file: String, _ range: SourceRange?) -> String {
        range.map { "\(file):\($0.start.line):\($0.start.column)" } ?? file
    }

    /// An array of objects: `file`, `line`, `column`, `end_line`, `end_column`, `severity`, `code`, `message`, `hint`.
    public static func json(_ diagnostics: [Diagnostic], language: Language) -> String {
        JSONText.array(diagnostics.map { json($0, language) }).text(pretty: true)
    }

    private static func json(_ diagnostic: Diagnostic, _ language: Language) -> JSONText {
        .object([
            .init("file", .string(diagnostic.file)),
            .init("line", .int(orNull: diagnostic.range?.start.line)),
            .init("column", .int(orNull: diagnostic.range?.start.column)),
            .init("end_line", .int(orNull: diagnostic.range?.end.line)),
            .init("end_column", .int(orNull: diagnostic.range?.end.column)),
            .init("severity", .string(diagnostic.severity.rawValue)),
            .init("code", .string(diagnostic.problem.code)),
            .init("message", .string(diagnostic.problem.words(language))),
            .init("hint", .string(orNull: diagnostic.suggestion)),
        ])
    }
}

/// A line of a file with the place a diagnostic speaks of underlined.
private struct Excerpt {
    var text: String
    var range: SourceRange

    /// The line behind its number, and the mark below it: `^~~~`, in columns of the terminal.
    func lines(hint: String?, _ style: Style) -> [Phrase] {
        let number = String(range.start.line)
        let width = max(5, number.utf8.count + 1)
        let pad = String(repeating: " ", count: width - number.utf8.count)
        let scalars = Array(text.unicodeScalars)
        let start = min(max(0, range.start.column - 1), scalars.count)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(start, range.end.column - 1), scalars.count) : scalars.count
        let before = columns(scalars[..<start], from: 0)
        let marked = max(1, columns(scalars[..<end], from: 0) - before)
        let mark = "^" + String(repeating: "~", count: marked - 1)
        let gutter = String(repeating: " ", count: width) + " | " + String(repeating: " ", count: before)
        let tail = hint.map { " " + $0 } ?? ""
        return [Phrase("\(pad)\(number) | \(expanded(scalars))"), Phrase(gutter) + Phrase(mark, style) + Phrase(tail)]
    }

    /// The line with tabs as spaces, up to the next multiple of four columns.
    private func expanded(_ scalars: [Unicode.Scalar]) -> String {
        var result = ""
        var column = 0
        for scalar in scalars {
            let step = Excerpt.step(scalar, at: column)
            if scalar == "\t" {
                result += String(repeating: " ", count: step)
            } else {
                result.unicodeScalars.append(scalar)
            }
            column += step
        }
        return result
    }

    private func columns(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
        scalars.reduce(start) { $0 + Excerpt.step($1, at: $0) }
    }

    private static func step(_ scalar: Unicode.Scalar, at column: Int) -> Int {
        scalar == "\t" ? 4 - column % 4 : DisplayWidth.of(String(scalar).printable)
    }
}
