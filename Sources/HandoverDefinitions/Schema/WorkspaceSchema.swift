extension Workspace {
    /// The JSON Schema (2020-12) of a kind of file, from the same declaration that reads it.
    public static func schema(for kind: FileKind) -> String {
        let own: SchemaValue =
            switch kind {
            case .handover: HandoverDeclaration.record.schema
            case .checklist: ChecklistDeclaration.record.schema
            case .capabilities: CapabilitiesDeclaration.record.schema
            case .trainingPlan: PlanDeclaration.record.schema
            case .calendar: CalendarDeclaration.record.schema
            case .severities: SeveritiesDeclaration.record.schema
            case .channels: ChannelsDeclaration.record.schema
            case .services: ServicesDeclaration.record.schema
            case .contacts: ContactsDeclaration.record.schema
            case .knowledge: KnowledgeDeclaration.record.schema
            case .rota: RotaDeclaration.record.schema
            case .credits: CreditsDeclaration.record.schema
            case .quality: QualityDeclaration.record.schema
            case .alerts: AlertsDeclaration.record.schema
            case .commitments: CommitmentsDeclaration.record.schema
            case .taskMapping: TaskMappingDeclaration.record.schema
            }
        guard case .object(let members) = own else { return "" }
        let head: [SchemaValue.Pair] = [
            .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
            .init(key: "title", value: .string("Handover: \(kind.rawValue)")),
        ]
        let definitions = SchemaValue.object([.init(key: "text", value: Shape.textDefinition)])
        return SchemaValue.object(head + members + [.init(key: "$defs", value: definitions)]).pretty() + "\n"
    }
}
