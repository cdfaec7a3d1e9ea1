internal import HandoverModel

/// What an item says otherwise since sign-offs that are stale: who signed, then what went and what came.
enum RewordingLines {
    static func blocks(_ rewordings: [Rewording], _ names: Names) -> [Report.Block] {
        rewordings.groups.flatMap { group -> [Report.Block] in
            let lines = PlanChangeLines.below(group.change, names.language)
            let none = Phrase(spelling(names.language), .faint)
            return [.line(Phrase(names.language.list(group.signed.map { words($0, names) })))]
                + [lines.isEmpty ? .line(none) : .lines(lines)]
        }
    }

    /// Who signed what and when.
    static func words(_ rewording: Rewording, _ names: Names) -> String {
        let (person, time) = (names.person(rewording.by), names.time(rewording.at))
        return names.language(
            "\(person) \(time) 签“\(rewording.meaning.words(.zh))”",
            "signed as \(rewording.meaning.words(.en)) by \(person) \(time)")
    }

    /// Nothing that can be shown changed, and yet the digest did.
    static func spelling(_ language: Language) -> String {
        language("文字没有变，规则的写法或次序变了。", "The text is the same; its rules are written otherwise, or in another order.")
    }

    static func json(_ rewordings: [Rewording], _ names: Names) -> JSONText {
        .array(
            rewordings.map { rewording in
                .object([
                    .init("entry", .int(rewording.entry)), .init("meaning", .string(rewording.meaning.rawValue)),
                    .init(
                        "person", .string(orNull: names.isAnonymous ? nil : rewording.by.rawValue)),
                    .init("at", .string(rewording.at.description)),
                    .init("change", PlanJSON.json(rewording.change, names)),
                ])
            })
    }
}

extension [Rewording] {
    /// Those whose wording became another in the same way stand together.
    var groups: [(change: Plan.Change, signed: [Rewording])] {
        reduce(into: []) { groups, rewording in
            if let place = groups.firstIndex(where: { $0.change == rewording.change }) {
                groups[place].signed.append(rewording)
            } else {
                groups.append((rewording.change, [rewording]))
            }
        }
    }
}
