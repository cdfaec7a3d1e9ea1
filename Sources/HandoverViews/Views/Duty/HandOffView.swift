internal import HandoverModel
public import HandoverReadiness

/// What whoever comes on duty is told.
public enum HandOffView {
    /// Nil for a workspace without a rota.
    public static func report(_ note: HandOffNote?, names: Names) -> Report {
        guard let note else { return DutyRows.none(names.language) }
        let language = names.language
        let clocks = RunningClocksView.report(note.clocks, names: names)
        let sections: [Report.Section] = [
            .init(
                nil,
                [
                    .line(
                        Phrase(
                            language(
                                "交班说明，\(names.weekdayTime(note.asOf))", "Hand-off note, \(names.weekdayTime(note.asOf))"
                            ))
                    )
                ]), .init(language("值班", "On duty"), [.table(OnDutyView.table(note.onDuty, names))]),
            .init(language("未恢复的中断", "Open outages"), [outages(note, names)]),
            .init(language("未关闭工单", "Open tasks"), clocks.sections.prefix(2).flatMap(\.blocks)),
            list(language("暂停的计时", "Paused clocks"), paused(note, names), names),
            list(language("一周内的维护", "Maintenance within a week"), maintenance(note, names), names),
            list(language("30 天内到期的能力", "Capabilities that end within 30 days"), lapsing(note, names), names),
            list(
                language("一周内的值班空缺", "Gaps within a week"), note.gaps.map { DutyRows.words($0, names) }, names),
            DutyRows.notes(false, names),
        ]
        return Report(sections: sections, data: clocks.data, json: json(note, clocks.json, names))
    }

    private static func list(_ title: String, _ lines: [String], _ names: Names) -> Report.Section {
        .init(
            title,
            [
                lines.isEmpty
                    ? .line(Phrase(names.language("没有", "None"), .faint))
                    : .list(lines.map { Report.Bullet(Phrase($0)) })
            ])
    }

    private static func outages(_ note: HandOffNote, _ names: Names) -> Report.Block {
        let language = names.language
        guard !note.outages.isEmpty else { return .line(Phrase(language("没有", "None"), .faint)) }
        return .list(
            note.outages.map { item in
                let what = OutageWords.service(item.outage.service, language)
                let since = names.weekdayTime(item.outage.when)
                return Report.Bullet(
                    Phrase(
                        language(
                            "\(what)（\(item.outage.severity.rawValue)），自 \(since)，第 \(item.entry) 条",
                            "\(what) (\(item.outage.severity.rawValue)), since \(since), entry \(item.entry)")
                            + names.said(item.outage.note), .bad))
            })
    }

    private static func paused(_ note: HandOffNote, _ names: Names) -> [String] {
        note.clocks.clocks.filter { $0.state == .paused }.map { clock in
            let left = ElapsedWords.toTheMinute(max(clock.left, 0), names.language)
            let what = clock.promise.shortWords(names.language)
            return names.language(
                "\(clock.severity.rawValue) \(clock.task)：\(what)计时暂停，还剩 \(left)",
                "\(clock.severity.rawValue) \(clock.task): \(what) paused, \(left) left")
        }
    }

    private static func maintenance(_ note: HandOffNote, _ names: Names) -> [String] {
        note.maintenance.map { window in
            let (what, time) = (
                OutageWords.service(window.maintenance.service, names.language),
                names.span(window.maintenance.start, window.maintenance.end)
            )
            return names.language("\(what)，\(time)", "\(what), \(time)") + names.said(window.maintenance.note)
        }
    }

    private static func lapsing(_ note: HandOffNote, _ names: Names) -> [String] {
        note.lapsing.map { lapse in
            let (person, capability) = (names.person(lapse.person), names.capability(lapse.capability))
            return names.language(
                "\(person)：\(capability)，至 \(lapse.until)", "\(person): \(capability), until \(lapse.until)")
        }
    }

    private static func json(_ note: HandOffNote, _ clocks: JSONText, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(note.asOf, names)), .init("layers", DutyRows.json(note.onDuty, names)),
            .init("clocks", clocks),
            .init(
                "outages",
                .array(
                    note.outages.map { item in
                        .object([
                            .init("entry", .int(item.entry)),
                            .init("severity", .string(item.outage.severity.rawValue)),
                            .init("service", .string(orNull: item.outage.service)),
                            .init("from", .time(item.outage.when, names)),
                            .init("note", .string(orNull: names.isAnonymous ? nil : item.outage.note)),
                        ])
                    })),
            .init(
                "maintenance",
                .array(
                    note.maintenance.map { window in
                        .object([
                            .init("entry", .int(window.entry)),
                            .init("service", .string(orNull: window.maintenance.service)),
                            .init("from", .time(window.maintenance.start, names)),
                            .init("to", .time(window.maintenance.end, names)),
                        ])
                    })),
            .init(
                "lapsing",
                .array(
                    note.lapsing.map { lapse in
                        .object([
                            .init("person", .string(names.id(lapse.person))),
                            .init("capability", .string(lapse.capability.rawValue)),
                            .init("until", .string(lapse.until.description)),
                        ])
                    })), .init("gaps", .array(note.gaps.map { DutyRows.json($0, names) })),
        ])
    }
}
