import HandoverModel

struct AlertmanagerDraft: Sendable {
    var service: String?
    var services: [TableEntry<String>] = []
    var severity: String?
    var severities: [TableEntry<Severity>] = []
    var degraded: DegradedDraft?
}

struct DegradedDraft: Sendable {
    var label: String?
    var values: [String] = []
}

enum AlertmanagerDeclaration {
    static let record = Record("from-alertmanager", AlertmanagerDraft()) {
        Field("service", .plainText, required: true, en: "The label that names the service.", zh: "哪个标签写明服务。") {
            $0.service = $1
        }
        Field(
            "services", Shape<[TableEntry<String>]>.table(.word),
            en: "The service of each value that is called otherwise here.",
            zh: "标签取值与此处服务名不同时的对应。"
        ) { $0.services = $1 }
        Field(
            "severity", .plainText, required: true, en: "The label that says how bad it is.", zh: "哪个标签写明严重程度。"
        ) { $0.severity = $1 }
        Field(
            "severities", Shape<[TableEntry<Severity>]>.table(.word), required: true,
            en: "The severity of each of its values; alerts with any other are not taken.",
            zh: "标签取值对应的级别；其他取值的告警不接收。"
        ) { $0.severities = $1 }
        Field(
            "degraded", degraded.shape, en: "What tells that a service is slow and not away.",
            zh: "怎样的告警表示服务变慢而不是中断。"
        ) { $0.degraded = $1 }
    }

    private static let degraded = Record("degraded", DegradedDraft()) {
        Field("label", .plainText, required: true, en: "The label that says so.", zh: "哪个标签。") { $0.label = $1 }
        Field(
            "values", Shape<[String]>.list(.plainText, isRequired: true, isUnique: { $0 }), required: true,
            en: "Its values that say so.", zh: "哪些取值。"
        ) { $0.values = $1 }
    }
}

/// Puts the mapping together from a file in which nothing is wrong.
extension AlertmanagerDraft {
    var mapping: AlertmanagerMapping? {
        guard let service, let severity else { return nil }
        return AlertmanagerMapping(
            service: service,
            services: Dictionary(services.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }),
            severity: severity,
            severities: Dictionary(
                severities.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }),
            degraded: degraded.flatMap { draft in draft.label.map { .init(label: $0, values: draft.values) } })
    }
}
