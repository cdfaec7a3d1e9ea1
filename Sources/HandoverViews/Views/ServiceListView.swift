public import HandoverModel

/// Which services the newest tasks were about, the one of the newest first.
public enum ServiceListView {
    public static func report(_ services: [ServiceUse], names: Names) -> Report {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("service", language("服务", "Service"), isFlexible: true),
            .init("capability", language("能力项", "Capability"), isFlexible: true),
        ]
        let rows = services.map { [Phrase($0.service), Phrase($0.capability?.rawValue ?? "")] }
        return Report(
            sections: [.init(nil, [.table(ReportTable(columns, rows: rows))])],
            json: .array(
                services.map {
                    .object([
                        .init("service", .string($0.service)),
                        .init("capability", .string(orNull: $0.capability?.rawValue)),
                    ])
                }))
    }
}
