internal import HandoverModel
public import HandoverReadiness

/// Outages and maintenance, the newest first.
public enum OutageListView {
    public static func report(_ register: OutageRegister, names: Names) -> Report {
        let language = names.language
        let outages: Report.Block =
            register.outages.isEmpty
            ? .line(Phrase(language("没有中断记录", "No outages"))) : .table(table(register.outages, register.asOf, names))
        var sections = [Report.Section(nil, [outages])]
        if !register.maintenance.isEmpty {
            sections.append(.init(language("维护窗口", "Maintenance"), [.table(table(register.maintenance, names))]))
        }
        return Report(sections: sections, data: data(register, names), json: json(register, names))
    }

    private static func table(_ outages: [OutageRegister.Item], _ now: Instant, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("entry", language("条", "Entry"), isNumber: true), .init("severity", language("级别", "Severity")),
                .init("service", language("服务", "Service"), isFlexible: true), .init("from", language("从", "From")),
                .init("to", language("至", "To")), .init("length", language("时长", "For"), isNumber: true),
                .init("note", language("说明", "Note"), isFlexible: true),
            ],
            rows: outages.map { item in
                let end = item.end ?? now
                return [
                    Phrase(String(item.entry)), Phrase(item.outage.severity.words(language)),
                    Phrase(service(item.outage, language)), Phrase(names.time(item.outage.when)),
                    item.end.map { Phrase(names.time($0)) } ?? Phrase(language("未恢复", "still away"), .bad),
                    Phrase(ElapsedWords.words(end.milliseconds - item.outage.when.milliseconds, language)),
                    Phrase(said([item.outage.note, item.closingNote], names)),
                ]
            })
    }

    private static func table(_ windows: [OutageRegister.Window], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("entry", language("条", "Entry"), isNumber: true),
                .init("service", language("服务", "Service"), isFlexible: true), .init("from", language("从", "From")),
                .init("to", language("至", "To")), .init("announced", language("事先登记", "Announced")),
                .init("note", language("说明", "Note"), isFlexible: true),
            ],
            rows: windows.map { window in
                [
                    Phrase(String(window.entry)), Phrase(OutageWords.service(window.maintenance.service, language)),
                    Phrase(names.time(window.maintenance.start)), Phrase(names.time(window.maintenance.end)),
                    window.isAnnounced
                        ? Phrase(language("是", "yes")) : Phrase(language("否，事后补录", "no, recorded later"), .caution),
                    Phrase(said([window.maintenance.note], names)),
                ]
            })
    }

    /// The service, with a remark where it is slow and not away.
    private static func service(_ outage: Outage, _ language: Language) -> String {
        let service = OutageWords.service(outage.service, language)
        return outage.isDegraded ? language.remark(service, outage.extentWords(language)) : service
    }

    private static func said(_ notes: [String?], _ names: Names) -> String {
        names.isAnonymous ? "" : notes.compactMap { $0?.printable }.joined(separator: names.language("；", "; "))
    }

    private static func data(_ register: OutageRegister, _ names: Names) -> ReportTable {
        let columns = ["entry", "kind", "severity", "service", "from", "to", "closing", "announced", "note"]
        let outages = register.outages.map { item in
            [
                String(item.entry), item.outage.isDegraded ? "degradation" : "outage", item.outage.severity.rawValue,
                item.outage.service ?? "",
                item.outage.when.rfc3339(in: names.zone), item.end?.rfc3339(in: names.zone) ?? "",
                item.closing.map(String.init) ?? "", "", said([item.outage.note, item.closingNote], names),
            ]
        }
        let windows = register.maintenance.map { window in
            [
                String(window.entry), "maintenance", "", window.maintenance.service ?? "",
                window.maintenance.start.rfc3339(in: names.zone), window.maintenance.end.rfc3339(in: names.zone), "",
                String(window.isAnnounced), said([window.maintenance.note], names),
            ]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: (outages + windows).map { $0.map { Phrase($0) } })
    }

    private static func json(_ register: OutageRegister, _ names: Names) -> JSONText {
        func note(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        return .object([
            .init("as_of", .time(register.asOf, names)),
            .init(
                "outages",
                .array(
                    register.outages.map { item in
                        .object([
                            .init("entry", .int(item.entry)), .init("severity", .string(item.outage.severity.rawValue)),
                            .init("service", .string(orNull: item.outage.service)),
                            .init("extent", .string((item.outage.extent ?? .away).rawValue)),
                            .init("source", .string(orNull: item.outage.source)),
                            .init("from", .time(item.outage.when, names)), .init("to", .time(item.end, names)),
                            .init("closing", .int(orNull: item.closing)), .init("note", note(item.outage.note)),
                            .init("closing_note", note(item.closingNote)),
                        ])
                    })),
            .init(
                "maintenance",
                .array(
                    register.maintenance.map { window in
                        .object([
                            .init("entry", .int(window.entry)),
                            .init("service", .string(orNull: window.maintenance.service)),
                            .init("from", .time(window.maintenance.start, names)),
                            .init("to", .time(window.maintenance.end, names)),
                            .init("announced", .bool(window.isAnnounced)), .init("note", note(window.maintenance.note)),
                        ])
                    })),
        ])
    }
}
