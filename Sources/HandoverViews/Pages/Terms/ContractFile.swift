internal import HandoverModel

/// A file of the workspace as readers know it, who never open one.
enum ContractFile: String {
    case handover = "handover.yaml"
    case severities = "support/severities.yaml"
    case rota = "support/rota.yaml"
    case channels = "support/channels.yaml"
    case services = "support/services.yaml"
    case credits = "support/credits.yaml"
    case knowledge = "support/knowledge.yaml"
    case contacts = "support/contacts.yaml"
    case quality = "support/quality.yaml"
    case alerts = "support/alerts.yaml"
    case commitments = "support/commitments.yaml"

    init?(_ file: String) { self.init(rawValue: file) }

    func words(_ language: Language) -> String {
        switch self {
        case .handover: language("交接的总设定", "The handover's own settings")
        case .severities: language("级别与时限", "Severities and time limits")
        case .rota: language("值班表", "The rota")
        case .channels: language("支持渠道", "Channels")
        case .services: language("服务目录", "The catalogue of services")
        case .credits: language("服务补偿", "Service credits")
        case .knowledge: language("知识库", "The knowledge base")
        case .contacts: language("联系人", "Contacts")
        case .quality: language("质量指标", "Indicators of quality")
        case .alerts: language("告警规则", "Rules of alerts")
        case .commitments: language("定期承诺", "Commitments")
        }
    }

    /// Where what it says is seen; nil where no page shows it.
    var page: Path? {
        switch self {
        case .handover, .channels, .services: nil
        case .severities, .credits, .quality: .service()
        case .rota: .duty()
        case .knowledge: .knowledge
        case .contacts: .people
        case .alerts: .alerts()
        case .commitments: .commitments
        }
    }
}
