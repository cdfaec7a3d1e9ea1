public import HandoverModel

/// The services that the support offers, part by part.
public enum CatalogueView {
    public static func report(_ services: [OfferedService], names: Names) -> Report {
        let language = names.language
        guard !services.isEmpty else {
            let none = language(
                "没有写明支持服务；写在 support/services.yaml 里",
                "No services are named yet: write them into support/services.yaml")
            return Report(
                sections: [.init(nil, [.line(Phrase(none))])], data: ReportTable([], rows: []), json: .array([]))
        }
        return Report(
            sections: services.map { section($0, names) }, data: data(services, language),
            json: .array(services.map { json($0, language) }))
    }

    private static func section(_ service: OfferedService, _ names: Names) -> Report.Section {
        let language = names.language
        var bullets = service.parts.map { part in
            line(part.title.text(in: language), part.covers.map { $0.text(in: language) }, language)
        }
        func add(_ zh: String, _ en: String, _ parts: [String]) {
            if !parts.isEmpty { bullets.append(line(language(zh, en), parts, language)) }
        }
        add("交付物", "Delivered", service.deliverables.map { $0.text(in: language) })
        add("响应时限", "Answered within", service.response.map { [$0.words(language)] } ?? [])
        add("交付时限", "Done within", service.turnaround.map { [$0.words(language)] } ?? [])
        add("所需能力", "Capabilities", service.capabilities.map(names.capability))
        return .init(names.service(service), [.list(bullets)])
    }

    private static func line(_ head: String, _ parts: [String], _ language: Language) -> Report.Bullet {
        Report.Bullet(Phrase("\(head)\(language("：", ": "))\(language.list(parts))"))
    }

    private static func data(_ services: [OfferedService], _ language: Language) -> ReportTable {
        let keys = ["id", "title", "part", "covers", "response", "turnaround", "capabilities"]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: services.flatMap { service in
                service.parts.map { part in
                    [
                        service.id.rawValue, service.title.text(in: language), part.title.text(in: language),
                        part.covers.map { $0.text(in: language) }.joined(separator: "; "),
                        service.response?.description ?? "", service.turnaround?.description ?? "",
                        service.capabilities.map(\.rawValue).joined(separator: " "),
                    ].map { Phrase($0) }
                }
            })
    }

    private static func json(_ service: OfferedService, _ language: Language) -> JSONText {
        .object([
            .init("id", .string(service.id.rawValue)), .init("title", .string(service.title.text(in: language))),
            .init(
                "parts",
                .array(
                    service.parts.map { part in
                        .object([
                            .init("title", .string(part.title.text(in: language))),
                            .init("covers", .strings(part.covers.map { $0.text(in: language) })),
                        ])
                    })),
            .init("deliverables", .strings(service.deliverables.map { $0.text(in: language) })),
            .init("response", .string(orNull: service.response?.description)),
            .init("turnaround", .string(orNull: service.turnaround?.description)),
            .init("capabilities", .strings(service.capabilities)),
        ])
    }
}
