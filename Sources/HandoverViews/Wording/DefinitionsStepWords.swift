internal import HandoverModel
internal import HandoverReadiness

extension DefinitionsStep {
    /// How many changes are told; the rest is counted.
    private static let told = 8

    /// Who put them in force, and what became different.
    func words(_ names: Names) -> String {
        let language = names.language
        let head = language(
            "定义变更（\(names.people(by))，第 \(entry) 条）", "Definitions changed (\(names.people(by)), entry \(entry))")
        return lines(names).isEmpty
            ? head : head + language("：", ": ") + lines(names).joined(separator: language("；", "; "))
    }

    /// A line for each change that is told, and one for how many more there are.
    func lines(_ names: Names) -> [String] {
        let more = changes.count - Self.told
        return changes.prefix(Self.told).map { $0.told(names) }
            + (more > 0 ? [names.language("另有 \(more) 处", "\(counted(more, "more change", "more changes"))")] : [])
    }
}

extension Plan.Change {
    /// What it is about and what became of it: `target independence: at least: 90% → 70% (weaker)`.
    fileprivate func told(_ names: Names) -> String {
        let language = names.language
        let title = title.map { " " + $0.text(in: language).printable } ?? ""
        let what =
            switch nature {
            case .added, .removed, .revived:
                nature.words(language) + (weakens ? language("（减弱）", " (weaker)") : "")
            case .changed(let fields): language.list(fields.map { $0.told(names) })
            }
        return subject.words(names) + title + language("：", ": ") + what
    }
}
