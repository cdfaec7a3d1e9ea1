public import HandoverModel

/// What is promised for each severity.
public enum ServiceLevelsView {
    public static func report(_ services: ServiceLevels?, names: Names) -> Report {
        let language = names.language
        guard let services else {
            let none = language(
                "没有写明服务承诺；写在 support/severities.yaml 里",
                "Nothing is promised yet: write it into support/severities.yaml")
            return Report(
                sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .null)
        }
        let table = ReportTable(
            [
                .init("severity", language("级别", "Severity"), isFlexible: true),
                .init("hours", language("服务时间", "Hours")), .init("response", language("响应", "Response")),
                .init("resolution", language("解决", "Resolution")), .init("escalation", language("升级", "Escalation")),
                .init("availability", language("可用性", "Availability"), isNumber: true),
            ],
            rows: services.levels.map { level in
                [
                    "\(level.severity.rawValue) \(level.title.text(in: language))",
                    level.hours.words(language, level.calendar),
                    level.response.words(language), level.resolution.words(language),
                    level.escalation?.words(language) ?? "-", level.availability.map(percent) ?? "-",
                ].map { Phrase($0) }
            })
        let kinds = services.kinds.map { kind in
            language(
                "\(kind.kind.words(.zh))不论级别，\(kind.response.words(.zh))内响应",
                "\(kind.kind.words(.en)): answered within \(kind.response.words(.en)) at any severity")
        }
        let remarks =
            (kinds
            + [updates(services, language), told(services, names), services.resolutionStopsAt.words(language)]
            .compactMap { $0 })
            .map { Report.Bullet(Phrase($0)) }
        return Report(
            sections: [.init(nil, [.table(table)]), .init(nil, [.list(remarks)])]
                + services.levels.filter { !$0.stages.isEmpty }.map { stages($0, language) },
            data: data(services), json: json(services, language))
    }

    /// How often users are told, where that is promised.
    private static func updates(_ services: ServiceLevels, _ language: Language) -> String? {
        let parts = services.levels.compactMap { level in
            level.nextUpdate.map { update in
                let severity = level.severity.rawValue
                return language("\(severity) 每 \(update.words(.zh))", "\(severity) every \(update.words(.en))")
            }
        }
        return parts.isEmpty ? nil : language("向用户通报进度：", "Users are told how it stands: ") + language.list(parts)
    }

    /// Who is told of each severity, where that is said.
    private static func told(_ services: ServiceLevels, _ names: Names) -> String? {
        let language = names.language
        let parts = services.levels.filter { !$0.told.isEmpty }.map { level in
            "\(level.severity.rawValue) " + names.roles(level.told)
        }
        return parts.isEmpty
            ? nil : language("通知：", "Who is told: ") + parts.joined(separator: language("；", "; "))
    }

    private static func stages(_ level: ServiceLevel, _ language: Language) -> Report.Section {
        .init(
            language("\(level.severity.rawValue) 处理环节", "Stages of \(level.severity.rawValue)"),
            [
                .list(
                    level.stages.map { stage in
                        Report.Bullet(
                            Phrase(
                                "\(stage.title.text(in: language))\(language("：", ": "))\(stage.within.words(language))"
                            ))
                    })
            ])
    }

    private static func percent(_ millionths: Int) -> String { Decimals.trimmed(Double(millionths) / 10_000) + "%" }

    private static func data(_ services: ServiceLevels) -> ReportTable {
        let keys = ["severity", "hours", "response", "resolution", "escalation", "availability", "next_update", "told"]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: services.levels.map { level in
                [
                    level.severity.rawValue, level.hours.rawValue, level.response.description,
                    level.resolution.description, level.escalation?.description ?? "",
                    level.availability.map { Decimals.trimmed(Double($0) / 1_000_000) } ?? "",
                    level.nextUpdate?.description ?? "", level.told.map(\.description).joined(separator: " "),
                ].map { Phrase($0) }
            })
    }

    private static func json(_ services: ServiceLevels, _ language: Language) -> JSONText {
        .object([
            .init("resolution_stops_at", .string(services.resolutionStopsAt.rawValue)),
            .init(
                "kinds",
                .object(services.kinds.map { .init($0.kind.rawValue, .string($0.response.description)) })),
            .init(
                "severities",
                .array(
                    services.levels.map { level in
                        .object([
                            .init("severity", .string(level.severity.rawValue)),
                            .init("title", .string(level.title.text(in: language))),
                            .init("definition", .string(level.definition.text(in: language))),
                            .init("scope", .string(orNull: level.scope?.text(in: language))),
                            .init("hours", .string(level.hours.rawValue)),
                            .init("calendar", .string(orNull: level.calendar?.rawValue)),
                            .init("response", .string(level.response.description)),
                            .init("resolution", .string(level.resolution.description)),
                            .init("escalation", .string(orNull: level.escalation?.description)),
                            .init("availability", level.availability.map { .decimal(Double($0) / 1_000_000) } ?? .null),
                            .init("next_update", .string(orNull: level.nextUpdate?.description)),
                            .init("told", .strings(level.told)),
                            .init(
                                "stages",
                                .array(
                                    level.stages.map { stage in
                                        .object([
                                            .init("id", .string(stage.id.rawValue)),
                                            .init("title", .string(stage.title.text(in: language))),
                                            .init("within", .string(stage.within.description)),
                                            .init("done_with", .string(orNull: stage.doneWith?.rawValue)),
                                        ])
                                    })),
                        ])
                    })),
        ])
    }
}
