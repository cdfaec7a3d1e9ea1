internal import HandoverModel

/// One change of a plan in lines: what becomes different, and of an item's wording what goes and what comes.
enum PlanChangeLines {
    static func blocks(of change: Plan.Change, _ names: Names) -> [Report.Block] {
        let language = names.language
        let weaker = change.weakens ? Phrase(language("（减弱交接）", " (weakens the handover)"), .caution) : Phrase("")
        let title = change.title.map { " " + $0.text(in: language) } ?? ""
        let nature = change.nature
        let head =
            Phrase("\(nature.mark) \(change.subject.words(names))", style(nature))
            + Phrase(title + language("：", ": ") + nature.words(language)) + weaker
        let below = below(change, language)
        return [.line(head)] + (below.isEmpty ? [] : [.lines(below)])
    }

    /// What changes, without what it changes of.
    static func below(_ change: Plan.Change, _ language: Language) -> [Report.Line] {
        let fields = change.fieldsBesideText.map { field in
            Report.Line(indent: indent, Phrase(field.words(language), field.weakens ? .caution : nil))
        }
        return fields + change.wording.flatMap { lines(of: $0, language) }
    }

    private static let indent = 4

    private static func style(_ nature: Plan.Change.Nature) -> Style {
        switch nature {
        case .added, .revived: .good
        case .removed: .bad
        case .changed: .caution
        }
    }

    private static func lines(of wording: Plan.WordingChange, _ language: Language) -> [Report.Line] {
        [(PlanField.title, wording.title), (.acceptWhen, wording.acceptWhen)].flatMap { field, difference in
            guard let difference else { return [Report.Line]() }
            let label = "\(field.words(language)) \(wording.language.rawValue)"
            return [.init(indent: indent, Phrase(label, .faint))] + lines(of: difference)
        }
    }

    /// The old text behind `-` with what goes in `[-…-]`, the new behind `+` with what comes in `{+…+}`.
    static func lines(of difference: TextDifference) -> [Report.Line] {
        let old = difference.pieces.filter { $0.kind != .added }.reduce(Phrase("")) { line, piece in
            line + (piece.kind == .same ? Phrase(piece.text) : Phrase("[-\(piece.text)-]", .bad))
        }
        let new = difference.pieces.filter { $0.kind != .removed }.reduce(Phrase("")) { line, piece in
            line + (piece.kind == .same ? Phrase(piece.text) : Phrase("{+\(piece.text)+}", .good))
        }
        return [
            .init(indent: indent, head: Phrase("- ", .bad), old), .init(indent: indent, head: Phrase("+ ", .good), new),
        ]
    }
}

extension Plan.Change {
    /// The fields except those whose text is shown as a difference.
    var fieldsBesideText: [Plan.FieldChange] {
        guard case .changed(let fields) = nature else { return [] }
        return fields.filter { field in
            switch field.field {
            case .title: !wording.contains { $0.title != nil }
            case .acceptWhen: !wording.contains { $0.acceptWhen != nil }
            default: true
            }
        }
    }
}
