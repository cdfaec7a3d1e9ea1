import HandoverLedger
import HandoverModel

/// Definitions that any recorded ones are read as: P1 is promised something around the clock, P2 in working hours.
enum Promised {
    static let reader = DefinitionsReader { _, _ in definitions }

    static let definitions = Definitions(
        handover: Handover(
            id: "promised", title: LocalizedText([.en: "Promised"]), zone: shanghai, language: .en,
            starts: Day(number: 20_000), teams: [:]),
        roles: [], people: [], checklists: [],
        services: ServiceLevels(levels: [
            ServiceLevel(
                severity: .p1, title: LocalizedText([.en: "One"]), definition: LocalizedText([.en: "One"]),
                hours: .always,
                response: .init(2, .hours), resolution: .init(1, .workingDays), escalation: .init(1, .hours)),
            ServiceLevel(
                severity: .p2, title: LocalizedText([.en: "Two"]), definition: LocalizedText([.en: "Two"]),
                hours: .working,
                response: .init(30, .minutes), resolution: .init(8, .hours)),
        ]), digest: Digest(sha256: []))
}
