import HandoverModel

extension Checker {
    /// There is one such file, and each id in it stands once.
    mutating func checkChannels() {
        refuseSecond(draft.channels.map(\.source), .channel, "channels")
        channels = declare(
            draft.channels.prefix(1).flatMap { part in part.draft.channels.map { ($0.id, part.source) } },
            as: .channel, isComplete: !draft.unread.contains(.channels))
    }

    /// The same of the services, whose capabilities exist.
    mutating func checkServices() {
        refuseSecond(draft.services.map(\.source), .service, "services")
        guard let part = draft.services.first else { return }
        _ = declare(part.draft.services.map { ($0.id, part.source) }, as: .service, isComplete: true)
        for service in part.draft.services {
            for capability in service.capabilities { resolve(capability, part.source, in: capabilities) }
        }
    }

    /// Of a kind there is one file; another is one that ends in `.yml` beside it.
    mutating func refuseSecond(_ sources: [Int], _ kind: Problem.ReferenceKind, _ name: String) {
        for source in sources.dropFirst() { report(.duplicateID(kind: kind, id: name), ofSource: source) }
    }
}
