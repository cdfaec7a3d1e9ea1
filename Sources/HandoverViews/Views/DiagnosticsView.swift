public import HandoverModel

/// Diagnostics as compilers print them: place, severity and code, the line with a mark below it, notes, and a summary.
public enum DiagnosticsView {
    /// Everything, with a summary at the end; where there is nothing, the text says so.
    public static func text(_ diagnostics: [Diagnostic], language: Language, layout: Layout = Layout()) -> String {
        let blocks = diagnostics.map { lines(of: $0, language, layout) } + [[Phrase(summary(diagnostics, language))]]
        return blocks.joined().map { $0.line(colour: layout.colour) + "\n" }.joined()
    }

    /// `3 errors, 1 warning in 2 files`.
    public static func summary(_ diagnostics: [Diagnostic], _ language: Language) -> String {
        if diagnostics.isEmpty { return language("没有错误", "no errors") }
        var (errors, warnings, unlisted) = (0, 0, 0)
        for diagnostic in diagnostics {
            switch (diagnostic.problem, diagnostic.severity) {
            case (.moreProblems(let count), _): unlisted += count
            case (_, .error): errors += 1
            case (_, .warning): warnings += 1
            }
        }
        let files = Set(diagnostics.map(\.file)).count
        let more = unlisted == 0 ? "" : language("，另有 \(unlisted) 处未列出", ", \(unlisted) more not listed")
        return language(
            "\(files) 个文件中有 \(errors) 个错误、\(warnings) 个警告",
            "\(counted(errors, "error")), \(counted(warnings, "warning")) in \(counted(files, "file"))") + more
    }

    static func lines(of diagnostic: Diagnostic, _ language: Language, _ layout: Layout) -> [Phrase] {
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
        let shown = Excerpt(text: excerpt, column: diagnostic.excerptColumn, range: range, width: layout.width)
        return [head] + shown.lines(hint: hint, style) + notes
    }

    private static func place(_ file: String, _ range: SourceRange?) -> String {
        range.map { "\(file):\($0.start.line):\($0.start.column)" } ?? file
    }

    /// An array of objects: `file`, `line`, `column`, `end_line`, `end_column`, `severity`, `code`, `message`, `hint`.
    public static func json(_ diagnostics: [Diagnostic], language: Language) -> String {
        JSONText.array(diagnostics.map { json($0, language) }).text(pretty: true)
    }

    static func json(_ diagnostic: Diagnostic, _ language: Language) -> JSONText {
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
