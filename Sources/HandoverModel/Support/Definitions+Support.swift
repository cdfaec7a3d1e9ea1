/// What a task says in words of its own, looked up among what the definitions list.
extension Definitions {
    /// The channel that somebody means by an id or a title in any language, whatever its case; nil for any other word.
    public func channel(named text: String) -> SupportChannel? {
        thing(named: text, among: channels, id: { $0.id.rawValue }, title: { $0.title })
    }

    /// The service of the catalogue that somebody means by an id or a title in any language, whatever its case.
    public func offeredService(named text: String) -> OfferedService? {
        thing(named: text, among: catalogue, id: { $0.id.rawValue }, title: { $0.title })
    }

    /// Ids, then titles, of channels that are nearest to a word which names none; empty where there are no channels.
    public func channels(nearestTo text: String) -> [String] {
        nearestNames(to: text, in: channels.map(\.id.rawValue))
            + nearestNames(to: text, in: channels.flatMap(\.title.texts.values))
    }

    private func thing<Thing>(
        named text: String, among things: [Thing], id: (Thing) -> String, title: (Thing) -> LocalizedText
    ) -> Thing? {
        let wanted = text.lowercased()
        return things.first { id($0) == wanted }
            ?? things.first { title($0).texts.values.contains { $0.lowercased() == wanted } }
    }
}
