internal import HandoverModel
internal import HandoverReadiness

/// What several answers of the rota are made of.
enum DutyRows {
    /// What is said where no file says who is on duty.
    static func none(_ language: Language) -> Report {
        let none = language(
            "没有写明值班安排；写在 support/rota.yaml 里", "Nobody is said to be on duty yet: write it into support/rota.yaml")
        return Report(sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .null)
    }

    /// That later days follow the week alone, and the zone of the times.
    static func notes(_ isProvisional: Bool, _ names: Names) -> Report.Section {
        var notes: [String] = []
        if isProvisional {
            notes.append(
                names.language(
                    "后面的日子超出日历已公布的范围，只按每周推算，为暂定",
                    "The later days lie beyond what the calendar has published: they follow the week alone and are provisional"
                ))
        }
        notes.append(names.language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)"))
        return .init(nil, notes.map { .line(Phrase($0, .faint)) })
    }

    static func data(_ duties: [Duty], _ names: Names) -> ReportTable {
        ReportTable(
            ["layer", "person", "from", "to", "instead_of"].map { .init($0, $0) },
            rows: duties.map { duty in
                [
                    duty.layer.rawValue, names.id(duty.person), duty.from.rfc3339(in: names.zone),
                    duty.to.rfc3339(in: names.zone), duty.insteadOf.map(names.id) ?? "",
                ].map { Phrase($0) }
            })
    }

    static func json(_ duty: Duty, _ names: Names) -> JSONText {
        .object([
            .init("layer", .string(duty.layer.rawValue)), .init("person", .string(names.id(duty.person))),
            .init("from", .time(duty.from, names)), .init("to", .time(duty.to, names)),
            .init("instead_of", .string(orNull: duty.insteadOf.map(names.id))),
        ])
    }

    static func json(_ gap: DutyGaps.Gap, _ names: Names) -> JSONText {
        .object([
            .init("cover", .string(gap.cover.rawValue)), .init("from", .time(gap.from, names)),
            .init("to", .time(gap.to, names)), .init("have", .strings(gap.have.map(names.id))),
            .init("need", .int(gap.need)),
        ])
    }

    /// `周六 2026-03-14 22:00 至 …：须 2 人，在岗甲三`.
    static func words(_ gap: DutyGaps.Gap, _ names: Names) -> String {
        let language = names.language
        let have =
            gap.have.isEmpty
            ? language("无人", "nobody is there")
            : language("只有\(Language.behindChinese(names.people(gap.have)))", "only \(names.people(gap.have))")
        return language(
            "\(names.span(gap.from, gap.to))：\(names.cover(gap.cover))，须 \(gap.need) 人，\(have)",
            "\(names.span(gap.from, gap.to)): \(names.cover(gap.cover)), \(gap.need) needed, \(have)")
    }

    static func json(_ clocks: OnDuty, _ names: Names) -> JSONText {
        .array(
            clocks.layers.map { layer in
                let own = names.definitions?.rota?.layer(layer.layer)
                return .object([
                    .init("id", .string(layer.layer.rawValue)),
                    .init("title", .string(own?.title.text(in: names.language) ?? layer.layer.rawValue)),
                    .init("hours", .string(own?.hours.rawValue ?? DutyHours.always.rawValue)),
                    .init("severities", .strings((own?.severities ?? []).map(\.rawValue))),
                    .init("on_duty", .array(layer.now.map { json($0, names) })),
                    .init("next", .array(layer.next.map { json($0, names) })),
                ])
            })
    }
}
