internal import HandoverModel
public import HandoverReadiness

/// Where too few are on duty, and where nobody on duty has a capability.
public enum DutyGapsView {
    /// Nil for a workspace without a rota.
    public static func report(_ gaps: DutyGaps?, names: Names) -> Report {
        guard let gaps else { return DutyRows.none(names.language) }
        let language = names.language
        let head = language(
            "值守要求，\(names.span(gaps.from, gaps.to))", "Required cover, \(names.span(gaps.from, gaps.to))")
        let hasCover = names.definitions?.rota?.cover.isEmpty == false
        let none =
            hasCover
            ? Phrase(language("没有空缺", "No gaps"), .good)
            : Phrase(language("没有写明值守要求（cover）", "No cover is required (cover)"), .caution)
        let list: Report.Block =
            gaps.gaps.isEmpty
            ? .line(none) : .list(gaps.gaps.map { Report.Bullet(Phrase(DutyRows.words($0, names), .bad)) })
        return Report(
            sections: [.init(nil, [.line(Phrase(head))]), .init(nil, [list])] + capabilities(gaps, names)
                + [DutyRows.notes(gaps.isProvisional, names)],
            data: data(gaps, names), json: json(gaps, names))
    }

    private static func capabilities(_ gaps: DutyGaps, _ names: Names) -> [Report.Section] {
        guard let found = gaps.capabilities else { return [] }
        let language = names.language
        var blocks: [Report.Block] = []
        if found.checked.isEmpty {
            blocks.append(.line(Phrase(language("没有关键能力", "No capability is critical"), .faint)))
        } else if found.gaps.isEmpty {
            let all = language(
                "接收方每班都有人具备：\(language.list(found.checked.map(names.capability)))",
                "In every shift of the receiving team somebody has: \(language.list(found.checked.map(names.capability)))"
            )
            blocks.append(.line(Phrase(all, .good)))
        } else {
            blocks.append(.list(found.gaps.map { Report.Bullet(Phrase(words($0, names), .bad)) }))
        }
        let asOf = names.weekdayTime(found.asOf)
        blocks.append(
            .line(
                Phrase(
                    language("以 \(asOf) 时具备的能力为准，到期后不再算", "By what is held on \(asOf), until it lapses"), .faint)))
        if found.unchecked > 0 {
            let hours = ElapsedWords.toTheMinute(found.unchecked, language)
            blocks.append(
                .line(
                    Phrase(
                        language(
                            "另有 \(hours)只有移交方当班，移交方不作能力评估",
                            "In another \(hours) only the delivering team is on duty, whose capabilities nobody assesses"
                        ),
                        .faint)))
        }
        return [.init(language("能力", "Capabilities"), blocks)]
    }

    private static func words(_ lack: DutyGaps.Lack, _ names: Names) -> String {
        let people = names.people(lack.onDuty)
        return names.language(
            "\(names.span(lack.from, lack.to))：无人具备\(Language.behindChinese(names.capability(lack.capability)))（当班：\(people)）",
            "\(names.span(lack.from, lack.to)): nobody has \(names.capability(lack.capability)) (on duty: \(people))")
    }

    private static func data(_ gaps: DutyGaps, _ names: Names) -> ReportTable {
        let cover = gaps.gaps.map { gap in
            [
                "cover", gap.cover.rawValue, gap.from.rfc3339(in: names.zone), gap.to.rfc3339(in: names.zone),
                gap.have.map(names.id).joined(separator: " "), String(gap.need),
            ]
        }
        let lacks = (gaps.capabilities?.gaps ?? []).map { lack in
            [
                "capability", lack.capability.rawValue, lack.from.rfc3339(in: names.zone),
                lack.to.rfc3339(in: names.zone), lack.onDuty.map(names.id).joined(separator: " "), "1",
            ]
        }
        return ReportTable(
            ["kind", "subject", "from", "to", "on_duty", "need"].map { .init($0, $0) },
            rows: (cover + lacks).map { $0.map { Phrase($0) } })
    }

    private static func json(_ gaps: DutyGaps, _ names: Names) -> JSONText {
        let capabilities: JSONText =
            gaps.capabilities.map { found in
                .object([
                    .init("as_of", .time(found.asOf, names)), .init("from", .time(found.from, names)),
                    .init("checked", .strings(found.checked)),
                    .init(
                        "gaps",
                        .array(
                            found.gaps.map { lack in
                                .object([
                                    .init("capability", .string(lack.capability.rawValue)),
                                    .init("from", .time(lack.from, names)), .init("to", .time(lack.to, names)),
                                    .init("on_duty", .strings(lack.onDuty.map(names.id))),
                                ])
                            })),
                    .init("unchecked_seconds", .int(Int(found.unchecked / 1000))),
                ])
            } ?? .null
        return .object([
            .init("from", .time(gaps.from, names)), .init("to", .time(gaps.to, names)),
            .init("provisional", .bool(gaps.isProvisional)), .init("covered", .bool(gaps.isCovered)),
            .init("gaps", .array(gaps.gaps.map { DutyRows.json($0, names) })),
            .init("capabilities", capabilities),
        ])
    }
}
