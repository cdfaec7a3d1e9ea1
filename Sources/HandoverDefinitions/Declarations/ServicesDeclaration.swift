import HandoverModel

struct ServicesDraft: Sendable {
    var services: [OfferedServiceDraft] = []
}

struct OfferedServiceDraft: Sendable {
    var id: Located<String>?
    var title: LocalizedText?
    var parts: [ServicePartDraft] = []
    var deliverables: [LocalizedText] = []
    var response: ServiceTarget?
    var turnaround: ServiceTarget?
    var capabilities: [Located<String>] = []
}

struct ServicePartDraft: Sendable {
    var title: LocalizedText?
    var covers: [LocalizedText] = []
}

enum ServicesDeclaration {
    static let record = Record("services", ServicesDraft()) {
        Field.schemaVersion
        Field(
            "services", .list(service.shape, isRequired: true), required: true, en: "What the support offers.",
            zh: "支持服务目录。"
        ) { $0.services = $1 }
    }

    private static let service = Record("service", OfferedServiceDraft()) {
        Field("id", Shape.id.located, required: true, en: "The id of the service.", zh: "服务的标识。") { $0.id = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field(
            "parts", .list(part.shape, isRequired: true), required: true, en: "What it is made of.", zh: "服务内容。"
        ) { $0.parts = $1 }
        Field("deliverables", .list(.text, isRequired: true), en: "What is handed over by it.", zh: "交付物。") {
            $0.deliverables = $1
        }
        Field("response", .serviceTarget, en: "A response of its own.", zh: "本服务的响应时限。") { $0.response = $1 }
        Field("turnaround", .serviceTarget, en: "How soon it is done.", zh: "交付时限。") { $0.turnaround = $1 }
        Field(
            "capabilities", ids(isRequired: true), en: "What whoever gives it must be able to do.", zh: "提供该服务所需的能力。"
        ) { $0.capabilities = $1 }
    }

    private static let part = Record("part", ServicePartDraft()) {
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { $0.title = $1 }
        Field("covers", .list(.text, isRequired: true), required: true, en: "What it covers.", zh: "包括哪些工作。") {
            $0.covers = $1
        }
    }
}
