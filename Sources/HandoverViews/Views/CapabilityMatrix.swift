internal import HandoverModel
internal import HandoverReadiness

/// The matrix of capabilities and people, in a form that fits a terminal of 80 columns.
///
/// Up to some ten people are columns, under their ids where these fit and otherwise under letters with a key below; of more
/// each pair has a line.
enum CapabilityMatrix {
    private static let width = 80
    /// What the titles of capabilities keep at least.
    private static let leastTitle = 14
    /// `1/2` under its heading, and the gap beside it.
    private static let share = 6
    /// `✓4*?`.
    private static let cell = 4

    static func sections(
        _ capabilities: [CapabilityCoverage], _ people: [PersonState], _ names: Names
    ) -> [Report.Section] {
        let shown = names.isAnonymous ? [] : people.filter { !$0.capabilities.isEmpty }
        let ids = shown.map(\.person.rawValue)
        if fits(ids.map { max(cell, DisplayWidth.of($0)) }) {
            return [
                .init(nil, [.table(table(capabilities, shown, heads: ids, names))]),
                .init(nil, [.line(Phrase(legend(names.language), .faint))]),
            ]
        }
        if fits(ids.map { _ in cell }) {
            let letters = ids.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
            let key = zip(letters, shown).map { "\($0) \(names.person($1.person))" }
            return [
                .init(nil, [.table(table(capabilities, shown, heads: letters, names))]),
                .init(nil, lines(key).map { .line(Phrase($0)) }),
                .init(nil, [.line(Phrase(legend(names.language), .faint))]),
            ]
        }
        return [.init(nil, [.table(pairs(capabilities, shown, names))])]
    }

    /// As many of them on a line as fit, so that none is broken.
    private static func lines(_ parts: [String]) -> [String] {
        parts.reduce(into: [String]()) { lines, part in
            let longer = (lines.last ?? "") + "   " + part
            if lines.isEmpty || DisplayWidth.of(longer) > width {
                lines.append(part)
            } else {
                lines[lines.count - 1] = longer
            }
        }
    }

    private static func fits(_ columns: [Int]) -> Bool {
        columns.count <= 26 && columns.reduce(leastTitle + share) { $0 + $1 + 2 } <= width
    }

    static func legend(_ language: Language) -> String {
        language(
            "✓ 具备，! 具备但 30 天内到期，~ 不再算数（过期、近期未用、须重新评估），- 未评估；数字为独立程度，1 旁观至 5 带教；* 培训计划要求；? 评估人相差两级以上",
            "✓ has it; ! has it, ends within 30 days; ~ no longer counts (lapsed, no recent use, asked for anew); - not assessed; numbers are levels, 1 watching to 5 teaching; * required; ? assessors differ by two levels"
        )
    }

    private static func table(
        _ capabilities: [CapabilityCoverage], _ people: [PersonState], heads: [String], _ names: Names
    ) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("capability", language("能力", "Capability"), isFlexible: true),
                .init("have", language("人数", "Have")),
            ] + zip(people, heads).map { .init($0.person.rawValue, $1) },
            rows: capabilities.map { capability in
                [Phrase(title(capability, names)), Phrase(capability.share, capability.style)]
                    + people.map { person in
                        person.capabilities.first { $0.capability == capability.id }.map(phrase) ?? ""
                    }
            })
    }

    static func title(_ capability: CapabilityCoverage, _ names: Names) -> String {
        let title = names.capabilityTitle(capability.id)
        return capability.isCritical ? names.language.remark(title, names.language("关键", "critical")) : title
    }

    private static func phrase(_ own: PersonCapability) -> Phrase {
        let text =
            own.sign + (own.level.map { String($0.rawValue) } ?? "") + (own.isRequired ? "*" : "")
            + (own.shouldTalk ? "?" : "")
        return switch own.state {
        case .held: Phrase(text, own.isEnding ? .caution : .good)
        case .belowLevel, .lapsed, .notUsed, .askedAnew: Phrase(text, .caution)
        case .notAssessed: Phrase(text, .faint)
        }
    }

    private static func pairs(
        _ capabilities: [CapabilityCoverage], _ people: [PersonState], _ names: Names
    ) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("capability", language("能力", "Capability"), isFlexible: true),
                .init("have", language("人数", "Have")),
                .init("person", language("人员", "Person"), isFlexible: true),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("until", language("有效至", "Until")),
            ],
            rows: capabilities.flatMap { capability -> [[Phrase]] in
                let head = [Phrase(title(capability, names)), Phrase(capability.share, capability.style)]
                let rows = people.compactMap { person -> [Phrase]? in
                    guard let own = person.capabilities.first(where: { $0.capability == capability.id }) else {
                        return nil
                    }
                    let state = own.level.map { language.remark(own.state.words(language), $0.numbered(language)) }
                    return [
                        Phrase(names.person(person.person)),
                        Phrase(state ?? own.state.words(language), own.state.style),
                        Phrase((own.endsOn ?? own.holdsUntil)?.description ?? "", own.isEnding ? .caution : nil),
                    ]
                }
                return rows.isEmpty ? [head] : rows.enumerated().map { $0 == 0 ? head + $1 : ["", ""] + $1 }
            })
    }
}

extension PersonCapability {
    /// The sign of the matrix; nothing below the level asked for.
    fileprivate var sign: String {
        switch state {
        case .held: isEnding ? "!" : "✓"
        case .belowLevel: ""
        case .lapsed, .notUsed, .askedAnew: "~"
        case .notAssessed: "-"
        }
    }
}
