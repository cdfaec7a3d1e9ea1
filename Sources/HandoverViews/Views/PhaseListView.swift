internal import HandoverModel
public import HandoverReadiness

/// Which phase each service and severity is in, since when and by whom, and what waits for the other side.
public enum PhaseListView {
    public static func report(_ register: PhaseRegister, names: Names) -> Report {
        let language = names.language
        let steps = register.inForce.map { Report.Bullet(Phrase($0.words(names))) }
        let planned = register.planned.map { Report.Bullet(Phrase($0.words(names))) }
        let waiting = register.history.proposals.map { Report.Bullet(Phrase($0.words(names))) }
        return Report(
            title: Phrase(PhaseWords.title(language)),
            sections: [
                .init(nil, [.table(table(register, names))]),
                .init(language("依据", "Since when, and by whom"), steps.isEmpty ? [] : [.list(steps)]),
                .init(language("以后生效", "From a later day"), planned.isEmpty ? [] : [.list(planned)]),
                .init(language("等另一方同意", "Waiting for the other side"), waiting.isEmpty ? [] : [.list(waiting)]),
            ],
            data: data(register, names), json: json(register, names))
    }

    private static func table(_ register: PhaseRegister, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [.init("service", language("服务", "Service"), isFlexible: true)]
                + Severity.allCases.map { .init($0.rawValue, $0.words(language)) },
            rows: register.services.map { service in
                [Phrase(PhaseWords.name(service, in: register, names))]
                    + Severity.allCases.map { severity in
                        let phase = register.history.phase(service, severity, on: register.day)
                        return Phrase(phase.words(language), phase.responsible == .receiving ? .good : nil)
                    }
            })
    }

    private static func data(_ register: PhaseRegister, _ names: Names) -> ReportTable {
        let columns = ["service", "severity", "phase", "responsible", "since", "by", "entries"]
        let rows = register.services.flatMap { service in
            Severity.allCases.map { severity -> [String] in
                let step = register.history.step(service, severity, on: register.day)
                let phase = step?.phase ?? .observe
                return [
                    service ?? "", severity.rawValue, phase.rawValue, phase.responsible.rawValue,
                    step?.from.description ?? "",
                    (step?.by ?? []).map(names.id).joined(separator: " "),
                    (step?.entries ?? []).map { String($0) }.joined(separator: " "),
                ]
            }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(_ register: PhaseRegister, _ names: Names) -> JSONText {
        .object([
            .init("day", .string(register.day.description)),
            .init(
                "phases",
                .array(
                    register.services.flatMap { service in
                        Severity.allCases.map { json(service, $0, register, names) }
                    })),
            .init("planned", .array(register.planned.map { json($0, names) })),
            .init("proposals", .array(register.history.proposals.map { json($0, names) })),
        ])
    }

    private static func json(
        _ service: String?, _ severity: Severity, _ register: PhaseRegister, _ names: Names
    ) -> JSONText {
        let step = register.history.step(service, severity, on: register.day)
        let phase = step?.phase ?? .observe
        return .object([
            .init("service", .string(orNull: service)), .init("severity", .string(severity.rawValue)),
            .init("phase", .string(phase.rawValue)), .init("responsible", .string(phase.responsible.rawValue)),
            .init("since", .string(orNull: step?.from.description)),
            .init("by", .array((step?.by ?? []).map { .string(names.id($0)) })),
            .init("entries", .array((step?.entries ?? []).map { .int($0) })),
        ])
    }

    private static func json(_ step: PhaseStep, _ names: Names) -> JSONText {
        .object([
            .init("service", .string(orNull: step.service)),
            .init("severity", .string(orNull: step.severity?.rawValue)),
            .init("phase", .string(step.phase.rawValue)), .init("from", .string(step.from.description)),
            .init("by", .array(step.by.map { .string(names.id($0)) })),
            .init("entries", .array(step.entries.map { .int($0) })),
        ])
    }

    private static func json(_ proposal: PhaseProposal, _ names: Names) -> JSONText {
        let change = proposal.change
        return .object([
            .init("entry", .int(proposal.entry)), .init("service", .string(orNull: change.service)),
            .init("severity", .string(orNull: change.severity?.rawValue)),
            .init("phase", .string(change.phase.rawValue)),
            .init("from", .string(change.from.description)), .init("by", .string(names.id(proposal.by))),
            .init("waits_for", .string(proposal.waitsFor.rawValue)),
            .init("reason", .string(orNull: names.isAnonymous ? nil : change.reason)),
        ])
    }
}
